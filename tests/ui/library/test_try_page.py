from pathlib import Path

import pytest
import shiboken6
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.library.brought import opened
from tests.ui.recorded import child, shown

from minerisk.services import drafts, forms, own_forms, records
from minerisk.ui.context import Context
from minerisk.ui.form.check_answers import CheckAnswers
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.library.try_page import TryPage


@pytest.fixture
def page(context: Context, tmp_path: Path, qtbot: QtBot) -> TryPage:
    made = TryPage(context, opened(tmp_path))
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    return made


def form_of(page: TryPage) -> FormPage:
    return child(page, FormPage, "tried")


def test_it_says_that_nothing_is_kept(page: TryPage):
    assert "You are trying out “Wells”. Nothing you type here is kept." in shown(page)


def test_a_form_is_filled_and_nothing_of_it_is_in_the_database(page: TryPage, context: Context):
    form = form_of(page)
    form.filling.answer("depth", "12")
    form.show_check()
    assert isinstance(form.view, CheckAnswers)
    child(form, QPushButton, "continue").click()
    assert "This would be a record now" in shown(page)
    assert len(records.find(context.db)) == 0
    assert drafts.drafts(context.db) == ()
    assert own_forms.own_forms(context.db) == ()
    child(page, QPushButton, "nothing-action").click()
    QApplication.processEvents()
    assert "How deep" in shown(page)


@pytest.mark.parametrize("id_", ["incident", "wells"])
def test_nothing_says_that_a_draft_is_kept(context: Context, tmp_path: Path, qtbot: QtBot, id_: str):
    page = TryPage(context, opened(tmp_path) if id_ == "wells" else own_forms.opened(context.db, forms.form(id_)))
    qtbot.addWidget(page)
    page.show()
    if id_ == "incident":
        child(page, QPushButton, "all-sections").click()
    words = [made.text() for made in page.findChildren(QPushButton)]
    assert "Close" in words
    assert "Close, keep draft" not in words
    assert "is kept on this laptop" not in shown(page)


def test_the_trial_is_ended_and_its_database_thrown_away(context: Context, tmp_path: Path, qapp: QApplication):
    page = TryPage(context, opened(tmp_path))
    folder = page._context.db.folder
    closed = QSignalSpy(page.closed)
    child(page, QPushButton, "end").click()
    assert closed.count() == 1
    assert folder.exists()
    shiboken6.delete(page)
    assert not folder.exists()
