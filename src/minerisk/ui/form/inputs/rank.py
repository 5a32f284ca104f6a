"""All choices in the order that a person gives them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from minerisk.domain.form import Choice, Question
from minerisk.domain.wording import offered
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.widgets import keys
from minerisk.ui.widgets.basic import announce, button, plain, plain_tooltip, set_property

_UP, _DOWN = "Alt+Up", "Alt+Down"
_ROW = 36
_MOST_ROWS = 10


class RankInput(Input):
    """A list whose lines move. There is no answer before the person moved one, or said that the order is right."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._labels: dict[str, str] = {}
        self._is_ordered = False
        self.lines = RankList()
        self.lines.setObjectName("lines")
        self.lines.moved.connect(self._on_lines_moved)
        self.up, self.down = (
            self._mover("arrow-up", tr("Move up"), _UP),
            self._mover("arrow-down", tr("Move down"), _DOWN),
        )
        self.keep = button(tr("This order is right"), size="small", icon="check")
        self.keep.setObjectName("keep-order")
        self.keep.clicked.connect(self._on_keep_clicked)
        self._said = plain("", "hint", wrap=True)
        self._lay_out()
        self.show_choices(question.choices)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.lines, self.up, self.down, self.keep)

    def answer(self) -> str:
        return " ".join(self.lines.codes()) if self._is_ordered else ""

    def show_answer(self, answer: str) -> None:
        first = [code for code in answer.split() if code in self._labels]
        self._is_ordered = bool(first)
        self._show([*first, *(code for code in self._labels if code not in first)])

    def show_choices(self, choices: Sequence[Choice]) -> None:
        labels = offered(choices, self.catalog.language)
        if labels != self._labels:
            before = self.answer()
            self._labels = labels
            self.show_answer(before)

    def mark(self, wrong: bool) -> None:  # noqa: FBT001  (a state, as in Qt's own setters)
        set_property(self.lines, "state", "error" if wrong else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.lines, 1)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.up)
        side.addWidget(self.down)
        side.addStretch(1)
        row.addLayout(side)
        self.column.addWidget(self._said)
        self.column.addLayout(row)
        self.column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)

    def _mover(self, icon: str, words: str, key: str) -> QWidget:
        made = button("", icon=icon)
        made.setObjectName(icon)
        made.setAccessibleName(words)
        plain_tooltip(made, f"{words} ({keys.called(key)})")
        made.clicked.connect(self._on_mover_clicked)
        return made

    def _show(self, codes: Sequence[str]) -> None:
        self.lines.show_lines([(code, self._labels[code]) for code in codes], numbered=self._is_ordered)
        move = self.catalog("{up} and {down} move a line.", up=keys.called(_UP), down=keys.called(_DOWN))
        first = "" if self._is_ordered else self.catalog("Not in order yet.")
        self._said.setText(f"{first} {move}".strip())
        self.keep.setVisible(not self._is_ordered)

    def _on_mover_clicked(self) -> None:
        self.lines.shift(-1 if self.sender() is self.up else 1)

    def _on_lines_moved(self) -> None:
        self._is_ordered = True
        at = self.lines.currentRow()
        self._show(self.lines.codes())
        self.lines.setCurrentRow(at)
        announce(self.lines, self.lines.item(at).text())
        self.changed.emit()

    def _on_keep_clicked(self) -> None:
        self._is_ordered = True
        self._show(self.lines.codes())
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class RankList(QListWidget):
    """The lines. ``moved`` when the person moved the current one."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "lines")
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def codes(self) -> list[str]:
        """Return the codes in their order."""
        return [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())]

    def show_lines(self, lines: Sequence[tuple[str, str]], *, numbered: bool) -> None:
        """Show lines of (code, words), with their numbers where the order is an answer."""
        at = max(0, self.currentRow())
        self.clear()
        for number, (code, words) in enumerate(lines, start=1):
            item = QListWidgetItem(f"{number}.  {words}" if numbered else words)
            item.setData(Qt.ItemDataRole.UserRole, code)
            self.addItem(item)
        if lines:
            self.setCurrentRow(min(at, len(lines) - 1))
        rows = min(max(len(lines), 1), _MOST_ROWS)
        self.setFixedHeight(sum(max(_ROW, self.sizeHintForRow(row)) for row in range(rows)) + 10)

    def shift(self, by: int) -> None:
        """Move the current line up or down."""
        row = self.currentRow()
        if 0 <= row < self.count() and 0 <= row + by < self.count():
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentRow(row + by)
            self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
