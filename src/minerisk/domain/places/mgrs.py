"""MGRS: a position as a square of the military grid, ``38T PK 66305 70133``, and back. WGS 84.

Two to ten digits say how large the square is: 10 km down to 1 m. What is read is the middle of the square.
Source: NGA.STND.0037, The Universal Grids and the Transverse Mercator and Polar Stereographic Map Projections (2014).
"""

import re
from dataclasses import dataclass
from math import floor

from minerisk.domain.places import utm
from minerisk.domain.places.position import Position
from minerisk.domain.places.utm import Utm
from minerisk.errors import UserError
from minerisk.i18n import N_

PATTERN = r"(?P<zone>\d{1,2})\s*(?P<band>[C-HJ-NP-X])\s*(?P<square>[A-HJ-NP-Z]\s?[A-HJ-NP-V])\s*(?P<digits>\d[\d\s]*\d)"
"""What MGRS looks like, in capital letters."""

_COLUMNS = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")
"""Letters of the columns of 100 km from an easting of 100 km on, by the zone's remainder by 3."""
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_SQUARE, _CYCLE = 100_000, 2_000_000
_EVEN_ZONES_BEGIN = 5
_KM_PER_DEGREE = 111.0
_MOST_DIGITS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """A square of the grid.

    Attributes:
        middle: the position in its middle.
        side_m: 1 to 10,000.
    """

    middle: Position
    side_m: int


def write(position: Position) -> str:
    """Return the square of one metre that a position lies in.

    Raises:
        UserError: there is none so near to a pole.
    """
    grid = utm.from_position(position)
    column, east = divmod(floor(grid.easting), _SQUARE)
    row, north = divmod(floor(grid.northing) % _CYCLE, _SQUARE)
    letters = _COLUMNS[grid.zone % 3][column - 1] + _ROWS[(row + _first_row(grid.zone)) % len(_ROWS)]
    return f"{grid.zone:02}{utm.band_of(position.latitude)} {letters} {east:05} {north:05}"


def read(text: str) -> Square:
    """Return the square that ``text`` names.

    Raises:
        UserError: there is no such square, or its digits do not come in pairs.
    """
    found = re.fullmatch(PATTERN, text)
    parts = _halves(found["digits"].split()) if found else None
    if found is None or parts is None:
        raise UserError(N_("Write MGRS with as many digits for east as for north, for example 38T PK 66305 70133."))
    zone, band, letters = int(found["zone"]), found["band"], re.sub(r"\s", "", found["square"])
    side = 10 ** (5 - len(parts[0]))
    columns = _COLUMNS[zone % 3]
    if not 1 <= zone <= 60 or letters[0] not in columns:
        raise _no_square(zone, band, letters)
    easting = (columns.index(letters[0]) + 1) * _SQUARE + int(parts[0]) * side + side / 2
    row = (_ROWS.index(letters[1]) - _first_row(zone)) % len(_ROWS)
    northing = row * _SQUARE + int(parts[1]) * side + side / 2
    middle = _in_band(zone, band, easting, northing, side)
    if middle is None:
        raise _no_square(zone, band, letters)
    return Square(middle=middle, side_m=side)


def _halves(groups: list[str]) -> tuple[str, str] | None:
    """Return the digits for east and for north; None where they are not of one length, or parted elsewhere."""
    digits = "".join(groups)
    half = len(digits) // 2
    ends = [len("".join(groups[:n])) for n in range(1, len(groups))]
    fits = len(digits) % 2 == 0 and len(digits) <= _MOST_DIGITS and (not ends or half in ends)
    return (digits[:half], digits[half:]) if fits else None


def _first_row(zone: int) -> int:
    """Return the letter, by its number, of the row at the equator."""
    return 0 if zone % 2 else _EVEN_ZONES_BEGIN


def _in_band(zone: int, band: str, easting: float, northing: float, side: int) -> Position | None:
    """Return the position in the band: the rows come again every 2,000 km, and a square may reach out of its band."""
    north = band >= "N"
    lowest = -80 + 8 * utm.BANDS.index(band)
    highest = 84 if band == "X" else lowest + 8
    reach = side / 1000 / _KM_PER_DEGREE
    for cycle in range(5):
        try:
            grid = Utm(zone=zone, north=north, easting=easting, northing=northing + cycle * _CYCLE)
            found = utm.to_position(grid)
        except UserError:
            continue
        if lowest - reach <= found.latitude <= highest + reach:
            return found
    return None


def _no_square(zone: int, band: str, letters: str) -> UserError:
    return UserError(N_("There is no MGRS square {square}. Check its letters."), square=f"{zone}{band} {letters}")
