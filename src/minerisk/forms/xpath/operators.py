"""What stands between two values: arithmetic and comparing."""

import math
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from minerisk.forms.xpath.values import NAN, Value, Zoned, to_boolean, to_nodes, to_number

Operator: TypeAlias = Callable[[Value, Value, Zoned], Value]
_TOLERANCE = 1e-12


def _arithmetic(work: Callable[[float, float], float]) -> Operator:
    def apply(left: Value, right: Value, where: Zoned) -> Value:
        try:
            return work(to_number(left, where), to_number(right, where))
        except OverflowError:
            return math.inf

    return apply


def _divide(left: float, right: float) -> float:
    if right == 0:
        return NAN if left == 0 or math.isnan(left) else math.copysign(math.inf, left) * math.copysign(1, right)
    return left / right


def _remainder(left: float, right: float) -> float:
    return NAN if right == 0 or math.isinf(left) else math.fmod(left, right)


def _union(left: Value, right: Value, _: Zoned) -> Value:
    return tuple({node.path: node for node in (*to_nodes(left), *to_nodes(right))}.values())


def _each(value: Value) -> Iterator[Value]:
    """Give the values that a comparison tries: nodes one by one."""
    if isinstance(value, tuple):
        yield from (node.text() for node in value)
    else:
        yield value


def _ordering(work: Callable[[float, float], bool]) -> Operator:
    def apply(left: Value, right: Value, where: Zoned) -> Value:
        if not isinstance(left, tuple) and not isinstance(right, tuple):
            return work(to_number(left, where), to_number(right, where))
        return any(work(to_number(a, where), to_number(b, where)) for a in _each(left) for b in _each(right))

    return apply


def _equality(wanted: bool) -> Operator:  # noqa: FBT001  # which of the two operators it is
    def apply(left: Value, right: Value, where: Zoned) -> Value:
        if isinstance(left, bool) or isinstance(right, bool):
            return (to_boolean(left) == to_boolean(right)) is wanted
        return any(_same(a, b, where) is wanted for a in _each(left) for b in _each(right))

    return apply


def _same(left: Value, right: Value, where: Zoned) -> bool:
    """Return whether two values are equal: as numbers where one of them is one, as texts otherwise."""
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    a, b = to_number(left, where), to_number(right, where)
    return a == b or abs(a - b) < _TOLERANCE


DECIDED: Mapping[str, bool] = {"or": True, "and": False}
"""Which value on the left settles the matter."""

OPERATORS: Mapping[str, Operator] = {
    "+": _arithmetic(lambda a, b: a + b),
    "-": _arithmetic(lambda a, b: a - b),
    "*": _arithmetic(lambda a, b: a * b),
    "div": _arithmetic(_divide),
    "mod": _arithmetic(_remainder),
    "=": _equality(wanted=True),
    "!=": _equality(wanted=False),
    "<": _ordering(lambda a, b: a < b),
    "<=": _ordering(lambda a, b: a <= b),
    ">": _ordering(lambda a, b: a > b),
    ">=": _ordering(lambda a, b: a >= b),
    "|": _union,
}
