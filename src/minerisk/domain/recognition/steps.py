"""The steps by which the columns of one table are recognised, from what is certain to what is left over.

Each step looks only at columns that nothing was found of yet.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from operator import eq

from minerisk.domain.form import Question, QuestionType
from minerisk.domain.recognition.columns import Column, is_date, whole
from minerisk.domain.recognition.sheet import Sheet
from minerisk.domain.tables.mapping import Feed, Read, Why
from minerisk.domain.tables.table import Notice
from minerisk.i18n import N_

SAYS_THE_SAME = N_("The column {column} says the same as {others}.")
_NEVER = {
    Why.ETHNICITY: N_("The column {column} is about ethnicity, which is never kept."),
    Why.RELIGION: N_("The column {column} is about religion, which is never kept."),
    Why.AFFILIATION: N_("The column {column} tells who belongs to which group, which is never kept."),
    Why.PERPETRATOR: N_("The column {column} tells who may have laid or fired the item, which is never kept."),
    Why.HEALTH: N_("The column {column} is about sexual violence or health, which is never kept."),
}
_PLACE_OF_EVENT = N_("{columns}: latitude and longitude. Whether they show the place of the accident is not said.")
_PLACE_CENTRE = N_("{columns}: latitude and longitude of the middle of a place, not of the accident.")
_HEADER_SAYS = N_("The header {column} says “{question}”.")
_COUNTS_AN_EVENT = N_("The column {column} counts the people of an event; a row is one of them. It is kept in words.")
_ORDERS = {
    "ymd": N_("The column {column} holds dates with the year first, such as {values}."),
    "dmy": N_("The column {column} holds dates with the day first, such as {values}."),
    "mdy": N_("The column {column} holds dates with the month first, such as {values}."),
    "": N_("The column {column} holds dates such as {values}. Say whether the day or the month comes first."),
}
_SOME_NO_DATES = N_("The column {column} holds dates such as {values}. These cannot be read as dates: {others}.")
_SOME_NO_NUMBERS = N_("The column {column} holds numbers such as {values}. These do not answer “{question}”: {others}.")
_YEARS, _UNKNOWN_PART = range(1900, 2101), range(1)
_PARTS = {"year": (_YEARS, _UNKNOWN_PART), "month": (range(13),), "day": (range(32),)}
_AGES, _PEOPLE = range(121), range(10_000)
_NEARLY_EVERY_ROW, _NEARLY_ALL = 0.99, 0.95
_FIRST_ROWS, _ALL_ROWS = slice(500), slice(None)
_ONE_TO_ONE_ROWS = 20
"""Fewer rows than this can agree by chance."""


def leave_out(sheet: Sheet) -> None:
    """Leave out what is never kept, what could name a person, what is empty and what a program wrote for itself."""
    for column in sheet.open():
        subject = sheet.meanings[column.name].subject
        never = next((why for why in _NEVER if why == subject), None) or _never_said(sheet, column, 0.5)
        if never:
            sheet.leave(column, never, _NEVER[never])
        elif not column.filled:
            sheet.leave(column, Why.EMPTY, N_("The column {column} is empty."))
        elif subject == Why.IDENTITY or column.contacts():
            sheet.leave(column, Why.IDENTITY, N_("The column {column} could name a person."))
        elif subject == "machine":
            text = N_("The column {column} was filled in by a program for its own use.")
            sheet.leave(column, Why.NOT_ASKED, text)


def positions(sheet: Sheet) -> None:
    """Find the coordinates: two columns, or one that holds both."""
    latitudes = [column for column in sheet.called("latitude") if column.degrees(90)]
    longitudes = [column for column in sheet.called("longitude") if column.degrees(180)]
    pair = [latitudes[0], longitudes[0]] if latitudes and longitudes else []
    both = [column for column in sheet.open() if column.positions()]
    used = pair or both[:1]
    if used:
        _feed_position(sheet, used)
    for column in (*both, *sheet.called("coordinates")):
        if column not in used and pair and _same_position(column, pair):
            sheet.leave(column, Why.REPEATED, SAYS_THE_SAME, others=_names(pair))


def dates(sheet: Sheet) -> None:
    """Find the dates: whole ones, and the date of the event in its parts."""
    for question in sheet.known.questions.values():
        if question.type is QuestionType.DATE or "edtf" in question.appearance:
            _feed_date(sheet, question, sheet.called(question.name), sure=True)
    event = sheet.known.questions["event_date"]
    _feed_parts(sheet, event)
    if sheet.fed(event) is None:
        unnamed = [column for column in sheet.unnamed() if column.order(least=_NEARLY_ALL) is not None]
        _feed_date(sheet, event, unnamed if len(unnamed) == 1 else (), sure=False)


def ages(sheet: Sheet) -> None:
    """Find the age in years."""
    for column in sheet.called("age"):
        _feed_number(sheet, column, _AGES)


def counts(sheet: Sheet) -> None:
    """Find the numbers of people of an event."""
    for question in sheet.known.questions.values():
        if question.type is QuestionType.INTEGER and not question.path.startswith(sheet.known.person):
            candidates = [column for column in sheet.called(question.name) if column.counts(_PEOPLE)]
            if candidates:
                _feed_count(sheet, question, candidates)


def places(sheet: Sheet) -> None:
    """Find the places, which may stand in the form's lists or not."""
    for name, question in sheet.known.questions.items():
        by_name = sheet.known.questions.get(f"{name}_other")
        if by_name is not None:
            named = [column for column in sheet.called(name) if not _is_code(sheet, column)]
            if named:
                best = max(named, key=lambda column: sheet.meanings[column.name].fit.rank)
                _feed_place(sheet, best, question, by_name)


