"""Coordinates as people write them, read into WGS 84 and written out again.

Decimal degrees and degrees-minutes-seconds, with a decimal point or comma, hemisphere letters in Latin or Cyrillic,
or none (then latitude comes first). Where two readings are possible both are given, and a person chooses.
"""

import re
from dataclasses import dataclass

from minerisk.errors import UserError
from minerisk.i18n import N_

_LETTERS = {"N": ("lat", 1), "S": ("lat", -1), "E": ("lon", 1), "W": ("lon", -1)}
_WORDS = str.maketrans({"С": "N", "Ю": "S", "В": "E", "З": "W"})
_EITHER = "Ş"
"""Azerbaijani: şimal is north, şərq is east; so it names no axis."""
_MARKS = str.maketrans(
    {"º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "″": '"', "”": '"', "“": '"', "−": "-", "–": "-"}
)
_NUMBER = r"\d+(?:[.,]\d+)?"
_ANGLE = rf"[-+]?{_NUMBER}\s*°?(?:\s*{_NUMBER}\s*'?(?:\s*{_NUMBER}\s*(?:\"|'')?)?)?"
_ONE = re.compile(rf"(?P<before>[NSEW])?\s*(?P<angle>{_ANGLE})\s*(?P<after>[NSEW])?")
_PARTS = re.compile(_NUMBER)


@dataclass(frozen=True, slots=True)
class Position:
    """A point on WGS 84, in degrees: latitude -90 to 90, longitude -180 to 180."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        """Refuse what lies outside those ranges."""
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError("outside the ranges of latitude and longitude")


def read(text: str) -> tuple[Position, ...]:
    """Return every position that ``text`` can mean; more than one where it is ambiguous.

    Raises:
        UserError: it can mean none; the sentence says what is expected.
    """
    if re.fullmatch(r"[\d.+-]*,[\d.+-]*,[\d.,+-]*", text.strip()):
        raise UserError(N_("Put a space between the latitude and the longitude"))
    prepared = text.strip().upper().translate(_MARKS).translate(_WORDS)
    pairs = _splits(prepared.replace(_EITHER, " "))
    if _EITHER in prepared:
        pairs += [(second, first) for first, second in pairs]
    readings = [_pair(first, second) for first, second in pairs]
    found = tuple(dict.fromkeys(position for position in readings if position))
    if not found:
        raise UserError(
            N_("Enter a latitude and a longitude, for example 40.3652 46.9587 or 40° 21′ 54.7″ N 46° 57′ 31.3″ E")
        )
    return found


def decimal(position: Position) -> str:
    """Return decimal degrees with five decimals (about a metre): ``40.36520, 46.95870``."""
    return f"{position.latitude:.5f}, {position.longitude:.5f}"


def degrees(position: Position) -> str:
    """Return degrees, minutes and seconds to a tenth: ``40° 21′ 54.7″ N 46° 57′ 31.3″ E``."""
    return f"{_sexagesimal(position.latitude, 'N', 'S')} {_sexagesimal(position.longitude, 'E', 'W')}"


def geopoint(position: Position, accuracy: float = 0) -> str:
    """Return the value of an XForm geopoint: latitude, longitude, altitude 0, accuracy in metres."""
    return f"{position.latitude:.6f} {position.longitude:.6f} 0 {accuracy:g}"


def from_geopoint(value: str) -> Position | None:
    """Return the position of an XForm geopoint, or None where there is none."""
    try:
        latitude, longitude = value.split()[:2]
        return Position(float(latitude), float(longitude))
    except ValueError:
        return None


def _splits(text: str) -> list[tuple[str, str]]:
    """Return the ways to cut ``text`` into two angles: at ``;``, between letters, at a space or a comma."""
    cuts = {
        (text[: m.start()], text[m.end() :])
        for m in re.finditer(r"\s*[;/]\s*|\s*,\s+|\s+|,|(?<=[NSEW])(?=[\d+-])", text)
    }
    return sorted(cut for cut in cuts if _ONE.fullmatch(cut[0].strip()) and _ONE.fullmatch(cut[1].strip()))


def _pair(first: str, second: str) -> Position | None:
    one, two = _angle(first), _angle(second)
    if one is None or two is None or one.parts != two.parts or {one.axis, two.axis} not in ({None}, {"lat", "lon"}):
        return None
    latitude, longitude = (two.value, one.value) if one.axis == "lon" else (one.value, two.value)
    try:
        return Position(latitude, longitude)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Angle:
    axis: str | None
    value: float
    parts: int


def _angle(text: str) -> _Angle | None:
    """Return the angle, with the axis that its letter names; None where it is no angle."""
    found = _ONE.fullmatch(text.strip())
    if not found or [bool(found["before"]), bool(found["after"]), found["angle"][0] in "+-"].count(True) > 1:
        return None
    parts = [float(part.replace(",", ".")) for part in _PARTS.findall(found["angle"])]
    if any(part >= 60 for part in parts[1:]) or any(part % 1 for part in parts[:-1]):
        return None
    value = sum(part / 60**power for power, part in enumerate(parts))
    axis, sign = _LETTERS.get(found["before"] or found["after"] or "", (None, 1))
    return _Angle(axis, sign * (-value if found["angle"].startswith("-") else value), len(parts))


def _sexagesimal(angle: float, positive: str, negative: str) -> str:
    tenths = round(abs(angle) * 36_000)
    whole, rest = divmod(tenths, 36_000)
    minutes, seconds = divmod(rest, 600)
    return f"{whole}° {minutes:02}′ {seconds / 10:04.1f}″ {positive if angle >= 0 else negative}"
