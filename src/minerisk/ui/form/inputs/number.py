"""Numbers, whole or with decimals, as people write them: a comma is as good as a point."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout

from minerisk.domain.figures import figure
from minerisk.domain.form import Question
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.text import Line, LineInput
from minerisk.ui.widgets.basic import plain

COMMA = frozenset({"az", "ru"})
"""Languages in which decimals stand behind a comma."""
_SHORT = 128
_THOUSANDS = re.compile(r"[-+−]?[0-9]{1,3}(?:\s[0-9]{3})+(?:[.,][0-9]+)?")
"""A number whose thousands are set apart. Any other space stands between two numbers."""
_NUMBER = re.compile(r"[-+]?\d*\.?\d+", re.ASCII)


def to_number(text: str) -> str:
    """Return the number that ``text`` is as an answer; ``text`` itself where it is none."""
    text = text.strip()
    parted = _THOUSANDS.fullmatch(text) is not None
    number = (re.sub(r"\s", "", text) if parted else text).replace(",", ".").replace("−", "-")
    return number if _NUMBER.fullmatch(number) else text


def from_number(answer: str, language: str, *, grouped: bool = False) -> str:
    """Return a number as people write it in ``language``; what is none as it is."""
    if not _NUMBER.fullmatch(answer):
        return answer
    whole, point, part = answer.partition(".")
    if grouped and whole.lstrip("-").isdecimal():
        whole = figure(int(whole))
    return whole + ("," if point and language in COMMA else point) + part


class NumberInput(LineInput):
    """A number: a plain box. Where the form wants it, thousands are set apart while nobody types."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.line.setMaximumWidth(_SHORT)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.beside = plain(role="caption")
        self.beside.setObjectName("beside")
        self.beside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch(1)
        inside.addWidget(self.beside)
        self._always = "°" if "bearing" in question.appearance else ""
        self.show_beside("")

    def make_line(self) -> Line:
        return _Grouped() if "thousands-sep" in self.question.appearance else Line()

    def show_beside(self, text: str) -> None:
        text = text or self._always
        self.beside.setText(text)
        self.beside.setVisible(bool(text))
        room = self.beside.sizeHint().width() + 8 if text else 0
        mirrored = self.line.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.line.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    def answer(self) -> str:
        return to_number(super().answer())

    def show_answer(self, answer: str) -> None:
        grouped = isinstance(self.line, _Grouped) and not self.line.hasFocus()
        super().show_answer(from_number(answer, self.catalog.language, grouped=grouped))


class _Grouped(Line):
    """Sets thousands apart when it is left."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        number = to_number(self.text())
        if _NUMBER.fullmatch(number):
            language = "az" if "," in self.text() else ""
            self.setText(from_number(number, language, grouped=True))
