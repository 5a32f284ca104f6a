"""Finds the items of a long list at once where a condition says what their columns must equal."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from minerisk.domain.form import Node
from minerisk.forms.xpath.context import Context
from minerisk.forms.xpath.expression import choose, evaluate
from minerisk.forms.xpath.tree import ROOT, Call, Literal, Negation, Operation, Path, Tree, operands
from minerisk.forms.xpath.values import Value

_PLACED = {"position", "last"}
_ALIKE = {"current", "today", "now", "true", "false", "pi"}
"""Functions without arguments that say the same at every item."""

_Lookup: TypeAlias = tuple[str, Tree]
"""A column, and what it must equal."""


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The items of a list by what their columns say.

    Attributes:
        lookups: each is a number of equalities of which one must hold.
        rest: conditions that are tried on what was found.
    """

    nodes: tuple[Node, ...]
    lookups: tuple[tuple[_Lookup, ...], ...]
    rest: tuple[Tree, ...]
    _places: dict[str, dict[str, list[int]]] = field(default_factory=dict)

    @classmethod
    def of(cls, tree: Tree, nodes: tuple[Node, ...]) -> "Index | None":
        """Return the index for an itemset, or None where its conditions say something else."""
        if not isinstance(tree, Path) or not tree.steps or any(step.predicates for step in tree.steps[:-1]):
            return None
        if not nodes or not tree.steps[-1].predicates:
            return None
        first, *others = tree.steps[-1].predicates
        conditions = list(_all_of(first))
        lookups = [tuple(_lookups(condition)) for condition in conditions]
        found = tuple(lookup for lookup in lookups if lookup)
        if not found or _counts_places(first):
            return None
        rest = (first, *others) if len(found) < len(conditions) else tuple(others)
        return cls(nodes, found, rest)

    def find(self, context: Context) -> tuple[Node, ...] | None:
        """Return what is offered, or None where columns must equal something that is no text."""
        places: set[int] | None = None
        for lookup in self.lookups:
            wanted = [(column, evaluate(tree, context)) for column, tree in lookup]
            if not all(isinstance(value, str | tuple) for _, value in wanted):
                return None
            found = {place for column, value in wanted for place in self._find(column, _texts(value))}
            places = found if places is None else places & found
        nodes = [self.nodes[place] for place in sorted(places or ())]
        return choose(nodes, self.rest, context)

    def _find(self, column: str, wanted: Sequence[str]) -> Iterator[int]:
        if column not in self._places:
            places = defaultdict[str, list[int]](list)
            for place, node in enumerate(self.nodes):
                for text in dict.fromkeys(_texts(node.children(column))):
                    places[text].append(place)
            self._places[column] = dict(places)
        for text in wanted:
            yield from self._places[column].get(text, ())


def _texts(value: Value) -> list[str]:
    return [node.text() for node in value] if isinstance(value, tuple) else [str(value)]


def _all_of(condition: Tree) -> Iterator[Tree]:
    """Give the conditions that must hold together."""
    waiting = [condition]
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, Operation) and tree.name == "and":
            waiting += [tree.left, tree.right]
        else:
            yield tree


def _lookups(condition: Tree) -> list[_Lookup]:
    """Return columns and what one of them must equal, where that is all that a condition says."""
    found: list[_Lookup] = []
    waiting = [condition]
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, Operation) and tree.name == "or":
            waiting += [tree.left, tree.right]
            continue
        lookup = _lookup(tree)
        if lookup is None:
            return []
        found.append(lookup)
    return found


def _lookup(tree: Tree) -> _Lookup | None:
    """Return the column and what it must equal, or None where a condition says something else."""
    if isinstance(tree, Operation) and tree.name == "=":
        for column, wanted in ((tree.left, tree.right), (tree.right, tree.left)):
            if _is_column(column) and _is_fixed(wanted) and isinstance(column, Path):
                return column.steps[-1].name, wanted
    return None


def _is_column(tree: Tree) -> bool:
    """Return whether a tree is a name, or a name behind ``./``."""
    if not isinstance(tree, Path) or tree.start is not None or any(step.predicates for step in tree.steps):
        return False
    *above, last = tree.steps
    return all(step.name == "." for step in above) and last.name[0] not in ".*"


def _is_fixed(tree: Tree) -> bool:
    """Return whether a tree is the same for every choice."""
    match tree:
        case Path():
            return tree.start is not None and (tree.start is ROOT or _is_fixed(tree.start))
        case Call():
            return tree.name in _ALIKE if not tree.arguments else all(map(_is_fixed, tree.arguments))
        case Operation():
            return all(map(_is_fixed, operands(tree)))
        case _:
            return isinstance(tree, Literal)


def _counts_places(tree: Tree) -> bool:
    """Return whether a condition asks which place an item has among the others."""
    match tree:
        case Call():
            return tree.name in _PLACED or any(map(_counts_places, tree.arguments))
        case Operation():
            return any(map(_counts_places, operands(tree)))
        case Negation():
            return _counts_places(tree.operand)
        case Path():
            return tree.start is not None and _counts_places(tree.start)
        case _:
            return False
