from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.ui.inputs.position import PositionInput, readings


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
    assert entry.answer() == "near the river"


def test_two_readings_are_offered_and_one_is_chosen(make: Make, qtbot: QtBot):
    entry = typed(make, "")
    ambiguous = next(
        text for text in ("40 21 46 57", "40,21 46,57 1", "40 21,5 46 57,5", "1 2 3 4 5 6") if len(readings(text)) != 1
    )
    entry.line.insert(ambiguous)
    if len(readings(ambiguous)) > 1:
        assert entry.answer() == ambiguous
        radio = entry._readings.radios[1]
        with qtbot.waitSignal(entry.changed):
            QTest.keyClick(radio, Qt.Key.Key_Space)
        assert entry.chip.isVisible()
        assert entry.answer() != ambiguous


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
