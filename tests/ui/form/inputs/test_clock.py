import pytest
from PySide6.QtTest import QTest
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.ui.form.inputs.clock import ClockInput, from_time, to_time


@pytest.mark.parametrize(
    ("typed", "time"),
    [("14:30", "14:30:00"), ("9.05", "09:05:00"), ("1430", "14:30:00"), ("7", "07:00:00"), ("24:00", ""), ("noon", "")],
)
def test_a_time_is_read_as_people_write_it(typed: str, time: str):
    assert to_time(typed) == time


def test_a_time_is_shown_without_seconds_that_nobody_typed_and_its_zone_is_known():
    assert from_time("14:30:00.000+04:00") == ("14:30", "+04:00")
    assert from_time("14:30:12.5Z") == ("14:30:12", "Z")
    assert from_time("about noon") == ("about noon", "")


def test_an_answer_that_nobody_touched_stays_as_it_is(make: Make):
    entry: ClockInput = make(QuestionType.TIME)
    entry.show_answer("14:30:12.500+04:00")
    assert (entry.line.text(), entry.answer()) == ("14:30:12", "14:30:12.500+04:00")


def test_the_zone_of_an_answer_stays_when_the_time_changes(make: Make):
    entry: ClockInput = make(QuestionType.TIME)
    entry.show_answer("14:30:00.000+04:00")
    entry.line.clear()
    QTest.keyClicks(entry.line, "15.10")
    assert entry.answer() == "15:10:00+04:00"
