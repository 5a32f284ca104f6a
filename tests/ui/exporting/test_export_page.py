import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press
from tests.ui.form.kept_forms import keep
from tests.ui.recorded import child, finished, invented, shown, take_away

from minerisk.domain.filter import EVERYTHING, Condition, Filter
from minerisk.services import demo_others, drafts, exporting, forms, records
from minerisk.services.databases import Database
from minerisk.services.exporting import Selected
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.exporting.export_page import ExportPage, Look

KILLED = (Condition(field="outcome", values=("killed",)),)


class Driver:
    """Does what a person does on the page."""

    def __init__(self, qtbot: QtBot, context: Context, where: Filter = EVERYTHING, words: str = "") -> None:
        self.qtbot = qtbot
        self.page = ExportPage(context, where, words)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 900)
        self.page.show()

    @property
    def save(self) -> QPushButton:
        return child(self.page, QPushButton, "save")

    @property
    def sentence(self) -> str:
        return child(self.page, QLabel, "sentence").text()

    def wait(self) -> "Driver":
        self.qtbot.waitUntil(self.save.isEnabled)
        return self

    def choose(self, *names: str) -> "Driver":
        for name in names:
            child(self.page, QRadioButton, name).click()
        return self.wait()

    def write(self, target: Path) -> "Driver":
        self.page.save_to(target)
        return self.wait()

    def kind(self) -> exporting.Format:
        return self.page.export.format

    def headings(self) -> list[str]:
        model = self.page.findChildren(QAbstractItemView, "preview")[-1].model()
        return [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]


@pytest.fixture
def driver(qtbot: QtBot, context: Context, db: Database) -> Driver:
    finished(db)
    return Driver(qtbot, context).wait()


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def choosing(monkeypatch: pytest.MonkeyPatch, answer: Callable[[Path], Path | None]) -> list[Path]:
    """Answer the question where to save; return what was suggested."""
    asked: list[Path] = []

    def save_file(_parent: object, _title: str, suggested: Path, _kinds: str) -> Path | None:
        asked.append(suggested)
        return answer(suggested)

    monkeypatch.setattr(ask, "save_file", save_file)
    return asked


def test_it_is_said_what_will_be_in_the_file_and_what_not(driver: Driver):
    assert driver.sentence.startswith("1 person in 1 record. No names, no written text")
    assert "All records" in shown(driver.page)
    driver.choose("incidents", "full")
    assert driver.sentence.startswith("1 record. Names and contacts too")


def test_records_of_other_forms_are_offered_one_a_row(qtbot: QtBot, context: Context, db: Database):
    draft = drafts.begin(keep(db, 1), author="A. K.")
    filling = records.filling(db, draft)
    filling.answer("name", "Rose")
    records.finish(db, draft, filling, author="A. K.")
    driver = Driver(qtbot, context).wait()
    assert driver.sentence.startswith("1 record.")
    child(driver.page, QRadioButton, "casualties").click()
    qtbot.waitUntil(lambda: driver.sentence.startswith("0 people"))
    assert not driver.save.isEnabled()


def test_of_records_of_a_kind_that_no_table_has_the_answers_are_offered(qtbot: QtBot, context: Context, db: Database):
    form = forms.form("sighting")
    records.add_finished(db, form, demo_others.sightings(form, 1, (), ()))
    driver = Driver(qtbot, context, (Condition(field="kind", values=("sighting",)),)).wait()
    assert driver.sentence.startswith("1 record.")
    assert "seen/device" in driver.headings()


def test_large_numbers_are_set_apart(driver: Driver):
    driver.page._on_looked(Look(export=driver.page.export, selected=Selected(records=8952, people=12_062), sheets=()))
    assert driver.sentence.startswith("12\u202f062 people in 8\u202f952 records.")


