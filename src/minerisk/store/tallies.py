"""Counts in the tables that are made from the revisions."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, FromClause, Table, and_, func, select

from minerisk.domain.field import Field, Kind, Wanted
from minerisk.domain.tally import Unit
from minerisk.store import selection
from minerisk.store.selection import ANSWER, CASUALTY, INCIDENT, UNGROUPED, Values, units


def tally(
    connection: Connection, of: Unit, by: Sequence[Field], where: Sequence[Wanted]
) -> list[tuple[tuple[Any, ...], int]]:
    """Return each combination of stored values with how many units have it; no answer is None or empty."""
    table, counted = selection.rows_of(of)
    joined: FromClause = table
    columns: list[Values] = []
    for field in by:
        joined, column = _with(joined, table, field)
        columns.append(selection.unindexed(column) if where and table is CASUALTY else column)
    statement = select(*columns, units(table)).select_from(joined)
    rows = connection.execute(statement.where(counted, *selection.holding(table, where)).group_by(*columns))
    return [(tuple(values), n) for *values, n in rows.all()]


def number(connection: Connection, of: Unit, where: Sequence[Wanted]) -> int:
    """Return how many units there are."""
    table, counted = selection.rows_of(of)
    statement = select(units(table)).select_from(table).where(counted, *selection.holding(table, where))
    return int(connection.execute(statement).scalar_one())


def ungrouped(connection: Connection, where: Sequence[Wanted]) -> int:
    """Return how many records there are whose event was not told apart from those of others."""
    statement = select(func.count()).select_from(INCIDENT)
    return int(connection.execute(statement.where(UNGROUPED, *selection.holding(INCIDENT, where))).scalar_one())


def stated(connection: Connection, count: str, where: Sequence[Wanted]) -> int | None:
    """Return the sum of what was counted at the events, e.g. ``killed``, or None where nobody counted."""
    statement = select(func.sum(INCIDENT.c[count])).where(*selection.holding(INCIDENT, where))
    found: int | None = connection.execute(statement).scalar_one()
    return found


def _with(joined: FromClause, table: Table, field: Field) -> tuple[FromClause, Values]:
    """Return ``joined`` with the table that has the values of ``field``, and their column."""
    if field.path:
        answer = ANSWER.alias()
        here = (answer.c.record == selection.key(table), answer.c.item == selection.item(field))
        values = answer.c.number if field.kind is Kind.NUMBER else answer.c.code
        return joined.outerjoin(answer, and_(*here, answer.c.path == field.path)), values
    home, found = selection.column(field, table)
    if home is table:
        return joined, found
    other = home.alias()
    return joined.outerjoin(other, other.c.record == selection.key(table)), other.c[found.name]
