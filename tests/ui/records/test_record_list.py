from array import array

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent
from pytestqt.qtbot import QtBot
from tests.ui.lines import line

from minerisk.domain.record import Line, Status
from minerisk.i18n import catalog
from minerisk.ui.look import theme
from minerisk.ui.records.record_list import RecordList
from minerisk.ui.records.record_table import Column, LineWords, RecordTableModel

WORDS = LineWords(tr=catalog("en"), title=str, label=lambda _form, _name, code: code)


def some(numbers: "array[int]") -> list[Line]:
    looks: tuple[dict[str, object], ...] = (
        {},
        {"status": Status.AMENDED, "event": "2026-07"},
        {"to_check": True, "event": ""},
    )
    return [line(number, district="", place="Qapanlı", **looks[number % 3]) for number in numbers]


@pytest.fixture
def table(qtbot: QtBot) -> RecordList:
    model = RecordTableModel(some, WORDS)  # type: ignore[arg-type]
    table = RecordList(model, WORDS)
    model.setParent(table)
    model.show(array("q", range(200)))
    qtbot.addWidget(table)
    table.resize(800, 400)
    table.show()
    qtbot.waitExposed(table)
    return table


def test_columns_fill_the_table_and_a_narrow_one_does_without_some(table: RecordList):
    assert sum(table.columnWidth(column) for column in Column) == table.viewport().width()
    assert not any(table.isColumnHidden(column) for column in Column)
    table.resize(690, 400)
    assert [column for column in Column if table.isColumnHidden(column)] == [Column.WHAT]
    table.resize(500, 400)
    assert [column for column in Column if table.isColumnHidden(column)] == [Column.WHAT, Column.CASUALTIES]


def test_a_wide_table_gives_its_room_to_the_place_and_not_to_the_date(table: RecordList):
    date, place = table.columnWidth(Column.DATE), table.columnWidth(Column.PLACE)
    table.resize(1400, 400)
    assert table.columnWidth(Column.DATE) == date
    assert table.columnWidth(Column.PLACE) > place + 300


@pytest.mark.parametrize("wide", [1000, 560])
def test_a_long_code_is_shown_whole(table: RecordList, qtbot: QtBot, wide: int):
    model = RecordTableModel(lambda numbers: [line(n, code=f"IMP1-INC-20261121-{n:05}") for n in numbers], WORDS, table)
    long = RecordList(model, WORDS)
    qtbot.addWidget(long)
    model.show(array("q", range(12_000, 12_200)))
    long.resize(wide, 400)
    long.show()
    font = theme.font("mono")
    font.setPointSizeF(theme.font("caption").pointSizeF())
    needed = QFontMetrics(font).horizontalAdvance("IMP1-INC-20261121-12000")
    qtbot.waitUntil(lambda: long.columnWidth(Column.RECORD) > needed + 24)  # with what stands beside it
    assert sum(long.columnWidth(column) for column in Column) == long.viewport().width()


def test_the_selected_row_is_marked_at_its_edge(table: RecordList):
    table.select(2)
    picture = table.viewport().grab().toImage()
    middle = table.rowViewportPosition(2) + table.rowHeight(2) // 2
    assert picture.pixelColor(2, middle) == theme.colour("accent")
    assert picture.pixelColor(8, middle) == theme.colour("accent.subtle")
    assert picture.pixelColor(8, table.rowViewportPosition(3) + 20) == theme.colour("bg.surface")


def test_no_row_is_marked_when_none_is_selected(table: RecordList):
    table.select(2)
    table.select(-1)
    assert not table.currentIndex().isValid()


def test_arrows_move_and_enter_opens(table: RecordList, qtbot: QtBot):
    table.select(0)
    with qtbot.waitSignal(table.selected) as moved:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert moved.args == [1]
    with qtbot.waitSignal(table.chosen) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_a_double_click_opens(table: RecordList, qtbot: QtBot):
    at = table.visualRect(table.model().index(3, 1)).center()
    with qtbot.waitSignal(table.chosen) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [3]


def test_the_row_under_the_mouse_is_tinted_until_it_leaves(table: RecordList):
    at = QPointF(table.visualRect(table.model().index(4, 1)).center())
    no, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    table.viewportEvent(QMouseEvent(QEvent.Type.MouseMove, at, at, no, no, none))
    assert table.hovered == 4
    table.leaveEvent(QEvent(QEvent.Type.Leave))
    assert table.hovered == -1


def test_headings_sort_by_mouse(table: RecordList, qtbot: QtBot):
    headings = table.headings
    with qtbot.waitSignal(headings.chosen) as chosen:
        headings.sectionClicked.emit(Column.RECORD)
    assert chosen.args == [Column.RECORD]
    with qtbot.assertNotEmitted(headings.chosen):
        headings.sectionClicked.emit(Column.STATUS)


def test_headings_sort_by_keyboard(table: RecordList, qtbot: QtBot):
    headings = table.headings
    headings.setFocus()
    with qtbot.waitSignal(headings.chosen) as chosen:
        qtbot.keyClick(headings, Qt.Key.Key_Space)
    assert chosen.args == [Column.DATE]
    with qtbot.waitSignal(headings.chosen) as chosen:
        qtbot.keyClick(headings, Qt.Key.Key_Left)
        qtbot.keyClick(headings, Qt.Key.Key_Return)
    assert chosen.args == [Column.RECORD]
    with qtbot.assertNotEmitted(headings.chosen):
        qtbot.keyClick(headings, Qt.Key.Key_A)


def test_the_heading_that_sorts_has_an_arrow(table: RecordList):
    table.headings.show_sorted(None, upwards=False)
    without = table.headings.grab().toImage()
    table.headings.show_sorted(Column.RECORD, upwards=True)
    upwards = table.headings.grab().toImage()
    table.headings.show_sorted(Column.RECORD, upwards=False)
    assert len({bytes(picture.constBits()) for picture in (without, upwards, table.headings.grab().toImage())}) == 3


def test_a_row_has_no_parent_and_no_grid(table: RecordList):
    assert table.model().rowCount(QModelIndex()) == 200
    assert table.rowHeight(0) >= 40


def test_columns_with_nothing_to_say_leave_their_room_to_what_a_record_is_about(table: RecordList):
    what = table.columnWidth(Column.WHAT)
    for left_out in ({Column.CASUALTIES}, {Column.CASUALTIES, Column.PLACE}):
        table.leave_out(left_out)
        assert {column for column in Column if table.isColumnHidden(column)} == left_out
        assert sum(table.columnWidth(column) for column in {*Column} - left_out) == table.viewport().width()
        assert table.columnWidth(Column.WHAT) > what + 60
        what = table.columnWidth(Column.WHAT)
    table.leave_out(())
    assert not any(table.isColumnHidden(column) for column in Column)


def test_a_narrow_table_without_places_keeps_what_it_needs_most(table: RecordList):
    table.leave_out({Column.CASUALTIES, Column.PLACE})
    table.resize(420, 400)
    assert {column for column in Column if not table.isColumnHidden(column)} == {
        Column.RECORD, Column.DATE, Column.STATUS
    }  # fmt: skip
