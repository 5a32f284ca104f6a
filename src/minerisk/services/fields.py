"""Which fields there are to count and filter by: the typed columns, and the questions of the forms in a database."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from minerisk.domain.field import DAY, MONTH, YEAR, Field, Kind, Label, Scope, Wanted, wanted
from minerisk.domain.filter import Condition, Filter
from minerisk.domain.form import Form, Protection, Question, QuestionType, Text
from minerisk.domain.record import Status
from minerisk.domain.tally import Unit
from minerisk.domain.vocabulary import codes, said
from minerisk.domain.wording import moment
from minerisk.errors import UserError
from minerisk.i18n import LANGUAGES, N_, catalog
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.store import batches as stored_batches
from minerisk.store import forms as stored_forms

_CODED = frozenset(
    {QuestionType.ACKNOWLEDGE, QuestionType.CALCULATE, QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE}
)
_NUMBERS = frozenset({QuestionType.INTEGER, QuestionType.DECIMAL})
_PRECISIONS = {"year": YEAR, "month": MONTH, "day": DAY}
_PERSON, _EVENT, _RECORD = Scope.PERSON, Scope.EVENT, Scope.RECORD
_FIXED: Mapping[tuple[Scope, str], Mapping[str, Label]] = {
    (_PERSON, "age_group"): {codes.UNDER_18: N_("Under 18"), codes.ADULT: N_("18 and over")},
    (_RECORD, "kind"): {codes.INCIDENT: N_("Incident")},
    (_RECORD, "status"): {Status.FINISHED: N_("Finished"), Status.AMENDED: N_("Amended")},
}
"""Labels of codes that no form asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Typed:
    """A typed column: what it is called, and the question of a form that has the labels of its codes."""

    name: str
    label: str
    scope: Scope
    kind: Kind = Kind.CODED
    question: str = ""
    is_open: bool = False
    precision: int = YEAR


