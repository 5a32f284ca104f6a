"""Reads choices that pyxform refuses: those that are in a list twice, and rows that are no choices."""

from minerisk.forms.sheets.dialects.settings import allow_duplicates, allowing_duplicates
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row, Sheet
from minerisk.i18n import N_

_TWICE = N_("choices are in the list “{list}” more than once, and all are kept. Rows: {rows}.")
_NO_LIST = N_("the row names no list, and is left out.")
_NO_CHOICE = N_("the row has neither a name nor a label, and is left out.")
_NO_LABEL = N_("choices of the list “{list}” have no label: {n}. Their names are shown.")


def read(book: Book, notes: Notes) -> Book:
    """Return the book with the choices that can be chosen."""
    choices = book.sheet("choices")
    made = choices.each(lambda row: row if _is_choice(choices, row, notes) else None)
    seen = set[tuple[str, str]]()
    unlabelled: dict[str, list[Row]] = {}
    twice: dict[str, list[Row]] = {}
    for row in made.rows:
        choice = (row.get("list_name"), row.get("name"))
        if choice in seen:
            twice.setdefault(choice[0], []).append(row)
        if not _has_label(row):
            unlabelled.setdefault(choice[0], []).append(row)
        seen.add(choice)
    for name, rows in unlabelled.items():
        notes.differently(choices, rows[0], "label", _NO_LABEL, list=name, n=len(rows))
    return _allowing(book.having(made) if made.rows else book, twice, notes)


def _is_choice(choices: Sheet, row: Row, notes: Notes) -> bool:
    if not row.get("list_name"):
        notes.left_out(choices, row, "list_name", _NO_LIST)
    elif not (row.get("name") or _has_label(row)):
        notes.left_out(choices, row, "name", _NO_CHOICE)
    else:
        return True
    return False


def _has_label(row: Row) -> bool:
    return any(column.partition("::")[0] in {"label", "media"} for column in row.cells)


def _allowing(book: Book, twice: dict[str, list[Row]], notes: Notes) -> Book:
    if not twice or allow_duplicates(book.sheet("settings")):
        return book
    for name, rows in twice.items():
        numbers = ", ".join(str(row.number) for row in rows)
        notes.differently(book.sheet("choices"), rows[0], "name", _TWICE, list=name, rows=numbers)
    return book.having(allowing_duplicates(book.sheet("settings")))
