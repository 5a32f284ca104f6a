"""Short questions side by side, as many as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from minerisk.domain.form import Question, QuestionType
from minerisk.ui.form.inputs.combo import ComboInput
from minerisk.ui.form.inputs.number import NumberInput
from minerisk.ui.form.inputs.table import input_for
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.look import theme

GAP = 16
_BOXED = 4
_NARROWEST = 172
_ANY = 16777215
_SHORT = 40


class Line(QFrame):
    """Questions side by side, at most ``columns`` of them; those that are not asked leave no gap."""

    def __init__(self, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        if columns == _BOXED:
            self.setProperty("role", "card")
        self.fields: list[QuestionField] = []
        self._columns = columns
        self.is_boxed = columns == _BOXED
        self._shown: list[QuestionField] = []
        self._placed = columns
        self._grid = QGridLayout(self)
        inside = GAP if self.is_boxed else 0
        self._grid.setContentsMargins(inside, inside, inside, inside)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP)

    def arrange(self, shown: Sequence[QuestionField]) -> None:
        """Place the fields that are shown."""
        self.setVisible(bool(shown))
        if list(shown) != self._shown:
            self._shown = list(shown)
            self._place()

    def minimumSizeHint(self) -> QSize:
        """As wide as one field: with less room than for all of them, they stand in more lines."""
        widest = max((field.minimumSizeHint().width() for field in self._shown), default=0)
        return QSize(widest + (2 * GAP if self.is_boxed else 0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = max(1, min(self._columns, (self._room + GAP) // (theme.scaled(_NARROWEST) + GAP)))
        if fitting != self._placed:
            self._placed = fitting
            self._place()
            self._grid.activate()
        else:
            self._narrow_boxes()

    @property
    def _room(self) -> int:
        return self.width() - 2 * (GAP if self.is_boxed else 0)

    @property
    def _is_alone(self) -> bool:
        """Whether one question stands where there is room for more."""
        return len(self._shown) == 1 and not self.is_boxed

    def _narrow_boxes(self) -> None:
        """Give the box of a question that stands alone its usual width; its words may take the whole line."""
        column = (self._room - (self._placed - 1) * GAP) // self._placed
        for field in self._shown:
            field.input.setMaximumWidth(column if self._is_alone and self._placed > 1 else _ANY)

    def _place(self) -> None:
        """Put the fields that are shown side by side, as many as there is room for."""
        for field in self.fields:
            self._grid.removeWidget(field)
            field.setVisible(field in self._shown)
        for at, field in enumerate(self._shown):
            wide = self._placed if self._is_alone else 1
            self._grid.addWidget(field, at // self._placed, at % self._placed, 1, wide, Qt.AlignmentFlag.AlignBottom)
        self._narrow_boxes()
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1 if column < self._placed else 0)


def columns(questions: Sequence[Question]) -> int:
    """Return how many questions a line has room for."""
    numbers = input_for(questions[0]) is NumberInput
    if numbers and len(questions) > 1:
        return _BOXED
    if len(questions) > 2:
        return 3
    return 2 if numbers or input_for(questions[0]) is ComboInput else 1


def joins(run: Sequence[Question], question: Question) -> bool:
    """Return whether ``question`` can stand beside those in ``run``."""
    if any(one.hint or _is_long(one) for one in (*run, question)):
        return False
    first, kind = input_for(run[0]), input_for(question)
    if first is ComboInput:
        return kind is ComboInput or (question.type is QuestionType.TEXT and question.relevant is not None)
    return first is NumberInput and kind is NumberInput and question.relevant is None and run[0].relevant is None


def _is_long(question: Question) -> bool:
    """Return whether the words of a question need a line of their own."""
    return any(len(words) > _SHORT for words in question.label.values())
