"""A layout for things side by side in columns of one width, filled line by line."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from minerisk.ui.widgets.flow import Flow, fitted

_LINE_GAP = 8


class Cells(Flow):
    """Lays out its items in equal columns: as many as there is room for, and at most ``most``.

    With ``tight`` a column may be as narrow as the longest word. With ``one_line`` items never go on in a second line,
    so that lines of several layouts stand in the same columns.
    """

    def __init__(
        self, parent: QWidget | None = None, *, most: int = 5, tight: bool = False, one_line: bool = False
    ) -> None:
        super().__init__(parent, gap=8 if tight or one_line else 16)
        self._most, self._tight, self._one_line = most, tight, one_line

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        items = [item for item in self._items if not item.isEmpty()]
        if not items:
            return []
        columns = self._columns(items, width)
        each = (width - (columns - 1) * self._gap) // columns
        places, top = [], 0
        for first in range(0, len(items), columns):
            line = items[first : first + columns]
            tall = max(fitted(item, each).height() for item in line)
            places += [(item, QRect(at * (each + self._gap), top, each, tall)) for at, item in enumerate(line)]
            top += tall + _LINE_GAP
        return places

    def _columns(self, items: list[QLayoutItem], width: int) -> int:
        if self._one_line:
            return len(items)
        sizes = [item.minimumSize() if self._tight else item.sizeHint() for item in items]
        widest = min(max(size.width() for size in sizes), width // min(2, self._most))
        return max(1, min(self._most, len(items), (width + self._gap) // (widest + self._gap)))
