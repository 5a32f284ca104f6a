"""Reads references to questions, ``${name}``, as people write them and as spreadsheets turn them about."""

import re
from collections.abc import Collection
from dataclasses import replace

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row, Sheet
from minerisk.i18n import N_

_READ_AS = N_("“{said}” is read as “{found}”.")

_INSIDE = re.compile(r"\$\s*\{\s*(last-saved#)?\s*([^{}]*?)\s*\}")
_TURNED = re.compile(r"(?<!\$)\{\s*([^{}$]*?)\s*\}\s*\$(?!\s*\{)")
"""How text that runs from right to left shows a reference."""
_NO_NAMES = frozenset({"name", "type"})


def read(book: Book, notes: Notes) -> Book:
    """Return the book with all references as pyxform wants them."""
    names = {row.get("name") for row in book.sheet("survey").rows}
    for name in ("survey", "settings", "choices", "entities"):
        sheet = book.sheet(name)
        if sheet.rows:
            book = book.having(replace(sheet, rows=tuple(_read(sheet, row, names, notes) for row in sheet.rows)))
    return book


def _read(sheet: Sheet, row: Row, names: Collection[str], notes: Notes) -> Row:
    found: dict[str, str] = {}
    for column, cell in row.cells.items():
        if "{" in cell and column not in _NO_NAMES and (mended := _mended(cell, names)) != cell:
            found[column] = mended
            notes.differently(sheet, row, column, _READ_AS, said=cell, found=mended)
    return row.having(found) if found else row


def _mended(cell: str, names: Collection[str]) -> str:
    def inside(found: re.Match[str]) -> str:
        return f"${{{found[1] or ''}{_named(found[2], names)}}}"

    def turned(found: re.Match[str]) -> str:
        return f"${{{found[1]}}}" if found[1] in names else found[0]

    return _TURNED.sub(turned, _INSIDE.sub(inside, cell))


def _named(said: str, names: Collection[str]) -> str:
    """Return the name that is meant: the only one that differs in small and capital letters alone."""
    if said in names:
        return said
    same = [name for name in names if name.lower() == said.lower()]
    return same[0] if len(same) == 1 else said
