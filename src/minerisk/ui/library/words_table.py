"""A table of words to read: headings, and lines as high as their words need. Arrows move about in it, Tab leaves it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from minerisk.ui.look import theme

_HIGHEST = 360
_NARROWEST, _WIDEST = 64, 220
_PAD = 24

Index = QModelIndex | QPersistentModelIndex


class WordsModel(QAbstractTableModel):
    """Lines of words below headings."""

    def __init__(self, headings: Sequence[str], lines: Sequence[Sequence[str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings, self._lines = headings, lines

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return self._lines[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None


class WordsTable(QTableView):
    """As high as its lines, up to a limit; the last column has the most words and takes the room that is left."""

    def __init__(self, name: str, headings: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(WordsModel(headings, lines, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("ring", "inside")
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setStretchLastSection(True)
        for column, width in enumerate(_widths(headings, lines)):
            self.setColumnWidth(column, width)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        high = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2
        self.setFixedHeight(min(high, theme.scaled(_HIGHEST)))


def _widths(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> list[int]:
    """Return the width of each column but the last, from the longest thing in it."""
    text, bold = (QFontMetrics(theme.font(role)).horizontalAdvance for role in ("hint", "small"))
    return [
        min(
            theme.scaled(_WIDEST),
            max(_NARROWEST, bold(heading) + _PAD, *(text(line[column]) + _PAD for line in lines), 0),
        )
        for column, heading in enumerate(headings[:-1])
    ]
