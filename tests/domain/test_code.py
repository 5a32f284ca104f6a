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


@pytest.mark.parametrize(
    "text",
    [
        "BRD2-INC-20260714-01", "brd2-inc-20260714-01", " BRD2 INC 20260714 01 ", "BRD2–INC–20260714–01",
        "brd2inc2026071401", "BRD2_İNC_20260714_01", "brd2\u00a0ınc 20260714.01,",
    ],
)  # fmt: skip
def test_a_code_is_read_however_it_is_written(text: str):
    assert code.read(text) == (("BRD2-INC-20260714-01",), "")


def test_several_codes_are_read_each_once_and_what_else_is_said_is_left():
    text = "BRD2-INC-20260714-01, brd2-ses-20260714-112; see BRD2-INC-20260714-01 and BRD2-INC"
    assert code.read(text) == (("BRD2-INC-20260714-01", "BRD2-SES-20260714-112"), "see and BRD2-INC")
    assert code.read("") == ((), "")
    assert code.read("ABRD-INC-20260714-01") == ((), "ABRD-INC-20260714-01")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("BRD2-INC-20260714-01", "incident"), ("BRD2-ITM-20260714-100", "sighting"), ("BRD2-REC-20260714-01", "other"),
        ("brd2-inc-20260714-01", ""), ("BRD2 INC 20260714 01", ""), ("BRD2-INC-20260714", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_code_names_a_kind_of_record(text: str, kind: str):
    assert code.kind(text) == kind
