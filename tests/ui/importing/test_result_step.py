from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press
from tests.ui.importing.test_check_step import OUTLOOK, REPORT
from tests.ui.recorded import child, shown

from minerisk.domain.batch import Batch, File
from minerisk.domain.filter import Condition
from minerisk.i18n import Catalog
from minerisk.ui.context import Context
from minerisk.ui.importing.result_step import ResultStep, expected

BATCH = Batch(
    id="b",
    time=datetime.now(UTC),
    author="A. K.",
    title="CNMH",
    sources=(File(name="cases.xlsx", digest="d"),),
    records=8900,
    people=9623,
    already=52,
    report=REPORT,
)


@pytest.fixture
def step(qtbot: QtBot, context: Context) -> ResultStep:
    made = ResultStep(context)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_will_come_and_then_what_came(step: ResultStep):
    step.show_outlook(OUTLOOK)
    assert "8\u202f900 records will come" in shown(step)
    step.show_batch(BATCH)
    text = shown(step)
    assert "8\u202f900 records came" in text
    assert "52 were here before" in text
    assert "cases.xlsx" in text


def test_the_records_that_came_can_be_shown(step: ResultStep, qtbot: QtBot):
    step.show_batch(BATCH)
    with qtbot.waitSignal(step.records_wanted) as wanted:
        child(step, QPushButton, "show-records").click()
    assert wanted.args == [(Condition(field="batch", values=("b",)),)]


def test_where_all_is_here_already_nothing_will_come(tr: Catalog):
    assert "nothing will come" in expected(replace(OUTLOOK, already=8952), tr)


def test_an_import_that_cannot_be_withdrawn_says_why(step: ResultStep):
    step.show_batch(BATCH)
    Answering(press("yes"))
    child(step, QPushButton, "withdraw").click()
    assert "This could not be done" in shown(step)


def test_where_nothing_came_nothing_can_be_withdrawn(step: ResultStep):
    step.show_batch(replace(BATCH, id="", records=0, people=0))
    assert step.findChildren(QPushButton, "withdraw") == []
