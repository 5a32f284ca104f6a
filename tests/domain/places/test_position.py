import pytest

from minerisk.domain.places.position import Position, bearing, distance_km

BAKU, TERTER = Position(40.3777, 49.8920), Position(40.3418, 46.9315)


def test_a_position_outside_the_earth_is_refused():
    with pytest.raises(ValueError, match="outside"):
        Position(91, 0)


def test_a_degree_along_the_equator_is_known():
    assert distance_km(Position(0, 0), Position(0, 1)) == pytest.approx(111.195, abs=0.001)
    assert distance_km(Position(0, 0), Position(0, 180)) == pytest.approx(20_015.1, abs=0.1)


def test_a_distance_is_the_same_both_ways():
    assert distance_km(BAKU, TERTER) == distance_km(TERTER, BAKU) == pytest.approx(250.8, abs=0.5)


@pytest.mark.parametrize(("end", "degrees"), [((1, 0), 0), ((0, 1), 90), ((-1, 0), 180), ((0, -1), 270)])
def test_a_direction_counts_from_north_clockwise(end: tuple[float, float], degrees: float):
    assert bearing(Position(0, 0), Position(*end)) == pytest.approx(degrees)


def test_a_position_is_swapped_where_that_is_one():
    assert Position(46.9, 40.3).swapped == Position(40.3, 46.9)
    assert Position(10, 120).swapped is None
