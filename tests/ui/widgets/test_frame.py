from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.ui.look import theme
from minerisk.ui.widgets.frame import NothingHere, RoundFrame


def test_the_corners_are_cut_and_the_middle_is_not(qtbot: QtBot):
    inside = QWidget()
    inside.setAutoFillBackground(True)
    frame = RoundFrame(inside)
    qtbot.addWidget(frame)
    frame.resize(200, 100)
    frame.show()
    picture = frame.grab().toImage()
    assert picture.pixelColor(0, 0) == theme.colour("bg.window")
    assert picture.pixelColor(100, 0) == theme.colour("border.subtle")
    assert inside.property("ring_around") is frame


def test_what_is_not_here_is_said_in_full_and_offers_one_thing(qtbot: QtBot):
    nothing = NothingHere("search", "Title", "Text", "Do it", is_primary=True)
    qtbot.addWidget(nothing)
    nothing.resize(600, 400)
    nothing.say("Another title", "A text that is long enough to need two lines " * 3)
    nothing.show()
    labels = [label for label in nothing.findChildren(QLabel) if label.text()]
    assert [label.text()[:7] for label in labels] == ["Another", "A text "]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    with qtbot.waitSignal(nothing.wanted):
        child(nothing, QPushButton, "nothing-action").click()
