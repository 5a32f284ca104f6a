"""What all inputs have in common. An input knows its question and a language; not the form around it, nor any rule."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QVBoxLayout, QWidget

from minerisk.domain.form import Choice, Question
from minerisk.domain.places.gazetteer import Gazetteer
from minerisk.i18n import Catalog
from minerisk.ui.widgets.basic import set_property

Files: TypeAlias = Callable[[str], bytes | None]
"""Gives what a file that came with the form holds, by its name; None where it did not come."""


def no_file(_name: str) -> bytes | None:
    """Give nothing: the form came without files."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A record that an answer can name: its code, and what it is in a few words."""

    code: str
    words: str


Records: TypeAlias = Callable[[Sequence[str], str], Sequence[Linked]]
"""Finds finished records of some kinds by a code or by words; the latest ones where there is no text."""


def no_records(_kinds: Sequence[str], _text: str) -> Sequence[Linked]:
    """Find nothing: there is no database."""
    return ()


class Input(QWidget):
    """Takes the answer to one question, exactly as it is typed where it is not understood.

    ``changed`` is emitted when the person changed something, never by ``show_answer``; ``not_known`` when the person
    says that nobody knows the answer.

    Attributes:
        explains_itself: a hint of the form would only tell what is seen anyway.
        says_question: it says itself what the question is called.
    """

    changed = Signal()
    not_known = Signal()
    explains_itself = False
    says_question = False

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__()
        self.question = question
        self.catalog = tr
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        """The widgets that take the focus, the first one first."""
        raise NotImplementedError

    def answer(self) -> str:
        """Return what is entered as the value of an XForm, or an empty string."""
        raise NotImplementedError

    def show_answer(self, answer: str) -> None:
        """Show ``answer``; without ``changed``."""
        raise NotImplementedError

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer ``choices``; what was chosen stays chosen."""

    def use_files(self, files: Files) -> None:
        """Show the pictures that came with the form, where the question has any."""

    def use_records(self, records: Records) -> None:
        """Find the records that the answer may name, where it names any."""

    def show_typed(self, typed: str) -> None:
        """Show the answer as it was typed once, where that is kept in a question of its own."""

    def typed(self) -> str:
        """Return the answer exactly as it is typed."""
        return self.answer()

    def show_around(self, places: Gazetteer, district: str) -> None:
        """Know the places of the country, and the code of the district that was chosen, or an empty text."""

    def show_beside(self, text: str) -> None:
        """Show a few words at the end of the box, where there is room for them."""

    def take_focus(self) -> None:
        """Put the focus where the answer is begun, and select what stands there, as the Tab key does."""
        if not self.boxes:
            return
        first = self.boxes[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        line = first.lineEdit() if isinstance(first, QComboBox) else first
        if isinstance(line, QLineEdit):
            line.selectAll()

    def name(self, text: str) -> None:
        """Tell a screen reader what is asked here. A box with a name or words of its own keeps them behind."""
        for box in self.boxes:
            own = box.property("own_name")
            if own is None:
                own = box.accessibleName() or (box.text() if isinstance(box, QAbstractButton) else "")
                box.setProperty("own_name", own)
            box.setAccessibleName(f"{text}, {own}" if own else text)

    def describe(self, text: str) -> None:
        """Tell a screen reader what is said beside the question: its hint, and what is wrong."""
        for box in self.boxes:
            box.setAccessibleDescription(text)

    def mark(self, wrong: bool) -> None:  # noqa: FBT001  (a state, as in Qt's own setters)
        """Show whether there is something to correct."""
        for box in self.boxes:
            set_property(box, "state", "error" if wrong else "")

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the answer be seen but not changed."""
        for box in self.boxes:
            box.setEnabled(not read_only)
