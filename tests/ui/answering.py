"""Answers a modal question as soon as it is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

_KEPT: list[QObject] = []
"""What answers must live as long as the question."""


class Answering(QObject):
    """``said`` is what the question was."""

    def __init__(self, act: Callable[[QDialog], None]) -> None:
        super().__init__()
        _KEPT.append(self)
        self.said = ""
        self._act = act
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(0)

    def _on_timeout(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            self._timer.stop()
            self.said = f"{dialog.windowTitle()}: {dialog.accessibleDescription()}"
            self._act(dialog)


def press(name: str) -> Callable[[QDialog], None]:
    """Press the button called ``name``."""
    return lambda dialog: dialog.findChildren(QPushButton, name)[0].click()
