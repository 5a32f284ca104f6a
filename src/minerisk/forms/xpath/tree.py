"""What an XPath expression consists of once it has been read. Plain values; knows neither text nor answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a text that stands in the expression."""

    value: float | str


@dataclass(frozen=True, slots=True)
class Negation:
    """``-x``."""

    operand: "Tree"


@dataclass(frozen=True, slots=True)
class Operation:
    """Two operands and what stands between them, e.g. ``<=``, ``div``, ``and``, ``|``."""

    name: str
    left: "Tree"
    right: "Tree"


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments."""

    name: str
    arguments: "tuple[Tree, ...]"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path, and the conditions in brackets behind it.

    Attributes:
        name: of the nodes; ``*`` for any, ``.``, ``..`` and ``node()`` for any too, ``text()`` for those with a text.
        axis: in which direction it leads, e.g. ``child``, ``parent``, ``descendant-or-self``.
    """

    name: str
    predicates: "tuple[Tree, ...]" = ()
    axis: str = "child"


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from a start: ``start`` is None for a relative path, ``ROOT`` for an absolute one."""

    start: "Tree | None"
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """The node above everything: what a path that begins with ``/`` starts from."""


Tree: TypeAlias = Literal | Negation | Operation | Call | Path | Root
ROOT = Root()
HERE = "."
ABOVE = ".."
ANY = "node()"


def operands(tree: Operation) -> Iterator[Tree]:
    """Give the operands of a chain such as ``a + b + c``, however long it is, last first."""
    left: Tree = tree
    while isinstance(left, Operation):
        yield left.right
        left = left.left
    yield left
