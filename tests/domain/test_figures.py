import pytest

from minerisk.domain.figures import figure, percent


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0"), (999, "999"), (12062, "12\u202f062"), (1234567, "1\u202f234\u202f567")]
)
def test_thousands_stand_apart(number: int, words: str):
    assert figure(number) == words


@pytest.mark.parametrize(
    ("n", "of", "words"), [(0, 9, "0"), (1, 3, "33"), (9, 9, "100"), (1, 1000, "<1"), (999, 1000, ">99")]
)
def test_a_share_never_says_none_or_all_where_there_is_one(n: int, of: int, words: str):
    assert percent(n, of) == words
