"""Tables as CSV that spreadsheets open as they are: UTF-8 with its mark, every cell in quotation marks.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, which reading takes off again.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from minerisk.domain.tables.sheet import Sheet, number

_ENCODING = "utf-8-sig"
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\n]")


def write(stream: BinaryIO, sheet: Sheet) -> None:
    """Write a sheet: the headings, then its rows."""
    text = TextIOWrapper(stream, _ENCODING, newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(_lines(sheet))
    text.detach()


def holds(file: Path, sheet: Sheet) -> bool:
    """Return whether ``file``, read from the disk, says what ``sheet`` does, cell by cell."""
    try:
        with file.open(encoding=_ENCODING, newline="") as text:
            lines = csv.reader(text)
            return all(tuple(next(lines, ())) == line for line in _lines(sheet)) and next(lines, None) is None
    except (UnicodeError, csv.Error):
        return False


def _lines(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    yield tuple(map(_disarmed, sheet.headings))
    columns: list[Sequence[str]] = [
        [_numeric(cell) if column.is_number else _disarmed(cell) for cell in column.cells] for column in sheet.columns
    ]
    yield from zip(*columns, strict=True)


def _numeric(cell: str) -> str:
    return cell if number(cell) is not None else _disarmed(cell)


def _disarmed(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
