"""Written cases are typed from the keyboard alone; the record that comes of each is the one written below it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot
from tests.cases import case
from tests.cases.case import FOLDER
from tests.cases.typist import ONWARD, Typist
from tests.ui.answering import Answering

from minerisk.domain.office import Office
from minerisk.domain.record import Record
from minerisk.services import databases, forms, printing, records
from minerisk.services.databases import Database
from minerisk.services.printing import Profile
from minerisk.settings import Settings
from minerisk.ui.form.later_death_dialog import LaterDeathDialog
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
LATER_DEATH = 48
"""Keys that it takes to tell of it, from the open record on."""
TO, WIDE = Path("screenshots/cases"), 1000


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
    (newest, *_) = records.lines(db, records.find(db, order=records.Order.RECORDED))
    return records.get(db, newest.id)


def stated() -> dict[str, tuple[int, int, str]]:
    """Return how many keys and letters each case takes, and how long, as the page about the cases says."""
    lines = (FOLDER / "README.md").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.startswith("| [")]
    return {name.split("]")[0][1:]: (int(keys), int(letters), time) for name, keys, letters, time in cells}


def expected(name: str, part: str = "The record") -> dict[tuple[str, str], str]:
    """Return the answers that should stand in a record, each by its person and its question."""
    pages = case.read(name, part)
    return {(page.title if page.is_item else "", row.question): row.answer for page in pages for row in page.rows}


def answers(record: Record) -> dict[tuple[str, str], str]:
    """Return the answers that stand in a record, in the same way."""
    said = case.answers(forms.form(record.kind), record)
    found = {(person, row.question): row.answer for person, row in said}
    assert len(found) == len(said)
    return found


def note_death(typist: Typist, window: MainWindow, day: str, place: str, known: str) -> None:
    """Say of the first person of the record that is open that he or she died later."""

    def tell(dialog: QDialog) -> None:
        assert isinstance(dialog, LaterDeathDialog)
        typist.walk_to(dialog._day.start.lines[0])
        typist.enter(day)
        typist.walk_to(dialog._place)
        typist.type(place)
        typist.press("Tab")
        typist.type(known)
        typist.press(ONWARD)

    first = next(one for one in window.findChildren(QPushButton) if one.objectName().startswith("died-"))
    typist.walk_to(first)
    Answering(tell)
    typist.press("Space")


def type_and_compare(name: str, typist: Typist, db: Database) -> Record:
    """Type a case; hold its record to the one that is written below it, and the keys to those that it may take."""
    record = typed(name, typist, db)
    assert answers(record) == expected(name)
    keys, letters, _ = stated()[name]
    print(f"{name}: {typist.keys} keys, {typist.letters} of them letters")
    assert typist.keys <= keys * 1.1
    assert typist.letters <= letters * 1.1
    return record


@pytest.mark.parametrize("name", [name for name in CASES if name != "three_casualties"])
def test_a_case_becomes_the_record_that_is_written_below_it(name: str, typist: Typist, db: Database):
    type_and_compare(name, typist, db)


def test_of_three_casualties_one_dies_later_and_both_dates_are_kept(window: MainWindow, typist: Typist, db: Database):
    record = type_and_compare("three_casualties", typist, db)
    before = typist.keys
    note_death(typist, window, "19 October 2025", "In h", "The head of the village rang")
    print(f"later death: {typist.keys - before} keys")
    assert typist.keys - before <= LATER_DEATH * 1.1
    after = records.get(db, record.id)
    assert after.version == 2
    assert answers(after) == expected("three_casualties") | expected("three_casualties", "Later")


def test_the_page_about_the_cases_names_each_with_its_time():
    assert stated().keys() == CASES.keys()
    for keys, _, time in stated().values():
        minutes, seconds = divmod(round(keys / A_SECOND), 60)
        assert time == f"{minutes}:{seconds:02}"


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("short") or name == "session"])
def test_what_is_short_takes_less_than_ninety_seconds(name: str):
    keys, _, _ = stated()[name]
    assert keys / A_SECOND < 90


@pytest.mark.screenshot
def test_the_records_of_the_cases_have_their_pictures_on_paper(window: MainWindow, typist: Typist, db: Database):
    TO.mkdir(parents=True, exist_ok=True)
    for name in ("one_casualty", "three_casualties", "rumour"):
        record = typed(name, typist, db)
        if name == "three_casualties":
            note_death(typist, window, "19 October 2025", "In h", "The head of the village rang")
        for language in ("en", "az", "ru"):
            pdf = printing.preview(db, record.id, profile=Profile.FULL, language=language, printed_by="A. K.")
            for number in range(1, printing.pages(pdf) + 1):
                page = printing.render_page(pdf, number, WIDE)
                picture = QImage(page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32)
                assert picture.save(str(TO / f"{name}-{language}-{number}.png"))
