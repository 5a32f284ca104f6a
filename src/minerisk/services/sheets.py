"""Records as sheets: as many as are wanted, read some hundreds at a time, all of one moment."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from sqlalchemy import Connection

from minerisk.domain import merging
from minerisk.domain.answer import Answer
from minerisk.domain.form import Form
from minerisk.domain.record import Record
from minerisk.domain.tables import columns
from minerisk.domain.tables.columns import Of, Profile
from minerisk.domain.tables.sheet import Fact, Filling, Sheet
from minerisk.domain.vocabulary.incident import read_incident
from minerisk.errors import UserError
from minerisk.i18n import FALLBACK, N_, Catalog, catalog
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched
from minerisk.store import states

People: TypeAlias = Mapping[int, Container[str]]
"""People as items, by the number of their record."""

_AT_ONCE = 500
_FACTS: Mapping[Profile, tuple[str, ...]] = {
    Profile.STATISTICS: ("record", "to_check"),
    Profile.AUTHORITY: ("record", "version", "changed", "to_check"),
    Profile.FULL: ("record", "version", "changed", "to_check", "author"),
}
_LABELS: Mapping[str, str] = {
    "record": N_("Record"),
    "version": N_("Version"),
    "changed": N_("Last changed"),
    "to_check": N_("To check"),
    "author": N_("Written by"),
}
_PEOPLE: Mapping[str, str] = {
    "people_killed": N_("Killed, by the people in the record"),
    "people_injured": N_("Injured, by the people in the record"),
    "people_unhurt": N_("Unhurt, by the people in the record"),
    "people_outcome_unknown": N_("Outcome not known, by the people in the record"),
}
"""What the cards of the people say together, in the order of a toll: beside what the recorder counted, never added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What sheets tell.

    Attributes:
        language: of headings and answers; empty for names of questions and codes.
    """

    of: Of = Of.INCIDENTS
    profile: Profile = Profile.STATISTICS
    language: str = ""

    @property
    def tr(self) -> Catalog:
        """The program's words in that language."""
        return catalog(self.language or FALLBACK)


def make(
    db: Database, numbers: Sequence[int], wanted: Wanted, meant: People | None = None, progress: Progress = unwatched
) -> tuple[Sheet, ...]:
    """Return sheets of the records with these numbers, in this order; of their people those ``meant``, if that is said.

    Raises:
        UserError: people are wanted, and no form of the records asks for any.
    """
    with db.read() as connection:
        known = forms_of(db, connection, numbers)
        layouts = columns.layouts(tuple(known.values()), wanted.of, wanted.profile)
        if not layouts:
            raise UserError(N_("The forms of these records do not ask about people."))
        filled = [_filling(layout, wanted) for layout in layouts]
        gathered: list[list[tuple[Answer | None, ...]]] = [[] for _ in layouts]
        say = _FactsOf(wanted)
        for chunk in chunks(connection, numbers, known, progress):
            for place, number, record in chunk:
                told = None if meant is None else meant.get(number, ())
                for layout, rows in zip(layouts, gathered, strict=True):
                    people = () if layout.levels else _by_people(known[record.form], record)
                    rows.extend(layout.rows(record.answers, (*say(record, place), *people), told))
            for filling, rows in zip(filled, gathered, strict=True):
                filling.add(rows)
                rows.clear()
    return tuple(filling.sheet() for filling in filled)


def forms_of(db: Database, connection: Connection, numbers: Sequence[int]) -> Mapping[str, Form]:
    """Return the forms that the records with these numbers were filled with, by digest; that of the newest first."""
    return {digest: forms.form_by_digest(db, digest) for digest in states.forms(connection, numbers)}


def chunks(
    connection: Connection, numbers: Sequence[int], known: Mapping[str, Form], progress: Progress
) -> Iterator[list[tuple[int, int, Record]]]:
    """Give the records with these numbers some hundreds at a time, each after its place, from 1, and its number."""
    calculated = {digest: merging.calculated(form) for digest, form in known.items()}
    for start in range(0, len(numbers), _AT_ONCE):
        progress(start, len(numbers))
        found = states.read(connection, numbers[start : start + _AT_ONCE])
        yield [
            (place, number, merging.record(merging.judged(state, calculated[state.form])))
            for place, (number, state) in enumerate(found, start + 1)
        ]


def _filling(layout: columns.Layout, wanted: Wanted) -> Filling:
    names = [*_FACTS[wanted.profile], *(() if layout.levels else _PEOPLE)]
    facts = [Fact(name=name, label=wanted.tr({**_LABELS, **_PEOPLE}[name])) for name in names]
    return Filling(layout, facts, profile=wanted.profile, language=wanted.language, tr=wanted.tr)


def _by_people(form: Form, record: Record) -> tuple[str, ...]:
    """Return the toll by the people who have a card; nothing where nobody has one."""
    said = replace(read_incident(form, record.answers), counted=None)
    return tuple(map(str, said.toll)) if said.casualties else ("",) * len(_PEOPLE)


class _FactsOf:
    """Says what stands of a record before its answers; for statistics its place in the file instead of its code."""

    def __init__(self, wanted: Wanted) -> None:
        yes_no = {True: N_("Yes"), False: N_("No")}
        words = {is_so: wanted.tr(word) if wanted.language else word.lower() for is_so, word in yes_no.items()}
        ways: Mapping[str, Callable[[Record], str]] = {
            "record": lambda record: record.code,
            "version": lambda record: str(record.version),
            "changed": lambda record: record.updated.date().isoformat(),
            "to_check": lambda record: words[record.to_check],
            "author": lambda record: record.author,
        }
        self._ways = [ways[name] for name in _FACTS[wanted.profile]]
        self._hides_code = wanted.profile is Profile.STATISTICS

    def __call__(self, record: Record, place: int) -> tuple[str, ...]:
        """Return the facts of a record at a place, from 1, of the file."""
        facts = tuple(way(record) for way in self._ways)
        return (str(place), *facts[1:]) if self._hides_code else facts
