"""What was read differently in a form than it says, or cannot be used, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from minerisk.domain.edtf import Translate
from minerisk.i18n import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
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
