"""Opens a workbook (XLSX, XLSM, XLS, ODS), and gives its cells as the text that a person sees."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import is_zipfile

from minerisk.i18n import N_
from minerisk.outside import preflight
from minerisk.outside.preflight import Marks
from minerisk.outside.refused import Refused

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def open_workbook(file: Path) -> "tuple[CalamineWorkbook, Mapping[str, Marks]]":
    """Return a workbook, and what was seen of each of its sheets; only in a process that it may end.

    Raises:
        Refused: it is damaged, protected, or would become too large.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    marks = preflight.check(file) if is_zipfile(file) else _refuse_encrypted(file)
    try:
        return CalamineWorkbook.from_path(file), marks
    except PasswordError as error:
        raise _protected() from error
    except CalamineError as error:
        raise damaged() from error


def filled(book: "CalamineWorkbook", name: str) -> "CalamineSheet | None":
    """Return a sheet that has cells; a chart has none.

    Raises:
        Refused: it is damaged.
    """
    from python_calamine import CalamineError, SheetTypeEnum

    kind = next(each.typ for each in book.sheets_metadata if each.name == name)
    if kind != SheetTypeEnum.WorkSheet:
        return None
    try:
        sheet = book.get_sheet_by_name(name)
    except CalamineError as error:
        raise damaged() from error
    return sheet if sheet.end else None


def rows(sheet: "CalamineSheet") -> Iterator[list[str]]:
    """Yield the rows from the first of the sheet on, the cells from its first column on."""
    left = [""] * (sheet.start[1] if sheet.start else 0)
    for row in sheet.iter_rows():
        yield left + [cell if cell.__class__ is str else _SHOWN[cell.__class__](cell) for cell in row]


def damaged() -> Refused:
    """Return what to say of a file that only looks like a workbook."""
    return Refused(N_("{file} is damaged, or no workbook that can be read."))


def _refuse_encrypted(file: Path) -> Mapping[str, Marks]:
    if _ENCRYPTED in file.read_bytes():
        raise _protected()
    return {}


def _protected() -> Refused:
    return Refused(N_("{file} is protected by a password. Save it without one, and choose it again."))


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
