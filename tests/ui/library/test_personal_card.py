from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot
from tests.ui.library.brought import opened
from tests.ui.recorded import child, shown

from minerisk.i18n import Catalog
from minerisk.services import new_form
from minerisk.services.new_form import NewForm
from minerisk.ui.library.personal_card import PersonalCard


@pytest.fixture
def new(tmp_path: Path) -> NewForm:
    return opened(tmp_path)


def card(new: NewForm, tr: Catalog, qtbot: QtBot) -> PersonalCard:
    made = PersonalCard(new.form, new_form.markable(new.form), new_form.suggested(new.form), tr)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_looks_like_a_name_is_ticked_and_stands_first(new: NewForm, tr: Catalog, qtbot: QtBot):
    made = card(new, tr, qtbot)
    assert made.ticked == {"owner"}
    assert child(made, QListWidget, "personal").item(0).text() == "Name of the owner"
    assert "not recognised" in shown(made)


def test_questions_are_ticked_by_the_keyboard(new: NewForm, tr: Catalog, qtbot: QtBot):
    made = card(new, tr, qtbot)
    changed = QSignalSpy(made.changed)
    lines = child(made, QListWidget, "personal")
    lines.setFocus()
    QTest.keyClick(lines, Qt.Key.Key_Down)
    QTest.keyClick(lines, Qt.Key.Key_Space)
    assert made.ticked == {"owner", "depth"}
    assert changed.count() == 1


def test_what_is_marked_in_the_form_is_said_and_not_asked(new: NewForm, tr: Catalog, qtbot: QtBot):
    marked = new_form.protect(new, {"owner", "depth", "village"})
    made = card(marked, tr, qtbot)
    assert made.ticked == frozenset()
    assert "Marked already: “Name of the owner”, “How deep”, “Which village”" in shown(made)
    assert made.findChild(QListWidget, "personal") is None
