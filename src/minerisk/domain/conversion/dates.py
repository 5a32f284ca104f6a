"""Dates of tables read into EDTF. What is not one date of the calendar raises ``UserError``: nothing is guessed."""

import re
from datetime import date

from minerisk.domain.edtf import Day
from minerisk.errors import UserError
from minerisk.i18n import N_

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?)?)?", re.ASCII)
_YEAR_LAST = re.compile(r"(?:(\d{1,2})([-/. ]))?(\d{1,2})[-/. ](\d{4})(?: \d{1,2}:\d\d.*)?", re.ASCII)
_FIRST_YEAR = 1000
_MONTHS = 12


def read_date(text: str, order: str) -> str:
    """Return the EDTF of a date with a year of four digits: ``2024-07-14``, ``14.07.2024``, ``07/2024``, ``2024``.

    Args:
        text: as it stands in a cell; a time behind the date is left out.
        order: ``dmy`` or ``mdy`` where the day may stand before or behind the month; otherwise such a date counts
            only where it can be read in one way. Between points the day stands first. Source: Unicode CLDR, in which
            no language writes the month first there.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _YEAR_LAST.fullmatch(text):
        first, between, second, year = found.groups()
        day, month = _in_order(first, second, order or ("dmy" if between == "." else ""))
    else:
        raise UserError(N_("This is not a date that can be read, such as 2024-07-14 or 14.07.2024."))
    return _written(int(year), int(month or 0), int(day or 0))


def read_parts(year: str, month: str, day: str) -> str:
    """Return the EDTF of a date whose parts are numbers of their own; 0 and an empty text are not known.

    A day without a month says nothing more than the year. Empty where the year is not known.
    """
    parts = [int(part or 0) if part.isdecimal() or not part else -1 for part in (year, month, day)]
    if min(parts) < 0:
        raise UserError(N_("The year, month and day of a date are to be whole numbers."))
    return _written(*parts) if parts[0] else ""


def _in_order(first: str | None, second: str, order: str) -> tuple[str | None, str]:
    """Return day and month."""
    if first is None or order == "dmy":
        return first, second
    if order == "mdy" or (int(second) > _MONTHS >= int(first)):
        return second, first
    if int(first) <= _MONTHS and first != second:
        raise UserError(N_("It cannot be told which number is the day and which is the month."))
    return first, second


def _written(year: int, month: int, day: int) -> str:
    """Return the EDTF of a date; a month or day of 0 is not known."""
    if not _FIRST_YEAR <= year <= date.max.year:
        raise UserError(N_("The year of a date has four digits."))
    known = Day(year=year, month=month or None, day=(month and day) or None)
    try:
        date(year, known.month or 1, known.day or 1)
    except ValueError as error:
        raise UserError(N_("The calendar has no such day.")) from error
    return str(known)
