"""Injuries, ticked on a drawn body or in the list beside it. The list has them all, and is what counts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from minerisk.domain.form import Choice, Question, say
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.choice import CheckInput
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.figure import Figure

_GAP = 24
_LIST_WIDTH = 264


class BodyInput(Input):
    """Several of many, some of which are parts of the body."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.figure = Figure(tr)
        self.figure.setObjectName("figure")
        self.list = CheckInput(question, tr)
        self.figure.ticked.connect(self._on_figure_ticked)
        self.list.changed.connect(self._on_list_changed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.list, 1)
        self.column.addLayout(self._row)
        self._offer(question.choices)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.figure, *self.list.boxes)

    def answer(self) -> str:
        return self.list.answer()

    def show_answer(self, answer: str) -> None:
        self.list.show_answer(answer)
        self.figure.show_chosen(self.answer().split())

    def show_choices(self, choices: Sequence[Choice]) -> None:
        self.list.show_choices(choices)
        self._offer(choices)

    def name(self, text: str) -> None:
        self.figure.name(text)
        self.list.name(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the drawing to the choice of the list that begins with a letter."""
        self.list.keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.width() >= self.figure.sizeHint().width() + _GAP + _LIST_WIDTH
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _offer(self, choices: Sequence[Choice]) -> None:
        self.figure.offer({choice.name: say(choice.label, self.catalog.language) or choice.name for choice in choices})
        self.figure.show_chosen(self.answer().split())

    def _on_figure_ticked(self, code: str) -> None:
        button = self.list.buttons[code]
        button.click()

    def _on_list_changed(self) -> None:
        self.figure.show_chosen(self.answer().split())
        self.changed.emit()
