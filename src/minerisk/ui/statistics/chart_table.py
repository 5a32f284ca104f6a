"""A chart as a table: a line for each mark, what is not known last. Return opens the records behind a line."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from minerisk.domain.chart import Chart, Entry
from minerisk.domain.figures import figure
from minerisk.i18n import Catalog

_ROW: Final = 32

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in their order."""

    CATEGORY = 0
    N = 1
    SHARE = 2


class ChartTableModel(QAbstractTableModel):
    """The marks of one chart."""

    def __init__(self, chart: Chart, tr: Catalog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = chart.entries
        self._headings = (tr("Class"), tr("Number"), tr("Share of known"))

    def show_chart(self, chart: Chart) -> None:
        """Show the marks of another chart."""
        self.beginResetModel()
        self._entries = chart.entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the mark of a line."""
        return self._entries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignLeading if column is Column.CATEGORY else Qt.AlignmentFlag.AlignTrailing
            return int(across | Qt.AlignmentFlag.AlignVCenter)
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.words
        return self._text(entry, column) if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.data(self.index(0, section), role)
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, entry: Entry, column: Column) -> str:
        match column:
            case Column.CATEGORY:
                return entry.name
            case Column.N:
                return figure(entry.mark.n)
            case Column.SHARE:
                return entry.mark.share


class ChartTable(QTableView):
    """Shows the table. ``opened`` gives the filter of the records behind a line."""

    opened = Signal(object)

    def __init__(self, chart: Chart, tr: Catalog) -> None:
        super().__init__()
        self._model = ChartTableModel(chart, tr, self)
        self.setModel(self._model)
        self.setObjectName(f"table-{chart.name}")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setProperty("ring", "inside")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        headings = self.horizontalHeader()
        headings.setSectionsClickable(False)
        headings.setHighlightSections(False)
        headings.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        headings.setSectionResizeMode(Column.CATEGORY, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._on_double_clicked)
        self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self.setAccessibleName(f"{chart.title}. {chart.note}")
        self._model.show_chart(chart)
        if chart.entries:
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        mark = self._model.entry(row).mark
        if mark.n:
            self.opened.emit(mark.behind)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._open(index.row())
