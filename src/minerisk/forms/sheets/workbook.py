"""Reads the sheets of a form out of a workbook; only in a process that a hostile file may end."""

from pathlib import Path

from minerisk.forms.sheets.sheet import Grid
from minerisk.i18n import N_
from minerisk.outside.refused import Refused
from minerisk.outside.workbook import filled, open_workbook, rows

SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
"""The sheets that make a form."""
_OTHER_NAMES = {"choices and columns": "choices", "columns": "choices"}
"""What the sheet of choices was called once."""
MOST_CELLS = 5_000_000


def read(file: Path) -> dict[str, Grid]:
    """Return the cells of the sheets that make a form, by name.

    Raises:
        Refused: it is no workbook, is protected, or has too many cells.
    """
    book, _ = open_workbook(file)
    named = {"survey": book.sheet_names[0]} if len(book.sheet_names) == 1 else called(book.sheet_names)
    grids: dict[str, Grid] = {}
    for name, said in named.items():
        sheet = filled(book, said)
        if sheet and sheet.end and (sheet.end[0] + 1) * (sheet.end[1] + 1) > MOST_CELLS:
            raise Refused(N_("{file} has more cells than a form can have. Delete what is far from the others."))
        grids[name] = list(rows(sheet)) if sheet else []
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
