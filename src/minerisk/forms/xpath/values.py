"""The four kinds of XPath values and how one becomes another, with the ODK deviations (dates count as day numbers).

Source: W3C XPath 1.0, sections 3 and 4; ODK XForms Specification, section Bindings; where they leave a choice, ODK Web
Forms.
"""

import math
import re
from collections.abc import Iterable
from datetime import tzinfo
from decimal import Decimal
from typing import Protocol, TypeAlias

from minerisk.domain.form import Node
from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.moments import Written, days, read

Value: TypeAlias = str | float | bool | tuple[Node, ...]
NAN = math.nan

_NUMBER = re.compile(r"\s*[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|Infinity)\s*", re.ASCII)
_SPACE = re.compile(r"[ \t\r\n]+")


class Zoned(Protocol):
    """What tells in which time zone a date without one is meant."""

    @property
    def zone(self) -> tzinfo:
        """The time zone."""


def to_text(value: Value) -> str:
    """Return what ``string()`` makes of a value: of several nodes that of the first; no text for no number."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case tuple():
            return value[0].text() if value else ""
        case Written():
            return value.text
        case _:
            return _number_text(value)


def to_number(value: Value, where: Zoned) -> float:
    """Return what ``number()`` makes of a value; a date is its days since 1 January 1970."""
    match value:
        case bool():
            return float(value)
        case int() | float():
            return float(value)
        case _:
            return read_number(to_text(value), where)


def to_boolean(value: Value) -> bool:
    """Return what ``boolean()`` makes of a value: nodes are true where there are any, answered or not."""
    match value:
        case bool():
            return value
        case int() | float():
            return value != 0 and not math.isnan(value)
        case _:
            return len(value) > 0


def to_nodes(value: Value) -> tuple[Node, ...]:
    """Return a value that is nodes.

    Raises:
        XPathError: it is none.
    """
    if not isinstance(value, tuple):
        raise XPathError("a path has to stand where a value stands")
    return value


def texts(values: Iterable[Value]) -> list[str]:
    """Return the string values of all ``values``, of nodes each one's."""
    found: list[str] = []
    for value in values:
        found.extend([node.text() for node in value] if isinstance(value, tuple) else [to_text(value)])
    return found


def numbers(values: Iterable[Value], where: Zoned) -> list[float]:
    """Return the numbers that all ``values`` are, of nodes each one's."""
    found: list[float] = []
    for value in values:
        each: Iterable[Value] = [node.text() for node in value] if isinstance(value, tuple) else [value]
        found.extend(to_number(one, where) for one in each)
    return found


def words(text: str) -> list[str]:
    """Return the words of a text between white space as XML knows it; of an empty text one empty word."""
    return _SPACE.split(text.strip(" \t\r\n"))


def read_number(text: str, where: Zoned) -> float:
    """Return the number or the date that a text says, or NaN."""
    if _NUMBER.fullmatch(text):
        return float(text)
    moment = read(text, where.zone)
    return NAN if moment is None else days(moment)


def _number_text(number: float) -> str:
    if math.isnan(number):
        return ""
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    size = abs(number)
    if size == 0 or 1e-6 <= size < 1e21:
        return format(Decimal(repr(number)), "f").removesuffix(".0") if number else "0"
    digits, _, exponent = repr(number).partition("e")
    return f"{digits.removesuffix('.0')}e{int(exponent):+d}"