_OF_PEOPLE = (
    _Typed(name="outcome", label=N_("Outcome"), scope=_PERSON),
    _Typed(name="sex", label=N_("Sex"), scope=_PERSON),
    _Typed(name="age", label=N_("Age"), scope=_PERSON, kind=Kind.NUMBER),
    _Typed(name="age_band", label=N_("Age band"), scope=_PERSON),
    _Typed(name="age_group", label=N_("Age group"), scope=_PERSON),
    _Typed(name="status", label=N_("Status"), scope=_PERSON),
    _Typed(name="activity", label=N_("Activity"), scope=_PERSON),
)
_OF_EVENTS = (
    _Typed(name="year", label=N_("Year"), scope=_EVENT, kind=Kind.NUMBER),
    _Typed(name="month", label=N_("Month"), scope=_EVENT, kind=Kind.DATE, precision=MONTH),
    _Typed(name="time_of_day", label=N_("Time of day"), scope=_EVENT),
    _Typed(name="district", label=N_("District"), scope=_EVENT, is_open=True),
    _Typed(name="place", label=N_("Place"), scope=_EVENT, kind=Kind.TEXT),
    _Typed(name="type", label=N_("Type"), scope=_EVENT, question="record_type"),
    _Typed(name="device", label=N_("Item"), scope=_EVENT),
    _Typed(name="confidence", label=N_("Confidence"), scope=_EVENT),
    _Typed(name="coordinates_of", label=N_("Coordinates show"), scope=_EVENT),
    _Typed(name="killed", label=N_("Killed, as counted"), scope=_EVENT, kind=Kind.NUMBER),
    _Typed(name="injured", label=N_("Injured, as counted"), scope=_EVENT, kind=Kind.NUMBER),
    _Typed(name="grouping", label=N_("Who stands in the record"), scope=_EVENT),
    _Typed(name="event", label=N_("Date"), scope=_EVENT, kind=Kind.DATE, precision=DAY),
)
_OF_RECORDS = (
    _Typed(name="kind", label=N_("Kind"), scope=_RECORD),
    _Typed(name="form", label=N_("Form"), scope=_RECORD),
    _Typed(name="code", label=N_("Code"), scope=_RECORD, kind=Kind.TEXT),
)
_STATUS = {"status": _Typed(name="status", label=N_("Status"), scope=_RECORD)}
_NOT_COUNTED = frozenset({"event", "code"})
_PEOPLE = frozenset({Unit.CASUALTY, Unit.PERSON})
_FEEDING = frozenset({"record_type", "event_date", "town", "town_other", "district_other"})
"""Questions beside those of the same name that stand in a typed column already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The fields for one unit, by name.

    Attributes:
        typed: the typed columns, those that can be counted by first.
        asked: the questions of forms, by path; called ``/path`` where a typed column has that name and means others.
    """

    of: Unit
    typed: Mapping[str, Field]
    asked: Mapping[str, Field]

    def listed(self) -> tuple[Field, ...]:
        """Return what a person is offered: typed columns, then what no column has."""
        typed = self.typed.keys() | _FEEDING
        asked = (field for field in self.asked.values() if field.name.rpartition("/")[2] not in typed or _is_own(field))
        others = (field for field in asked if field.label)
        return (*self.typed.values(), *others)

    def counted(self, name: str) -> Field:
        """Return the field to count by; a date may end in ``.month`` or ``.day``.

        Raises:
            UserError: there is none, or it cannot be counted by.
        """
        field = self._named(name)
        if field is not None and field.countable:
            return field
        if field is not None and field.scope is Scope.PERSON:
            raise UserError(
                N_("{of} cannot be counted by {name}: that is asked of each person. Count casualties by it."),
                of=self.of,
                name=name,
            )
        raise UserError(
            N_("{of} cannot be counted by {name}; these fields can be used: {names}."),
            of=self.of,
            name=name,
            names=", ".join(each.name for each in self.listed() if each.countable),
        )

    def wanted(self, where: Filter) -> tuple[Wanted, ...]:
        """Return the conditions of a filter, read.

        Raises:
            UserError: a field is not there, or does not take such a value.
        """
        return tuple(wanted(self.filtered(condition), condition) for condition in where)

    def filtered(self, condition: Condition) -> Field:
        """Return the field of a condition.

        Raises:
            UserError: it is not there.
        """
        field = self._named(condition.field)
        if field is None:
            raise UserError(
                N_("There is no field {name} to filter by; there are: {names}."),
                name=condition.field,
                names=", ".join(each.name for each in self.listed()),
            )
        return replace(field, precision=DAY) if field.path else field

    def _named(self, name: str) -> Field | None:
        stem, _, suffix = name.rpartition(".")
        return self._at(name) or (self._cut(self._at(stem), suffix) if stem else None)

    def _cut(self, field: Field | None, suffix: str) -> Field | None:
        if field is None or not field.path or field.kind is not Kind.DATE or suffix not in _PRECISIONS:
            return None
        return replace(field, name=f"{field.name}.{suffix}", precision=_PRECISIONS[suffix])

    def _at(self, name: str) -> Field | None:
        if found := self.typed.get(name) or self.asked.get(name.removeprefix("/")):
            return found
        paths = [path for path in self.asked if path.rpartition("/")[2] == name]
        if len(paths) > 1:
            raise UserError(
                N_("{name} is asked at several places; name one of them: {paths}."), name=name, paths=", ".join(paths)
            )
        return self.asked[paths[0]] if paths else None


def _is_own(field: Field) -> bool:
    """Return whether a question of a form of its own bears the name of a typed column: then its path begins with /."""
    return field.name.startswith("/")


def of(db: Database, unit: Unit) -> Fields:
    """Return the fields for counting ``unit`` in a database."""
    with db.read() as connection:
        imports = stored_batches.titles(connection)
    found = _fields(known_forms(db), unit)
    return replace(found, typed={**found.typed, "batch": _batch(imports, unit)}) if imports else found


def known_forms(db: Database) -> tuple[Form, ...]:
    """Return every version of every form that a database has, the newest first."""
    with db.read() as connection:
        digests = stored_forms.numbers(connection)
    return tuple(forms.form_by_digest(db, digest) for digest in reversed(tuple(digests)))


def feeding(form: Form) -> tuple[Question, ...]:
    """Return the questions of a form whose answers stand in typed columns."""
    names = {typed.question or typed.name for typed in (*_OF_PEOPLE, *_OF_EVENTS)} | _FEEDING
    return tuple(question for question in said.questions(form) if question.name in names)


