"""Finishing, amending, restoring and finding records. A record is its history; nothing in it is ever changed."""

from array import array
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import Connection

from minerisk.domain import code, merging
from minerisk.domain.answer import ORDER, REMOVED, Answer, Answers, within
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.given import Given
from minerisk.domain.filling.problem import Problem
from minerisk.domain.filter import EVERYTHING, Filter
from minerisk.domain.form import Form
from minerisk.domain.merging import State
from minerisk.domain.record import Draft, Line, Record, Step
from minerisk.domain.succession.opening import open_with
from minerisk.domain.text import clean
from minerisk.domain.uuid7 import uuid7
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import drafts, fields, forms
from minerisk.services.databases import Database, stored_office
from minerisk.services.progress import Progress, unwatched
from minerisk.services.revising import Act, Revising
from minerisk.store import batches as stored_batches
from minerisk.store import drafts as stored_drafts
from minerisk.store import records as stored
from minerisk.store import revisions as stored_revisions
from minerisk.store.records import Order

__all__ = [
    "Line",
    "NotComplete",
    "NothingDiffers",
    "Order",
    "Record",
    "add_finished",
    "amend",
    "at",
    "filling",
    "find",
    "finish",
    "get",
    "history",
    "lines",
    "read",
    "restore",
]

Finished: TypeAlias = tuple[datetime, Answers, str]
"""When a record was begun, its answers, and who wrote it."""

_AT_ONCE = 1_000


