"""What a select question offers: the list, and the filter that chooses from it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from minerisk.domain.form import Choice, Node, Scope
from minerisk.forms.errors import XPathError
from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xform.texts import XFORMS, Texts
from minerisk.forms.xpath.expression import Place, choose, evaluate
from minerisk.forms.xpath.functions import Context
from minerisk.forms.xpath.parsing import parse
from minerisk.forms.xpath.references import References, look
from minerisk.forms.xpath.tree import ROOT, Call, Literal, Operation, Path, Tree, operands
from minerisk.forms.xpath.values import texts

_OWN_COLUMNS = {"name", "label", "itextId"}


@dataclass(frozen=True, slots=True, eq=False)
class ChoiceFilter:
    """The conditions in brackets behind a list.

    Columns that must equal something, which is nearly all that filters say, are looked up in an index.
    """

    dependencies: frozenset[str]
    across: frozenset[str]
    _predicates: tuple[Tree, ...] = field(repr=False)
    _items: tuple[ListNode, ...] = field(repr=False)
    _lists: Mapping[str, Node] = field(repr=False)
    _lookups: tuple[tuple[str, Tree], ...] = field(repr=False)
    _index: dict[str, dict[str, list[int]]] = field(default_factory=dict, repr=False)

    def __call__(self, scope: Scope, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        """Return those of ``choices``, which must be all of the list, that are offered."""
        context = Context(scope=scope, node=scope.node, lists=self._lists)
        wanted = [(column, evaluate(tree, context)) for column, tree in self._lookups]
        if wanted and all(isinstance(value, str | tuple) for _, value in wanted):
            found = {place for column, value in wanted for place in self._find(column, texts([value]) or [""])}
            return tuple(choices[place] for place in sorted(found))
        chosen = {node.path for node in choose(self._items, self._predicates, context)}
        return tuple(choice for choice, node in zip(choices, self._items, strict=True) if node.path in chosen)

    def _find(self, column: str, wanted: Sequence[str]) -> Iterator[int]:
        if column not in self._index:
            places = defaultdict[str, list[int]](list)
            for place, node in enumerate(self._items):
                for text in dict.fromkeys(texts([node.children(column)]) or [""]):
                    places[text].append(place)
            self._index[column] = dict(places)
        for text in wanted:
            yield from self._index[column].get(text, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemset:
    """The choices of a question that come from a list of the form."""

    choices: tuple[Choice, ...]
    filter: ChoiceFilter | None

    @classmethod
    def read(cls, element: Element, place: Place, texts: Texts) -> "Itemset":
        """Read an ``itemset`` element.

        Raises:
            XPathError: it is not a list of the form with conditions in brackets.
        """
        path = _unshuffled(parse(element.get("nodeset", "")))
        nodes, predicates = _nodes(path, place)
        value, label = element.find(f"{XFORMS}value"), element.find(f"{XFORMS}label")
        if value is None or label is None:
            raise XPathError("a list needs a name and a label for each choice")
        names = [_column(node, value.get("ref", "")) for node in nodes]
        choices = tuple(
            Choice(name=name, label=_label(node, label.get("ref", ""), texts), columns=_columns(node))
            for node, name in zip(nodes, names, strict=True)
        )
        return cls(choices=choices, filter=_filter(predicates, nodes, place) if predicates else None)


def inline(control: Element, texts: Texts) -> tuple[Choice, ...]:
    """Return the choices that stand in the question itself."""
    return tuple(
        Choice(
            name=(item.findtext(f"{XFORMS}value") or "").strip(),
            label=texts.of(item.find(f"{XFORMS}label")),
        )
        for item in control.iterfind(f"{XFORMS}item")
    )


def _unshuffled(tree: Tree) -> Tree:
    return tree.arguments[0] if isinstance(tree, Call) and tree.name == "randomize" and tree.arguments else tree


def _nodes(tree: Tree, place: Place) -> tuple[tuple[ListNode, ...], tuple[Tree, ...]]:
    """Return the items of the list that a path leads to, and the conditions at its end."""
    start = tree.start if isinstance(tree, Path) else None
    if not isinstance(tree, Path) or not isinstance(start, Call) or start.name != "instance":
        raise XPathError("choices have to come from a list of the form")
    name = start.arguments[0] if len(start.arguments) == 1 else None
    node = place.lists.get(name.value) if isinstance(name, Literal) and isinstance(name.value, str) else None
    if not isinstance(node, ListNode):
        raise XPathError("the list of choices is not in the form")
    if any(step.predicates for step in tree.steps[:-1]):
        raise XPathError("conditions can stand behind the last step only")
    nodes: tuple[ListNode, ...] = (node,)
    for step in tree.steps:
        nodes = tuple(child for one in nodes for child in one.children(step.name))
    return nodes, tree.steps[-1].predicates


def _filter(predicates: tuple[Tree, ...], nodes: tuple[ListNode, ...], place: Place) -> ChoiceFilter:
    references = References(at=place.path, root=place.root, lists=place.lists.keys())
    for predicate in predicates:
        look(predicate, references, None, inside=True)
    found, across = frozenset(references.found), frozenset(references.across)
    lookups = _lookups(predicates[0]) if len(predicates) == 1 else ()
    return ChoiceFilter(found, across, predicates, nodes, place.lists, lookups)


def _lookups(condition: Tree) -> tuple[tuple[str, Tree], ...]:
    """Return columns and what one of them must equal, where that is all that a condition says."""
    found: list[tuple[str, Tree]] = []
    waiting = [condition]
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, Operation) and tree.name == "or":
            waiting += [tree.left, tree.right]
            continue
        lookup = _lookup(tree)
        if lookup is None:
            return ()
        found.append(lookup)
    return tuple(found)


def _lookup(tree: Tree) -> tuple[str, Tree] | None:
    """Return the column and what it must equal, or None where a condition says something else."""
    if isinstance(tree, Operation) and tree.name == "=":
        for column, wanted in ((tree.left, tree.right), (tree.right, tree.left)):
            if _is_column(column) and _is_fixed(wanted) and isinstance(column, Path):
                return column.steps[0].name, wanted
    return None


def _is_column(tree: Tree) -> bool:
    return (
        isinstance(tree, Path)
        and tree.start is None
        and len(tree.steps) == 1
        and not tree.steps[0].predicates
        and not tree.steps[0].name.startswith(".")
    )


def _is_fixed(tree: Tree) -> bool:
    """Return whether a tree is the same for every choice."""
    match tree:
        case Path():
            return tree.start is not None and (tree.start is ROOT or _is_fixed(tree.start))
        case Call():
            return tree.name not in {"position", "last", "string"} and all(map(_is_fixed, tree.arguments))
        case Operation():
            return all(map(_is_fixed, operands(tree)))
        case _:
            return isinstance(tree, Literal)


def _label(node: ListNode, reference: str, texts: Texts) -> Mapping[str, str]:
    name = reference.strip()
    if name.startswith("jr:itext("):
        return texts.named(_column(node, name[len("jr:itext(") : -1]))
    said = _column(node, name)
    return {texts.languages[0]: said} if said else {}


def _column(node: ListNode, name: str) -> str:
    return next((child.text() for child in node.children(name.strip())), "")


def _columns(node: ListNode) -> Mapping[str, str]:
    return {name: text for name, text in node.columns().items() if name not in _OWN_COLUMNS}
