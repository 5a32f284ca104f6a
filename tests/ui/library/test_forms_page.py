from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.answering import press as answer
from tests.ui.library.brought import done, opened, well
from tests.ui.recorded import child, shown

from minerisk.domain import own_choice
from minerisk.domain.form import Form
from minerisk.errors import UserError
from minerisk.services import forms, own_choices, own_forms
from minerisk.ui.context import Context
from minerisk.ui.library.forms_page import FormsPage


@pytest.fixture
def form(context: Context, tmp_path: Path) -> Form:
    new = opened(tmp_path)
    own_forms.add(context.db, new, author="A. K.")
    return new.form


@pytest.fixture
def page(context: Context, form: Form, qtbot: QtBot) -> FormsPage:
    made = FormsPage(context, form)
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    return made


def press(page: FormsPage, name: str) -> None:
    child(page, QPushButton, name).click()


def choose(file: Path) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(file.parent))
        dialog.selectFile(file.name)
        dialog.accept()

    return act


def test_our_forms_and_those_of_the_office_are_listed(page: FormsPage):
    said = shown(page)
    assert "“Wells” is used from now on" in said
    assert said.index("Incident report") < said.rindex("Wells")
    assert "Retired" not in said


def test_a_form_is_retired_and_used_again(page: FormsPage, context: Context, form: Form):
    changed = QSignalSpy(context.changes.office)
    answering = Answering(answer("yes"))
    press(page, f"retire-{form.digest}")
    assert "Its records and drafts stay" in answering.said
    assert "“Wells” is retired" in shown(page)
    assert form not in own_forms.usable(context.db)
    press(page, f"use-again-{form.digest}")
    assert form in own_forms.usable(context.db)
    assert changed.count() == 2


def test_a_form_stays_where_the_question_is_left(page: FormsPage, context: Context, form: Form):
    Answering(answer("keep"))
    press(page, f"retire-{form.digest}")
    assert form in own_forms.usable(context.db)


def test_the_file_of_a_form_is_chosen(page: FormsPage, tmp_path: Path):
    chosen = QSignalSpy(page.chosen)
    file = well(tmp_path).rename(tmp_path / "well.xml")
    Answering(choose(file))
    press(page, "add-form")
    assert chosen.at(0) == [file]


def test_any_form_can_be_tried_out(page: FormsPage):
    wanted, closed = QSignalSpy(page.try_wanted), QSignalSpy(page.closed)
    ours = forms.form("incident")
    press(page, f"try-{ours.digest}")
    press(page, "back")
    assert wanted.at(0) == [ours]
    assert closed.count() == 1


def test_the_lists_of_a_form_can_be_opened(page: FormsPage):
    wanted = QSignalSpy(page.lists_wanted)
    ours = forms.form("incident")
    press(page, f"lists-{ours.digest}")
    assert wanted.at(0) == [ours]


def test_a_form_with_choices_of_the_office_is_retired_as_any_other(context: Context, tmp_path: Path, qtbot: QtBot):
    came = opened(
        tmp_path,
        ("text,village,Which village", "select_one v,village,Which village"),
        ("choices,list_name,name,label::English (en)", "choices,list_name,name,label::English (en)\n,v,a,A"),
    )
    own_forms.add(context.db, came, author="A. K.")
    into = own_choices.lists(context.db, came.form)[0]
    own_choices.add(context.db, into, replace(own_choice.new(into), label={"en": "B"}), author="")
    page = FormsPage(context)
    qtbot.addWidget(page)
    page.show()
    form = own_forms.with_choices(context.db, came.form)
    assert "1 choice of your office" in shown(page)
    Answering(answer("yes"))
    press(page, f"retire-{form.digest}")
    assert came.form not in own_forms.used(context.db)
    press(page, f"use-again-{form.digest}")
    assert form in own_forms.usable(context.db)


@pytest.mark.parametrize("ending", ["xlsx", "xml"])
def test_a_form_is_saved_as_a_file(page: FormsPage, context: Context, form: Form, tmp_path: Path, ending: str):
    target = tmp_path / f"saved.{ending}"
    Answering(choose(target))
    press(page, f"save-{form.digest}")
    done(context)
    assert str(target) in shown(page)
    assert target.stat().st_size > 0


def test_nothing_is_saved_where_no_file_is_named(page: FormsPage, context: Context, form: Form):
    Answering(lambda dialog: dialog.reject())
    press(page, f"save-{form.digest}")
    done(context)
    assert "Saved" not in shown(page)


def test_what_cannot_be_saved_is_told(page: FormsPage):
    page._on_failed(UserError("{file} cannot be written.", file="well.xlsx"))
    assert "well.xlsx cannot be written." in shown(page)
