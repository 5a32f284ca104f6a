"""A layout for short things side by side: one row where they fit, else columns, read downwards."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from minerisk.ui.widgets.flow import Flow, fitted

_MOST_COLUMNS = 3
_WIDEST = 240


class Columns(Flow):
    """Lays out its items in a row, or in up to three columns of one width."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 24, line_gap: int = 2) -> None:
        super().__init__(parent, gap=gap)
        self._line_gap = line_gap

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        wide = min(max((size.width() for size in sizes), default=0), _WIDEST)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        items = [item for item in self._items if not item.isEmpty()]
        sizes = [item.sizeHint() for item in items]
        fits = sum(size.width() + self._gap for size in sizes) - self._gap <= width
        return list(zip(items, self._row(sizes) if fits else self._columns(items, width), strict=True))

    def _row(self, sizes: list[QSize]) -> list[QRect]:
        places, left = [], 0
        for size in sizes:
            places.append(QRect(QPoint(left, 0), size))
            left += size.width() + self._gap
        return places

    def _columns(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        widest = max(item.sizeHint().width() for item in items)
        columns = max(1, min(_MOST_COLUMNS, (width + self._gap) // (widest + self._gap)))
        rows = -(-len(items) // columns)
        each = (width - (columns - 1) * self._gap) // columns
        sizes = [fitted(item, each) for item in items]
        tops = [0]
        for row in range(rows):
            tops.append(tops[-1] + max(size.height() for size in sizes[row::rows]) + self._line_gap)
        return [
            QRect(
                QPoint((at // rows) * (each + self._gap), tops[at % rows]), QSize(max(size.width(), 1), size.height())
            )
            for at, size in enumerate(sizes)
        ]
