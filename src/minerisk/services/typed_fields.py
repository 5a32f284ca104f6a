"""The typed columns as fields: what they are called, of which unit they speak, and the labels of their codes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from minerisk.domain.code import OTHER
from minerisk.domain.field import DAY, MONTH, YEAR, Field, Kind, Label, Scope
from minerisk.domain.form import Form, Question
from minerisk.domain.record import Status
from minerisk.domain.tally import Unit
from minerisk.domain.vocabulary import codes, said, session
from minerisk.i18n import N_
from minerisk.services import forms

PEOPLE = frozenset({Unit.CASUALTY, Unit.PERSON})
"""Units of which each is one person with a card."""

KIND: Mapping[Unit, str] = {
    Unit.CASUALTY: codes.INCIDENT,
    Unit.PERSON: codes.INCIDENT,
    Unit.INCIDENT: codes.INCIDENT,
    Unit.SIGHTING: codes.SIGHTING,
    Unit.SESSION: codes.SESSION,
    Unit.PARTICIPANT: codes.SESSION,
}
"""The kind of record that has each unit; records themselves are of every kind."""

IN_COLUMNS = frozenset({"record_type", "event_date", "seen_on", "session_date", "town", "town_other", "district_other"})
"""Questions that stand in a typed column of another name."""

_PERSON, _EVENT, _SIGHTING, _SESSION, _COUNT, _RECORD = (
    Scope.PERSON, Scope.EVENT, Scope.SIGHTING, Scope.SESSION, Scope.COUNT, Scope.RECORD,
)  # fmt: skip
_AGE_GROUPS: Mapping[str, Label] = {codes.UNDER_18: N_("Under 18"), codes.ADULT: N_("18 and over")}
_FIXED: Mapping[tuple[Scope, str], Mapping[str, Label]] = {
    (_PERSON, "age_group"): _AGE_GROUPS,
    (_COUNT, "age_group"): _AGE_GROUPS,
    (_COUNT, "sex"): {"female": N_("Female"), "male": N_("Male")},
    (_RECORD, "kind"): {
        codes.INCIDENT: N_("Incident"),
        codes.SIGHTING: N_("Item found"),
        codes.SESSION: N_("Session"),
        codes.FOLLOW_UP: N_("Follow-up"),
        OTHER: N_("Another form"),
    },
    (_RECORD, "status"): {Status.FINISHED: N_("Finished"), Status.AMENDED: N_("Amended")},
}
"""Labels of codes that no form asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """A typed column.

    Attributes:
        asked: the questions that have the labels of its codes, where they are called otherwise.
    """

    name: str
    label: str
    scope: Scope
    kind: Kind = Kind.CODED
    asked: tuple[str, ...] = ()
    is_open: bool = False
    precision: int = YEAR


def _around(scope: Scope) -> tuple[_Column, ...]:
    """Return when and where, which records of every kind have."""
    return (
        _Column(name="year", label=N_("Year"), scope=scope, kind=Kind.NUMBER),
        _Column(name="month", label=N_("Month"), scope=scope, kind=Kind.DATE, precision=MONTH),
        _Column(name="district", label=N_("District"), scope=scope, is_open=True),
        _Column(name="place", label=N_("Place"), scope=scope, kind=Kind.TEXT),
    )


def _date(scope: Scope) -> _Column:
    return _Column(name="event", label=N_("Date"), scope=scope, kind=Kind.DATE, precision=DAY)