def texts(sheet: Sheet) -> None:
    """Find what people wrote in words."""
    for question in sheet.known.questions.values():
        if question.type is QuestionType.TEXT and question.name != "event_date":
            for column in sheet.called(question.name)[:1]:
                _feed_text(sheet, column, question, _HEADER_SAYS, sure=True)
    narrative = sheet.known.questions["narrative"]
    long = [column for column in sheet.unnamed() if column.long]
    if sheet.fed(narrative) is None and len(long) == 1:
        text = N_("The column {column} holds sentences; they may answer “{question}”.")
        _feed_text(sheet, long[0], narrative, text, sure=False)


def rest(sheet: Sheet) -> None:
    """Leave out what another column says as well; keep everything else in words."""
    for column in sheet.open():
        never = _never_said(sheet, column, 0)
        twin = _twin(sheet, column)
        if never:
            sheet.leave(column, never, _NEVER[never])
        elif twin:
            sheet.leave(column, Why.REPEATED, SAYS_THE_SAME, others=_names(twin))
        else:
            _keep(sheet, column)


def _keep(sheet: Sheet, column: Column) -> None:
    question = sheet.question(column)
    feed = sheet.fed(question) if question else None
    if question and feed:
        text = N_("“{question}” is answered by {others} already; the column {column} is kept in words.")
        sheet.keep(column, text, question=dict(question.label), others=", ".join(filter(None, feed.columns)))
    elif question:
        text = N_("The header {column} says “{question}”, but {values} cannot answer that. It is kept in words.")
        sheet.keep(column, text, question=dict(question.label), values=column.examples)
    elif column.free:
        sheet.keep(column, N_("The form has no question for {column}. It is kept in words, which may name a person."))
    else:
        sheet.keep(column, N_("The form has no question for {column}. It is kept in words."))


def _never_said(sheet: Sheet, column: Column, least: float) -> Why | None:
    """Return the reason for which more than the share ``least`` of a column's different texts are never kept."""
    if not column.listed:
        return None
    for why, lexicon in sheet.known.never.items():
        if len(lexicon.values(column.known)) > least * len(column.known):
            return why
    return None


def _feed_position(sheet: Sheet, used: Sequence[Column]) -> None:
    question = sheet.known.questions["coordinates"]
    centre = any("centre" in sheet.meanings[column.name].asides for column in used)
    feed = Feed(to=question.path, read=Read.POSITION, columns=tuple(column.name for column in used))
    why = Notice(text=_PLACE_CENTRE if centre else _PLACE_OF_EVENT, values={"columns": _names(used)})
    sheet.feed(feed, why, sure=centre)
    if centre:
        sheet.always[sheet.known.questions["coordinates_of"].path] = "place_centre"


def _same_position(column: Column, pair: Sequence[Column]) -> bool:
    rows = list(zip(column.cells, pair[0].cells, pair[1].cells, strict=True))
    return sum(one in both and two in both for both, one, two in rows) >= _NEARLY_EVERY_ROW * len(rows)


def _feed_date(sheet: Sheet, question: Question, candidates: Sequence[Column], *, sure: bool) -> None:
    for column in candidates:
        order = column.order()
        if order is not None and sheet.fed(question) is None:
            feed = Feed(to=question.path, read=Read.DATE, columns=(column.name,), order=order)
            why, all_fit = _fitting(column, question, partial(is_date, order=order), (_ORDERS[order], _SOME_NO_DATES))
            sheet.feed(feed, why, sure=sure and bool(order) and all_fit)


def _feed_parts(sheet: Sheet, question: Question) -> None:
    found = [
        next((column for column in sheet.called(part) if column.within(*ranges)), None)
        for part, ranges in _PARTS.items()
    ]
    year, month, day = found
    if year is None:
        return
    names = (year.name, month.name if month else "", day.name if day and month else "")
    feed = Feed(to=question.path, read=Read.DATE_PARTS, columns=names)
    columns = ", ".join(filter(None, names))
    why = Notice(text=N_("Year, month and day of the event: {columns}."), values={"columns": columns})
    sheet.feed(feed, why, sure=True)


