"""Functions about places, lines and areas on Earth: points are ``latitude longitude [altitude [accuracy]]``.

Source: the formulas of ODK (a sphere with the radius of the equator), rounded to centimetres.
"""

import math
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.context import Function, anything, function, text
from minerisk.forms.xpath.library.numbers import rounded
from minerisk.forms.xpath.values import Value, texts

_RADIUS_M = 6_378_100
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_END = re.compile(r"(?:\s*;)+$")

Point = tuple[float, float]


def _point(said: str) -> Point | None:
    parts = said.split()
    if not 2 <= len(parts) <= 4 or not all(map(_NUMBER.fullmatch, parts[:2])):
        return None
    latitude, longitude = map(float, parts[:2])
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _points(said: Sequence[str]) -> list[Point]:
    """Return the points of a line, or of several places; none where one of them is none."""
    each = _END.sub("", said[0].strip()).split(";") if len(said) == 1 else said
    found = [point for point in map(_point, each) if point]
    return found if len(found) == len(each) and len(found) > 1 else []


def _distance(*given: Value) -> float:
    points = _points(texts(given))
    if not points:
        raise XPathError("“distance” takes at least two places")
    return _to_centimetres(sum(_between(a, b) for a, b in pairwise(points)))


def _between(a: Point, b: Point) -> float:
    (north, east), (north_b, east_b) = ((math.radians(x), math.radians(y)) for x, y in (a, b))
    cosine = math.sin(north) * math.sin(north_b) + math.cos(north) * math.cos(north_b) * math.cos(east - east_b)
    return math.acos(max(-1.0, min(1.0, cosine))) * _RADIUS_M


def _area(*given: Value) -> float:
    points = _points(texts(given))
    if len(points) < 3:
        return 0.0
    total = sum(
        math.radians(east_b - east) * (2 + math.sin(math.radians(north_b)) + math.sin(math.radians(north)))
        for (north, east), (north_b, east_b) in pairwise([*points, points[0]])
    )
    return _to_centimetres(abs(total * _RADIUS_M * _RADIUS_M / 2))


def _geofence(place: str, shape: str) -> bool:
    """Return whether a place is inside a closed shape: a ray from it crosses the edge an odd number of times."""
    point, corners = _point(place), _points([shape])
    if point is None or not corners or corners[0] != corners[-1]:
        return False
    north, east = point
    return sum(_crosses(north, east, a, b) for a, b in pairwise(corners)) % 2 == 1


def _crosses(north: float, east: float, a: Point, b: Point) -> bool:
    if (a[0] > north) == (b[0] > north):
        return False
    return east < (a[1] - b[1]) * (north - b[0]) / (a[0] - b[0]) + b[1]


def _to_centimetres(number: float) -> float:
    return rounded(number * 100) / 100


GEOMETRY: Mapping[str, Function] = {
    "area": function(_area, anything),
    "distance": function(_distance, anything, rest=anything),
    "enclosed-area": function(_area, anything),
    "geofence": function(_geofence, text, text),
}
