"""The keys of a grid of counts: arrows and Return move, only digits are typed, a block of a spreadsheet is pasted."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from minerisk.domain.answer import Answer
from minerisk.domain.counting import block
from minerisk.ui.form.count_cell import CountCell

_STEPS = {
    Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Return: (1, 0), Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
}  # fmt: skip
_ROW_REASONS = QKeySequence("Alt+Shift+U")
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class CountKeys(QObject):
    """Listens to the cells.

    ``reasons_wanted`` gives the number of the row; ``pasted`` how many numbers of a block had no room.
    """

    reasons_wanted = Signal(int)
    pasted = Signal(int)

    def __init__(self, rows: Sequence[Sequence[CountCell]], parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._places = {
            stop: (row, column)
            for row, cells in enumerate(rows)
            for column, cell in enumerate(cells)
            for stop in cell.stops
        }
        self._before: list[tuple[CountCell, Answer | None]] = []
        for stop in self._places:
            stop.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._takes(event, watched)
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent, stop: QWidget) -> bool:
        """Do what a key means in the grid; return whether it means anything there."""
        row, column = self._places[stop]
        if event.modifiers() & _COMMANDS:
            return self._takes_command(event, row, column)
        if event.key() in _STEPS and not (isinstance(stop, QLineEdit) and _stays(stop, event.key())):
            return self._go(row, column, _STEPS[Qt.Key(event.key())])
        return isinstance(stop, QLineEdit) and _takes_sign(event, stop)

    def _takes_command(self, event: QKeyEvent, row: int, column: int) -> bool:
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._paste(QGuiApplication.clipboard().text(), row, column)
        if event.matches(QKeySequence.StandardKey.Undo) and self._before:
            return self._unpaste()
        if QKeySequence(event.keyCombination()) != _ROW_REASONS:
            return False
        self.reasons_wanted.emit(row)
        return True

    def _go(self, row: int, column: int, step: tuple[int, int]) -> bool:
        """Go to the next cell that is asked in a direction; at the edge stay."""
        down, along = step
        if self._rows[row][column].layoutDirection() is Qt.LayoutDirection.RightToLeft:
            along = -along
        row, column = row + down, column + along
        while 0 <= row < len(self._rows) and 0 <= column < len(self._rows[row]):
            cell = self._rows[row][column]
            if cell.is_asked:
                cell.take_focus()
                cell.line.selectAll()
                return True
            row, column = row + down, column + along
        return True

    def _paste(self, text: str, row: int, column: int) -> bool:
        """Fill cells with what was copied from a spreadsheet; return whether it was more than one cell."""
        copied = block(text)
        if len(copied) == 1 and len(copied[0]) == 1:
            return False
        values = {
            (row + down, column + along): value
            for down, line in enumerate(copied)
            for along, value in enumerate(line)
            if value
        }
        places = {(at, along): cell for at, cells in enumerate(self._rows) for along, cell in enumerate(cells)}
        fitting = [at for at in values if at in places and places[at].may_be_answered]
        self._before = [(places[at], places[at].value) for at in fitting]
        for at in fitting:
            places[at].put(values[at])
        self.pasted.emit(len(values) - len(fitting))
        return True

    def _unpaste(self) -> bool:
        """Put back what stood in the cells before the last paste."""
        for cell, answer in self._before:
            cell.put(answer)
        self._before = []
        self.pasted.emit(0)
        return True


def _stays(line: QLineEdit, key: int) -> bool:
    """Return whether a key moves the cursor inside the number: a whole number that is selected is left at once."""
    if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right} or line.selectedText() == line.text():
        return False
    edge = 0 if key == Qt.Key.Key_Left else len(line.text())
    return line.cursorPosition() != edge


def _takes_sign(event: QKeyEvent, line: QLineEdit) -> bool:
    """Keep out what is no digit; digits of other scripts become plain ones."""
    sign = event.text()
    if not sign or not sign.isprintable() or sign in "0123456789":
        return False
    if sign.isdecimal() and not line.isReadOnly():
        line.insert(str(unicodedata.decimal(sign)))
        line.textEdited.emit(line.text())
    return True