def _feed_number(sheet: Sheet, column: Column, numbers: range) -> None:
    question = sheet.question(column)
    if question is not None and column.counts(numbers) and sheet.fed(question) is None:
        feed = Feed(to=question.path, read=Read.NUMBER, columns=(column.name,))
        text = N_("The column {column} holds numbers such as {values}: that answers “{question}”.")
        fits = partial(column.is_number, numbers=numbers)
        why, all_fit = _fitting(column, question, fits, (text, _SOME_NO_NUMBERS))
        sheet.feed(feed, why, sure=all_fit)


def _fitting(
    column: Column, question: Question, fits: Callable[[str], bool], texts: tuple[str, str]
) -> tuple[Notice, bool]:
    """Return why a column answers a question, naming what does not, and whether all of it does."""
    others = column.only(lambda text: not fits(text))
    values = {"values": column.only(fits), "others": others}
    why = _why(texts[bool(others)], column, question)
    return replace(why, values={**why.values, **values}), not others


def _feed_count(sheet: Sheet, question: Question, candidates: Sequence[Column]) -> None:
    """Let the column answer that counts everybody; those that count only some are kept in words."""
    if sheet.of_people() and not sheet.key:
        for column in candidates:
            sheet.keep(column, _COUNTS_AN_EVENT)
        return
    some = [column for column in candidates if "some" in sheet.meanings[column.name].asides]
    largest = [column for column in candidates if column not in some] or _never_less(some)
    for column in largest[:1]:
        _feed_number(sheet, column, _PEOPLE)
    for column in some:
        if column not in largest:
            sheet.keep(column, N_("The column {column} counts only some of the people. It is kept in words."))


def _never_less(columns: Sequence[Column]) -> list[Column]:
    """Return the one of several columns whose number is at least that of the others in nearly every row, if any."""
    numbers = [[whole(cell) for cell in column.cells] for column in columns]
    most = [max(row) for row in zip(*numbers, strict=True)]
    found = [
        column
        for column, own in zip(columns, numbers, strict=True)
        if sum(map(eq, own, most)) >= _NEARLY_EVERY_ROW * len(most)
    ]
    return found if len(columns) > 1 and len(found) == 1 else []


def _is_code(sheet: Sheet, column: Column) -> bool:
    numbers = column.share(str.isdecimal) > 0.5
    return numbers or "code" in sheet.meanings[column.name].asides


def _feed_place(sheet: Sheet, column: Column, question: Question, by_name: Question) -> None:
    """Let a column answer by the form's list where that has most of its names, and by name otherwise."""
    values = sheet.known.lexicons[question.name].values(column.known)
    listed = len(values) > len(column.known) / 2
    other = next((choice.name for choice in question.choices if choice.name.startswith("other")), "")
    why = _why(_HEADER_SAYS, column, question)
    columns = (column.name,)
    if listed:
        sheet.feed(Feed(to=question.path, read=Read.CODE, columns=columns, values=values), why, sure=True)
    else:
        sheet.feed(Feed(to=by_name.path, read=Read.TEXT, columns=columns), why, sure=True)
        sheet.feed(Feed(to=question.path, read=Read.CODE, columns=columns, otherwise=other), why, sure=True)


def _feed_text(sheet: Sheet, column: Column, question: Question, text: str, *, sure: bool) -> None:
    feed = Feed(to=question.path, read=Read.TEXT, columns=(column.name,))
    sheet.feed(feed, _why(text, column, question), sure=sure)


def _twin(sheet: Sheet, column: Column) -> tuple[Column, ...]:
    """Return the columns that say the same one to one: another one, or the district and the town together."""
    if len(column.cells) < _ONE_TO_ONE_ROWS or not 1 < column.different < column.filled / 2:
        return ()
    fed = [sheet.column(feed.columns[0]) for feed in sheet.feeds if feed.read is Read.CODE]
    same = [other for other in fed if other.different == column.different]
    single = next((other for other in same if _one_to_one(column, [other])), None)
    if single:
        return (single,)
    pair = [other for name in ("district", "town") for other in fed if _feeds(sheet, other, name)]
    return tuple(pair) if len(pair) > 1 and _one_to_one(column, pair) else ()


def _feeds(sheet: Sheet, column: Column, name: str) -> bool:
    feed = sheet.fed(sheet.known.questions[name])
    return feed is not None and column.name in feed.columns


def _one_to_one(column: Column, others: Sequence[Column]) -> bool:
    for rows in (_FIRST_ROWS, _ALL_ROWS):
        ours = column.cells[rows]
        theirs = list(zip(*(other.cells[rows] for other in others), strict=True))
        if not len(set(ours)) == len(set(theirs)) == len(set(zip(ours, theirs, strict=True))):
            return False
    return True


def _why(text: str, column: Column, question: Question) -> Notice:
    values = {"column": column.name, "values": column.examples, "question": dict(question.label)}
    return Notice(text=text, values=values)


def _names(columns: Iterable[Column]) -> str:
    return ", ".join(column.name for column in columns)
