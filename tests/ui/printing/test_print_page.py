from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, finished, shown, take_away

from minerisk.reports import preview
from minerisk.services import drafts, forms, printing
from minerisk.services.databases import Database
from minerisk.services.printing import Profile
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.printing.paper_run import PaperRun
from minerisk.ui.printing.paper_view import PaperView, Zoom
from minerisk.ui.printing.print_page import PrintPage


class Driver:
    """Does what a person does on the page."""

    def __init__(self, qtbot: QtBot, context: Context, width: int = 1200) -> None:
        self._qtbot = qtbot
        self.page = PrintPage(context, finished(context.db).id)
        qtbot.addWidget(self.page)
        self.page.resize(width, 700)
        self.page.show()

    def wait(self) -> "Driver":
        self._qtbot.waitUntil(lambda: child(self.page, QPushButton, "save").isEnabled())
        return self

    def choose(self, name: str) -> "Driver":
        child(self.page, QRadioButton, name).click()
        return self

    def text(self, target: Path) -> str:
        self.page.save_to(target)
        return "\n".join(preview.text(target, number + 1) for number in range(printing.pages(target)))


@pytest.fixture
def driver(qtbot: QtBot, context: Context) -> Driver:
    return Driver(qtbot, context)


def test_nothing_can_be_printed_before_it_is_shown(driver: Driver):
    assert not child(driver.page, QPushButton, "save").isEnabled()
    assert not child(driver.page, QPushButton, "print-now").isEnabled()
    driver.wait()
    assert child(driver.page, QPushButton, "print-now").isEnabled()
    assert child(driver.page, QLabel, "page").text().startswith("Page 1 of ")


def test_what_is_saved_is_the_copy_that_is_shown(driver: Driver, tmp_path: Path):
    assert "Günel" not in driver.wait().text(tmp_path / "field.pdf")
    assert str(tmp_path / "field.pdf") in shown(driver.page)
    driver.choose(Profile.FULL)
    assert not child(driver.page, QPushButton, "save").isEnabled()
    assert "Günel" in driver.wait().text(tmp_path / "full.pdf")


def test_the_pages_that_are_shown_stand_in_no_file(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    here = tmp_path / "temporary"
    here.mkdir()
    monkeypatch.setenv("TMPDIR", str(here))
    driver = Driver(qtbot, context).wait().choose(Profile.FULL).wait()
    assert list(here.iterdir()) == []
    assert driver.page.desk.pdf is not None
    driver.page.save_to(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == driver.page.desk.pdf


def test_a_draft_is_shown_and_saved_as_one(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    page = PrintPage(context, drafts.begin(forms.form("incident"), author="A. K."))
    qtbot.addWidget(page)
    page.show()
    save = child(page, QPushButton, "save")
    qtbot.waitUntil(save.isEnabled)
    monkeypatch.setattr(ask, "save_file", lambda _parent, _title, suggested, _kinds: tmp_path / suggested.name)
    save.click()
    (file,) = tmp_path.glob("draft_*.pdf")
    assert "not finished" in preview.text(file, 1)


def test_the_print_has_its_own_language(driver: Driver, tmp_path: Path):
    assert "Nə vaxt" in driver.choose("az").wait().text(tmp_path / "az.pdf")


def test_the_last_choice_holds_when_a_person_changes_quickly(driver: Driver, tmp_path: Path):
    for name in (Profile.FULL, "ru", Profile.FIELD, "en", Profile.FULL):
        driver.choose(name)
    driver.wait()
    text = driver.text(tmp_path / "a.pdf")
    assert "Günel" in text
    assert "What happened" in text


def test_nothing_is_saved_before_it_is_shown(driver: Driver, tmp_path: Path):
    driver.page.save_to(tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()
    driver.wait()


def test_a_place_that_takes_no_file_is_said(driver: Driver, tmp_path: Path):
    driver.wait().page.save_to(tmp_path / "nowhere" / "a.pdf")
    assert "cannot be written" in shown(driver.page)


def test_pages_can_be_seen_as_a_whole(driver: Driver):
    driver.wait()
    child(driver.page, QPushButton, Zoom.WHOLE).click()
    view = driver.page.findChild(PaperView)
    assert view is not None
    assert 0 < view.sheets[0].height() <= view.viewport().height()


def test_a_narrow_window_leaves_its_room_to_the_paper(qtbot: QtBot, context: Context):
    driver = Driver(qtbot, context, width=800).wait()
    choose = child(driver.page, QPushButton, "choose")
    radio = child(driver.page, QRadioButton, Profile.FULL)
    assert choose.text() == "Field copy, English"
    assert not radio.isVisible()
    choose.click()
    assert radio.isVisible()


@pytest.mark.skipif(bool(PaperRun.printers()), reason="a printer is set up here")
def test_without_a_printer_a_sentence_says_what_to_do(driver: Driver):
    driver.wait()
    child(driver.page, QPushButton, "print-now").click()
    assert "No printer is set up on this computer" in shown(driver.page)


def test_what_became_of_a_print_is_said(driver: Driver, tmp_path: Path):
    driver.wait().page.desk._on_run_ended(sent=True)
    assert "Sent to the printer" in shown(driver.page)
    driver.page.desk._on_run_failed()
    assert "The printer did not take the pages" in shown(driver.page)


def test_a_record_that_cannot_be_read_is_said(qtbot: QtBot, context: Context, db: Database):
    driver = Driver(qtbot, context).wait()
    take_away(db)
    driver.choose(Profile.FULL)
    qtbot.waitUntil(lambda: "This could not be done" in shown(driver.page))
    assert not child(driver.page, QPushButton, "print-now").isEnabled()
    child(driver.page, QPushButton, "save").setEnabled(True)
    child(driver.page, QPushButton, "save").click()
    assert "This could not be done" in shown(driver.page)


def test_a_name_without_names_is_offered_for_the_file(driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    asked: list[Path] = []

    def save_file(_parent: object, _title: str, suggested: Path, _kinds: str) -> Path | None:
        asked.append(suggested)
        return tmp_path / suggested.name if len(asked) > 1 else None

    monkeypatch.setattr(ask, "save_file", save_file)
    save = child(driver.wait().page, QPushButton, "save")
    save.click()
    assert list(tmp_path.glob("*.pdf")) == []
    save.click()
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["BRD2-INC-20260714-01_v1_field.pdf"]


def test_there_is_a_way_back(driver: Driver, qtbot: QtBot):
    with qtbot.waitSignal(driver.page.closed):
        child(driver.page, QPushButton, "back").click()
