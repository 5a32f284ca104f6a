"""Writes dates the way an expression asks for (``format-date``)."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from minerisk.forms.xpath.values import Value, to_date, to_text

_HOLE = re.compile(r"%(.)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_PARTS: Mapping[str, Callable[[datetime], str]] = {
    "Y": lambda moment: f"{moment.year:04}",
    "y": lambda moment: f"{moment.year % 100:02}",
    "m": lambda moment: f"{moment.month:02}",
    "n": lambda moment: str(moment.month),
    "b": lambda moment: _MONTHS[moment.month - 1],
    "d": lambda moment: f"{moment.day:02}",
    "e": lambda moment: str(moment.day),
    "a": lambda moment: _DAYS[moment.weekday()],
    "H": lambda moment: f"{moment.hour:02}",
    "h": lambda moment: str(moment.hour),
    "M": lambda moment: f"{moment.minute:02}",
    "S": lambda moment: f"{moment.second:02}",
    "3": lambda moment: f"{moment.microsecond // 1000:03}",
}


def write(value: Value, pattern: str) -> str:
    """Return a date or moment in the form of ``pattern``; an empty text where it is none.

    A moment is written as it reads, in its own offset. Names of months and days are English.
    """
    moment = _moment(value)
    if moment is None:
        return ""
    return _HOLE.sub(lambda hole: _PARTS[hole[1]](moment) if hole[1] in _PARTS else hole[0], pattern)


def _moment(value: Value) -> datetime | None:
    for text in ("" if isinstance(value, int | float) else to_text(value), to_date(value)):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            continue
    return None
