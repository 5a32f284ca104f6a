import pytest

from minerisk.domain.scale import apart, ticks


@pytest.mark.parametrize(
    ("most", "found"),
    [(0, (0, 1)), (1, (0, 1)), (3, (0, 1, 2, 3)), (9, (0, 5, 10)), (27, (0, 10, 20, 30)), (1224, (0, 500, 1000, 1500))],
)
def test_the_scale_has_round_numbers(most: int, found: tuple[int, ...]):
    assert ticks(most) == found


def test_words_are_moved_apart_and_keep_their_order():
    assert apart([10, 12, 50], 5) == [10, 15, 50]
    assert apart([12, 10], 5) == [15, 10]
    assert apart([], 5) == []
