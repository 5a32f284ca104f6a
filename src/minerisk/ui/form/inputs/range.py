"""A number between two others, in steps: a scale with the number beside it, stars, or a list."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from minerisk.domain.form import Choice, Question
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.combo import ComboInput
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.number import from_number, to_number
from minerisk.ui.form.inputs.scale import Scale, Stars
from minerisk.ui.form.inputs.span import Span
from minerisk.ui.form.inputs.text import Line

_NUMBER = 88
_MOST_LISTED = 1000
_MOST_STARS = 15


class RangeInput(Input):
    """A scale, and beside it a box for the number: each shows what is chosen in the other."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        upright = bool(question.appearance & {"vertical", "distress"})
        self.scale = self._make(Span.read(question.parameters), upright=upright)
        self.scale.setObjectName("scale")
        self.scale.chosen.connect(self._on_scale_chosen)
        self.line = Line()
        self.line.setObjectName("number")
        self.line.setAccessibleName(tr("Number"))
        self.line.setFixedWidth(_NUMBER)
        self.line.textEdited.connect(self._on_line_text_edited)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.scale, 0 if upright or isinstance(self.scale, Stars) else 1)
        row.addWidget(self.line, 0, Qt.AlignmentFlag.AlignVCenter if upright else Qt.AlignmentFlag.AlignTop)
        if upright or isinstance(self.scale, Stars):
            row.addStretch(1)
        self.column.addLayout(row)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.scale, self.line)

    def answer(self) -> str:
        return to_number(self.line.text())

    def show_answer(self, answer: str) -> None:
        self.line.setText(from_number(answer, self.catalog.language))
        self.scale.show_number(answer)

    def _make(self, span: Span, *, upright: bool) -> Scale:
        return Scale(span, upright=upright, ticks="no-ticks" not in self.question.appearance)

    def _on_scale_chosen(self) -> None:
        self.line.setText(from_number(self.scale.number, self.catalog.language))
        self.changed.emit()

    def _on_line_text_edited(self) -> None:
        self.scale.show_number(self.answer())
        self.changed.emit()


class StarsInput(RangeInput):
    """As many stars as there are numbers."""

    def _make(self, span: Span, *, upright: bool) -> Scale:
        if span.steps >= _MOST_STARS:
            return super()._make(span, upright=upright)
        return Stars(span)


class PickInput(ComboInput):
    """A list of the numbers; any other can be typed, and is told at the end."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        span = Span.read(question.parameters)
        numbers = [span.at(step) for step in range(min(span.steps, _MOST_LISTED) + 1)]
        listed = tuple(Choice(name=one, label={"": from_number(one, tr.language)}) for one in numbers)
        super().__init__(replace(question, choices=listed), tr)
        self.combo.setMaximumWidth(2 * _NUMBER)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer the numbers, whatever the form offers."""
        super().show_choices(self.question.choices)

    def answer(self) -> str:
        return to_number(super().answer())
