from datetime import date

import pytest

from minerisk.domain import code


def test_a_code_names_laptop_kind_day_and_number():
    series = code.series(code.laptop("BRD", 2), "incident", date(2026, 7, 14))
    assert code.numbered(series, 1) == "BRD2-INC-20260714-01"


def test_the_number_grows_beyond_two_digits_and_is_read_back():
    assert code.numbered("BRD2-INC-20260714-", 100) == "BRD2-INC-20260714-100"
    assert code.number("BRD2-INC-20260714-100") == 100


@pytest.mark.parametrize("office", ["BRD", "A10"])
def test_three_capitals_or_digits_are_an_office(office: str):
    assert code.is_office(office)


@pytest.mark.parametrize("office", ["", "BR", "BRDA", "brd", "ƏRD", "B D", "BRD\n"])
def test_anything_else_is_none(office: str):
    assert not code.is_office(office)
