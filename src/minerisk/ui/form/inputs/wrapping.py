"""A layout for short things side by side: one row where they fit, else columns, read downwards."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

_MOST_COLUMNS = 3


class Wrapping(QLayout):
    """Lays out its items in a row, or in up to three columns of one width."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 24, line_gap: int = 2) -> None:
        super().__init__(parent)
        self._gap, self._line_gap = gap, line_gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        wide = min(max((size.width() for size in sizes), default=0), 240)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        direction = Qt.LayoutDirection.LeftToRight
        if isinstance(parent := self.parentWidget(), QWidget):
            direction = parent.layoutDirection()
        for item, place in zip(self._items, self._places(rect.width()), strict=True):
            item.setGeometry(QStyle.visualRect(direction, rect, place.translated(rect.topLeft())))

    def _places(self, width: int) -> list[QRect]:
        sizes = [item.sizeHint() for item in self._items]
        if sum(size.width() + self._gap for size in sizes) - self._gap <= width:
            return self._row(sizes)
        return self._columns(sizes, width)

    def _row(self, sizes: list[QSize]) -> list[QRect]:
        places, left = [], 0
        for size in sizes:
            places.append(QRect(QPoint(left, 0), size))
            left += size.width() + self._gap
        return places

    def _columns(self, sizes: list[QSize], width: int) -> list[QRect]:
        widest = max(size.width() for size in sizes)
        columns = max(1, min(_MOST_COLUMNS, (width + self._gap) // (widest + self._gap)))
        rows = -(-len(sizes) // columns)
        each = (width - (columns - 1) * self._gap) // columns
        tall = max(size.height() for size in sizes) + self._line_gap
        return [
            QRect((at // rows) * (each + self._gap), (at % rows) * tall, min(each, max(size.width(), 1)), size.height())
            for at, size in enumerate(sizes)
        ]
