"""What is said rather than asked: notes, answers that are only read, and "Is this right?" about an unlikely one."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from minerisk.domain.form import Question
from minerisk.domain.wording import show
from minerisk.i18n import N_, Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import Chip, button, clear, plain

OK = "OK"
"""The value of an XForm acknowledgement."""
_ASKS = re.compile(r"(.*[^.!])[.!]\s+([^.!]+[?؟])", re.DOTALL)
"""A sentence, and the question that the form itself asks about it."""


class NoteInput(Input):
    """A note: nothing to answer. Its words are of the form, and a caution unless its appearance says ``info``."""

    says_question = True

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._text = ""

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return ()

    def answer(self) -> str:
        return ""

    def show_answer(self, answer: str) -> None:
        """Show nothing: a note has no answer."""

    def name(self, text: str) -> None:
        if text != self._text:
            self._text = text
            clear(self.column)
            self.column.addWidget(MessageBar("info" if "info" in self.question.appearance else "warn", text))


class WordsInput(Input):
    """An answer that is only read, as words that can be copied."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._answer, self._asked = "", ""
        self.words = selectable("")
        self.words.setObjectName("words")
        self.column.addWidget(self.words)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.words,)

    def answer(self) -> str:
        return self._answer

    def show_answer(self, answer: str) -> None:
        self._answer = answer
        self.words.setText(show(self.question, answer, self.catalog, self.catalog.language))
        self.name(self._asked)

    def name(self, text: str) -> None:
        self._asked = text
        self.words.setAccessibleName(f"{text}: {self.words.text()}")

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Stay as it is: it is only read anyway."""


class AcknowledgeInput(Input):
    """A sentence to agree to."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.box = QCheckBox(tr("I have read this"))
        self.box.setObjectName("box")
        self.box.clicked.connect(self._on_box_clicked)
        self.column.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.box,)

    def answer(self) -> str:
        return OK if self.box.isChecked() else ""

    def show_answer(self, answer: str) -> None:
        self.box.setChecked(answer == OK)

    def _on_box_clicked(self) -> None:
        self.changed.emit()


def selectable(text: str) -> QLabel:
    """Return words that can be chosen and copied, by the keyboard too."""
    made = plain(text, wrap=True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


class CheckedInput(Input):
    """Shown when an answer is unlikely: it may stay, and then that somebody looked is kept too.

    ``more_wanted`` when the person wants what ``offer`` offered besides.
    """

    says_question = True
    more_wanted = Signal()

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._keeps = False
        self._more = ""
        self._text = ""
        self._bar = QVBoxLayout()
        self.column.addLayout(self._bar)
        self._kept = QWidget()
        row = QHBoxLayout(self._kept)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Chip(tr("Kept as it is"), "ok", "circle-check"))
        self.again = button(tr("Ask again"), "quiet", size="small")
        self.again.setObjectName("again")
        self.again.clicked.connect(self._on_again_clicked)
        row.addWidget(self.again)
        row.addStretch(1)
        self.column.addWidget(self._kept)
        self._show()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return ()

    def answer(self) -> str:
        return OK if self._keeps else ""

    def show_answer(self, answer: str) -> None:
        self._keeps = answer == OK
        self._show()

    def name(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._ask()

    def offer(self, text: str) -> None:
        """Offer something besides keeping the answer; an empty text offers nothing."""
        if text != self._more:
            self._more = text
            self._ask()

    def _ask(self) -> None:
        clear(self._bar)
        found = _ASKS.fullmatch(self._text)
        said, asked = (found[1], found[2]) if found else (self._text, self.catalog(N_("Is this right?")))
        more = {"more": self._more} if self._more else {}
        bar = MessageBar("warn", said, asked, {"keep": self.catalog(N_("Yes, keep")), **more})
        bar.action_chosen.connect(self._on_bar_action_chosen)
        self._bar.addWidget(bar)
        self._show()

    def take_focus(self) -> None:
        keep = self.findChild(QWidget, "again" if self._keeps else "keep")
        if keep is not None:
            keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_bar_action_chosen(self, action: str) -> None:
        if action == "more":
            self.more_wanted.emit()
        else:
            self._change(keeps=True)

    def _on_again_clicked(self) -> None:
        self._change(keeps=False)

    def _change(self, *, keeps: bool) -> None:
        self._keeps = keeps
        self._show()
        self.take_focus()
        self.changed.emit()

    def _show(self) -> None:
        item = self._bar.itemAt(0)
        bar = item.widget() if item else None
        if bar is not None:
            bar.setVisible(not self._keeps)
        self._kept.setVisible(self._keeps)
