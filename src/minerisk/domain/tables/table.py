"""A table from a file of somebody else: its cells as text, how it was read, and what was noticed while reading.

Made by ``exchange``; mappings, previews and imports use it. A cell is the text that a person sees in the file: a whole
number without ``.0``, a day as ``2024-07-14``, an empty cell as an empty string.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from minerisk.domain.edtf import Translate
from minerisk.domain.form import say
from minerisk.i18n import N_

Cells: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something about a file that a person must know before numbers are made of it.

    Attributes:
        text: an untranslated sentence with holes; ``values`` fills them, questions with their labels by language.
        row: number of the row in the file, from 1, or None where it is about the whole file.
    """

    text: str
    values: Mapping[str, Any] = field(default_factory=dict)
    row: int | None = None

    def said(self, tr: Translate, language: str) -> str:
        """Return the sentence."""
        labels = {hole: say(value, language) for hole, value in self.values.items() if isinstance(value, dict)}
        return tr(self.text, **{**self.values, **labels})

    def said_of_row(self, tr: Translate, language: str) -> str:
        """Return the sentence, with the row where it is about one."""
        said = self.said(tr, language)
        return said if self.row is None else tr(N_("Row {row}: {words}"), row=self.row, words=said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a file is read. What is empty is recognised; what was recognised stands in the table that was read.

    Attributes:
        encoding: of a CSV, e.g. ``utf-8``, ``cp1252``.
        separator: of a CSV: ``,``, ``;``, tab or ``|``.
        decimal: the decimal mark of its numbers, ``.`` or ``,``.
        sheet: name of the sheet of a workbook.
        heading: number of the row with the names of the columns, from 1; 0 where it is to be recognised.
    """

    encoding: str = ""
    separator: str = ""
    decimal: str = ""
    sheet: str = ""
    heading: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table.

    Attributes:
        name: of the file, without its folder.
        digest: SHA-256 of the file, in hexadecimal: a file that was imported before is known by it.
        columns: names of the columns, each once; a column without a name is called by its letter.
        rows: as many cells in each as there are columns.
        numbers: number of each row in the file, from 1.
        sheets: names of the sheets of a workbook that hold something; empty for a CSV.
        notices: what was noticed; also rows with more cells than columns, which are left out of ``rows``.
    """

    name: str
    digest: str
    reading: Reading
    columns: tuple[str, ...]
    rows: Sequence[Cells]
    numbers: Sequence[int]
    sheets: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
