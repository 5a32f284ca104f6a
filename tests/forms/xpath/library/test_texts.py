from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.xpath.alone import work_out

TEXTS = st.text(st.characters(exclude_characters="'"))


@given(TEXTS, st.integers(0, 20))
def test_a_text_is_its_two_parts(said: str, place: int):
    assert work_out(f"concat(substr('{said}', 0, {place}), substr('{said}', {place}))") == said


@given(TEXTS)
def test_letters_are_counted_from_one_in_xpath(said: str):
    assert work_out(f"substring('{said}', 2)") == said[1:]


@given(TEXTS, st.sampled_from(["a", "-", " ", "ab"]))
def test_what_is_before_and_after_a_mark_makes_the_whole(said: str, mark: str):
    text = f"{said}{mark}x"
    assert (
        work_out(f"concat(substring-before('{text}', '{mark}'), '{mark}', substring-after('{text}', '{mark}'))") == text
    )
