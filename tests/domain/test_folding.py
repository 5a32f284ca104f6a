import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.folding import fold


@pytest.mark.parametrize("text", ["İlham", "ilham", "ILHAM", "Ilham", "ılham", "Илхам"])
def test_one_name_is_found_however_it_is_written(text: str):
    assert fold(text) == "ilham"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ağdam", "agdam"),
        ("Агдам", "agdam"),
        ("Ханкенди", "hankendi"),
        ("Xankəndi", "hankendi"),
        ("Xankǝndi", "hankendi"),
        ("Tərtər şəhəri", "terter seheri"),
        ("BRD2-INC-20260714-01", "brd2 inc 20260714 01"),
        ("  two\t words ", "two words"),
        ("", ""),
    ],
)
def test_letters_meet_their_nearest_plain_ones(text: str, folded: str):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)
