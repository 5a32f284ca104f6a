"""A point on the Earth; how far and in which direction another one lies. The ground of everything about places."""

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin, sqrt

_RADIUS_KM = 6371.0088
"""Source: mean Earth radius R1 (IUGG); the sphere's error is below 0.6 %."""


@dataclass(frozen=True, slots=True)
class Position:
    """A point on WGS 84, in degrees: latitude -90 to 90, longitude -180 to 180."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        """Refuse what lies outside those ranges."""
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError("outside the ranges of latitude and longitude")

    @property
    def swapped(self) -> "Position | None":
        """The point with latitude and longitude the other way round, or None where there is none."""
        return Position(self.longitude, self.latitude) if abs(self.longitude) <= 90 else None


def distance_km(one: Position, other: Position) -> float:
    """Return the great-circle distance between two positions, in kilometres."""
    south, north = radians(one.latitude), radians(other.latitude)
    across = radians(other.longitude - one.longitude)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(across / 2) ** 2
    return 2 * _RADIUS_KM * asin(min(1.0, sqrt(half)))


def bearing(start: Position, end: Position) -> float:
    """Return the direction from ``start`` to ``end``, in degrees from north, clockwise, 0 to 360."""
    south, north = radians(start.latitude), radians(end.latitude)
    across = radians(end.longitude - start.longitude)
    east = sin(across) * cos(north)
    up = cos(south) * sin(north) - sin(south) * cos(north) * cos(across)
    return degrees(atan2(east, up)) % 360
