"""Follow-ups that are due: sessions to come back to, reports to ask about, people to see again."""

from dataclasses import dataclass
from datetime import date, timedelta

from minerisk.domain.record import Line
from minerisk.services.databases import Database
from minerisk.store import due as stored
from minerisk.store import records as stored_records

AHEAD = timedelta(days=14)
"""How long before its day a follow-up is spoken of."""

BEHIND = timedelta(days=365)
"""How long after its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A record that is to be followed up, and the day."""

    line: Line
    day: date


def due(db: Database, today: date, *, most: int) -> tuple[Due, ...]:
    """Return what is to be followed up about now: of many, those nearest to today; in the order of their days."""
    with db.read() as connection:
        days = dict(stored.due(connection, today, today - BEHIND, today + AHEAD, most))
        lines = stored_records.lines(connection, sorted(days, key=lambda number: (days[number], number)))
    return tuple(Due(line=line, day=days[line.number]) for line in lines)
