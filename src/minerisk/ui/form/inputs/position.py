"""Coordinates in one box, in any notation, with what was understood below it. A preview is not an error."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from minerisk.domain import coordinates
from minerisk.domain.coordinates import Position
from minerisk.domain.form import Question
from minerisk.domain.text import LONGEST
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.choice import Radio, one_stop
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.text import Line
from minerisk.ui.widgets.basic import Chip, clear, line, plain, set_property

UNREAD = "? "
"""Stands before a text that is not understood, so that ``40 21 46`` is never taken for a latitude and a longitude."""
_MOST_READ = 200
"""Characters of a text that can be coordinates; more is not looked at, but kept."""


class PositionInput(Input):
    """One box for latitude and longitude. Where two readings are possible, both are offered."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._kept: tuple[str, str] = ("", "")
        self._chosen: Position | None = None
        self.line = Line()
        self.line.setObjectName("line")
        set_property(self.line, "role", "mono")
        self.line.textEdited.connect(self._on_line_text_edited)
        self.chip = Chip(tr("Understood, WGS 84"), "ok", "check")
        self.column.addLayout(self._row())
        self._unread = plain(tr("Not understood as coordinates so far"), "hint", wrap=True)
        self._unread.setObjectName("unread")
        self._preview = _Preview(tr)
        self._readings = _Readings(tr)
        self._readings.chosen.connect(self._on_reading_chosen)
        self.column.addWidget(self._unread)
        self.column.addWidget(self._preview)
        self.column.addWidget(self._readings)
        self._show()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.line, *self._readings.radios)

    def answer(self) -> str:
        typed = self.typed()
        if typed and typed == self._kept[0]:
            return self._kept[1]
        if self._chosen:
            return coordinates.geopoint(self._chosen)
        return UNREAD + typed if typed else ""

    def typed(self) -> str:
        return self.line.text().strip()

    def show_answer(self, answer: str) -> None:
        if answer and self.answer() == answer:
            return
        position = coordinates.from_geopoint(answer)
        self.show_text(coordinates.decimal(position) if position else answer.removeprefix(UNREAD), answer)

    def show_typed(self, typed: str) -> None:
        if typed and typed != self.typed():
            self.show_text(typed, self._kept[1])

    def show_text(self, typed: str, answer: str) -> None:
        """Show what was typed, and keep the ``answer`` that it was understood as."""
        position = coordinates.from_geopoint(answer)
        self._kept = (typed, answer) if position else ("", "")
        self._chosen = position
        self.line.setText(typed)
        self.line.setCursorPosition(0)
        self._show()

    def _row(self) -> QHBoxLayout:
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self.chip)
        row = QHBoxLayout()
        row.addWidget(self.line)
        return row

    def _on_line_text_edited(self) -> None:
        self._kept = ("", "")
        found = readings(self.typed())
        self._chosen = found[0] if len(found) == 1 else None
        self._show()
        self.changed.emit()

    def _on_reading_chosen(self, position: Position) -> None:
        self._kept = ("", "")
        self._chosen = position
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        found = readings(self.typed())
        self._unread.setVisible(bool(self.typed()) and not found and self._chosen is None)
        self.chip.setVisible(self._chosen is not None)
        self._preview.show_position(self._chosen)
        self._readings.offer(found if len(found) > 1 else (), self._chosen)
        room = self.chip.sizeHint().width() + 8 if self._chosen else 0
        mirrored = self.line.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.line.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)


def readings(text: str) -> tuple[Position, ...]:
    """Return the positions that ``text`` can mean; none where it means none."""
    if not text or len(text) > min(_MOST_READ, LONGEST):
        return ()
    try:
        return coordinates.read(text)
    except UserError:
        return ()


class _Preview(QFrame):
    """What was understood, in two notations that can be copied."""

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("preview")
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 8, 13, 8)
        row.setSpacing(12)
        self._values = [plain(role="mono"), plain(role="mono")]
        for name, value in zip((tr("Decimal degrees"), tr("Degrees, minutes, seconds")), self._values, strict=True):
            part = QVBoxLayout()
            part.setSpacing(0)
            part.addWidget(plain(name, "caption"))
            part.addWidget(_copyable(value))
            row.addLayout(part)
            if value is self._values[0]:
                row.addWidget(line(upright=True))
        row.addStretch(1)

    def show_position(self, position: Position | None) -> None:
        """Show ``position``, or nothing."""
        self.setVisible(position is not None)
        if position is not None:
            self._values[0].setText(coordinates.decimal(position))
            self._values[1].setText(coordinates.degrees(position))


class _Readings(QWidget):
    """Asks which of several readings is meant."""

    chosen = Signal(object)

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self.radios: list[Radio] = []
        self._positions: tuple[Position, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(plain(tr("This can be read in more than one way. Which one is meant?"), wrap=True))
        self._list = QVBoxLayout()
        column.addLayout(self._list)

    def offer(self, positions: Sequence[Position], chosen: Position | None) -> None:
        """Offer ``positions``."""
        self.setVisible(bool(positions))
        if tuple(positions) == self._positions:
            return
        self._positions = tuple(positions)
        clear(self._list)
        self.radios = []
        for position in positions:
            radio = Radio(coordinates.degrees(position), self.radios)
            radio.setChecked(position == chosen)
            radio.clicked.connect(self._on_radio_clicked)
            self._list.addWidget(radio)
        if self.radios:
            one_stop(self.radios, self.radios[0])

    def _on_radio_clicked(self) -> None:
        at = next(at for at, radio in enumerate(self.radios) if radio.isChecked())
        self.chosen.emit(self._positions[at])


def _copyable(label: QLabel) -> QLabel:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return label
