from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import ANSWERS, PERSON, amended, child, finished, shown

from minerisk.domain.record import Step
from minerisk.i18n import catalog
from minerisk.services import forms, records
from minerisk.services.databases import Database
from minerisk.ui.records import record_words
from minerisk.ui.records.history_view import HistoryView


@pytest.fixture
def steps(db: Database) -> Sequence[Step]:
    record = finished(db)
    amended(db, record.id, "Heard again", {f"{PERSON}/age": "35"})
    many = {f"happened/{name}": "unknown" for name in ("moved_before", "marked_before")}
    many |= {"when/event_date": "2026-07-14", "happened/narrative": "x", "when/time_of_day": "night"}
    amended(db, record.id, "Much was wrong", {**many, "source/confidence": "confirmed", f"{PERSON}/sex": "male"})
    return records.read(db, record.id)[1]


@pytest.fixture
def view(qtbot: QtBot) -> HistoryView:
    view = HistoryView(catalog("en"))
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    return view


def show(view: HistoryView, steps: Sequence[Step], *, at: str = "") -> str:
    form = forms.form("incident")
    view.show_steps(steps, form, record_words.names_of_items(form, ANSWERS, catalog("en")), at=at)
    return shown(view)


def test_each_step_says_who_when_why_and_what(view: HistoryView, steps: Sequence[Step]):
    said = show(view, steps)
    assert said.index("Amended by R. M.") < said.index("Finished by A. K.")
    assert "Reason: Heard again" in said
    assert "Changed: Person 1: Age" in said
    assert "and 1 more question" in said


def test_the_first_step_does_not_list_all_questions(view: HistoryView, steps: Sequence[Step]):
    assert "Changed" not in show(view, steps[-1:])


def test_older_versions_can_be_looked_at(view: HistoryView, steps: Sequence[Step], qtbot: QtBot):
    show(view, steps)
    assert view.findChild(QPushButton, steps[0].revision) is None
    with qtbot.waitSignal(view.look_wanted) as wanted:
        child(view, QPushButton, steps[-1].revision).click()
    assert wanted.args == [steps[-1].revision]


def test_from_an_older_version_there_is_a_way_back(view: HistoryView, steps: Sequence[Step]):
    show(view, steps, at=steps[-1].revision)
    assert child(view, QPushButton, steps[0].revision).text() == "Back to the newest version"


def test_a_short_history_offers_nothing(qtbot: QtBot, steps: Sequence[Step]):
    short = HistoryView(catalog("en"), short=True)
    qtbot.addWidget(short)
    short.show()
    said = show(short, steps)
    assert "Reason: Heard again" in said
    assert "Changed" not in said
    assert short.findChildren(QPushButton) == []


def test_no_steps_show_nothing(view: HistoryView):
    assert show(view, ()) == ""
