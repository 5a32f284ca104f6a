"""Finds the items of a long list at once where a condition says what their columns must equal."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from minerisk.domain.form import Node
from minerisk.forms.xpath.context import Context
from minerisk.forms.xpath.evaluation import Work, choose, ready
from minerisk.forms.xpath.lookups import lookup
from minerisk.forms.xpath.tree import Call, Negation, Operation, Path, Tree, operands
from minerisk.forms.xpath.values import Value

_PLACED = {"position", "last"}
_Lookup: TypeAlias = tuple[str, Work]
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
    rest: tuple[Work, ...]
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
        return cls(nodes, found, tuple(map(ready, rest)))

    def find(self, context: Context) -> tuple[Node, ...] | None:
        """Return what is offered, or None where columns must equal something that is no text."""
        places: set[int] | None = None
        for columns in self.lookups:
            wanted = [(column, work(context)) for column, work in columns]
            if not all(isinstance(value, str | tuple) for _, value in wanted):
                return None
            found = {place for column, value in wanted for place in self._find(column, _texts(value))}
            places = found if places is None else places & found
        nodes = tuple(self.nodes[place] for place in sorted(places or ()))
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
        column = lookup(tree)
        if column is None:
            return []
        found.append((column[0], ready(column[1])))
    return found


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