class NotComplete(UserError):  # noqa: N818  (it says what happened)
    """The answers do not meet the rules of the form; nothing was stored."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(N_("{n} answers need attention."), n=len(problems))
        self.problems = tuple(problems)


class NothingDiffers(UserError):  # noqa: N818  (it says what happened)
    """The answers are those that the record has; nothing was stored."""

    def __init__(self) -> None:
        super().__init__(N_("Nothing differs from the record as it is, so there is nothing to save."))


def filling(db: Database, draft: Draft, *, language: str = "") -> Filling:
    """Return the form of ``draft``, filled as far as it is, in one of its languages; empty for its first."""
    with db.read() as connection:
        office = stored_office(connection)
    given = Given(device=code.laptop(office.code, office.laptop), user=draft.author, instance=f"uuid:{draft.record}")
    form, today = forms.form_by_digest(db, draft.form), datetime.now().astimezone().date()
    return Filling(form, draft.answers, today=today, given=given, language=language)


def finish(
    db: Database,
    draft: Draft,
    filling: Filling,
    *,
    author: str,
    reason: str = "",
    wrong_before: Container[str] = (),
) -> Record:
    """Make a record of a draft, or add to the record that it amends; the draft is gone with it.

    What is wrong at the paths ``wrong_before`` was so in the record, and may stay.

    Raises:
        NotComplete: answers are missing or wrong; nothing was stored.
        NothingDiffers: an amendment changes nothing.
        UserError: an amendment has no reason, the record was finished before, or the disk did not
            take it; nothing was stored.
    """
    filling.end()
    if problems := [problem for problem in filling.problems() if problem.path not in wrong_before]:
        raise NotComplete(problems)
    if draft.base:
        _require_reason(reason)
    act = Act(author=clean(author), begun=draft.begun, finished=datetime.now(UTC), reason=clean(reason).strip())
    answers = drafts.cleaned(filling.answers())
    with db.write() as connection:
        number = drafts.keep_form(connection, filling.form.digest)
        revising = Revising(connection, filling.form, number)
        if draft.base:
            state = merging.fold(stored_revisions.of_record(connection, draft.record))
            after = _amend(revising, state, draft, act, answers)
        else:
            _require_new(connection, draft.record)
            made = revising.first(draft.record, draft.kind, act, answers)
            revising.add_first([made])
            after = merging.fold([made])
        stored_drafts.remove(connection, draft.record)
    return _record(db, after)


def amend(db: Database, record: UUID, *, author: str, form: Form | None = None) -> Draft:
    """Return a draft with all answers of a record; one that was begun before is continued.

    Answers to an older version of the form, which another laptop may have gone on with, go where they are asked now.

    Args:
        db: where the record is.
        record: which one.
        author: who amends it.
        form: a newer version to go on with; None for the one that the record was written with last.

    Raises:
        UserError: it is not in this database, or was begun before with another version.
    """
    with db.read() as connection:
        begun_before = stored_drafts.get(connection, record)
    if begun_before is not None:
        if form is not None and form.digest != begun_before.form:
            raise UserError(N_("An amendment of this record is being written. Finish or discard it first."))
        return begun_before
    state = history(db, record)
    versions = [forms.form_by_digest(db, digest) for digest in merging.forms(state)]
    form, state = form or versions[0], merging.judged(state, merging.calculated(versions[0]))
    opened = open_with(state, versions, form)
    now, moment = merging.record(state), datetime.now(UTC)
    return Draft(
        record=record,
        kind=now.kind,
        form=form.digest,
        begun=moment,
        updated=moment,
        author=author,
        answers=opened.answers,
        base=now.heads,
        code=now.code,
        settled=opened.settled,
    )


def restore(db: Database, record: UUID, revision: str, *, author: str, reason: str) -> Record:
    """Set all answers of a record back to what they were at ``revision``, as a new revision.

    Raises:
        UserError: there is no reason, an amendment is being written, or the record is as it was then; nothing was
            stored.
    """
    _require_reason(reason)
    state = history(db, record)
    then = merging.until(state, [revision])
    form = forms.form_by_digest(db, then.form)
    now = datetime.now(UTC)
    act = Act(author=clean(author), begun=now, finished=now, reason=clean(reason).strip())
    with db.write() as connection:
        revising = Revising(connection, form, drafts.keep_form(connection, form.digest))
        _require_no_amendment(connection, record)
        state = merging.fold(stored_revisions.of_record(connection, record))
        after = _add(revising, state, state, act, merging.changes(state, then.answers, state.conflicts))
    return _record(db, after)


def get(db: Database, record: UUID) -> Record:
    """Return a record as it is now.

    Raises:
        UserError: it is not in this database.
    """
    return read(db, record)[0]


def read(db: Database, record: UUID) -> tuple[Record, tuple[Step, ...]]:
    """Return a record as it is now, and the steps that led there, newest first.

    Raises:
        UserError: it is not in this database.
    """
    state = history(db, record)
    *later, first = merging.steps(state)
    batch = state.order[0].batch
    if batch:
        with db.read() as connection:
            first = replace(first, imported_from=stored_batches.title(connection, batch))
    return _record(db, state), (*later, first)


def at(db: Database, record: UUID, revision: str) -> Record:
    """Return a record as ``revision`` left it."""
    return _record(db, merging.until(history(db, record), [revision]))


def history(db: Database, record: UUID) -> State:
    """Return what the revisions of a record say together.

    Raises:
        UserError: it is not in this database.
    """
    with db.read() as connection:
        found = stored_revisions.of_record(connection, record)
    if not found:
        raise UserError(N_("This record is not in this database."))
    return merging.fold(found)


def find(db: Database, text: str = "", order: Order = Order.EVENT, where: Filter = EVERYTHING) -> "array[int]":
    """Return the line numbers of the records that have every word of ``text`` in code, place or answers.

    A word may be the beginning of one; case and accents do not matter. Answers that may name a person are not searched.
    ``where`` speaks of the kind of records that it asks for, or else of every kind; of an incident, one and the same
    person meets all that it says of people.

    Raises:
        UserError: ``where`` names a field that is not there, or a value that it does not take.
    """
    wanted = fields.to_find(db, where).wanted(where) if where else ()
    with db.read() as connection:
        return stored.find(connection, text, order, wanted)


def codes(db: Database, kind: str) -> list[str]:
    """Return the codes of all records of a kind, in the order in which they came here."""
    with db.read() as connection:
        return stored.codes(connection, kind)


def lines(db: Database, numbers: Sequence[int]) -> list[Line]:
    """Return the lines with these numbers, in the same order."""
    with db.read() as connection:
        return stored.lines(connection, numbers)


def add_finished(
    db: Database, form: Form, finished: Iterable[Finished], *, total: int = 0, progress: Progress = unwatched
) -> int:
    """Add many records that are finished already, a thousand in one transaction; return how many."""
    source = iter(finished)
    done = 0
    while chunk := list(islice(source, _AT_ONCE)):
        progress(done, total)
        with db.write() as connection:
            revising = Revising(connection, form, drafts.keep_form(connection, form.digest))
            revising.add_first(
                [
                    revising.first(
                        uuid7(begun), form.kind or code.OTHER, Act(author=author, begun=begun, finished=begun), answers
                    )
                    for begun, answers, author in chunk
                ]
            )
        done += len(chunk)
    progress(done, done)
    return done


def _amend(revising: Revising, state: State, draft: Draft, act: Act, answers: Answers) -> State:
    """Add what ``answers`` change in the state that the amendment was begun on, beside what came since.

    What was in conflict then and was not answered stays in conflict; the order of items was shown, and is settled.
    """
    opened = merging.until(state, draft.base)
    settled = {*draft.settled, *(path for path in opened.conflicts if path.endswith(ORDER))}
    removed = [path.removesuffix(REMOVED) for path in answers if path.endswith(REMOVED)]
    # An item that was taken out is not asked for any more; its answers stay, so that it can be brought back.
    before = {**draft.answers, **opened.answers}
    kept = {p: a for p, a in before.items() if p not in answers and any(within(p, item) for item in removed)}
    return _add(revising, opened, state, act, merging.changes(opened, {**kept, **answers}, settled))


def _add(revising: Revising, upon: State, state: State, act: Act, changes: Mapping[str, Answer | None]) -> State:
    if not changes and revising.form == upon.form:
        raise NothingDiffers
    made = revising.next(upon, act, changes)
    after = merging.fold([*state.order, made])
    revising.add_next(made, after)
    return after


def _record(db: Database, state: State) -> Record:
    """Return the record; what its form calculates is never in conflict."""
    return merging.record(merging.judged(state, merging.calculated(forms.form_by_digest(db, state.form))))


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise UserError(N_("Say why the record is changed: the reason stays in its history."))


def _require_no_amendment(connection: Connection, record: UUID) -> None:
    if stored_drafts.get(connection, record) is not None:
        raise UserError(N_("An amendment of this record is being written. Finish or discard it, then restore."))


def _require_new(connection: Connection, record: UUID) -> None:
    if stored_revisions.has(connection, record):
        raise UserError(N_("This record is finished already. Open it, and amend it."))
