"""The functions that an expression can call, one entry each.

Source: ODK XForms Specification, section Bindings, XPath Functions; W3C XPath 1.0, section 4.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import ROUND_FLOOR, Decimal, DecimalException
from typing import TypeAlias

from minerisk.domain.answer import question_path
from minerisk.domain.form import Node, Scope
from minerisk.forms.xpath import dates
from minerisk.forms.xpath.values import (
    NAN,
    Value,
    numbers,
    texts,
    to_boolean,
    to_date,
    to_nodes,
    to_number,
    to_text,
)

Arguments: TypeAlias = Sequence[Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Where an expression is being worked out.

    Attributes:
        node: what ``.`` is; inside brackets another one than the scope's own.
        position: its place among the nodes that the brackets choose from, from 1.
        lists: what comes with the form, by name: the root of each list.
    """

    scope: Scope
    node: Node
    lists: Mapping[str, Node]
    position: int = 1
    size: int = 1

    def at(self, node: Node, position: int, size: int) -> "Context":
        """Return the same context for another node."""
        return replace(self, node=node, position=position, size=size)


@dataclass(frozen=True, slots=True)
class Function:
    """A function and how many arguments it takes; ``most`` is None where there is no limit."""

    work: Callable[[Context, Arguments], Value]
    least: int = 0
    most: int | None = 0

    def takes(self, count: int) -> bool:
        """Return whether it can be called with ``count`` arguments."""
        return self.least <= count and (self.most is None or count <= self.most)


def _if(_: Context, given: Arguments) -> Value:
    chosen = given[1] if to_boolean(given[0]) else given[2]
    return to_text(chosen) if isinstance(chosen, tuple) else chosen


def _coalesce(_: Context, given: Arguments) -> Value:
    return next((text for text in map(to_text, given) if text), "")


def _once(context: Context, given: Arguments) -> Value:
    return context.scope.node.text() or to_text(given[0])


def _round(_: Context, given: Arguments) -> Value:
    """Round halves up, towards positive infinity; a negative number of places rounds to tens, hundreds and so on."""
    number = to_number(given[0])
    places = to_number(given[1]) if len(given) > 1 else 0.0
    if not math.isfinite(number) or not math.isfinite(places):
        return number if math.isfinite(places) else NAN
    try:
        unit = Decimal(1).scaleb(-int(places))
        return float((Decimal(repr(number)) / unit + Decimal("0.5")).to_integral_value(ROUND_FLOOR) * unit)
    except DecimalException:
        return number


def _whole(work: Callable[[float], int]) -> Callable[[Context, Arguments], Value]:
    def apply(_: Context, given: Arguments) -> Value:
        number = to_number(given[0])
        return float(work(number)) if math.isfinite(number) else number

    return apply


def _extreme(work: Callable[[list[float]], float]) -> Callable[[Context, Arguments], Value]:
    def apply(_: Context, given: Arguments) -> Value:
        answered = [text for text in texts(given) if text]
        found = numbers(answered)
        return work(found) if found and not any(map(math.isnan, found)) else NAN

    return apply


def _sum(_: Context, given: Arguments) -> Value:
    """Add up what is answered: an item without an answer does not make the sum unknown."""
    return sum(numbers([text for text in texts(given) if text]), 0.0)


def _regex(_: Context, given: Arguments) -> Value:
    try:
        return re.search(to_text(given[1]), to_text(given[0])) is not None
    except re.error:
        return False


def _substr(_: Context, given: Arguments) -> Value:
    text, start = to_text(given[0]), to_number(given[1])
    end = to_number(given[2]) if len(given) > 2 else math.inf
    if math.isnan(start) or math.isnan(end):
        return ""
    return text[_bound(start, len(text)) : _bound(end, len(text))]


def _bound(number: float, length: int) -> int:
    return int(max(-length, min(length, number))) if math.isfinite(number) else (length if number > 0 else 0)


def _selected(_: Context, given: Arguments) -> Value:
    return to_text(given[1]).strip() in to_text(given[0]).split()


def _selected_at(_: Context, given: Arguments) -> Value:
    chosen, index = to_text(given[0]).split(), to_number(given[1])
    return chosen[int(index)] if 0 <= index < len(chosen) else ""


def _position(context: Context, given: Arguments) -> Value:
    if not given:
        return float(context.position)
    nodes = to_nodes(given[0])
    if not nodes:
        return NAN
    node = nodes[0]
    same = node.parent.children(question_path(node.path).rpartition("/")[2]) if node.parent else (node,)
    return float(next((place for place, one in enumerate(same, start=1) if one.path == node.path), 1))


