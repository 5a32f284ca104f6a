from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.places import utm
from minerisk.domain.places.coordinates import Position, decimal, degrees, from_geopoint, geopoint, grid, read, readings
from minerisk.domain.places.position import distance_km
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


def test_a_letter_that_is_south_or_north_gives_both_readings():
    assert read("40.3 C 46.2 Q") == (Position(-40.3, -46.2), Position(40.3, -46.2))


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


@pytest.mark.parametrize(
    "text",
    [
        "GPS: 40.3652 N, 46.9587 E (±5 m)",
        "Lat: 40.3652 Long: 46.9587 Alt: 120m",
        "enlik 40,3652 uzunluq 46,9587",
        "широта 40,3652; долгота 46,9587",
        "40°21′54,72″ с.ш. 46°57′31,32″ в.д.",
        "40 градусов 21,912 минуты северной широты, 46 градусов 57,522 минуты восточной долготы",
        "40° 21.912′ şimal enliyi 46° 57.522′ şərq uzunluğu",
        "40.3652 Şm 46.9587 Şr",
        "40:21:54.72N 46:57:31.32E",
        "40-21-54.72N 046-57-31.32E",
        "402154.72N 0465731.32E",
        "4021.912N 04657.522E",
        "+40.3652+046.9587/",
        "https://www.google.com/maps/@40.3652,46.9587,15z",
        "it happened near Terter at 40.36520, 46.95870 by the canal",
        "38T 666305 4470133",
        "38 T 666305E 4470133N",
        "38N 666305 4470133",
        "UTM zone 38T: E 666305 N 4470133",
        "666305 4470133 38T",
        "38T N 4470133 E 666305",
        "38TPK6630570133",
        "MGRS: 38T PK 66305 70133",
    ],
)
def test_one_place_is_understood_in_every_usual_writing(text: str):
    (found,) = read(text)
    assert distance_km(found, TERTER) < 0.003


def test_a_letter_that_is_a_band_or_half_of_the_earth_gives_both_readings():
    north, south = readings("38S 666305 4370133")
    assert (round(north.position.latitude, 2), round(south.position.latitude, 2)) == (39.46, -50.80)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("666305 4470133", "Write the zone"),
        ("38 666305 4470133", "Write the zone"),
        ("E 666305 N 4470133", "Write the zone"),
        ("38T 666305 1470133", "does not fit"),
        ("38T 999999 4470133", "Check the zone"),
        ("38T PK 663 70", "as many digits"),
        ("38T ZZ 66305 70133", "latitude and a longitude"),
        ("ZAH 12345 67890", "nearer to a pole"),
        ("2 km N of 40.365 46.958", "latitude and a longitude"),
        ("12.03.2024 14:30 40.36520, 46.95870", "latitude and a longitude"),
    ],
)
def test_what_is_missing_is_told(text: str, told: str):
    with pytest.raises(UserError, match=told):
        read(text)


def test_a_square_says_how_exact_it_is():
    (square,) = readings("38T PK 66 70")
    assert (square.step, square.square) == (1000, 1000)
    assert square.geopoint.endswith(" 0 710")
    assert readings("38T PK 66305 70133")[0].geopoint.endswith(" 0 0")
    assert [reading.step for reading in readings("38T 666305.5 4470133")] == [0.1]


def test_there_is_no_square_near_a_pole():
    assert (grid(Position(89, 0)), grid(TERTER)) == ("", "38T PK 66305 70133")


@given(st.floats(-79.9, 83.9), st.floats(-179.9, 179.9))
def test_a_position_comes_back_from_every_writing(latitude: float, longitude: float):
    position = Position(round(latitude, 5), round(longitude, 5))
    on_grid = utm.from_position(position)
    half = "N" if on_grid.north else "S"
    written = [
        decimal(position).replace(".", ",").replace(", ", " "),
        decimal(position).replace(", ", ";"),
        degrees(position).replace(" ", ""),
        grid(position),
        grid(position).replace(" ", ""),
        f"{on_grid.zone}{utm.band_of(position.latitude)} {on_grid.easting:.0f} {on_grid.northing:.0f}",
        f"{on_grid.zone} {half}orth E{on_grid.easting:.1f} N{on_grid.northing:.1f}".replace("Sorth", "South"),
        f"see {abs(position.latitude):.5f}°{half}, {abs(position.longitude):.5f}°{'EW'[position.longitude < 0]} end",
    ]
    for text in written:
        assert any(distance_km(found, position) < 0.01 for found in _read_or_told(text, position)), text


def _read_or_told(text: str, at_edge: Position) -> tuple[Position, ...]:
    try:
        return read(text)
    except UserError as error:
        if "does not fit" not in error.text:  # a northing that is rounded may fall over the edge of its band
            raise
        return (at_edge,)


@given(st.text(max_size=60) | st.text("0123456789.,°'\" NSEWŞC38TPK-+/", max_size=40))
def test_no_text_is_more_than_refused(text: str):
    with suppress(UserError):
        assert readings(text)
