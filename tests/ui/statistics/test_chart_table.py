import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.ui.statistics.charted import BARS, PYRAMID, behind

from minerisk.i18n import Catalog
from minerisk.ui.statistics.chart_table import ChartTable, ChartTableModel

Role = Qt.ItemDataRole


def cells(model: ChartTableModel) -> list[list[object]]:
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_a_table_is_a_model_as_qt_wants_it(tr: Catalog):
    model = ChartTableModel(BARS, tr)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_chart(PYRAMID)
    model.show_chart(BARS)
    assert tester.model() is model


def test_each_mark_has_a_line_and_what_is_not_known_the_last(tr: Catalog):
    assert cells(ChartTableModel(BARS, tr)) == [
        ["A", "9", "9 % of 99"],
        ["B", "4", "4 % of 99"],
        ["C", "0", "0 % of 99"],
        ["Not known", "2", ""],
    ]
    assert cells(ChartTableModel(PYRAMID, tr))[1] == ["A, Series 2", "3", "3 % of 99"]


def test_columns_have_headings_and_numbers_stand_at_the_end(tr: Catalog):
    model = ChartTableModel(BARS, tr)
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert headings == ["Class", "Number", "Share of known"]
    assert model.headerData(3, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(1, Qt.Orientation.Horizontal, Role.TextAlignmentRole) == model.index(0, 1).data(
        Role.TextAlignmentRole
    )
    assert model.index(0, 0).data(Role.AccessibleTextRole) == "A: 9, 9 % of 99"


def edges(picture: QImage, top: int, tall: int) -> tuple[int, int]:
    """Return the first and the last column of pixels with ink between two heights."""
    ground = picture.pixel(picture.width() // 2, top + 2)
    inked = [
        x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in range(top + 2, top + tall - 4))
    ]
    return inked[0], inked[-1]


def test_cells_stand_below_their_headings(qtbot: QtBot, tr: Catalog):
    table = ChartTable(BARS, tr)
    qtbot.addWidget(table)
    table.resize(500, 220)
    table.show()
    picture = table.grab().toImage()
    heading = table.horizontalHeader().height()
    above = edges(picture, 0, heading)
    below = edges(picture, heading + table.rowHeight(0), table.rowHeight(1))
    assert above == pytest.approx(below, abs=2)


def test_a_line_opens_its_records(qtbot: QtBot, tr: Catalog):
    table = ChartTable(BARS, tr)
    qtbot.addWidget(table)
    table.show()
    assert table.accessibleName() == "Title of it. n = 12 casualties"
    with qtbot.waitSignal(table.opened) as caught:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert caught.args == [behind("A")]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as caught:
        table.doubleClicked.emit(table.currentIndex())
    assert caught.args == [behind("B")]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(table.opened):
        qtbot.keyClick(table, Qt.Key.Key_Enter)
