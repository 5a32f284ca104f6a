from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.domain.conversion.report import NotAsked, Report, SetAside, Stated
from minerisk.domain.form import Form
from minerisk.domain.tables.table import Notice
from minerisk.i18n import Catalog
from minerisk.services.importing import Outlook
from minerisk.ui.importing.check_step import CheckStep
from minerisk.ui.widgets.bars import MessageBar

REPORT = Report(
    rows={"cases": 8952, "people": 9623},
    records=8952,
    people=9623,
    set_aside=(SetAside(table="people", row=17, notice=Notice(text="No incident for this person")),),
    unmapped=(),
    unread=(),
    not_asked=(NotAsked(to="people/casualty/age", n=3),),
    never_kept=(),
    unused=(),
    stated=(Stated(table="cases", outcome="killed", n=4245), Stated(table="people", outcome="killed", n=1133)),
)
OUTLOOK = Outlook(title="CNMH", report=REPORT, already=52, notices=(Notice(text="Formulas without values"),))


@pytest.fixture
def step(qtbot: QtBot, form: Form, tr: Catalog) -> CheckStep:
    made = CheckStep(form, tr)
    made.show_outlook(OUTLOOK, ())
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    return made


def test_it_says_what_would_come_and_what_would_not(step: CheckStep):
    text = shown(step)
    for said in ("18\u202f575", "8\u202f952\nrecords\n", "52\nrecords already here", "9\u202f623"):
        assert said in text
    assert "Formulas without values" in text
    assert "No incident for this person" in text
    assert "people, rows 17" in text


def test_answers_that_the_form_does_not_take_are_told(step: CheckStep):
    text = shown(step)
    assert "Answers that the form does not ask for or take" in text
    assert "Age" in text
    assert "3 ×" in text


def test_many_notices_are_not_cut_unsaid(step: CheckStep):
    step.show_outlook(replace(OUTLOOK, notices=tuple(Notice(text=f"Odd {n}") for n in range(25))), ())
    text = shown(step)
    assert "Odd 19\n5 more like this" in text


def test_sums_of_tables_stand_side_by_side_and_are_never_added(step: CheckStep):
    text = shown(step)
    assert "Killed: 4\u202f245" in text
    assert "Killed: 1\u202f133" in text
    assert "never added" in text
    assert "5\u202f378" not in text


def test_the_mapping_is_saved_under_a_name(step: CheckStep, qtbot: QtBot):
    with qtbot.waitSignal(step.save_wanted) as wanted:
        child(step, QPushButton, "save-mapping").click()
    assert wanted.args == ["CNMH"]
    child(step, QLineEdit, "mapping-name").clear()
    with qtbot.assertNotEmitted(step.save_wanted):
        child(step, QPushButton, "save-mapping").click()
    step.show_saved(MessageBar("ok", "Saved"))
    assert "Saved" in shown(step)


def test_columns_that_nothing_is_made_of_are_told_by_table(step: CheckStep, form: Form):
    report = replace(REPORT, unused=(("people", "mood"), ("people", "weather")))
    step.show_outlook(replace(OUTLOOK, report=report), (), asked=form)
    text = shown(step)
    assert "Columns that are left out" in text
    assert "mood, weather" in text
    assert "The next table like this" not in text
