import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.i18n import Catalog
from minerisk.ui.learn.faces import Way
from minerisk.ui.learn.show_choice import ShowChoice


@pytest.fixture
def choice(qtbot: QtBot, tr: Catalog) -> ShowChoice:
    made = ShowChoice(tr)
    qtbot.addWidget(made)
    made.resize(1000, 60)
    made.show()
    return made


def test_with_one_screen_the_laptop_is_turned_round(choice: ShowChoice):
    assert (choice.way, choice.room) == (Way.LAPTOP, "light")
    assert choice.screen_chosen is QGuiApplication.primaryScreen()


def test_screen_and_light_are_chosen(choice: ShowChoice):
    child(choice, QPushButton, "projector").click()
    child(choice, QPushButton, "dark").click()
    assert (choice.way, choice.room) == (Way.PROJECTOR, "dark")


def test_showing_begins_and_goes_on(choice: ShowChoice):
    wanted, again = QSignalSpy(choice.wanted), QSignalSpy(choice.again_wanted)
    show, restart = child(choice, QPushButton, "show"), child(choice, QPushButton, "show-again")
    assert (show.text(), restart.isVisible()) == ("Show to a group", False)
    choice.go_on_from(6)
    assert (show.text(), restart.isVisible()) == ("Go on from slide 7", True)
    show.click()
    restart.click()
    assert (wanted.count(), again.count()) == (1, 1)
    choice.take_focus()
    assert choice.focusWidget() is show