def test_an_export_before_says_its_filter_in_words(qtbot: QtBot, context: Context, db: Database, tmp_path: Path):
    finished(db)
    injured = (Condition(field="outcome", values=("injured",)),)
    driver = Driver(qtbot, context, injured).wait().write(tmp_path / "a.xlsx")
    assert "1 row · Outcome: Injured" in shown(driver.page)


def test_the_first_rows_are_shown_as_they_will_be(driver: Driver):
    assert "Name of the person" not in driver.headings()
    assert "Name of the person" in driver.choose("full").headings()
    assert "name" in driver.choose("codes").headings()
    assert "Record" in driver.choose("linked", "en").headings()
    assert "casualties" in shown(driver.page)


def test_what_a_file_cannot_hold_cannot_be_chosen(driver: Driver):
    of_map = child(driver.page, QRadioButton, "geojson")
    assert not of_map.isEnabled()
    assert "incidents" in of_map.accessibleDescription()
    driver.choose("incidents", "authority", "geojson")
    assert driver.kind() is exporting.Format.GEOJSON
    driver.choose("statistics")
    assert driver.kind() is exporting.Format.XLSX
    driver.choose("csv", "linked")
    assert driver.kind() is exporting.Format.XLSX


def test_a_file_is_written_read_again_and_stands_among_the_last_exports(driver: Driver, tmp_path: Path):
    assert "Last exports" not in shown(driver.page)
    driver.choose("csv", "codes").write(tmp_path / "a.csv")
    assert [row["sex"] for row in table(tmp_path / "a.csv")] == ["female"]
    words = shown(driver.page)
    assert f"1 row in {tmp_path / 'a.csv'}" in words
    assert "read again" in words
    assert "A. K. · For statistics · People, CSV (.csv) · 1 row" in words


def test_only_what_was_filtered_and_searched_is_written(qtbot: QtBot, context: Context, db: Database, tmp_path: Path):
    invented(db, 20)
    driver = Driver(qtbot, context, KILLED, "field").wait()
    words = shown(driver.page)
    assert "Outcome: Killed" in words
    assert "Searched: field" in words
    driver.choose("csv", "codes").write(tmp_path / "a.csv")
    assert {row["outcome"] for row in table(tmp_path / "a.csv")} == {"killed"}


def test_nothing_selected_cannot_be_saved(qtbot: QtBot, context: Context, db: Database):
    finished(db)
    driver = Driver(qtbot, context, words="nothing of the kind")
    qtbot.waitUntil(lambda: driver.sentence.startswith("0 records"))
    assert not driver.save.isEnabled()


