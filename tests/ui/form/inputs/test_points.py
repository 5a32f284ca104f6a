import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.ui.form.inputs.points import Point, PointsInput, ShapeInput

A, B, C = "40.100000 46.100000 0 0", "40.200000 46.200000 0 0", "40.300000 46.300000 0 0"


def typed(entry: PointsInput) -> list[str]:
    return [point.line.text() for point in entry.points]


def press(point: Point, deed: str) -> None:
    button = point.findChild(QAbstractButton, deed)
    assert button is not None
    QTest.keyClick(button, Qt.Key.Key_Space)


def said(entry: PointsInput) -> str:
    label = entry.findChild(QLabel, "said")
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_each_point_is_typed_as_coordinates_and_enter_goes_on(make: Make, qtbot: QtBot):
    entry: PointsInput = make(QuestionType.GEOTRACE)
    entry.take_focus()
    with qtbot.waitSignal(entry.changed):
        QTest.keyClicks(entry.points[0].line, "40,1 46,1")
    for text in ("40.2, 46.2", "40°18'N 46°18'E"):
        QTest.keyClick(entry.window().focusWidget(), Qt.Key.Key_Return)
        QTest.keyClicks(entry.window().focusWidget(), text)
    assert len(entry.points) == 3
    assert entry.answer() == ";".join((A, B, C))
    assert said(entry) == "3 points understood"


def test_an_area_closes_itself(make: Make):
    entry: ShapeInput = make(QuestionType.GEOSHAPE)
    entry.show_answer(";".join((A, B, C, A)))
    assert len(entry.points) == 3
    assert entry.answer() == ";".join((A, B, C, A))
    assert said(entry) == "3 points understood. The area is closed from the last point to the first"
    press(entry.points[2], "x")
    assert entry.answer() == f"{A};{B}"


def test_what_is_not_understood_is_kept(make: Make):
    entry: PointsInput = make(QuestionType.GEOTRACE)
    entry.show_answer(A)
    QTest.keyClicks(entry.points[1].line, "by the bridge; left")
    assert entry.answer() == f"{A};? by the bridge, left"
    assert said(entry) == "1 point understood. 1 not understood so far"
    kept = entry.answer()
    entry.show_answer("")
    assert entry.answer() == ""
    entry.show_answer(kept)
    assert (entry.answer(), typed(entry)[1]) == (kept, "by the bridge, left")


def test_what_can_be_read_in_two_ways_or_is_too_long_is_not_understood(make: Make):
    entry: PointsInput = make(QuestionType.GEOTRACE)
    entry.points[0].show_text("40Ş 46Ş")
    assert entry.answer().startswith("? ")
    entry.points[0].show_text("4" * 1000)
    assert entry.points[0].position is None


def test_an_answer_that_nobody_touched_stays_as_it_is(make: Make):
    entry: PointsInput = make(QuestionType.GEOTRACE)
    entry.show_answer("40.123456789 46.1 12 5;40.2 46.2 0 0")
    assert entry.answer() == "40.123456789 46.1 12 5;40.2 46.2 0 0"


def test_points_move_and_are_removed(make: Make, qtbot: QtBot):
    entry: PointsInput = make(QuestionType.GEOTRACE)
    entry.show_answer(";".join((A, B, C)))
    with qtbot.waitSignal(entry.changed):
        press(entry.points[2], "arrow-up")
    assert entry.answer() == ";".join((A, C, B))
    press(entry.points[0], "arrow-down")
    assert entry.answer() == ";".join((C, A, B))
    focused = entry.window().focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Move down, Point 2"
    press(entry.points[1], "x")
    assert entry.answer() == f"{C};{B}"
    assert entry.window().focusWidget() is entry.points[1].line


def test_the_last_point_cannot_be_removed_and_ends_go_nowhere(make: Make):
    entry: PointsInput = make(QuestionType.GEOTRACE)
    press(entry.points[1], "x")
    assert not any(button.isEnabled() for button in entry.points[0].findChildren(QAbstractButton))


def test_a_point_is_added(make: Make):
    entry: PointsInput = make(QuestionType.GEOTRACE)
    QTest.keyClick(entry.add, Qt.Key.Key_Space)
    assert entry.window().focusWidget() is entry.points[2].line


@pytest.mark.parametrize("text", ["40.1 46.1\n40.2 46.2\r\n\n40.3 46.3\n"])
def test_a_list_of_points_is_pasted(make: Make, text: str):
    entry: PointsInput = make(QuestionType.GEOTRACE)
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(entry.points[0].line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert entry.answer() == ";".join((A, B, C))


def test_every_point_has_a_name(make: Make):
    entry: PointsInput = make(QuestionType.GEOTRACE)
    assert entry.boxes[1].accessibleName() == "Point 2, What is asked"
