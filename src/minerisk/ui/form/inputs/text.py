"""Words: one line, many lines, and a time of day.

Whatever is pasted is cleaned of what cannot be seen; nothing is cut. Only one line is plain enough for a number too.
"""

import re
from unicodedata import is_normalized

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy, QWidget

from minerisk.domain.form import Question
from minerisk.domain.text import LONGEST, clean
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.widgets.basic import plain, set_property

_NOTHING_IS_CUT = 10_000_000
_SHORT = 128
_FEWEST_LINES, _MOST_LINES = 4, 14
_AROUND = 16
"""Room that stays free above and below what is written."""
_THOUSANDS = re.compile(r"[-+−]?[0-9]{1,3}(?:\s[0-9]{3})+(?:[.,][0-9]+)?")
"""A number whose thousands are set apart. Any other space stands between two numbers."""
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.\s]\s*(\d{2})(?:[:.]\d{2}(?:\.\d+)?)?|(\d{2}))?", re.ASCII)


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
        self.line = Line()
        self.line.setObjectName("line")
        self.line.textEdited.connect(self._on_line_text_edited)
        self.column.addWidget(self.line)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.line,)

    def answer(self) -> str:
        return self.line.text().strip()

    def show_answer(self, answer: str) -> None:
        self.line.setText(answer)
        self.line.setCursorPosition(0)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        self.line.setReadOnly(read_only)
        set_property(self.line, "readOnly", read_only)

    def _on_line_text_edited(self) -> None:
        self.changed.emit()


class NumberInput(LineInput):
    """A number, whole or with decimals: a plain box; a comma is as good as a point."""

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
        self.beside.hide()

    def show_beside(self, text: str) -> None:
        self.beside.setText(text)
        self.beside.setVisible(bool(text))
        room = self.beside.sizeHint().width() + 8 if text else 0
        mirrored = self.line.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.line.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    def answer(self) -> str:
        text = super().answer()
        parted = _THOUSANDS.fullmatch(text) is not None
        number = (re.sub(r"\s", "", text) if parted else text).replace(",", ".").replace("−", "-")
        return number if re.fullmatch(r"[-+]?\d*\.?\d+", number, re.ASCII) else text


class ClockInput(LineInput):
    """A time of day, typed as people write it: 14:30, 14.30, 1430."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.line.setMaximumWidth(_SHORT)

    def answer(self) -> str:
        text = super().answer()
        found = _CLOCK.fullmatch(text)
        hours, minutes = (int(found[1]), int(found[2] or found[3] or 0)) if found else (24, 0)
        return f"{hours:02}:{minutes:02}:00" if hours < 24 and minutes < 60 else text

    def show_answer(self, answer: str) -> None:
        super().show_answer(re.sub(r"^(\d\d:\d\d):00(\.000)?$", r"\1", answer))


class LongInput(Input):
    """Many lines. Tab leaves it, it grows with what is written, and says when it is longer than can be kept."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.text = _Paper()
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


class _Paper(QPlainTextEdit):
    def __init__(self) -> None:
        super().__init__()
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
        lines = min(max(int(self.document().size().height()), _FEWEST_LINES), _MOST_LINES)
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