def test_a_file_is_offered_under_a_name_that_says_for_whom(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = choosing(monkeypatch, lambda suggested: tmp_path / suggested.name)
    driver.choose("csv").save.click()
    driver.qtbot.waitUntil(lambda: "Saved" in shown(driver.page))
    assert [file.name for file in tmp_path.glob("*.csv")] == [asked[0].name]
    assert asked[0].name.startswith("casualties_statistics_")


def test_nobody_saves_names_without_being_asked(driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    asked = choosing(monkeypatch, lambda _suggested: tmp_path / "a.xlsx")
    question = Answering(press("keep"))
    driver.choose("full").save.click()
    assert "names and contacts?" in question.said
    assert asked == []
    Answering(press("yes"))
    driver.save.click()
    driver.qtbot.waitUntil((tmp_path / "a.xlsx").exists)
    driver.wait()


def test_no_place_is_no_file(driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    choosing(monkeypatch, lambda _suggested: None)
    driver.save.click()
    assert driver.save.isEnabled()
    assert list(tmp_path.glob("*.xlsx")) == []


def test_the_ending_that_is_typed_decides_what_kind_of_file_it_is(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    choosing(monkeypatch, lambda _suggested: tmp_path / "out.CSV")
    driver.choose("codes").save.click()
    driver.qtbot.waitUntil(lambda: "Saved" in shown(driver.page))
    assert driver.kind() is exporting.Format.CSV
    assert [row["sex"] for row in table(tmp_path / "out.CSV")] == ["female"]


def test_an_ending_that_cannot_hold_what_is_chosen_is_said(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    choosing(monkeypatch, lambda _suggested: tmp_path / "out.csv")
    driver.choose("linked").save.click()
    assert "A CSV file holds one sheet" in shown(driver.page)
    assert list(tmp_path.glob("out*")) == []
    assert driver.kind() is exporting.Format.XLSX


def test_what_was_saved_is_no_longer_said_when_something_else_is_chosen(driver: Driver, tmp_path: Path):
    driver.write(tmp_path / "a.xlsx")
    assert "read again" in shown(driver.page)
    driver.choose("incidents")
    assert "read again" not in shown(driver.page)


def test_the_focus_stays_on_the_page_when_a_file_was_saved(driver: Driver, tmp_path: Path):
    driver.save.setFocus()
    driver.page.save_to(tmp_path / "a.xlsx")
    assert child(driver.page, QPushButton, "stop").hasFocus()
    driver.wait()
    assert driver.save.hasFocus()


def test_a_name_without_its_ending_gets_it_and_writes_over_nothing_unasked(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    choosing(monkeypatch, lambda _suggested: tmp_path / "people")
    (tmp_path / "people.csv").write_text("mine")
    driver.choose("csv")
    question = Answering(press("keep"))
    driver.save.click()
    assert "people.csv" in question.said
    assert (tmp_path / "people.csv").read_text() == "mine"
    Answering(press("yes"))
    driver.save.click()
    driver.qtbot.waitUntil(lambda: "Saved" in shown(driver.page))
    assert (tmp_path / "people.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_place_that_takes_no_file_is_said(driver: Driver, tmp_path: Path):
    driver.write(tmp_path / "missing" / "a.xlsx")
    assert "cannot be written" in shown(driver.page)
    assert child(driver.page, QRadioButton, "csv").isEnabled()


def test_writing_can_be_stopped(driver: Driver, tmp_path: Path):
    driver.page.save_to(tmp_path / "a.xlsx")
    assert not driver.save.isEnabled()
    child(driver.page, QPushButton, "stop").click()
    driver.wait()
    assert "Stopped" in shown(driver.page) or (tmp_path / "a.xlsx").exists()


def test_the_last_choice_holds_when_a_person_changes_quickly(driver: Driver):
    for name in ("full", "incidents", "authority", "casualties", "statistics", "incidents"):
        child(driver.page, QRadioButton, name).click()
    driver.wait()
    assert driver.sentence.startswith("1 record. No names, no written text")


def test_a_database_that_cannot_be_read_is_said(driver: Driver, db: Database):
    take_away(db)
    child(driver.page, QRadioButton, "incidents").click()
    driver.qtbot.waitUntil(lambda: "This could not be done" in shown(driver.page))


def test_a_narrow_window_has_two_questions_beside_each_other(driver: Driver):
    cards = [child(driver.page, QRadioButton, name) for name in ("statistics", "casualties", "xlsx", "codes")]
    assert len({card.mapTo(driver.page, card.rect().topLeft()).y() for card in cards}) == 1
    driver.page.resize(820, 500)

    def stand_two_and_two() -> bool:
        tops = [card.mapTo(driver.page, card.rect().topLeft()).y() for card in cards]
        return tops[0] == tops[1] < tops[2] == tops[3]

    driver.qtbot.waitUntil(stand_two_and_two)


def test_there_is_a_way_back(driver: Driver):
    with driver.qtbot.waitSignal(driver.page.closed):
        child(driver.page, QPushButton, "back").click()


def test_all_answers_of_a_form_are_told_in_records_and_written(driver: Driver, tmp_path: Path):
    driver.choose("answers")
    assert driver.sentence.startswith("1 record.")
    assert "minerisk_incident" in shown(driver.page)
    assert "people/casualty/outcome" in driver.headings()
    file = tmp_path / "answers.xlsx"
    driver.write(file)
    assert "1 row in" in shown(driver.page)
    assert file.exists()
