"""Workbooks for the tests, good ones and hostile ones."""

import io
import re
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter

SHEET = "xl/worksheets/sheet1.xml"


def workbook(file: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write a workbook; ``None`` leaves a cell out, a text with ``=`` in front is a formula without a stored result."""
    with xlsxwriter.Workbook(file, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for y, row in enumerate(rows):
                for x, cell in enumerate(row):
                    if isinstance(cell, str) and cell.startswith("="):
                        sheet.write_formula(y, x, cell, None, "")
                    elif cell is not None:
                        sheet.write(y, x, cell)
    return file


def changed(file: Path, member: str, pattern: bytes, by: bytes) -> Path:
    """Replace what ``pattern`` finds in one member of a workbook."""
    parts = members(file)
    parts[member], n = re.subn(pattern, by, parts[member])
    assert n
    return packed(file, list(parts.items()))


def members(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(file: Path, parts: Sequence[tuple[str, bytes]]) -> Path:
    """Write a zip archive, also one with two members of the same name."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, content in parts:
            archive.writestr(name, content)
    file.write_bytes(out.getvalue())
    return file
