"""Reads the sheets of a form, whatever they are kept in, and says what in them is read differently than it is said."""

from collections.abc import Callable
from pathlib import Path

from minerisk.forms.sheets import csv_sheets, headings, workbook
from minerisk.forms.sheets.dialects import (
    choices,
    expressions,
    kobo,
    kobo_matrix,
    languages,
    names,
    references,
    settings,
    types,
)
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Grid

_DIALECTS: tuple[Callable[[Book, Notes], Book], ...] = (
    settings.read,
    languages.read,
    kobo.read,
    kobo_matrix.read,
    types.read,
    choices.read,
    names.read,
    references.read,
    expressions.read,
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def open_book(path: Path, notes: Notes) -> Book:
    """Return the sheets of a form, a workbook, a folder of CSV files or one CSV file, in the words of pyxform.

    Raises:
        Refused: it is none of these, or cannot be read.
    """
    book = read(path, notes)
    for dialect in _DIALECTS:
        book = dialect(book, notes)
    return book


def read(path: Path, notes: Notes) -> Book:
    """Return the sheets of a form as they are.

    Raises:
        Refused: they cannot be read.
    """
    sheets = {name: headings.sheet(name, grid, notes) for name, grid in grids(path, notes).items()}
    return Book(name=path.stem, sheets=sheets)


def grids_of(book: Book) -> dict[str, Grid]:
    """Return the cells of each sheet of a book, with its headings as they were written."""
    made: dict[str, Grid] = {}
    for name, sheet in book.sheets.items():
        made[name] = [list(sheet.headings.values())]
        made[name] += [[row.get(column) for column in sheet.headings] for row in sheet.rows]
    return made


def grids(path: Path, notes: Notes) -> dict[str, Grid]:
    """Return the cells of each sheet.

    Raises:
        Refused: they cannot be read.
    """
    if path.is_dir():
        return csv_sheets.read_folder(path, notes)
    with path.open("rb") as stream:
        start = stream.read(8)
    return workbook.read(path, notes) if start.startswith(_WORKBOOKS) else csv_sheets.read_file(path, notes)
