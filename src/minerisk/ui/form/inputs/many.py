"""Several of many: a box that opens a list to tick, and what was ticked as words that can be taken away."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from minerisk.domain.form import Choice, Question
from minerisk.domain.wording import offered
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.checklist import ChecklistPanel
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.widgets.basic import announce
from minerisk.ui.widgets.chips import CrossChip
from minerisk.ui.widgets.flow import Flow


class ManyInput(Input):
    """What is chosen stands below the box; what is offered no longer stays there until it is taken away."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._all = offered(question.choices, tr.language)
        self._given: tuple[Choice, ...] = question.choices
        self._offered = dict(self._all)
        self._chosen: list[str] = []
        self.opener = Opener()
        self.opener.setObjectName("opener")
        self.opener.wanted.connect(self._on_opener_wanted)
        self.panel = ChecklistPanel(tr, self.opener, self)
        self.panel.ticked.connect(self._on_panel_ticked)
        self._area = QWidget()
        self._row = Flow(self._area)
        self.chips: list[CrossChip] = []
        self.column.addWidget(self.opener)
        self.column.addWidget(self._area)
        self._show()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.opener,)

    def answer(self) -> str:
        return " ".join(self._chosen)

    def show_answer(self, answer: str) -> None:
        self._chosen = answer.split()
        self._show()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        if self._given != tuple(choices):
            self._given = tuple(choices)
            self._offered = offered(choices, self.catalog.language)
            self._show()

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        super().set_read_only(read_only)
        for chip in self.chips:
            chip.setEnabled(not read_only)

    def _show(self) -> None:
        while self._row.takeAt(0) is not None:
            pass
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(code) for code in self._chosen]
        for chip in self.chips:
            self._row.addWidget(chip)
            chip.show()  # at once, so that it can have the focus
        for before, after in pairwise((self.opener, *self.chips)):
            self.setTabOrder(before, after)
        self._area.setVisible(bool(self.chips))
        self._area.updateGeometry()
        words = self.catalog.count("{n} chosen", "{n} chosen", len(self._chosen))
        self.opener.say(words if self._chosen else self.catalog("Choose…"))

    def _chip(self, code: str) -> CrossChip:
        words = self._offered.get(code) or self._all.get(code, code)
        chip = CrossChip(words, self.catalog("Take away {words}", words=words))
        chip.setObjectName(code)
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _choose(self, code: str, *, chosen: bool) -> None:
        kept = {*self._chosen, code} if chosen else {*self._chosen} - {code}
        known = [one for one in self._all if one in kept]
        self._chosen = known + [one for one in dict.fromkeys([*self._chosen, code]) if one in kept and one not in known]
        self._show()
        self.changed.emit()

    def _on_opener_wanted(self, typed: str) -> None:
        self.panel.open(self._offered, self._chosen, typed=typed)

    def _on_panel_ticked(self, code: str, chosen: bool) -> None:  # noqa: FBT001  (as the signal gives it)
        self._choose(code, chosen=chosen)

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        at = next(place for place, one in enumerate(self.chips) if one is chip)
        self._choose(self._chosen[at], chosen=False)
        nearest: QWidget = self.chips[min(at, len(self.chips) - 1)] if self.chips else self.opener
        nearest.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.catalog("Taken away"))


class Opener(QComboBox):
    """Looks like a list that drops down. ``wanted`` when it is to be opened, with what was typed to find."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "opener")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def say(self, text: str) -> None:
        """Show ``text`` in the box."""
        self.clear()
        self.addItem(text)

    def showPopup(self) -> None:
        self.wanted.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = {Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4}
        alone = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in opens:
            self.wanted.emit("")
        elif alone and event.text().isprintable() and event.text().strip():
            self.wanted.emit(event.text())
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
