"""Counting lines of the typed tables by one or two of their columns."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, select, true

from minerisk.store.rows import CasualtyRow, IncidentRow

_PEOPLE = ("outcome", "sex", "age_band", "status", "activity", "year", "district", "device")
FIELDS: Mapping[str, tuple[str, ...]] = {
    "casualty": _PEOPLE,
    "person": _PEOPLE,
    "incident": ("type", "device", "year", "district", "time_of_day", "confidence"),
}
"""What can be counted, and by which columns: incidents are events; a person who was there unhurt is no casualty."""


def tally(connection: Connection, of: str, by: Sequence[str]) -> list[tuple[tuple[str, ...], int]]:
    """Return each combination of values with how many lines have it, ordered by the values; unknown is empty."""
    table = (IncidentRow if of == "incident" else CasualtyRow).__table__
    columns = [table.c[name] for name in by]
    counted = table.c.outcome != "unhurt" if of == "casualty" else true()
    rows = connection.execute(select(*columns, func.count()).where(counted).group_by(*columns).order_by(*columns))
    return [(tuple("" if value is None else str(value) for value in keys), number) for *keys, number in rows]
