import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.form.counted import GRID, editing

from minerisk.domain.answer import Reason
from minerisk.ui.form.count_cell import CountCell
from minerisk.ui.form.counts_grid import CountsGrid

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


@pytest.fixture
def grid(qtbot: QtBot) -> CountsGrid:
    made = CountsGrid(editing(), GRID)
    qtbot.addWidget(made)
    made.resize(704, 300)
    made.show()
    made.rows[0][0].take_focus()
    return made


def at(grid: CountsGrid) -> tuple[int, int]:
    focus = grid.window().focusWidget()
    return next((r, c) for r, row in enumerate(grid.rows) for c, cell in enumerate(row) if focus in cell.stops)


def press(grid: CountsGrid, *keys: Qt.Key) -> tuple[int, int]:
    for key in keys:
        QTest.keyClick(focused(grid), key)
    return at(grid)


def focused(grid: CountsGrid) -> QWidget:
    focus = grid.window().focusWidget()
    assert focus is not None
    return focus


def first(grid: CountsGrid) -> CountCell:
    return grid.rows[0][0]


def test_arrows_and_return_move_and_stop_at_the_edge(grid: CountsGrid):
    assert press(grid, Key.Key_Right) == (0, 1)
    assert press(grid, Key.Key_Right) == (0, 1)
    assert press(grid, Key.Key_Down) == (1, 1)
    assert press(grid, Key.Key_Left) == (1, 0)
    assert press(grid, Key.Key_Up, Key.Key_Up) == (0, 0)
    assert press(grid, Key.Key_Return) == (1, 0)
    assert press(grid, Key.Key_Return) == (1, 0)


def test_arrows_move_inside_a_number_first(grid: CountsGrid):
    QTest.keyClicks(focused(grid), "12")
    assert press(grid, Key.Key_Left) == (0, 0)
    assert first(grid).line.cursorPosition() == 1
    assert press(grid, Key.Key_Right, Key.Key_Right) == (0, 1)
    assert press(grid, Key.Key_Left) == (0, 0)
    assert first(grid).line.selectedText() == "12"
    assert press(grid, Key.Key_Right) == (0, 1)


def test_from_right_to_left_the_arrows_follow_the_eye(grid: CountsGrid):
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert press(grid, Key.Key_Left) == (0, 1)
    assert press(grid, Key.Key_Right) == (0, 0)


def test_only_digits_are_typed(grid: CountsGrid):
    QTest.keyClicks(focused(grid), "1x-2. 3")
    assert first(grid).value == "123"


def test_digits_of_other_scripts_become_plain(grid: CountsGrid):
    for sign in "٣٤":
        pressed = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(focused(grid), pressed)
    assert first(grid).value == "34"


def test_a_block_of_a_spreadsheet_fills_the_cells_and_is_taken_back(grid: CountsGrid):
    first(grid).put("9")
    QGuiApplication.clipboard().setText("1\t\n3\t4\n")
    QTest.keyClick(focused(grid), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [[cell.value for cell in row] for row in grid.rows[:2]] == [["1", None], ["3", "4"]]
    QTest.keyClick(focused(grid), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [[cell.value for cell in row] for row in grid.rows[:2]] == [["9", None], [None, None]]


def test_a_single_number_is_pasted_as_anywhere(grid: CountsGrid):
    QGuiApplication.clipboard().setText("12")
    QTest.keyClick(focused(grid), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert first(grid).value == "12"


def test_what_is_pasted_and_no_number_is_kept(grid: CountsGrid):
    QGuiApplication.clipboard().setText("many\t2")
    QTest.keyClick(focused(grid), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [cell.value for cell in grid.rows[0]] == ["many", "2"]


def test_arrows_leave_a_cell_with_a_reason(grid: CountsGrid):
    first(grid).put(Reason.REFUSED)
    first(grid).take_focus()
    assert press(grid, Key.Key_Right) == (0, 1)
    assert press(grid, Key.Key_Left) == (0, 0)


def test_alt_shift_u_offers_reasons_for_the_row(grid: CountsGrid):
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focused(grid), Key.Key_U, both)
    menu = grid.findChild(QMenu, "row-reasons")
    assert menu is not None
    assert menu.isVisible()
    menu.hide()
