from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.conversion.dates import read_date, read_parts
from minerisk.domain.edtf import Edtf
from minerisk.errors import UserError


@pytest.mark.parametrize(
    ("text", "order", "edtf"),
    [
        ("2024-07-14", "", "2024-07-14"),
        ("2024-07-14 13:05:00", "", "2024-07-14"),
        ("2024-07-14T13:05", "", "2024-07-14"),
        ("2024/7/4", "", "2024-07-04"),
        ("2024-07", "", "2024-07"),
        ("2024", "", "2024"),
        ("2024-07-00", "", "2024-07"),
        ("2024-00-14", "", "2024"),
        ("14.07.2024", "", "2024-07-14"),
        ("03.04.2024", "", "2024-04-03"),
        ("03.04.2024", "mdy", "2024-03-04"),
        ("07/14/2024", "", "2024-07-14"),
        ("07/2024", "", "2024-07"),
        ("3/3/2024", "", "2024-03-03"),
        ("3/4/2024", "dmy", "2024-04-03"),
        ("3/4/2024", "mdy", "2024-03-04"),
        ("3/4/2024 10:30", "dmy", "2024-04-03"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(text: str, order: str, edtf: str):
    assert read_date(text, order) == edtf


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2024-02-31", "no such day"),
        ("2024-13-01", "no such day"),
        ("31/12/2024 or so", "not a date"),
        ("3/4/2024", "which number is the day"),
        ("07.14.2024", "no such day"),
        ("14.07.24", "not a date"),
        ("0024-07-14", "four digits"),
        ("spring", "not a date"),
        ("٢٠٢٤", "not a date"),
    ],
)
def test_what_is_not_one_date_of_the_calendar_is_not_guessed(text: str, sentence: str):
    with pytest.raises(UserError, match=sentence):
        read_date(text, "")


def test_a_wrong_order_does_not_make_a_date_of_nothing():
    with pytest.raises(UserError, match="no such day"):
        read_date("07/14/2024", "dmy")


@pytest.mark.parametrize(
    ("parts", "edtf"),
    [
        (("2006", "3", "12"), "2006-03-12"),
        (("2006", "3", "0"), "2006-03"),
        (("2006", "0", "0"), "2006"),
        (("2006", "0", "12"), "2006"),
        (("2006", "", ""), "2006"),
        (("0", "3", "12"), ""),
        (("", "", ""), ""),
    ],
)
def test_a_part_of_0_is_not_known(parts: tuple[str, str, str], edtf: str):
    assert read_parts(*parts) == edtf


@pytest.mark.parametrize("parts", [("2006", "2", "31"), ("2006", "13", "1"), ("2006", "March", ""), ("06", "", "")])
def test_parts_that_are_no_date_are_refused(parts: tuple[str, str, str]):
    with pytest.raises(UserError):
        read_parts(*parts)


@given(st.dates())
def test_every_day_of_the_calendar_is_read_from_its_parts(day: date):
    if day.year >= 1000:
        assert read_parts(str(day.year), str(day.month), str(day.day)) == read_date(day.isoformat(), "")
        assert Edtf.parse(read_date(f"{day:%d.%m.%Y}", "dmy")).earliest == day


@given(st.text())
def test_no_text_makes_the_reader_fail(text: str):
    with suppress(UserError):
        Edtf.parse(read_date(text, "dmy"))
