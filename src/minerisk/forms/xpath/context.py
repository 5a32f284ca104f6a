"""Where an expression is worked out, and what a function is: all that the functions have in common."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import TypeAlias

from minerisk.domain.form import Node, Scope
from minerisk.forms.xpath.values import Value, to_boolean, to_nodes, to_number, to_text


@dataclass(slots=True, kw_only=True)
class Context:
    """Where an expression is being worked out.

    Attributes:
        node: what ``.`` is; inside brackets another one than the scope's own.
        position: its place among the nodes that the brackets choose from, from 1.
        lists: what comes with the form, by name: the root of each list.
        texts: the texts that a form names (``jr:itext``), by name.
    """

    scope: Scope
    node: Node
    lists: Mapping[str, Node]
    texts: Mapping[str, str] = field(default_factory=dict)
    position: int = 1
    size: int = 1

    def at(self, node: Node, position: int, size: int) -> "Context":
        """Return the same context for another node."""
        return Context(scope=self.scope, node=node, lists=self.lists, texts=self.texts, position=position, size=size)

    @property
    def zone(self) -> tzinfo:
        """The time zone of a date that says none."""
        return self.scope.now.tzinfo or UTC


Kind: TypeAlias = Callable[[Context, Value], object]
"""What an argument is taken as."""


def text(_: Context, value: Value) -> str:
    """Take an argument as a text."""
    return to_text(value)


def number(context: Context, value: Value) -> float:
    """Take an argument as a number."""
    return to_number(value, context)


def truth(_: Context, value: Value) -> bool:
    """Take an argument as true or false."""
    return to_boolean(value)


def nodes(_: Context, value: Value) -> tuple[Node, ...]:
    """Take an argument that has to be nodes."""
    return to_nodes(value)


def anything(_: Context, value: Value) -> Value:
    """Take an argument as it is."""
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A function that an expression can call.

    Attributes:
        work: what it does.
        kinds: what it takes its arguments as, one after the other.
        least: how many it needs.
        rest: what it takes further arguments as, however many there are; None where there can be none.
        placed: it looks at where it is called, which it takes before its arguments.
    """

    work: Callable[..., Value]
    kinds: tuple[Kind, ...]
    least: int
    rest: Kind | None
    placed: bool

    def takes(self, count: int) -> bool:
        """Return whether it can be called with ``count`` arguments."""
        return self.least <= count and (self.rest is not None or count <= len(self.kinds))

    def __call__(self, context: Context, given: Sequence[Value]) -> Value:
        """Return what it makes of its arguments.

        Raises:
            XPathError: it cannot make anything of them.
        """
        taken = [kind(context, value) for kind, value in zip(self.kinds, given, strict=False)]
        if self.rest is not None:
            taken += [self.rest(context, value) for value in given[len(self.kinds) :]]
        return self.work(context, *taken) if self.placed else self.work(*taken)


def function(
    work: Callable[..., Value], *kinds: Kind, least: int | None = None, rest: Kind | None = None, placed: bool = False
) -> Function:
    """Return a function that needs all its arguments where ``least`` does not say otherwise."""
    return Function(work=work, kinds=kinds, least=len(kinds) if least is None else least, rest=rest, placed=placed)
