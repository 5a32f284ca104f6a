"""The tables that lists, search and counting read: made from the revisions, the same each time.

``Projector`` turns the state of a record into rows; it is made once for a form.
"""

import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TypeAlias

from sqlalchemy import Connection

from minerisk.domain import code as codes
from minerisk.domain import merging
from minerisk.domain.answer import ORDER, REMOVED, Answer, Answers, Reason, item_of, question_path, within
from minerisk.domain.edtf import Edtf
from minerisk.domain.folding import fold
from minerisk.domain.form import NUMBERS, Form, Protection, Question, QuestionType
from minerisk.domain.merging import State
from minerisk.store.encoding import moment, text
from minerisk.store.projected_rows import PROJECTED, create_search
from minerisk.store.rows import Row
from minerisk.store.typed_rows import Rows, Values, typed

VERSION = 3
"""Counts up when other rows are made of the same records: older ones are then made again."""

_Said: TypeAlias = tuple[str, Question | None, Answer]
"""A path, its question if the form has it, and the answer."""

_LONGEST_CODE = 100
_SHORT = 100
_LABELLED = frozenset({"region", "district", "town", "record_type", "device"})
"""Coded questions that are searched by the words of the chosen answer, in every language of the form."""

_CODED = frozenset({QuestionType.SELECT_ONE, QuestionType.ACKNOWLEDGE, QuestionType.CALCULATE})

_TABLES = (*(table.name for table in PROJECTED), "search")
_KEYS = {"record": "number", "search": "rowid"}


class Projector:
    """Makes rows of records that were filled with one form.

    Args:
        form: the form.
        number: its number in the database.
    """

    def __init__(self, form: Form, number: int) -> None:
        self._form = form
        self._number = number
        self._questions = {question.path: question for question in form.questions()}
        self._calculated = merging.calculated(form)
        self._naming = {q.path for q in self._questions.values() if q.links}
        self._labels = {q.path: _labels(q) for q in self._questions.values() if q.name in _LABELLED}

    def rows(self, number: int, state: State) -> Rows:
        """Return the rows of the record ``number``, by table."""
        state = merging.judged(state, self._calculated)
        said = self._said(state.answers)
        made = typed(number, self._form, {path: answer for path, _, answer in said})
        return {
            "record": [_record(number, state, made.line)],
            **made.rows,
            "link": list(self._links(number, said)) if self._naming else [],
            "answer": list(self._coded_rows(number, said)),
            "search": [(number, " ".join(filter(None, self._words(state.order[0].code, said))))],
        }

    def _said(self, answers: Answers) -> list[_Said]:
        """Return the answers that may stand in tables: nobody's identity, no item that was taken out."""
        removed = [path.removesuffix(REMOVED) for path in answers if path.endswith(REMOVED)]
        found = []
        for path, answer in answers.items():
            question = self._questions.get(question_path(path))
            may_stand = path.endswith(ORDER) if question is None else question.protection is not Protection.IDENTITY
            if may_stand and not (removed and any(within(path, item) for item in removed)):
                found.append((path, question, answer))
        return found

    def _coded_rows(self, number: int, said: Iterable[_Said]) -> Iterator[Values]:
        for path, question, answer in said:
            if question is not None:
                item = item_of(path) or ""
                for code, amount, day in _coded(question, answer):
                    yield (question.path, number, item, code, self._number, amount, day)

    def _links(self, number: int, said: Iterable[_Said]) -> Iterator[Values]:
        for path, question, answer in said:
            if question is not None and question.path in self._naming and isinstance(answer, str):
                for code in codes.read(answer)[0]:
                    yield (number, question.path, item_of(path) or "", code)

    def _words(self, code: str, said: Iterable[_Said]) -> Iterator[str]:
        """Give the words of a record, folded; what comes again and again is folded once."""
        yield fold(code)
        for _, question, answer in said:
            if question is None or isinstance(answer, Reason):
                continue
            if question.type is QuestionType.TEXT:
                for line in answer.splitlines():
                    yield _folded(line) if len(line) <= _SHORT else fold(line)
            elif question.path in self._labels:
                yield self._labels[question.path].get(answer, "")


def write(connection: Connection, rows: Iterable[Rows]) -> None:
    """Add the rows of records that have none yet."""
    gathered: dict[str, list[Values]] = {name: [] for name in _TABLES}
    for each in rows:
        for name, values in each.items():
            gathered[name] += values
    for name, values in gathered.items():
        if values:
            connection.exec_driver_sql(_INSERT[name], values)


