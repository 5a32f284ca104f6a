"""Reads the settings of a form: they stand in one row, and a few of them may be missing."""

from dataclasses import replace

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row, Sheet
from minerisk.forms.sheets.xml_names import is_name
from minerisk.i18n import N_

_ONE_ROW = N_("settings stand in one row: this one is left out.")
_NO_NAME = N_("“{found}” cannot be the name of the form's node, and is left out.")
_DUPLICATES = "allow_choice_duplicates"


def read(book: Book, notes: Notes) -> Book:
    """Return the book with one row of settings that pyxform can use."""
    settings = book.sheet("settings")
    for row in settings.rows[1:]:
        notes.left_out(settings, row, "", _ONE_ROW)
    if not settings.rows:
        return book
    made = replace(settings, rows=settings.rows[:1])
    return book.having(made.each(lambda row: _with_node(made, row, notes)))


def allowing_duplicates(settings: Sheet) -> Sheet:
    """Return settings that let a choice be in its list more than once."""
    made = settings if settings.rows else replace(settings, rows=(Row(number=2, cells={}),))
    return made.each(lambda row: row.having({_DUPLICATES: "yes"}))


def allow_duplicates(settings: Sheet) -> bool:
    """Return whether a choice may be in its list more than once."""
    from pyxform.aliases import yes_no

    return bool(settings.rows) and bool(yes_no.get(settings.rows[0].get(_DUPLICATES), False))


def _with_node(settings: Sheet, row: Row, notes: Notes) -> Row:
    name = row.get("name")
    if name and not is_name(name):
        notes.left_out(settings, row, "name", _NO_NAME, found=name)
        return row.having({"name": ""})
    return row
