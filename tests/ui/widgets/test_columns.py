import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.basic import plain
from minerisk.ui.widgets.columns import Columns


@pytest.fixture
def area(qtbot: QtBot):
    area = QWidget()
    qtbot.addWidget(area)
    layout = Columns(area)
    for name in "abcdefg":
        button = QPushButton(name, area)
        button.setFixedSize(100, 30)
        layout.addWidget(button)
    return area


def inside(area: QWidget) -> Columns:
    layout = area.layout()
    assert isinstance(layout, Columns)
    return layout


def places(area: QWidget, width: int) -> list[tuple[int, int]]:
    layout = inside(area)
    layout.setGeometry(QRect(0, 0, width, 400))
    items = [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    return [(item.geometry().x(), item.geometry().y()) for item in items]


def test_what_fits_stands_in_one_row(area: QWidget):
    assert {y for _, y in places(area, 900)} == {0}


def test_what_does_not_fit_stands_in_columns_read_downwards(area: QWidget):
    found = places(area, 500)
    assert [x for x, _ in found] == sorted(x for x, _ in found)
    assert len({x for x, _ in found}) == 3
    assert found[1][1] > found[0][1]


def test_a_narrow_place_has_one_column(area: QWidget):
    assert len({x for x, _ in places(area, 150)}) == 1
    assert inside(area).heightForWidth(150) > inside(area).heightForWidth(900)


def test_columns_begin_at_the_right_where_text_runs_from_right_to_left(area: QWidget):
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(area, 900)[0][0] == 800


def test_items_can_be_taken_out(area: QWidget):
    layout = inside(area)
    first = layout.takeAt(0)
    assert first is not None
    assert isinstance(first.widget(), QPushButton)
    assert layout.count() == 6
    assert layout.takeAt(99) is None
    assert layout.itemAt(99) is None
    assert layout.sizeHint().width() == 100
    assert layout.expandingDirections() == Qt.Orientation.Horizontal


def test_what_is_wider_than_the_place_grows_higher_and_the_next_stands_below_it(qtbot: QtBot):
    area = QWidget()
    qtbot.addWidget(area)
    layout = Columns(area)
    long, short = (plain(text, wrap=True) for text in ("a long sentence " * 10, "short"))
    for label in (long, short):
        layout.addWidget(label)
    layout.setGeometry(QRect(0, 0, 200, 400))
    assert long.height() > 2 * short.height()
    assert short.y() >= long.geometry().bottom()
