"""A long list to tick: a box to type in, and below it what was found, each line with a check."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.finder import Finder
from minerisk.ui.form.inputs.text import Line
from minerisk.ui.widgets.basic import announce

_ROWS = 9
_ROW = 34
_WIDEST, _NARROWEST = 480, 280
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}
_Index = QModelIndex | QPersistentModelIndex


class Checklist(QAbstractListModel):
    """Labels by their codes, those that were found, each ticked or not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes: list[str] = []
        self._labels: list[str] = []
        self._finder = Finder()
        self._shown: list[int] = []
        self._ticked: set[str] = set()

    def offer(self, offered: Mapping[str, str], ticked: Collection[str]) -> None:
        """Show all labels, and those ticked that are."""
        self.beginResetModel()
        self._codes, self._labels, self._ticked = list(offered), list(offered.values()), set(ticked)
        self._finder = Finder(self._labels)
        self._shown = list(range(len(self._codes)))
        self.endResetModel()

    def find(self, text: str) -> None:
        """Show what is found."""
        self.beginResetModel()
        self._shown = self._finder.find(text)
        self.endResetModel()

    def code(self, row: int) -> str:
        """Return the code of a line."""
        return self._codes[self._shown[row]]

    def tick(self, row: int) -> bool:
        """Tick a line, or take the tick away; return whether it is ticked now."""
        self._ticked ^= {self.code(row)}
        index = self.index(row)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        return self.code(row) in self._ticked

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  (as Qt declares it)
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (as Qt declares it)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._labels[self._shown[index.row()]]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.code(index.row()) in self._ticked else Qt.CheckState.Unchecked
        return None


class ChecklistPanel(QFrame):
    """Opens below a box. Typing finds, arrows move, Enter ticks, Escape closes. ``ticked`` gives code and state."""

    ticked = Signal(str, bool)

    def __init__(self, tr: Catalog, box: QWidget, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._tr, self._box = tr, box
        self.setProperty("role", "card")
        self.model = Checklist(self)
        self.line = Line()
        self.line.setObjectName("find")
        self.line.setPlaceholderText(tr("Type to find"))
        self.line.setAccessibleName(tr("Type to find"))
        self.line.textEdited.connect(self._on_line_text_edited)
        self.view = QListView()
        self.view.setProperty("role", "popup")
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setModel(self.model)
        self.view.clicked.connect(self._on_view_clicked)
        self.line.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.view)

    def open(self, offered: Mapping[str, str], ticked: Collection[str], *, typed: str = "") -> None:
        """Open below the parent, with ``typed`` in the box already."""
        self.model.offer(offered, ticked)
        self.line.setText(typed)
        self._find(typed)
        box = self._box
        self.setLayoutDirection(box.layoutDirection())
        self.setFixedWidth(min(max(box.width(), _NARROWEST), _WIDEST))
        self.view.setFixedHeight(min(len(offered), _ROWS) * _ROW + 10)
        self.adjustSize()
        self.move(self._place())
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._go(self.view.currentIndex().row() + _STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._tick(self.view.currentIndex().row())
                return True
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.close()
                return True
        return False

    def _place(self) -> QPoint:
        """Return where there is room: below the box, or above it; never beyond the top, where one types."""
        box = self._box
        left = box.width() - self.width() if box.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
        below = box.mapToGlobal(QPoint(left, box.height() + 2))
        room = box.screen().availableGeometry()
        if below.y() + self.height() <= room.bottom():
            return below
        above = box.mapToGlobal(QPoint(left, -self.height() - 2))
        return QPoint(above.x(), max(above.y(), room.top()))

    def _find(self, text: str) -> None:
        self.model.find(text)
        self._go(0)

    def _go(self, row: int) -> None:
        rows = self.model.rowCount()
        if rows:
            index = self.model.index(min(max(row, 0), rows - 1))
            self.view.setCurrentIndex(index)
            self._say(index.row())

    def _say(self, row: int) -> None:
        index = self.model.index(row)
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        announce(self.line, f"{index.data()}, {self._tr('ticked') if on else self._tr('not ticked')}")

    def _tick(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            code = self.model.code(row)
            self.ticked.emit(code, self.model.tick(row))
            self._say(row)
            self.line.selectAll()

    def _on_line_text_edited(self, text: str) -> None:
        self._find(text)

    def _on_view_clicked(self, index: QModelIndex) -> None:
        self._tick(index.row())
