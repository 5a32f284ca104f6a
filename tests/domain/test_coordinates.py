import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.coordinates import Position, decimal, degrees, from_geopoint, geopoint, read
from minerisk.errors import UserError

TERTER = Position(40.3652, 46.9587)


@pytest.mark.parametrize(
    "text",
    [
        "40.3652 46.9587",
        "40,3652 46,9587",
        "40.3652, 46.9587",
        "40.3652,46.9587",
        "40.3652; 46.9587",
        "N40.3652 E46.9587",
        "46.9587E 40.3652N",
        "40.3652° N, 46.9587° E",
        "40° 21' 54.72\" N 46° 57' 31.32\" E",
        "40°21′54,72″N46°57′31,32″E",
        "40 21 54.72 46 57 31.32",
        "40° 21.912' 46° 57.522'",
        "С40.3652 В46.9587",
        "  40.3652\u00a046.9587 ",
    ],
)
def test_one_place_is_understood_however_it_is_written(text: str):
    (found,) = read(text)
    assert found.latitude == pytest.approx(TERTER.latitude)
    assert found.longitude == pytest.approx(TERTER.longitude)


@pytest.mark.parametrize(
    "text", ["", "abc", "40.3652", "95 200", "40 70 10 46 57 31", "40 50 60", "N40 N46", "N40 46", "40.5 21 46 57"]
)
def test_nonsense_is_told_what_is_expected(text: str):
    with pytest.raises(UserError, match="latitude and a longitude"):
        read(text)


def test_a_letter_that_is_north_or_east_gives_both_readings():
    assert read("40.3652 Ş 46.9587 Ş") == (Position(40.3652, 46.9587), Position(46.9587, 40.3652))


@pytest.mark.parametrize("text", ["-40.1 S 46.2 E", "40.1 N -46.2 W", "N 40.1 N 46.2 E"])
def test_two_signs_of_one_angle_are_not_guessed_at(text: str):
    with pytest.raises(UserError):
        read(text)


def test_commas_that_could_be_either_are_asked_about():
    with pytest.raises(UserError, match="space between"):
        read("40,1234,47,5678")


def test_a_negative_latitude_is_south():
    assert degrees(read("-33.5 -70.6")[0]) == "33° 30′ 00.0″ S 70° 36′ 00.0″ W"


def test_seconds_are_never_sixty():
    assert degrees(Position(39.99999999, 0)) == "40° 00′ 00.0″ N 0° 00′ 00.0″ E"


def test_a_position_outside_the_earth_is_refused():
    with pytest.raises(ValueError, match="outside"):
        Position(91, 0)


@pytest.mark.parametrize("text", ["", "x y", "40", "95 0 0 0"])
def test_what_is_no_geopoint_gives_no_position(text: str):
    assert from_geopoint(text) is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_what_is_written_is_read_back(latitude: float, longitude: float):
    position = Position(latitude, longitude)
    for written in (decimal(position), degrees(position)):
        found = read(written)[0]
        assert found.latitude == pytest.approx(latitude, abs=2e-5)
        assert found.longitude == pytest.approx(longitude, abs=2e-5)
    back = from_geopoint(geopoint(position, 100))
    assert back is not None
    assert back.latitude == pytest.approx(latitude, abs=1e-6)
