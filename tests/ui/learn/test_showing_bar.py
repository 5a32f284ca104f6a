from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.i18n import Catalog
from minerisk.ui.learn.showing_bar import ShowingBar


def bar(qtbot: QtBot, tr: Catalog) -> ShowingBar:
    made = ShowingBar(tr)
    qtbot.addWidget(made)
    made.resize(1000, 64)
    made.show()
    return made


def test_it_says_what_the_group_sees(qtbot: QtBot, tr: Catalog):
    made = bar(qtbot, tr)
    made.say(4, 19, awake=True)
    assert shown(made) == "The group sees slide 5 of 19"
    made.say(4, 19, awake=False)
    assert "may turn itself off" in shown(made)


def test_every_button_tells_what_it_is_for(qtbot: QtBot, tr: Catalog):
    made = bar(qtbot, tr)
    pressed = QSignalSpy(made.pressed)
    for key in ("back", "next", "reveal", "blank", "end"):
        child(made, QPushButton, f"showing-{key}").click()
    assert [pressed.at(place)[0] for place in range(5)] == ["back", "next", "reveal", "blank", "end"]
