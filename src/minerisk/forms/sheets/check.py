"""Finds the mistakes in the sheets of a form that a person can mend, and says where they are and what to do."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NoReturn

from minerisk.errors import UserError
from minerisk.forms.errors import RuleError
from minerisk.forms.sheets.sheet import Row, Sheet
from minerisk.i18n import N_

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "relevant": ("relevant", "bind::relevant"),
    "required": ("required", "bind::required"),
    "read_only": ("read_only", "readonly", "bind::readonly"),
    "constraint": ("constraint", "bind::constraint"),
    "calculation": ("calculation", "bind::calculate"),
    "choice_filter": ("choice_filter",),
    "default": ("default",),
}
"""Where a rule stands in the sheet."""

_NO_COLUMN = N_("Sheet “{sheet}”, row 1: there is no column “{column}”. Add it.")
_NO_TYPE = N_("Sheet “{sheet}”, row {row}, column “{column}”: write a type, such as text or integer.")
_UNKNOWN_TYPE = N_("Sheet “{sheet}”, row {row}, column “{column}”: there is no type “{found}”. Write another one.")
_NO_LIST = N_("Sheet “{sheet}”, row {row}, column “{column}”: there is no list “{found}”. Add it to “choices”.")
_NOT_BEGUN = N_("Sheet “{sheet}”, row {row}, column “{column}”: “{found}” ends what did not begin. Remove it.")
_NOT_ENDED = N_("Sheet “{sheet}”, row {row}, column “{column}”: “{found}” has no end. Add a row that ends it.")
_BAD_NAME = N_("Sheet “{sheet}”, row {row}, column “{column}”: “{found}” is no name. Use letters, digits and _ alone.")
_NAME_TWICE = N_("Sheet “{sheet}”, row {row}, column “{column}”: the name “{found}” is there twice. Change one.")
_CHOICE_TWICE = N_("Sheet “{sheet}”, row {row}, column “{column}”: the choice “{found}” is there twice. Change one.")
_NO_QUESTION = N_("Sheet “{sheet}”, row {row}, column “{column}”: there is no question “{found}”. Change the name.")
_UNREADABLE = N_("Sheet “{sheet}”, row {row}, column “{column}”: the rule cannot be read, because {found}.")

_REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?([^}]*?)\s*\}")
_SELECT = re.compile(r"(?:select[_ ](?:one|multiple)|rank)\s+(\S+)(\s+or_other)?")
_BEGIN = re.compile(r"begin[_ ](group|repeat)")
_END = re.compile(r"end[_ ](group|repeat)")
_NAME = re.compile(r"[^\W\d][\w.\-]*")


def check(sheets: Mapping[str, Sheet], types: Collection[str]) -> dict[str, Row]:
    """Check the sheets of a form.

    Args:
        sheets: by name.
        types: the types of questions that there are, in any spelling.

    Returns:
        The row of each question, group and repeat by its path.

    Raises:
        UserError: the first mistake, with sheet, row and column.
    """
    survey = sheets["survey"]
    _require_columns(survey, ("type", "name"))
    lists = _lists(sheets.get("choices"))
    for row in survey.rows:
        _check_type(row, lists, types)
    rows = dict(_paths(survey))
    _check_references(survey, {path.rpartition("/")[2] for path in rows})
    return rows


def locate(error: RuleError, rows: Mapping[str, Row]) -> NoReturn:
    """Say again what is wrong with a rule, with the row and column where it stands.

    Raises:
        UserError: always.
    """
    row = rows.get(error.path)
    if row is None:
        raise error
    column = next((name for name in COLUMNS.get(error.rule, ()) if row.get(name)), error.rule)
    raise _mistake(row, column, _UNREADABLE, error.reason) from error


def _require_columns(sheet: Sheet, names: tuple[str, ...]) -> None:
    for name in names:
        if name not in sheet.columns:
            raise UserError(_NO_COLUMN, sheet=sheet.name, column=name)


def _lists(choices: Sheet | None) -> set[str]:
    """Return the names of the lists, and check that no list has a choice twice."""
    taken = set[tuple[str, str]]()
    for row in choices.rows if choices else ():
        choice = (row.get("list_name") or row.get("list name"), row.get("name") or row.get("value"))
        if choice in taken:
            raise _mistake(row, "name", _CHOICE_TWICE, choice[1], sheet="choices")
        taken.add(choice)
    return {name for name, _ in taken}


def _check_type(row: Row, lists: Collection[str], types: Collection[str]) -> None:
    said = " ".join(row.get("type").split())
    chosen = _SELECT.fullmatch(said)
    if not said:
        raise _mistake(row, "type", _NO_TYPE)
    if chosen and chosen[1] not in lists:
        raise _mistake(row, "type", _NO_LIST, chosen[1])
    if not (chosen or _BEGIN.fullmatch(said) or _END.fullmatch(said) or said in types):
        raise _mistake(row, "type", _UNKNOWN_TYPE, said)


def _paths(survey: Sheet) -> Iterator[tuple[str, Row]]:
    """Give the path of each row, and check names and the ends of groups on the way."""
    above: list[tuple[str, Row]] = []
    taken = set[str]()
    for row in survey.rows:
        begins, ends = _BEGIN.fullmatch(row.get("type")), _END.fullmatch(row.get("type"))
        if ends:
            if not above or above.pop()[0] != ends[1]:
                raise _mistake(row, "type", _NOT_BEGUN, ends[0])
            continue
        path = "/".join([*(outer.get("name") for _, outer in above), _name(row)])
        if path in taken:
            raise _mistake(row, "name", _NAME_TWICE, row.get("name"))
        taken.add(path)
        yield path, row
        if begins:
            above.append((begins[1], row))
    if above:
        raise _mistake(above[-1][1], "type", _NOT_ENDED, above[-1][1].get("name"))


def _name(row: Row) -> str:
    name = row.get("name")
    if not _NAME.fullmatch(name):
        raise _mistake(row, "name", _BAD_NAME, name)
    return name


def _check_references(survey: Sheet, names: Collection[str]) -> None:
    for row in survey.rows:
        for column, cell in row.cells.items():
            for name in _REFERENCE.findall(cell):
                if name not in names:
                    raise _mistake(row, column, _NO_QUESTION, name)


def _mistake(row: Row, column: str, text: str, found: str = "", *, sheet: str = "survey") -> UserError:
    return UserError(text, sheet=sheet, row=row.number, column=column, found=found)
