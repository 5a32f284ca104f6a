from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.xpath.moments import counted, days, read, said, write

BAKU = timezone(timedelta(hours=4))


@pytest.mark.parametrize(
    ("text", "pattern", "written"),
    [
        ("2024-02-03", "%Y-%m-%d", "2024-02-03"),
        ("2024-02-03", "%e.%n.%y", "3.2.24"),
        ("2024-02-03", "%a %b", "Sat Feb"),
        ("2024-02-04", "%a", "Sun"),
        ("2024-02-03T09:05:07.250", "%H:%M:%S.%3", "09:05:07.250"),
        ("2024-02-03T09:05:07+05:00", "%h", "8"),
        ("2024-02-03", "%q%%", "%q%%"),
        ("2024-02", "%Y", ""),
        ("", "%Y", ""),
    ],
)
def test_a_moment_is_written_as_the_pattern_says(text: str, pattern: str, written: str):
    assert write(read(text, BAKU), pattern) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2024-02-03", "2024-02-03"),
        ("2024-02-03T00:00:00.000+04:00", "2024-02-03"),
        ("2024-02-03T00:00:00Z", "2024-02-03T04:00:00.000+04:00"),
        ("2024-02-03T10", "2024-02-03T10:00:00.000+04:00"),
        ("2024-02-30", "Invalid Date"),
        ("2024-02-03T10:00+15:00", "Invalid Date"),
        ("2024-02-03T25:00", "Invalid Date"),
        ("0001-01-01T00:00:00+14:00", "Invalid Date"),
        ("soon", "Invalid Date"),
    ],
)
def test_a_moment_is_a_value_in_the_zone_of_the_person(text: str, written: str):
    assert said(read(text, BAKU)).text == written


def test_days_are_counted_from_midnight_in_the_zone():
    midnight = read("1970-01-02", BAKU)
    assert midnight is not None
    assert days(midnight) == 1 - 4 / 24


@given(st.dates())
def test_a_date_survives_being_counted_in_days(day: date):
    moment = read(day.isoformat(), UTC)
    assert moment is not None
    assert said(counted(days(moment), UTC)).text == day.isoformat()


@given(st.floats())
def test_a_number_of_days_is_in_the_calendar_or_no_moment(number: float):
    assert counted(number, UTC) is None or isinstance(counted(number, UTC), datetime)


@given(st.text(), st.text())
def test_writing_never_fails(text: str, pattern: str):
    assert isinstance(write(read(text, BAKU), pattern), str)
