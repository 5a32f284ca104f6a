"""The one hook for what nothing else has caught, said to the person in one sentence.

What a person can act on has its own sentence. All else is a bug, and is noted in a file: its kind and where it came
from, nothing else, since an error's own message may hold what a person typed.
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
from minerisk.errors import UserError
from minerisk.i18n import N_

logger = logging.getLogger(__name__)
SENTENCE = N_(
    "Something went wrong in the program. What you typed is kept. Where it happened is noted, without any names, in "
    "{file}: give it to whoever looks after MineRisk for you."
)


class Bugs(QObject):
    """Hears of every error that nothing else has caught, in whatever thread.

    ``happened`` gives, in the window's thread, the ``UserError`` to say. It comes once until ``said`` is called: a bug
    in painting comes again and again.
    """

    happened = Signal(object)
    _noted = Signal(object)

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

    def note(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Say what a person can act on; of anything else write down what kind of error came from where."""
        if isinstance(error, UserError):
            self._noted.emit(error)
        else:
            self._write(kind, trace)
            self._noted.emit(UserError(SENTENCE, file=self.file))

    def _write(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        places = [f"  {_inside(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        lines = [f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} MineRisk {__version__} {kind.__name__}", *places, ""]
        logger.error("%s", "\n".join(lines))
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("a", encoding="utf-8") as file:
                file.write("\n".join(lines))
        except OSError as problem:
            logger.warning("the note cannot be written: %s", type(problem).__name__)

    def said(self) -> None:
        """The person has read of it; tell of the next one."""
        self._telling = False

    def _on_noted(self, error: UserError) -> None:
        if not self._telling:
            self._telling = True
            self.happened.emit(error)


def _inside(file: str) -> str:
    """Return where in the program a source file is: the folders above may name the person."""
    return "/".join(Path(file).parts[-3:])
