"""Reads questions that lack a label, and names that pyxform keeps for itself."""

import re

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row
from minerisk.i18n import N_

_NO_LABEL = N_("there is neither a label nor a hint: the name “{found}” is shown.")
_KEPT = N_("“meta” is the name of what a form says about itself: it is read as “{found}”.")

_META, _FREE = "meta", "meta_"
_STEP = re.compile(r"(?<=/)meta(?=[/\s)\],]|$)")
_LABELS = ("label", "hint", "media")


def read(book: Book, notes: Notes) -> Book:
    """Return the book with labels where there must be some, and names that may be used."""
    survey = book.sheet("survey")
    has_meta = any(row.get("name") == _META for row in survey.rows)

    def change(row: Row) -> Row:
        if row.get("name") == _META and not row.get("type").startswith("end"):
            notes.differently(survey, row, "name", _KEPT, found=_FREE)
        made = _renamed(row) if has_meta else row
        if _is_asked(made) and not any(column.partition("::")[0] in _LABELS for column in made.cells):
            notes.differently(survey, row, "label", _NO_LABEL, found=made.get("name"))
            made = made.having({"label": made.get("name")})
        return made

    return book.having(survey.each(change))


def _renamed(row: Row) -> Row:
    """Return the row with the other name in its own cell and in its rules."""
    cells = {c: _STEP.sub(_FREE, cell.replace("${meta}", f"${{{_FREE}}}")) for c, cell in row.cells.items()}
    return row.having(cells | ({"name": _FREE} if row.get("name") == _META else {}))


def _is_asked(row: Row) -> bool:
    from pyxform.aliases import _type_alias_map
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

    said = row.get("type")
    if row.get("bind::calculate") or row.get("trigger") or row.get("control::appearance") == "label":
        return False
    if said.startswith(("select", "rank")):
        return True
    control = QUESTION_TYPE_DICT.get(_type_alias_map.get(said, said), {}).get("control", {"tag": "action"})
    return "action" not in control.values()
