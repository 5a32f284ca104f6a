from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from minerisk.domain.filter import parse
from minerisk.services.dashboard import Figure
from minerisk.ui.statistics.figure_tile import FigureTile

KILLED = Figure(number="5", label="killed", note="4 the year before", behind=parse("outcome = killed"))


def test_a_tile_says_its_number_and_opens_the_records(qtbot: QtBot):
    tile = FigureTile(KILLED)
    qtbot.addWidget(tile)
    tile.show()
    assert tile.accessibleName() == "5 killed, 4 the year before"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(tile.opened) as caught:
            qtbot.keyClick(tile, key)
        assert caught.args == [KILLED.behind]
    qtbot.keyClick(tile, Qt.Key.Key_Tab)


def test_a_tile_without_a_note_says_the_number_alone(qtbot: QtBot):
    tile = FigureTile(Figure(number="0", label="incidents", note="", behind=()))
    qtbot.addWidget(tile)
    assert tile.accessibleName() == "0 incidents"


def test_a_tile_under_the_mouse_shows_that_it_can_be_pressed(qtbot: QtBot):
    tile = FigureTile(KILLED)
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    tile.show()
    plain = tile.grab().toImage()
    tile.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    assert tile.grab().toImage() != plain
    assert tile.minimumSizeHint().width() < tile.sizeHint().width()
