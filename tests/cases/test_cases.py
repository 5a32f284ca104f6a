"""Written cases are typed from the keyboard alone; the record that comes of each is the one written below it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.cases import case
from tests.cases.case import FOLDER
from tests.cases.typist import Typist

from minerisk.domain.office import Office
from minerisk.domain.record import Record
from minerisk.services import databases, forms, records
from minerisk.services.databases import Database
from minerisk.settings import Settings
from minerisk.ui.kinds import KEYS
from minerisk.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CASES = {
    "one_casualty": "incident",
    "three_casualties": "incident",
    "rumour": "incident",
    "short_report": "incident",
    "short_sighting": "sighting",
    "session": "session",
}
A_SECOND = 2.5
"""Keys that a recorder presses."""


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path, office: Office) -> Iterator[MainWindow]:
    databases.create(tmp_path / "BRD", office).close()
    settings = tmp_path / "settings.json"
    Settings(language="en", theme="light", recorder="A. K.").save(settings)
    made = MainWindow(qapp, settings)
    qtbot.addWidget(made)
    made.start(tmp_path / "BRD.minerisk")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def typist(window: MainWindow) -> Typist:
    return Typist(window)


@pytest.fixture
def db(window: MainWindow) -> Database:
    assert window.shell is not None
    return window.shell._context.db


def typed(name: str, typist: Typist, db: Database) -> Record:
    """Return the record that comes of typing a case."""
    typist.press(KEYS[CASES[name]])
    typist.write(case.read(name))
    typist.finish()
    (line,) = records.lines(db, records.find(db))
    return records.get(db, line.id)


def stated() -> dict[str, tuple[int, int, str]]:
    """Return how many keys and letters each case takes, and how long, as the page about the cases says."""
    lines = (FOLDER / "README.md").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.startswith("| [")]
    return {name.split("]")[0][1:]: (int(keys), int(letters), time) for name, keys, letters, time in cells}


@pytest.mark.parametrize("name", CASES)
def test_a_case_becomes_the_record_that_is_written_below_it(name: str, typist: Typist, db: Database):
    record = typed(name, typist, db)
    expected = [(page.title if page.is_item else "", row) for page in case.read(name) for row in page.rows]
    assert sorted(case.answers(forms.form(CASES[name]), record)) == sorted(expected)
    keys, letters, _ = stated()[name]
    print(f"{name}: {typist.keys} keys, {typist.letters} of them letters")
    assert typist.keys <= keys * 1.1
    assert typist.letters <= letters * 1.1


def test_the_page_about_the_cases_names_each_with_its_time():
    assert stated().keys() == CASES.keys()
    for keys, _, time in stated().values():
        minutes, seconds = divmod(round(keys / A_SECOND), 60)
        assert time == f"{minutes}:{seconds:02}"


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("short") or name == "session"])
def test_what_is_short_takes_less_than_ninety_seconds(name: str):
    keys, _, _ = stated()[name]
    assert keys / A_SECOND < 90
