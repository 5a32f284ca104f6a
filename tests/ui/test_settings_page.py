from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.recorded import child, shown

from minerisk.services import databases
from minerisk.ui.context import Context
from minerisk.ui.settings_page import SettingsPage


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    return made


def box(page: SettingsPage, name: str) -> QLineEdit:
    return next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == name)


def press(page: SettingsPage, text: str) -> None:
    next(one for one in page.findChildren(QPushButton) if one.text() == text).click()


@pytest.mark.parametrize(
    ("button", "change"),
    [
        ("az", {"language": "az"}),
        ("dark", {"theme": "dark"}),
        ("larger-text", {"text_size": 12}),
        ("smaller-text", {"text_size": 10}),
    ],
)
def test_language_and_look_change_at_once(
    page: SettingsPage, context: Context, button: str, change: dict[str, str | int]
):
    changed = QSignalSpy(page.settings_changed)
    child(page, QPushButton, button).click()
    assert changed.at(0) == [replace(context.settings, **change)]  # type: ignore[arg-type]


def test_text_is_not_made_larger_than_can_be_laid_out(context: Context, qtbot: QtBot):
    page = SettingsPage(replace(context, settings=replace(context.settings, text_size=18)))
    qtbot.addWidget(page)
    assert not child(page, QPushButton, "larger-text").isEnabled()


def test_initials_change_when_the_box_is_left(page: SettingsPage, context: Context):
    changed = QSignalSpy(page.settings_changed)
    initials = box(page, "Your initials")
    initials.editingFinished.emit()
    initials.setText(" R. M. ")
    initials.editingFinished.emit()
    assert changed.count() == 1
    assert changed.at(0) == [replace(context.settings, recorder="R. M.")]


def test_the_office_can_be_renamed_but_not_to_nothing(page: SettingsPage, context: Context):
    changed = QSignalSpy(context.changes.office)
    name = box(page, "Name of the office")
    name.setText("  ")
    name.editingFinished.emit()
    assert "Enter the name of your office" in shown(page)
    name.setText("Tərtər")
    name.editingFinished.emit()
    name.editingFinished.emit()
    assert databases.office(context.db).name == "Tərtər"
    assert changed.count() == 1


def test_the_country_profile_can_be_taken_away(page: SettingsPage, context: Context):
    press(page, "None")
    assert databases.office(context.db).profile is None


def test_another_database_can_be_asked_for(page: SettingsPage):
    opened, made = QSignalSpy(page.open_wanted), QSignalSpy(page.make_wanted)
    press(page, "Open another…")
    press(page, "Make another…")
    assert (opened.count(), made.count()) == (1, 1)


def test_the_page_says_which_database_is_open_and_how_codes_begin(page: SettingsPage, context: Context):
    said = shown(page)
    assert str(context.db.folder) in said
    assert "BRD2" in said.replace("\u2068", "").replace("\u2069", "")


def test_the_licences_can_be_read(page: SettingsPage):
    answering = Answering(lambda dialog: dialog.accept())
    press(page, "Licences of its parts…")
    assert answering.said.startswith("Licences")
