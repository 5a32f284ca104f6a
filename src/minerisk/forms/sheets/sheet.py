"""The sheets of a form as they were read, with the number of each row.

A person who writes forms sees those numbers beside the rows of the spreadsheet.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

Grid = list[list[str]]
"""The cells of a sheet as text, from its first row and column on; rows may differ in length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a sheet.

    Attributes:
        number: as a spreadsheet shows it; the row of headings is 1.
        cells: what is not empty, by the column's own name.
    """

    number: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """Return a cell, or an empty text."""
        return self.cells.get(column, "")

    def having(self, cells: Mapping[str, str]) -> "Row":
        """Return the row with other cells in some columns; an empty one is taken out."""
        both = {**self.cells, **cells}
        return replace(self, cells={column: cell for column, cell in both.items() if cell})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet.

    Attributes:
        name: in small letters, e.g. ``survey``.
        headings: what the heading of each column says, by the column's own name, which is the same in all spellings:
            ``bind::relevant`` for ``Relevance``.
        rows: those that are not empty.
    """

    name: str
    headings: Mapping[str, str]
    rows: tuple[Row, ...] = ()

    def each(self, change: Callable[[Row], Row | None]) -> "Sheet":
        """Return the sheet with each row changed; None takes the row out."""
        rows = tuple(changed for row in self.rows if (changed := change(row)))
        new = {column for row in rows for column in row.cells if column not in self.headings}
        return replace(self, rows=rows, headings={**self.headings, **{column: column for column in sorted(new)}})

    def without(self, columns: Iterable[str]) -> "Sheet":
        """Return the sheet without some columns."""
        gone = frozenset(columns)
        if not gone:
            return self
        rows = (replace(row, cells={c: cell for c, cell in row.cells.items() if c not in gone}) for row in self.rows)
        kept = {column: heading for column, heading in self.headings.items() if column not in gone}
        return replace(self, headings=kept, rows=tuple(row for row in rows if row.cells))


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """All sheets of a form.

    Attributes:
        name: of the file or folder, which names the form where its settings do not.
    """

    name: str
    sheets: Mapping[str, Sheet]

    def sheet(self, name: str) -> Sheet:
        """Return a sheet; an empty one where there is none of that name."""
        return self.sheets.get(name) or Sheet(name=name, headings={})

    def having(self, sheet: Sheet) -> "Book":
        """Return the book with one sheet in the place of another."""
        return replace(self, sheets={**self.sheets, sheet.name: sheet})
