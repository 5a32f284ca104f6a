"""What a value becomes when it is stored as an answer: as the data of its question is written, empty where it is not.

The lexical forms are those of ODK's own engine, so that rules see here what they see there.
"""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal

from minerisk.domain.form import Data, Outcome, Question, QuestionType

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?", re.ASCII)
_OFFSET = r"(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?"
_TIME = re.compile(rf"(\d\d:\d\d:\d\d)(?:\.\d+)?{_OFFSET}", re.ASCII)
_DATETIME = re.compile(rf"(\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?{_OFFSET}", re.ASCII)
_INTEGERS = range(-(2**31), 2**31)
_LONGEST_FRACTION = 20
_PLAIN = (1e-6, 1e21)
"""Numbers between these are written without an exponent, as JavaScript does."""


def stored(question: Question, value: Outcome) -> str:
    """Return a value that was given, calculated or set as the answer to a question that it becomes."""
    text = written(value)
    if not text:
        return ""
    if question.type is QuestionType.ACKNOWLEDGE:
        return "OK" if text.lower() == "ok" else ""
    if question.type is QuestionType.RANGE and not _is_between(text, question.parameters):
        return ""
    form = _FORMS.get(question.data)
    return text if form is None else form(text)


def written(value: Outcome) -> str:
    """Return the outcome of a rule as text; what is not a number is empty."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if not math.isfinite(value):
        return "" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if value == 0 or _PLAIN[0] <= abs(value) < _PLAIN[1]:
        return str(int(value)) if value == int(value) else format(Decimal(repr(value)), "f")
    digits, _, exponent = repr(value).partition("e")
    return f"{digits.removesuffix('.0')}e{int(exponent):+d}"


def truth(value: Outcome) -> bool:
    """Return whether what a rule says counts as yes."""
    return value != "" if isinstance(value, str) else bool(value) and not math.isnan(value)


def completed(question: Question, text: str) -> str:
    """Return what a person typed with the seconds that a time is stored with."""
    bare = question.data in (Data.TIME, Data.DATETIME) and re.search(r"(?:^|T)\d\d:\d\d$", text, re.ASCII)
    return f"{text}:00" if bare else text


def _number(text: str) -> float | None:
    text = text.strip()
    number = float(text) if _NUMBER.fullmatch(text) else math.nan
    return number if math.isfinite(number) else None


def _integer(text: str) -> str:
    number = _number(text)
    return str(int(number)) if number is not None and int(number) in _INTEGERS else ""


def _decimal(text: str) -> str:
    number = _number(text)
    return "" if number is None else _with_fraction(number)


def _with_fraction(number: float) -> str:
    plain = format(Decimal(repr(number)), "f")
    whole, _, fraction = plain.partition(".")
    if len(fraction) > _LONGEST_FRACTION:
        whole, _, fraction = format(Decimal(plain), f".{_LONGEST_FRACTION}f").partition(".")
    return f"{whole}.{fraction.rstrip('0') or '0'}"


def _day(text: str) -> str:
    day = text.partition("T")[0] if _DATE.fullmatch(text) else ""
    return day if _exists(date.fromisoformat, day) else ""


def _time(text: str) -> str:
    found = _TIME.fullmatch(text)
    return text if found and _exists(time.fromisoformat, found[1]) else ""


def _moment(text: str) -> str:
    found = _DATETIME.fullmatch(text)
    return text if found and _exists(datetime.fromisoformat, found[1]) else ""


def _exists(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _point(text: str) -> str:
    """Return latitude, longitude and, where they are known, altitude and accuracy."""
    numbers = [_number(part) for part in text.split()][:4]
    known = [number for number in numbers if number is not None]
    if len(known) < max(2, len(numbers)):
        return ""
    latitude, longitude = known[:2]
    if abs(latitude) > 90 or abs(longitude) > 180 or latitude == longitude == 0:
        return ""
    return " ".join(_with_fraction(number) for number in known)


def _line(text: str, *, fewest: int, closed: bool) -> str:
    parts = text.split(";")
    points = [_point(part) for part in (parts if parts[-1].strip() else parts[:-1])]
    if len(points) < fewest or not all(points):
        return ""
    return ";".join(points) if (points[0].split()[:2] == points[-1].split()[:2]) is closed else ""


def _is_between(text: str, parameters: Mapping[str, str]) -> bool:
    number = _number(text)
    start, end = (_number(parameters.get(name, "")) for name in ("start", "end"))
    return number is not None and (start is None or start <= number) and (end is None or number <= end)


_FORMS: Mapping[Data, Callable[[str], str]] = {
    Data.INTEGER: _integer,
    Data.DECIMAL: _decimal,
    Data.DATE: _day,
    Data.TIME: _time,
    Data.DATETIME: _moment,
    Data.GEOPOINT: _point,
    Data.GEOTRACE: lambda text: _line(text, fewest=2, closed=False),
    Data.GEOSHAPE: lambda text: _line(text, fewest=3, closed=True),
}
