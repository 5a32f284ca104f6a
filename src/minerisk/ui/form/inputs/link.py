"""Other records, named by their codes: found while typing, or pasted. A code that is not here stays, and says so."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from minerisk.domain import code
from minerisk.domain.form import Question
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.combo import Combo
from minerisk.ui.form.inputs.entry import Input, Linked, Records, no_records
from minerisk.ui.widgets.basic import plain
from minerisk.ui.widgets.chips import ChosenChips, CrossChip


class LinkInput(Input):
    """One record."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.box = RecordBox(question.links)
        self.box.setObjectName("record")
        self.box.typed.connect(self._on_box_typed)
        self.box.activated.connect(self._on_box_typed)
        self.box.left.connect(self._on_box_left)
        line = self.box.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("Type to find, or paste a code"))
        self._note = plain(tr("Not in this database"), "hint")
        self._note.setObjectName("not-here")
        self.column.addWidget(self.box)
        self.column.addWidget(self._note)
        self._note.hide()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.box,)

    def use_records(self, records: Records) -> None:
        self.box.records = records

    def answer(self) -> str:
        typed = self.box.code_of(self.box.currentText().strip())
        codes, left = code.read(typed)
        return codes[0] if len(codes) == 1 and not left else typed

    def show_answer(self, answer: str) -> None:
        label = self.box.label(answer)
        self.box.show_text(label or answer)
        self._note.setVisible(bool(code.kind(answer) and not label))

    def _on_box_typed(self) -> None:
        self._note.hide()
        self.changed.emit()

    def _on_box_left(self) -> None:
        """Write a code as it is made, and say what it is."""
        self.show_answer(self.answer())


class LinksInput(LinkInput):
    """Several records: what is found or pasted stands below the box until it is taken away."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._codes: tuple[str, ...] = ()
        self._below = ChosenChips(self.box, tr)
        self._below.removed.connect(self._on_below_removed)
        self.column.addWidget(self._below)
        self._show()

    @property
    def chips(self) -> list[CrossChip]:
        """The records that are named, each to be taken away."""
        return self._below.chips

    def answer(self) -> str:
        return " ".join(filter(None, (*self._codes, self.box.code_of(self.box.currentText().strip()))))

    def show_answer(self, answer: str) -> None:
        self._codes, left = code.read(answer)
        self.box.show_text(left)
        self._show()

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        super().set_read_only(read_only)
        self._below.setEnabled(not read_only)

    def _show(self) -> None:
        not_here = self.catalog("Not in this database")
        self._below.show_chosen([(one, self.box.label(one) or f"{one}, {not_here}") for one in self._codes])

    def _on_box_typed(self) -> None:
        if self.box.is_chosen:
            QTimer.singleShot(0, self, self._take)  # Qt still writes what was chosen into the box
        self.changed.emit()

    def _on_box_left(self) -> None:
        before = self.answer()
        self._take()
        if self.answer() != before:
            self.changed.emit()

    def _take(self) -> None:
        """Put the codes in the box below it."""
        if self.box.currentText().strip():
            self.show_answer(self.answer())

    def _on_below_removed(self, at: int) -> None:
        self._codes = (*self._codes[:at], *self._codes[at + 1 :])
        self._show()
        self.changed.emit()


class RecordBox(Combo):
    """Finds records of some kinds as words are typed; where nothing is typed, its list has the latest ones."""

    def __init__(self, kinds: Sequence[str]) -> None:
        super().__init__()
        self.records: Records = no_records
        self._kinds = kinds
        self._code_of: dict[str, str] = {}

    @property
    def is_chosen(self) -> bool:
        """Whether what stands in the box was chosen from the list."""
        return self.currentText() in self._code_of

    def code_of(self, text: str) -> str:
        """Return the code that a label stands for; any other text as it is."""
        return self._code_of.get(text, text)

    def label(self, one: str) -> str:
        """Return the label of a code; empty where no record here has it."""
        kind = code.kind(one)
        found = self._labels(self.records((kind,), one)) if kind else []
        return next((label for label in found if self._code_of[label] == one), "")

    def found(self, text: str) -> list[str]:
        codes, _ = code.read(text)
        return self._labels(self.records(self._kinds, codes[-1] if codes else text))

    def showPopup(self) -> None:
        text = self.currentText()
        self.offer(self.found("" if self.is_chosen else text))
        self.show_text(text)
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what was typed with Enter, as when the box is left; but not before the list below it was asked."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (event.isAccepted() or self.is_listing):
            self.left.emit()

    def _labels(self, records: Sequence[Linked]) -> list[str]:
        labels = {f"{one.code}, {one.words}": one.code for one in records}
        self._code_of |= labels
        return list(labels)
