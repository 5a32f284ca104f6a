from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.domain import period
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.ui.reports.summary_choice import OWN, PUBLIC, SummaryChoice

SPRING = period.read("2026-03-01", "2026-05-31")


@pytest.fixture
def choice(qtbot: QtBot) -> SummaryChoice:
    made = SummaryChoice(catalog("en"), SPRING)
    qtbot.addWidget(made)
    made.show()
    return made


def box(choice: SummaryChoice, which: str, part: str) -> QLineEdit:
    return child(child(choice, QWidget, which), QLineEdit, part)


def test_the_last_six_months_are_offered_first_for_the_office(qtbot: QtBot):
    made = SummaryChoice(catalog("az"))
    qtbot.addWidget(made)
    wanted = made.wanted
    assert wanted.period == period.months_before(date.today(), 6)  # noqa: DTZ011
    assert (wanted.public, wanted.language) == (False, "az")
    assert not child(made, QWidget, "since").isVisibleTo(made)


def test_a_period_that_is_given_stands_in_the_boxes(choice: SummaryChoice):
    assert choice.wanted.period == SPRING
    assert box(choice, "since", "month").text() == "3"
    assert box(choice, "until", "day").text() == "31"


def test_another_summary_can_be_chosen(choice: SummaryChoice, qtbot: QtBot):
    today = date.today()  # noqa: DTZ011
    for name, found in {
        "this_month": period.whole_months(today, 1),
        "last_month": period.months_before(today, 1),
        "this_year": period.year(today.year),
        "last_year": period.year(today.year - 1),
    }.items():
        with qtbot.waitSignal(choice.changed):
            child(choice, QRadioButton, name).click()
        assert choice.wanted.period == found
    child(choice, QRadioButton, PUBLIC).click()
    child(choice, QRadioButton, "ru").click()
    assert (choice.wanted.public, choice.wanted.language) == (True, "ru")
    assert choice.words == "Public, Русский"


def test_own_dates_begin_with_those_that_were_chosen(choice: SummaryChoice):
    child(choice, QRadioButton, "last_year").click()
    child(choice, QRadioButton, OWN).click()
    assert choice.wanted.period == period.year(date.today().year - 1)  # noqa: DTZ011
    assert child(choice, QWidget, "since").isVisible()


def test_dates_are_read_when_a_person_stops_typing(choice: SummaryChoice, qtbot: QtBot):
    year = box(choice, "since", "year")
    with qtbot.waitSignal(choice.changed):
        year.selectAll()
        qtbot.keyClicks(year, "2025")
    assert choice.wanted.period == period.read("2025-03-01", "2026-05-31")


def test_what_is_no_day_is_said(choice: SummaryChoice):
    box(choice, "until", "day").setText("32")
    with pytest.raises(UserError, match="32 5 2026"):
        _ = choice.wanted
