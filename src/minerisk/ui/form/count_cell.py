"""One cell of a grid of counts: a question of its own, with its own answer, reason and problem, in little room."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from minerisk.domain.answer import REASONS, Answer, Reason
from minerisk.i18n import Catalog
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import is_asked
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.widgets.basic import Chip, button, plain_tooltip

_ANY = 16777215
_CROSS = 28


class CountCell(QuestionField):
    """Shows no words of its own: those of its row and column do. ``told`` when what is wrong changed."""

    told = Signal()

    def __init__(self, editing: Editing, path: str, head: str) -> None:
        """Show the question at ``path``; ``head`` is its row and column, for a screen reader."""
        self.head = head
        super().__init__(editing, path)
        for box in self.input.boxes:
            box.setMaximumWidth(_ANY)

    @property
    def line(self) -> QLineEdit:
        """Where the number is typed."""
        box = self.input.boxes[0]
        assert isinstance(box, QLineEdit)  # noqa: S101  (whole numbers are typed in one line)
        return box

    @property
    def stops(self) -> tuple[QWidget, QWidget]:
        """What takes the focus: the line, or else the button that takes a reason back."""
        return self.line, self._change

    @property
    def is_asked(self) -> bool:
        """Whether the form asks for this count now."""
        return is_asked(self._editing.filling, self.path)

    @property
    def may_be_answered(self) -> bool:
        """Whether it is asked, and a person can answer."""
        return self.is_asked and not self._editing.filling.is_read_only(self.path)

    @property
    def value(self) -> Answer | None:
        """What was typed, or the reason why there is no answer."""
        return self._editing.typed(self.path)

    def put(self, answer: Answer | None) -> None:
        """Answer, and show it."""
        self._editing.answer(self.path, answer)
        self.refresh()

    def show_error(self, text: str) -> None:
        if text != self._error:
            self._error = text
            self.input.mark(bool(text))
            self._say()
            self.told.emit()

    def _lay_out(self) -> None:
        super()._lay_out()
        unseen = QWidget(self)
        for part in (self._label, self._no_answer, self._hint, self._wrong):
            part.setParent(unseen)
        unseen.hide()

    def _make_dashed(self, tr: Catalog) -> QFrame:
        dashed = QFrame()
        dashed.setProperty("role", "dashed")
        dashed.setMinimumHeight(36)
        row = QHBoxLayout(dashed)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(0)
        self._chip = Chip("")
        self._chip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._change = button("", "quiet", icon="x", size="small")
        self._change.setObjectName("change")
        self._change.setFixedWidth(_CROSS)
        self._change.clicked.connect(self._on_change_clicked)
        row.addWidget(self._chip, 1)
        row.addWidget(self._change)
        dashed.hide()
        return dashed

    def _say(self) -> None:
        super()._say()
        self.input.name(self.head)
        self._change.setAccessibleName(f"{self._editing.catalog('Change')}, {self.head}")

    def _show_reason(self, reason: Reason | None) -> None:
        super()._show_reason(reason)
        if reason is not None:
            words = self._editing.catalog(REASONS[reason])
            self._chip.show_text(words)
            plain_tooltip(self._dashed, words)
