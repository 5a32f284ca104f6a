"""The places of a country that are known by name: which is nearest, and whether a position fits a district."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, radians

from minerisk.domain.form import Text
from minerisk.domain.places.direction import compass
from minerisk.domain.places.position import Position, bearing, distance_km

_AROUND = 0.3
"""Degrees that a country may reach beyond the places that are known: about 30 km."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A town or village, and the code of the district that it is in."""

    name: Text
    district: str
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A place, and where a position is as seen from it.

    Attributes:
        direction: one of ``direction.DIRECTIONS``.
    """

    place: Place
    km: float
    direction: str


@dataclass(frozen=True, kw_only=True)
class Gazetteer:
    """The places of a country; none where nothing is known of it."""

    country: Text
    places: Sequence[Place] = ()

    def nearest(self, position: Position, district: str | None = None) -> Near | None:
        """Return the nearest place, of one district where that is given; None where no place is known."""
        places = self.places if district is None else self._by_district.get(district, ())
        if not places:
            return None
        narrowing = cos(radians(position.latitude)) ** 2
        place = min(places, key=lambda each: _apart(position, each.position, narrowing))
        return Near(
            place=place,
            km=distance_km(position, place.position),
            direction=compass(bearing(place.position, position)),
        )

    def may_hold(self, position: Position) -> bool:
        """Return whether a position can be in the country, as far as its places tell."""
        if self._box is None:
            return True
        south, north, west, east = self._box
        return south <= position.latitude <= north and west <= position.longitude <= east

    @cached_property
    def _box(self) -> tuple[float, float, float, float] | None:
        if not self.places:
            return None
        latitudes = [place.position.latitude for place in self.places]
        longitudes = [place.position.longitude for place in self.places]
        return (
            min(latitudes) - _AROUND, max(latitudes) + _AROUND, min(longitudes) - _AROUND, max(longitudes) + _AROUND,
        )  # fmt: skip

    @cached_property
    def _by_district(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = {}
        for place in self.places:
            found.setdefault(place.district, []).append(place)
        return found


def _apart(one: Position, other: Position, narrowing: float) -> float:
    """Return what tells near from far inside a country: many times as fast as a distance."""
    return (one.latitude - other.latitude) ** 2 + narrowing * (one.longitude - other.longitude) ** 2


NOWHERE = Gazetteer(country={})
