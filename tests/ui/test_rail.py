import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.ui.rail import SLIM, WIDE, Rail


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail("Demonstration data", short_badge="Demo")
    qtbot.addWidget(made)
    made.add("home", "Home", "home", shortcut="Ctrl+1")
    made.add("settings", "Settings", "adjustments-horizontal", foot=True)
    made.resize(WIDE, 600)
    made.show()
    return made


def test_a_destination_is_chosen_by_mouse_and_keyboard(rail: Rail):
    chosen = QSignalSpy(rail.chosen)
    home, settings = child(rail, QAbstractButton, "rail-home"), child(rail, QAbstractButton, "rail-settings")
    QTest.mouseClick(settings, Qt.MouseButton.LeftButton)
    QTest.keyClick(home, Qt.Key.Key_Space)
    QTest.keyClick(settings, Qt.Key.Key_Return)
    assert [chosen.at(i) for i in range(chosen.count())] == [["settings"], ["home"], ["settings"]]


def test_the_place_where_one_is_is_marked(rail: Rail):
    rail.select("settings")
    rail.select("no such place")
    assert child(rail, QAbstractButton, "rail-settings").isChecked()


@pytest.mark.parametrize(("slim", "width"), [(True, SLIM), (False, WIDE)])
def test_the_rail_has_two_widths(rail: Rail, slim: bool, width: int):
    rail.select("home")
    rail.set_slim(slim)
    rail.resize(width, 600)
    assert rail.width() == width
    assert not rail.grab().isNull()


def test_the_foot_is_at_the_foot(rail: Rail):
    rail.grab()
    assert child(rail, QAbstractButton, "rail-settings").geometry().bottom() > 560


def test_a_slim_rail_says_in_a_word_that_the_data_is_invented(qtbot: QtBot):
    pictures = []
    for short in ("Demo", ""):
        made = Rail("Demonstration data", short_badge=short)
        qtbot.addWidget(made)
        made.set_slim(True)
        made.resize(SLIM, 200)
        pictures.append(made.grab().toImage())
    assert pictures[0] != pictures[1]
