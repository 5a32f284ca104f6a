"""Makes an XForm of the sheets of a form. Needed by whoever writes or opens sheets, never by whoever fills a form."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from minerisk.errors import UserError
from minerisk.forms.errors import RuleError
from minerisk.forms.sheets import check, opening
from minerisk.forms.sheets.dialects import columns
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row, Sheet
from minerisk.forms.xform import reader as xform
from minerisk.i18n import N_
from minerisk.outside.refused import Refused

if TYPE_CHECKING:
    from pyxform.xls2xform import ConvertResult

_log = logging.getLogger(__name__)
_ROOT = "data"

_SAYS = N_("it cannot be made into a form: {reason}")
_ROW = re.compile(r"\[row : (\d+)\]\s*(?:On the '(\w+)' sheet, the '([^']+)' value is invalid\.\s*)?(.*)", re.DOTALL)
_NAMED = re.compile(r"named '?([\w.\-]+?)'?(?:[.\s]|$)")
_BUGS = (TypeError, KeyError, AttributeError, IndexError, ValueError, RecursionError)
"""What pyxform raises over sheets that nobody thought of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """What comes of sheets.

    Attributes:
        itemsets: the sheet of external choices as CSV, or None.
    """

    xform: str
    itemsets: str | None
    book: Book
    rows: Mapping[str, Row]


def compile_folder(folder: Path) -> str:
    """Return the XForm of the sheets in a folder, the same for the same sheets on every computer.

    Raises:
        FormError: mistakes in the sheets: which sheet, row and column, and what to mend.
        UserError: a sheet cannot be read.
    """
    notes = Notes()
    try:
        book = opening.open_book(folder, notes)
    except Refused as refused:
        raise UserError(refused.text, **refused.values | {"file": folder.name}) from refused
    made = compile_book(book, notes, pretty=True)
    for remark in notes.remarks:
        _log.warning("%s: %s", folder.name, remark)
    verify(made, made.xform, notes)
    return made.xform


def compile_book(book: Book, notes: Notes, *, pretty: bool = False) -> Compiled:
    """Return the XForm of sheets.

    Raises:
        FormError: mistakes in them.
    """
    book = columns.read(book, notes)
    rows = check.check(book, notes)
    notes.raise_mistakes()
    result = _convert(book, rows, notes, pretty=pretty)
    return Compiled(xform=result.xform, itemsets=result.itemsets, book=book, rows=rows)


def verify(made: Compiled, text: str, notes: Notes) -> None:
    """Make sure that the XForm that came of sheets can be read, and note what is remarked on its questions.

    Raises:
        FormError: a rule cannot, or stands in a circle of rules, with its row and column.
        UserError: something else cannot.
    """
    try:
        for remark in xform.read_all(text).remarks:
            check.note_remark(remark, made.book, made.rows, notes)
    except RuleError as error:
        check.note_rule(error, made.book, made.rows, notes)
        notes.raise_mistakes()
    except UserError as error:
        check.note_circle(error, made.book, made.rows, notes)
        notes.raise_mistakes()
        raise


def _convert(book: Book, rows: Mapping[str, Row], notes: Notes, *, pretty: bool) -> "ConvertResult":
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    warnings: list[str] = []
    try:
        result = convert(_workbook(book), warnings=warnings, pretty_print=pretty, form_name=_ROOT)
    except PyXFormError as error:
        for line in str(error).splitlines() or [""]:
            _note(line, book, rows, notes)
    except _BUGS as error:
        _note(f"{type(error).__name__}: {error}", book, rows, notes)
    notes.raise_mistakes()
    for warning in warnings:
        _log.info("%s: %s", book.name, warning)
    return result


def _note(said: str, book: Book, rows: Mapping[str, Row], notes: Notes) -> None:
    """Note what pyxform says, in the row and column that it means."""
    found = _ROW.match(said)
    if found:
        sheet, column = book.sheet(found[2] or "survey"), found[3] or ""
        place = int(found[1])
        notes.mistake(sheet, _placed(sheet).get(place, place), column, _SAYS, reason=found[4] or said)
        return
    named = _NAMED.search(said)
    row = next((row for row in rows.values() if named and row.get("name") == named[1]), None)
    alone = row is None and next((row for row in book.sheet("survey").rows if _says_alone(row, book) == said), None)
    notes.mistake(book.sheet("survey"), row or alone or 0, "parameters" if alone else "", _SAYS, reason=said)


def _says_alone(row: Row, book: Book) -> str:
    """Return what pyxform says of the parameters of a row, if it were the only one."""
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    if row.get("parameters"):
        sheets = {"survey": replace(book.sheet("survey"), rows=(row,)), "choices": book.sheet("choices")}
        try:
            convert(_workbook(Book(name=book.name, sheets=sheets)), form_name=_ROOT)
        except (PyXFormError, *_BUGS) as error:
            return str(error)
    return ""


def _workbook(book: Book) -> dict[str, object]:
    made: dict[str, object] = {"sheet_names": list(book.sheets), "fallback_form_name": book.name}
    for name, sheet in book.sheets.items():
        made[name] = _numbered(sheet)
        made[f"{name}_header"] = [dict.fromkeys(sheet.headings)]
    return made


def _numbered(sheet: Sheet) -> list[dict[str, str]]:
    """Return rows with the empty ones in between, so that pyxform counts them as the sheet does."""
    if sheet.name == "settings":
        return [dict(row.cells) for row in sheet.rows]
    rows = _placed(sheet)
    return [dict(rows[place].cells) if place in rows else {} for place in range(2, max(rows, default=0) + 1)]


def _placed(sheet: Sheet) -> dict[int, Row]:
    """Return the rows by what pyxform takes for their numbers: higher ones where several were made of one above."""
    found: dict[int, Row] = {}
    place = 1
    for row in sheet.rows:
        place = max(place + 1, row.number)
        found[place] = row
    return found
