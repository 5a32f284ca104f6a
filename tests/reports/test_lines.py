import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.text import LONGEST, clean
from minerisk.reports import fonts
from minerisk.reports.fonts import BODY, drawn, width
from minerisk.reports.lines import CUT, fit, printable, wrap


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def wide(line: str) -> float:
    return width(line, BODY.font, BODY.size)


@given(st.text(max_size=300))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str):
    lines = wrap(text, BODY, 90)
    assert all(wide(line) <= 90.01 for line in lines)
    assert "".join("".join(lines).split()) == "".join(drawn(clean(text)).split())


def test_a_letter_that_no_font_has_is_shown_by_a_sign():
    assert (
        printable("Bərdə, Тертер\nبئر") == "Bərdə, Тертер\n\N{REPLACEMENT CHARACTER}" + "\N{REPLACEMENT CHARACTER}" * 2
    )


def test_lines_break_where_the_writer_broke_them():
    assert wrap("one\n\ntwo", BODY, 200) == ["one", "", "two"]


def test_a_long_word_is_cut():
    lines = wrap("m" * 500, BODY, 100)
    assert "".join(lines) == "m" * 500
    assert len(lines) > 30


def test_a_code_is_cut_after_a_hyphen():
    assert wrap("BRD2-INC-20261122-01", BODY, wide("BRD2-INC-20261122-0")) == ["BRD2-INC-20261122-", "01"]


def test_a_text_that_is_too_long_ends_with_an_ellipsis():
    assert printable("x" * (LONGEST + 5)) == "x" * LONGEST + CUT


def test_control_characters_are_not_printed():
    assert printable("a\x00b\u202ec\td") == "abc d"


def test_a_line_shrinks_before_it_is_cut():
    text, style = fit("A name of some length", BODY, wide("A name of some length") * 0.9)
    assert text == "A name of some length"
    assert style.size == pytest.approx(9)
    text, style = fit("A name of some length", BODY, 40)
    assert text.endswith(CUT)
    assert style.size == pytest.approx(7.5)
    assert width(text, style.font, style.size) <= 40.01
    assert fit("short", BODY, 100) == ("short", BODY)


def test_a_line_does_not_break_inside_a_number():
    number = "11\u202f900"
    assert fit(f"n = {number}", BODY, 200)[0] == f"n = {number}"
    assert all(number in line for line in wrap(f"casualties: {number}", BODY, 60) if "900" in line)
