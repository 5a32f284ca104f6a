"""The forms that records can be begun with: those that come with the program, and those that the office brought in.

A record keeps the form it was filled with, whatever becomes of the form afterwards.
"""

from datetime import UTC, datetime

from sqlalchemy import Connection

from minerisk.domain.form import Form
from minerisk.domain.own_form import OwnForm
from minerisk.domain.text import clean
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.services.extending import extended, in_use
from minerisk.services.new_form import NewForm
from minerisk.store import forms as stored_forms
from minerisk.store import log
from minerisk.store import own_forms as stored

AT_HAND = ("incident", "sighting", "session")
"""Kinds that Home begins a record of by themselves."""

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


def used(db: Database) -> tuple[Form, ...]:
    """Return the forms that are used, as they came; one of the office stands for ours with the same id and kind."""
    own = [one.form for one in reversed(own_forms(db)) if one.is_used]
    instead = {(form.id, form.kind) for form in own}
    return (*(form for form in forms.bundled() if (form.id, form.kind) not in instead), *own)


def usable(db: Database) -> tuple[Form, ...]:
    """Return what a new record can be begun with: the forms that are used, with the choices of the office."""
    return tuple(with_choices(db, form) for form in used(db))


def with_choices(db: Database, form: Form) -> Form:
    """Return a form with the choices that the office added to its lists."""
    with db.read() as connection:
        choices = in_use(connection, form.id)
    return forms.read(extended(xform(db, form), choices)) if choices else form


def as_it_came(db: Database, form: Form) -> Form:
    """Return a form without the choices that the office added to its lists."""
    known = (*forms.bundled(), *(own.form for own in own_forms(db)))
    alike = [one for one in known if (one.id, one.version) == (form.id, form.version)]
    return next((one for one in known if one.digest == form.digest), alike[0] if alike else form)


def of_kind(db: Database, kind: str) -> Form:
    """Return the form that a new record of a kind is begun with."""
    return next(form for form in usable(db) if form.kind == kind)


def others(db: Database) -> tuple[Form, ...]:
    """Return what a new record can be begun with beside the forms that are at hand."""
    every = usable(db)
    first = [next(form for form in every if form.kind == kind) for kind in forms.KINDS if kind in AT_HAND]
    return tuple(form for form in every if form not in first)


def current(db: Database, form: Form) -> Form | None:
    """Return the version of ``form`` that is used now, as it came, or None where there is none."""
    return next((one for one in used(db) if one.id == form.id), None)


def records(db: Database, form: Form) -> int:
    """Return how many records were filled with a form, whoever brought it in, and whichever choices it had."""
    with db.read() as connection:
        return stored.records(connection, form)


def source(db: Database, form: Form) -> bytes | None:
    """Return the file with the sheets that a form was made from, or None where it has none."""
    with db.read() as connection:
        return stored_forms.source(connection, as_it_came(db, form).digest)


def xform(db: Database, form: Form) -> str:
    """Return the XForm of a form that comes with the program or is kept in the database."""
    return forms.xform_by_digest(db, form.digest)


def opened(db: Database, form: Form) -> NewForm:
    """Return a form that is there already, with all that came with it, as one to be tried out."""
    with db.read() as connection:
        files = stored.files(connection, as_it_came(db, form).digest)
    return NewForm(form=form, xform=xform(db, form), files=files)


def add(db: Database, new: NewForm, *, author: str) -> None:
    """Use a form from now on, brought in by ``author``; older versions of it are retired.

    Raises:
        UserError: it could not be kept; nothing was changed.
    """
    now = datetime.now(UTC)
    with db.write() as connection:
        stored_forms.keep(connection, new.form, new.xform, new.source)
        for entry in stored.every(connection):
            if entry.id == new.form.id:
                stored.retire(connection, entry.digest, now)
        stored.put(connection, new.form.digest, now, clean(author), new.remarks)
        stored.put_files(connection, new.form.digest, new.files)
        _note(connection, now, author, ADDED, new.form.digest)


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
        return stored.file(connection, form, name)


def _note(connection: Connection, now: datetime, author: str, act: str, digest: str) -> None:
    log.add(connection, now, clean(author), act, {"form": digest})
