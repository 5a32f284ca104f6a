"""One question at a time: who or what can be counted by the answers to it, and the chart of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from minerisk.domain.chart import Chart
from minerisk.domain.field import Field, Kind, Scope, said
from minerisk.domain.filter import EVERYTHING, Condition, Filter
from minerisk.domain.form import Question
from minerisk.domain.tally import Unit
from minerisk.i18n import Catalog
from minerisk.services import about, databases, fields, statistics
from minerisk.services.charts import Maker
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched

NAME = "question"
"""Of the chart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Countable:
    """What can be counted.

    Attributes:
        key: the unit, or the id of a form.
        questions: those that it can be counted by, in the order of the form.
        only: selects the records of the form; everything for a unit.
    """

    key: str
    label: str
    of: Unit
    questions: tuple[Field, ...]
    only: Filter = EVERYTHING


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
    """Return casualties, incidents, and the records of each form that feeds neither and has some."""
    forms = fields.known_forms(db)
    others = {path for form in forms if form.kind is None for path in _paths(form.questions())}
    others -= {path for form in forms if form.kind is not None for path in _paths(form.questions())}
    units = tuple(
        Countable(
            key=unit,
            label=label,
            of=unit,
            questions=tuple(each for each in _offered(statistics.fields(db, unit)) if each.path not in others),
        )
        for unit, label in ((Unit.CASUALTY, tr("Casualties")), (Unit.INCIDENT, tr("Incidents")))
    )
    titles = {form.id: form.title for form in reversed(forms) if form.kind is None}
    used = [key for row in statistics.count(db, Unit.RECORD, ("form",)).rows for key in row.keys if key in titles]
    return (*units, *(_records(db, form, said(titles[form], tr, tr.language)) for form in used if form))


def question(
    db: Database, what: Countable, by: Field, where: Filter, tr: Catalog, _progress: Progress = unwatched
) -> Counted:
    """Return how often each answer was given, and by how many it is not known.

    Raises:
        UserError: a condition does not fit its field.
    """
    known = statistics.fields(db, Unit.CASUALTY)
    fitting = tuple(each for each in where if what.of is not Unit.RECORD or _fits(db, each, what))
    chosen = (*fitting, *what.only)
    maker = Maker(tr=tr, where=chosen, fields={by.name: by})
    words = {each: statistics.words(each, known, tr, tr.language) for each in (*where, *chosen)}
    return Counted(
        chart=maker.bars(NAME, said(by.label, tr, tr.language), statistics.count(db, what.of, (by.name,), chosen)),
        about=about.of_counts(databases.office(db), "; ".join(words[each] for each in chosen), tr),
        left_out=tuple(words[each] for each in where if each not in fitting),
    )


def _records(db: Database, form: str, title: str) -> Countable:
    asked = fields.of(db, Unit.RECORD).asked
    versions = (known for known in fields.known_forms(db) if known.id == form)
    paths = dict.fromkeys(path for version in versions for path in _paths(version.questions()))
    return Countable(
        key=form,
        label=title,
        of=Unit.RECORD,
        questions=_offered(tuple(asked[path] for path in paths if path in asked)),
        only=(Condition(field="form", values=(form,)),),
    )


def _paths(questions: Iterable[Question]) -> Iterator[str]:
    return (question.path for question in questions)


def _offered(known: Sequence[Field]) -> tuple[Field, ...]:
    return tuple(field for field in known if field.countable and field.label and field.kind is not Kind.TEXT)


def _fits(db: Database, condition: Condition, what: Countable) -> bool:
    """Return whether a condition asks for something that records of a form have."""
    field = fields.of(db, Unit.CASUALTY).filtered(condition)
    return field.scope is Scope.RECORD and (field.typed or field.path in {each.path for each in what.questions})
