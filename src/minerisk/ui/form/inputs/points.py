"""A line or an area as a list of points, each typed as coordinates. An area closes itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.form import Question
from minerisk.domain.places import coordinates
from minerisk.domain.places.coordinates import Position
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.text import Line
from minerisk.ui.widgets.basic import Button, announce, button, plain, plain_tooltip, set_property
from minerisk.ui.widgets.pages import tab_before

UNREAD = "? "
"""Stands before a point that is not understood."""
_BETWEEN = ";"
_MOST_READ = 200
_DEEDS = ("arrow-up", "arrow-down", "x")


class PointsInput(Input):
    """A line for each point; Enter goes on to the next, a list of points can be pasted. What is not read is kept."""

    closes = False
    _fewest = 2

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self.points: list[Point] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._said = plain("", "hint", wrap=True)
        self._said.setObjectName("said")
        self.add = button(tr("Add a point"), icon="plus", size="small")
        self.add.setObjectName("add-point")
        self.add.clicked.connect(self._on_add_clicked)
        self._asked = ""
        self.column.addLayout(self._rows)
        self.column.addWidget(self._said)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._fill([""] * self._fewest)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (*(point.line for point in self.points), self.add)

    def answer(self) -> str:
        answers = [point.answer() for point in self.points if point.answer()]
        if self.closes and len(answers) > self._fewest - 1 and answers[0] != answers[-1]:
            answers.append(answers[0])
        return _BETWEEN.join(answers)

    def show_answer(self, answer: str) -> None:
        parts = [part.strip() for part in answer.split(_BETWEEN) if part.strip()]
        if self.closes and len(parts) > 1 and parts[0] == parts[-1]:
            parts.pop()
        self._fill(parts + [""] * (self._fewest - len(parts)))

    def name(self, text: str) -> None:
        self._asked = text
        for number, point in enumerate(self.points, start=1):
            point.name(self.catalog("Point {n}", n=number), text)
        self.add.setAccessibleName(f"{self.add.text()}, {text}")

    def _fill(self, answers: Sequence[str]) -> None:
        for point in self.points:
            self._rows.removeWidget(point)
            point.hide()
            point.deleteLater()
        self.points = []
        for answer in answers:
            self._insert(len(self.points), answer)
        self._arrange()

    def _insert(self, at: int, answer: str = "") -> None:
        point = Point(answer, self.catalog)
        point.edited.connect(self._on_point_edited)
        point.entered.connect(self._on_point_entered)
        point.pasted.connect(self._on_point_pasted)
        point.deed_wanted.connect(self._on_point_deed_wanted)
        self.points.insert(at, point)
        self._rows.insertWidget(at, point)
        point.show()  # at once, so that it can have the focus

    def _arrange(self) -> None:
        for at, point in enumerate(self.points):
            point.show_place(first=at == 0, last=at == len(self.points) - 1, alone=len(self.points) <= 1)
        self.name(self._asked)
        tab_before([stop for point in self.points for stop in point.stops], self.add)
        self._say()

    def _say(self) -> None:
        read = sum(1 for point in self.points if point.position is not None)
        unread = sum(1 for point in self.points if point.answer()) - read
        words = [self.catalog.count("{n} point understood", "{n} points understood", read)] if read else []
        words += (
            [self.catalog.count("{n} not understood so far", "{n} not understood so far", unread)] if unread else []
        )
        if self.closes and read > self._fewest - 1 and not unread:
            words.append(self.catalog("The area is closed from the last point to the first"))
        self._said.setText(". ".join(words))
        self._said.setVisible(bool(words))

    def _place(self) -> int:
        return next(at for at, point in enumerate(self.points) if point is self.sender())

    def _changed(self) -> None:
        self._arrange()
        self.changed.emit()

    def _on_add_clicked(self) -> None:
        self._insert(len(self.points))
        self._changed()
        self.points[-1].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_point_edited(self) -> None:
        self._say()
        self.changed.emit()

    def _on_point_entered(self) -> None:
        at = self._place() + 1
        if at == len(self.points):
            self._insert(at)
            self._arrange()
        self.points[at].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_point_pasted(self, lines: list[str]) -> None:
        at = self._place()
        self.points[at].show_text(lines[0])
        for by, text in enumerate(lines[1:], start=1):
            self._insert(at + by)
            self.points[at + by].show_text(text)
        self._changed()
        self.points[at + len(lines) - 1].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_point_deed_wanted(self, deed: str) -> None:
        at = self._place()
        point = self.points.pop(at)
        self._rows.removeWidget(point)
        if deed == "x":
            point.hide()
            point.deleteLater()
            announce(self, self.catalog("Point {n} removed", n=at + 1))
            at = min(at, len(self.points) - 1)
        else:
            at += -1 if deed == "arrow-up" else 1
            self.points.insert(at, point)
            self._rows.insertWidget(at, point)
        self._changed()
        self.points[at].take_focus(deed)


class ShapeInput(PointsInput):
    """An area, of at least three points."""

    closes = True
    _fewest = 3


class Point(QWidget):
    """One point: its number, its coordinates, and what can be done with it."""

    edited = Signal()
    entered = Signal()
    pasted = Signal(list)
    deed_wanted = Signal(str)

    def __init__(self, answer: str, tr: Catalog) -> None:
        super().__init__()
        self._kept: tuple[str, str] = ("", "")
        self.position: Position | None = None
        self._number = plain("", "strong")
        self._number.setMinimumWidth(28)
        self.line = _PointLine()
        set_property(self.line, "role", "mono")
        self.line.textEdited.connect(self._on_line_text_edited)
        self.line.returnPressed.connect(self.entered)
        self.line.pasted.connect(self.pasted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._number)
        row.addWidget(self.line, 1)
        words = (tr("Move up"), tr("Move down"), tr("Remove"))
        self._deeds = {deed: self._deed(deed, said) for deed, said in zip(_DEEDS, words, strict=True)}
        for made in self._deeds.values():
            row.addWidget(made)
        self._show(answer)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return (self.line, *self._deeds.values())

    def answer(self) -> str:
        """Return the point as one of an answer; what is not understood behind a mark; empty where nothing is typed."""
        typed = self.line.text().strip()
        if typed == self._kept[0]:
            return self._kept[1]
        if self.position is not None:
            return coordinates.geopoint(self.position)
        return UNREAD + typed.replace(_BETWEEN, ",") if typed else ""

    def show_text(self, text: str) -> None:
        """Show what was pasted, and read it."""
        self.line.setText(text)
        self.position = _read(text)

    def show_place(self, *, first: bool, last: bool, alone: bool) -> None:
        """Let the point go where there is a place to go to."""
        for deed, impossible in zip(_DEEDS, (first, last, alone), strict=True):
            self._deeds[deed].setEnabled(not impossible)

    def name(self, number: str, asked: str) -> None:
        """Tell a screen reader which point of which question it is."""
        self._number.setText(number.rpartition(" ")[2])
        self.line.setAccessibleName(f"{number}, {asked}")
        for made in self._deeds.values():
            made.setAccessibleName(f"{made.property('does')}, {number}")

    def take_focus(self, deed: str) -> None:
        """Put the focus back on the button that was pressed, or on the line."""
        made = self._deeds[deed]
        (made if made.isEnabled() and deed != "x" else self.line).setFocus(Qt.FocusReason.OtherFocusReason)

    def _deed(self, deed: str, words: str) -> Button:
        made = button("", "quiet", icon=deed)
        made.setObjectName(deed)
        made.setProperty("does", words)
        plain_tooltip(made, words)
        made.clicked.connect(self._on_deed_clicked)
        return made

    def _show(self, answer: str) -> None:
        self.position = None if answer.startswith(UNREAD) else coordinates.from_geopoint(answer)
        text = coordinates.decimal(self.position) if self.position else answer.removeprefix(UNREAD)
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self._kept = (text.strip(), answer)

    def _on_line_text_edited(self, text: str) -> None:
        self.position = _read(text)
        self.edited.emit()

    def _on_deed_clicked(self) -> None:
        self.deed_wanted.emit(self.sender().objectName())


class _PointLine(Line):
    """A line that gives a pasted list of points away. Enter does not go on to the page."""

    pasted = Signal(list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lines = [one.strip() for one in QGuiApplication.clipboard().text().splitlines() if one.strip()]
        if event.matches(QKeySequence.StandardKey.Paste) and len(lines) > 1:
            self.pasted.emit(lines)
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


def _read(text: str) -> Position | None:
    """Return the one position that ``text`` means."""
    if not text.strip() or len(text) > _MOST_READ:
        return None
    try:
        readings = coordinates.read(text)
    except UserError:
        return None
    return readings[0] if len(readings) == 1 else None
