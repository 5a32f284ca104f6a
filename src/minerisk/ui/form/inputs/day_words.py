"""Days, months and years as people type them in boxes, and as answers. Knows no widget.

What cannot be understood is kept as it is typed: ``day:31·february·2024`` in a draft, until it is put right.
"""

import re
from collections.abc import Mapping, Sequence

from minerisk.domain.edtf import Day, Edtf
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

_STEMS = {
    "jan": 1, "yan": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "iyun": 6, "jul": 7, "iyul": 7,
    "aug": 8, "avq": 8, "avg": 8, "sep": 9, "sen": 9, "oct": 10, "okt": 10, "nov": 11, "noy": 11, "dec": 12, "dek": 12,
}  # fmt: skip
"""How the names of months begin in English, Azerbaijani and Russian, folded."""
_RAW = re.compile(r"(day|month|year|between|about|doubtful):(.*)", re.DOTALL)
_DOT = "·"


def month(text: str) -> int | None:
    """Return the number of a month by its number or name, or None."""
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
        days = [_day(kind, parts) for parts in wanted]
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
    if known.end is not None:
        return BETWEEN, [_marked(known.start), _marked(known.end)]
    return _kind(known.start), [_parts(known.start)]


def advice(answer: str) -> str:
    """Return what to do about an answer that is no date, as a sentence for ``tr``."""
    kind, dates = from_answer(answer)
    if kind == BETWEEN and all(_is_day(kind, parts) for parts in dates):
        return N_("Put the earlier date first")
    parts = next((parts for parts in dates if not _is_day(kind, parts)), NOTHING)
    return _advice(kind, parts)


def _advice(kind: str, parts: Parts) -> str:
    day, month_, year = (part.strip() for part in parts)
    if not re.fullmatch(r"(?!0000)\d{4}" + ("[~?]?" if kind == BETWEEN else ""), year, re.ASCII):
        return N_("Enter the year with four digits, for example 2024")
    if not month_ and (kind in {DAY, MONTH} or day):
        return N_("Enter the month, or choose how well the date is known")
    if month_ and month(month_) is None:
        return N_("Enter the month as a number from 1 to 12 or by its name")
    return N_("Enter a day that this month has") if day else N_("Enter the day, or choose how well the date is known")


def _wanted(kind: str, parts: Parts) -> Parts:
    """Return what counts of the boxes: those that ``kind`` does not ask for do not."""
    day, month_, year = parts
    return ("" if kind in {MONTH, YEAR} else day, "" if kind == YEAR else month_, year)


def _day(kind: str, parts: Parts) -> Day:
    day, month_, year = (part.strip() for part in parts)
    mark = _MARKS.get(kind, "")
    if kind == BETWEEN and year.endswith(tuple(_MARKS.values())):
        year, mark = year[:-1], year[-1]
    if not re.fullmatch(r"\d{4}", year, re.ASCII):
        raise ValueError("no year")
    if (kind in {DAY, MONTH} and not month_) or (kind == DAY and not day) or (day and not month_):
        raise ValueError("not all of it")
    number = month(month_) if month_ else None
    if month_ and number is None:
        raise ValueError("no month")
    return Day(year=int(year), month=number, day=int(day) if day else None, mark=mark)


def _is_day(kind: str, parts: Parts) -> bool:
    try:
        return bool(Edtf.parse(str(_day(kind, _wanted(kind, parts)))))
    except ValueError:
        return False


def _parts(day: Day) -> Parts:
    return (str(day.day or ""), str(day.month or ""), f"{day.year:04}")


def _marked(day: Day) -> Parts:
    """Return one end of a span; what is about or doubtful in it stands behind its year."""
    day_, month_, year = _parts(day)
    return day_, month_, year + day.mark


def _kind(day: Day) -> str:
    if day.mark:
        return next(kind for kind, mark in _MARKS.items() if mark == day.mark)
    return YEAR if day.month is None else MONTH if day.day is None else DAY


def _three(parts: Sequence[str]) -> Parts:
    day, month_, year = (*parts, "", "", "")[:3]
    return day, month_, year
