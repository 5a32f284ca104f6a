"""Dates: a day in three boxes, and a date that may be known only in part. No box moves the focus by itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from minerisk.domain import edtf
from minerisk.domain.form import Question
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs import day_words
from minerisk.ui.form.inputs.choice import Radio, leap, one_stop
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.text import Line
from minerisk.ui.widgets.basic import plain
from minerisk.ui.widgets.columns import Columns

_WIDTHS = (64, 136, 88)
_BOXES = {
    day_words.DAY: 3, day_words.MONTH: 2, day_words.YEAR: 1, day_words.BETWEEN: 3, day_words.ABOUT: 3,
    day_words.DOUBTFUL: 3, "": 3,
}  # fmt: skip
"""How many boxes a kind of date needs; those in front are left out."""


class DayBoxes(QWidget):
    """Day, month and year."""

    edited = Signal()

    def __init__(self, tr: Catalog, said: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.lines: list[Line] = []
        self._parts: list[QWidget] = []
        names = (tr("Day"), tr("Month"), tr("Year"))
        for name, key, width in zip(names, ("day", "month", "year"), _WIDTHS, strict=True):
            part, line = captioned(name, width)
            line.setObjectName(key)
            line.setAccessibleName(f"{said} {name}".strip())
            line.textEdited.connect(self._on_line_text_edited)
            self.lines.append(line)
            self._parts.append(part)
            row.addWidget(part)
        row.addStretch(1)

    def parts(self) -> day_words.Parts:
        """Return what stands in the boxes."""
        day, month, year = (line.text().strip() for line in self.lines)
        return day, month, year

    def show_parts(self, parts: day_words.Parts) -> None:
        """Show what stands in ``parts``."""
        for line, part in zip(self.lines, parts, strict=True):
            line.setText(part)

    def ask_for(self, boxes: int) -> None:
        """Show the last ``boxes`` of day, month and year."""
        for at, part in enumerate(self._parts):
            part.setVisible(at >= 3 - boxes)

    def _on_line_text_edited(self) -> None:
        self.edited.emit()


class DateInput(Input):
    """A day that is known."""

    explains_itself = True
    _kind = day_words.DAY
    _asks_for = 3

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.days = DayBoxes(tr)
        self.days.ask_for(self._asks_for)
        self.days.edited.connect(self._on_days_edited)
        self._words = _words_label()
        self.column.addWidget(self.days)
        self.column.addWidget(self._words)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return tuple(self.days.lines[-self._asks_for :])

    def answer(self) -> str:
        answer = self._known()
        return answer if ":" in answer else answer + "-01" * (3 - self._asks_for) if answer else ""

    def show_answer(self, answer: str) -> None:
        _, dates = day_words.from_answer(answer)
        self.days.show_parts(dates[0] if dates else day_words.NOTHING)
        self._say()

    def _known(self) -> str:
        """Return as much of a date as the boxes ask for."""
        return day_words.to_answer(self._kind, [self.days.parts()])

    def _say(self) -> None:
        """Show a day in words; what is less than a day is seen at once."""
        _say(self._words, self._known() if self._kind == day_words.DAY else "", self.catalog)

    def _on_days_edited(self) -> None:
        self._say()
        self.changed.emit()


class MonthInput(DateInput):
    """A month: the answer is its first day."""

    _kind = day_words.MONTH
    _asks_for = 2


class YearInput(DateInput):
    """A year: the answer is its first day."""

    _kind = day_words.YEAR
    _asks_for = 1


class KnownDateInput(Input):
    """A date as it is known: first how well, then the boxes for it."""

    explains_itself = True

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.column.addWidget(self._kinds())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.start, self.end = DayBoxes(tr), DayBoxes(tr, tr("And"))
        self._from, self._to = plain(tr("Between"), "hint"), plain(tr("And"), "hint")
        for label, boxes in ((self._from, self.start), (self._to, self.end)):
            boxes.edited.connect(self._on_boxes_edited)
            self._rows.addWidget(label)
            self._rows.addWidget(boxes)
        self.start.setObjectName("start")
        self.end.setObjectName("end")
        self.column.addLayout(self._rows)
        self._words = _words_label()
        self.column.addWidget(self._words)
        self._arrange()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (*self.kinds.values(), self.nothing, *self.start.lines, *self.end.lines)

    @property
    def kind(self) -> str:
        """How well the date is known, one of ``day_words.KINDS``, or empty."""
        return next((kind for kind, radio in self.kinds.items() if radio.isChecked()), "")

    def take_focus(self) -> None:
        stop = self.kinds.get(self.kind) or next(iter(self.kinds.values()))
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> str:
        dates = [self.start.parts(), self.end.parts()] if self.kind == day_words.BETWEEN else [self.start.parts()]
        return day_words.to_answer(self.kind, dates) if self.kind else ""

    def show_answer(self, answer: str) -> None:
        kind, dates = day_words.from_answer(answer)
        if kind:
            self.kinds[kind].setChecked(True)
        self.start.show_parts(dates[0] if dates else day_words.NOTHING)
        self.end.show_parts(dates[1] if len(dates) > 1 else day_words.NOTHING)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not leap([*self.kinds.values(), self.nothing], event):
            super().keyPressEvent(event)

    def _kinds(self) -> QWidget:
        area = QWidget()
        columns = Columns(area)
        radios: list[Radio] = []
        self.kinds: dict[str, Radio] = {}
        for kind, text in day_words.KINDS.items():
            radio = Radio(self.catalog(text), radios)
            radio.setObjectName(kind)
            radio.setAccessibleName(self.catalog(text))
            radio.clicked.connect(self._on_kind_clicked)
            self.kinds[kind] = radio
            columns.addWidget(radio)
        self.nothing = Radio(self.catalog("Not known"), radios)
        self.nothing.setObjectName("not-known")
        self.nothing.setAccessibleName(self.nothing.text())
        self.nothing.clicked.connect(self._on_nothing_clicked)
        columns.addWidget(self.nothing)
        one_stop(radios, radios[0])
        return area

    def _on_nothing_clicked(self) -> None:
        """Go back to how it was: the question itself shows that the answer is not known."""
        self.nothing.setAutoExclusive(False)
        self.nothing.setChecked(False)
        self.nothing.setAutoExclusive(True)
        self.not_known.emit()

    def _arrange(self) -> None:
        """Show the boxes that the kind of date needs."""
        kind, between = self.kind, self.kind == day_words.BETWEEN
        self.start.setVisible(bool(kind))
        self.start.ask_for(_BOXES[kind])
        for widget in (self._from, self._to, self.end):
            widget.setVisible(between)
        _say(self._words, self.answer(), self.catalog)

    def _on_kind_clicked(self) -> None:
        self._arrange()
        self.changed.emit()

    def _on_boxes_edited(self) -> None:
        _say(self._words, self.answer(), self.catalog)
        self.changed.emit()


def captioned(name: str, width: int) -> tuple[QWidget, Line]:
    """Return a box to type in below its name, and the box alone."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    caption = plain(name, "caption")
    line = Line()
    line.setFixedWidth(width)
    caption.setBuddy(line)
    column.addWidget(caption)
    column.addWidget(line)
    return part, line


def _words_label() -> QLabel:
    label = plain(role="hint")
    label.setObjectName("words")
    label.hide()
    return label


def _say(label: QLabel, answer: str, tr: Catalog) -> None:
    """Show the date in words, where it is one."""
    words = edtf.words(answer, tr)
    understood = bool(answer) and words != answer
    label.setText(tr("Kept as: {date}", date=words) if understood else "")
    label.setVisible(understood)
