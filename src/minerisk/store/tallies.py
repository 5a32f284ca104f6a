"""Counting lines of the typed tables by one or two of their columns."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, select

from minerisk.store.rows import CasualtyRow, IncidentRow

COUNTED: Mapping[str, type[CasualtyRow] | type[IncidentRow]] = {"casualty": CasualtyRow, "incident": IncidentRow}
"""The tables whose lines can be counted: one line a person, one line an event."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "casualty": ("outcome", "sex", "age_band", "status", "activity", "year", "district", "device"),
    "incident": ("type", "device", "year", "district", "time_of_day", "confidence"),
}
"""The columns of each that can be counted by."""


def tally(connection: Connection, of: str, by: Sequence[str]) -> list[tuple[tuple[str, ...], int]]:
    """Return each combination of values with how many lines have it, ordered by the values; unknown is empty."""
    table = COUNTED[of].__table__
    columns = [table.c[name] for name in by]
    rows = connection.execute(select(*columns, func.count()).group_by(*columns).order_by(*columns))
    return [(tuple("" if value is None else str(value) for value in keys), number) for *keys, number in rows]
