"""The first rows of somebody's table, as they were read."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from minerisk.domain.tables.table import Table
from minerisk.i18n import Catalog
from minerisk.ui.look import painting, theme

SHOWN: Final = 5
"""How many rows are shown."""
_NARROWEST, _WIDEST = 72, 240
_LOOKED_AT = 50
"""Characters of a cell that the width of its column is made for."""
_PAD = 8

Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """The first rows of a table; headings at the side are the numbers of the rows in the file."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        return 0 if parent.isValid() else min(SHOWN, len(self._table.rows))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._table.rows[index.row()][index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._table.columns[section]
        return str(self._table.numbers[section])


class CellDelegate(QStyledItemDelegate):
    """Paints a cell on one line, level with its heading."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent.subtle"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("border.subtle"))
        room = painting.along(painter, rect, rect.x() + _PAD, rect.width() - 2 * _PAD)
        painting.line(painter, room, str(index.data()), theme.font("hint"), "text.primary")
        painter.restore()


class TablePreview(QTableView):
    """As high as its rows; arrows move about in it, Tab leaves it."""

    def __init__(self, table: Table, tr: Catalog) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setAccessibleName(tr("First rows of {file}", file=table.name))
        self.setModel(PreviewModel(table, self))
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setProperty("ring", "inside")
        self._arrange(table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _arrange(self, table: Table) -> None:
        tall = QFontMetrics(theme.font("hint")).height() + 12
        across, down = self.horizontalHeader(), self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(tall)
        down.setDefaultSectionSize(tall)
        across.setHighlightSections(False)
        down.setHighlightSections(False)
        for at, width in enumerate(_widths(table)):
            self.setColumnWidth(at, width)
        rows = self.model().rowCount()
        self.setFixedHeight(across.sizeHint().height() + rows * tall + self.horizontalScrollBar().sizeHint().height())


def _widths(table: Table) -> list[int]:
    """Return the width of each column, from the longest thing that is shown of it."""
    text = QFontMetrics(theme.font("hint")).horizontalAdvance
    bold = QFontMetrics(theme.font("small")).horizontalAdvance
    shown = table.rows[:SHOWN]
    return [
        min(_WIDEST, max(_NARROWEST, bold(name) + 28, *(text(row[at][:_LOOKED_AT]) + 24 for row in shown), 0))
        for at, name in enumerate(table.columns)
    ]
