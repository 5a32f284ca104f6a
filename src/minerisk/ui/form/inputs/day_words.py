"""Days, months and years as people type them in boxes, and as answers. Knows no widget.

What cannot be understood is kept as it is typed: ``day:31·february·2024`` in a draft, until it is put right.
"""

import re
from collections.abc import Mapping, Sequence

from minerisk.domain.edtf import OPEN, Day, Edtf
from minerisk.domain.folding import fold
from minerisk.i18n import N_

Parts = tuple[str, str, str]
"""What stands in the boxes: day, month, year."""
NOTHING: Parts = ("", "", "")

DAY, MONTH, YEAR, BETWEEN, ABOUT, DOUBTFUL = "day", "month", "year", "between", "about", "doubtful"
KINDS: Mapping[str, str] = {
    DAY: N_("Exact day"),
    MONTH: N_("Month"),
    YEAR: N_("Year only"),
    BETWEEN: N_("Between two dates"),
    ABOUT: N_("About"),
    DOUBTFUL: N_("Doubtful"),
}
"""How well a date may be known."""
_MARKS = {ABOUT: "~", DOUBTFUL: "?"}
_BOTH = "%"
_UNKNOWN = "XX"
"""Stands in a box for a day or month that there was, and nobody knows which."""

_STEMS = {
    "jan": 1, "yan": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "iyun": 6, "jul": 7, "iyul": 7,
    "aug": 8, "avq": 8, "avg": 8, "sep": 9, "sen": 9, "oct": 10, "okt": 10, "nov": 11, "noy": 11, "dec": 12, "dek": 12,
}  # fmt: skip
"""How the names of months begin in English, Azerbaijani and Russian, folded."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_WITH_MARKS = frozenset({BETWEEN, ABOUT})
"""Kinds of date in which a ``~`` or ``?`` may stand behind the year."""
_RAW = re.compile(r"(day|month|year|between|about|doubtful):(.*)", re.DOTALL)
_DOT = "·"


def month(text: str) -> int | None:
    """Return the number of a month by its number or name, or None."""
    roman = text.strip().upper()
    if roman in _ROMAN:
        return _ROMAN.index(roman) + 1
    folded = fold(text)
    if folded.isdecimal():
        return int(folded) if 1 <= int(folded) <= 12 else None
    found = {number for stem, number in _STEMS.items() if folded.startswith(stem)}
    return found.pop() if len(found) == 1 else None


def to_answer(kind: str, dates: Sequence[Parts]) -> str:
    """Return EDTF; an empty string for empty boxes; what is typed, marked with its kind, where it is no date."""
    wanted = [_wanted(kind, parts) for parts in dates]
    if not any(part.strip() for parts in wanted for part in parts):
        return ""
    try:
        days = [_day(kind, parts) if any(parts) or kind != BETWEEN else OPEN for parts in wanted]
        return str(Edtf.parse("/".join(map(str, days))))
    except ValueError:
        return f"{kind}:" + "/".join(_DOT.join(part.replace(_DOT, " ").replace("/", " ") for part in p) for p in dates)


def from_answer(answer: str) -> tuple[str, list[Parts]]:
    """Return the kind of date that ``answer`` is, and what stands in the boxes for it."""
    raw = _RAW.fullmatch(answer)
    if raw:
        dates = [_three(part.split(_DOT)) for part in raw[2].split("/")]
        return raw[1], dates
    try:
        known = Edtf.parse(answer)
    except ValueError:
        return (DAY, [("", "", answer)]) if answer else ("", [])
    if known.side:
        known_end = _marked(known.start)
        return BETWEEN, [NOTHING, known_end] if known.side == "until" else [known_end, NOTHING]
    if known.end is not None:
        return BETWEEN, [_marked(known.start), _marked(known.end)]
    kind = _kind(known.start)
    day, month_, year = _parts(known.start)
    return kind, [(day, month_, year + "?" if known.start.mark == _BOTH else year)]


def advice(answer: str) -> str:
    """Return what to do about an answer that is no date, as a sentence for ``tr``."""
    kind, dates = from_answer(answer)
    if kind == BETWEEN and all(_is_day(kind, parts) for parts in dates):
        return N_("Put the earlier date first")
    parts = next((parts for parts in dates if not _is_day(kind, parts)), NOTHING)
    return _advice(kind, parts)


def _advice(kind: str, parts: Parts) -> str:
    day, month_, year = (part.strip() for part in parts)
    if not re.fullmatch(r"(?!0000)\d{4}" + ("[~?%]?" if kind in _WITH_MARKS else ""), year, re.ASCII):
        return N_("Enter the year with four digits, for example 2024")
    if not month_ and (kind in {DAY, MONTH} or day):
        return N_("Enter the month, or choose how well the date is known")
    if month_ and month_.upper() != _UNKNOWN and month(month_) is None:
        return N_("Enter the month as a number from 1 to 12 or by its name")
    return N_("Enter a day that this month has") if day else N_("Enter the day, or choose how well the date is known")


def _wanted(kind: str, parts: Parts) -> Parts:
    """Return what counts of the boxes: those that ``kind`` does not ask for do not."""
    day, month_, year = parts
    return ("" if kind in {MONTH, YEAR} else day, "" if kind == YEAR else month_, year)


def _day(kind: str, parts: Parts) -> Day:
    day, month_, year = (part.strip() for part in parts)
    mark = _MARKS.get(kind, "")
    if kind in _WITH_MARKS and year.endswith((*_MARKS.values(), _BOTH)):
        typed, year = year[-1], year[:-1]
        mark = typed if mark in {"", typed} else _BOTH
    if not re.fullmatch(r"\d{4}", year, re.ASCII):
        raise ValueError("no year")
    if (kind in {DAY, MONTH} and not month_) or (kind == DAY and not day) or (day and not month_):
        raise ValueError("not all of it")
    unknown = [part.upper() == _UNKNOWN for part in (month_, day) if part]
    number = month(month_) if month_ and not unknown[0] else None
    if month_ and number is None and not all(unknown):
        raise ValueError("no month")
    known = int(day) if day and not unknown[-1] else None
    return Day(year=int(year), month=number, day=known, mark=mark, unknown=unknown.count(True))


def _is_day(kind: str, parts: Parts) -> bool:
    try:
        return bool(Edtf.parse(str(_day(kind, _wanted(kind, parts)))))
    except ValueError:
        return False


def _parts(day: Day) -> Parts:
    boxes = [str(part) for part in (day.month, day.day) if part] + [_UNKNOWN] * day.unknown
    month_, day_ = (*boxes, "", "")[:2]
    return (day_, month_, f"{day.year:04}")


def _marked(day: Day) -> Parts:
    """Return one end of a span; what is about or doubtful in it stands behind its year."""
    day_, month_, year = _parts(day)
    return day_, month_, year + day.mark


def _kind(day: Day) -> str:
    if day.mark:
        return next((kind for kind, mark in _MARKS.items() if mark == day.mark), ABOUT)
    boxes = sum(part is not None for part in (day.month, day.day)) + day.unknown
    return (YEAR, MONTH, DAY)[boxes]


def _three(parts: Sequence[str]) -> Parts:
    day, month_, year = (*parts, "", "", "")[:3]
    return day, month_, year
