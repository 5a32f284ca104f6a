import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.domain.places import coordinates
from minerisk.domain.places.coordinates import Position
from minerisk.domain.places.gazetteer import Gazetteer, Place
from minerisk.ui.form.inputs.choice import Radio
from minerisk.ui.form.inputs.position import PositionInput, readings
from minerisk.ui.widgets.bars import MessageBar


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
    entry = typed(make, "40.3652 Ş 46.9587 Ş")
    assert not entry.chip.isVisible()
    assert entry.answer() == "? 40.3652 Ş 46.9587 Ş"
    assert [box for box in entry.boxes if isinstance(box, Radio)] == entry._readings.radios
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry._readings.radios[1], Qt.Key.Key_Space)
    assert entry.chip.isVisible()
    assert coordinates.from_geopoint(entry.answer()) == Position(46.9587, 40.3652)


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


PLACES = Gazetteer(
    country={"en": "Azerbaijan"},
    places=(
        Place(name={"en": "Terter"}, district="az_tar", position=Position(40.34, 46.93)),
        Place(name={"en": "Baku"}, district="az_ba", position=Position(40.38, 49.89)),
    ),
)


def told(entry: PositionInput) -> list[str]:
    return [bar.accessibleName() for bar in entry.findChildren(MessageBar) if bar.isVisible()]


def said(entry: PositionInput) -> str:
    label = entry.findChild(QLabel, "said")
    return label.text() if label is not None else ""


def test_the_nearest_place_is_told(make: Make):
    entry = typed(make, "40.3652 46.9587")
    entry.show_around(PLACES, "az_tar")
    assert said(entry) == "3.7 km northeast of Terter. Written to the nearest 10 m"
    assert told(entry) == []


def test_a_large_square_says_that_its_middle_is_kept(make: Make):
    entry = typed(make, "38T PK 66 70")
    assert said(entry) == "A square of 1 km: its middle is kept"
    assert entry.answer().endswith(" 0 710")


def test_another_district_is_doubted_and_no_error(make: Make):
    entry = typed(make, "40.3652 46.9587")
    entry.show_around(PLACES, "az_ba")
    assert [text[:34] for text in told(entry)] == ["This may be in another district: B"]
    assert coordinates.from_geopoint(entry.answer()) is not None
    entry.show_around(PLACES, "az_tar")
    assert told(entry) == []


def test_swapped_coordinates_are_put_right_by_keyboard_and_kept_as_typed(make: Make, qtbot: QtBot):
    entry = typed(make, "46.9587 40.3652")
    entry.show_around(PLACES, "")
    assert told(entry) == ["Latitude and longitude may be swapped."]
    entry.take_focus()
    QTest.keyClick(entry.line, Qt.Key.Key_Tab)
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.window().focusWidget(), Qt.Key.Key_Return)
    assert entry.answer() == "40.365200 46.958700 0 0"
    assert entry.typed() == "46.9587 40.3652"
    assert told(entry) == []
    assert entry.window().focusWidget() is entry.line


def test_the_reading_in_the_country_is_offered_first_with_its_place(make: Make):
    entry = typed(make, "")
    entry.show_around(PLACES, "")
    entry.line.insert("46.9587 Ş 40.3652 Ş")
    first, second = entry._readings.radios
    assert first.text() == "40° 21′ 54.7″ N 46° 57′ 31.3″ E, 3.7 km northeast of Terter"
    assert second.text() == "46° 57′ 31.3″ N 40° 21′ 54.7″ E"


def test_what_is_missing_is_said_quietly(make: Make):
    entry = typed(make, "666305 4470133")
    assert entry._unread.text() == "Write the zone and its letter as well, for example 38T 666305 4470133"
    entry.line.clear()
    entry.line.insert("40")
    assert entry._unread.text() == "Not understood as coordinates so far"


def test_near_a_pole_there_is_no_mgrs(make: Make):
    entry = typed(make, "89 10.5")
    assert entry.chip.isVisible()
    names = [label.text() for label in entry.findChildren(QLabel) if label.isVisible()]
    assert "MGRS" not in names
