"""Reads the headings of one language as one, however they write it: with and without its code, in other letters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row, Sheet
from minerisk.forms.xform.texts import code
from minerisk.i18n import N_

_READ_AS = N_("“{said}” is read as “{found}”.")

_DEFAULT = "default_language"
_SHEETS = ("survey", "choices", "external_choices")
_SPOKEN = frozenset({
    "label", "hint", "guidance_hint", "bind::jr:constraintMsg", "bind::jr:requiredMsg",
    "media::image", "media::big-image", "media::audio", "media::video",
})  # fmt: skip
"""The columns that there may be several of, one for each language."""


def read(book: Book, notes: Notes) -> Book:
    """Return the book with one spelling of each language, and a default that there is."""
    default = next((row.get(_DEFAULT) for row in book.sheet("settings").rows), "")
    spoken = [list(_spoken(book.sheet(name), default)) for name in _SHEETS]
    languages = list(dict.fromkeys(language for columns in spoken for _, language in columns))
    meant = dict(_meant([*languages, default], spoken))
    for name in _SHEETS:
        book = book.having(_renamed(book.sheet(name), meant, notes)) if name in book.sheets else book
    if not languages or not default or default in {meant.get(language, language) for language in languages}:
        return book
    labels = (language for columns in spoken for base, language in columns if base == "label")
    first = next(labels, languages[0])
    return _with_default(book, meant.get(default) or meant.get(first, first), notes)


def _spoken(sheet: Sheet, default: str) -> Iterator[tuple[str, str]]:
    """Give what each translated column is for, and its language; the default where the heading says none."""
    for column in sheet.headings:
        base, _, language = column.rpartition("::")
        if base in _SPOKEN:
            yield base, language
        elif column in _SPOKEN and default and any(row.get(column) for row in sheet.rows):
            yield column, default


def _meant(languages: Sequence[str], spoken: Sequence[Sequence[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    """Give each other spelling of a language, and the one that is meant: the first with a code, if any has one."""
    for key in dict.fromkeys(map(_key, languages)):
        same = list(dict.fromkeys(language for language in languages if _key(language) == key))
        coded = [language for language in same if code(language) != language]
        if len({code(language) for language in coded}) > 1 or any(_twice(columns, same) for columns in spoken):
            continue
        best = [*coded, *same][0]
        yield from ((language, best) for language in same if language != best)


def _twice(columns: Sequence[tuple[str, str]], same: Sequence[str]) -> bool:
    """Return whether one sheet says the same in several of these spellings, which keeps them apart."""
    bases = [base for base, language in columns if language in same]
    return len(set(bases)) < len(bases)


def _key(language: str) -> str:
    name = language if code(language) == language else language[: language.rindex("(")]
    return "".join((name.strip() or language).casefold().split())


def _renamed(sheet: Sheet, meant: Mapping[str, str], notes: Notes) -> Sheet:
    names = {}
    for column in sheet.headings:
        base, _, language = column.rpartition("::")
        if base in _SPOKEN and language in meant:
            names[column] = f"{base}::{meant[language]}"
            notes.differently(sheet, 1, column, _READ_AS, said=language, found=meant[language])
    headings = {names.get(column, column): heading for column, heading in sheet.headings.items()}
    return replace(sheet, headings=headings, rows=tuple(_row(row, names) for row in sheet.rows)) if names else sheet


def _row(row: Row, names: Mapping[str, str]) -> Row:
    return replace(row, cells={names.get(column, column): cell for column, cell in row.cells.items()})


def _with_default(book: Book, found: str, notes: Notes) -> Book:
    settings = book.sheet("settings")
    row, *others = settings.rows
    notes.differently(settings, row, _DEFAULT, _READ_AS, said=row.get(_DEFAULT), found=found)
    return book.having(replace(settings, rows=(row.having({_DEFAULT: found}), *others)))
