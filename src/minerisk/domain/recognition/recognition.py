"""What the columns of somebody's tables probably are, by what their headers say and by what their cells hold.

A guess is a proposal with its reason: a person looks at it before anything is imported. A column that is not
understood is kept in words; a wrong guess is worse than none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minerisk.domain.form import Form
from minerisk.domain.recognition.claims import codes, guessed
from minerisk.domain.recognition.columns import Column
from minerisk.domain.recognition.keys import Join, join, says_the_same
from minerisk.domain.recognition.sheet import Finding, Known, Sheet
from minerisk.domain.recognition.steps import (
    SAYS_THE_SAME,
    ages,
    counts,
    dates,
    leave_out,
    places,
    positions,
    rest,
    texts,
)
from minerisk.domain.recognition.words import Words
from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source, Why, plain
from minerisk.domain.tables.table import Notice, Table
from minerisk.i18n import N_

_OF_PEOPLE = ("sex", "age", "age_band", "outcome")
"""Questions of which at least one is answered wherever a row is a person."""

_SOME_WITHOUT = N_("The column {column} is the number of the event. Rows that have none are set aside: {n}.")
_TOO_MANY_WITHOUT = N_(
    "The column {column} could be the number of the event, but many rows have none: {n}. It is kept in words."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What one column probably is.

    Attributes:
        table: name of the table.
        to: path of the question that it answers; empty where it answers none.
        read: how, or None.
        why: one sentence.
        sure: whether header and cells agree, so that nobody needs to look twice.
    """

    table: str
    column: str
    to: str
    read: Read | None
    why: Notice
    sure: bool


def guess(form: Form, tables: Sequence[Table], words: Words) -> tuple[Mapping, tuple[Guess, ...]]:
    """Propose what the columns of ``tables`` are to a form of incidents: a mapping, and a sentence for each column."""
    known = Known(form, words)
    sheets = [Sheet(table, known) for table in tables]
    joined = join(sheets) if len(sheets) > 1 else None
    if joined:
        _join(sheets, joined)
    holds = [_recognise(sheet, _holds(joined, number)) for number, sheet in enumerate(sheets)]
    mapping = Mapping(
        title=" + ".join(table.name.rpartition(".")[0] or table.name for table in tables),
        event_known=all(sheet.key or held is Holds.INCIDENT for sheet, held in zip(sheets, holds, strict=True)),
        unknown=_unknown(sheets),
        sources=tuple(sheet.source(held) for sheet, held in zip(sheets, holds, strict=True)),
    )
    return mapping, tuple(guess for sheet in sheets for guess in _guesses(sheet))


def with_codes(form: Form, mapping: Mapping, tables: Sequence[Table], words: Words) -> Mapping:
    """Return the mapping with codes for the columns that a person put on a question with a list and gave none."""
    known = Known(form, words)
    pairs = zip(mapping.sources, tables, strict=True)
    return replace(mapping, sources=tuple(_with_codes(source, table, known) for source, table in pairs))


def _with_codes(source: Source, table: Table, known: Known) -> Source:
    questions = {question.path: question for question in known.questions.values() if question.name in known.lexicons}
    bare = [
        feed for feed in source.feeds if feed.to in questions and _is_bare(feed) and feed.columns[0] in table.columns
    ]
    if not bare:
        return source
    sheet = Sheet(table, known)
    feeds = (
        guessed(sheet, sheet.column(feed.columns[0]), questions[feed.to]) if feed in bare else feed
        for feed in source.feeds
    )
    return replace(source, feeds=tuple(feeds))


def _is_bare(feed: Feed) -> bool:
    return feed.read is Read.CODE and not (feed.values or feed.unknown or feed.otherwise)


def _join(sheets: Sequence[Sheet], joined: Join) -> None:
    incidents = sheets[joined.incidents]
    for number, sheet in enumerate(sheets):
        text = N_("The column {column} joins the tables: it says to which event a person belongs.")
        _take_key(sheet, sheet.column(joined.keys[number]), text)
    for sheet in sheets:
        for column in sheet.open() if sheet is not incidents else ():
            if says_the_same(incidents, sheet, column) and not _is_reason(sheet, column.name):
                sheet.leave(column, Why.REPEATED, SAYS_THE_SAME, others=f"{column.name} ({incidents.table.name})")


def _is_reason(sheet: Sheet, name: str) -> bool:
    return sheet.meanings[name].subject in set(Why)


def _holds(joined: Join | None, number: int) -> Holds | None:
    if joined is None:
        return None
    return Holds.INCIDENT if number == joined.incidents else Holds.CASUALTY


def _recognise(sheet: Sheet, holds: Holds | None) -> Holds:
    """Find what every column of a table is; return what its rows are."""
    leave_out(sheet)
    positions(sheet)
    dates(sheet)
    codes(sheet)
    ages(sheet)
    found = holds or _rows(sheet)
    if holds is None:
        _find_key(sheet, found)
    if found is Holds.INCIDENT:
        _withdraw_people(sheet)
    counts(sheet)
    places(sheet)
    texts(sheet)
    rest(sheet)
    return found


def _rows(sheet: Sheet) -> Holds:
    """Return what the rows of a table are that stands alone."""
    of_people = any(sheet.fed(sheet.known.questions[name]) for name in _OF_PEOPLE)
    return Holds.CASUALTY if of_people else Holds.INCIDENT


def _find_key(sheet: Sheet, holds: Holds) -> None:
    """Find the number of the event: different in every row, or repeated for its people and called by that name."""
    if holds is Holds.INCIDENT:
        found = [column for name in ("key", "number") for column in sheet.called(name) if column.differs]
        text = N_("The column {column} is the number of the event: it is different in every row.")
    else:
        found = [column for column in sheet.called("key") if column.filled and not column.differs]
        text = N_("The column {column} is the number of the event: rows that share it are people of one event.")
    full = [column for column in found if column.is_full]
    if full:
        _take_key(sheet, full[0], text)
    for column in () if full else found:
        sheet.keep(column, _TOO_MANY_WITHOUT, n=len(column.cells) - column.filled)


def _take_key(sheet: Sheet, column: Column, text: str) -> None:
    without = len(column.cells) - column.filled
    why = Notice(text=_SOME_WITHOUT if without else text, values={"column": column.name, "n": without})
    sheet.key = column.name
    sheet.found[column.name] = Finding(why=why, sure=not without)


def _withdraw_people(sheet: Sheet) -> None:
    """Keep in words what is said of one person where a row is an event."""
    gone = [feed for feed in sheet.feeds if feed.to.startswith(sheet.known.person)]
    sheet.feeds = [feed for feed in sheet.feeds if feed not in gone]
    for feed in gone:
        text = N_("The column {column} is about one person, and each row is an event. It is kept in words.")
        sheet.keep(sheet.column(feed.columns[0]), text)


def _unknown(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """Return the texts of the tables that say that nothing is known, each once."""
    found = (text for sheet in sheets for column in sheet.columns for text in column.unknown)
    return tuple({plain(text): text for text in found}.values())


def _guesses(sheet: Sheet) -> list[Guess]:
    return [
        Guess(
            table=sheet.table.name,
            column=column.name,
            to=sheet.found[column.name].to,
            read=sheet.found[column.name].read,
            why=sheet.found[column.name].why,
            sure=sheet.found[column.name].sure,
        )
        for column in sheet.columns
    ]