_OF_PEOPLE = (
    _Column(name="outcome", label=N_("Outcome"), scope=_PERSON),
    _Column(name="sex", label=N_("Sex"), scope=_PERSON),
    _Column(name="age", label=N_("Age"), scope=_PERSON, kind=Kind.NUMBER),
    _Column(name="age_band", label=N_("Age band"), scope=_PERSON),
    _Column(name="age_group", label=N_("Age group"), scope=_PERSON),
    _Column(name="status", label=N_("Status"), scope=_PERSON),
    _Column(name="activity", label=N_("Activity"), scope=_PERSON),
    _Column(name="had_eore", label=N_("Risk education before"), scope=_PERSON),
    _Column(name="evolution", label=N_("How it went on"), scope=_PERSON),
)
_OF_EVENTS = (
    *_around(_EVENT),
    _Column(name="time_of_day", label=N_("Time of day"), scope=_EVENT),
    _Column(name="type", label=N_("Type"), scope=_EVENT, asked=("record_type",)),
    _Column(name="device", label=N_("Item"), scope=_EVENT),
    _Column(name="confidence", label=N_("Confidence"), scope=_EVENT),
    _Column(name="coordinates_of", label=N_("Coordinates show"), scope=_EVENT),
    _Column(name="killed", label=N_("Killed, as counted"), scope=_EVENT, kind=Kind.NUMBER),
    _Column(name="injured", label=N_("Injured, as counted"), scope=_EVENT, kind=Kind.NUMBER),
    _Column(name="grouping", label=N_("Who stands in the record"), scope=_EVENT),
    _date(_EVENT),
)
_OF_SIGHTINGS = (
    *_around(_SIGHTING),
    _Column(name="device", label=N_("Item"), scope=_SIGHTING),
    _Column(name="items_seen", label=N_("Items seen"), scope=_SIGHTING, kind=Kind.NUMBER),
    _Column(name="report_status", label=N_("How far the report is"), scope=_SIGHTING),
    _Column(name="confidence", label=N_("Confidence"), scope=_SIGHTING),
    _Column(name="coordinates_of", label=N_("Coordinates show"), scope=_SIGHTING),
    _date(_SIGHTING),
)
_OF_LESSONS = (
    _Column(name="activity_type", label=N_("Activity"), scope=_SESSION),
    _Column(name="method", label=N_("Method"), scope=_SESSION),
    _Column(name="venue", label=N_("Kind of place"), scope=_SESSION),
    _Column(name="audience", label=N_("Audience"), scope=_SESSION),
)
_OF_SESSIONS = (
    *_around(_SESSION),
    _Column(name="category", label=N_("Category"), scope=_SESSION),
    *_OF_LESSONS,
    _Column(name="age_scheme", label=N_("Age groups used"), scope=_SESSION),
    _Column(name="sessions_held", label=N_("Sessions held"), scope=_SESSION, kind=Kind.NUMBER),
    _Column(name="minutes", label=N_("Minutes"), scope=_SESSION, kind=Kind.NUMBER),
    _Column(name="participants", label=N_("Participants"), scope=_SESSION, kind=Kind.NUMBER),
    _Column(name="coordinates_of", label=N_("Coordinates show"), scope=_SESSION),
    _date(_SESSION),
)
_OF_PARTICIPANTS = (
    _Column(name="category", label=N_("Category"), scope=_COUNT),
    _Column(name="sex", label=N_("Sex"), scope=_COUNT),
    _Column(name="band", label=N_("Age band"), scope=_COUNT),
    _Column(name="age_group", label=N_("Age group"), scope=_COUNT),
    _Column(name="scheme", label=N_("Age groups used"), scope=_COUNT, asked=("age_scheme",)),
    *_around(_SESSION),
    *_OF_LESSONS,
    _date(_SESSION),
)
_OF_RECORDS = (
    _Column(name="kind", label=N_("Kind"), scope=_RECORD),
    _Column(name="form", label=N_("Form"), scope=_RECORD),
    _Column(name="code", label=N_("Code"), scope=_RECORD, kind=Kind.TEXT),
)
_OF_EVERY_KIND = (
    *_around(_RECORD),
    _Column(
        name="type", label=N_("Type"), scope=_RECORD, asked=("record_type", "report_status", "category", "about_kind")
    ),
    _Column(name="device", label=N_("Item"), scope=_RECORD),
    _Column(name="status", label=N_("Status"), scope=_RECORD),
    _date(_RECORD),
)
_COLUMNS: Mapping[Unit, tuple[_Column, ...]] = {
    **dict.fromkeys((Unit.CASUALTY, Unit.PERSON, Unit.INCIDENT), (*_OF_PEOPLE, *_OF_EVENTS, *_OF_RECORDS)),
    Unit.SIGHTING: (*_OF_SIGHTINGS, *_OF_RECORDS),
    Unit.SESSION: (*_OF_SESSIONS, *_OF_RECORDS),
    Unit.PARTICIPANT: (*_OF_PARTICIPANTS, *_OF_RECORDS),
    Unit.RECORD: (*_OF_RECORDS, *_OF_EVENTS, *_OF_PEOPLE, *_OF_EVERY_KIND),
}
"""Of two columns with one name the later one is meant: of records the status, and when and where they were."""
_NOT_COUNTED = frozenset({"event", "code"})


@lru_cache(maxsize=32)
def typed(known: tuple[Form, ...], unit: Unit) -> Mapping[str, Field]:
    """Return the typed columns for a unit by name, those that can be counted by first.

    Args:
        known: the forms of a database, newest first.
        unit: what is counted.
    """
    by_name = {column.name: column for column in _COLUMNS[unit]}
    fields = [_field(column, unit, known) for column in by_name.values()]
    return {field.name: field for field in sorted(fields, key=lambda field: not field.countable)}


def has_one(unit: Unit, scope: Scope) -> bool:
    """Return whether each unit has one value of a typed column that speaks of ``scope``."""
    match scope:
        case Scope.PERSON:
            return unit in PEOPLE
        case Scope.RECORD:
            return unit is Unit.RECORD
        case _:
            return True


def _field(column: _Column, unit: Unit, known: Sequence[Form]) -> Field:
    choices = _choices(column, known) if column.kind is Kind.CODED else {}
    return Field(
        name=column.name,
        label=column.label,
        kind=column.kind,
        scope=column.scope,
        choices=choices,
        is_closed=bool(choices) and not column.is_open,
        countable=column.name not in _NOT_COUNTED and has_one(unit, column.scope),
        precision=column.precision,
    )


def _choices(column: _Column, known: Sequence[Form]) -> Mapping[str, Label]:
    if column.name == "form":
        return {form.id: form.title for form in reversed(known)}
    if fixed := _FIXED.get((column.scope, column.name)):
        return fixed
    kinds = _KINDS[column.scope]
    feeding = [form for form in (*known, *forms.bundled()) if form.kind in kinds]
    found: dict[str, Label] = {}
    if column.name == "band":
        for form in feeding:
            found = {**session.bands(form), **found}
        return {band: label for band, label in found.items() if band != codes.UNKNOWN}
    for question in _asked(feeding, column.asked or (column.name,)):
        for choice in question.choices:
            if not choice.columns.get(said.COUNTS_AS):
                found.setdefault(choice.name, choice.label)
    return found


def _asked(feeding: Sequence[Form], names: Sequence[str]) -> Iterator[Question]:
    for form in feeding:
        yield from (question for question in said.questions(form) if question.name in names)


_KINDS: Mapping[Scope, frozenset[str]] = {
    _PERSON: frozenset({codes.INCIDENT}),
    _EVENT: frozenset({codes.INCIDENT}),
    _SIGHTING: frozenset({codes.SIGHTING}),
    _SESSION: frozenset({codes.SESSION}),
    _COUNT: frozenset({codes.SESSION}),
    _RECORD: frozenset(forms.KINDS),
}
