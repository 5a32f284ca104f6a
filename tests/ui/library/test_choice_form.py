from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.library.listed import HILL, TOWNS
from tests.ui.recorded import child, shown

from minerisk.domain.own_choice import OwnChoice, new
from minerisk.i18n import Catalog
from minerisk.ui.library.choice_form import ChoiceForm

LANGUAGES = ("en", "ru")


def form(qtbot: QtBot, tr: Catalog, given: OwnChoice, languages: tuple[str, ...] = LANGUAGES) -> ChoiceForm:
    made = ChoiceForm(tr, TOWNS, given, languages)
    qtbot.addWidget(made)
    made.show()
    return made


def entered(made: ChoiceForm) -> OwnChoice | None:
    spy = QSignalSpy(made.entered)
    child(made, QPushButton, "save-choice").click()
    return spy.at(0)[0] if spy.count() else None


def test_a_choice_comes_back_as_it_was_given(qtbot: QtBot, tr: Catalog):
    made = form(qtbot, tr, HILL)
    assert "Change the choice" in shown(made)
    assert entered(made) == HILL


def test_a_choice_is_typed_with_what_belongs_to_it(qtbot: QtBot, tr: Catalog):
    made = form(qtbot, tr, new(TOWNS))
    made.take_focus()
    QTest.keyClicks(made.focusWidget(), " Hill")
    for name, words in (("district", "one"), ("counts_as", "TAP")):
        child(made, QComboBox, name).setEditText(words)
    assert entered(made) == replace(HILL, code="")


def test_what_is_missing_is_said_at_its_box_and_the_first_has_the_cursor(qtbot: QtBot, tr: Catalog):
    made = form(qtbot, tr, new(TOWNS))
    assert entered(made) is None
    for sentence in ("Enter what it is called", "Choose what it belongs to", "Choose as what it is counted"):
        assert sentence in shown(made)
    assert made.focusWidget() is child(made, QLineEdit, "label-en")
    child(made, QLineEdit, "label-ru").setText("Холм")
    assert entered(made) is None
    assert "Enter what it is called" not in shown(made)
    assert made.focusWidget() is child(made, QComboBox, "district")


@pytest.mark.parametrize(("languages", "label"), [(("default",), "Name"), (LANGUAGES, "English (en)")])
def test_each_language_has_its_box(qtbot: QtBot, tr: Catalog, languages: tuple[str, ...], label: str):
    assert label in shown(form(qtbot, tr, new(TOWNS), languages))


def test_escape_leaves(qtbot: QtBot, tr: Catalog):
    made = form(qtbot, tr, new(TOWNS))
    left = QSignalSpy(made.left)
    QTest.keyClick(made, Qt.Key.Key_Escape)
    QTest.keyClick(made, Qt.Key.Key_Up)
    child(made, QPushButton, "leave-choice").click()
    assert left.count() == 2
