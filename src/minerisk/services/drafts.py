"""Records that are being written: kept while typing, offered again after a crash."""

from dataclasses import replace
from datetime import UTC, datetime
from unicodedata import is_normalized
from uuid import UUID

from sqlalchemy import Connection

from minerisk.domain import code
from minerisk.domain.answer import Answer, Answers, Reason
from minerisk.domain.form import Form
from minerisk.domain.record import Draft
from minerisk.domain.text import clean
from minerisk.domain.uuid7 import uuid7
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.store import drafts as stored
from minerisk.store import forms as stored_forms


def begin(form: Form, *, author: str) -> Draft:
    """Return an empty draft of a new record; nothing is kept until it is saved."""
    now = datetime.now(UTC)
    return Draft(
        record=uuid7(now),
        kind=form.kind or code.OTHER,
        form=form.digest,
        begun=now,
        updated=now,
        author=author,
        answers={},
    )


def save(db: Database, draft: Draft) -> Draft:
    """Keep everything typed so far, and return it as it is kept.

    Raises:
        UserError: it could not be kept; what was kept before is still there.
    """
    kept = replace(
        draft,
        updated=datetime.now(UTC),
        author=clean(draft.author),
        answers=cleaned(draft.answers),
        reason=clean(draft.reason),
    )
    with db.write() as connection:
        keep_form(connection, kept.form)
        stored.save(connection, kept)
    return kept


def discard(db: Database, record: UUID) -> None:
    """Forget a draft; the record that it would have amended stays as it is."""
    with db.write() as connection:
        stored.remove(connection, record)


def get(db: Database, record: UUID) -> Draft | None:
    """Return the draft of a record, or None where none is kept."""
    with db.read() as connection:
        return stored.get(connection, record)


def drafts(db: Database) -> tuple[Draft, ...]:
    """Return what waits to be continued, the one written last first."""
    with db.read() as connection:
        return stored.every(connection)


def cleaned(answers: Answers) -> dict[str, Answer]:
    """Return ``answers`` as they can be kept: no character that cannot be seen, stored or printed."""
    return {path: _cleaned(answer) for path, answer in answers.items()}


def _cleaned(answer: Answer) -> Answer:
    if isinstance(answer, Reason) or (answer.isprintable() and is_normalized("NFC", answer)):
        return answer
    return clean(answer)


def keep_form(connection: Connection, digest: str) -> int:
    """Make sure that the form of a draft or record is kept with it; return its number."""
    number = stored_forms.number(connection, digest)
    if number is not None:
        return number
    xform = forms.find(connection, digest)
    if xform is None:
        raise KeyError(digest)
    return stored_forms.keep(connection, forms.read(xform), xform)
