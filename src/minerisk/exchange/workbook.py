"""Reads a workbook (XLSX, XLSM, XLS, ODS) with the help of a process that may die of it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from minerisk.domain.tables.table import Notice, Reading
from minerisk.exchange.handover import Sheet, unpack
from minerisk.exchange.raw import Raw, Refused
from minerisk.exchange.workbook_child import COMMAND, MOST_MEMORY_MB
from minerisk.i18n import N_

MOST_SECONDS = 180

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show one
_SOURCE = Path(__file__).parents[2]


def read(file: Path, reading: Reading, most: int | None, *, seconds: float = MOST_SECONDS) -> Raw:
    """Read one sheet: the one that ``reading`` names, or the first that holds something and can be seen.

    Raises:
        Refused: it cannot be read, is protected, too large, or takes longer than ``seconds``.
    """
    given = [str(file.absolute()), reading.sheet, "" if most is None else str(most)]
    try:
        done = subprocess.run(  # noqa: S603  (this very program)
            [*_program(), COMMAND, *given],
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=True,
            creationflags=_NO_CONSOLE,
        )
        sheet, rows = unpack(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise Refused(N_("Reading {file} took more than {n} seconds and was stopped."), n=seconds) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        died = N_("{file} cannot be read: it is damaged, or its cells need more than {n} MB of memory.")
        raise Refused(died, n=MOST_MEMORY_MB) from error
    read_with = replace(reading, encoding="", separator="", sheet=sheet.name)
    return Raw(rows=rows, reading=read_with, sheets=sheet.sheets, notices=tuple(_notices(sheet, named=reading.sheet)))


def _program() -> list[str]:
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "minerisk"]


def _environment() -> dict[str, str]:
    """Return an environment in which Python finds this program; the frozen one does not look there."""
    places = [str(_SOURCE), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, places))}


def _notices(sheet: Sheet, named: str) -> Iterator[Notice]:
    others = ", ".join(other for other in sheet.sheets if other != sheet.name)
    if others and not named:
        text = N_("Of this workbook the sheet {sheet} was read. There are others: {others}.")
        yield Notice(text=text, values={"sheet": sheet.name, "others": others})
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
