"""Long tasks, away from the window.

A task is a plain function that takes ``progress`` (see ``services.progress``). It runs in a thread of the pool and
touches no widget; its outcome comes back in the thread of the window.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from shiboken6 import delete, isValid

from minerisk.errors import Cancelled
from minerisk.services.progress import Progress

logger = logging.getLogger(__name__)
Result = TypeVar("Result")


class Job(QObject):
    """One task. Exactly one of ``done``, ``failed`` and ``cancelled`` is emitted, once."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal(object)
    """Comes last, whatever the outcome was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = False

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._stop = True

    def work(self, task: Callable[[Progress], object]) -> None:
        """Do the task, in the thread that calls."""
        try:
            result = task(self._report)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001  (a task's bug must reach the window, not end the thread)
            logger.warning("task failed: %s", type(error).__name__)
            self.failed.emit(error)
        else:
            self.done.emit(result)
        finally:
            self.ended.emit(self)

    def _report(self, done: int, total: int) -> None:
        if self._stop:
            raise Cancelled
        self.progressed.emit(done, total)


class Jobs(QObject):
    """Runs tasks in the background."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._over: list[Job] = []

    def run(
        self,
        task: Callable[[Progress], Result],
        *,
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Run ``task(progress)``, and hand its outcome to one of the other arguments.

        These are methods of widgets: Qt then calls them in the thread of the window, and forgets them when the widget
        is gone. They are connected before the task starts, so that even a task that ends at once is heard.
        """
        self._clear()
        job = Job(self)
        job.done.connect(done)
        job.failed.connect(failed)
        if progressed is not None:
            job.progressed.connect(progressed)
        if cancelled is not None:
            job.cancelled.connect(cancelled)
        job.ended.connect(self._on_job_ended, Qt.ConnectionType.QueuedConnection)
        self._pool.start(partial(job.work, task))
        return job

    def stop(self, wait_ms: int = 5000) -> bool:
        """Cancel all tasks and wait; return whether all have ended."""
        for job in self.findChildren(Job):
            job.cancel()
        return self._pool.waitForDone(wait_ms)

    def rest(self) -> None:
        """Wait until all tasks have ended, however long they take."""
        self._pool.waitForDone()

    def _on_job_ended(self, job: Job) -> None:
        self._over.append(job)

    def _clear(self) -> None:
        # Not at once, since its thread may still be on its way out of it; and not by deleteLater, since a job that
        # waits to be deleted when its parent goes ends the program.
        for job in filter(isValid, self._over):
            delete(job)
        self._over.clear()
