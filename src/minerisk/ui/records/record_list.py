"""How the table of records looks and is moved about in: rows of one record each, headings that sort."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from minerisk.domain import edtf
from minerisk.domain.record import Line
from minerisk.ui.kinds import kind
from minerisk.ui.look import painting, theme
from minerisk.ui.records.record_status import LOOKS, TO_CHECK, Look
from minerisk.ui.records.record_table import HEADINGS, Column, LineRole, LineWords, RecordTableModel, is_exact
from minerisk.ui.widgets.basic import announce
from minerisk.ui.widgets.roles import Role, is_a

SORTED_BY: Final = (Column.RECORD, Column.DATE)
"""The columns whose headings sort."""

_ROW = 40
_EDGE = 16
_PAD = 8
_SHARES = {Column.PLACE: 4, Column.WHAT: 2, Column.CASUALTIES: 1}
"""What becomes of the room that is left; without casualties, what a record is about takes all of it."""

_DROPPED = (Column.WHAT, Column.CASUALTIES)
"""Columns that a narrow table does without, in this order."""

_WHAT = 76
"""Least room for what a record is about."""

_SIGN = 24
"""Room for the sign of the kind before the code."""

_CODE = "BRD2-INC-20260714-01"
"""As long as most codes are."""


class RecordHeader(QHeaderView):
    """Headings; those of ``SORTED_BY`` sort when they are pressed, with the mouse or with the arrows and Space."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._at = Column.DATE
        self._sorted: Column | None = Column.DATE
        self._upwards = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", "inside")
        is_a(self, Role.ColumnHeader)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(40)
        self.sectionClicked.connect(self._on_section_clicked)

    def show_sorted(self, column: Column | None, *, upwards: bool) -> None:
        """Mark the column that the lines are sorted by; None where it is none of them."""
        self._sorted, self._upwards = column, upwards
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(_ROW, QFontMetrics(theme.font("small")).height() + 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._at = SORTED_BY[1 - SORTED_BY.index(self._at)]
            announce(self, str(self.model().headerData(self._at, Qt.Orientation.Horizontal)))
            self.viewport().update()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(rect, theme.colour("bg.alt"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("border.subtle"))
        font = theme.font("small")
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        left = _EDGE if section == 0 else _PAD
        wide = min(QFontMetrics(font).horizontalAdvance(text) + 2, rect.width() - left)
        token = "accent" if self.hasFocus() and section == self._at else "text.secondary"
        painting.line(painter, painting.along(painter, rect, rect.x() + left, wide), text, font, token)
        if section == self._sorted and left + wide + 20 <= rect.width():
            part = painting.along(painter, rect, rect.x() + left + wide + 4, 16)
            painting.icon(painter, part, "arrow-up" if self._upwards else "arrow-down", token, 16)
        painter.restore()

    def _on_section_clicked(self, section: int) -> None:
        if section in SORTED_BY:
            self._at = Column(section)
            self.chosen.emit(section)


class RecordDelegate(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, words: LineWords, parent: "RecordList") -> None:
        super().__init__(parent)
        self._words = words
        self._list = parent

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        painter.save()
        painter.setLayoutDirection(self._list.layoutDirection())
        self._paint_ground(painter, rect, index)
        line = index.data(LineRole)
        if isinstance(line, Line):
            left = _EDGE if index.column() == 0 else _PAD
            if index.column() == 0:
                sign = painting.along(painter, rect, rect.x() + left, 16)
                painting.icon(painter, sign, kind(line.kind).icon, "text.secondary", 16)
                left += _SIGN
            inner = painting.along(painter, rect, rect.x() + left, rect.width() - left)
            self._paint_words(painter, inner, line, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        chosen = self._list.selectionModel().isRowSelected(index.row(), QModelIndex())
        if chosen or index.row() == self._list.hovered:
            painter.fillRect(rect, theme.colour("accent.subtle"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("border.subtle"))
        if chosen and index.column() == 0:
            painter.fillRect(painting.along(painter, rect, rect.x(), 4), theme.colour("accent"))

    def _paint_words(
        self, painter: QPainter, rect: QRect, line: Line, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        column = Column(index.column())
        if column is Column.STATUS:
            self._paint_chip(painter, rect, self._words.status(line))
            return
        text = str(index.data())
        font = theme.font("mono" if column is Column.RECORD else "hint")
        if column is Column.RECORD:
            font.setPointSizeF(theme.font("caption").pointSizeF())
        room = rect.width() - (_PAD if column is Column.RECORD else 4)
        clock = column is Column.DATE and bool(line.event) and not is_exact(line.event)
        wide = min(QFontMetrics(font).horizontalAdvance(text) + 2, room - (24 if clock else 0))
        painting.line(painter, painting.along(painter, rect, rect.x(), wide), text, font, "text.primary")
        if clock:
            part = painting.along(painter, rect, rect.x() + wide + 6, 16)
            painting.icon(painter, part, "clock", "warning.line", 16)

    @staticmethod
    def _paint_chip(painter: QPainter, rect: QRect, look: Look) -> None:
        size = painting.chip_size(look.text, look.icon)
        part = painting.along(painter, rect, rect.x(), min(size.width(), rect.width() - 4))
        part = QRect(part.x(), rect.y() + (rect.height() - size.height()) // 2, part.width(), size.height())
        painting.chip(painter, part, look.text, look.kind, look.icon)


class RecordList(QTableView):
    """The table. ``chosen`` is the record to open: Enter or a double click; ``selected`` the row that is marked."""

    chosen = Signal(int)
    selected = Signal(int)

    def __init__(self, model: RecordTableModel, words: LineWords) -> None:
        super().__init__()
        self.hovered = -1
        self._words = words
        self._model = model
        self._left_out: Collection[Column] = ()
        self.headings = RecordHeader()
        self.setHorizontalHeader(self.headings)
        self.setModel(model)
        model.longer.connect(self._on_code_longer, Qt.ConnectionType.QueuedConnection)  # as it is read while painting
        self.setItemDelegate(RecordDelegate(words, self))
        self._arrange_rows()
        self.setMouseTracking(True)
        self.entered.connect(self._on_cell_entered)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def _arrange_rows(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.verticalHeader().setDefaultSectionSize(max(_ROW, QFontMetrics(theme.font("hint")).height() + 18))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def select(self, row: int) -> None:
        """Mark a row and bring it into view; below 0 marks none."""
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.selectRow(row)
            self.scrollTo(self.model().index(row, 0))

    def leave_out(self, columns: Collection[Column]) -> None:
        """Do without columns in which no record that is listed has anything to say."""
        self._left_out = columns
        self._share(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share(self.viewport().width())

    def _share(self, room: int) -> None:
        """Give every column what it needs and share out the rest; drop columns that have no room."""
        wanted = {column: width for column, width in self._wanted().items() if column not in self._left_out}
        for column in _DROPPED:
            if sum(wanted.values()) > room:
                wanted.pop(column, None)
        shares = {column: share for column, share in _SHARES.items() if column in wanted} or {Column.RECORD: 1}
        if Column.WHAT in wanted and Column.CASUALTIES not in wanted:
            shares = {Column.WHAT: 1}
        spare = max(0, room - sum(wanted.values()))
        for column in Column:
            self.setColumnHidden(column, column not in wanted)
        for column, width in wanted.items():
            self.setColumnWidth(column, width + spare * shares.get(column, 0) // sum(shares.values()))
        widest = max(shares, key=lambda column: shares[column])
        others = sum(self.columnWidth(column) for column in wanted if column is not widest)
        self.setColumnWidth(widest, max(80, room - others))

    def _wanted(self) -> dict[Column, int]:
        """Return the width that each column needs, from the longest thing that usually stands in it."""
        text = QFontMetrics(theme.font("hint")).horizontalAdvance
        mono = theme.font("mono")
        mono.setPointSizeF(theme.font("caption").pointSizeF())
        tr = self._words.tr
        code = max(_CODE, self._model.longest_code, key=len)
        needed = {
            Column.RECORD: QFontMetrics(mono).horizontalAdvance(code) + _EDGE + _SIGN + _PAD + 2,
            Column.DATE: text(edtf.short("2026-09-28", tr)) + 28,
            Column.PLACE: 92,
            Column.WHAT: _WHAT + 2 * _PAD,
            Column.CASUALTIES: text(self._words.toll(3, 1)) + _PAD + 6,
            Column.STATUS: self._widest_chip() + 12,
        }
        heading = QFontMetrics(theme.font("small")).horizontalAdvance
        arrow = dict.fromkeys(SORTED_BY, 20)
        return {
            column: max(width, heading(tr(HEADINGS[column])) + 2 * _PAD + arrow.get(column, 0))
            for column, width in needed.items()
        }

    def _widest_chip(self) -> int:
        looks = (*LOOKS.values(), TO_CHECK)
        return max(painting.chip_size(self._words.tr(look.text), look.icon).width() for look in looks)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _on_cell_entered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

    def _on_code_longer(self) -> None:
        self._share(self.viewport().width())

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.selected.emit(current.row())
