"""The four kinds of XPath values and how one becomes another, with the ODK deviations (dates count as day numbers).

Source: W3C XPath 1.0, sections 3 and 4; ODK XForms Specification, section Bindings.
"""

import math
import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from minerisk.domain.form import Node

Value: TypeAlias = str | float | bool | tuple[Node, ...]
NAN = math.nan

_EPOCH = date(1970, 1, 1)
_SECONDS = 86_400
_NUMBER = re.compile(r"\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*", re.ASCII)


def to_text(value: Value) -> str:
    """Return what ``string()`` makes of a value: of several nodes that of the first."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case tuple():
            return value[0].text() if value else ""
        case _:
            return _number_text(value)


def to_number(value: Value) -> float:
    """Return what ``number()`` makes of a value; a date is its days since 1 January 1970."""
    match value:
        case bool():
            return float(value)
        case int() | float():
            return float(value)
        case _:
            return _read_number(to_text(value))


def to_boolean(value: Value) -> bool:
    """Return what ``boolean()`` makes of a value.

    Nodes are true where one of them is answered, as ODK Collect has it, so that ``${question}`` alone is a condition.
    """
    match value:
        case bool():
            return value
        case int() | float():
            return value != 0 and not math.isnan(value)
        case tuple():
            return any(node.text() for node in value)
        case _:
            return value != ""


def to_nodes(value: Value) -> tuple[Node, ...]:
    """Return a value that is nodes; anything else has none."""
    return value if isinstance(value, tuple) else ()


def texts(values: Iterable[Value]) -> list[str]:
    """Return the string values of all ``values``, of nodes each one's."""
    found: list[str] = []
    for value in values:
        found.extend([node.text() for node in value] if isinstance(value, tuple) else [to_text(value)])
    return found


def numbers(values: Iterable[Value]) -> list[float]:
    """Return the numbers that all ``values`` are, of nodes each one's."""
    found: list[float] = []
    for value in values:
        found.extend([_read_number(node.text()) for node in value] if isinstance(value, tuple) else [to_number(value)])
    return found


def to_date(value: Value) -> str:
    """Return the date that a value is, as ``2024-07-14``; of a moment the day as written; an empty text for none."""
    text = "" if isinstance(value, int | float) else to_text(value)
    days = to_number(text[:10] if _MOMENT.fullmatch(text) else value)
    if not -719_162 <= days < 2_932_897:
        return ""
    return date.fromordinal(_EPOCH.toordinal() + math.floor(days)).isoformat()


def _read_number(text: str) -> float:
    if _NUMBER.fullmatch(text):
        return float(text)
    try:
        if _DATE.fullmatch(text):
            return float((date.fromisoformat(text) - _EPOCH).days)
        return _days(datetime.fromisoformat(text)) if _MOMENT.fullmatch(text) else NAN
    except (ValueError, OverflowError):
        return NAN


def _days(moment: datetime) -> float:
    """Return the days since 1 January 1970 UTC; without an offset the computer's own time is meant."""
    return moment.timestamp() / _SECONDS


def _number_text(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return str(int(number)) if number == int(number) else format(Decimal(repr(number)), "f")
