"""The days that a summary is of. What happened on a day that is not known counts on the earliest that it can be."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from minerisk.domain import edtf
from minerisk.domain.edtf import Translate
from minerisk.domain.filter import Condition, Filter, Op
from minerisk.errors import UserError
from minerisk.i18n import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From the day ``since`` to the day ``until``, both counted."""

    since: date
    until: date

    @property
    def where(self) -> Filter:
        """Selects what happened in these days."""
        return (
            Condition(field="event", op=Op.AT_LEAST, values=(self.since.isoformat(),)),
            Condition(field="event", op=Op.AT_MOST, values=(self.until.isoformat(),)),
        )

    @property
    def months(self) -> tuple[str, ...]:
        """Every month of which it has a day, as ``2026-06``."""
        return tuple(f"{at // 12:04}-{at % 12 + 1:02}" for at in range(_month(self.since), _month(self.until) + 1))

    @property
    def before(self) -> "Period | None":
        """As many whole months, or where it does not have whole months, as many days, up to the day before it."""
        if self.since == date.min:
            return None
        until = self.since - timedelta(days=1)
        whole = self.since.day == 1 and self.until.day == _days(self.until)
        try:
            since = _first(_month(self.since) - len(self.months)) if whole else until - (self.until - self.since)
        except (ValueError, OverflowError):
            return None
        return Period(since=since, until=until)

    def words(self, tr: Translate) -> str:
        """Return it as people say it: ``1 January 2026 – 30 June 2026``."""
        return f"{edtf.short(self.since.isoformat(), tr)} – {edtf.short(self.until.isoformat(), tr)}"


def read(since: str, until: str) -> Period:
    """Return the period from one day to another, as ``2026-01-31``.

    Raises:
        UserError: one of them is no day, or they are in the wrong order.
    """
    found = Period(since=_day(since), until=_day(until))
    if found.until < found.since:
        raise UserError(N_("The last day, {until}, is before the first, {since}."), since=since, until=until)
    return found


def ending(until: date, months: int) -> Period:
    """Return so many months, the last one up to ``until``."""
    return Period(since=_first(_month(until) - months + 1), until=until)


def whole_months(last: date, months: int) -> Period:
    """Return so many whole months up to the one of ``last``."""
    return ending(last.replace(day=_days(last)), months)


def months_before(day: date, months: int) -> Period:
    """Return so many whole months up to the one before that of ``day``."""
    return whole_months(day.replace(day=1) - timedelta(days=1), months)


def year(number: int) -> Period:
    """Return a year."""
    return Period(since=date(number, 1, 1), until=date(number, 12, 31))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise UserError(N_("“{day}” is no day; write it as 2026-01-31."), day=text) from error


def _days(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
