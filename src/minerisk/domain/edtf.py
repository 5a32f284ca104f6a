"""Dates that may be known only in part, as EDTF level 1 (ISO 8601-2): what is known is kept, nothing is made up.

Read here: ``2024-07-14``, ``2024-07``, ``2024``, ``2024-07-XX`` (a day, not known which), each with ``~`` (about),
``?`` (doubtful) or ``%`` (both) behind it; ``2023-09/2023-11`` (some time between the two), ``../2024`` (then or
earlier) and ``2024/..`` (then or later).

Source: Library of Congress, Extended Date/Time Format, level 0 and parts of level 1.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from minerisk.i18n import N_

_DATE = re.compile(r"(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)", re.ASCII)
OPEN = ".."
"""Stands for the end of a span that is not known."""
_UNKNOWN = "XX"

MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
DAYS = (
    N_("{day} January {year}"), N_("{day} February {year}"), N_("{day} March {year}"), N_("{day} April {year}"),
    N_("{day} May {year}"), N_("{day} June {year}"), N_("{day} July {year}"), N_("{day} August {year}"),
    N_("{day} September {year}"), N_("{day} October {year}"), N_("{day} November {year}"), N_("{day} December {year}"),
)  # fmt: skip
"""Whole sentences: many languages change the name of a month behind a day, e.g. ``июль 2024``, ``14 июля 2024``."""


class Translate(Protocol):
    """A catalog, as far as words are concerned."""

    def __call__(self, text: str, **values: object) -> str:
        """Return ``text`` in its language, its holes filled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One date of which the day, or the month too, may be unknown.

    Attributes:
        mark: ``~`` about, ``?`` doubtful, ``%`` both, or empty.
        unknown: how many of the missing parts are written as ``XX``: 1 in ``2024-07-XX``, 0 in ``2024-07``.
    """

    year: int
    month: int | None = None
    day: int | None = None
    mark: str = ""
    unknown: int = 0

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Return it as EDTF."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join([*parts, *[_UNKNOWN] * self.unknown]) + self.mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Edtf:
    """A date as it is known: one ``Day``, or some time from ``start`` to ``end``.

    Attributes:
        side: ``until`` or ``since`` where ``start`` is the only known end of a span; else empty.
    """

    start: Day
    end: Day | None = None
    side: str = ""

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Read EDTF.

        Raises:
            ValueError: it is not a date of the forms above, or a day that no calendar has.
        """
        first, slash, second = text.strip().partition("/")
        if slash and OPEN in {first, second}:
            return cls(start=_day(second), side="until") if first == OPEN else cls(start=_day(first), side="since")
        start, end = _day(first), _day(second) if slash else None
        if end is not None and end.latest < start.earliest:
            raise ValueError(f"{text} ends before it begins")
        return cls(start=start, end=end)

    @property
    def earliest(self) -> date:
        """The first day it can be; dates are sorted by it."""
        return date.min if self.side == "until" else self.start.earliest

    @property
    def latest(self) -> date:
        """The last day it can be."""
        return date.max if self.side == "since" else (self.end or self.start).latest

    @property
    def is_exact(self) -> bool:
        """Whether it is one certain day."""
        return self.end is None and not self.side and self.start.day is not None and not self.start.mark

    def __str__(self) -> str:
        """Return it as EDTF."""
        match self.side:
            case "until":
                return f"{OPEN}/{self.start}"
            case "since":
                return f"{self.start}/{OPEN}"
            case _:
                return f"{self.start}/{self.end}" if self.end else str(self.start)


def words(text: str, tr: Translate) -> str:
    """Return an EDTF date in words, e.g. ``July 2024, day not known``; what is no date comes back as it is."""
    try:
        known = Edtf.parse(text)
    except ValueError:
        return text
    if known.end is not None:
        return tr("between {start} and {end}", start=_marked(known.start, tr), end=_marked(known.end, tr))
    return _on_side(known, tr) if known.side else _with_precision(known.start, tr)


def short(text: str, tr: Translate) -> str:
    """Return an EDTF date in few words, for tables: ``14 Jul 2024``, ``July 2024``, ``about 2024``."""
    try:
        known = Edtf.parse(text)
    except ValueError:
        return text
    if known.side:
        return _on_side(known, tr)
    return f"{_marked(known.start, tr)} – {_marked(known.end, tr)}" if known.end else _marked(known.start, tr)


def _on_side(known: Edtf, tr: Translate) -> str:
    """Return a span of which one end is known, in words."""
    said = _marked(known.start, tr)
    return tr("{date} or earlier", date=said) if known.side == "until" else tr("{date} or later", date=said)


def _with_precision(day: Day, tr: Translate) -> str:
    marked = _marked(day, tr)
    if day.mark or day.day is not None:
        return marked
    return tr("{date}, day not known" if day.month else N_("{date}, month not known"), date=marked)


def _marked(day: Day, tr: Translate) -> str:
    plain = _plain(day, tr)
    match day.mark:
        case "~":
            return tr("about {date}", date=plain)
        case "?":
            return tr("{date}, doubtful", date=plain)
        case "%":
            return tr("{date}, doubtful", date=tr("about {date}", date=plain))
        case _:
            return plain


def _plain(day: Day, tr: Translate) -> str:
    if day.month is None:
        return f"{day.year}"
    if day.day is None:
        return tr("{month} {year}", month=tr(MONTHS[day.month - 1]), year=day.year)
    return tr(DAYS[day.month - 1], day=day.day, year=day.year)


def _day(text: str) -> Day:
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f"not a date: {text!r}")
    year, month, day, mark = found.groups()
    known, day_known = _known(month), _known(day) if _known(month) is not None else None
    unknown = sum(bool(part) and value is None for part, value in ((month, known), (day, day_known)))
    result = Day(year=int(year), month=known, day=day_known, mark=mark, unknown=unknown)
    if result.year < 1:
        raise ValueError(f"no such year: {text!r}")
    date(result.year, 1 if result.month is None else result.month, 1 if result.day is None else result.day)
    return result


def _known(part: str | None) -> int | None:
    return int(part) if part and part != _UNKNOWN else None
