"""Keeps what is typed: within two seconds of the last change, and every five while typing goes on."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from minerisk.errors import UserError

SOON_MS = 1_500
AT_LATEST_MS = 5_000


class DraftKeeper(QObject):
    """Calls ``save`` in time. ``saved`` gives when; ``failed`` the error, and the next change tries again."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, save: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._soon = self._timer(SOON_MS)
        self._at_latest = self._timer(AT_LATEST_MS)
        self.is_dirty = False

    def touch(self) -> None:
        """Note that something was typed."""
        self.is_dirty = True
        self._soon.start()
        if not self._at_latest.isActive():
            self._at_latest.start()

    def keep(self) -> bool:
        """Save now what is not saved yet; return whether all is saved."""
        self.stop()
        if not self.is_dirty:
            return True
        try:
            when = self._save()
        except UserError as error:
            self._at_latest.start()
            self.failed.emit(error)
            return False
        self.is_dirty = False
        self.saved.emit(when)
        return True

    def stop(self) -> None:
        """Save no more by itself."""
        self._soon.stop()
        self._at_latest.stop()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self.keep)
        return timer
