import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain import coordinates
from minerisk.domain.coordinates import Position
from minerisk.domain.form import QuestionType
from minerisk.ui.form.inputs.choice import Radio
from minerisk.ui.form.inputs.position import PositionInput, readings


def typed(make: Make, text: str) -> PositionInput:
    entry: PositionInput = make(QuestionType.GEOPOINT, "coordinates")
    entry.line.insert(text)
    return entry


def preview(entry: PositionInput):
    return entry.findChild(object, "preview")


def test_what_is_understood_is_shown_while_typing(make: Make, qtbot: QtBot):
    entry = typed(make, "40,3652 46,9587")
    assert entry.chip.isVisible()
    assert preview(entry).isVisible()
    assert entry.answer() == "40.365200 46.958700 0 0"
    assert entry.typed() == "40,3652 46,9587"


def test_degrees_minutes_and_seconds_are_understood(make: Make):
    entry = typed(make, "40° 21′ 54.7″ N 46° 57′ 31.3″ E")
    assert entry.answer().startswith("40.3651")


def test_nonsense_stays_in_the_box_and_is_the_answer_as_it_is(make: Make):
    entry = typed(make, "near the river")
    assert not entry.chip.isVisible()
    assert not preview(entry).isVisible()
    assert entry.answer() == "? near the river"
    assert entry.typed() == "near the river"


def test_two_readings_are_offered_and_one_is_chosen(make: Make, qtbot: QtBot):
    entry = typed(make, "40 46 30")
    first, second = Position(40.5, 46.0), Position(40.0, 46.5)
    entry._readings.offer((first, second), None)
    assert [box for box in entry.boxes if isinstance(box, Radio)] == entry._readings.radios
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry._readings.radios[1], Qt.Key.Key_Space)
    assert entry.chip.isVisible()
    assert coordinates.from_geopoint(entry.answer()) == second


def test_an_answer_comes_back_as_it_was_typed_and_unchanged(make: Make):
    entry = typed(make, "")
    entry.show_answer("40.365194 46.958694 0 15")
    entry.show_typed("40° 21′ 54.7″ N 46° 57′ 31.3″ E")
    assert entry.typed() == "40° 21′ 54.7″ N 46° 57′ 31.3″ E"
    assert entry.answer() == "40.365194 46.958694 0 15"


def test_an_answer_without_what_was_typed_is_shown_in_decimal_degrees(make: Make):
    entry = typed(make, "")
    entry.show_answer("40.365194 46.958694 0 15")
    assert entry.line.text() == "40.36519, 46.95869"
    assert entry.answer() == "40.365194 46.958694 0 15"
    QTest.keyClick(entry.line, Qt.Key.Key_End)
    QTest.keyClicks(entry.line, "4")
    assert entry.answer() == "40.365190 46.958694 0 0"


def test_a_pasted_book_is_not_read_as_coordinates(make: Make):
    assert readings("1 2 " * 10_000) == ()


@pytest.mark.parametrize("text", ["40 21 46 57 x", "40.3 46.9 and more", "1 2 3 4 5 6 7"])
def test_numbers_that_are_not_understood_are_never_taken_for_a_position(make: Make, text: str):
    entry = typed(make, text)
    assert coordinates.from_geopoint(entry.answer()) is None
    again = typed(make, "")
    again.show_answer(entry.answer())
    assert again.typed() == text


def test_an_empty_box_is_no_answer(make: Make):
    assert typed(make, "").answer() == ""


def test_what_is_not_understood_is_said_quietly_while_typing(make: Make):
    entry: PositionInput = make(QuestionType.GEOPOINT)
    QTest.keyClicks(entry.line, "40,1234,47,5678")
    assert entry._unread.isVisible()
    entry.line.clear()
    QTest.keyClicks(entry.line, "40.3652 46.9587")
    assert not entry._unread.isVisible()
