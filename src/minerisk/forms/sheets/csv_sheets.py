"""Reads the sheets of a form from CSV: one file for each sheet in a folder, or all in one file, as pyxform has it.

In the one file, the first column names a sheet where it begins, and is empty in the rows that belong to it.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Grid, Sheet
from minerisk.forms.sheets.workbook import called
from minerisk.i18n import N_
from minerisk.outside.encoding import GUESSED, decode, is_proven
from minerisk.outside.refused import Refused

_LONGEST_CELL = 1_000_000


def read_folder(folder: Path, notes: Notes) -> dict[str, Grid]:
    """Return the cells of each sheet of a folder, by name.

    Raises:
        Refused: a sheet is not text.
    """
    files = {file.stem: file for file in sorted(folder.iterdir()) if file.suffix.lower() == ".csv"}
    return {name: list(_lines(files[said], name, notes)) for name, said in called(list(files)).items()}


def read_file(file: Path, notes: Notes) -> dict[str, Grid]:
    """Return the cells of each sheet in one file, by name, the rows numbered as they stand in the file.

    Raises:
        Refused: it is not text, or names no sheet.
    """
    sheets: dict[str, Grid] = {}
    grid: Grid | None = None
    for number, line in enumerate(_lines(file, "", notes), start=1):
        first, *cells = line or [""]
        if first.strip():
            grid = sheets.setdefault(next(iter(called([first])), ""), [])
        if grid is not None and any(map(str.strip, cells)):
            grid.extend([[]] * (number - 1 - len(grid)) if grid else ())
            grid.append(cells)
    sheets.pop("", None)
    if "survey" not in sheets:
        raise Refused(N_("{file} is no form: no line of it begins with “survey”."))
    return sheets


def _lines(file: Path, sheet: str, notes: Notes) -> Iterator[list[str]]:
    text, encoding = decode(file.read_bytes())
    if "\0" in text:
        raise Refused(N_("{sheet} is no table: it holds data that is not text."), sheet=file.name)
    if not is_proven(encoding):
        notes.differently(Sheet(name=sheet, headings={}), 0, "", GUESSED, encoding=encoding)
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        yield from csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    except csv.Error as error:
        raise Refused(N_("{sheet} cannot be read: {reason}."), sheet=file.name, reason=error) from error