def _choice_name(context: Context, given: Arguments) -> Value:
    """Return the label; the second argument is the path of the question, as text or as the question itself."""
    steps = to_text(given[1]).split("/") if not isinstance(given[1], tuple) else []
    nodes = to_nodes(given[1])
    question = question_path(nodes[0].path) if nodes else "/".join(step.strip() for step in steps[2:])
    return context.scope.label(question, to_text(given[0]))


def _instance(context: Context, given: Arguments) -> Value:
    found = context.lists.get(to_text(given[0]))
    return () if found is None else (found,)


def _now(_: Context, __: Arguments) -> Value:
    return datetime.now(UTC).astimezone().isoformat(timespec="milliseconds")


def _count_selected(_: Context, given: Arguments) -> Value:
    return float(len(to_text(given[0]).split()))


def _normalize(context: Context, given: Arguments) -> Value:
    return " ".join((to_text(given[0]) if given else context.node.text()).split())


def _before(_: Context, given: Arguments) -> Value:
    text, mark = to_text(given[0]), to_text(given[1])
    return text.partition(mark)[0] if mark and mark in text else ""


def _after(_: Context, given: Arguments) -> Value:
    text, mark = to_text(given[0]), to_text(given[1])
    return text.partition(mark)[2] if mark else text


def _translate(_: Context, given: Arguments) -> Value:
    """Replace each letter of the second text by the one at its place in the third, or leave it out."""
    text, letters, others = map(to_text, given)
    table: dict[int, str | None] = {}
    for place, letter in enumerate(letters):
        table.setdefault(ord(letter), others[place] if place < len(others) else None)
    return text.translate(table)


FUNCTIONS: Mapping[str, Function] = {
    "abs": Function(lambda _, given: abs(to_number(given[0])), 1, 1),
    "boolean": Function(lambda _, given: to_boolean(given[0]), 1, 1),
    "boolean-from-string": Function(lambda _, given: to_text(given[0]) in {"true", "1"}, 1, 1),
    "ceiling": Function(_whole(math.ceil), 1, 1),
    "coalesce": Function(_coalesce, 1, None),
    "concat": Function(lambda _, given: "".join(texts(given)), 0, None),
    "contains": Function(lambda _, given: to_text(given[1]) in to_text(given[0]), 2, 2),
    "count": Function(lambda _, given: float(len(to_nodes(given[0]))), 1, 1),
    "count-non-empty": Function(lambda _, given: float(len([n for n in to_nodes(given[0]) if n.text()])), 1, 1),
    "count-selected": Function(_count_selected, 1, 1),
    "current": Function(lambda context, _: (context.scope.node,)),
    "date": Function(lambda _, given: to_date(given[0]), 1, 1),
    "ends-with": Function(lambda _, given: to_text(given[0]).endswith(to_text(given[1])), 2, 2),
    "false": Function(lambda _, __: False),
    "floor": Function(_whole(math.floor), 1, 1),
    "format-date": Function(lambda _, given: dates.write(given[0], to_text(given[1])), 2, 2),
    "format-date-time": Function(lambda _, given: dates.write(given[0], to_text(given[1])), 2, 2),
    "if": Function(_if, 3, 3),
    "instance": Function(_instance, 1, 1),
    "int": Function(_whole(int), 1, 1),
    "join": Function(lambda _, given: to_text(given[0]).join(texts(given[1:])), 1, None),
    "jr:choice-name": Function(_choice_name, 2, 2),
    "last": Function(lambda context, _: float(context.size)),
    "max": Function(_extreme(max), 1, None),
    "min": Function(_extreme(min), 1, None),
    "normalize-space": Function(_normalize, 0, 1),
    "not": Function(lambda _, given: not to_boolean(given[0]), 1, 1),
    "now": Function(_now),
    "number": Function(lambda _, given: to_number(given[0]), 1, 1),
    "once": Function(_once, 1, 1),
    "position": Function(_position, 0, 1),
    "regex": Function(_regex, 2, 2),
    "round": Function(_round, 1, 2),
    "selected": Function(_selected, 2, 2),
    "selected-at": Function(_selected_at, 2, 2),
    "starts-with": Function(lambda _, given: to_text(given[0]).startswith(to_text(given[1])), 2, 2),
    "string": Function(lambda context, given: to_text(given[0]) if given else context.node.text(), 0, 1),
    "string-length": Function(lambda _, given: float(len(to_text(given[0]))), 1, 1),
    "substr": Function(_substr, 2, 3),
    "substring-after": Function(_after, 2, 2),
    "substring-before": Function(_before, 2, 2),
    "sum": Function(_sum, 1, None),
    "today": Function(lambda context, _: context.scope.today.isoformat()),
    "translate": Function(_translate, 3, 3),
    "true": Function(lambda _, __: True),
}
