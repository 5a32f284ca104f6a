"""Whether a mapping fits a form and tables, told in one sentence before anything is made of them."""

from collections.abc import Mapping as MappingOf
from collections.abc import Sequence

from minerisk.domain.filling.problem import misfit
from minerisk.domain.form import Form, Question, QuestionType
from minerisk.domain.tables.fitting import lacking
from minerisk.domain.tables.mapping import ORDERS, Feed, Holds, Mapping, Read, Source
from minerisk.domain.tables.table import Table
from minerisk.domain.vocabulary.codes import CASUALTY
from minerisk.errors import UserError
from minerisk.i18n import N_

NEEDED = ("source_type", "dataset_name", "dataset_row", "grouping", "dataset_words")
"""Questions in which a form keeps where a record comes from."""

_TYPES: MappingOf[Read, frozenset[QuestionType]] = {
    Read.CODE: frozenset({QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE}),
    Read.TEXT: frozenset({QuestionType.TEXT}),
    Read.NUMBER: frozenset({QuestionType.INTEGER, QuestionType.DECIMAL}),
    Read.DATE: frozenset({QuestionType.DATE, QuestionType.TEXT}),
    Read.DATE_PARTS: frozenset({QuestionType.DATE, QuestionType.TEXT}),
    Read.POSITION: frozenset({QuestionType.GEOPOINT}),
}

_COLUMNS: MappingOf[Read, range] = {
    Read.CODE: range(1, 2),
    Read.TEXT: range(1, 100),
    Read.NUMBER: range(1, 2),
    Read.DATE: range(1, 2),
    Read.DATE_PARTS: range(1, 4),
    Read.POSITION: range(1, 3),
}


def people_in(form: Form) -> str:
    """Return the path of the repeat in which a form asks of each person, or an empty string."""
    return next((repeat.path for repeat in form.repeats() if repeat.path.rpartition("/")[2] == CASUALTY), "")


def check(form: Form, mapping: Mapping) -> None:
    """Refuse a mapping that cannot work with ``form``.

    Raises:
        UserError: the first thing that is wrong.
    """
    if missing := [name for name in NEEDED if form.named(name) is None] + ([] if people_in(form) else [CASUALTY]):
        text = N_("The form cannot keep what comes of tables: it does not ask “{question}”.")
        raise UserError(text, question=missing[0])
    questions = {question.path: question for question in form.questions()}
    _check_joining(mapping)
    for source in mapping.sources:
        _check_columns_once(mapping, source)
        for path in (*(feed.to for feed in source.feeds), *source.always):
            _check_place(form, mapping, source, path)
        for feed in source.feeds:
            _check_feed(mapping, feed, questions[feed.to])
        for path, answer in source.always.items():
            if misfit(questions[path], answer) is not None:
                _refuse_code(mapping, path, answer)


def check_columns(mapping: Mapping, tables: Sequence[Table]) -> None:
    """Refuse tables that are not those of ``mapping``.

    Raises:
        UserError: there are more or fewer of them, or columns are missing.
    """
    if len(tables) != len(mapping.sources):
        text = N_("“{title}” joins {expected} tables, and {number} were given.")
        raise UserError(text, title=mapping.title, expected=len(mapping.sources), number=len(tables))
    for source, table in zip(mapping.sources, tables, strict=True):
        if missing := lacking(source, table):
            text = N_("The table “{table}” lacks columns that “{title}” needs: {columns}.")
            raise UserError(text, table=table.name, title=mapping.title, columns=", ".join(missing))


def _check_joining(mapping: Mapping) -> None:
    incidents = [source for source in mapping.sources if source.holds is Holds.INCIDENT]
    joined = len(mapping.sources) > 1
    if not mapping.sources:
        raise UserError(N_("“{title}” names no table."), title=mapping.title)
    if len(incidents) > 1:
        raise UserError(N_("In “{title}” more than one table holds incidents."), title=mapping.title)
    if joined and not mapping.event_known:
        raise UserError(N_("“{title}” joins tables, but says that events are not known."), title=mapping.title)
    for source in mapping.sources:
        if not source.key and (joined or (mapping.event_known and not incidents)):
            text = N_("In “{title}”, the table “{table}” needs a key: the column that says which incident a row is of.")
            raise UserError(text, title=mapping.title, table=source.name)


def _check_columns_once(mapping: Mapping, source: Source) -> None:
    used = {name for feed in source.feeds for name in feed.columns} | {*source.kept}
    if both := sorted(used & source.left_out.keys()):
        text = N_("In “{title}”, the column “{column}” is both used and left out.")
        raise UserError(text, title=mapping.title, column=both[0])


def _check_place(form: Form, mapping: Mapping, source: Source, path: str) -> None:
    people = people_in(form)
    others = tuple(f"{repeat.path}/" for repeat in form.repeats() if repeat.path != people)
    asked = next((question for question in form.questions() if question.path == path), None)
    if asked is None or path.startswith(others):
        raise UserError(N_("“{title}” names “{path}”, which the form does not ask."), title=mapping.title, path=path)
    if asked.name in NEEDED:
        raise UserError(N_("“{title}” answers “{path}”, which is filled in anyway."), title=mapping.title, path=path)
    if source.holds is Holds.INCIDENT and path.startswith(f"{people}/"):
        text = N_("“{title}” names “{path}”, which is asked of a person, for a table that holds incidents.")
        raise UserError(text, title=mapping.title, path=path)


def _check_feed(mapping: Mapping, feed: Feed, question: Question) -> None:
    if question.type not in _TYPES[feed.read]:
        text = N_("“{title}” reads “{path}” as {read}, which the form does not ask for there.")
        raise UserError(text, title=mapping.title, path=feed.to, read=feed.read.value)
    named = feed.columns[:1] if feed.read is Read.DATE_PARTS else feed.columns
    if len(feed.columns) not in _COLUMNS[feed.read] or not all(named):
        text = N_("“{title}” does not name the columns that “{path}” needs to be read as {read}.")
        raise UserError(text, title=mapping.title, path=feed.to, read=feed.read.value)
    if feed.order and feed.order not in ORDERS:
        text = N_("In “{title}”, the order of the date “{path}” is “{order}”; it can be dmy, mdy or ymd.")
        raise UserError(text, title=mapping.title, path=feed.to, order=feed.order)
    if feed.read is Read.CODE:
        for code in (*feed.values.values(), feed.otherwise):
            if code and misfit(question, code) is not None:
                _refuse_code(mapping, feed.to, code)


def _refuse_code(mapping: Mapping, path: str, code: str) -> None:
    text = N_("“{title}” gives “{path}” the answer “{code}”, which the form does not have.")
    raise UserError(text, title=mapping.title, path=path, code=code)
