from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QListWidget, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from tests.ui.library.brought import done, opened, well
from tests.ui.recorded import child, shown

from minerisk.domain.form import Protection
from minerisk.services import own_forms
from minerisk.ui.context import Context
from minerisk.ui.library.new_form_page import NewFormPage, Offer

BROKEN = (",integer,depth", ",number of metres,depth")


def page_of(offer: Offer, context: Context, qtbot: QtBot) -> NewFormPage:
    made = NewFormPage(context, offer)
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    return made


@pytest.fixture
def page(context: Context, qtbot: QtBot, tmp_path: Path) -> NewFormPage:
    made = page_of(Offer(file=well(tmp_path)), context, qtbot)
    done(context)
    return made


def press(page: NewFormPage, name: str) -> None:
    child(page, QPushButton, name).click()


def test_a_form_is_looked_at_before_it_is_used(page: NewFormPage, context: Context):
    said = shown(page)
    for words in ("Wells", "No version of this form is used yet", "Who is named", "Translations", "What is counted"):
        assert words in said
    assert own_forms.own_forms(context.db) == ()


def test_a_form_is_used_with_what_was_ticked_in_it(page: NewFormPage, context: Context):
    used = QSignalSpy(page.used)
    press(page, "continue")
    (own,) = own_forms.own_forms(context.db)
    assert used.at(0) == [own.form]
    assert [one.protection for one in own.form.questions()] == [Protection.IDENTITY, None, None]
    assert own.author == "A. K."
    assert own_forms.source(context.db, own.form) is not None


def test_a_form_is_tried_out_as_it_would_be_used(page: NewFormPage):
    wanted = QSignalSpy(page.try_wanted)
    press(page, "try")
    assert next(wanted.at(0)[0].form.questions()).protection is Protection.IDENTITY


def test_mistakes_are_listed_and_the_file_is_read_again(context: Context, qtbot: QtBot, tmp_path: Path):
    page = page_of(Offer(file=well(tmp_path, BROKEN)), context, qtbot)
    done(context)
    assert "well.csv cannot be opened as a form yet" in shown(page)
    assert child(page, QTableView, "remarks").model().rowCount() == 1
    assert not child(page, QPushButton, "continue").isVisible()
    well(tmp_path)
    press(page, "again")
    done(context)
    assert "No version of this form is used yet" in shown(page)


def test_a_file_that_is_no_form_is_told_in_one_sentence(context: Context, qtbot: QtBot, tmp_path: Path):
    page = page_of(Offer(file=tmp_path / "gone.xlsx"), context, qtbot)
    done(context)
    assert "gone.xlsx cannot be opened as a form yet" in shown(page)
    assert page.findChild(QTableView, "remarks") is None


def test_opening_can_be_stopped(context: Context, qtbot: QtBot, tmp_path: Path):
    page = page_of(Offer(file=well(tmp_path, ("well", "slow"))), context, qtbot)
    closed = QSignalSpy(page.closed)
    press(page, "stop")
    done(context)
    assert closed.count() <= 1  # the file may have been open already
    press(page, "back")
    assert closed.count() >= 1


def test_another_page_goes_on_with_what_was_ticked(page: NewFormPage, context: Context, qtbot: QtBot):
    child(page, QListWidget, "personal").item(1).setCheckState(
        child(page, QListWidget, "personal").item(0).checkState()
    )
    again = page_of(page.offer, context, qtbot)
    assert again.offer == page.offer
    assert again.offer.ticked == {"owner", "depth"}


def test_a_newer_version_says_what_it_changes(context: Context, qtbot: QtBot, tmp_path: Path):
    own_forms.add(context.db, opened(tmp_path), author="A. K.")
    page = page_of(Offer(file=well(tmp_path, (",Wells,well,1", ",Wells,well,2"))), context, qtbot)
    done(context)
    assert "It takes the place of version" in shown(page)
