"""Makes an XForm of the sheets of a form. Needed by whoever writes forms, never by whoever fills them."""

import logging
from collections.abc import Mapping
from pathlib import Path

from minerisk.errors import UserError
from minerisk.forms.errors import RuleError
from minerisk.forms.sheets import check, sheet
from minerisk.forms.sheets.sheet import Row, Sheet
from minerisk.forms.xform import reader as xform
from minerisk.i18n import N_

_log = logging.getLogger(__name__)
_ROOT = "data"


def compile_folder(folder: Path) -> str:
    """Return the XForm of the sheets in a folder, the same for the same sheets on every computer.

    Raises:
        UserError: a mistake in a sheet: which sheet, row and column, and what to mend.
    """
    sheets = sheet.read(folder)
    rows = check.check(sheets, _types())
    text, warnings = _convert(sheets)
    for warning in warnings:
        _log.warning("%s: %s", folder.name, warning)
    try:
        xform.read(text)
    except RuleError as error:
        check.locate(error, rows)
    return text


def _types() -> frozenset[str]:
    from pyxform.aliases import _type_alias_map
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

    return frozenset({*QUESTION_TYPE_DICT, *_type_alias_map})


def _convert(sheets: Mapping[str, Sheet]) -> tuple[str, list[str]]:
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    warnings: list[str] = []
    try:
        result = convert(_workbook(sheets), warnings=warnings, pretty_print=True, form_name=_ROOT)
    except PyXFormError as error:
        raise UserError(N_("The sheets do not make a form: {reason}"), reason=error) from error
    return result.xform, warnings


def _workbook(sheets: Mapping[str, Sheet]) -> dict[str, object]:
    book: dict[str, object] = {"sheet_names": list(sheets)}
    for name, one in sheets.items():
        book[name] = _numbered(one.rows)
        book[f"{name}_header"] = [dict.fromkeys(one.columns)]
    return book


def _numbered(rows: tuple[Row, ...]) -> list[dict[str, str]]:
    """Return rows with the empty ones in between, so that pyxform counts them as the sheet does."""
    found: list[dict[str, str]] = [{} for _ in range(rows[-1].number - 1)] if rows else []
    for row in rows:
        found[row.number - 2] = dict(row.cells)
    return found
