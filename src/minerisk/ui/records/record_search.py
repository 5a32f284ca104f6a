"""The row above the table of records: a box to search in, and the order of the lines."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from minerisk.i18n import N_, Catalog
from minerisk.services.records import Order
from minerisk.ui.look import painting, theme
from minerisk.ui.look.icons import icon
from minerisk.ui.records.record_table import Column
from minerisk.ui.widgets import keys
from minerisk.ui.widgets.basic import Button, plain_tooltip

PAUSE_MS: Final = 150
"""How long nobody types before the search begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorting:
    """One way to put the lines in order.

    Attributes:
        backwards: the order of the service, from its end.
        column: whose heading shows and toggles it, or None.
    """

    words: str
    order: Order
    backwards: bool = False
    column: Column | None = None


SORTINGS: Final = (
    Sorting(words=N_("Newest event first"), order=Order.EVENT, column=Column.DATE),
    Sorting(words=N_("Oldest event first"), order=Order.EVENT, backwards=True, column=Column.DATE),
    Sorting(words=N_("Last recorded first"), order=Order.RECORDED),
    Sorting(words=N_("Highest code first"), order=Order.CODE, backwards=True, column=Column.RECORD),
    Sorting(words=N_("Lowest code first"), order=Order.CODE, column=Column.RECORD),
)


def next_sorting(now: Sorting, column: Column) -> Sorting:
    """Return the order that pressing the heading of ``column`` asks for: its other direction, or its first."""
    of_column = [sorting for sorting in SORTINGS if sorting.column is column]
    return of_column[1] if now is of_column[0] else of_column[0]


class SearchBox(QLineEdit):
    """Searches while a person types. ``searched`` gives the words, ``left`` says that the table is wanted.

    While nothing is typed it shows the key that brings a person here.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setAccessibleName(tr("Search records by code, place or words"))
        self._asks = tr("Code, place or words")
        self.setPlaceholderText(self._asks)
        self.setMaxLength(200)
        self.setTextMargins(*((0, 0, 28, 0) if self.isRightToLeft() else (28, 0, 0, 0)))  # Qt does not mirror them
        self._key = keys.called("Ctrl+F")
        self._clear = QAction(icon("x", "text.primary"), tr("Clear the search"), self)
        self._clear.triggered.connect(self.clear)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.textChanged.connect(self._on_text_changed)

    @property
    def words(self) -> str:
        """What is searched for, without the space around it."""
        return self.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._search_now()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = painting.begin(self)
        painting.icon(painter, painting.along(painter, self.rect(), 12, 20), "search", "text.primary")
        if not self.text():
            self._paint_key(painter)
        painter.end()

    @property
    def words_width(self) -> int:
        """What the box needs to say what it asks for."""
        return QFontMetrics(self.font()).horizontalAdvance(self._asks) + 72

    def _paint_key(self, painter: QPainter) -> None:
        metrics = QFontMetrics(theme.font("caption"))
        wide, tall = metrics.horizontalAdvance(self._key) + 14, max(20, metrics.height() + 2)
        if self.words_width + wide > self.width():
            return  # the words of the box come first
        part = painting.along(painter, self.rect(), self.width() - wide - 12, wide)
        cap = part.adjusted(0, (self.height() - tall) // 2, 0, -((self.height() - tall) // 2))
        painting.box(painter, cap, 4, "", "border.control")
        painting.line(painter, cap.adjusted(6, 0, -6, 0), self._key, theme.font("caption"), "text.secondary")

    def _search_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.searched.emit(self.words)

    def _on_text_changed(self, text: str) -> None:
        if text and self._clear not in self.actions():
            self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        elif not text:
            self.removeAction(self._clear)
        self._pause.start()

    def _on_pause_timeout(self) -> None:
        self.searched.emit(self.words)


class SortButton(Button):
    """Says how the lines are sorted, and offers the other ways. ``chosen`` gives the ``Sorting``.

    ``wide`` is its width with words.
    """

    chosen = Signal(object)

    def __init__(self, tr: Catalog) -> None:
        super().__init__("", kind="quiet", icon="arrows-sort", key=None, size="normal")
        self._tr = tr
        self.setObjectName("sort")
        self._is_slim = False
        self.wide = 0
        self.clicked.connect(self._on_clicked)
        self.show_sorting(SORTINGS[0])

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001
        """Show the icon only, where room is short."""
        if slim is not self._is_slim:
            self._is_slim = slim
            self.show_sorting(self._sorting)

    def show_sorting(self, sorting: Sorting) -> None:
        """Say how the lines are sorted now."""
        self._sorting = sorting
        words = self._tr(sorting.words)
        self.setText(words)
        self.wide = self.sizeHint().width()
        if self._is_slim:
            self.setText("")
        plain_tooltip(self, words if self._is_slim else "")
        self.setAccessibleName(self._tr("Order: {order}", order=words))

    def _on_clicked(self) -> None:
        menu = QMenu(self)
        for number, sorting in enumerate(SORTINGS):
            action = QAction(self._tr(sorting.words), menu)
            action.setData(number)
            if sorting is self._sorting:
                action.setIcon(icon("check", "accent"))
            menu.addAction(action)
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _on_menu_triggered(self, action: QAction) -> None:
        self.chosen.emit(SORTINGS[action.data()])
