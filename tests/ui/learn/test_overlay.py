from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.i18n import Catalog
from minerisk.ui.learn.overlay import Overlay, keys


def over(qtbot: QtBot, *, end: str = "", size: tuple[int, int] = (911, 512)) -> Overlay:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    made = Overlay(window, "End showing?", stay="Go on showing", end=end)
    made.say("The lesson stays open.")
    return made


def test_the_safe_answer_has_the_focus(qtbot: QtBot):
    made = over(qtbot, end="End")
    made.open()
    assert made.window().focusWidget() is child(made, QPushButton, "stay")


def test_the_answer_is_told(qtbot: QtBot):
    made = over(qtbot, end="End")
    made.open()
    chosen = QSignalSpy(made.chosen)
    for name in ("stay", "end"):
        child(made, QPushButton, name).click()
    assert [chosen.at(place)[0] for place in range(2)] == ["stay", "end"]


def test_every_key_is_listed_within_the_smallest_window(qtbot: QtBot, tr: Catalog):
    made = over(qtbot)
    made.list_keys(keys(tr))
    made.open()
    said = shown(made)
    assert all(key in said and does in said for key, does in keys(tr))
    parent = made.parentWidget()
    assert parent is not None
    assert parent.rect().contains(made.geometry())


def test_it_stays_in_the_middle(qtbot: QtBot):
    made = over(qtbot, size=(1366, 768))
    made.open()
    assert abs(made.geometry().center().x() - 683) <= 1
    assert abs(made.geometry().center().y() - 384) <= 1
