"""Reads a workbook (XLSX, XLSM, XLS, ODS) with the help of a process that may die of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from minerisk.domain.tables.table import Notice, Reading
from minerisk.exchange.handover import Sheet, unpack
from minerisk.exchange.raw import Raw
from minerisk.exchange.workbook_child import COMMAND
from minerisk.i18n import N_
from minerisk.outside import child

OTHER_SHEETS = N_("Of this workbook the sheet {sheet} was read. There are others: {others}.")


def read(file: Path, reading: Reading, most: int | None, *, seconds: float = child.MOST_SECONDS) -> Raw:
    """Read one sheet: the one that ``reading`` names, or the first that holds something and can be seen.

    Raises:
        Refused: it cannot be read, is protected, too large, or takes longer than ``seconds``.
    """
    given = [str(file.absolute()), reading.sheet, "" if most is None else str(most)]
    try:
        sheet, rows = unpack(child.run(COMMAND, given, seconds=seconds))
    except ValueError as error:
        raise child.died() from error
    read_with = replace(reading, encoding="", separator="", sheet=sheet.name)
    return Raw(rows=rows, reading=read_with, sheets=sheet.sheets, notices=tuple(_notices(sheet, named=reading.sheet)))


def _notices(sheet: Sheet, named: str) -> Iterator[Notice]:
    others = ", ".join(other for other in sheet.sheets if other != sheet.name)
    if others and not named:
        yield Notice(text=OTHER_SHEETS, values={"sheet": sheet.name, "others": others})
    counted = (
        (sheet.formulas, N_("Cells with a formula: {n}. What was stored as their result was read.")),
        (sheet.unstored, N_("Formulas without a stored result, read as empty: {n}. Save it in a spreadsheet program.")),
        (sheet.errors, N_("Cells with an error like #REF!, read as empty: {n}.")),
        (sheet.merged, N_("Groups of merged cells: {n}. Only the first cell of each holds its text.")),
    )
    for n, text in counted:
        if n:
            yield Notice(text=text, values={"n": n})
    if sheet.understated:
        outside = N_("The sheet says that it has the cells {cells} only. There are more, and all were read.")
        yield Notice(text=outside, values={"cells": sheet.understated})
