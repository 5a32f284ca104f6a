"""Records for lists: their numbers in order, a page of lines, search, and the next code."""

from array import array
from collections.abc import Sequence
from enum import StrEnum
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from minerisk.domain import code, folding
from minerisk.domain.field import Wanted
from minerisk.domain.record import Line, Status
from minerisk.store import selection
from minerisk.store.projected_rows import RecordRow


class Order(StrEnum):
    """How a list of records is ordered."""

    EVENT = "event"
    """Newest event first, unknown days last."""
    RECORDED = "recorded"
    """Written or amended last first."""
    CODE = "code"


_ORDERS = {
    Order.EVENT: "event_from DESC, number DESC",
    Order.RECORDED: "updated DESC, number DESC",
    Order.CODE: "code, number",
}
_FOUND = "+number IN (SELECT rowid FROM search WHERE search MATCH ?)"
_LINE = tuple(
    RecordRow.__table__.c[name]
    for name in (
        "number", "id", "code", "kind", "form", "status", "version", "event", "district", "place", "type", "device",
        "killed", "injured", "unknown", "people", "to_check",
    )
)  # fmt: skip
_LINES = select(*_LINE).where(RecordRow.number.in_(bindparam("numbers", expanding=True)))


def find(connection: Connection, text: str, order: Order, where: Sequence[Wanted] = ()) -> "array[int]":
    """Return the numbers of the records that have every word of ``text``, or its beginning, in ``order``.

    Of a record that meets ``where``, somebody meets all conditions on people.
    """
    query = matching(text)
    if query is None:
        return array("q")
    tests, values = _meant(connection, where) if where else ([], [])
    if query:
        tests, values = [*tests, _FOUND], [*values, query]
    sql = f"SELECT number FROM record WHERE {' AND '.join(tests) or 1} ORDER BY {_ORDERS[order]}"  # noqa: S608
    driver: Any = connection.connection.driver_connection
    # Each order is read from an index that holds nothing but the key and the number.
    return array("q", chain.from_iterable(driver.execute(sql, values).fetchall()))


def matching(text: str) -> str | None:
    """Return what finds every word of ``text``, or its beginning; empty where there is none, None for signs alone."""
    words = [folding.fold(word) for word in text.split()]
    query = " ".join(f'"{word}"*' for word in words if word)
    return None if text.strip() and not query else query


def _meant(connection: Connection, where: Sequence[Wanted]) -> tuple[list[str], list[Any]]:
    """Return SQL that tells which records are meant, and its values."""
    statement = select(RecordRow.number).where(*selection.holding(selection.RECORD, where))
    made = statement.compile(connection.engine, compile_kwargs={"render_postcompile": True})
    return [f"+number IN ({made})"], [made.params[name] for name in made.positiontup or ()]


def lines(connection: Connection, numbers: Sequence[int]) -> list[Line]:
    """Return the lines of ``numbers``, in the same order; one that is not there is left out."""
    rows = connection.execute(_LINES, {"numbers": list(numbers)})
    found = {row.number: Line(**{**row._mapping, "status": Status(row.status)}) for row in rows}  # noqa: SLF001
    return [found[number] for number in numbers if number in found]


def codes(connection: Connection, kind: str) -> list[str]:
    """Return the codes of all records of a kind, by their numbers."""
    found = connection.exec_driver_sql("SELECT code FROM record WHERE kind = ? ORDER BY number", (kind,))
    return list(found.scalars())


def number_of(connection: Connection, record: UUID) -> int | None:
    """Return the number of a record, or None where there is none."""
    return connection.exec_driver_sql("SELECT number FROM record WHERE id = ?", (record.hex,)).scalar()


def last_of(connection: Connection, series: str) -> int:
    """Return the highest number that a code of ``series`` has, or 0."""
    last = connection.exec_driver_sql(
        "SELECT code FROM record WHERE code >= ? AND code < ? ORDER BY length(code) DESC, code DESC LIMIT 1",
        (series, series[:-1] + chr(ord(series[-1]) + 1)),
    ).scalar()
    return 0 if last is None else code.number(last)
