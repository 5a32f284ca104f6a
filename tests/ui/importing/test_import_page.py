from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from tests.real_data import REAL, needs_real_data
from tests.ui.answering import Answering, press
from tests.ui.importing.picking import choose
from tests.ui.recorded import child, shown, take_away

from minerisk import paths
from minerisk.services import importing, records
from minerisk.services.databases import Database
from minerisk.ui.context import Context
from minerisk.ui.importing.column_row import ColumnRow
from minerisk.ui.importing.import_page import ImportPage
from minerisk.ui.importing.pick import Pick

CSV = "ano,mes,genero,sexo,etnia\n2006,1,Herido,M,No\n2007,,Muerto,F,No\n2007,3,Ileso,M,Sí\n"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Mappings that a test saves are its own."""
    folder = tmp_path / "mappings"
    monkeypatch.setattr(paths, "own_mappings", lambda: folder)
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "victims.csv"
    made.write_text(CSV, "utf-8")
    return made


class Driver:
    """Does what a person does on the page."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self._qtbot = qtbot
        self.page = ImportPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1150, 700)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    @property
    def title(self) -> str:
        return child(self.page, QLabel, "step-title").text()

    @property
    def text(self) -> str:
        return shown(self.page)

    def open(self, files: Sequence[Path]) -> "Driver":
        self.page.files.add(files)
        self._qtbot.waitUntil(lambda: bool(self.page.files.tables), timeout=20_000)
        return self

    def onward(self, to: str) -> "Driver":
        onward = child(self.page, QPushButton, "continue")
        self._qtbot.waitUntil(onward.isEnabled, timeout=20_000)
        self._qtbot.keyClick(self.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._qtbot.waitUntil(lambda: self.title == to and onward.isEnabled(), timeout=20_000)
        return self

    def back(self) -> "Driver":
        child(self.page, QPushButton, "back").click()
        return self

    def use(self, column: str, label: str) -> "Driver":
        choose(child(child(self.page, ColumnRow, f"column-{column}"), Pick, "use"), label)
        return self


COLUMNS, VALUES, CHECK, RESULT = (
    "What stands in the columns?",
    "What do the words mean?",
    "What will come?",
    "Import",
)


@pytest.fixture
def driver(qtbot: QtBot, context: Context) -> Driver:
    return Driver(qtbot, context)


@pytest.fixture
def checked(driver: Driver, file: Path) -> Driver:
    driver.open([file]).onward(COLUMNS)
    driver.use("genero", "People: What happened to the person?").use("sexo", "People: Sex")
    return driver.onward(VALUES).onward(CHECK)


def test_nothing_goes_on_before_a_file_was_read(driver: Driver):
    assert "Step 1 of 5: Files" in driver.text
    assert not child(driver.page, QPushButton, "continue").isEnabled()


def test_a_table_becomes_records_with_the_keyboard_alone(checked: Driver, db: Database, context: Context):
    assert "records already here" in checked.text
    with_result = checked.onward(RESULT)
    assert "3 records will come" in with_result.text
    changed: list[bool] = []
    context.changes.records.connect(lambda: changed.append(True))
    checked._qtbot.keyClick(checked.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    checked._qtbot.waitUntil(lambda: "3 records came" in checked.text, timeout=20_000)
    assert changed
    assert len(records.find(db)) == 3
    assert child(checked.page, QPushButton, "continue").text() == "Done"
    with checked._qtbot.waitSignal(checked.page.closed):
        child(checked.page, QPushButton, "continue").click()


def test_nothing_is_lost_on_the_way_back(checked: Driver):
    checked.back()
    assert checked.title == VALUES
    choose(child(checked.page, Pick, "Ileso"), "Not known")
    checked.back()
    assert child(child(checked.page, ColumnRow, "column-genero"), Pick, "use").currentText().startswith("People: What")
    checked.back().onward(COLUMNS).onward(VALUES)
    assert child(checked.page, Pick, "Ileso").currentText() == "Not known"


def test_codes_of_a_person_stay_when_another_column_is_changed(checked: Driver):
    checked.back()
    choose(child(checked.page, Pick, "Ileso"), "Not known")
    checked.back().use("sexo", "Keep in words").onward(VALUES)
    assert child(checked.page, Pick, "Ileso").currentText() == "Not known"


def test_what_keeps_from_going_on_is_said(driver: Driver, file: Path):
    driver.open([file]).onward(COLUMNS)
    title = child(driver.page, QLineEdit, "title")
    title.clear()
    title.textEdited.emit("")
    child(driver.page, QPushButton, "continue").click()
    assert driver.title == COLUMNS
    assert "Say whose tables these are" in driver.text


def test_a_mapping_is_saved_and_offered_when_such_a_table_comes_again(
    checked: Driver, own_folder: Path, file: Path, qtbot: QtBot, context: Context
):
    name = child(checked.page, QLineEdit, "mapping-name")
    name.setText("")
    child(checked.page, QPushButton, "save-mapping").click()
    assert "Give it a name" in checked.text
    name.setText("Chad")
    child(checked.page, QPushButton, "save-mapping").click()
    assert (own_folder / "Chad.toml").exists()
    again = Driver(qtbot, context).open([file])
    assert "fits these columns" in "".join(radio.text() for radio in again.page.files._radios.buttons())
    assert "records already here" in again.onward(COLUMNS).onward(VALUES).onward(CHECK).text


def test_a_name_that_no_file_can_have_is_said(checked: Driver):
    child(checked.page, QLineEdit, "mapping-name").setText("???")
    child(checked.page, QPushButton, "save-mapping").click()
    assert "Give the mapping another name" in checked.text


def test_an_import_that_was_made_is_listed_and_can_be_withdrawn(
    checked: Driver, db: Database, qtbot: QtBot, context: Context
):
    checked.onward(RESULT)
    child(checked.page, QPushButton, "continue").click()
    qtbot.waitUntil(lambda: "3 records came" in checked.text, timeout=20_000)
    again = Driver(qtbot, context)
    assert "victims.csv · 3 records" in again.text
    batch = importing.batches(db)[0].id
    Answering(press("keep"))
    child(again.page, QPushButton, f"withdraw-{batch}").click()
    assert len(records.find(db)) == 3
    Answering(press("yes"))
    child(again.page, QPushButton, f"withdraw-{batch}").click()
    assert len(records.find(db)) == 0
    assert "withdrawn" in again.text


def test_a_disk_that_goes_away_is_one_sentence_and_the_page_stays(checked: Driver, db: Database, qtbot: QtBot):
    checked.onward(RESULT)
    take_away(db)
    child(checked.page, QPushButton, "continue").click()
    qtbot.waitUntil(lambda: "This could not be done" in checked.text, timeout=20_000)
    assert checked.title == RESULT
    assert child(checked.page, QPushButton, "back").isEnabled()


def test_a_long_task_can_be_stopped(driver: Driver, file: Path, qtbot: QtBot):
    driver.open([file]).onward(COLUMNS)
    child(driver.page, QPushButton, "continue").click()
    stop = driver.page.findChild(QPushButton, "stop")
    if stop is not None:
        stop.click()
    qtbot.waitUntil(child(driver.page, QPushButton, "back").isEnabled, timeout=20_000)
    assert driver.title in {COLUMNS, VALUES}


def test_a_table_that_is_there_twice_is_said(driver: Driver, file: Path, tmp_path: Path):
    other = tmp_path / "other.csv"
    other.write_text(CSV, "utf-8")
    driver.open([file, other])
    driver._qtbot.waitUntil(lambda: len(driver.page.files.tables) == 2)
    child(driver.page, QPushButton, "continue").click()
    assert "other.csv is there twice" in driver.text


def test_an_import_is_known_elsewhere_also_when_its_page_was_left(
    checked: Driver, context: Context, db: Database, qtbot: QtBot
):
    checked.onward(RESULT)
    with qtbot.waitSignal(context.changes.records, timeout=20_000):
        child(checked.page, QPushButton, "continue").click()
        checked.page.hide()
    assert len(records.find(db)) == 3


def test_the_first_step_leads_back_to_the_records(driver: Driver, qtbot: QtBot):
    with qtbot.waitSignal(driver.page.closed):
        driver.back()


@needs_real_data
def test_two_workbooks_that_were_mapped_before_need_nothing_but_enter(driver: Driver):
    driver.open(
        [
            REAL / "incidents" / name
            for name in ("colombia_cnmh_VictimasMI_2018.xlsx", "colombia_cnmh_CasosMI_2018.xlsx")
        ]
    )
    driver.onward(COLUMNS).onward(VALUES).onward(CHECK)
    for figure in ("8\u202f952", "9\u202f623", "Killed: 4\u202f245", "Killed: 1\u202f133"):
        assert figure in driver.text
    assert "never added" in driver.text


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Answers to the incident form, as KoboToolbox gives them."""
    made = tmp_path / "kobo.csv"
    made.write_text("when/event_date,happened/narrative,mood,_uuid\n2024-07,A walk,good,u1\n07,,good,u2\n", "utf-8")
    return made


def test_answers_to_a_form_come_without_saying_what_the_columns_are(
    driver: Driver, answers: Path, db: Database, qtbot: QtBot
):
    driver.open([answers])
    assert (
        child(driver.page, QRadioButton, "known-0").text() == "The columns are questions of the form “Incident report”"
    )
    assert "Step 1 of 3: Files" in driver.text
    driver.onward(CHECK)
    assert "Step 2 of 3: Check" in driver.text
    assert "When did it happen: July 2024" in driver.text
    assert "Columns that are left out" in driver.text
    assert "mood" in driver.text
    assert "“07” in row 3" in driver.text
    assert "The next table like this" not in driver.text
    driver.onward(RESULT)
    child(driver.page, QPushButton, "continue").click()
    qtbot.waitUntil(lambda: "2 records came" in driver.text, timeout=20_000)
    assert len(records.find(db)) == 2


def test_back_from_what_would_come_of_a_form_are_the_files_and_columns_may_be_said_after_all(
    driver: Driver, answers: Path
):
    driver.open([answers]).onward(CHECK).back()
    assert driver.title == "Which tables do you have?"
    child(driver.page, QRadioButton, "known-1").click()
    assert "Step 1 of 5: Files" in driver.text
    driver.onward(COLUMNS).onward(VALUES).onward(CHECK)
    assert "The next table like this" in driver.text


def test_answers_that_were_not_imported_wait_as_files(driver: Driver, answers: Path, context: Context, qtbot: QtBot):
    driver.open([answers]).onward(CHECK)
    begun = driver.page.begun
    page = ImportPage(context, begun)
    qtbot.addWidget(page)
    assert begun is not None
    assert (begun.prepared, [chosen.file for chosen in page.files.files]) == (None, [answers])
