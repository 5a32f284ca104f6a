import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.ui.form.inputs.date import DateInput, KnownDateInput
from minerisk.ui.form.inputs.entry import Input


def words(entry: Input) -> str:
    label = entry.findChild(QLabel, "words")
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_a_day_is_typed_in_three_boxes_and_said_in_words(make: Make, qtbot: QtBot):
    entry: DateInput = make(QuestionType.DATE)
    for line, text in zip(entry.days.lines, ("3", "mart", "2024"), strict=True):
        QTest.keyClicks(line, text)
    assert entry.answer() == "2024-03-03"
    assert words(entry) == "Kept as: 3 March 2024"


def test_no_box_moves_the_focus_by_itself(make: Make):
    entry: DateInput = make(QuestionType.DATE)
    entry.take_focus()
    QTest.keyClicks(entry.days.lines[0], "14")
    assert entry.window().focusWidget() is entry.days.lines[0]


def test_half_a_day_is_kept_and_not_said_in_words(make: Make):
    entry: DateInput = make(QuestionType.DATE)
    QTest.keyClicks(entry.days.lines[1], "mart")
    kept = entry.answer()
    assert words(entry) == ""
    entry.show_answer("")
    entry.show_answer(kept)
    assert entry.days.parts() == ("", "mart", "")


def test_how_well_a_date_is_known_is_asked_first(make: Make):
    entry: KnownDateInput = make(QuestionType.TEXT, "edtf")
    assert not entry.start.isVisible()
    assert entry.answer() == ""
    entry.take_focus()
    assert entry.window().focusWidget() is entry.kinds["day"]


@pytest.mark.parametrize(("kind", "boxes"), [("day", 3), ("month", 2), ("year", 1), ("about", 3)])
def test_only_the_boxes_for_it_are_shown(make: Make, kind: str, boxes: int):
    entry: KnownDateInput = make(QuestionType.TEXT, "edtf")
    QTest.keyClick(entry.kinds[kind], Qt.Key.Key_Space)
    assert sum(line.isVisible() for line in entry.start.lines) == boxes
    assert not entry.end.isVisible()


def test_a_month_is_enough(make: Make, qtbot: QtBot):
    entry: KnownDateInput = make(QuestionType.TEXT, "edtf")
    QTest.keyClick(entry.kinds["month"], Qt.Key.Key_Space)
    QTest.keyClicks(entry.start.lines[1], "7")
    with qtbot.waitSignal(entry.changed):
        QTest.keyClicks(entry.start.lines[2], "2024")
    assert entry.answer() == "2024-07"
    assert words(entry) == "Kept as: July 2024, day not known"


def test_a_letter_goes_to_how_well_it_is_known(make: Make):
    entry: KnownDateInput = make(QuestionType.TEXT, "edtf")
    entry.take_focus()
    QTest.keyClicks(entry.kinds["day"], "b")
    assert entry.window().focusWidget() is entry.kinds["between"]
    entry.nothing.hide()
    QTest.keyClicks(entry.kinds["between"], "n")
    assert entry.window().focusWidget() is entry.kinds["between"]
    assert entry.answer() == ""


def test_between_two_dates_asks_for_both(make: Make):
    entry: KnownDateInput = make(QuestionType.TEXT, "edtf")
    entry.show_answer("2023-09/2023-11")
    assert entry.end.isVisible()
    assert entry.kind == "between"
    assert entry.answer() == "2023-09/2023-11"
    assert entry.end.lines[0].accessibleName() == "What is asked, And Day"


def test_another_kind_keeps_what_was_typed(make: Make):
    entry: KnownDateInput = make(QuestionType.TEXT, "edtf")
    entry.show_answer("2024-07-14")
    QTest.keyClick(entry.kinds["year"], Qt.Key.Key_Space)
    assert entry.answer() == "2024"
    QTest.keyClick(entry.kinds["day"], Qt.Key.Key_Space)
    assert entry.answer() == "2024-07-14"


@pytest.mark.parametrize(
    ("appearance", "typed", "answer"),
    [("month-year", ("iyul", "2024"), "2024-07-01"), ("year", ("2024",), "2024-01-01")],
)
def test_less_than_a_day_is_answered_by_the_first_one(make: Make, appearance: str, typed: tuple[str, ...], answer: str):
    entry: DateInput = make(QuestionType.DATE, appearance)
    assert [box.isVisible() for box in entry.days.lines] == [False] * (3 - len(typed)) + [True] * len(typed)
    for box, text in zip(entry.boxes, typed, strict=True):
        QTest.keyClicks(box, text)
    assert entry.answer() == answer
    entry.show_answer("")
    assert entry.answer() == ""
    entry.show_answer(answer)
    assert entry.answer() == answer
    assert words(entry) == ""


def test_a_month_that_is_none_is_kept_as_it_is_typed(make: Make):
    entry: DateInput = make(QuestionType.DATE, "month-year")
    QTest.keyClicks(entry.boxes[0], "soon")
    kept = entry.answer()
    entry.show_answer("")
    entry.show_answer(kept)
    assert entry.answer() == kept
    assert entry.days.lines[1].text() == "soon"


def test_that_nobody_knows_is_said_among_the_kinds(make: Make, qtbot: QtBot):
    entry: KnownDateInput = make(QuestionType.TEXT, "edtf")
    entry.show_answer("2024-07")
    with qtbot.waitSignal(entry.not_known):
        QTest.keyClick(entry.nothing, Qt.Key.Key_Space)
    assert not entry.nothing.isChecked()
    assert entry.answer() == ""
    entry.show_answer("2024-07")
    assert (entry.kind, entry.answer()) == ("month", "2024-07")


def test_one_end_of_a_span_may_stay_empty(make: Make):
    entry: KnownDateInput = make(QuestionType.TEXT, "edtf")
    QTest.keyClick(entry.kinds["between"], Qt.Key.Key_Space)
    QTest.keyClicks(entry.end.lines[2], "2024")
    assert entry.answer() == "../2024"
    assert words(entry) == "Kept as: 2024 or earlier"
    again: KnownDateInput = make(QuestionType.TEXT, "edtf")
    again.show_answer("../2024")
    assert again.answer() == "../2024"
