"""Reads one sheet of a workbook in a process of its own: a hostile file may end that process, and nothing else.

A hidden command of the program, so that the frozen program has it too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from minerisk.exchange.handover import Sheet, pack, pack_error
from minerisk.i18n import N_
from minerisk.outside import child, workbook
from minerisk.outside.preflight import Marks
from minerisk.outside.refused import Refused

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

COMMAND = "_workbook"
MOST_TEXT = 500_000_000
"""Bytes that are handed over: a short workbook can name one long text a million times."""


def main(arguments: Sequence[str]) -> int:
    """Write the sheet to the standard output; ``arguments`` are the file, the sheet or nothing, and how many rows."""
    file, name, most = arguments
    child.limit_memory()
    with open(1, "wb", closefd=False) as out:  # a windowed program has no sys.stdout
        write(Path(file), name, int(most) if most else None, out)
    return 0


def write(file: Path, name: str, most: int | None, out: BinaryIO) -> None:
    """Write one sheet of ``file``, or what is wrong with it.

    Args:
        file: a workbook.
        name: of the sheet; empty for the first one that holds something, and is not hidden if there is such a one.
        most: how many rows; ``None`` for all.
        out: where it is written to.
    """
    try:
        sheet, rows = _open(file, name)
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


def _open(file: Path, name: str) -> tuple[Sheet, Iterator[list[str]]]:
    from python_calamine import SheetVisibleEnum

    book, marks = workbook.open_workbook(file)
    sheets = {each: sheet for each in book.sheet_names if (sheet := workbook.filled(book, each))}
    if not sheets:
        raise Refused(N_("{file} has nothing in it."))
    if name and name not in sheets:
        raise Refused(N_("{file} has no sheet called {sheet}, or nothing is in it."), sheet=name)
    hidden = {each.name for each in book.sheets_metadata if each.visible != SheetVisibleEnum.Visible}
    sheet = sheets[name or min(sheets, key=hidden.__contains__)]
    return _described(sheet, tuple(sheets), marks), workbook.rows(sheet)


def _described(sheet: "CalamineSheet", names: tuple[str, ...], marks: Mapping[str, Marks]) -> Sheet:
    found = marks.get(sheet.name, Marks())
    return Sheet(
        name=sheet.name,
        sheets=names,
        formulas=found.formulas,
        unstored=found.unstored,
        errors=found.errors,
        merged=len(sheet.merged_cell_ranges or ()),
        understated=found.dimension if _is_understated(found.dimension, sheet) else "",
    )


def _is_understated(dimension: str, sheet: "CalamineSheet") -> bool:
    """Return whether the sheet has cells beyond the last one that it names."""
    last = re.fullmatch(r"(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d+)", dimension)
    if not last or not sheet.end:
        return False
    column = 0
    for letter in last[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return sheet.end[0] + 1 > int(last[2]) or sheet.end[1] + 1 > column
