from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.i18n import Catalog
from minerisk.ui.learn.showing_bar import ShowingBar
from minerisk.ui.look import theme


def bar(qtbot: QtBot, tr: Catalog) -> ShowingBar:
    made = ShowingBar(tr)
    qtbot.addWidget(made)
    made.resize(1000, 64)
    made.show()
    return made


def test_it_says_what_the_group_sees(qtbot: QtBot, tr: Catalog):
    made = bar(qtbot, tr)
    made.say(4, 19, awake=True)
    assert shown(made) == "Shown: 5 of 19"
    made.say(4, 19, awake=False)
    assert "may turn itself off" in shown(made)


def test_every_button_tells_what_it_is_for(qtbot: QtBot, tr: Catalog):
    made = bar(qtbot, tr)
    pressed = QSignalSpy(made.pressed)
    for key in ("back", "next", "reveal", "number", "blank", "end"):
        child(made, QPushButton, f"showing-{key}").click()
    assert [pressed.at(place)[0] for place in range(6)] == ["back", "next", "reveal", "number", "blank", "end"]


def test_large_words_take_a_second_row_within_the_smallest_window(qtbot: QtBot, tr: Catalog, qapp: QApplication):
    theme.apply(qapp, "light", 18)
    made = bar(qtbot, tr)
    made.say(4, 19, awake=False)
    made.resize(792, made.heightForWidth(792))
    QApplication.processEvents()
    inside = [made.rect().contains(each.geometry()) for each in made.findChildren(QPushButton)]
    theme.apply(qapp, "light")
    assert all(inside)
    assert made.minimumSizeHint().width() <= 792
