"""What is wrong on a page of a form, and the keys that lead from there to its questions."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from minerisk.ui.widgets.bars import ErrorSummary

_GOES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class ProblemSummary(ErrorSummary):
    """Enter or Space goes to the first question that is wrong, Down and Tab to the lines."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._keys: list[str] = []

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        super().show_problems(problems)
        self._keys = [key for key, _ in problems]
        stops: list[QWidget] = [self, *self.links()]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def links(self) -> list[QAbstractButton]:
        """Return the lines that are shown, the first one first."""
        return [*self._links]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        links = self.links()
        at = next((at for at, link in enumerate(links) if link.hasFocus()), -1)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= at + step < len(links):
            links[at + step].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in _GOES and self._keys and at < 0:
            self.link_chosen.emit(self._keys[0])
        elif not step:
            super().keyPressEvent(event)
