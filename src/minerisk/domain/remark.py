"""What was read differently in a form than it says, cannot be used, or must be mended, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from minerisk.domain.edtf import Translate
from minerisk.i18n import N_, Sentence


class Kind(StrEnum):
    """What follows from a remark."""

    READ_DIFFERENTLY = "read_differently"
    """It was opened as what it plainly means."""
    NOT_SUPPORTED = "not_supported"
    """It was left out, and what remains is right without it."""
    MISTAKE = "mistake"
    """It cannot be opened before somebody mends it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Sentence):
    """One remark.

    Attributes:
        text: an untranslated sentence with holes; ``values`` fills them.
        sheet: name of the sheet, or of a file beside the form; empty where it is about the form as a whole.
        row: number of the row as a spreadsheet shows it, or 0.
        column: heading of the column, or empty.
    """

    text: str
    values: Mapping[str, Any] = field(default_factory=dict)
    sheet: str = ""
    row: int = 0
    column: str = ""
    kind: Kind = Kind.NOT_SUPPORTED

    def said(self, tr: Translate) -> str:
        """Return the sentence, with the place where it stands before it."""
        words = tr(self.text, **self.values)
        if not self.sheet:
            return words
        place = {"sheet": self.sheet, "row": self.row, "column": self.column, "words": words}
        if not self.row:
            return tr(N_("Sheet “{sheet}”: {words}"), **place)
        if not self.column:
            return tr(N_("Sheet “{sheet}”, row {row}: {words}"), **place)
        return tr(N_("Sheet “{sheet}”, row {row}, column “{column}”: {words}"), **place)

    def __str__(self) -> str:
        """Return it untranslated."""
        return self.said(lambda text, **values: text.format(**values))
