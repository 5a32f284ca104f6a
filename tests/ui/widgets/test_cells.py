import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.basic import plain
from minerisk.ui.widgets.cells import Cells


def places(qtbot: QtBot, width: int, *, n: int = 5, **how: int) -> list[QRect]:
    area = QWidget()
    qtbot.addWidget(area)
    layout = Cells(area, **how)  # type: ignore[arg-type]
    for _ in range(n):
        button = QPushButton()
        button.setFixedSize(100, 30)
        layout.addWidget(button)
    return [place for _, place in layout._places(width)]


@pytest.mark.parametrize(("width", "columns"), [(900, 5), (460, 4), (230, 2), (90, 1)])
def test_there_are_as_many_columns_as_there_is_room_for(qtbot: QtBot, width: int, columns: int):
    found = places(qtbot, width)
    assert len({place.x() for place in found}) == columns
    assert len({place.width() for place in found}) == 1


def test_lines_are_filled_one_after_the_other(qtbot: QtBot):
    found = places(qtbot, 900, most=2)
    assert [(place.x() > 0, place.y() > 0) for place in found[:3]] == [(False, False), (True, False), (False, True)]


def test_one_line_stays_one_however_narrow(qtbot: QtBot):
    assert len({place.y() for place in places(qtbot, 200, one_line=True)}) == 1


def test_nothing_takes_no_room(qtbot: QtBot):
    assert places(qtbot, 200, n=0) == []


def test_a_tight_column_is_as_narrow_as_the_longest_word(qtbot: QtBot):
    counted = {}
    for tight in (False, True):
        area = QWidget()
        qtbot.addWidget(area)
        layout = Cells(area, tight=tight)
        for _ in range(5):
            layout.addWidget(plain("Neither agree nor disagree", wrap=True))
        counted[tight] = len({place.x() for _, place in layout._places(480)})
    assert counted[True] > counted[False]


def test_columns_begin_at_the_right_where_text_runs_from_right_to_left(qtbot: QtBot):
    area = QWidget()
    qtbot.addWidget(area)
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = Cells(area, most=2)
    first = QPushButton("a")
    layout.addWidget(first)
    layout.addWidget(QPushButton("b"))
    layout.setGeometry(QRect(0, 0, 400, 40))
    assert first.x() > 200
