"""Coordinates as people write them, read into WGS 84 and written out again.

Degrees in every usual writing (see ``angles``), links to maps, UTM and MGRS. Where two readings are possible both are
given, and a person chooses.
"""

import re
from dataclasses import dataclass

from minerisk.domain.places import angles, coordinate_text, mgrs, utm
from minerisk.domain.places.position import Position
from minerisk.domain.places.utm import Utm
from minerisk.errors import UserError
from minerisk.i18n import N_

__all__ = [
    "EXPECTED",
    "Position",
    "Reading",
    "decimal",
    "degrees",
    "from_geopoint",
    "geopoint",
    "grid",
    "read",
    "readings",
]

EXPECTED = N_("Enter a latitude and a longitude, for example 40.3652 46.9587 or 40° 21′ 54.7″ N 46° 57′ 31.3″ E")
"""What is told of a text that is nothing known at all."""

_ALL_COMMAS = re.compile(r"[\d.+-]*,[\d.+-]*,[\d.,+-]*")
_MGRS = re.compile(rf"(?<!\w){mgrs.PATTERN}(?!\w)")
_ZONE = r"(?P<zone>\d{1,2})\s*(?P<letter>[C-HJ-NP-X](?:ORTH|OUTH)?)"
_EAST = r"(?P<easting>\d{5,6}(?:[.,]\d+)?)\s*(?:M\b)?\s*(?:M?E\b)?"
_NORTH = r"(?P<northing>\d{1,8}(?:[.,]\d+)?)\s*(?:M\b)?\s*(?:M?N\b)?"
_BETWEEN = r"[\s,;/]*"
_THEN = r"(?:[\s,;/]+{0}?|{0}|(?<=[EN]))\s*"
_UTM = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w.,]){_ZONE}{_BETWEEN}E?\s*{_EAST}{_THEN.format('N')}{_NORTH}",
        rf"(?<![\w.,])E?\s*{_EAST}{_THEN.format('N')}{_NORTH}[\s,;/]+{_ZONE}\b",
        rf"(?<![\w.,]){_ZONE}{_BETWEEN}N\s*{_NORTH}{_THEN.format('E')}{_EAST}",
    )
)
"""Easting before northing, unless letters say otherwise; the zone in front or behind."""
_NO_ZONE = re.compile(rf"(?:\d{{1,2}}\s)?E?\s*{_EAST}{_THEN.format('N')}{_NORTH.replace('1,8', '5,8')}")
_POLAR = re.compile(r"[ABYZ]\s?[A-HJ-NP-Z]{2}\s?\d[\d\s]*")
_NOISE = re.compile(r"\b(?:UTM|MGRS|USNG|UPS|WGS[\s-]?(?:19)?84|ZONE|ZONA|ЗОНА|EASTING|NORTHING)\b[:\s]*|[:=()]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text can mean.

    Attributes:
        step: how exact it is at best, in metres: the smallest difference that its writing can show.
        square: the side of the square of MGRS that it names, in metres, or 0.
    """

    position: Position
    step: float
    square: int = 0

    @property
    def geopoint(self) -> str:
        """The value of an XForm geopoint; a large square gives its accuracy."""
        return geopoint(self.position, round(self.square * 0.71) if self.square > 1 else 0)


def readings(text: str) -> tuple[Reading, ...]:
    """Return everything that ``text`` can mean.

    Raises:
        UserError: it can mean nothing; the sentence says what is expected.
    """
    tidied = coordinate_text.tidy(text)
    if _ALL_COMMAS.fullmatch(tidied):
        raise UserError(N_("Put a space between the latitude and the longitude"))
    if (link := coordinate_text.in_link(tidied)) is not None:
        tidied = " ".join(link)
    else:
        on_grid = _on_grid(re.sub(r"\s+", " ", _NOISE.sub(" ", tidied)).strip())
        if on_grid:
            return on_grid
    found = angles.pairs(coordinate_text.plain(tidied))
    if not found:
        raise UserError(EXPECTED)
    return tuple(Reading(pair.position, pair.step) for pair in found)


def read(text: str) -> tuple[Position, ...]:
    """Return every position that ``text`` can mean; more than one where it is ambiguous.

    Raises:
        UserError: it can mean none; the sentence says what is expected.
    """
    return tuple(reading.position for reading in readings(text))


def decimal(position: Position) -> str:
    """Return decimal degrees with five decimals (about a metre): ``40.36520, 46.95870``."""
    return f"{position.latitude:.5f}, {position.longitude:.5f}"


def degrees(position: Position) -> str:
    """Return degrees, minutes and seconds to a tenth: ``40° 21′ 54.7″ N 46° 57′ 31.3″ E``."""
    return f"{_sexagesimal(position.latitude, 'N', 'S')} {_sexagesimal(position.longitude, 'E', 'W')}"


def grid(position: Position) -> str:
    """Return MGRS to a metre, ``38T PK 66305 70133``; an empty string near a pole, where there is none."""
    try:
        return mgrs.write(position)
    except UserError:
        return ""


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


def _on_grid(text: str) -> tuple[Reading, ...]:
    """Return what ``text`` means as MGRS or UTM; nothing where it is neither."""
    if (square := _MGRS.search(text)) is not None:
        named = mgrs.read(square[0])
        return (Reading(named.middle, named.side_m, named.side_m),)
    found = next(filter(None, (pattern.search(text) for pattern in _UTM)), None)
    if found is not None:
        return _in_zone(found)
    if _NO_ZONE.fullmatch(text):
        raise UserError(N_("Write the zone and its letter as well, for example 38T 666305 4470133"))
    if _POLAR.fullmatch(text):
        raise UserError(N_("UTM and MGRS end at 80° S and 84° N. Write a place nearer to a pole in degrees."))
    return ()


def _in_zone(found: re.Match[str]) -> tuple[Reading, ...]:
    """Return the readings of UTM: its letter may be that of a band, or N and S a half of the Earth."""
    written = found["easting"], found["northing"]
    easting, northing = (float(number.replace(",", ".")) for number in written)
    decimals = max(len(re.split("[.,]", number)[1]) if re.search("[.,]", number) else 0 for number in written)
    letter = found["letter"][0]
    meant = []
    for north, band in ((letter >= "N", letter), (letter == "N", "")):
        if (band and len(found["letter"]) > 1) or (not band and letter not in "NS"):
            continue
        position = utm.to_position(Utm(zone=int(found["zone"]), north=north, easting=easting, northing=northing))
        if not band or band == utm.band_of(position.latitude):
            meant.append(Reading(position, 10.0**-decimals))
    if not meant:
        raise UserError(N_("The letter {letter} does not fit this northing. Check both."), letter=letter)
    return tuple(dict.fromkeys(meant))


def _sexagesimal(angle: float, positive: str, negative: str) -> str:
    tenths = round(abs(angle) * 36_000)
    whole, rest = divmod(tenths, 36_000)
    minutes, seconds = divmod(rest, 600)
    return f"{whole}° {minutes:02}′ {seconds / 10:04.1f}″ {positive if angle >= 0 else negative}"
