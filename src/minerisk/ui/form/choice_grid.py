"""Questions with the same choices as a grid: the choices stand above, each question is a line."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.form import Question
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.look import theme
from minerisk.ui.widgets.stack import stack
from minerisk.ui.widgets.wide import Wide

_GAP = 12
_WORDS = 200
_CHOICE = 72


class GridRow(QuestionField):
    """One question of a grid: its words at the start, its choices in the columns."""

    def _lay_out(self) -> None:
        super()._lay_out()
        words, choices = QWidget(), QWidget()
        words.setFixedWidth(theme.scaled(_WORDS))
        column, answers = stack(words, spacing=2), stack(choices)
        for part in (self._label, self._hint, self._wrong, self._no_answer):
            column.addWidget(part)
        column.setAlignment(self._no_answer, Qt.AlignmentFlag.AlignLeading)
        choices.setMinimumWidth(theme.scaled(_CHOICE) * max(1, len(self._question.choices)))
        for shown in (self.input, self._words, self._dashed):
            answers.addWidget(shown)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(choices, 1, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)


class ChoiceGrid(QWidget):
    """Shows the questions at ``paths``; the first one gives the words above the columns."""

    def __init__(self, editing: Editing, paths: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choice-grid")
        table = QWidget()
        lines = QVBoxLayout(table)
        lines.setContentsMargins(4, 4, 4, 4)
        lines.setSpacing(_GAP)
        self.fields = {path: GridRow(editing, path, table) for path in paths}
        for field in self.fields.values():
            lines.addWidget(field)
        stack(self).addWidget(Wide(table))

    def arrange(self, shown: Sequence[QuestionField]) -> None:
        """Show these of its questions."""
        for field in self.fields.values():
            field.setVisible(field in shown)
        self.setVisible(bool(shown))


def grid_at(questions: Sequence[Question]) -> int:
    """Return how many of ``questions`` from the first on are one grid; 0 where they are none."""
    if not questions or "label" not in questions[0].appearance or not questions[0].choices:
        return 0
    codes = [choice.name for choice in questions[0].choices]
    n = 1
    for question in questions[1:]:
        if "list-nolabel" not in question.appearance or [choice.name for choice in question.choices] != codes:
            break
        n += 1
    return n if n > 1 else 0