@contextmanager
def bulk(connection: Connection) -> Iterator[None]:
    """Add the rows of many records: the indexes are made again after them, which takes a fifth of the time.

    An exception leaves the tables without indexes; it is to end the transaction, which brings them back.
    """
    indexes = sorted((index for table in PROJECTED for index in table.indexes), key=lambda index: str(index.name))
    for index in indexes:
        index.drop(connection)
    yield
    for index in indexes:
        index.create(connection)


def remove(connection: Connection, number: int) -> None:
    """Take out the rows of one record."""
    for sql in _DELETE.values():
        connection.exec_driver_sql(sql, (number,))


def remove_all(connection: Connection, numbers: Sequence[int]) -> None:
    """Take out the rows of many records at once."""
    given = (text(list(numbers)),)
    among = "IN (SELECT value FROM json_each(?))"
    for table in PROJECTED:
        connection.exec_driver_sql(f"DELETE FROM {table.name} WHERE {_KEYS.get(table.name, 'record')} {among}", given)  # noqa: S608
    # Taking words out of the index one record at a time is a hundred times slower than making it again.
    connection.exec_driver_sql(f"DELETE FROM search_content WHERE id {among}", given)  # noqa: S608
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('rebuild')")


def clear(connection: Connection) -> None:
    """Take out all rows."""
    for table in PROJECTED:
        connection.exec_driver_sql(f"DELETE FROM {table.name}")  # noqa: S608  (names of ours)
    connection.exec_driver_sql("DROP TABLE search")  # taking out its rows one by one is slow
    create_search(connection)


def digest(connection: Connection) -> Mapping[str, str]:
    """Return a digest of each table's content: the same for the same rows."""
    found = {}
    for name, (columns, order) in _READ.items():
        summed = hashlib.sha256()
        for row in connection.exec_driver_sql(f"SELECT {columns} FROM {name} ORDER BY {order}"):  # noqa: S608
            summed.update(repr(tuple(row)).encode())
        found[name] = summed.hexdigest()
    return found


def _record(number: int, state: State, line: Values) -> Values:
    now = merging.record(state)
    return (
        number,
        now.id.hex,
        now.code,
        now.kind,
        now.form,
        now.status.value,
        now.version,
        *line,
        now.to_check,
        moment(now.updated),
    )


_folded = lru_cache(maxsize=10_000)(fold)


def _labels(question: Question) -> Mapping[str, str]:
    """Return the labels of each code in every language, folded."""
    return {choice.name: " ".join(map(_folded, choice.label.values())) for choice in reversed(question.choices)}


def _coded(question: Question, answer: Answer) -> list[tuple[str, float | None, str | None]]:
    """Return code, number and day of each row that an answer gives; a reason is a code with ``@`` before it.

    The code of a date is the date as it is known; the day is the earliest it can be.
    """
    if isinstance(answer, Reason):
        return [(f"@{answer.value}", None, None)]
    if question.type is QuestionType.SELECT_MULTIPLE:
        return [(code, None, None) for code in dict.fromkeys(answer.split())]
    if question.type in _CODED:
        calculated = question.type is QuestionType.CALCULATE
        return [(answer[:_LONGEST_CODE], _number(answer) if calculated else None, None)]
    if question.type in NUMBERS:
        return [("", _number(answer), None)]
    is_date = question.type is QuestionType.DATE or "edtf" in question.appearance
    return [_dated(answer)] if is_date else []


def _number(answer: str) -> float | None:
    try:
        number = float(answer)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _dated(answer: str) -> tuple[str, float | None, str | None]:
    try:
        known = Edtf.parse(answer)
    except ValueError:
        return "", None, None
    return str(known), None, known.earliest.isoformat()


def _insert(name: str) -> str:
    if name == "search":
        return "INSERT INTO search (rowid, text) VALUES (?, ?)"
    columns = Row.metadata.tables[name].columns.keys()
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608


_INSERT = {name: _insert(name) for name in _TABLES}
_DELETE = {name: f"DELETE FROM {name} WHERE {_KEYS.get(name, 'record')} = ?" for name in _TABLES} | {  # noqa: S608
    # Answers lie by question: those to each question that was ever answered are looked up.
    "answer": "WITH RECURSIVE asked (path) AS ("
    "SELECT min(path) FROM answer UNION ALL "
    "SELECT (SELECT min(path) FROM answer WHERE path > asked.path) FROM asked WHERE path IS NOT NULL"
    ") DELETE FROM answer WHERE path IN asked AND record = ?"
}
_READ = {table.name: ("*", ", ".join(table.primary_key.columns.keys())) for table in PROJECTED} | {
    "search": ("rowid, text", "rowid")
}
