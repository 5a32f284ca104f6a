"""Reads one sheet of a workbook in a process of its own: a hostile file may end that process, and nothing else.

A hidden command of the program, so that the frozen program has it too.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from zipfile import is_zipfile

from minerisk.exchange import preflight
from minerisk.exchange.handover import Sheet, pack, pack_error
from minerisk.exchange.preflight import Marks
from minerisk.exchange.raw import Refused
from minerisk.i18n import N_

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

COMMAND = "_workbook"
MOST_MEMORY_MB = 2_048
MOST_TEXT = 500_000_000
"""Bytes that are handed over: a short workbook can name one long text a million times."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def main(arguments: Sequence[str]) -> int:
    """Write the sheet to the standard output; ``arguments`` are the file, the sheet or nothing, and how many rows."""
    file, name, most = arguments
    _limit_memory()
    with open(1, "wb", closefd=False) as out:  # a windowed program has no sys.stdout
        write(Path(file), name, int(most) if most else None, out)
    return 0


def _limit_memory() -> None:
    """Take no more memory than a table may; Windows has no such limit, and macOS may refuse it."""
    if sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_MB << 20, MOST_MEMORY_MB << 20))


def write(file: Path, name: str, most: int | None, out: BinaryIO) -> None:
    """Write one sheet of ``file``, or what is wrong with it.

    Args:
        file: a workbook.
        name: of the sheet; empty for the first one that holds something, and is not hidden if there is such a one.
        most: how many rows; ``None`` for all.
        out: where it is written to.
    """
    try:
        marks = preflight.check(file) if is_zipfile(file) else _refuse_encrypted(file)
        sheet, rows = _open(file, name, marks)
        for piece in limited(pack(sheet, islice(rows, most))):
            out.write(piece)
    except Refused as error:
        out.write(pack_error(error))


def limited(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Yield no more than can be held."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > MOST_TEXT:
            raise Refused(N_("{file} holds more text than can be read at once."))
        yield piece


def _refuse_encrypted(file: Path) -> Mapping[str, Marks]:
    if _ENCRYPTED in file.read_bytes():
        raise _protected()
    return {}


def _protected() -> Refused:
    return Refused(N_("{file} is protected by a password. Save it without one, and choose it again."))


def _open(file: Path, name: str, marks: Mapping[str, Marks]) -> tuple[Sheet, Iterator[list[str]]]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_path(file)
        sheets = {each: sheet for each in book.sheet_names if (sheet := _filled(book, each))}
    except PasswordError as error:
        raise _protected() from error
    except CalamineError as error:
        raise Refused(N_("{file} is damaged, or no workbook that can be read.")) from error
    if not sheets:
        raise Refused(N_("{file} has nothing in it."))
    if name and name not in sheets:
        raise Refused(N_("{file} has no sheet called {sheet}, or nothing is in it."), sheet=name)
    hidden = {each.name for each in book.sheets_metadata if each.visible != SheetVisibleEnum.Visible}
    sheet = sheets[name or min(sheets, key=hidden.__contains__)]
    found = marks.get(sheet.name, Marks())
    return Sheet(
        name=sheet.name,
        sheets=tuple(sheets),
        formulas=found.formulas,
        unstored=found.unstored,
        errors=found.errors,
        merged=len(sheet.merged_cell_ranges or ()),
        understated=found.dimension if _is_understated(found.dimension, sheet) else "",
    ), _rows(sheet)


def _filled(book: "CalamineWorkbook", name: str) -> "CalamineSheet | None":
    """Return a sheet that has cells; a chart has none."""
    from python_calamine import SheetTypeEnum

    kind = next(each.typ for each in book.sheets_metadata if each.name == name)
    if kind != SheetTypeEnum.WorkSheet:
        return None
    sheet = book.get_sheet_by_name(name)
    return sheet if sheet.end else None


def _is_understated(dimension: str, sheet: "CalamineSheet") -> bool:
    """Return whether the sheet has cells beyond the last one that it names."""
    last = re.fullmatch(r"(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d+)", dimension)
    if not last or not sheet.end:
        return False
    column = 0
    for letter in last[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return sheet.end[0] + 1 > int(last[2]) or sheet.end[1] + 1 > column


def _rows(sheet: "CalamineSheet") -> Iterator[list[str]]:
    """Yield the rows from the first of the sheet on, the cells from its first column on."""
    left = [""] * (sheet.start[1] if sheet.start else 0)
    for row in sheet.iter_rows():
        yield left + [cell if cell.__class__ is str else _SHOWN[cell.__class__](cell) for cell in row]


def _number(value: float) -> str:
    """Return the shortest text of a number, without an exponent and without ``.0``."""
    if value.is_integer():
        return str(int(value))
    text = repr(value)
    return text if "e" not in text else f"{Decimal(text):f}"


def _moment(value: datetime) -> str:
    """Return a day, with the time where there is one."""
    return value.isoformat() if value.time() != time() else value.date().isoformat()


_SHOWN: Mapping[type, Callable[[Any], str]] = {
    float: _number,
    int: str,
    bool: lambda value: "TRUE" if value else "FALSE",
    datetime: _moment,
    date: date.isoformat,
    time: time.isoformat,
    timedelta: str,
}
