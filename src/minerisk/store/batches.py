"""Imports: what came with each, and taking all of one out again."""

import json
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from minerisk.domain.batch import Batch, File
from minerisk.domain.conversion.report import NotAsked, Report, SetAside, Stated, Unmapped, Unread
from minerisk.domain.tables.mapping import Why
from minerisk.domain.tables.table import Notice
from minerisk.store import projections
from minerisk.store.encoding import moment
from minerisk.store.rows import BatchRow

REPORT_AT_MOST = 8_000_000
"""Characters of JSON that the report of one import may take."""

_ADD = (
    "INSERT INTO batch (id, time, author, title, files, already, records, people, report, withdrawn, withdrawn_by) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, '')"
)
_RECORDS = "SELECT record FROM revision WHERE batch = :batch"
_WORKED_ON = (
    f"SELECT record FROM revision WHERE record IN ({_RECORDS}) AND batch != :batch "  # noqa: S608  (ours)
    f"UNION SELECT record FROM draft WHERE record IN ({_RECORDS})"
)


def add(connection: Connection, batch: Batch) -> None:
    """Keep what came with an import."""
    files = [asdict(source) for source in batch.sources]
    values = (
        batch.id,
        moment(batch.time),
        batch.author,
        batch.title,
        json.dumps(files, ensure_ascii=False),
        batch.already,
        batch.records,
        batch.people,
        report_text(batch.report),
    )
    connection.exec_driver_sql(_ADD, values)


def every(connection: Connection) -> tuple[Batch, ...]:
    """Return all imports, newest first; withdrawn ones too."""
    rows = connection.execute(select(*BatchRow.__table__.columns).order_by(BatchRow.time.desc(), BatchRow.id.desc()))
    return tuple(map(_batch, rows))


def get(connection: Connection, batch: str) -> Batch | None:
    """Return one import, or None."""
    row = connection.execute(select(*BatchRow.__table__.columns).where(BatchRow.id == batch)).one_or_none()
    return None if row is None else _batch(row)


def title(connection: Connection, batch: str) -> str:
    """Return the title of one import; empty where there is none."""
    return connection.execute(select(BatchRow.title).where(BatchRow.id == batch)).scalar() or ""


def titles(connection: Connection) -> tuple[tuple[str, str, datetime], ...]:
    """Return the id, the title and the time of all imports, newest first; of withdrawn ones too."""
    found = select(BatchRow.id, BatchRow.title, BatchRow.time).order_by(BatchRow.time.desc(), BatchRow.id.desc())
    return tuple((row.id, row.title, row.time) for row in connection.execute(found))


def worked_on(connection: Connection, batch: str) -> int:
    """Return how many of its records were amended since, or are being amended."""
    return len(connection.exec_driver_sql(_WORKED_ON, {"batch": batch}).all())


def take_out(connection: Connection, batch: str, time: datetime, author: str) -> None:
    """Take out its revisions with the answers that may name a person, and the tables made of them.

    Nobody may have worked on its records. That it came, how much, and when it was withdrawn stays; of what stood in
    the cells nothing does.
    """
    numbers = list(connection.exec_driver_sql("SELECT seq FROM revision WHERE batch = ?", (batch,)).scalars())
    projections.remove_all(connection, numbers)
    each = [(number,) for number in numbers]
    connection.exec_driver_sql("DELETE FROM identity WHERE revision = ?", each)
    connection.exec_driver_sql("DELETE FROM revision WHERE seq = ?", each)
    report = connection.execute(select(BatchRow.report).where(BatchRow.id == batch)).scalar_one()
    numbers_alone = replace(_report(json.loads(report)), set_aside=(), unmapped=(), unread=())
    connection.exec_driver_sql(
        "UPDATE batch SET withdrawn = ?, withdrawn_by = ?, report = ? WHERE id = ?",
        (moment(time), author, report_text(numbers_alone), batch),
    )


def report_text(report: Report) -> str:
    """Return a report as JSON."""
    return json.dumps(asdict(report), ensure_ascii=False, default=str)


def _batch(row: Row[Any]) -> Batch:
    return Batch(
        id=row.id,
        time=row.time,
        author=row.author,
        title=row.title,
        sources=tuple(File(**each) for each in json.loads(row.files)),
        records=row.records,
        people=row.people,
        already=row.already,
        report=_report(json.loads(row.report)),
        withdrawn=row.withdrawn,
        withdrawn_by=row.withdrawn_by,
    )


def _report(found: dict[str, Any]) -> Report:
    return Report(
        rows=found["rows"],
        records=found["records"],
        people=found["people"],
        set_aside=tuple(SetAside(**{**each, "notice": Notice(**each["notice"])}) for each in found["set_aside"]),
        unmapped=tuple(Unmapped(**each) for each in found["unmapped"]),
        unread=tuple(Unread(**{**each, "notice": Notice(**each["notice"])}) for each in found["unread"]),
        not_asked=tuple(NotAsked(**each) for each in found["not_asked"]),
        never_kept=tuple((table, column, Why(why)) for table, column, why in found["never_kept"]),
        unused=tuple((table, column) for table, column in found["unused"]),
        stated=tuple(Stated(**each) for each in found["stated"]),
    )
