"""The forms that this office brought in: which are used, which are retired, and the files that come with them."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, func, select

from minerisk.domain.form import Form
from minerisk.domain.remark import Remark
from minerisk.store.encoding import moment, text
from minerisk.store.projected_rows import RecordRow
from minerisk.store.rows import FormRow, OwnFormRow

_OWN = OwnFormRow.__table__.c
_FORM = FormRow.__table__.c
_RECORD = RecordRow.__table__.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is kept of one form; ``id`` is the form's own, the same for all its versions."""

    digest: str
    id: str
    added: datetime
    author: str
    remarks: tuple[Remark, ...]
    retired: datetime | None
    records: int


def put(connection: Connection, digest: str, added: datetime, author: str, remarks: tuple[Remark, ...]) -> None:
    """Use a form that is kept; one that was retired is used again."""
    connection.exec_driver_sql(
        "INSERT INTO own_form (form, added, author, remarks, retired) VALUES (?, ?, ?, ?, NULL) "
        "ON CONFLICT (form) DO UPDATE SET retired = NULL",
        (digest, moment(added), author, text([asdict(remark) for remark in remarks])),
    )


def retire(connection: Connection, digest: str, when: datetime) -> None:
    """Begin no new record with a form."""
    connection.exec_driver_sql(
        "UPDATE own_form SET retired = ? WHERE form = ? AND retired IS NULL", (moment(when), digest)
    )


def every(connection: Connection) -> tuple[Entry, ...]:
    """Return all of them, the one that was added last first."""
    records = _records(_FORM.id, _FORM.version).scalar_subquery()
    found = (
        select(_OWN.form, _FORM.id, _OWN.added, _OWN.author, _OWN.remarks, _OWN.retired, records)
        .join_from(OwnFormRow, FormRow, _FORM.digest == _OWN.form)
        .order_by(_OWN.added.desc(), _FORM.number.desc())
    )
    return tuple(
        Entry(
            digest=digest,
            id=form_id,
            added=added,
            author=author,
            remarks=tuple(Remark(**remark) for remark in json.loads(remarks)),
            retired=retired,
            records=n,
        )
        for digest, form_id, added, author, remarks, retired, n in connection.execute(found)
    )


def records(connection: Connection, form: Form) -> int:
    """Return how many records were filled with a version of a form, whichever choices of the office it had."""
    return connection.execute(_records(form.id, form.version)).scalar_one()


def put_files(connection: Connection, digest: str, files: Mapping[str, bytes]) -> None:
    """Keep the files that come with a form, by their names."""
    for name, content in files.items():
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO form_file (form, name, content) VALUES (?, ?, ?)", (digest, name, content)
        )


def file(connection: Connection, form: Form, name: str) -> bytes | None:
    """Return a file that came with a form, or with the same version of it before it had choices of the office."""
    return connection.exec_driver_sql(
        "SELECT content FROM form_file JOIN form ON digest = form_file.form "
        "WHERE name = ? AND id = ? AND version = ? ORDER BY digest = ? DESC, number DESC",
        (name, form.id, form.version, form.digest),
    ).scalar()


def files(connection: Connection, digest: str) -> Mapping[str, bytes]:
    """Return all files that came with a form, by their names."""
    found = connection.exec_driver_sql("SELECT name, content FROM form_file WHERE form = ?", (digest,)).all()
    return {str(name): bytes(content) for name, content in found}


def _records(form: str | ColumnElement[str], version: str | ColumnElement[str]) -> Select[int]:
    alike = FormRow.__table__.alias()
    versions = select(alike.c.digest).where(alike.c.id == form, alike.c.version == version)
    return select(func.count()).where(_RECORD.form.in_(versions))
