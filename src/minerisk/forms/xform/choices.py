"""What a select question offers: the choices that stand in it, or the nodes that its itemset leads to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias
from xml.etree.ElementTree import Element

from minerisk.domain.form import Choice, Node, Scope, Text
from minerisk.forms.errors import XPathError
from minerisk.forms.xform.index import Index
from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xform.texts import Texts
from minerisk.forms.xpath.context import Context
from minerisk.forms.xpath.expression import Place, evaluate
from minerisk.forms.xpath.parsing import parse
from minerisk.forms.xpath.references import References, look
from minerisk.forms.xpath.tree import Call, Literal, Operation, Path, Step, Tree
from minerisk.forms.xpath.values import to_nodes

_OWN_COLUMNS = {"name", "label", "itextId"}
_Made: TypeAlias = Callable[[Node], Choice]


@dataclass(frozen=True, slots=True, eq=False)
class ChoiceFilter:
    """An itemset whose nodes have to be looked for each time: with conditions, shuffled, or answers of the form."""

    dependencies: frozenset[str]
    across: frozenset[str]
    _tree: Tree = field(repr=False)
    _lists: Mapping[str, Node] = field(repr=False)
    _index: Index | None = field(repr=False)
    _make: _Made = field(repr=False)
    _made: dict[str, Choice] = field(repr=False)
    """The choices of a list, by the paths of their nodes."""

    def __call__(self, scope: Scope, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        """Return what is offered, in its order; what ``choices`` has to do with it is known already."""
        context = Context(scope=scope, node=scope.node, lists=self._lists)
        nodes = None if self._index is None else self._index.find(context)
        if nodes is None:
            nodes = to_nodes(evaluate(self._tree, context))
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
        nodeset = element.get("nodeset") or element.get("ref") or ""
        return cls.of(nodeset, value.get("ref", ""), named, place, texts)

    @classmethod
    def external(cls, query: str, place: Place, texts: Texts) -> "Itemset":
        """Return the choices of an input that looks for them in a list (``select_one_external``).

        Raises:
            XPathError: the expression cannot be read.
        """
        nodes, _ = _all(parse(query), place.lists)
        translated = any(node.children("itextId") for node in nodes[:1])
        return cls.of(query, "name", "jr:itext(itextId)" if translated else "label", place, texts)

    @classmethod
    def of(cls, nodeset: str, value: str, label: str, place: Place, texts: Texts) -> "Itemset":
        """Return the choices that the nodes of ``nodeset`` are, by the paths to their names and labels.

        Raises:
            XPathError: the expression cannot be read.
        """
        tree = parse(nodeset)
        make = partial(_choice, value=_steps(value), label=label.strip(), place=place, texts=texts)
        nodes, bare = _all(tree, place.lists)
        made = {node.path: make(node) for node in nodes}
        references = References(at=place.path, root=place.root, lists=place.lists.keys(), paths=place.paths)
        for answers in look(tree, references, place.path) or ():
            seen = {_below(answers, path) for path in (value, label) if path} & set(place.paths or ())
            references.found |= seen
            references.across |= seen
        chosen = ChoiceFilter(
            frozenset(references.found),
            frozenset(references.across),
            tree,
            place.lists,
            Index.of(tree, nodes),
            make,
            made,
        )
        missing = frozenset(references.missing)
        return cls(choices=tuple(made.values()), filter=None if bare else chosen, missing=missing)


def inline(control: Element, texts: Texts, path: str = "") -> tuple[Choice, ...]:
    """Return the choices that stand in the question itself."""
    found: list[Choice] = []
    for item in control.iterfind("{*}item"):
        name, label = (item.findtext("{*}value") or "").strip(), item.find("{*}label")
        found.append(Choice(name=name, label=texts.of(label, path), media=texts.media(label)))
    return tuple(found)


def _all(tree: Tree, lists: Mapping[str, Node]) -> tuple[tuple[Node, ...], bool]:
    """Return the nodes of lists that an itemset can lead to, and whether it always leads to them, in that order."""
    match tree:
        case Path(start=Call(name="instance", arguments=(Literal(value=str(name)),)), steps=steps):
            nodes: tuple[Node, ...] = (lists[name],) if name in lists else ()
            for step in steps:
                nodes = tuple(child for node in nodes for child in _step(node, step))
            return nodes, not any(step.predicates for step in steps)
        case Path(start=Path() | Call() | Operation() as start, steps=(Step(name="."),)):
            return _all(start, lists)[0], False
        case Call(name="randomize", arguments=(first, *_)):
            return _all(first, lists)[0], False
        case Operation(name="|", left=left, right=right):
            return (*_all(left, lists)[0], *_all(right, lists)[0]), False
        case _:
            return (), False


def _step(node: Node, step: Step) -> tuple[Node, ...]:
    return (node,) if step.name == "." else node.children(step.name)


def _choice(node: Node, *, value: Sequence[str], label: str, place: Place, texts: Texts) -> Choice:
    name = _text(node, value)
    if label.startswith("jr:itext("):
        text = _text(node, _steps(label.removeprefix("jr:itext(").rstrip(") ")))
        return Choice(
            name=name, label=texts.named(text, place.path), media=texts.media_named(text), columns=_columns(node)
        )
    said = _text(node, _steps(label)) if label else ""
    words: Text = {texts.languages[0]: said} if said else {}
    return Choice(name=name, label=words, columns=_columns(node))


def _text(node: Node, steps: Sequence[str]) -> str:
    for step in steps:
        below = node.children(step)
        if not below:
            return ""
        node = below[0]
    return node.text()


def _steps(reference: str) -> tuple[str, ...]:
    names = (step.strip().rpartition(":")[2] for step in reference.split("/"))
    return tuple(name for name in names if name not in {"", "."})


def _below(path: str, reference: str) -> str:
    return "/".join([path, *_steps(reference)])


def _columns(node: Node) -> Mapping[str, str]:
    if not isinstance(node, ListNode):
        return {}
    return {name: text for name, text in node.columns().items() if name not in _OWN_COLUMNS}
