import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.importing.pick import Pick

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

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


def test_the_best_of_what_begins_so_comes_first_and_enter_takes_it(qtbot: QtBot):
    made = Pick({"": "Not said", "f": "Female", "m": "Male", "a": "Adult male", "n": "Male nurse"})
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    for typed, offered, chosen in (
        ("male", ["Male", "Male nurse", "Adult male"], "m"),
        ("mal", ["Male", "Male nurse", "Adult male"], "m"),
        ("nurs", ["Male nurse"], "n"),
        ("emal", [], "n"),
    ):
        made.clearEditText()
        QTest.keyClicks(made, typed)
        assert below(made) == offered
        QTest.keyClick(QApplication.activePopupWidget() or made, Qt.Key.Key_Return)
        assert made.selected == chosen
        assert QApplication.activePopupWidget() is None


def test_the_list_below_is_chosen_from_with_the_arrows(pick: Pick):
    pick.clearEditText()
    QTest.keyClicks(pick, "b")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.activePopupWidget() or pick, key)
    assert pick.selected == "b"


def test_a_click_on_the_words_opens_the_list_and_what_is_typed_takes_their_place(pick: Pick):
    (line,) = pick.findChildren(QLineEdit)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert below(pick) == ["Anvil", "Bell", "Çay"]
    assert line.selectedText() == "Anvil"
    QTest.keyClicks(QApplication.activePopupWidget() or pick, "bell")
    QTest.keyClick(QApplication.activePopupWidget() or pick, Qt.Key.Key_Return)
    assert (pick.selected, pick.currentText()) == ("b", "Bell")


def below(pick: Pick) -> list[str]:
    """Return what the list below the box offers."""
    completer = pick.completer()
    assert completer is not None
    shown = completer.completionModel()
    return [str(shown.index(at, 0).data()) for at in range(shown.rowCount())]
