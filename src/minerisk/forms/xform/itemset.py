"""The itemset of a select question: which nodes it leads to, and which of them are offered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from minerisk.domain.form import Choice, Node, Scope
from minerisk.forms.errors import XPathError
from minerisk.forms.xform.choices import Maker, steps
from minerisk.forms.xform.texts import Texts
from minerisk.forms.xpath.context import Context
from minerisk.forms.xpath.evaluation import Work, ready
from minerisk.forms.xpath.expression import Place
from minerisk.forms.xpath.parsing import parse
from minerisk.forms.xpath.references import References, look
from minerisk.forms.xpath.tree import Call, Literal, Operation, Path, Step, Tree
from minerisk.forms.xpath.values import to_nodes


@dataclass(frozen=True, slots=True, eq=False)
class ChoiceFilter:
    """An itemset whose nodes have to be looked for each time: with conditions, shuffled, or answers of the form."""

    dependencies: frozenset[str]
    across: frozenset[str]
    _work: Work = field(repr=False)
    _lists: Mapping[str, Node] = field(repr=False)
    _make: Maker = field(repr=False)
    _made: Mapping[str, Choice] = field(repr=False)
    """The choices of lists, by the paths of their nodes."""

    def __call__(self, scope: Scope, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        """Return what is offered, in its order; ``choices`` are known already."""
        context = Context(scope=scope, node=scope.node, lists=self._lists)
        try:
            nodes = to_nodes(self._work(context))
        except XPathError:
            return ()
        return tuple(self._made.get(node.path) or self._make(node) for node in nodes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemset:
    """The choices of a question that come from a list, or from answers of the form.

    Attributes:
        missing: lists and questions that it looks at and that the form does not have.
    """

    choices: tuple[Choice, ...]
    filter: ChoiceFilter | None
    missing: frozenset[str]

    @classmethod
    def read(cls, element: Element, place: Place, texts: Texts) -> "Itemset":
        """Read an ``itemset`` element.

        Raises:
            XPathError: it cannot be read.
        """
        value, label = element.find("{*}value"), element.find("{*}label")
        if value is None:
            raise XPathError("a list needs a name for each choice")
        named = "" if label is None else label.get("ref", "")
        make = Maker(value=value.get("ref", "").strip(), label=named.strip(), path=place.path, texts=texts)
        return cls._of(parse(element.get("nodeset") or element.get("ref") or ""), place, make)

    @classmethod
    def external(cls, query: str, place: Place, texts: Texts) -> "Itemset":
        """Return the choices of an input that looks for them in a list (``select_one_external``).

        Raises:
            XPathError: the expression cannot be read.
        """
        return cls._of(parse(query), place, Maker(value="name", label="label", path=place.path, texts=texts))

    @classmethod
    def _of(cls, tree: Tree, place: Place, make: Maker) -> "Itemset":
        nodes, always = _all(tree, place.lists)
        made = {node.path: make(node) for node in nodes}
        references = References(at=place.path, root=place.root, lists=place.lists.keys(), paths=place.paths)
        for answers in look(tree, references, place.path) or ():
            seen = {"/".join([answers, *steps(one)]) for one in (make.value, make.label)} & set(place.paths or ())
            references.found |= seen
            references.across |= seen
        found, across = frozenset(references.found), frozenset(references.across)
        chosen = ChoiceFilter(found, across, ready(tree), place.lists, make, made)
        missing = frozenset(references.missing)
        return cls(choices=tuple(made.values()), filter=None if always else chosen, missing=missing)


def _all(tree: Tree, lists: Mapping[str, Node]) -> tuple[tuple[Node, ...], bool]:
    """Return the nodes of lists that an itemset can lead to, and whether it always leads to them, in that order."""
    match tree:
        case Path(start=Call(name="instance", arguments=(Literal(value=str(name)),)), steps=path):
            nodes: tuple[Node, ...] = (lists[name],) if name in lists else ()
            for step in path:
                nodes = tuple(child for node in nodes for child in _step(node, step))
            return nodes, not any(step.predicates for step in path)
        case Path(start=Path() | Call() | Operation() as start, steps=(Step(name="."),)):
            return _all(start, lists)[0], False
        case Call(name="randomize", arguments=(first, *_)):
            return _all(first, lists)[0], False
        case Operation(name="|", left=left, right=right):
            return (*_all(left, lists)[0], *_all(right, lists)[0]), False
        case _:
            return (), False


def _step(node: Node, step: Step) -> tuple[Node, ...]:
    if step.name == ".":
        return (node,)
    return node.children(step.name) if step.axis == "child" else ()