@lru_cache(maxsize=16)
def _fields(known: tuple[Form, ...], unit: Unit) -> Fields:
    """Return the fields that ``known`` forms give, newest first."""
    asked: dict[str, Field] = {}
    for form in known:
        for field in _asked(form, unit):
            newest = asked.get(field.path, field)
            asked[field.path] = replace(newest, choices={**newest.choices, **field.choices, **newest.choices})
    typed = _typed(known, unit)
    feeding = {question.path for form in known if form.kind is not None for question in form.questions()}
    names = Counter(path.rpartition("/")[2] for path in asked)
    short = {}
    for path, field in asked.items():
        name = path.rpartition("/")[2]
        is_other = name in typed and path not in feeding
        short[path] = replace(field, name=f"/{path}" if is_other else name if names[name] == 1 else path)
    return Fields(of=unit, typed=typed, asked=short)


def _typed(known: Sequence[Form], unit: Unit) -> Mapping[str, Field]:
    """Return the typed columns; the status is that of the person, or where records are counted, of the record."""
    if unit is Unit.RECORD:
        everything = {typed.name: typed for typed in (*_OF_RECORDS, *_OF_EVENTS, *_OF_PEOPLE)} | _STATUS
    else:
        everything = {typed.name: typed for typed in (*_OF_PEOPLE, *_OF_EVENTS, *_OF_RECORDS)}
    columns = [_column(typed, unit, known) for typed in everything.values()]
    return {column.name: column for column in sorted(columns, key=lambda column: not column.countable)}


def _column(typed: _Typed, unit: Unit, known: Sequence[Form]) -> Field:
    choices = _choices(typed, known) if typed.kind is Kind.CODED else {}
    return Field(
        name=typed.name,
        label=typed.label,
        kind=typed.kind,
        scope=typed.scope,
        choices=choices,
        is_closed=bool(choices) and not typed.is_open,
        countable=typed.name not in _NOT_COUNTED and _has_one(unit, typed.scope),
        precision=typed.precision,
    )


def _batch(imports: Sequence[tuple[str, str, datetime]], unit: Unit) -> Field:
    """Return the field of the import that a record came with; not known is what came with none."""
    return Field(
        name="batch",
        label=N_("Import"),
        kind=Kind.CODED,
        scope=_RECORD,
        choices={batch: _came(title, time) for batch, title, time in imports},
        is_closed=True,
        countable=_has_one(unit, _RECORD),
    )


def _came(title: str, time: datetime) -> Text:
    return {language: f"{title} ({moment(time, catalog(language))})" for language in LANGUAGES}


def _choices(typed: _Typed, known: Sequence[Form]) -> Mapping[str, Label]:
    if typed.name == "form":
        return {form.id: form.title for form in reversed(known)}
    if fixed := _FIXED.get((typed.scope, typed.name)):
        return fixed
    found: dict[str, Label] = {}
    for form in (*known, forms.form(codes.INCIDENT)):
        question = form.named(typed.question or typed.name) if form.kind == codes.INCIDENT else None
        for choice in question.choices if question else ():
            found.setdefault(choice.name, choice.label)
    return found


def _asked(form: Form, unit: Unit) -> Iterator[Field]:
    repeats = {repeat.path for repeat in form.repeats()}
    for question in form.questions():
        kind = _kind(question)
        around = [path for path in repeats if question.path.startswith(f"{path}/")]
        of_person = [path.rpartition("/")[2] for path in around] == [codes.CASUALTY]
        if kind is None or question.protection is Protection.IDENTITY or (around and not of_person):
            continue
        yield Field(
            name=question.path,
            label=question.label if _is_asked(question) else {},
            kind=kind,
            scope=Scope.PERSON if of_person else Scope.RECORD,
            choices={choice.name: choice.label for choice in question.choices},
            is_closed=bool(question.choices),
            several=question.type is QuestionType.SELECT_MULTIPLE,
            countable=not of_person or unit in _PEOPLE,
            path=question.path,
        )


def _is_asked(question: Question) -> bool:
    """Return whether a question is offered; what a form works out or warns of can be counted by all the same."""
    return question.type is not QuestionType.CALCULATE and not question.is_check


def _has_one(unit: Unit, scope: Scope) -> bool:
    """Return whether each unit has one value of a typed column that speaks of ``scope``."""
    match scope:
        case Scope.PERSON:
            return unit in _PEOPLE
        case Scope.RECORD:
            return unit is Unit.RECORD
        case Scope.EVENT:
            return True


def _kind(question: Question) -> Kind | None:
    if question.type in _CODED:
        return Kind.CODED
    if question.type in _NUMBERS:
        return Kind.NUMBER
    return Kind.DATE if question.type is QuestionType.DATE or "edtf" in question.appearance else None
