import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.places import mgrs
from minerisk.domain.places.position import Position, distance_km
from minerisk.errors import UserError

TERTER = Position(40.3652, 46.9587)


def test_a_position_is_written_to_a_metre():
    assert mgrs.write(TERTER) == "38T PK 66305 70133"
    assert mgrs.write(Position(-1, 3)).startswith("31M EU 00000")


@pytest.mark.parametrize(
    ("text", "middle", "side"),
    [
        # GeographicLib, manual of GeoConvert
        ("38SMB4488", Position(33.33424, 44.40363), 1000),
        ("38T PK 66305 70133", TERTER, 1),
        ("38TPK6630570133", TERTER, 1),
        ("38T PK 6630 7013", TERTER, 10),
        ("38T PK 663 701", TERTER, 100),
        ("38T PK 6 7", TERTER, 10_000),
    ],
)
def test_a_square_is_read_with_its_size(text: str, middle: Position, side: int):
    square = mgrs.read(text)
    assert square.side_m == side
    assert distance_km(square.middle, middle) < side * 0.75 / 1000


def test_a_square_near_the_south_pole_is_named_as_published():
    # GeographicLib, manual of GeoConvert: 79.9 S 6.1 E
    assert mgrs.write(Position(-79.9, 6.1)).replace(" ", "")[:7] == "32CMS43"


@pytest.mark.parametrize("text", ["38T PK 663 7013 1", "38T PK 663057013", "38T PK 123456 123456", "near 38T PK 6 7"])
def test_digits_that_do_not_come_in_pairs_are_told(text: str):
    with pytest.raises(UserError, match="as many digits for east"):
        mgrs.read(text)


@pytest.mark.parametrize("text", ["38T AK 66305 70133", "38T PA 66305 70133", "61T PK 66 70", "00T PK 66 70"])
def test_letters_that_do_not_fit_each_other_are_told(text: str):
    with pytest.raises(UserError, match="There is no MGRS square") as told:
        mgrs.read(text)
    assert str(told.value.values["square"]) in text.replace("00T", "0T")


def test_the_zone_changes_at_48_degrees_east():
    assert mgrs.write(Position(40.4, 47.99999))[:3] == "38T"
    assert mgrs.write(Position(40.4, 48))[:3] == "39T"


@given(st.floats(-80, 84), st.floats(-180, 180), st.integers(1, 5))
def test_a_position_lies_in_the_square_that_is_read_back(latitude: float, longitude: float, digits: int):
    position = Position(latitude, longitude)
    written = mgrs.write(position)
    zone, letters, east, north = re.split(" ", written)
    square = mgrs.read(f"{zone}{letters}{east[:digits]}{north[:digits]}")
    assert square.side_m == 10 ** (5 - digits)
    assert distance_km(square.middle, position) * 1000 <= square.side_m * 0.72 + 0.001
