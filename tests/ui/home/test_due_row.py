from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot
from tests.ui.recorded import of_kind

from minerisk.services import records
from minerisk.services.due import Due
from minerisk.ui.context import Context
from minerisk.ui.home.due_row import DueRow

TODAY = date(2026, 7, 20)


def row(context: Context, qtbot: QtBot, day: date = TODAY, form: str = "") -> DueRow:
    record = of_kind(context.db, "session", session_date="2026-04-20", district="az_tar", town_other="Talış")
    (line,) = records.lines(context.db, records.find(context.db))
    made = DueRow(context, Due(line=replace(line, form=form or line.form), day=day), TODAY)
    qtbot.addWidget(made)
    assert record.code in made.accessibleName()
    return made


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 7, 18), "Since 18 July 2026"),
        (TODAY, "Today"),
        (date(2026, 7, 25), "Due 25 July 2026"),
    ],
)
def test_a_row_says_of_which_record_and_by_when(context: Context, qtbot: QtBot, day: date, said: str):
    name = row(context, qtbot, day).accessibleName()
    assert name.startswith("Follow-up due")
    assert "Session, Tərtər, 20 April 2026" in name  # no village: Home is seen by everybody in the room
    assert said in name


def test_a_row_opens_its_record(context: Context, qtbot: QtBot):
    made = row(context, qtbot)
    chosen = QSignalSpy(made.chosen)
    made.click()
    assert isinstance(chosen.at(0)[0], UUID)


def test_a_record_whose_form_cannot_be_read_says_its_district_by_code(context: Context, qtbot: QtBot):
    assert "az_tar" in row(context, qtbot, form="0" * 64).accessibleName()
