"""Finds the mistakes in the sheets of a form that a person can mend, and says where they are and what to do."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from minerisk.domain.remark import Remark
from minerisk.errors import UserError
from minerisk.forms.errors import RuleError
from minerisk.forms.sheets.dialects.expressions import RULES, fault
from minerisk.forms.sheets.dialects.types import is_known
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row, Sheet
from minerisk.forms.sheets.xml_names import is_name
from minerisk.i18n import N_

COLUMNS: Mapping[str, str] = {
    "relevant": "bind::relevant",
    "required": "bind::required",
    "read_only": "bind::readonly",
    "constraint": "bind::constraint",
    "calculation": "bind::calculate",
    "choice_filter": "choice_filter",
    "default": "default",
    "count": "control::jr:count",
}
"""Where a rule stands in the sheet."""

_NO_SHEET = N_("there is no such sheet, or nothing is in it. A form has its questions there.")
_NO_COLUMN = N_("there is no column “{found}”. Add it.")
_NO_TYPE = N_("write a type, such as text or integer.")
_UNKNOWN_TYPE = N_("there is no type “{found}”. Write another one.")
_INCLUDE = N_("“include” takes in another file, which is no longer done. Copy its rows in the place of this one.")
_CASCADING = N_("“{found}” is no longer done. Write a select_one with a choice_filter for each of its levels.")
_NO_LIST = N_("there is no list “{found}” in “{sheet}”. Add it there, or write the name of another list.")
_LIST_MISSING = N_("“{found}” needs the name of a list of choices after it.")
_NOT_FILTERED = N_("“{found}” needs a filter. Write one, or use select_one with the list in “choices”.")
_NOT_BEGUN = N_("“{found}” ends what did not begin. Remove it, or end first what began in row {row}.")
_NOT_ENDED = N_("“{found}” has no end. Add a row that ends it.")
_NO_NAME = N_("write a name. Its answers are kept under it.")
_BAD_NAME = N_("“{found}” is no name. Use letters, digits and _ alone, and a letter first.")
_NAME_TWICE = N_("the name “{found}” is there already, in row {other}. Change one.")
_REPEAT_TWICE = N_("the repeat “{found}” is there already, in row {other}, and no two may share a name. Change one.")
_NO_QUESTION = N_("there is no question “{found}”. Change the name.")
_TWO_QUESTIONS = N_("there are several questions “{found}”, and it is not clear which is meant. Change their names.")
_NOT_CLOSED = N_("a reference that begins with “${{” does not end with “}}”. Add it.")
_NO_CHOICE_NAME = N_("the choice has no name. Write one: it is what is stored.")
_SPACE = N_("the choice “{found}” has a space in its name, and its list is for several answers. Write _ in its place.")
_UNREADABLE = N_("the rule cannot be read, because {reason}.")

_REFERENCE = re.compile(r"\$\{(?:last-saved#)?([^}]*)(\}?)")
_BEGIN = re.compile(r"begin[_ ](group|repeat|loop|lgroup|looped group)\b.*")
_END = re.compile(r"end[_ ](group|repeat|loop|lgroup|looped group)\b.*")
_SETTING = re.compile(r"(set_)?form_(title|id)")
_LIST_NEEDED = re.compile(r"(select|rank)[\w ]*", re.IGNORECASE)
_FILE = re.compile(r".*\.(csv|xml|geojson)", re.IGNORECASE)
_SPOKEN_CHOICES = frozenset({"label", "media"})
_META_NAMES = frozenset({"instanceID", "instanceName"})


def check(book: Book, notes: Notes) -> dict[str, Row]:
    """Note all mistakes in the sheets of a form.

    Returns:
        The row of each question, group and repeat by its path.
    """
    survey = book.sheet("survey")
    if not survey.rows:
        notes.mistake(survey, 0, "", _NO_SHEET)
    for column in ("type", "name"):
        if survey.rows and column not in survey.headings:
            notes.mistake(survey, 1, column, _NO_COLUMN, found=column)
    notes.raise_mistakes()
    for row in survey.rows:
        _check_type(book, row, notes)
    _check_choices(book, notes)
    _check_rules(survey, notes)
    rows = dict(_paths(survey, notes))
    _check_references(book, Counter(path.rpartition("/")[2] for path in rows), notes)
    return rows


def note_rule(error: RuleError, book: Book, rows: Mapping[str, Row], notes: Notes) -> None:
    """Note what is wrong with a rule, with the row and column where it stands.

    Raises:
        RuleError: the same, where it stands in no row.
    """
    sheet, column = book.sheet("survey"), COLUMNS.get(error.rule, error.rule)
    row = rows.get(error.path)
    if error.path == "meta/instanceName":
        sheet, column = book.sheet("settings"), "instance_name"
        row = next(iter(sheet.rows), None)
    if row is None:
        raise error
    notes.mistake(sheet, row, column, _UNREADABLE, reason=error.reason)


def note_remark(remark: Remark, book: Book, rows: Mapping[str, Row], notes: Notes) -> None:
    """Note what is remarked on a question, with the row and column where it stands, if it stands in any."""
    row = rows.get(str(remark.values.get("question", "")))
    if row:
        column = COLUMNS.get(str(remark.values.get("rule", "")), "")
        notes.left_out(book.sheet("survey"), row, column, remark.text, **remark.values)


def note_circle(error: UserError, book: Book, rows: Mapping[str, Row], notes: Notes) -> None:
    """Note where a circle of rules begins, if that is what is wrong."""
    row = rows.get(str(error.values.get("circle", "")).partition(" → ")[0])
    if row:
        column = next((column for column in RULES[::-1] if row.get(column)), "")
        notes.mistake(book.sheet("survey"), row, column, error.text, **error.values)


def _check_type(book: Book, row: Row, notes: Notes) -> None:
    survey = book.sheet("survey")
    said = row.get("type")
    if not said:
        if row.get("name") or any(column.startswith("label") for column in row.cells):
            notes.mistake(survey, row, "type", _NO_TYPE)
    elif said == "include":
        notes.mistake(survey, row, "type", _INCLUDE)
    elif said.startswith("cascading_select"):
        notes.mistake(survey, row, "type", _CASCADING, found=said)
    elif not is_known(said):
        without_list = _LIST_NEEDED.fullmatch(said)
        notes.mistake(survey, row, "type", _LIST_MISSING if without_list else _UNKNOWN_TYPE, found=said)
    else:
        _check_list(book, row, notes)


def _check_list(book: Book, row: Row, notes: Notes) -> None:
    from pyxform import aliases, constants
    from pyxform.xls2json import RE_SELECT

    select = RE_SELECT.search(row.get("type"))
    if not select:
        return
    name, kind = select["list_name"], aliases.select[select["select_command"]]
    if _FILE.fullmatch(name) or "${" in name:
        return
    sheet = "external_choices" if kind == constants.SELECT_ONE_EXTERNAL else "choices"
    if sheet == "external_choices" and not row.get("choice_filter"):
        notes.mistake(book.sheet("survey"), row, "choice_filter", _NOT_FILTERED, found=row.get("type"))
    if name not in _lists(book.sheet(sheet)):
        notes.mistake(book.sheet("survey"), row, "type", _NO_LIST, found=name, sheet=sheet)
    elif kind == constants.SELECT_ALL_THAT_APPLY:
        for choice in book.sheet("choices").rows:
            if choice.get("list_name") == name and " " in choice.get("name"):
                notes.mistake(book.sheet("choices"), choice, "name", _SPACE, found=choice.get("name"))


def _check_rules(survey: Sheet, notes: Notes) -> None:
    for row in survey.rows:
        for column in RULES:
            if row.get(column) and (reason := fault(row.get(column))):
                notes.mistake(survey, row, column, _UNREADABLE, reason=reason)


def _lists(sheet: Sheet) -> set[str]:
    return {row.get("list_name") for row in sheet.rows}


def _check_choices(book: Book, notes: Notes) -> None:
    choices = book.sheet("choices")
    for column in ("list_name", "name"):
        if choices.rows and column not in choices.headings:
            notes.mistake(choices, 1, column, _NO_COLUMN, found=column)
            return
    for row in choices.rows:
        if not row.get("name"):
            notes.mistake(choices, row, "name", _NO_CHOICE_NAME)


def _paths(survey: Sheet, notes: Notes) -> Iterator[tuple[str, Row]]:
    """Give the path of each row, and check names and the ends of groups on the way."""
    above: list[tuple[str, Row]] = []
    taken: dict[str, Row] = {}
    repeats: dict[str, Row] = {}
    for row in survey.rows:
        said = row.get("type")
        if not said or _SETTING.fullmatch(said.replace(" ", "_")):
            continue
        if ends := _END.fullmatch(said):
            _end(survey, row, ends[1], above, notes)
            continue
        path = "/".join([*(outer.get("name") for _, outer in above), row.get("name")])
        _check_name(survey, row, path, taken, notes)
        yield path, row
        if begins := _BEGIN.fullmatch(said):
            above.append((begins[1], row))
            if begins[1] == "repeat" and repeats.setdefault(row.get("name"), row) is not row:
                other = repeats[row.get("name")].number
                notes.mistake(survey, row, "name", _REPEAT_TWICE, found=row.get("name"), other=other)
    for _, row in above:
        notes.mistake(survey, row, "type", _NOT_ENDED, found=row.get("name"))


def _end(survey: Sheet, row: Row, kind: str, above: list[tuple[str, Row]], notes: Notes) -> None:
    if above and above[-1][0] == kind:
        above.pop()
    else:
        begun = above[-1][1].number if above else 1
        notes.mistake(survey, row, "type", _NOT_BEGUN, found=row.get("type"), row=begun)


def _check_name(survey: Sheet, row: Row, path: str, taken: dict[str, Row], notes: Notes) -> None:
    name = row.get("name")
    if not name and row.get("type") in {"note", "audit"}:
        return
    if not name:
        notes.mistake(survey, row, "name", _NO_NAME)
    elif not is_name(name):
        notes.mistake(survey, row, "name", _BAD_NAME, found=name)
    elif taken.setdefault(path, row) is not row:
        notes.mistake(survey, row, "name", _NAME_TWICE, found=name, other=taken[path].number)


def _check_references(book: Book, names: Mapping[str, int], notes: Notes) -> None:
    for sheet, columns in _referring(book):
        for row in sheet.rows:
            for column, cell in row.cells.items():
                if "${" in cell and (columns is None or column.partition("::")[0] in columns):
                    for name, closed in _REFERENCE.findall(cell):
                        _check_reference(sheet, row, column, name if closed else None, names, notes)


def _referring(book: Book) -> Iterator[tuple[Sheet, Collection[str] | None]]:
    """Give each sheet in which questions are referred to, and in which columns."""
    yield book.sheet("survey"), None
    yield book.sheet("settings"), None
    yield book.sheet("choices"), _SPOKEN_CHOICES


def _check_reference(
    sheet: Sheet, row: Row, column: str, name: str | None, names: Mapping[str, int], notes: Notes
) -> None:
    if name is None:
        notes.mistake(sheet, row, column, _NOT_CLOSED)
    elif name not in names and name not in _META_NAMES:
        notes.mistake(sheet, row, column, _NO_QUESTION, found=name)
    elif names.get(name, 1) > 1:
        notes.mistake(sheet, row, column, _TWO_QUESTIONS, found=name)
