"""Finds rows of a list at once where a condition says what a column must equal: ``item[name = current()/../town]``."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeGuard

from minerisk.domain.form import Node
from minerisk.forms.xpath.tree import HERE, ROOT, Call, Literal, Negation, Operation, Path, Tree, operands

_ALIKE = {"current", "today", "now", "true", "false", "pi"}
"""Functions without arguments that say the same at every row."""

_PLACED = {"position", "last"}


def lookup(condition: Tree) -> tuple[str, Tree] | None:
    """Return a column and what it must equal, or None where a condition says something else.

    Of conditions that must hold together the first such one is taken; the others are still to be tried.
    """
    if several(condition):
        return None if _counts_places(condition) else lookup(condition.left) or lookup(condition.right)
    if isinstance(condition, Operation) and condition.name == "=":
        for column, wanted in ((condition.left, condition.right), (condition.right, condition.left)):
            if isinstance(column, Path) and _is_column(column) and _is_fixed(wanted):
                return column.steps[-1].name, wanted
    return None


def several(condition: Tree) -> TypeGuard[Operation]:
    """Return whether these are conditions that must hold together."""
    return isinstance(condition, Operation) and condition.name == "and"


@dataclass(frozen=True, slots=True)
class Rows:
    """The children of a name below nodes that never change, by what one of their columns says."""

    name: str
    column: str
    _known: dict[int, tuple[Node, Mapping[str, list[Node]]]] = field(default_factory=dict)

    def find(self, nodes: Sequence[Node], wanted: Sequence[str]) -> tuple[Node, ...]:
        """Return the rows below ``nodes`` whose column says one of the texts."""
        found = [row for node in nodes for text in dict.fromkeys(wanted) for row in self._below(node).get(text, ())]
        return tuple({row.path: row for row in found}.values())

    def _below(self, node: Node) -> Mapping[str, list[Node]]:
        known = self._known.get(id(node))
        if known is None:
            rows = defaultdict[str, list[Node]](list)
            for row in node.children(self.name):
                for text in {cell.text() for cell in row.children(self.column)}:
                    rows[text].append(row)
            known = self._known[id(node)] = (node, dict(rows))
        return known[1]


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
