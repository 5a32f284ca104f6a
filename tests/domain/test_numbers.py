from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.numbers import COMMA, MARKS, POINT, decimal_mark, has_thousands, is_ambiguous, read_number


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("12062", POINT, "12062"),
        (" 7 ", COMMA, "7"),
        ("-6.25", POINT, "-6.25"),
        ("\N{MINUS SIGN}6,25", COMMA, "-6.25"),
        ("+1", POINT, "1"),
        ("12,062", POINT, "12062"),
        ("12,062", COMMA, "12.062"),
        ("1.234.567,5", COMMA, "1234567.5"),
        ("12\N{NO-BREAK SPACE}062", COMMA, "12062"),
        ("12'062.5", POINT, "12062.5"),
        ("007", POINT, "7"),
        ("0.000001", POINT, "0.000001"),
        ("1.5E+3", POINT, "1500"),
        ("۱۲٬۰۶۲٫۵", POINT, "12062.5"),
    ],
)
def test_a_number_is_read_as_it_is_meant(text: str, decimal: str, number: str):
    assert read_number(text, decimal) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "twelve",
        "12.06.2004",
        "1,23,456",
        "1,234 567",
        "0,123,456",
        "1.2.3",
        "6.25 N",
        "1e999",
        "9" * 41,
        "NaN",
    ],
)
def test_what_is_not_a_number_from_end_to_end_is_none(text: str):
    assert read_number(text, POINT) is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [("6.25", "."), ("6,25", ","), ("0,062", ","), ("1.234.567", ","), ("1,234.5", "."), ("12,062", ""), ("12", "")],
)
def test_a_number_shows_its_decimal_mark_where_only_one_fits(text: str, mark: str):
    assert decimal_mark(text) == mark


@pytest.mark.parametrize("text", ["12,062", "12.062", "-1,000"])
def test_a_mark_before_three_digits_may_mean_either(text: str):
    assert is_ambiguous(text)


@pytest.mark.parametrize("text", ["12062", "12 062", "0,062", "6.25", "1.234.567", "word"])
def test_other_texts_are_not_ambiguous(text: str):
    assert not is_ambiguous(text)


@pytest.mark.parametrize(("text", "held"), [("12 062", True), ("12,062", True), ("12.062", False), ("word", False)])
def test_a_number_tells_whether_its_thousands_are_held_together(text: str, held: bool):
    assert has_thousands(text, POINT) is held


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9))
def test_a_written_number_is_read_back_with_either_mark(number: Decimal):
    for mark in MARKS:
        assert read_number(str(number).replace(".", mark), mark) == number


@given(st.text())
def test_no_text_breaks_the_reader(text: str):
    for mark in MARKS:
        read_number(text, mark)
