"""Dates and moments of expressions: read, counted in days, written.

A moment is a number of days since 1970 that is written as a date. A date or a time without an offset is meant in the
zone of the person; midnight there is written as the date alone.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_DAY = 86_400_000
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?", re.ASCII
)
_MIDNIGHT = re.compile(r"T00:00:00\.000.*")
_HOLE = re.compile(r"%(.)", re.DOTALL)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_PARTS: Mapping[str, Callable[[datetime], str]] = {
    "Y": lambda moment: f"{moment.year:04}",
    "y": lambda moment: f"{moment.year % 100:02}",
    "m": lambda moment: f"{moment.month:02}",
    "n": lambda moment: str(moment.month),
    "b": lambda moment: _MONTHS[moment.month - 1],
    "d": lambda moment: f"{moment.day:02}",
    "e": lambda moment: str(moment.day),
    "a": lambda moment: _WEEKDAYS[moment.weekday()],
    "H": lambda moment: f"{moment.hour:02}",
    "h": lambda moment: str(moment.hour),
    "M": lambda moment: f"{moment.minute:02}",
    "S": lambda moment: f"{moment.second:02}",
    "3": lambda moment: f"{moment.microsecond // 1000:03}",
}


class Written(float):
    """A number that is written in a way of its own."""

    text: str

    def __new__(cls, number: float, text: str) -> "Written":
        """Return ``number``, written as ``text``."""
        made = super().__new__(cls, number)
        made.text = text
        return made


class Moment(Written):
    """A date or a moment: a number of days, written as a date."""


NO_DATE = Moment(float("nan"), "Invalid Date")
"""What is asked to be a date and is none."""


def read(text: str, zone: tzinfo) -> datetime | None:
    """Return the moment that a text says, in ``zone``, or None where it says none."""
    if not _MOMENT.fullmatch(text):
        return None
    try:
        return _in(zone, datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None


def counted(number: float, zone: tzinfo) -> datetime | None:
    """Return the moment a number of days after 1 January 1970 UTC, or None where the calendar has none."""
    try:
        return _in(zone, _EPOCH + round(number * _DAY) * _MILLISECOND)
    except (ValueError, OverflowError):
        return None


def days(moment: datetime) -> float:
    """Return the days since 1 January 1970 UTC."""
    return float((moment - _EPOCH) // _MILLISECOND / _DAY)


def said(moment: datetime | None) -> Moment:
    """Return a moment as a value."""
    if moment is None:
        return NO_DATE
    return Moment(days(moment), _MIDNIGHT.sub("", moment.isoformat(timespec="milliseconds")))


def write(moment: datetime | None, pattern: str) -> str:
    """Return a moment in the form of ``pattern``; an empty text for none. Names of months and days are English."""
    if moment is None:
        return ""
    return _HOLE.sub(lambda hole: _PARTS[hole[1]](moment) if hole[1] in _PARTS else hole[0], pattern)


def _in(zone: tzinfo, moment: datetime) -> datetime:
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)
