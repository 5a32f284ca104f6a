import pytest

from minerisk.domain.places.angles import Pair, pairs
from minerisk.domain.places.position import Position


def test_how_exact_an_angle_can_be_is_seen_from_its_last_digit():
    written = ("40 46", "40.1 46.95", "40°21' 46°57'", "40 1 2.5 46 3 4.5")
    assert [round(pairs(text)[0].step, 2) for text in written] == [111195, 11119.5, 1853.25, 3.09]


def test_a_letter_that_is_north_or_east_gives_both_readings():
    assert pairs("40.1 Ş 46.2 Ş") == (Pair(Position(40.1, 46.2), 11119.5), Pair(Position(46.2, 40.1), 11119.5))


def test_a_letter_that_is_south_or_north_gives_both_readings():
    assert [pair.position.latitude for pair in pairs("40.1 C 46.2 E")] == [-40.1, 40.1]


@pytest.mark.parametrize("text", ["", "40", "Ş" * 9, "40 Ş 1 Ş 2 Ş 3 Ş 4 Ş", "40.3 ¤ 46.9", "95.1234 200.1234"])
def test_what_is_no_pair_gives_nothing(text: str):
    assert pairs(text) == ()


def test_angles_are_found_among_words_when_they_are_sure():
    assert pairs("¤ 40.36520, 46.95870 ¤")[0].position == Position(40.3652, 46.9587)
    assert pairs("¤ N 40 ¤ E 46")[0].position == Position(40, 46)
