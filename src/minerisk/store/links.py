"""Which records name which others, and which can be named."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import Connection, select

from minerisk.store.encoding import text
from minerisk.store.projected_rows import RecordRow
from minerisk.store.records import matching

_RECORD = RecordRow.__table__.c


def named(connection: Connection, record: UUID) -> list[tuple[str, str]]:
    """Return what a record names: the path of each question, and a code."""
    sql = "SELECT path, link.code FROM link JOIN record ON number = record WHERE id = ? ORDER BY path, link.code"
    return [(path, code) for path, code in connection.exec_driver_sql(sql, (record.hex,))]


def naming(connection: Connection, record: UUID) -> list[tuple[str, int]]:
    """Return what names a record, written last first: the path of the question, and the number of the record."""
    sql = (
        "SELECT path, link.record FROM record AS this JOIN link ON link.code = this.code "
        "JOIN record AS other ON other.number = link.record WHERE this.id = ? ORDER BY other.updated DESC, path"
    )
    return [(path, number) for path, number in connection.exec_driver_sql(sql, (record.hex,))]


def numbers(connection: Connection, codes: Collection[str]) -> Mapping[str, int]:
    """Return the numbers of the records with these codes; one that is not here is left out."""
    found = connection.execute(select(_RECORD.code, _RECORD.number).where(_RECORD.code.in_(codes)))
    return {row.code: row.number for row in found}


def find(connection: Connection, kinds: Collection[str], words: str, most: int) -> list[int]:
    """Return the numbers of the records of some kinds that have every word, written last first."""
    query = matching(words)
    if query is None:
        return []
    sql = "SELECT number FROM record WHERE kind IN (SELECT value FROM json_each(?)) "
    sql += "AND +number IN (SELECT rowid FROM search WHERE search MATCH ?) " if query else ""
    values = (text(list(kinds)), *([query] if query else []), most)
    return list(connection.exec_driver_sql(f"{sql}ORDER BY updated DESC, number DESC LIMIT ?", values).scalars())
