"""The one hook for what nobody foresaw: noted in a file without anybody's words, and said in one sentence.

An error's own message may hold what a person typed, so the note has its kind and where it came from, nothing else.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from minerisk import __version__
from minerisk.i18n import N_

logger = logging.getLogger(__name__)
SENTENCE = N_(
    "Something went wrong in the program. What you typed is kept. Where it happened is noted, without any names, in "
    "{file}: give it to whoever looks after MineRisk for you."
)


class Bugs(QObject):
    """Hears of every error that nothing else has caught, in whatever thread, and notes it.

    ``happened`` comes in the window's thread, once until ``said`` is called: a bug in painting comes again and again.
    """

    happened = Signal()
    _noted = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self._telling = False
        self._noted.connect(self._on_noted, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> Callable[[], None]:
        """Hear of them from now on; return what ends it."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook = self.note
        threading.excepthook = lambda given: self.note(given.exc_type, given.exc_value, given.exc_traceback)

        def stop() -> None:
            sys.excepthook, threading.excepthook = before

        return stop

    def note(self, kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None) -> None:
        """Write down what kind of error came from where."""
        places = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        lines = [f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} MineRisk {__version__} {kind.__name__}", *places, ""]
        logger.error("%s", "\n".join(lines))
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("a", encoding="utf-8") as file:
                file.write("\n".join(lines))
        except OSError as problem:
            logger.warning("the note cannot be written: %s", type(problem).__name__)
        self._noted.emit()

    def said(self) -> None:
        """The person has read of it; tell of the next one."""
        self._telling = False

    def _on_noted(self) -> None:
        if not self._telling:
            self._telling = True
            self.happened.emit()
