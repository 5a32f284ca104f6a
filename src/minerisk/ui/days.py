"""Days and times as the person's language writes them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from minerisk.domain import edtf
from minerisk.i18n import Catalog


def day(when: date, tr: Catalog) -> str:
    """Return e.g. ``14 July 2026``."""
    return edtf.words(when.isoformat(), tr)


def weekday(when: date, tr: Catalog) -> str:
    """Return e.g. ``Thursday 16 July 2026``."""
    name = QLocale(tr.language).toString(QDate(when.year, when.month, when.day), "dddd")
    return tr("{weekday} {day}", weekday=name, day=day(when, tr))


def clock(when: datetime) -> str:
    """Return the time of day where this computer is, e.g. ``14:32``."""
    return when.astimezone().strftime("%H:%M")


def moment(when: datetime, now: datetime, tr: Catalog) -> str:
    """Return the time of day alone where it was today, else the day, e.g. ``14 July 2026``."""
    there = when.astimezone().date()
    return clock(when) if there == now.astimezone().date() else day(there, tr)
