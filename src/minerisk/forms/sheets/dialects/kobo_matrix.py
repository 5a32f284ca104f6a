"""Reads the matrix of KoboToolbox: a group for each row of the table, with a question for each of its columns.

Groups and questions are named as KoboToolbox names them when it deploys a form, so that both keep the same answers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row, Sheet
from minerisk.i18n import N_

_MATRIX = N_("the matrix is read as groups of questions, one for each choice of the list “{list}”.")
_NO_LIST = N_(
    "a matrix has a row for each choice of its list, and there is no list “{list}” in “choices”. Add it there."
)

_BEGIN = re.compile(r"begin[_ ](?:kobo)?matrix(?:\s+(\S+))?")
_END = re.compile(r"end[_ ](?:kobo)?matrix")
_LIST = "kobo--matrix_list"
_SPOKEN = frozenset({"label", "media"})
_RULES = ("bind::relevant", "bind::readonly")


def read(book: Book, notes: Notes) -> Book:
    """Return the book with groups and questions in the place of each matrix."""
    survey, choices = book.sheet("survey"), book.sheet("choices")
    return book.having(replace(survey, rows=tuple(_rows(survey, choices, notes))))


def _rows(survey: Sheet, choices: Sheet, notes: Notes) -> Iterator[Row]:
    waiting = list(reversed(survey.rows))
    while waiting:
        row = waiting.pop()
        begin = _BEGIN.fullmatch(row.get("type"))
        ends = [place for place, other in enumerate(waiting) if _END.fullmatch(other.get("type"))]
        if not begin or not ends:  # one without an end is a group without an end
            yield row.having({"type": "begin group"}) if begin else row
            continue
        columns = [waiting.pop() for _ in waiting[ends[-1] :]][:-1]
        name = begin[1] or row.get(_LIST)
        items = [choice for choice in choices.rows if name and choice.get("list_name") == name]
        if items:
            notes.differently(survey, row, "type", _MATRIX, list=name)
        else:
            notes.mistake(survey, row, "type", _NO_LIST, list=name)
        yield from _matrix(row, items, columns)


def _matrix(matrix: Row, items: Sequence[Row], columns: Sequence[Row]) -> Iterator[Row]:
    """Give what a matrix is called, and the group of each of its rows."""
    name = matrix.get("name")
    rules = {column: matrix.get(column) for column in _RULES if matrix.get(column)}
    if said := _said(matrix):
        yield Row(number=matrix.number, cells={"type": "note", "name": f"{name}_header", **said, **rules})
    for item in items:
        group = f"{name}_{item.get('name')}"
        begun = {"type": "begin group", "name": group, "control::appearance": "field-list", **_said(item), **rules}
        yield Row(number=matrix.number, cells=begun)
        names = {column.get("name"): f"{group}_{column.get('name')}" for column in columns}
        yield from (_question(column, names) for column in columns)
        yield Row(number=matrix.number, cells={"type": "end group"})


def _question(column: Row, names: dict[str, str]) -> Row:
    """Return a column as the question of one row of the matrix; its rules look at the questions of the same row."""

    def of_this_row(found: re.Match[str]) -> str:
        return f"${{{names.get(found[1], found[1])}}}"

    cells = {name: re.sub(r"\$\{\s*([^{}]*?)\s*\}", of_this_row, cell) for name, cell in column.cells.items()}
    return replace(column, cells=cells | {"name": names[column.get("name")]})


def _said(row: Row) -> dict[str, str]:
    return {column: cell for column, cell in row.cells.items() if column.partition("::")[0] in _SPOKEN}
