"""Several answers to one question, written side by side in two offices: asks which of them holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from minerisk.domain import wording
from minerisk.domain.answer import Answer
from minerisk.domain.form import Question
from minerisk.i18n import Catalog
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import button
from minerisk.ui.widgets.columns import Columns

_LONGEST = 240
_SHORT = 32


class DifferingBar(MessageBar):
    """Tells the answers; ``chosen`` gives the place of the one that holds, from 0."""

    chosen = Signal(int)

    def __init__(self, question: Question, answers: Sequence[Answer | None], tr: Catalog, language: str = "") -> None:
        """Tell ``answers`` in the form's ``language``, or in the program's."""
        words = [wording.show(question, answer, tr, language or tr.language).replace("\n", ", ") for answer in answers]
        told = " / ".join(_cut(one, _LONGEST) for one in words)
        super().__init__(
            "warn",
            tr.count("{n} answer: {answers}", "{n} answers: {answers}", len(words), answers=told),
            tr("Choose which holds."),
        )
        self.setObjectName("differing")
        area = QWidget()
        row = Columns(area, gap=12, line_gap=8)
        for at, one in enumerate(words):
            made = button(_cut(one, _SHORT).replace("&", "&&"), size="small")
            made.setObjectName(f"holds-{at}")
            made.setAccessibleName(tr("This holds: {answer}", answer=one))
            made.clicked.connect(self._on_holds_clicked)
            row.addWidget(made)
        self.words.addSpacing(6)
        self.words.addWidget(area)

    def _on_holds_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.chosen.emit(int(sender.objectName().rpartition("-")[2]))


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"
