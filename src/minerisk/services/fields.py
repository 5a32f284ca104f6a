"""Which fields there are to count and filter by: the typed columns, and the questions of the forms in a database."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from minerisk.domain import counting
from minerisk.domain.field import DAY, MONTH, YEAR, Field, Kind, Scope, Wanted, wanted
from minerisk.domain.filter import EVERYTHING, Condition, Filter, only
from minerisk.domain.form import NUMBERS, Form, Group, Protection, Question, QuestionType, Text, say
from minerisk.domain.tally import Unit
from minerisk.domain.vocabulary import codes, said, session
from minerisk.domain.wording import moment
from minerisk.errors import UserError
from minerisk.i18n import LANGUAGES, N_, catalog
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.services.typed_fields import IN_COLUMNS, KIND, PEOPLE, has_one, typed
from minerisk.store import batches as stored_batches
from minerisk.store import forms as stored_forms

_CODED = frozenset(
    {QuestionType.ACKNOWLEDGE, QuestionType.CALCULATE, QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE}
)
_PRECISIONS = {"year": YEAR, "month": MONTH, "day": DAY}


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
        typed = self.typed.keys() | IN_COLUMNS
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


def to_find(db: Database, where: Filter = EVERYTHING) -> Fields:
    """Return the fields for finding records by ``where``: of the kind that it asks for, or else of every kind.

    Conditions on people hold for one and the same person.
    """
    kind = only(where, "kind")
    for unit in (Unit.CASUALTY, Unit.SIGHTING, Unit.SESSION):
        if kind == KIND[unit]:
            return of(db, unit)
    every, people = of(db, Unit.RECORD), of(db, Unit.CASUALTY)
    common = {name: field for name, field in every.typed.items() if field.scope is Scope.RECORD and name != "status"}
    return replace(every, typed={**people.typed, **common})


def known_forms(db: Database) -> tuple[Form, ...]:
    """Return every version of every form that a database has, the newest first."""
    with db.read() as connection:
        digests = stored_forms.numbers(connection)
    return tuple(forms.form_by_digest(db, digest) for digest in reversed(tuple(digests)))


def feeding(form: Form) -> tuple[Question, ...]:
    """Return the questions of a form whose answers stand in typed columns."""
    return said.questions(form)


@lru_cache(maxsize=32)
def _fields(known: tuple[Form, ...], unit: Unit) -> Fields:
    """Return the fields that ``known`` forms give, newest first."""
    asked: dict[str, Field] = {}
    for form in known:
        for field in _asked(form, unit) if _may_have(form, unit) else ():
            newest = asked.get(field.path, field)
            asked[field.path] = replace(newest, choices={**newest.choices, **field.choices, **newest.choices})
    columns = typed(known, unit)
    feeding = {question.path for form in known if form.kind is not None for question in form.questions()}
    names = Counter(path.rpartition("/")[2] for path in asked)
    short = {}
    for path, field in asked.items():
        name = path.rpartition("/")[2]
        is_other = name in columns and path not in feeding
        short[path] = replace(field, name=f"/{path}" if is_other else name if names[name] == 1 else path)
    return Fields(of=unit, typed=columns, asked=short)


def _batch(imports: Sequence[tuple[str, str, datetime]], unit: Unit) -> Field:
    """Return the field of the import that a record came with; not known is what came with none."""
    return Field(
        name="batch",
        label=N_("Import"),
        kind=Kind.CODED,
        scope=Scope.RECORD,
        choices={batch: _came(title, time) for batch, title, time in imports},
        is_closed=True,
        countable=has_one(unit, Scope.RECORD),
    )


def _came(title: str, time: datetime) -> Text:
    return {language: f"{title} ({moment(time, catalog(language))})" for language in LANGUAGES}


def _may_have(form: Form, unit: Unit) -> bool:
    """Return whether the records of a form may have a unit; those of no kind can be asked for beside incidents."""
    if form.kind not in forms.KINDS:
        return unit is Unit.RECORD or KIND[unit] == codes.INCIDENT
    return unit is Unit.RECORD or KIND[unit] == form.kind


def _asked(form: Form, unit: Unit) -> Iterator[Field]:
    repeats, rows, cells = {repeat.path for repeat in form.repeats()}, _rows(form), session.cells(form)
    for question in form.questions():
        kind = _kind(question) if question.path not in cells else None
        around = [path for path in repeats if question.path.startswith(f"{path}/")]
        of_person = [path.rpartition("/")[2] for path in around] == [codes.CASUALTY]
        if kind is None or question.protection is Protection.IDENTITY or (around and not of_person):
            continue
        yield Field(
            name=question.path,
            label=_label(question, rows.get(question.path)) if _is_asked(question) else {},
            kind=kind,
            scope=Scope.PERSON if of_person else Scope.RECORD,
            choices={choice.name: choice.label for choice in question.choices},
            is_closed=bool(question.choices),
            several=question.type is QuestionType.SELECT_MULTIPLE,
            countable=not of_person or unit in PEOPLE,
            path=question.path,
        )


def _rows(form: Form) -> Mapping[str, Group]:
    """Return the row of a grid that each of its counts stands in, by path."""
    rows = (row for grid in counting.grids(form.children) for row in counting.rows(grid))
    return {child.path: row for row in rows for child in row.children}


def _label(question: Question, row: Group | None) -> Text:
    """Return what a question is called; in a grid its row belongs to that."""
    if row is None:
        return question.label
    return {language: f"{say(row.label, language)}: {text}" for language, text in question.label.items()}


def _is_asked(question: Question) -> bool:
    """Return whether a question is offered; what a form works out or warns of can be counted by all the same."""
    return question.type is not QuestionType.CALCULATE and not question.is_check


def _kind(question: Question) -> Kind | None:
    if question.type in _CODED:
        return Kind.CODED
    if question.type in NUMBERS:
        return Kind.NUMBER
    return Kind.DATE if question.type is QuestionType.DATE or "edtf" in question.appearance else None
