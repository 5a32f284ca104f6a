"""Newer versions of the form that a record was filled with, and the answers that they do not ask for any more.

``records.amend`` opens a record with one of them.
"""

import re
from uuid import UUID

from minerisk.domain import merging
from minerisk.domain.answer import KEPT, Answer, question_path
from minerisk.domain.attachment import protection
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.items import is_field
from minerisk.domain.form import Form, Protection, Question
from minerisk.domain.record import Record
from minerisk.domain.succession.carrying import is_asked
from minerisk.domain.succession.kept import Kept
from minerisk.domain.succession.succession import Succession, compare, items
from minerisk.services import forms, own_forms, records
from minerisk.services.databases import Database
from minerisk.store import forms as stored

_NUMBER = re.compile(r"(\d+)")


def newer(db: Database, record: Record) -> Form | None:
    """Return the newest version of a record's form that the program or the database has; None where it has that.

    A higher version is newer; of equal ones, that which is used now, or else which came to this database later.
    """
    own = forms.form_by_digest(db, record.form)
    with db.read() as connection:
        known = dict(stored.versions(connection, own.id))
    known |= {form.digest: form.version for form in forms.bundled() if form.id == own.id and form.digest not in known}
    for form in own_forms.usable(db):
        if form.id == own.id:
            known.pop(form.digest, None)
            known[form.digest] = form.version
    place = {digest: number for number, digest in enumerate(known)}
    newest = max(known, key=lambda digest: (_order(known[digest]), place[digest]), default=own.digest)
    return None if newest == own.digest else forms.form_by_digest(db, newest)


def changes(db: Database, record: Record, form: Form) -> Succession:
    """Return what changes for the answers of a record with a newer version of its form."""
    return compare(forms.form_by_digest(db, record.form), form)


def kept(db: Database, record: UUID) -> tuple[Kept, ...]:
    """Return the answers of a record that its form does not ask, in their order."""
    state = records.history(db, record)
    versions = [forms.form_by_digest(db, digest) for digest in merging.forms(state)]
    state = merging.judged(state, merging.calculated(versions[0]))
    given = {**{path: (answer,) for path, answer in state.answers.items()}, **state.conflicts}
    guarded = merging.guarded(state)
    return tuple(
        _kept(path, answers, [*versions[1:], versions[0]], guarded)
        for path, answers in given.items()
        if not (is_field(path) or is_asked(versions[0], path))
    )


def set_aside(db: Database, record: UUID, filling: Filling) -> tuple[Kept, ...]:
    """Return the answers that an amendment of a record keeps though its form does not ask them, in their order."""
    state = records.history(db, record)
    versions = [forms.form_by_digest(db, digest) for digest in merging.forms(state)]
    guarded = merging.guarded(state)
    return tuple(
        _kept(path, (answer,), versions, guarded)
        for path, answer in filling.draft().items()
        if not (is_field(path) or is_asked(filling.form, path))
    )


def _kept(path: str, answers: tuple[Answer | None, ...], older: list[Form], guarded: frozenset[str]) -> Kept:
    asked = question_path(path).partition(KEPT)[0]
    found = [items(form).get(asked) for form in older]
    question = next((item for item in found if isinstance(item, Question)), None)
    gives_away = protection(question) if question else None
    return Kept(
        path=path,
        question=question,
        answers=answers,
        protection=Protection.IDENTITY if asked in guarded else gives_away,
    )


def _order(version: str) -> list[tuple[int, str]]:
    """Return what orders versions: ``v10`` comes after ``v9``."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBER.split(version)]
