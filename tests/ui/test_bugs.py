import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from minerisk.errors import UserError
from minerisk.ui.bugs import Bugs


@pytest.fixture
def bugs(tmp_path: Path, qtbot: QtBot) -> Iterator[Bugs]:
    heard = Bugs(tmp_path / "log" / "bugs.txt")
    stop = heard.listen()
    yield heard
    stop()


def _fail() -> None:
    raise ValueError("Leyla Məmmədova")


def _catch() -> None:
    try:
        _fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_bug_is_noted_by_kind_and_place_and_never_with_what_was_typed(bugs: Bugs, qtbot: QtBot):
    with qtbot.waitSignal(bugs.happened):
        _catch()
    noted = bugs.file.read_text("utf-8")
    assert "ValueError" in noted
    assert "tests/ui/test_bugs.py" in noted
    assert str(Path(__file__).parents[2]) not in noted
    assert "Leyla" not in noted


def test_what_a_person_can_act_on_is_said_and_not_noted(bugs: Bugs, qtbot: QtBot):
    error = UserError("The disk is full.")
    with qtbot.waitSignal(bugs.happened) as told:
        sys.excepthook(UserError, error, None)
    assert told.args == [error]
    assert not bugs.file.exists()


def test_a_bug_that_comes_again_is_told_once_until_it_was_read(bugs: Bugs, qtbot: QtBot):
    with qtbot.waitSignal(bugs.happened):
        _catch()
    with qtbot.assertNotEmitted(bugs.happened, wait=20):
        _catch()
    bugs.said()
    with qtbot.waitSignal(bugs.happened):
        _catch()
    assert bugs.file.read_text("utf-8").count("ValueError") == 3


def test_a_bug_in_another_thread_is_heard(bugs: Bugs, qtbot: QtBot):
    with qtbot.waitSignal(bugs.happened):
        thread = Thread(target=_fail)
        thread.start()
        thread.join()
    assert "ValueError" in bugs.file.read_text("utf-8")


def test_a_place_that_cannot_be_written_to_is_no_second_bug(tmp_path: Path, qtbot: QtBot):
    (tmp_path / "file").write_text("")
    bugs = Bugs(tmp_path / "file" / "bugs.txt")
    with qtbot.waitSignal(bugs.happened):
        bugs.note(ValueError, None, None)
