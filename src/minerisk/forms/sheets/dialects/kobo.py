"""Reads what KoboToolbox writes beside the standard: scores, rankings, "other" in a column, names of its own making."""

import re
from collections.abc import Iterator
from dataclasses import replace

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row, Sheet
from minerisk.i18n import N_

_GROUP = N_("“{said}” is read as a group of questions with one list of choices.")
_NO_NAME = N_("the name is empty; “{found}” is taken from the column “{column}”.")

_BEGIN = re.compile(r"begin[_ ](score|rank)(?:\s+(\S+))?")
_END = re.compile(r"end[_ ](score|rank)")
_ITEM = re.compile(r"score__row|rank__level")
_LISTS = ("kobo--score-choices", "kobo--rank-items")
_NAMES = ("$given_name", "$autoname")
_TRUE = frozenset({"true", "yes", "1", "true()"})


def read(book: Book, notes: Notes) -> Book:
    """Return the book with the standard ways to say the same."""
    survey = book.sheet("survey")
    return book.having(replace(survey, rows=tuple(_rows(survey, notes))))


def _rows(survey: Sheet, notes: Notes) -> Iterator[Row]:
    choices = ""
    for row in survey.rows:
        said = row.get("type")
        named = _with_name(survey, row, notes)
        if begin := _BEGIN.fullmatch(said):
            notes.differently(survey, row, "type", _GROUP, said=said)
            choices = begin[2] or next((row.get(column) for column in _LISTS if row.get(column)), "")
            yield from _begun(named, choices)
        elif end := _END.fullmatch(said):
            yield row.having({"type": said.replace(end[1], "group")})
        elif _ITEM.fullmatch(said):
            yield named.having({"type": f"select_one {choices}", "control::appearance": "list-nolabel"})
        else:
            yield _with_other(named)


def _begun(row: Row, choices: str) -> Iterator[Row]:
    """Give the group, and the row of labels that stands above its questions."""
    name = row.get("name")
    label = {column: cell for column, cell in row.cells.items() if column.startswith("label")}
    yield Row(number=row.number, cells={"type": "begin group", "name": name, "control::appearance": "field-list"})
    first = {"type": f"select_one {choices}", "name": f"{name}_header", "control::appearance": "label", **label}
    yield Row(number=row.number, cells=first)


def _with_name(survey: Sheet, row: Row, notes: Notes) -> Row:
    column = next((column for column in _NAMES if row.get(column)), "")
    if row.get("name") or not column or row.get("type").startswith("end"):
        return row
    notes.differently(survey, row, "name", _NO_NAME, found=row.get(column), column=column)
    return row.having({"name": row.get(column)})


def _with_other(row: Row) -> Row:
    said = row.get("type")
    wanted = row.get("_or_other").lower() in _TRUE and said.startswith("select") and "other" not in said.split()[-1]
    return row.having({"type": f"{said} or_other"}) if wanted else row
