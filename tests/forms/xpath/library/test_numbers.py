import math

from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.xpath.alone import work_out
from minerisk.forms.xpath.library.numbers import rounded, whole

NUMBERS = st.floats(allow_nan=False)


@given(NUMBERS)
def test_a_rounded_number_is_at_most_half_away(number: float):
    assert not math.isfinite(number) or abs(rounded(number) - number) <= 0.5


@given(NUMBERS)
def test_a_whole_number_is_nearer_to_zero(number: float):
    assert abs(whole(number)) <= abs(number)


@given(st.integers(-1000, 1000), st.integers(0, 3))
def test_a_whole_number_stays_when_it_is_rounded(number: int, places: int):
    assert work_out(f"round({number}, {places})") == number
