from collections.abc import Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal
from pytestqt.qtbot import QtBot

from minerisk.errors import Cancelled, UserError
from minerisk.services.progress import Progress
from minerisk.ui.jobs import Job, Jobs


class Window(QObject):
    heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.outcome: object = None
        self.steps: list[tuple[int, int]] = []
        self.in_window = False

    def on_end(self, outcome: object = None) -> None:
        self.outcome = outcome
        self.in_window = current_thread() is main_thread()
        self.heard.emit()

    def on_cancelled(self) -> None:
        self.on_end("cancelled")

    def on_progressed(self, done: int, total: int) -> None:
        self.steps.append((done, total))


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    assert made.stop()


@pytest.fixture
def window() -> Window:
    return Window()


def three_steps(progress: Progress) -> str:
    for step in range(3):
        progress(step, 3)
    return "ready"


def refuse(progress: Progress) -> None:
    raise UserError("The disk is full.")


def test_the_outcome_of_a_task_comes_back_to_the_window(jobs: Jobs, window: Window, qtbot: QtBot):
    with qtbot.waitSignal(window.heard):
        jobs.run(three_steps, done=window.on_end, failed=window.on_end, progressed=window.on_progressed)
    assert window.outcome == "ready"
    assert window.in_window
    assert window.steps == [(0, 3), (1, 3), (2, 3)]


def test_what_went_wrong_comes_back_as_it_was_raised(jobs: Jobs, window: Window, qtbot: QtBot):
    with qtbot.waitSignal(window.heard):
        jobs.run(refuse, done=window.on_end, failed=window.on_end)
    assert isinstance(window.outcome, UserError)


def test_a_task_can_be_cancelled(jobs: Jobs, window: Window, qtbot: QtBot):
    begun, go_on = Event(), Event()

    def wait(progress: Progress) -> None:
        begun.set()
        go_on.wait(5)
        progress(1, 2)

    with qtbot.waitSignal(window.heard):
        job = jobs.run(wait, done=window.on_end, failed=window.on_end, cancelled=window.on_cancelled)
        begun.wait(5)
        job.cancel()
        go_on.set()
    assert window.outcome == "cancelled"


def test_stopping_cancels_what_runs(jobs: Jobs, window: Window):
    begun = Event()

    def endless(progress: Progress) -> None:
        while True:
            begun.set()
            progress(0, 1)

    jobs.run(endless, done=window.on_end, failed=window.on_end)
    begun.wait(5)
    assert jobs.stop()


def test_cancelled_is_not_a_failure():
    assert not issubclass(Cancelled, UserError)


@pytest.mark.parametrize(("task", "heard"), [(three_steps, "ready"), (refuse, UserError)])
def test_a_job_ends_in_one_way_only(window: Window, task: Callable[[Progress], object], heard: object):
    job = Job()
    job.done.connect(window.on_end)
    job.failed.connect(window.on_end)
    job.cancelled.connect(window.on_cancelled)
    job.work(task)
    assert window.outcome == heard or isinstance(window.outcome, heard if isinstance(heard, type) else str)


def test_a_job_that_was_cancelled_ends_at_its_next_step(window: Window):
    job = Job()
    job.cancelled.connect(window.on_cancelled)
    job.cancel()
    job.work(three_steps)
    assert window.outcome == "cancelled"


def test_what_has_ended_is_cleared_away_by_what_comes_next(jobs: Jobs, window: Window, qtbot: QtBot):
    for _ in range(3):
        with qtbot.waitSignal(window.heard):
            jobs.run(three_steps, done=window.on_end, failed=window.on_end)
    assert len(jobs.findChildren(Job)) <= 2


def test_one_can_wait_until_all_has_ended(jobs: Jobs, window: Window):
    jobs.run(three_steps, done=window.on_end, failed=window.on_end)
    jobs.rest()
    QCoreApplication.processEvents()
    assert window.outcome == "ready"
