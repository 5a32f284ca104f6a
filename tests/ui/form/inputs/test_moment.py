from datetime import datetime

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.ui.form.inputs.moment import MomentInput


def type_in(entry: MomentInput, *parts: str) -> None:
    for box, text in zip(entry.boxes, parts, strict=True):
        QTest.keyClicks(box, text)


def said(entry: MomentInput) -> str:
    label = entry.findChild(QLabel, "words")
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_day_and_time_are_one_answer_in_the_zone_of_this_computer(make: Make, qtbot: QtBot):
    entry: MomentInput = make(QuestionType.DATETIME)
    with qtbot.waitSignal(entry.changed):
        type_in(entry, "14", "iyul", "2024", "14.30")
    here = datetime(2024, 7, 14, 14, 30).astimezone().isoformat()[-6:]
    assert entry.answer() == f"2024-07-14T14:30:00.000{here}"
    assert said(entry) == f"Kept as: 14 July 2024, 14:30 (UTC{here})"


def test_an_answer_that_nobody_touched_stays_as_it_is(make: Make):
    entry: MomentInput = make(QuestionType.DATETIME)
    entry.show_answer("2024-07-14T14:30:12.345-07:00")
    assert entry.clock.text() == "14:30:12"
    assert entry.answer() == "2024-07-14T14:30:12.345-07:00"


def test_the_zone_of_an_answer_stays_when_the_time_changes(make: Make):
    entry: MomentInput = make(QuestionType.DATETIME)
    entry.show_answer("2024-07-14T14:30:00.000-07:00")
    entry.clock.clear()
    QTest.keyClicks(entry.clock, "9")
    assert entry.answer() == "2024-07-14T09:00:00.000-07:00"


def test_half_of_it_is_kept_as_it_is_typed(make: Make):
    entry: MomentInput = make(QuestionType.DATETIME)
    type_in(entry, "14", "7", "", "about noon")
    kept = entry.answer()
    assert kept == "day:14·7··about noon"
    assert said(entry) == ""
    entry.show_answer("")
    assert entry.answer() == ""
    entry.show_answer(kept)
    assert entry.answer() == kept
    assert entry.clock.text() == "about noon"


def test_every_box_has_a_name(make: Make):
    entry: MomentInput = make(QuestionType.DATETIME)
    names = [box.accessibleName() for box in entry.boxes]
    assert names == [f"What is asked, {part}" for part in ("Day", "Month", "Year", "Time")]
