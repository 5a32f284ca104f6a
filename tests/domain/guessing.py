"""Tables to be recognised, and the words that come with the program."""

from functools import cache
from pathlib import Path

from minerisk import paths
from minerisk.domain.recognition.recognition import Guess, guess
from minerisk.domain.recognition.sheet import Known, Sheet
from minerisk.domain.recognition.words import Words
from minerisk.domain.tables.mapping import Feed, Mapping, Source
from minerisk.domain.tables.table import Reading, Table
from minerisk.exchange import words_file
from minerisk.i18n import catalog
from minerisk.services import forms

OUTCOME, SEX, STATUS = "people/casualty/outcome", "people/casualty/sex", "people/casualty/status"
AGE, AGE_BAND, ACTIVITY = "people/casualty/age", "people/casualty/age_band", "people/casualty/activity"
DATE, DEVICE, PLACE, POSITION = "when/event_date", "happened/device", "where/place_words", "where/coordinates"


@cache
def words() -> Words:
    return words_file.read(paths.bundled("database", "mappings", "words.toml"))


@cache
def known() -> Known:
    return Known(forms.form("incident"), words())


def table(name: str = "people.csv", /, **columns: str) -> Table:
    """Return a table; the cells of a column stand in one text, divided by ``|``; ``_`` in a name is a space."""
    names = tuple(column.replace("_", " ") for column in columns)
    rows = list(zip(*(cells.split("|") for cells in columns.values()), strict=True))
    return made(name, names, rows)


def tall(**columns: str) -> Table:
    """Return a table in which the rows of a small one stand ten times."""
    small = table(**columns)
    return made(small.name, small.columns, list(small.rows) * 10)


def sheet(small: Table) -> Sheet:
    return Sheet(small, known())


def guessed(*tables: Table) -> tuple[Mapping, dict[str, Guess]]:
    """Return the mapping, and the guesses by column; those of a later table hold."""
    mapping, guesses = guess(forms.form("incident"), tables, words())
    return mapping, {each.column: each for each in guesses}


def sentence(each: Guess) -> str:
    return each.why.said(catalog("en"), "en")


def feed(source: Source, to: str) -> Feed:
    return next(each for each in source.feeds if each.to == to)


def read_csv(file: Path) -> Table:
    import csv

    with file.open(encoding="utf-8-sig", newline="") as lines:
        columns, *rows = map(tuple, csv.reader(lines))
    return made(file.name, columns, rows)


def read_workbook(file: Path) -> Table:
    from python_calamine import CalamineWorkbook

    cells = CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    columns, *rows = (tuple(map(_text, row)) for row in cells)
    return made(file.name, columns, rows)


def made(name: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    """Return a table that was read from a file."""
    reading = Reading(decimal=".")
    numbers = range(2, len(rows) + 2)
    return Table(name=name, digest="d", reading=reading, columns=columns, rows=rows, numbers=numbers)


def _text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
