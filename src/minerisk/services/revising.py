"""How revisions are added: their codes, stamps, sealed names and the tables made from them.

``Revising`` does it inside one transaction, for one record as for thousands. Who may add what, ``records`` says.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import Connection

from minerisk.domain import code as codes
from minerisk.domain import merging
from minerisk.domain import revision as revisions
from minerisk.domain.answer import KEPT, Answer, question_path
from minerisk.domain.attachment import protection
from minerisk.domain.form import Form, Protection
from minerisk.domain.merging import State
from minerisk.domain.record import Status
from minerisk.domain.revision import Revision, Stamp
from minerisk.services import forms
from minerisk.services.databases import stored_office
from minerisk.store import forms as stored_forms
from minerisk.store import projections, settings
from minerisk.store import records as stored
from minerisk.store import revisions as stored_revisions

CLOCK = "clock"
WITHDRAWN_CODES = "withdrawn_codes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who writes a revision, from when to when, and why; ``batch`` is the import it comes with."""

    author: str
    begun: datetime
    finished: datetime
    reason: str = ""
    batch: str = ""


class Revising:
    """Adds revisions of records that are filled with one form."""

    def __init__(self, connection: Connection, form: Form, number: int) -> None:
        """Begin; ``number`` is that of the form in this database."""
        self._connection = connection
        self._form = form
        self._projector = projections.Projector(form, number)
        self._identity = {q.path for q in form.questions() if protection(q) is Protection.IDENTITY}
        office = stored_office(connection)
        self._laptop = codes.laptop(office.code, office.laptop)
        self._stamp = _last_stamp(connection, self._laptop)
        self._taken: dict[str, int] = {}

    @property
    def form(self) -> str:
        """The digest of the form."""
        return self._form.digest

    def first(self, record: UUID, kind: str, act: Act, answers: Mapping[str, Answer]) -> Revision:
        """Return the first revision of a new record, with a code of its own."""
        code = self._new_code(kind, act.begun)
        return self._sealed(self._revision(record, code, kind, act), dict(answers), self._identity)

    def next(self, state: State, act: Act, changes: Mapping[str, Answer | None]) -> Revision:
        """Return a revision upon ``state`` that changes some of its answers.

        What another version of the form kept apart stays apart.
        """
        record = merging.record(state)
        made = self._revision(record.id, record.code, record.kind, act, upon=record.heads)
        return self._sealed(made, changes, self._identity | merging.guarded(state))

    def add_first(self, made: Sequence[Revision]) -> None:
        """Keep the first revisions of new records, each with its rows in the tables."""
        start = stored_revisions.add(self._connection, made)
        states = [merging.fold([revision]) for revision in made]
        rows = [self._projector.rows(number, state) for number, state in enumerate(states, start)]
        projections.write(self._connection, rows)
        self._keep_clock()

    def add_next(self, made: Revision, after: State) -> None:
        """Keep a later revision; ``after`` is the state of its record with it."""
        stored_revisions.add(self._connection, [made])
        number = stored.number_of(self._connection, made.record)
        if number is None:
            raise LookupError(made.record)
        projections.remove(self._connection, number)
        projections.write(self._connection, [self._projector_of(after.form).rows(number, after)])
        self._keep_clock()

    def _projector_of(self, form: str) -> projections.Projector:
        """Return what makes the rows: another laptop may have gone on with a newer version of the form."""
        if form == self._form.digest:
            return self._projector
        number, xform = stored_forms.numbers(self._connection)[form], stored_forms.xform(self._connection, form)
        return projections.Projector(forms.read(xform or ""), number)

    def _revision(self, record: UUID, code: str, kind: str, act: Act, upon: tuple[str, ...] = ()) -> Revision:
        self._stamp = self._stamp.next(int(act.finished.timestamp() * 1000))
        return Revision(
            record=record,
            code=code,
            kind=kind,
            form=self._form.digest,
            parents=upon,
            stamp=self._stamp,
            author=act.author,
            laptop=self._laptop,
            begun=act.begun,
            time=act.finished,
            status=Status.AMENDED if upon else Status.FINISHED,
            reason=act.reason,
            batch=act.batch,
        )

    def _sealed(self, made: Revision, changes: Mapping[str, Answer | None], guarded: Container[str]) -> Revision:
        names = {path: answer for path, answer in changes.items() if question_path(path).partition(KEPT)[0] in guarded}
        rest = {path: answer for path, answer in changes.items() if path not in names}
        return revisions.seal(made, rest, names)

    def _new_code(self, kind: str, begun: datetime) -> str:
        series = codes.series(self._laptop, kind, begun.astimezone().date())
        if series not in self._taken:
            withdrawn = _withdrawn_codes(self._connection).get(series, 0)
            self._taken[series] = max(stored.last_of(self._connection, series), withdrawn)
        self._taken[series] += 1
        return codes.numbered(series, self._taken[series])

    def _keep_clock(self) -> None:
        settings.put(self._connection, CLOCK, [self._stamp.milliseconds, self._stamp.counter])


def keep_codes(connection: Connection, batch: str) -> None:
    """Remember how far the codes of an import go, before it is taken out: a code is never given a second time."""
    series = {code[: -len(code.rpartition("-")[2])] for code in stored_revisions.codes(connection, batch)}
    last = {each: stored.last_of(connection, each) for each in series}
    settings.put(connection, WITHDRAWN_CODES, {**_withdrawn_codes(connection), **last})


def _withdrawn_codes(connection: Connection) -> dict[str, int]:
    return cast("dict[str, int]", settings.get(connection, WITHDRAWN_CODES) or {})


def _last_stamp(connection: Connection, laptop: str) -> Stamp:
    milliseconds, counter = cast("list[int]", settings.get(connection, CLOCK) or [0, 0])
    return Stamp(milliseconds, counter, laptop)
