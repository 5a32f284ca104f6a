from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.library.brought import done, well
from tests.ui.recorded import child, shown

from minerisk.services import databases, forms
from minerisk.ui.context import Context
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.help.help_page import HelpPage
from minerisk.ui.library.forms_page import FormsPage
from minerisk.ui.library.lists_page import ListsPage
from minerisk.ui.library.try_page import TryPage
from minerisk.ui.place import Place
from minerisk.ui.shell import Shell
from minerisk.ui.widgets.rows import TaskRow


def test_only_what_works_is_offered(context: Context, qtbot: QtBot, tmp_path: Path):
    shell = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(shell)
    offered = [one.objectName() for one in shell.findChildren(QWidget) if one.objectName().startswith("rail-")]
    assert offered == [
        "rail-home", "rail-learn", "rail-records", "rail-statistics", "rail-reports", "rail-settings", "rail-help",
    ]  # fmt: skip
    assert shell.place.page == "home"


def test_a_place_that_is_gone_leads_home(context: Context, qtbot: QtBot, tmp_path: Path):
    shell = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(shell)
    shell.go(Place(page="form"))
    assert shell.place.page == "home"
    shell.go(Place(page="settings", focus="no such widget"))
    assert shell.place.page == "settings"


def test_invented_data_is_marked(context: Context, qtbot: QtBot, tmp_path: Path):
    office = databases.office(context.db)
    assert not office.demonstration
    shell = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(shell)
    shell.show()
    assert "Demonstration" not in shown(shell)


def test_help_is_of_the_page_that_it_was_asked_on_and_leaves_it_as_it_was(
    context: Context, qtbot: QtBot, tmp_path: Path
):
    shell = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(shell)
    shell.start_record("incident")
    form = shell.findChild(FormPage)
    shell.show_help()
    shell.show_help()
    (page,) = shell.findChildren(HelpPage)
    assert page.name == "form"
    page.closed.emit()
    assert shell._pages.currentWidget() is form
    shell.show_help()
    shell.show_home()
    assert shell.place.page == "home"


@pytest.fixture
def shell(context: Context, qtbot: QtBot, tmp_path: Path) -> Shell:
    made = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_form_is_added_from_settings_and_a_record_begun_with_it(shell: Shell, context: Context, tmp_path: Path):
    shell.show_settings()
    child(shell, QPushButton, "forms").click()
    assert shell.place.page == "forms"
    shell.add_form(well(tmp_path))
    done(context)
    assert shell.place.page == "new-form"
    child(shell, QPushButton, "continue").click()
    assert shell.place.page == "forms"
    shell.show_home()
    assert child(shell, QPushButton, "record-other").isVisible()
    Answering(lambda dialog: dialog.findChildren(TaskRow)[-1].click())
    child(shell, QPushButton, "record-other").click()
    assert shell.place.page == "form"
    assert "How deep" in shown(shell)


def test_a_follow_up_is_begun_with_another_form(shell: Shell):
    Answering(lambda dialog: dialog.findChildren(TaskRow)[0].click())
    shell.start_other()
    assert shell.place.page == "form"
    assert "Follow-up" in shown(shell)


def test_a_form_that_is_looked_at_stays_when_the_window_is_made_anew(
    shell: Shell, context: Context, qtbot: QtBot, tmp_path: Path
):
    shell.add_form(well(tmp_path))
    done(context)
    again = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(again)
    again.go(shell.place)
    assert again.place.offer == shell.place.offer
    assert again.place.offer is not None
    assert again.place.offer.ticked == {"owner"}
    again.go(Place(page="new-form"))
    assert again.place.page == "forms"


def test_a_trial_is_laid_over_the_page_it_was_begun_on(shell: Shell, context: Context, qtbot: QtBot, tmp_path: Path):
    shell.add_form(well(tmp_path))
    done(context)
    begun_by = child(shell, QPushButton, "try")
    begun_by.setFocus()
    begun_by.click()
    assert "Nothing you type here is kept" in shown(shell)
    trial = child(shell, TryPage, "")
    qtbot.waitUntil(lambda: child(trial, QuestionField, "owner").isAncestorOf(shell.window().focusWidget()))
    child(shell, QPushButton, "end").setFocus()
    child(shell, QPushButton, "end").click()
    assert shell.window().focusWidget() is begun_by
    assert "Who is named" in shown(shell)
    shell.try_form(forms.form("incident"))
    assert "You are trying out “Incident report”" in shown(shell)


def test_the_lists_of_a_form_are_reached_from_it_and_lead_back(shell: Shell):
    shell.show_forms()
    child(shell, QPushButton, f"lists-{forms.form('incident').digest}").click()
    page = shell._pages.currentWidget()
    assert isinstance(page, ListsPage)
    assert shell.place.page == "forms"
    child(page, QPushButton, "back").click()
    assert isinstance(shell._pages.currentWidget(), FormsPage)


def test_the_help_of_a_trial_is_that_of_forms_and_leaves_it_as_it_was(shell: Shell):
    shell.try_form(forms.form("incident"))
    trial = shell._pages.currentWidget()
    shell.show_help()
    shell.show_help()
    (page,) = shell.findChildren(HelpPage)
    assert page.name == "forms"
    page.closed.emit()
    assert shell._pages.currentWidget() is trial
    child(shell, QPushButton, "end").click()
    assert shell._pages.currentWidget() is not trial


def test_the_help_of_a_new_form_is_that_of_forms(shell: Shell, tmp_path: Path, context: Context):
    shell.add_form(well(tmp_path))
    done(context)
    shell.show_help()
    (page,) = shell.findChildren(HelpPage)
    assert page.name == "forms"


def test_a_finished_form_is_left_even_where_its_record_cannot_be_shown(shell: Shell, context: Context, qtbot: QtBot):
    shell.start_record("incident")
    shell._context = replace(context, db=None)  # type: ignore[arg-type]
    with qtbot.captureExceptions() as caught:
        shell._on_form_finished(uuid4(), "BRD2-INC-20260714-01")
    assert [kind for kind, *_ in caught] == [AttributeError]
    assert shell.place.page == "home"
    assert "Record finished. Its code is BRD2-INC-20260714-01." in shown(shell)
