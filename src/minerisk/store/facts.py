"""Figures that others published and this office entered, each with its source."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from minerisk.domain.fact import Fact, Theme
from minerisk.domain.form import say
from minerisk.store.encoding import moment
from minerisk.store.rows import FactRow

_PUT = (
    "INSERT OR REPLACE INTO fact (id, time, author, theme, indicator, value, unit, qualifier, geography, since, until, "
    "stated_by, stated_in, stated_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def put(connection: Connection, fact: Fact, time: datetime, author: str) -> None:
    """Keep a figure, in the place of the one with its id."""
    said = (fact.indicator, fact.unit, fact.geography)
    indicator, unit, geography = (say(text, "") for text in said)
    values = (
        fact.id, moment(time), author, fact.theme, indicator, fact.value, unit, fact.qualifier, geography, fact.since,
        fact.until, fact.stated_by, fact.stated_in, fact.stated_on,
    )  # fmt: skip
    connection.exec_driver_sql(_PUT, values)


def every(connection: Connection) -> tuple[Fact, ...]:
    """Return all figures, in the order in which they were entered."""
    rows = connection.execute(select(*FactRow.__table__.columns).order_by(FactRow.id))
    return tuple(map(_fact, rows))


def remove(connection: Connection, id: str) -> bool:  # noqa: A002  (the name of the field)
    """Take a figure out; return whether it was there."""
    return connection.exec_driver_sql("DELETE FROM fact WHERE id = ?", (id,)).rowcount > 0


def is_there(connection: Connection, id: str) -> bool:  # noqa: A002
    """Return whether there is a figure with this id."""
    return connection.exec_driver_sql("SELECT 1 FROM fact WHERE id = ?", (id,)).first() is not None


def _fact(row: Row[Any]) -> Fact:
    return Fact(
        id=row.id,
        theme=Theme(row.theme),
        indicator={"": row.indicator},
        value=row.value,
        unit={"": row.unit},
        qualifier=row.qualifier,
        geography={"": row.geography},
        since=row.since,
        until=row.until,
        stated_by=row.stated_by,
        stated_in=row.stated_in,
        stated_on=row.stated_on,
        entered=row.time,
        entered_by=row.author,
    )
