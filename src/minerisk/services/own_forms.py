"""The forms that records can be begun with: those that come with the program, and those that the office brought in.

A record keeps the form it was filled with, whatever becomes of the form afterwards.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection

from minerisk.domain.form import Form
from minerisk.domain.own_form import OwnForm
from minerisk.domain.remark import Remark
from minerisk.domain.text import clean
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.store import forms as stored_forms
from minerisk.store import log
from minerisk.store import own_forms as stored

ADDED, RETIRED, USED_AGAIN = "form added", "form retired", "form used again"


def own_forms(db: Database) -> tuple[OwnForm, ...]:
    """Return the forms that the office brought in, the newest first; retired ones too."""
    with db.read() as connection:
        found = stored.every(connection)
    return tuple(
        OwnForm(
            form=forms.form_by_digest(db, entry.digest),
            added=entry.added,
            author=entry.author,
            remarks=entry.remarks,
            retired=entry.retired,
            records=entry.records,
        )
        for entry in found
    )


def usable(db: Database) -> tuple[Form, ...]:
    """Return what a new record can be begun with; a form of the office stands for ours with the same id."""
    own = [one.form for one in reversed(own_forms(db)) if one.is_used]
    ids = {form.id for form in own}
    return (*(form for form in forms.bundled() if form.id not in ids), *own)


def of_kind(db: Database, kind: str) -> Form:
    """Return the form that a new record of a kind is begun with."""
    return next(form for form in usable(db) if form.kind == kind)


def add(
    db: Database,
    form: Form,
    xform: str,
    *,
    author: str,
    remarks: tuple[Remark, ...] = (),
    files: Mapping[str, bytes] | None = None,
) -> None:
    """Use a form from now on; older versions of it are retired.

    Args:
        db: where it is kept.
        form: what ``xform`` describes.
        xform: the form itself, with all its lists.
        author: who brings it in.
        remarks: what was read differently.
        files: pictures and sounds that are shown with its labels, by their names.

    Raises:
        UserError: it could not be kept; nothing was changed.
    """
    now = datetime.now(UTC)
    with db.write() as connection:
        stored_forms.keep(connection, form, xform)
        for entry in stored.every(connection):
            if entry.id == form.id:
                stored.retire(connection, entry.digest, now)
        stored.put(connection, form.digest, now, clean(author), remarks)
        stored.put_files(connection, form.digest, files or {})
        _note(connection, now, author, ADDED, form.digest)


def retire(db: Database, digest: str, *, author: str) -> None:
    """Begin no new record with a form; its records and drafts stay as they are."""
    now = datetime.now(UTC)
    with db.write() as connection:
        stored.retire(connection, digest, now)
        _note(connection, now, author, RETIRED, digest)


def use_again(db: Database, own: OwnForm, *, author: str) -> None:
    """Use a form that was retired; another version of it is retired instead."""
    now = datetime.now(UTC)
    with db.write() as connection:
        for entry in stored.every(connection):
            if entry.id == own.form.id:
                stored.retire(connection, entry.digest, now)
        stored.put(connection, own.form.digest, own.added, own.author, own.remarks)
        _note(connection, now, author, USED_AGAIN, own.form.digest)


def file(db: Database, form: Form, name: str) -> bytes | None:
    """Return a picture or sound that came with a form, or None."""
    with db.read() as connection:
        return stored.file(connection, form.digest, name)


def _note(connection: Connection, now: datetime, author: str, act: str, digest: str) -> None:
    log.add(connection, now, clean(author), act, {"form": digest})
