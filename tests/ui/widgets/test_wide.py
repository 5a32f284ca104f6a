from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.basic import plain
from minerisk.ui.widgets.wide import Wide


def page(qtbot: QtBot, *, width: int) -> tuple[QWidget, Wide, QWidget]:
    inside, whole = QWidget(), QWidget()
    row = QHBoxLayout(inside)
    for _ in range(3):
        part = QWidget()
        part.setMinimumWidth(200)
        row.addWidget(part)
    words = plain("words that need several lines where there is less room for them", wrap=True)
    row.addWidget(words)
    wide = Wide(inside)
    column = QVBoxLayout(whole)
    column.addWidget(wide)
    column.addStretch(1)
    qtbot.addWidget(whole)
    whole.resize(width, 400)
    whole.show()
    QApplication.processEvents()
    return whole, wide, inside


def test_what_has_room_shows_no_bar(qtbot: QtBot):
    _, wide, inside = page(qtbot, width=1200)
    assert wide.horizontalScrollBar().maximum() == 0
    assert wide.height() == inside.height()


def test_what_is_wider_can_be_moved_and_is_not_cut_below(qtbot: QtBot):
    _, wide, inside = page(qtbot, width=400)
    assert wide.horizontalScrollBar().maximum() > 0
    assert inside.height() >= inside.heightForWidth(inside.width())
    assert wide.viewport().height() >= inside.height()


def test_it_grows_with_what_is_inside(qtbot: QtBot):
    _, wide, inside = page(qtbot, width=1200)
    before = wide.height()
    tall = QWidget(inside)
    tall.setMinimumHeight(before + 60)
    layout = inside.layout()
    assert layout is not None
    layout.addWidget(tall)
    QApplication.processEvents()
    QApplication.processEvents()
    assert wide.height() >= before + 60
