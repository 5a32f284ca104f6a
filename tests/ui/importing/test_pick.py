import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.importing.pick import Pick

LABELS = {"a": "Anvil", "b": "Bell", "ç": "Çay"}


@pytest.fixture
def pick(qtbot: QtBot) -> Pick:
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = Pick(LABELS, "a", name="What it is")
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    made.setFocus()
    return made


def test_the_list_is_filled_when_a_person_comes_to_it(qtbot: QtBot):
    made = Pick(LABELS, "b")
    qtbot.addWidget(made)
    assert (made.currentText(), made.count()) == ("Bell", 0)
    made.fill()
    assert (made.currentText(), made.count()) == ("Bell", 3)


def test_it_shows_what_is_chosen(pick: Pick):
    assert pick.currentText() == "Anvil"
    assert pick.accessibleName() == "What it is"


def test_another_choice_is_told_once(pick: Pick):
    heard: list[str] = []
    pick.picked.connect(heard.append)
    pick.activated.emit(1)
    pick.activated.emit(1)
    assert heard == ["b"]
    assert pick.selected == "b"


def test_what_is_typed_is_found_however_it_is_written(pick: Pick, qtbot: QtBot):
    pick.setEditText("cay")
    with qtbot.waitSignal(pick.picked):
        QTest.keyClick(pick, Qt.Key.Key_Tab)
    assert (pick.selected, pick.currentText()) == ("ç", "Çay")


def test_a_whole_word_is_taken_at_once(pick: Pick, qtbot: QtBot):
    pick.setEditText("Bel")
    with qtbot.assertNotEmitted(pick.picked):
        pick.typed.emit()
    pick.setEditText("Bell")
    with qtbot.waitSignal(pick.picked):
        pick.typed.emit()


def test_what_is_none_of_them_goes(pick: Pick, qtbot: QtBot):
    pick.setEditText("zebra")
    with qtbot.assertNotEmitted(pick.picked):
        QTest.keyClick(pick, Qt.Key.Key_Tab)
    assert (pick.selected, pick.currentText()) == ("a", "Anvil")


def test_others_can_be_offered_and_the_choice_stays(pick: Pick):
    pick.offer_labels({"a": "Apple", "z": "Zebra"})
    assert (pick.selected, pick.currentText()) == ("a", "Apple")
    pick.select("z")
    assert pick.currentText() == "Zebra"
