"""UTM: a position as zone, easting and northing, and back. WGS 84.

Source: Krueger's series to the fourth order in the third flattening, with the coefficients of C. F. F. Karney,
Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85 (2011), equations 7 to 36. Within a zone
what is left out is below a thousandth of a millimetre. Zones and bands: NGA.STND.0037, The Universal Grids (2014).
"""

from dataclasses import dataclass
from math import asinh, atan, atan2, atanh, cos, cosh, degrees, floor, hypot, radians, sin, sinh, sqrt, tan

from minerisk.domain.places.position import Position
from minerisk.errors import UserError
from minerisk.i18n import N_

BANDS = "CDEFGHJKLMNPQRSTUVWX"
"""Letters of the bands of 8 degrees from 80° S on; the last one has 12."""

_AXIS, _FLATTENING = 6_378_137.0, 1 / 298.257223563
_SCALE, _FALSE_EASTING, _FALSE_NORTHING = 0.9996, 500_000.0, 10_000_000.0
_SOUTHMOST, _NORTHMOST = -80.0, 84.0
_OVERLAP = 0.5
"""Degrees that the grid is used beyond its ends, so that a square at an end has a middle."""
_EASTINGS = (100_000, 900_000)

_N = _FLATTENING / (2 - _FLATTENING)
_ECCENTRICITY = sqrt(_FLATTENING * (2 - _FLATTENING))
_RADIUS = _AXIS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_ALPHA = (
    _N / 2 - 2 / 3 * _N**2 + 5 / 16 * _N**3 + 41 / 180 * _N**4,
    13 / 48 * _N**2 - 3 / 5 * _N**3 + 557 / 1440 * _N**4,
    61 / 240 * _N**3 - 103 / 140 * _N**4,
    49561 / 161280 * _N**4,
)
_BETA = (
    _N / 2 - 2 / 3 * _N**2 + 37 / 96 * _N**3 - 1 / 360 * _N**4,
    1 / 48 * _N**2 + 1 / 15 * _N**3 - 437 / 1440 * _N**4,
    17 / 480 * _N**3 - 37 / 840 * _N**4,
    4397 / 161280 * _N**4,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Utm:
    """A position on the grid.

    Attributes:
        zone: 1 to 60.
        north: whether the northing counts from the equator, as it does north of it.
        easting, northing: in metres.
    """

    zone: int
    north: bool
    easting: float
    northing: float


def zone_of(position: Position) -> int:
    """Return the zone that a position lies in; Norway and Svalbard have their own."""
    latitude, longitude = position.latitude, position.longitude
    if 56 <= latitude < 64 and 3 <= longitude < 12:
        return 32
    if latitude >= 72 and 0 <= longitude < 42:
        return (31, 33, 35, 37)[sum(longitude >= border for border in (9, 21, 33))]
    return floor((longitude + 180) / 6) % 60 + 1


def band_of(latitude: float) -> str:
    """Return the letter of the band.

    Raises:
        UserError: there is none so near to a pole.
    """
    if not _SOUTHMOST <= latitude <= _NORTHMOST:
        raise _near_pole()
    return BANDS[min(19, floor((latitude + 80) / 8))]


def from_position(position: Position) -> Utm:
    """Return where a position is on the grid of its zone.

    Raises:
        UserError: it is too near to a pole.
    """
    band_of(position.latitude)
    zone, north = zone_of(position), position.latitude >= 0
    across = radians((position.longitude - _meridian(zone) + 180) % 360 - 180)
    conformal = _conformal(tan(radians(position.latitude)))
    up, right = atan2(conformal, cos(across)), asinh(sin(across) / hypot(conformal, cos(across)))
    xi, eta = _bent(up, right, _ALPHA, 1)
    scale = _SCALE * _RADIUS
    return Utm(
        zone=zone,
        north=north,
        easting=_FALSE_EASTING + scale * eta,
        northing=(0 if north else _FALSE_NORTHING) + scale * xi,
    )


def to_position(grid: Utm) -> Position:
    """Return the position of a point on the grid.

    Raises:
        UserError: no zone reaches so far, or the point is too near to a pole.
    """
    if not (1 <= grid.zone <= 60 and _EASTINGS[0] <= grid.easting <= _EASTINGS[1] and 0 <= grid.northing <= 10_000_000):
        raise UserError(N_("Check the zone (1 to 60), the easting (6 digits) and the northing (up to 7 digits)."))
    scale = _SCALE * _RADIUS
    up = (grid.northing - (0 if grid.north else _FALSE_NORTHING)) / scale
    xi, eta = _bent(up, (grid.easting - _FALSE_EASTING) / scale, _BETA, -1)
    conformal = sin(xi) / hypot(sinh(eta), cos(xi))
    latitude = degrees(atan(_tangent(conformal)))
    if not _SOUTHMOST - _OVERLAP <= latitude <= _NORTHMOST + _OVERLAP:
        raise _near_pole()
    longitude = _meridian(grid.zone) + degrees(atan2(sinh(eta), cos(xi)))
    return Position(latitude, (longitude + 180) % 360 - 180)


def _near_pole() -> UserError:
    return UserError(N_("UTM and MGRS end at 80° S and 84° N. Write a place nearer to a pole in degrees."))


def _meridian(zone: int) -> int:
    return zone * 6 - 183


def _bent(up: float, right: float, series: tuple[float, ...], sign: int) -> tuple[float, float]:
    """Return a point of the sphere's plane in that of the ellipsoid, or with ``sign`` -1 the other way."""
    terms = tuple(enumerate(series, start=1))
    return (
        up + sign * sum(part * sin(2 * j * up) * cosh(2 * j * right) for j, part in terms),
        right + sign * sum(part * cos(2 * j * up) * sinh(2 * j * right) for j, part in terms),
    )


def _conformal(tangent: float) -> float:
    """Return the tangent of the conformal latitude from that of the latitude."""
    sigma = sinh(_ECCENTRICITY * atanh(_ECCENTRICITY * tangent / hypot(1, tangent)))
    return tangent * hypot(1, sigma) - sigma * hypot(1, tangent)


def _tangent(conformal: float) -> float:
    """Return the tangent of the latitude from that of the conformal latitude, by Newton's method."""
    tangent = conformal
    for _ in range(5):
        found = _conformal(tangent)
        shrink = 1 - _ECCENTRICITY**2
        step = (conformal - found) / hypot(1, found) * (1 + shrink * tangent**2) / (shrink * hypot(1, tangent))
        tangent += step
    return tangent
