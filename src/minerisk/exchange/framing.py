"""Finds in raw rows where the names of the columns are, and puts the rows below them into that frame."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from minerisk.domain.numbers import MARKS, read_number
from minerisk.domain.tables.table import Cells, Notice
from minerisk.i18n import N_
from minerisk.outside.refused import Refused

MOST_COLUMNS = 16_384
FIRST_ROWS = 60
"""As many rows are looked at to find the names of the columns."""

NO_ROWS = N_("{file} has names of columns, but no rows below them.")

_HXL = re.compile(r"\s*#[A-Za-z]\w*(\s*\+\s*\w+)*\s*")
_TOTAL = re.compile(
    r"\W*(grand |sub-?)?(totals?|totaux|totale|suma|summe|toplam|cəmi|yekun|итого|всего|разом|усього|всього|"
    r"المجموع|الإجمالي)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """Rows under the names of their columns, as ``Table`` has them.

    Attributes:
        heading: number of the row with the names.
    """

    heading: int
    columns: tuple[str, ...]
    rows: list[Cells]
    numbers: list[int]
    notices: tuple[Notice, ...]


def frame(raw: Sequence[Cells], heading: int) -> Framed:
    """Return the rows below the heading, each with as many cells as there are columns.

    Args:
        raw: all rows of a file.
        heading: number of the row with the names of the columns; 0 to find it.

    Raises:
        Refused: there is nothing, only a heading, or no row that fits the heading.
    """
    heading = heading or _find_heading(raw)
    names = _names(raw, heading)
    notices = list(_above(raw, heading))
    start = heading
    if start < len(raw) and _is_hxl(raw[start]):
        start += 1
        notices.append(Notice(text=N_("This row holds HXL tags and is no data."), row=start))
    body = _Body(len(names))
    body.add(raw, start)
    body.refuse_nothing(heading)
    kept = [at for at, name in enumerate(names) if name or body.holds(at)]
    rows = body.rows if len(kept) == len(names) else [tuple([row[at] for at in kept]) for row in body.rows]
    columns, of_names = _each_once([names[at] for at in kept], kept)
    notices += [*of_names, *body.notices()]
    return Framed(heading=heading, columns=columns, rows=rows, numbers=body.numbers, notices=tuple(notices))


class _Body:
    """The rows below the heading, as they are put into the frame."""

    def __init__(self, width: int) -> None:
        self._width = width
        self.rows: list[Cells] = []
        self.numbers: list[int] = []
        self._empty = 0
        self._short: list[int] = []
        self._totals: list[int] = []
        self._long: list[Notice] = []

    def add(self, raw: Sequence[Cells], start: int) -> None:
        """Add the rows from ``start`` on."""
        for number, row in enumerate(islice(raw, start, None), start + 1):
            is_plain = len(row) == self._width and row[0].strip() and not _TOTAL.match(row[0])
            fitting = row if is_plain else self._fitted(number, row)
            if fitting:
                self.rows.append(fitting)
                self.numbers.append(number)

    def _fitted(self, number: int, row: Cells) -> Cells | None:
        """Return the row as long as the columns are many, or ``None`` and note why it is left out."""
        if not any(map(str.strip, row)):
            self._empty += 1
            return None
        if any(map(str.strip, row[self._width :])):
            more = N_("This row has {n} cells, but there are {columns} columns: it was left out.")
            self._long.append(Notice(text=more, values={"n": len(row), "columns": self._width}, row=number))
            return None
        if _adds_up(row):
            self._totals.append(number)
            return None
        if len(row) < self._width:
            self._short.append(number)
        return (*row[: self._width], *[""] * (self._width - len(row)))

    def refuse_nothing(self, heading: int) -> None:
        """Raise where no row was kept, or fewer than were too long."""
        if len(self._long) > len(self.rows):
            raise Refused(
                N_("{file}: most rows have more cells than row {row} has names of columns: is it the heading?"),
                row=heading,
            )
        if not self.rows:
            raise Refused(NO_ROWS)

    def holds(self, column: int) -> bool:
        """Return whether anything stands in a column."""
        return any(row[column] for row in self.rows)

    def notices(self) -> Iterator[Notice]:
        """Tell what did not fit."""
        if self._short:
            fewer = N_("Rows with fewer cells than columns, filled with empty ones: {n}. This is the first.")
            yield Notice(text=fewer, values={"n": len(self._short)}, row=self._short[0])
        if self._empty:
            yield Notice(text=N_("Empty rows, left out: {n}."), values={"n": self._empty})
        if self._totals:
            sums = N_("Rows that add up others, like “Total”, left out: {n}. This is the first.")
            yield Notice(text=sums, values={"n": len(self._totals)}, row=self._totals[0])
        yield from self._long


def _adds_up(row: Cells) -> bool:
    """Return whether a row is called a total and holds only numbers besides."""
    name, *others = filter(None, map(str.strip, row))
    return bool(_TOTAL.match(name)) and all(
        any(read_number(text, mark) is not None for mark in MARKS) for text in others
    )


def _find_heading(raw: Sequence[Cells]) -> int:
    """Return the number of the first row that is nearly as full as the fullest of the first rows."""
    filled = [sum(map(bool, map(str.strip, row))) for row in raw[:FIRST_ROWS]]
    fullest = max(filled, default=0)
    if not fullest:
        raise Refused(N_("{file} has nothing in it."))
    return next(number for number, n in enumerate(filled, 1) if n >= fullest * 0.6)


def _names(raw: Sequence[Cells], heading: int) -> list[str]:
    if heading > len(raw):
        raise Refused(N_("{file} has no row {row}; the last one is {last}."), row=heading, last=len(raw))
    names = [" ".join(cell.split()) for cell in raw[heading - 1]]
    if not any(names):
        raise Refused(N_("{file}: row {row} has no names of columns."), row=heading)
    if len(names) > MOST_COLUMNS:
        raise Refused(N_("{file} has {n} columns; at most {most} can be read."), n=len(names), most=MOST_COLUMNS)
    return names


def _above(raw: Sequence[Cells], heading: int) -> Iterator[Notice]:
    if any(any(map(str.strip, row)) for row in raw[: heading - 1]):
        yield Notice(text=N_("This row names the columns; what stands above it was left out."), row=heading)


def _is_hxl(row: Sequence[str]) -> bool:
    filled = [cell for cell in row if cell.strip()]
    return bool(filled) and sum(map(bool, map(_HXL.fullmatch, filled))) > len(filled) / 2


def _each_once(names: Sequence[str], places: Sequence[int]) -> tuple[tuple[str, ...], list[Notice]]:
    """Return names that differ from each other, and what had to be done for that."""
    columns: dict[str, None] = {}
    unnamed, repeated = [], []
    taken = {*names}
    for name, place in zip(names, places, strict=True):
        column, n = name or letter(place), 1
        while column in columns or (column != name and column in taken):
            n += 1
            column = f"{name or letter(place)} ({n})"
        columns[column] = None
        if not name:
            unnamed.append(column)
        elif n > 1:
            repeated.append(column)
    notices = []
    if unnamed:
        text = N_("Columns without a name are called by their letter: {columns}.")
        notices.append(Notice(text=text, values={"columns": ", ".join(unnamed)}))
    if repeated:
        text = N_("Several columns have the same name; a number was added: {columns}.")
        notices.append(Notice(text=text, values={"columns": ", ".join(repeated)}))
    return tuple(columns), notices


def letter(place: int) -> str:
    """Return what spreadsheet programs call a column: A for 0, AA for 26."""
    return (letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)
