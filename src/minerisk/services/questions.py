"""One question at a time: who or what can be counted by the answers to it, and the chart of them."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from minerisk.domain.chart import Chart
from minerisk.domain.field import Field, Kind, Scope, said
from minerisk.domain.filter import EVERYTHING, Condition, Filter
from minerisk.domain.form import Form, Question
from minerisk.domain.tally import Unit
from minerisk.domain.vocabulary import codes
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.services import about, databases, fields, statistics
from minerisk.services.charts import Maker
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched
from minerisk.services.typed_fields import KIND

NAME = "question"
"""Of the chart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Countable:
    """What can be counted.

    Attributes:
        key: the unit, or the id of a form.
        questions: those that it can be counted by, in the order of the form.
        only: selects what is counted among all that are of the unit.
        behind: selects the records that have it among those of every kind, beside ``only``.
    """

    key: str
    label: str
    of: Unit
    questions: tuple[Field, ...]
    only: Filter = EVERYTHING
    behind: Filter = EVERYTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The answers to one question.

    Attributes:
        about: what the chart says of itself once it leaves the program, label and value.
        left_out: conditions, in words, that ask for what the form does not have.
    """

    chart: Chart
    about: Mapping[str, str]
    left_out: tuple[str, ...]


def countable(db: Database, tr: Catalog) -> tuple[Countable, ...]:
    """Return casualties and incidents, and of the other kinds and of each form that feeds none those with records."""
    forms = fields.known_forms(db)
    others = {path for form in forms if form.kind is None for path in _paths(form.questions())}
    others -= {path for form in forms if form.kind is not None for path in _paths(form.questions())}
    units = [_unit(db, Unit.CASUALTY, tr("Casualties"), others), _unit(db, Unit.INCIDENT, tr("Incidents"), others)]
    kinds = _used(db, "kind")
    if codes.SIGHTING in kinds:
        units.append(_unit(db, Unit.SIGHTING, tr("Items found"), others))
    if codes.SESSION in kinds:
        units.append(_unit(db, Unit.SESSION, tr("Sessions"), others))
    titles = {form.id: form.title for form in reversed(forms) if form.kind is None}
    asked = [_records(db, form, said(titles[form], tr, tr.language)) for form in _used(db, "form") if form in titles]
    if codes.FOLLOW_UP in kinds:
        asked.insert(0, _follow_ups(db, tr("Follow-ups")))
    return (*units, *asked)


def question(
    db: Database, what: Countable, by: Field, where: Filter, tr: Catalog, _progress: Progress = unwatched
) -> Counted:
    """Return how often each answer was given, and by how many it is not known.

    Raises:
        UserError: a condition does not fit its field.
    """
    known = statistics.fields(db, Unit.CASUALTY)
    fitting = tuple(each for each in where if _fits(db, each, what))
    chosen = (*fitting, *what.only)
    maker = Maker(tr=tr, where=(*chosen, *what.behind), fields={by.name: by})
    words = {each: statistics.words(each, known, tr, tr.language) for each in (*where, *chosen)}
    return Counted(
        chart=maker.bars(NAME, said(by.label, tr, tr.language), statistics.count(db, what.of, (by.name,), chosen)),
        about=about.of_counts(databases.office(db), "; ".join(words[each] for each in chosen), tr),
        left_out=tuple(words[each] for each in where if each not in fitting),
    )


def _unit(db: Database, unit: Unit, label: str, others: Container[str]) -> Countable:
    questions = tuple(each for each in _offered(statistics.fields(db, unit)) if each.path not in others)
    return Countable(key=unit, label=label, of=unit, questions=questions, behind=_is("kind", KIND[unit]))


def _records(db: Database, form: str, title: str) -> Countable:
    questions = _questions(db, (known for known in fields.known_forms(db) if known.id == form))
    return Countable(key=form, label=title, of=Unit.RECORD, questions=questions, only=_is("form", form))


def _follow_ups(db: Database, label: str) -> Countable:
    questions = _questions(db, (known for known in fields.known_forms(db) if known.kind == codes.FOLLOW_UP))
    only = _is("kind", codes.FOLLOW_UP)
    return Countable(key=codes.FOLLOW_UP, label=label, of=Unit.RECORD, questions=questions, only=only)


def _questions(db: Database, versions: Iterable[Form]) -> tuple[Field, ...]:
    """Return what the versions of a form ask, in their order."""
    asked = fields.of(db, Unit.RECORD).asked
    paths = dict.fromkeys(path for version in versions for path in _paths(version.questions()))
    return _offered(tuple(asked[path] for path in paths if path in asked))


def _used(db: Database, field: str) -> tuple[str, ...]:
    """Return what ``field`` says of the records that there are."""
    rows = statistics.count(db, Unit.RECORD, (field,)).rows
    return tuple(key for row in rows for key in row.keys if key is not None)


def _is(field: str, value: str) -> Filter:
    return (Condition(field=field, values=(value,)),)


def _paths(questions: Iterable[Question]) -> Iterator[str]:
    return (question.path for question in questions)


def _offered(known: Sequence[Field]) -> tuple[Field, ...]:
    return tuple(field for field in known if field.countable and field.label and field.kind is not Kind.TEXT)


def _fits(db: Database, condition: Condition, what: Countable) -> bool:
    """Return whether a condition asks for something that what is counted has; people and events have all of it."""
    if what.of in {Unit.CASUALTY, Unit.INCIDENT}:
        return True
    if what.of is not Unit.RECORD:
        return _takes(fields.of(db, what.of), condition)
    known = fields.to_find(db) if what.key == codes.FOLLOW_UP else fields.of(db, Unit.CASUALTY)
    field = known.filtered(condition)
    return field.scope is Scope.RECORD and (field.typed or field.path in {each.path for each in what.questions})


def _takes(known: fields.Fields, condition: Condition) -> bool:
    try:
        known.wanted((condition,))
    except UserError:
        return False
    return True
