from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.flow import Flow


def laid_out(qtbot: QtBot, wide: int, count: int = 3) -> list[tuple[int, int]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, gap=10)
    parts = [QWidget() for _ in range(count)]
    for part in parts:
        part.setFixedSize(100, 30)
        flow.addWidget(part)
    holder.resize(wide, 200)
    holder.show()
    return [(part.x(), part.y()) for part in parts]


def test_what_fits_stands_in_one_line(qtbot: QtBot):
    assert laid_out(qtbot, 320) == [(0, 0), (110, 0), (220, 0)]


def test_what_does_not_fit_goes_on_in_the_next_line(qtbot: QtBot):
    assert laid_out(qtbot, 319) == [(0, 0), (110, 0), (0, 40)]


def test_from_right_to_left_the_first_stands_at_the_right(qtbot: QtBot, right_to_left: None):
    assert laid_out(qtbot, 320) == [(220, 0), (110, 0), (0, 0)]


def test_it_is_as_high_as_its_lines_and_leaves_out_what_is_hidden(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, gap=10)
    assert flow.heightForWidth(100) == 0
    parts = [QWidget() for _ in range(3)]
    for part in parts:
        part.setFixedSize(100, 30)
        flow.addWidget(part)
    assert flow.hasHeightForWidth()
    assert (flow.heightForWidth(320), flow.heightForWidth(100)) == (30, 110)
    assert (flow.sizeHint().width(), flow.minimumSize().width()) == (320, 100)
    parts[0].hide()
    assert flow.sizeHint().width() == 210
    assert flow.itemAt(3) is None
    assert flow.takeAt(3) is None


def test_what_is_lower_stands_in_the_middle_of_its_line(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, gap=10)
    parts = [QWidget() for _ in range(3)]
    for part, tall in zip(parts, (20, 40, 20), strict=True):
        part.setFixedSize(100, tall)
        flow.addWidget(part)
    holder.resize(210, 200)
    holder.show()
    assert [part.y() for part in parts] == [10, 0, 50]
