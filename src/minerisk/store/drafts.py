"""Records that are being written."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from minerisk.domain.record import Draft
from minerisk.store.encoding import answers_of, answers_text, moment, text
from minerisk.store.rows import DraftRow

_SAVE = (
    "INSERT OR REPLACE INTO draft (record, kind, form, begun, updated, author, answers, base, code, section, reason, "
    "settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def save(connection: Connection, draft: Draft) -> None:
    """Keep ``draft`` in the place of what was kept of it."""
    connection.exec_driver_sql(
        _SAVE,
        (
            draft.record.hex,
            draft.kind,
            draft.form,
            moment(draft.begun),
            moment(draft.updated),
            draft.author,
            answers_text(draft.answers),
            text(draft.base),
            draft.code,
            draft.section,
            draft.reason,
            text(draft.settled),
        ),
    )


def remove(connection: Connection, record: UUID) -> None:
    """Forget the draft of ``record``, if there is one."""
    connection.exec_driver_sql("DELETE FROM draft WHERE record = ?", (record.hex,))


def get(connection: Connection, record: UUID) -> Draft | None:
    """Return the draft of ``record``, or None."""
    row = connection.execute(select(*DraftRow.__table__.columns).where(DraftRow.record == record)).one_or_none()
    return None if row is None else _draft(row)


def every(connection: Connection) -> tuple[Draft, ...]:
    """Return all drafts, the one written last first."""
    rows = connection.execute(select(*DraftRow.__table__.columns).order_by(DraftRow.updated.desc(), DraftRow.record))
    return tuple(map(_draft, rows))


def _draft(row: Row[Any]) -> Draft:
    return Draft(
        record=row.record,
        kind=row.kind,
        form=row.form,
        begun=row.begun,
        updated=row.updated,
        author=row.author,
        answers={path: answer for path, answer in answers_of(row.answers).items() if answer is not None},
        base=tuple(json.loads(row.base)),
        code=row.code,
        section=row.section,
        reason=row.reason,
        settled=tuple(json.loads(row.settled)),
    )
