"""Words: one line, many lines, and a line that nobody beside can read.

Whatever is pasted is cleaned of what cannot be seen; nothing is cut.
"""

from unicodedata import is_normalized

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy, QWidget

from minerisk.domain.form import Question
from minerisk.domain.text import LONGEST, clean
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.widgets.basic import button, plain, plain_tooltip, set_property

_NOTHING_IS_CUT = 10_000_000
_NUMBERS = 288
_FEWEST_LINES, _MOST_LINES = 4, 14
_AROUND = 16
"""Room that stays free above and below what is written."""
MASKS = ("inputMask", "esri:inputMask", "mask")
"""Parameters that say of which signs an answer is made, as Qt writes it: ``99-99-99;_``."""


class Line(QLineEdit):
    """A line edit that takes any length, and cleans what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_NOTHING_IS_CUT)
        self.textEdited.connect(self._on_text_edited)

    def _on_text_edited(self, text: str) -> None:
        cleaned = one_line(text)
        if cleaned != text:
            at = len(one_line(text[: self.cursorPosition()]))
            self.setText(cleaned)
            self.setCursorPosition(at)


def one_line(text: str) -> str:
    """Return ``text`` cleaned, its line ends and tabs as spaces."""
    return clean(text).replace("\n", " ").replace("\t", " ")


def _is_clean(text: str) -> bool:
    """Return whether there is nothing to clean: the quick answer, for a long text at every key."""
    return text.replace("\n", "").isprintable() and is_normalized("NFC", text)


class LineInput(Input):
    """A line of text."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.line = self.make_line()
        self.line.setObjectName("line")
        self.line.textEdited.connect(self._on_line_text_edited)
        self.column.addWidget(self.line)
        self._mask = next((question.parameters[name] for name in MASKS if name in question.parameters), "")
        if "numbers" in question.appearance:
            self.line.setMaximumWidth(_NUMBERS)
            self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.show_answer("")

    def make_line(self) -> Line:
        """Return the box to type in."""
        return Line()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.line,)

    def answer(self) -> str:
        text = self.line.text()
        return "" if text == self._nothing else text.strip()

    def show_answer(self, answer: str) -> None:
        self.line.setInputMask(self._mask)
        self.line.setText("")
        self._nothing = self.line.text()  # a mask writes its own signs
        self.line.setText(answer)
        if answer and self.line.text() != answer:  # it is not made of those signs, and is not to be lost
            self.line.setInputMask("")
            self.line.setText(answer)
        self.line.setCursorPosition(0)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        self.line.setReadOnly(read_only)
        set_property(self.line, "readOnly", read_only)

    def _on_line_text_edited(self) -> None:
        self.changed.emit()


class SecretInput(LineInput):
    """A line that nobody beside can read, unless it is shown."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.column.removeWidget(self.line)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = button("", icon="eye")
        self._eye.setObjectName("eye")
        self._eye.setCheckable(True)
        self._eye.setAccessibleName(tr("Show what is typed"))
        plain_tooltip(self._eye, tr("Show what is typed"))
        self._eye.toggled.connect(self._on_eye_toggled)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self._eye)
        self.column.addLayout(row)

    def _on_eye_toggled(self, shown: bool) -> None:  # noqa: FBT001  (as Qt gives it)
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class LongInput(Input):
    """Many lines. Tab leaves it, it grows with what is written, and says when it is longer than can be kept."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.text = _Paper(_rows(question))
        self.text.setObjectName("text")
        self.left = plain(role="caption")
        self.left.setObjectName("left")
        self.left.hide()
        self.text.textChanged.connect(self._on_text_changed)
        self.column.addWidget(self.text)
        self.column.addWidget(self.left, 0, Qt.AlignmentFlag.AlignTrailing)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.text,)

    def answer(self) -> str:
        text = self.text.toPlainText().strip()
        return text if _is_clean(text) else clean(text).strip()

    def show_answer(self, answer: str) -> None:
        with QSignalBlocker(self.text):
            self.text.setPlainText(answer)
        self.text.grow()
        self._show_left()

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        self.text.setReadOnly(read_only)
        set_property(self.text, "readOnly", read_only)

    def _on_text_changed(self) -> None:
        self._show_left()
        self.changed.emit()

    def _show_left(self) -> None:
        left = LONGEST - self.text.document().characterCount() + 1
        self.left.setVisible(left < LONGEST // 10)
        if left >= 0:
            words = self.catalog.count("{n} character left", "{n} characters left", left)
        else:
            words = self.catalog.count("{n} character too many", "{n} characters too many", -left)
        self.left.setText(words)
        set_property(self.left, "tone", "error" if left < 0 else "")


def _rows(question: Question) -> int:
    """Return how many lines the form wants to see."""
    rows = question.parameters.get("rows", "")
    return min(int(rows), _MOST_LINES) if rows.isdecimal() and rows.isascii() and len(rows) < 5 else _FEWEST_LINES


class _Paper(QPlainTextEdit):
    def __init__(self, fewest: int) -> None:
        super().__init__()
        self._fewest = max(1, fewest)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._soon = QTimer(self)  # when what stands around the box has its new height
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.reveal)
        self.document().documentLayout().documentSizeChanged.connect(self.grow)
        self.cursorPositionChanged.connect(self._on_cursor_position_changed)
        self.grow()

    def reveal(self) -> None:
        """Scroll the page to the whole box, or, where that is too high for it, to the line that is written."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        inside = above.widget() if above is not None else None
        if above is None or inside is None or not self.hasFocus():
            return
        if self.height() + 2 * _AROUND <= above.viewport().height():
            places = [self.mapTo(inside, self.rect().bottomLeft()), self.mapTo(inside, self.rect().topLeft())]
        else:
            places = [self.viewport().mapTo(inside, self.cursorRect().bottomLeft())]
        for place in places:
            above.ensureVisible(place.x(), place.y(), 0, _AROUND)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._soon.start(0)

    def _on_cursor_position_changed(self) -> None:
        self._soon.start(0)

    def grow(self) -> None:
        """Take the height of what is written, within limits."""
        lines = min(max(int(self.document().size().height()), self._fewest), _MOST_LINES)
        self.setFixedHeight(lines * QFontMetrics(self.font()).lineSpacing() + 24)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clean(source.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grow()
        self._soon.start(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
