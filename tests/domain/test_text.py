from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.text import clean, isolate


def test_control_bidi_and_surrogate_characters_are_dropped():
    assert clean("a\x00b\x1b[31m\u202ec\u2066d\ud800e\ufeff") == "ab[31mcde"


def test_the_joiners_of_persian_stay():
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


def test_every_line_end_becomes_one_kind():
    assert clean("a\r\nb\rc\u2028d\ne") == "a\nb\nc\nd\ne"


def test_letters_are_composed():
    assert clean("s\u0327") == "ş"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str):
    assert clean(clean(text)) == clean(text)


def test_isolated_text_keeps_its_direction_and_nothing_stays_nothing():
    assert isolate("AB-1") == "\u2068AB-1\u2069"
    assert isolate("") == ""
