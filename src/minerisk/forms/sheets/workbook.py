"""Reads the sheets of a form out of a workbook; only in a process that a hostile file may end."""

from pathlib import Path

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Grid, Sheet
from minerisk.i18n import N_
from minerisk.outside.preflight import Marks
from minerisk.outside.refused import Refused
from minerisk.outside.workbook import filled, open_workbook, rows

SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
"""The sheets that make a form."""
_OTHER_NAMES = {"choices and columns": "choices", "columns": "choices"}
"""What the sheet of choices was called once."""
MOST_CELLS = 5_000_000

_ERRORS = N_("cells with an error like #REF! are read as empty: {n}. The first is {cell}.")
_UNSTORED = N_("formulas without a result are read as empty: {n}. Save the form in a spreadsheet program.")


def read(file: Path, notes: Notes) -> dict[str, Grid]:
    """Return the cells of the sheets that make a form, by name.

    Raises:
        Refused: it is no workbook, is protected, or has too many cells.
    """
    book, marks = open_workbook(file)
    named = {"survey": book.sheet_names[0]} if len(book.sheet_names) == 1 else called(book.sheet_names)
    grids: dict[str, Grid] = {}
    for name, said in named.items():
        sheet = filled(book, said)
        if sheet and sheet.end and (sheet.end[0] + 1) * (sheet.end[1] + 1) > MOST_CELLS:
            raise Refused(N_("{file} has more cells than a form can have. Delete what is far from the others."))
        grids[name] = list(rows(sheet)) if sheet else []
        _note_lost(Sheet(name=name, headings={}), marks.get(said, Marks()), notes)
    return grids


def called(names: list[str]) -> dict[str, str]:
    """Return, by their own names, what the sheets that make a form are called; the first of each counts."""
    found: dict[str, str] = {}
    for said in names:
        name = " ".join(said.split()).lower().replace(" ", "_")
        if name in SHEETS:
            found.setdefault(name, said)
    for said in names:
        other = _OTHER_NAMES.get(" ".join(said.split()).lower())
        if other:
            found.setdefault(other, said)
    return found


def _note_lost(sheet: Sheet, marks: Marks, notes: Notes) -> None:
    if marks.errors:
        notes.left_out(sheet, 0, "", _ERRORS, n=marks.errors, cell=marks.first_error)
    if marks.unstored:
        notes.left_out(sheet, 0, "", _UNSTORED, n=marks.unstored)
