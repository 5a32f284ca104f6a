import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.domain.own_choice import OwnChoice
from minerisk.services import forms, own_choices, own_forms
from minerisk.store import own_choices as stored
from minerisk.ui.context import Context
from minerisk.ui.library.lists_page import ListsPage
from minerisk.ui.library.words_table import WordsTable
from minerisk.ui.widgets.rows import TaskRow

CODE = "brd2__fallen_drone"


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> ListsPage:
    made = ListsPage(context, forms.form("incident"))
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    return made


@pytest.fixture
def devices(page: ListsPage) -> ListsPage:
    """Open a list, and add a choice to it."""
    press(page, "list-device")
    press(page, "add-choice")
    child(page, QLineEdit, "label-en").setText("Fallen drone")
    child(page, QComboBox, "counts_as").setEditText("Other device")
    press(page, "save-choice")
    return page


def press(page: ListsPage, name: str) -> None:
    child(page, QAbstractButton, name).click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def offered(page: ListsPage) -> list[str]:
    model = child(page, WordsTable, "offered").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_all_lists_are_there_and_those_that_stay_as_they_are_say_why(page: ListsPage):
    said = shown(page)
    assert said.index("Choose a list") < said.index("Other questions, sums or figures depend on these answers")
    rows = [row.objectName() for row in page.findChildren(TaskRow)]
    assert "list-district" in rows
    assert "list-yes_no" not in rows
    assert "Is it safe to record this place? and " in said
    assert child(page, TaskRow, "list-device").accessibleName() == "What kind of item was it?, 10 choices"


def test_a_list_says_of_which_form_it_is(page: ListsPage):
    press(page, "list-device")
    assert shown(page).index("Incident report") < shown(page).index("What kind of item was it?")


def test_lists_of_the_same_name_are_told_apart(page: ListsPage):
    names = [row.text() for row in page.findChildren(TaskRow)]
    assert len(set(names)) == len(names)
    assert {"How was it given? (eore_kind)", "How was it given? (consent_how)"} < set(names)
    press(page, "list-consent_how")
    assert "How was it given? (consent_how)" in shown(page)


def test_a_choice_is_added_and_offered_before_the_last_ones(devices: ListsPage, context: Context):
    assert "Fallen drone" in shown(devices)
    assert offered(devices)[-3:] == [CODE, "other_device", "unknown"]
    assert own_choices.count(context.db, forms.form("incident")) == 1
    assert devices.focusWidget() is child(devices, QPushButton, f"change-{CODE}")
    press(devices, "back")
    row = child(devices, TaskRow, "list-device")
    assert row.accessibleName() == "What kind of item was it?, 11 choices · 1 of your office"
    assert devices.focusWidget() is row


def test_a_choice_is_called_otherwise(devices: ListsPage):
    press(devices, f"change-{CODE}")
    child(devices, QLineEdit, "label-en").setText("Drone")
    press(devices, "save-choice")
    assert f"{CODE} · Counted as: Other device" in shown(devices)
    assert "Fallen drone" not in shown(devices)


def test_a_choice_is_retired_and_used_again(devices: ListsPage, context: Context):
    changed = QSignalSpy(context.changes.office)
    press(devices, f"retire-{CODE}")
    assert CODE not in offered(devices)
    assert "Retired" in shown(devices)
    press(devices, f"use-again-{CODE}")
    assert CODE in offered(devices)
    assert changed.count() == 2


def test_nothing_is_added_where_the_question_is_left(devices: ListsPage):
    press(devices, "add-choice")
    press(devices, "leave-choice")
    assert devices.findChild(QLineEdit, "label-en") is None
    assert devices.focusWidget() is child(devices, QPushButton, "add-choice")


def test_what_cannot_be_added_is_told_at_its_box(devices: ListsPage):
    press(devices, "add-choice")
    child(devices, QLineEdit, "label-en").setText("fallen drone")
    press(devices, "save-choice")
    assert "The list has a choice that is called so already" in shown(devices)


def test_a_list_that_answers_several_questions_names_them(page: ListsPage):
    assert "3 choices · 9 more questions" in child(page, TaskRow, "list-side").accessibleName()
    press(page, "list-side")
    assert "Also answers: " in shown(page)


def test_several_choices_stand_below_each_other(devices: ListsPage, context: Context):
    press(devices, "add-choice")
    child(devices, QLineEdit, "label-ru").setText("Ещё")
    child(devices, QComboBox, "counts_as").setEditText("Mine")
    press(devices, "save-choice")
    said = shown(devices)
    assert said.index("Fallen drone") < said.index("Ещё")
    ours = forms.form("incident")
    assert own_forms.with_choices(context.db, ours).digest != ours.digest


def test_choices_whose_list_is_gone_are_told(context: Context, qtbot: QtBot):
    ours = forms.form("incident")
    gone = OwnChoice(form=ours.id, within="gone", code=CODE, label={"en": "Fallen drone"})
    with context.db.write() as connection:
        stored.put(connection, [gone])
    made = ListsPage(context, ours)
    qtbot.addWidget(made)
    made.show()
    assert "1 choice of your office is not offered" in shown(made)


def test_the_page_leads_back_to_the_forms(page: ListsPage):
    closed = QSignalSpy(page.closed)
    press(page, "back")
    assert closed.count() == 1
