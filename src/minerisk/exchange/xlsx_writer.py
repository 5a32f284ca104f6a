"""Tables as a workbook. It is made in memory: nothing of it stands in a temporary folder.

Text stays text whatever it looks like; numbers are numbers; days are text, since many are known only in part.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, count, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from minerisk.domain.tables.sheet import Column, Sheet, number
from minerisk.errors import UserError
from minerisk.i18n import N_

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

ROWS: Final = 1_048_576
"""Rows of a sheet, with its heading. Source: Excel specifications."""

_OPTIONS: Final = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_WIDTHS = range(8, 48)
_LOOKED_AT = 200
"""Rows that the width of a column is made for."""


def write(stream: BinaryIO, sheets: Sequence[Sheet]) -> None:
    """Write a workbook.

    Raises:
        UserError: a sheet has more rows than a workbook can hold.
    """
    import xlsxwriter

    if longest := max((sheet.length for sheet in sheets if sheet.length >= ROWS), default=0):
        raise UserError(N_("{n} rows are more than a workbook can hold. Choose CSV."), n=longest)
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        for name, sheet in zip(_names(sheets), sheets, strict=True):
            made = book.add_worksheet(name)
            made.freeze_panes(1, 0)
            for place, column in enumerate(sheet.columns):
                made.set_column(place, place, _width(column))
                made.write_string(0, place, column.heading, heading)
                _fill(made, place, column)


def holds(file: Path, sheets: Sequence[Sheet]) -> bool:
    """Return whether ``file``, read from the disk, says what ``sheets`` do, cell by cell."""
    from python_calamine import CalamineError, CalamineWorkbook

    names = _names(sheets)
    try:
        with file.open("rb") as stream, CalamineWorkbook.from_filelike(stream) as book:
            return book.sheet_names == names and all(
                _same(book.get_sheet_by_name(name).iter_rows(), sheet)
                for name, sheet in zip(names, sheets, strict=True)
            )
    except CalamineError:
        return False


def _fill(made: "Worksheet", place: int, column: Column) -> None:
    for row, cell in enumerate(column.cells, 1):
        if cell:
            value = _value(cell, column.is_number)
            (made.write_string if isinstance(value, str) else made.write_number)(row, place, value)


def _same(found: Iterator[list[Any]], sheet: Sheet) -> bool:
    numbers = [column.is_number for column in sheet.columns]
    lines = chain([list(sheet.headings)], ([*map(_value, row, numbers)] for row in sheet.rows()))
    return all(row == line for row, line in zip_longest(found, lines))


def _value(cell: str, is_number: bool) -> str | float:  # noqa: FBT001  (of two columns side by side)
    value = number(cell) if is_number else None
    return cell if value is None else value


def _width(column: Column) -> int:
    longest = max(map(len, chain([column.heading[: _WIDTHS.stop // 2]], column.cells[:_LOOKED_AT])))
    return min(max(longest + 2, _WIDTHS.start), _WIDTHS.stop)


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """Return the names of the sheets as Excel allows them: without some signs, short, and each once in any case."""
    names: list[str] = []
    for sheet in sheets:
        name = _FORBIDDEN.sub("_", sheet.name).strip("' ")[:_LONGEST_NAME] or "_"
        taken = {other.casefold() for other in names} | {"history"}
        others = (f"{name[: _LONGEST_NAME - 4]} {again}" for again in count(2))
        names.append(next(free for free in chain([name], others) if free.casefold() not in taken))
    return names
