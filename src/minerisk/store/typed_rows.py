"""The rows of the typed tables: what a record of each kind says, column by column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from minerisk.domain.answer import Answers
from minerisk.domain.form import Form
from minerisk.domain.vocabulary import codes
from minerisk.domain.vocabulary.follow_up import read_follow_up
from minerisk.domain.vocabulary.incident import Counted, Incident, read_incident
from minerisk.domain.vocabulary.said import When, Where
from minerisk.domain.vocabulary.session import Session, read_session
from minerisk.domain.vocabulary.sighting import Sighting, read_sighting

Values: TypeAlias = tuple[Any, ...]
Rows: TypeAlias = Mapping[str, Sequence[Values]]
"""Rows to add, by table."""

_LARGEST = 2**53
_NOBODY = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a record says.

    Attributes:
        line: what the table of all records has of it: when, where, type, device, and killed, injured, unknown, people.
        rows: those of the tables of its kind.
    """

    line: Values
    rows: Rows


def typed(number: int, form: Form, answers: Answers) -> Typed:
    """Return what the record ``number`` says; nothing where its form declares none of the kinds."""
    match form.kind:
        case codes.INCIDENT:
            return _incident(number, read_incident(form, answers))
        case codes.SIGHTING:
            return _sighting(number, read_sighting(form, answers))
        case codes.SESSION:
            return _session(number, read_session(form, answers))
        case _:
            said = read_follow_up(form, answers)
            return Typed(line=(*_when(said.when), *_where(said.where), said.about_kind, "", *_NOBODY), rows={})


def _incident(number: int, said: Incident) -> Typed:
    when, where, toll = _when(said.when), _where(said.where), said.toll
    counts = (_count(n) or 0 for n in (toll.killed, toll.injured, toll.unknown, toll.people))
    row = (
        number,
        *when,
        said.when.reported,
        said.time_of_day,
        *where,
        *_position(said.where),
        said.type,
        said.device,
        said.confidence,
        said.grouping,
        *map(_count, said.counted or Counted()),
    )
    return Typed(
        line=(*when, *where, said.type, said.device, *counts),
        rows={"incident": [row], "casualty": list(_casualties(number, said))},
    )


def _casualties(number: int, said: Incident) -> Iterator[Values]:
    _, *when = _when(said.when)
    around = (*when, said.time_of_day, *_where(said.where), said.type, said.device, said.confidence)
    for person in said.casualties:
        yield (
            number,
            person.item,
            person.outcome,
            person.sex,
            _count(person.age),
            person.age_band,
            person.age_group,
            person.status,
            person.activity,
            person.had_eore,
            person.died,
            person.evolution,
            *around,
        )


def _sighting(number: int, said: Sighting) -> Typed:
    when, where = _when(said.when), _where(said.where)
    row = (
        number,
        *when,
        said.when.reported,
        *where,
        *_position(said.where),
        said.confidence,
        said.device,
        _count(said.items),
        said.status,
        said.passed_on,
        said.told_community,
    )
    return Typed(line=(*when, *where, said.status, said.device, *_NOBODY), rows={"sighting": [row]})


def _session(number: int, said: Session) -> Typed:
    when, where = _when(said.when), _where(said.where)
    row = (
        number,
        *when,
        said.when.reported,
        *where,
        *_position(said.where),
        said.confidence,
        said.category,
        said.activity,
        said.method,
        said.venue,
        said.audience,
        _count(said.held),
        _count(said.minutes),
        said.scheme,
        _count(said.participants),
        _count(said.first_time),
        _count(said.with_disability),
        said.follow_up,
    )
    people = (0, 0, 0, _count(said.participants) or 0)
    return Typed(
        line=(*when, *where, said.category, "", *people),
        rows={"session": [row], "session_count": list(_counts(number, said))},
    )


def _counts(number: int, said: Session) -> Iterator[Values]:
    _, *when = _when(said.when)
    around = (*when, *_where(said.where), said.activity, said.method, said.venue, said.audience)
    for each in said.counts:
        n = _count(each.n)
        if n:
            yield (number, each.band, each.sex, n, said.scheme, each.age_from, each.age_group, said.category, *around)


def _when(said: When) -> Values:
    """Return event, first day, year and month."""
    return said.edtf, said.first.isoformat() if said.first else "", said.year, said.month


def _where(said: Where) -> Values:
    return said.district, said.place


def _position(said: Where) -> Values:
    at = said.position
    return (at.latitude, at.longitude, said.shows) if at else (None, None, said.shows)


def _count(number: int | None) -> int | None:
    """Return a number that a column can hold; one beyond is a slip of the keyboard."""
    return number if number is not None and abs(number) <= _LARGEST else None
