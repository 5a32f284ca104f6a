"""Collects what is noticed in the sheets of a form while they are read."""

from minerisk.domain.remark import Kind, Remark
from minerisk.forms.errors import FormError
from minerisk.forms.sheets.sheet import Row, Sheet


class Notes:
    """The remarks on one form."""

    def __init__(self) -> None:
        self._remarks: list[Remark] = []

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All of them, in the order of the sheets and rows."""
        return tuple(sorted(self._remarks, key=lambda remark: (remark.sheet, remark.row)))

    def differently(self, sheet: Sheet, row: Row | int, column: str, text: str, /, **values: object) -> None:
        """Note that a cell was read as what it plainly means."""
        self._add(Kind.READ_DIFFERENTLY, sheet, row, column, text, values)

    def left_out(self, sheet: Sheet, row: Row | int, column: str, text: str, /, **values: object) -> None:
        """Note that a cell, a row or a column has no effect here."""
        self._add(Kind.NOT_SUPPORTED, sheet, row, column, text, values)

    def mistake(self, sheet: Sheet, row: Row | int, column: str, text: str, /, **values: object) -> None:
        """Note what must be mended."""
        self._add(Kind.MISTAKE, sheet, row, column, text, values)

    def raise_mistakes(self) -> None:
        """Go no further where something must be mended.

        Raises:
            FormError: with all that was noticed.
        """
        if any(remark.kind == Kind.MISTAKE for remark in self._remarks):
            raise FormError(self.remarks)

    def _add(self, kind: Kind, sheet: Sheet, row: Row | int, column: str, text: str, values: dict[str, object]) -> None:
        number = row if isinstance(row, int) else row.number
        heading = sheet.headings.get(column, column)
        remark = Remark(kind=kind, sheet=sheet.name, row=number, column=heading, text=text, values=values)
        self._remarks.append(remark)
