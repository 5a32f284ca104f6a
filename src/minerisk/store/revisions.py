"""Revisions in the database: added, and never changed."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, select

from minerisk.domain.record import Status
from minerisk.domain.revision import Identity, Revision, Stamp, from_plain, plain
from minerisk.store.encoding import answers_of, answers_text, moment, text
from minerisk.store.rows import IdentityRow, RevisionRow

_ADD = (
    "INSERT INTO revision (seq, id, record, code, kind, form, parents, stamp, author, laptop, begun, time, status, "
    "reason, batch, answers, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_ADD_IDENTITY = "INSERT INTO identity (revision, path, salt, value) VALUES (?, ?, ?, ?)"
_OF_RECORDS = (
    select(*RevisionRow.__table__.columns)
    .where(RevisionRow.record.in_(bindparam("records", expanding=True)))
    .order_by(RevisionRow.seq)
)
_IDENTITY = select(*IdentityRow.__table__.columns).where(IdentityRow.revision.in_(bindparam("seqs", expanding=True)))
_KNOWN = select(RevisionRow.record).where(RevisionRow.record.in_(bindparam("records", expanding=True))).distinct()
_AT_ONCE = 500


def add(connection: Connection, revisions: Sequence[Revision]) -> int:
    """Add new revisions, and return the number of the first; the others follow it without a gap."""
    start = 1 + (connection.exec_driver_sql("SELECT max(seq) FROM revision").scalar() or 0)
    connection.exec_driver_sql(_ADD, [_values(seq, made) for seq, made in enumerate(revisions, start)])
    names = [
        (seq, path, kept.salt, text(plain(kept.answer)))
        for seq, made in enumerate(revisions, start)
        for path, kept in made.identity.items()
    ]
    if names:
        connection.exec_driver_sql(_ADD_IDENTITY, names)
    return start


def of_record(connection: Connection, record: UUID) -> list[Revision]:
    """Return the revisions of one record in the order they came; none where there is no such record."""
    return of_records(connection, [record])[record]


def of_records(connection: Connection, records: Sequence[UUID]) -> Mapping[UUID, list[Revision]]:
    """Return the revisions of several records."""
    rows = connection.execute(_OF_RECORDS, {"records": records}).all()
    names = _identity(connection, [row.seq for row in rows if row.sealed != "{}"])
    found = defaultdict[UUID, list[Revision]](list)
    for row in rows:
        found[row.record].append(_revision(row, names[row.seq]))
    return found


def has(connection: Connection, record: UUID) -> bool:
    """Return whether there is a record of this identity."""
    found = connection.exec_driver_sql("SELECT 1 FROM revision WHERE record = ? LIMIT 1", (record.hex,))
    return found.scalar() is not None


def known(connection: Connection, records: Sequence[UUID]) -> set[UUID]:
    """Return those of ``records`` that are in the database."""
    return set(connection.execute(_KNOWN, {"records": records}).scalars())


def codes(connection: Connection, batch: str) -> Sequence[str]:
    """Return the codes of the records that came with an import."""
    return connection.exec_driver_sql("SELECT code FROM revision WHERE batch = ?", (batch,)).scalars().all()


def every(connection: Connection) -> Iterator[tuple[int, list[Revision]]]:
    """Give the number and the revisions of every record, in the order the records came."""
    firsts = connection.exec_driver_sql("SELECT min(seq), record FROM revision GROUP BY record ORDER BY 1").all()
    for start in range(0, len(firsts), _AT_ONCE):
        chunk = [(seq, UUID(record)) for seq, record in firsts[start : start + _AT_ONCE]]
        found = of_records(connection, [record for _, record in chunk])
        for seq, record in chunk:
            yield seq, found[record]


def _values(seq: int, made: Revision) -> tuple[Any, ...]:
    stamp = [made.stamp.milliseconds, made.stamp.counter, made.stamp.laptop]
    return (
        seq,
        made.id,
        made.record.hex,
        made.code,
        made.kind,
        made.form,
        text(made.parents),
        text(stamp),
        made.author,
        made.laptop,
        moment(made.begun),
        moment(made.time),
        made.status.value,
        made.reason,
        made.batch,
        answers_text(made.answers),
        text(dict(made.sealed)),
    )


def _identity(connection: Connection, seqs: Sequence[int]) -> Mapping[int, dict[str, Identity]]:
    found = defaultdict[int, dict[str, Identity]](dict)
    if not seqs:
        return found
    for row in connection.execute(_IDENTITY, {"seqs": seqs}):
        found[row.revision][row.path] = Identity(salt=row.salt, answer=from_plain(json.loads(row.value)))
    return found


def _revision(row: Row[Any], identity: Mapping[str, Identity]) -> Revision:
    return Revision(
        id=row.id,
        record=row.record,
        code=row.code,
        kind=row.kind,
        form=row.form,
        parents=tuple(json.loads(row.parents)),
        stamp=Stamp(*json.loads(row.stamp)),
        author=row.author,
        laptop=row.laptop,
        begun=row.begun,
        time=row.time,
        status=Status(row.status),
        reason=row.reason,
        batch=row.batch,
        answers=answers_of(row.answers),
        sealed=json.loads(row.sealed),
        identity=identity,
    )
