"""Reads the sheets of a form, which are CSV files, and keeps the number of each row.

A person who writes forms sees those numbers beside the rows of the spreadsheet.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from minerisk.errors import UserError
from minerisk.i18n import N_

SHEETS = ("survey", "choices", "settings")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a sheet.

    Attributes:
        number: as a spreadsheet shows it; the row of headings is 1.
        cells: what is not empty, by the heading of its column.
    """

    number: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """Return a cell, or an empty text."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet; empty rows are left out."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read(folder: Path) -> dict[str, Sheet]:
    """Return the sheets of a form's folder by name; ``choices`` may be missing.

    Raises:
        UserError: a sheet is missing, is not text, or has a heading twice.
    """
    found: dict[str, Sheet] = {}
    for name in SHEETS:
        path = folder / f"{name}.csv"
        if path.exists() or name != "choices":
            found[name] = _read(path, name)
    return found


def _read(path: Path, name: str) -> Sheet:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(_lines(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(N_("The sheet “{sheet}” cannot be read: {reason}."), sheet=path.name, reason=error) from error
    headings = tuple(" ".join(cell.split()) for cell in lines[0][1]) if lines else ()
    for place, heading in enumerate(headings):
        if heading and heading in headings[:place]:
            raise UserError(
                N_("Sheet “{sheet}”, row 1: the column “{column}” is there twice. Rename or remove one."),
                sheet=name,
                column=heading,
            )
    rows = (Row(number=number, cells=_cells(headings, cells)) for number, cells in lines[1:])
    return Sheet(name=name, columns=tuple(filter(None, headings)), rows=tuple(row for row in rows if row.cells))


def _lines(file: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    """Give each row with its number; a cell that has several lines does not count as several rows."""
    yield from enumerate(csv.reader(file, strict=True), start=1)


def _cells(headings: tuple[str, ...], cells: list[str]) -> Mapping[str, str]:
    pairs = zip(headings, cells, strict=False)
    return {heading: text for heading, cell in pairs if heading and (text := cell.strip())}
