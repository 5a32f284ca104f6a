import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.places import utm
from minerisk.domain.places.position import Position, distance_km
from minerisk.domain.places.utm import Utm
from minerisk.errors import UserError


@pytest.mark.parametrize(
    ("position", "zone", "easting", "northing"),
    [
        # GeographicLib, manual of GeoConvert
        (Position(33.33424, 44.40363), 38, 444_500, 3_688_500),
        (Position(-1, 3), 31, 500_000, 9_889_470),
        # Universal Transverse Mercator coordinate system, Wikipedia: the CN Tower
        (Position(43 + 38 / 60 + 33.24 / 3600, -(79 + 23 / 60 + 13.7 / 3600)), 17, 630_084, 4_833_438),
        # the package utm, its readme
        (Position(51.2, 7.5), 32, 395_201.31, 5_673_135.24),
        (Position(49.0, 8.4), 32, 456_114.596, 5_427_629.204),
    ],
)
def test_published_points_come_out_where_they_are(position: Position, zone: int, easting: float, northing: float):
    grid = utm.from_position(position)
    assert grid.zone == zone
    assert (grid.easting, grid.northing) == pytest.approx((easting, northing), abs=0.6)
    back = utm.to_position(Utm(zone=zone, north=grid.north, easting=easting, northing=northing))
    assert distance_km(back, position) < 0.001


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (40.4, 47.999999, 38), (40.4, 48, 39), (0, -180, 1), (0, 180, 1), (0, 179.9, 60),
        (55.9, 3, 31), (56, 2.9, 31), (56, 3, 32), (63.9, 11.9, 32), (64, 3, 31),
        (72, 8.9, 31), (72, 9, 33), (72, 20.9, 33), (72, 21, 35), (80, 32.9, 35), (80, 33, 37), (80, 41.9, 37),
        (80, 42, 38), (71.9, 9, 32), (84, -1, 30),
    ],
)  # fmt: skip
def test_norway_and_svalbard_have_zones_of_their_own(latitude: float, longitude: float, zone: int):
    assert utm.zone_of(Position(latitude, longitude)) == zone


@pytest.mark.parametrize(
    ("latitude", "band"), [(-80, "C"), (-0.1, "M"), (0, "N"), (39.9, "S"), (40, "T"), (72, "X"), (84, "X")]
)
def test_a_band_has_eight_degrees_and_the_last_one_twelve(latitude: float, band: str):
    assert utm.band_of(latitude) == band


@pytest.mark.parametrize("latitude", [-80.1, 84.1, 90, -90])
def test_the_poles_are_refused_with_a_sentence(latitude: float):
    with pytest.raises(UserError, match="nearer to a pole in degrees"):
        utm.from_position(Position(latitude, 10))


@pytest.mark.parametrize(
    ("zone", "easting", "northing"),
    [(0, 5e5, 1e6), (61, 5e5, 1e6), (38, 99_999, 1e6), (38, 900_001, 1e6), (38, 5e5, 1.1e7)],
)
def test_what_lies_off_the_grid_is_refused(zone: int, easting: float, northing: float):
    with pytest.raises(UserError, match="Check the zone"):
        utm.to_position(Utm(zone=zone, north=True, easting=easting, northing=northing))


def test_a_northing_beyond_the_end_of_the_grid_is_refused():
    with pytest.raises(UserError, match="pole"):
        utm.to_position(Utm(zone=38, north=True, easting=500_000, northing=9_900_000))


@given(st.floats(-80, 84), st.floats(-180, 180))
def test_what_is_put_on_the_grid_comes_back(latitude: float, longitude: float):
    position = Position(latitude, longitude)
    assert distance_km(utm.to_position(utm.from_position(position)), position) < 1e-9


@pytest.mark.parametrize(
    ("latitude", "longitude", "easting", "northing"),
    [
        (40.3652, 46.9587, 666_305.2309, 4_470_133.5726),
        (38.5, 48.0, 238_379.2278, 4_265_559.3498),
        (-79.5, -178.2, 475_588.6350, 1_173_969.6027),
        (83.5, 20.9, 574_438.8810, 9_276_087.3395),
    ],
)
def test_it_is_exact_to_a_tenth_of_a_millimetre(latitude: float, longitude: float, easting: float, northing: float):
    # PROJ 9.5.1
    grid = utm.from_position(Position(latitude, longitude))
    assert (grid.easting, grid.northing) == pytest.approx((easting, northing), rel=0, abs=6e-5)
