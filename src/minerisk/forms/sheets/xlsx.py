"""Writes the sheets of a form as a workbook that ODK and KoboToolbox take; text stays text."""

from collections.abc import Mapping, Sequence
from typing import BinaryIO

from minerisk.errors import UserError
from minerisk.i18n import N_

_LONGEST = 32_767
"""Letters in a cell, by the limits of Excel."""
_WIDEST = 60


def write(sheets: Mapping[str, Sequence[Sequence[str]]], stream: BinaryIO) -> None:
    """Write each sheet with its headings in bold, which stay in view.

    Raises:
        UserError: a cell holds more than a workbook can.
    """
    from xlsxwriter import Workbook

    with Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold, plain = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for name, grid in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for y, cells in enumerate(grid):
                for x, cell in enumerate(cells):
                    if len(cell) > _LONGEST:
                        text = N_("Sheet “{sheet}”, row {row}: a cell of a workbook holds no more than {n} letters.")
                        raise UserError(text, sheet=name, row=y + 1, n=_LONGEST)
                    if cell:
                        sheet.write_string(y, x, cell, plain if y else bold)
            for x, heading in enumerate(grid[0] if grid else ()):
                longest = max(len(cells[x]) for cells in grid if x < len(cells))
                sheet.set_column(x, x, min(max(longest, len(heading)) + 2, _WIDEST))
