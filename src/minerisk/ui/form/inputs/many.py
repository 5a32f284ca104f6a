"""Several of many: a box that opens a list to tick, and what was ticked as words that can be taken away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from minerisk.domain.form import Choice, Question
from minerisk.domain.wording import offered
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.checklist import ChecklistPanel
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.widgets.chips import ChosenChips, CrossChip


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
        self._below = ChosenChips(self.opener, tr)
        self._below.removed.connect(self._on_below_removed)
        self.column.addWidget(self.opener)
        self.column.addWidget(self._below)
        self._show()

    @property
    def chips(self) -> list[CrossChip]:
        """What was chosen, each to be taken away."""
        return self._below.chips

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
        self._below.setEnabled(not read_only)

    def _show(self) -> None:
        self._below.show_chosen([(one, self._offered.get(one) or self._all.get(one, one)) for one in self._chosen])
        words = self.catalog.count("{n} chosen", "{n} chosen", len(self._chosen))
        self.opener.say(words if self._chosen else self.catalog("Choose…"))

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

    def _on_below_removed(self, at: int) -> None:
        self._choose(self._chosen[at], chosen=False)


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
