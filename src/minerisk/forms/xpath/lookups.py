"""Finds rows of a list at once where a condition says what a column must equal: ``item[name = current()/../town]``."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from minerisk.domain.form import Node
from minerisk.forms.xpath.tree import HERE, ROOT, Call, Literal, Negation, Operation, Path, Tree, operands

_ALIKE = {"current", "today", "now", "true", "false", "pi"}
"""Functions without arguments that say the same at every row."""

_PLACED = {"position", "last"}

Lookup: TypeAlias = tuple[str, Tree]
"""A column, and what it must equal."""


def lookup(condition: Tree) -> tuple[Lookup, ...]:
    """Return columns of which one must equal what belongs to it; none where a condition says something else.

    Of conditions that must hold together the first such one is taken; the others are still to be tried.
    """
    if not isinstance(condition, Operation):
        return ()
    if condition.name == "and":
        return () if _counts_places(condition) else lookup(condition.left) or lookup(condition.right)
    if condition.name == "or":
        left, right = lookup(condition.left), lookup(condition.right)
        return (*left, *right) if left and right and not several(condition.left, condition.right) else ()
    if condition.name == "=":
        for column, wanted in ((condition.left, condition.right), (condition.right, condition.left)):
            if isinstance(column, Path) and _is_column(column) and _is_fixed(wanted):
                return ((column.steps[-1].name, wanted),)
    return ()


def several(*conditions: Tree) -> bool:
    """Return whether one of them is conditions that must hold together."""
    return any(isinstance(one, Operation) and one.name == "and" for one in conditions)


@dataclass(frozen=True, slots=True)
class Rows:
    """The children of a name below nodes that never change, by what their columns say."""

    name: str
    _known: dict[tuple[int, str], tuple[Node, Mapping[str, list[tuple[int, Node]]]]] = field(default_factory=dict)

    def find(self, nodes: Sequence[Node], wanted: Sequence[tuple[str, Sequence[str]]]) -> tuple[Node, ...]:
        """Return the rows below ``nodes``, in order, of which a column says one of the texts that belong to it."""
        found: list[Node] = []
        for node in nodes:
            rows = dict(row for column, texts in wanted for text in texts for row in self._by(node, column, text))
            found += [rows[place] for place in sorted(rows)]
        return tuple(found)

    def _by(self, node: Node, column: str, text: str) -> Sequence[tuple[int, Node]]:
        known = self._known.get((id(node), column))
        if known is None:
            rows = defaultdict[str, list[tuple[int, Node]]](list)
            for place, row in enumerate(node.children(self.name)):
                for said in {cell.text() for cell in row.children(column)}:
                    rows[said].append((place, row))
            known = self._known[id(node), column] = (node, dict(rows))
        return known[1].get(text, ())


def _is_column(path: Path) -> bool:
    """Return whether a path is a name, or a name behind ``./``."""
    *above, last = path.steps
    plain = path.start is None and last.axis == "child" and last.name != "*" and not last.name.endswith(")")
    return plain and not any(step.predicates for step in path.steps) and all(step.name == HERE for step in above)


def _is_fixed(tree: Tree) -> bool:
    """Return whether a tree is the same for every row."""
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
    """Return whether a condition asks which place a row has among the others."""
    match tree:
        case Call():
            return tree.name in _PLACED or any(map(_counts_places, tree.arguments))
        case Operation():
            return any(map(_counts_places, operands(tree)))
        case Negation():
            return _counts_places(tree.operand)
        case _:
            return False
