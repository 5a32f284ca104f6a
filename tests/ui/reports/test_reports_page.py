from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, finished, shown

from minerisk.reports import preview
from minerisk.services import printing
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.reports.reports_page import EMPTY, ReportsPage

JULY = (date(2026, 7, 1), date(2026, 7, 31))


class Driver:
    """Does what a person does on the page."""

    def __init__(self, qtbot: QtBot, context: Context, since: date, until: date) -> None:
        self._qtbot = qtbot
        self.page = ReportsPage(context, since, until)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 700)
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
    finished(context.db)
    return Driver(qtbot, context, *JULY)


def test_what_is_saved_is_the_summary_that_is_shown(driver: Driver, tmp_path: Path):
    text = driver.wait().text(tmp_path / "a.pdf")
    assert "1 July 2026 – 31 July 2026" in text
    assert "Tərtər" in text
    assert str(tmp_path / "a.pdf") in shown(driver.page)


def test_the_public_version_is_another_paper(driver: Driver, tmp_path: Path):
    driver.wait().choose("public")
    assert not child(driver.page, QPushButton, "save").isEnabled()
    text = driver.wait().choose("az").wait().text(tmp_path / "a.pdf")
    assert "31 iyul 2026" in text
    assert "Tərtər" not in text


def test_a_name_is_offered_for_the_file(driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ask, "save_file", lambda _parent, _title, suggested, _kinds: tmp_path / suggested.name)
    child(driver.wait().page, QPushButton, "save").click()
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["summary-2026-07-01-2026-07-31-internal.pdf"]


def test_an_empty_period_says_so(qtbot: QtBot, context: Context):
    driver = Driver(qtbot, context, *JULY).wait()
    assert EMPTY in shown(driver.page)


def test_what_is_no_day_stands_in_the_place_of_paper(driver: Driver, qtbot: QtBot):
    day = child(child(driver.wait().page, QWidget, "since"), QLineEdit, "day")
    day.selectAll()
    qtbot.keyClicks(day, "40")
    qtbot.waitUntil(lambda: "is no day" in shown(driver.page))
    assert not child(driver.page, QPushButton, "print-now").isEnabled()


def test_the_last_months_are_shown_where_no_period_is_given(qtbot: QtBot, context: Context):
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: child(page, QPushButton, "save").isEnabled())
    assert child(page, QRadioButton, "six_months").isChecked()


def test_records_that_come_are_counted(driver: Driver, context: Context, tmp_path: Path):
    driver.wait()
    finished(context.db)
    context.changes.records.emit()
    assert "2\r\nincidents" in driver.wait().text(tmp_path / "a.pdf")
    driver.page.hide()
    finished(context.db)
    context.changes.records.emit()
    driver.page.show()
    assert "3\r\nincidents" in driver.wait().text(tmp_path / "a.pdf")
