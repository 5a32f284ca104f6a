"""Functions about dates, times and moments."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, time

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.context import Context, Function, anything, function, text
from minerisk.forms.xpath.moments import counted, days, read, said, write
from minerisk.forms.xpath.values import NAN, Value, to_text

_SHORT = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(T.*)?", re.ASCII)
_TIME = re.compile(r"\d\d:\d\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)


def _moment(context: Context, value: Value) -> datetime | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return counted(value, context.zone)
    return read(to_text(value), context.zone)


def _date(context: Context, value: Value) -> Value:
    """Return a date or a moment; of a text also one without leading zeros, such as ``2024-7-4``."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return said(counted(value, context.zone))
    asked = to_text(value)
    if short := _SHORT.fullmatch(asked):
        year, month, day, rest = short.groups(default="")
        asked = f"{year}-{month:0>2}-{day:0>2}{rest}"
        if read(asked[:10], context.zone) is None:
            raise XPathError(f"“{asked}” is not in the calendar")
    return said(read(asked, context.zone)) if asked else ""


def _today(context: Context) -> Value:
    return said(datetime.combine(context.scope.today, time(), context.zone))


def _now(context: Context) -> Value:
    return said(context.scope.now)


def _format(context: Context, value: Value, pattern: str) -> str:
    return write(read(to_text(value), context.zone), pattern)


def _decimal_date_time(context: Context, value: Value) -> float:
    moment = _moment(context, value)
    return NAN if moment is None else days(moment)


def _decimal_time(context: Context, value: str) -> float:
    """Return the part of a day that a time is on the clock of the person."""
    moment = read(f"1970-01-01T{value}", context.zone) if _TIME.fullmatch(value) else None
    return NAN if moment is None else days(moment.replace(year=1970, month=1, day=1, tzinfo=UTC))


DATES: Mapping[str, Function] = {
    "date": function(_date, anything, placed=True),
    "date-time": function(_date, anything, placed=True),
    "decimal-date-time": function(_decimal_date_time, anything, placed=True),
    "decimal-time": function(_decimal_time, text, placed=True),
    "format-date": function(_format, anything, text, placed=True),
    "format-date-time": function(_format, anything, text, placed=True),
    "now": function(_now, placed=True),
    "today": function(_today, placed=True),
}
