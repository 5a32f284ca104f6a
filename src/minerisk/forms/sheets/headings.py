"""Makes a sheet of cells as they were read: names its columns, whatever the spelling, and cleans its cells.

The names of columns are those of pyxform, so that both mean the same by a heading.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Grid, Row, Sheet
from minerisk.i18n import N_

MOST_EMPTY_ROWS = 60
"""What stands below so many empty rows is no part of a form (pyxform)."""

_TWO_COLUMNS = N_("there is another column “{other}” with something else in this row. Empty one of them.")
_BELOW = N_("what stands below {n} empty rows is left out, as ODK does.")
_STRANGE = N_("characters that cannot be seen, and cannot be stored, were taken out.")
_ONE_COLON = N_("read as “{found}”.")

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_SPOKEN = (
    "label",
    "hint",
    "guidance_hint",
    "constraint_message",
    "required_message",
    "media",
    "image",
    "audio",
    "video",
)
_EXACT = frozenset({"type", "name", "list_name"})
"""Columns whose cells a person never means to hold an invisible mark."""


def sheet(name: str, grid: Grid, notes: Notes) -> Sheet:
    """Return the sheet that a grid of cells holds; its first row has the headings."""
    headings = [" ".join(_visible(cell).split()) for cell in grid[0]] if grid else []
    columns = list(_columns(name, headings))
    first: dict[str, str] = {}
    for column, heading in zip(columns, headings, strict=True):
        if column:
            first.setdefault(column, heading)
    made = Sheet(name=name, headings=first)
    _note_colons(made, columns, headings, notes)
    rows = tuple(_rows(made, columns, headings, grid, notes))
    return Sheet(name=name, headings=first, rows=rows)


def _rows(made: Sheet, columns: list[str], headings: list[str], grid: Grid, notes: Notes) -> Iterator[Row]:
    last = 0
    for number, line in enumerate(grid[1:], start=2):
        cells: dict[str, str] = {}
        for place, text in enumerate(line[: len(columns)]):
            column = columns[place]
            cell = _clean(text, column) if column and text else ""
            if not cell:
                continue
            if _FORBIDDEN.search(text):
                notes.differently(made, number, column, _STRANGE)
            if cells.setdefault(column, cell) != cell:
                notes.mistake(made, number, headings[place], _TWO_COLUMNS, other=made.headings[column])
        if cells:
            if last and number - last > MOST_EMPTY_ROWS + 1:
                notes.left_out(made, number, "", _BELOW, n=MOST_EMPTY_ROWS)
                return
            last = number
            yield Row(number=number, cells=cells)


def _clean(text: str, column: str) -> str:
    cell = _FORBIDDEN.sub("", text).replace("\xa0", " ").strip()
    return _visible(cell).strip() if column in _EXACT else cell


def _visible(text: str) -> str:
    """Return a text without marks that cannot be seen, such as those of the direction of writing."""
    if text.isascii():
        return text
    return "".join(" " if letter == "\xa0" else letter for letter in text if unicodedata.category(letter) != "Cf")


def _columns(name: str, headings: list[str]) -> Iterator[str]:
    """Give each column's own name; an empty one where there is no heading."""
    from pyxform.parsing.sheet_headers import process_header

    aliases, known = _known(name)
    double = any("::" in heading for heading in headings)
    for heading in headings:
        if not heading:
            yield ""
            continue
        named = process_header(heading, use_double_colon=double, header_aliases=aliases, header_columns=known)[1]
        first = re.match(r"\s*([^:]+?)\s*:(?!:)\s*(.+)", heading) if len(named) == 1 else None
        if first and name in {"survey", "choices"} and first[1].lower().replace(" ", "_") in _SPOKEN:
            said = f"{first[1]}::{first[2]}"
            named = process_header(said, use_double_colon=True, header_aliases=aliases, header_columns=known)[1]
        yield "list_name" if named == ("list name",) else "::".join(filter(None, named))


def _note_colons(made: Sheet, columns: list[str], headings: list[str], notes: Notes) -> None:
    if not any("::" in heading for heading in headings):
        return  # one colon is how this sheet does it throughout
    for column, heading in zip(columns, headings, strict=True):
        if "::" in column and "::" not in heading and ":" in heading and "jr:" not in heading:
            notes.differently(made, 1, column, _ONE_COLON, found=column)


def _known(name: str) -> tuple[Mapping[str, str | tuple[str, ...]], set[str]]:
    """Return the other spellings of columns that pyxform knows for a sheet, and the columns."""
    from pyxform import aliases, constants
    from pyxform.question import MultipleChoiceQuestion, Option
    from pyxform.survey import Survey

    if name == "survey":
        return aliases.survey_header, set(MultipleChoiceQuestion.get_slot_names())
    if name == "settings":
        return aliases.settings_header, set(Survey.get_slot_names())
    if name == "entities":
        return aliases.entities_header, {column.value for column in constants.EntityColumns.value_list()}
    return aliases.list_header, set(Option.get_slot_names())
