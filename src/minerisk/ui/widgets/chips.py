"""Words as chips in a row, each of which can be taken away: the conditions of a filter, what was chosen of a list."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.basic import announce, button, plain_tooltip, pressed_by_return
from minerisk.ui.widgets.flow import Flow
from minerisk.ui.widgets.pages import tab_before

_CROSS = 20


class FilterChips(QWidget):
    """Shows what a filter says. ``removed`` gives the place of the condition that goes; the page shows the rest."""

    removed = Signal(int)
    cleared = Signal()
    add_wanted = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self._chips: list[CrossChip] = []
        self.add_button = button(tr("Add a filter"), "quiet", icon="plus", size="small")
        self.add_button.setObjectName("add-filter")
        self.add_button.clicked.connect(self.add_wanted)
        self._clear = button(tr("Clear all"), "quiet", size="small")
        self._clear.setObjectName("clear-filter")
        self._clear.clicked.connect(self._on_clear_clicked)
        self._row = Flow(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.show_words(())

    def show_words(self, words: Sequence[str]) -> None:
        """Show a chip for each condition, said in ``words``."""
        while self._row.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [CrossChip(text, self._tr("Remove the filter {words}", words=text)) for text in words]
        for chip in self._chips:
            chip.clicked.connect(self._on_chip_clicked)
        row = (*self._chips, self.add_button, self._clear)
        for shown in row:
            self._row.addWidget(shown)
            shown.show()  # at once, so that it can have the focus
        self._clear.setVisible(len(words) > 1)
        tab_before(self._chips, self.add_button)
        self.setTabOrder(self.add_button, self._clear)
        self.updateGeometry()

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        place = next(place for place, shown in enumerate(self._chips) if shown is chip)
        self.removed.emit(place)
        nearest: QWidget = self._chips[min(place, len(self._chips) - 1)] if self._chips else self.add_button
        nearest.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._tr("Filter removed"))

    def _on_clear_clicked(self) -> None:
        self.cleared.emit()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._tr("Filters cleared"))


class ChosenChips(QWidget):
    """What was chosen with a box. ``removed`` gives the place of what goes; whoever listens shows the rest."""

    removed = Signal(int)

    def __init__(self, box: QWidget, tr: Catalog) -> None:
        super().__init__()
        self._box, self._tr = box, tr
        self._row = Flow(self)
        self.chips: list[CrossChip] = []

    def show_chosen(self, chosen: Sequence[tuple[str, str]]) -> None:
        """Show a chip for each code and its words; nothing where there is none."""
        while self._row.takeAt(0) is not None:
            pass
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(code, text) for code, text in chosen]
        for chip in self.chips:
            self._row.addWidget(chip)
            chip.show()  # at once, so that it can have the focus
        for before, after in pairwise((self._box, *self.chips)):
            self.setTabOrder(before, after)
        self.setVisible(bool(self.chips))
        self.updateGeometry()

    def _chip(self, code: str, words: str) -> "CrossChip":
        chip = CrossChip(words, self._tr("Take away {words}", words=words))
        chip.setObjectName(code)
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        place = next(place for place, shown in enumerate(self.chips) if shown is chip)
        self.removed.emit(place)
        nearest: QWidget = self.chips[min(place, len(self.chips) - 1)] if self.chips else self._box
        nearest.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._tr("Taken away"))


class CrossChip(QAbstractButton):
    """Words with a cross; pressing it, or Delete, takes them away. ``does`` says that to a screen reader."""

    def __init__(self, text: str, does: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes or goes
        self._words = text
        self.setObjectName("filter-chip")
        self.setAccessibleName(does)
        plain_tooltip(self, does)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("small"))
        return QSize(metrics.horizontalAdvance(self._words) + _CROSS + 24, max(32, metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.click()
        elif not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        radius = theme.current().radii["chip"]
        painting.box(painter, self.rect(), radius, "bg.alt" if self.underMouse() else "accent.subtle", "accent")
        room = self.width() - _CROSS - 20
        painting.line(
            painter, painting.along(painter, self.rect(), 10, room), self._words, theme.font("small"), "text.primary"
        )
        end = painting.along(painter, self.rect(), self.width() - _CROSS - 6, _CROSS)
        painting.icon(painter, end, "x", "text.primary", 16)
        painter.end()
