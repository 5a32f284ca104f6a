"""A latitude and a longitude as angles, read from plain text: see ``coordinate_text``.

Decimal degrees, degrees and minutes, degrees, minutes and seconds; with a decimal point or comma; with letters, signs,
or neither (then latitude comes first). Where two readings are possible both are given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from minerisk.domain.places.coordinate_text import LATITUDE, LONGITUDE, NORTH_OR_EAST, SOUTH_OR_NORTH
from minerisk.domain.places.position import Position

_AXES = {
    "N": ("lat", 1), "S": ("lat", -1), "E": ("lon", 1), "W": ("lon", -1), LATITUDE: ("lat", 1), LONGITUDE: ("lon", 1),
}  # fmt: skip
_MEANINGS = {NORTH_OR_EAST: "NE", SOUTH_OR_NORTH: "SN"}
_LETTER = f"[NSEW{LATITUDE}{LONGITUDE}]"
_NUMBER = r"\d+(?:[.,]\d+)?"
_ANGLE = rf"[-+]?{_NUMBER}\s*°?(?:\s*{_NUMBER}\s*'?(?:\s*{_NUMBER}\s*(?:\"|'')?)?)?"
_ONE = re.compile(rf"(?P<before>{_LETTER})?\s*(?P<angle>{_ANGLE})\s*(?P<after>{_LETTER})?")
_PARTS = re.compile(_NUMBER)
_CUT = re.compile(rf"\s*[;/|]\s*|\s*,\s+|\s+|,|(?<={_LETTER})(?=[\d+-])")
_SURE = (
    re.compile(rf"(?P<before>{_LETTER})\s*(?P<angle>{_ANGLE})(?P<after>)"),
    re.compile(rf"(?P<before>)(?P<angle>{_ANGLE})\s*(?P<after>{_LETTER})"),
    re.compile(
        rf"(?P<before>)(?P<angle>[-+]?\d+[.,]\d{{3,}}|[-+]?\d+°(?:\s*{_NUMBER}'(?:\s*{_NUMBER}\")?)?)(?P<after>)"
    ),
)
"""Angles that are angles among other things: with a letter, with marks, or with three decimals."""
_METRES_PER_DEGREE = 111_195
_MOST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """A latitude and a longitude that were understood.

    Attributes:
        step: the smallest difference that could have been written, in metres.
    """

    position: Position
    step: float


def pairs(plain: str) -> tuple[Pair, ...]:
    """Return every pair that ``plain`` can mean; none where it means none."""
    found = [pair for text in _meanings(plain) for pair in _read(text)]
    return tuple(dict.fromkeys(found))


def _meanings(plain: str) -> Iterator[str]:
    """Give the text with each meaning of its ambiguous letters."""
    places = [at for at, letter in enumerate(plain) if letter in _MEANINGS]
    if len(places) > _MOST_LETTERS:
        return
    for letters in product(*(_MEANINGS[plain[at]] for at in places)):
        text = list(plain)
        for at, letter in zip(places, letters, strict=True):
            text[at] = letter
        yield "".join(text)


def _read(text: str) -> list[Pair]:
    cuts = sorted({(text[: cut.start()], text[cut.end() :]) for cut in _CUT.finditer(text)})
    whole = [(_ONE.fullmatch(first.strip()), _ONE.fullmatch(second.strip())) for first, second in cuts]
    found = [_pair(first, second) for first, second in whole if first and second]
    if any(found):
        return [pair for pair in found if pair]
    letters = len(re.findall(_LETTER, text))
    for sure in _SURE if letters == 2 else _SURE[-1:] if letters == 0 else ():
        angles = list(sure.finditer(text))
        if len(angles) == 2 and (pair := _pair(angles[0], angles[1])):
            return [pair]
    return []


@dataclass(frozen=True, slots=True)
class _Angle:
    axis: str | None
    value: float
    parts: int
    step: float


def _pair(first: re.Match[str], second: re.Match[str]) -> Pair | None:
    one, two = _angle(first), _angle(second)
    if one is None or two is None or one.parts != two.parts or {one.axis, two.axis} not in ({None}, {"lat", "lon"}):
        return None
    latitude, longitude = (two.value, one.value) if one.axis == "lon" else (one.value, two.value)
    try:
        return Pair(Position(latitude, longitude), max(one.step, two.step))
    except ValueError:
        return None


def _angle(found: re.Match[str]) -> _Angle | None:
    """Return the angle, with the axis that its letter names; None where it is no angle."""
    letter = found["before"] or found["after"] or ""
    is_signed = found["angle"][0] in "+-" and letter not in {LATITUDE, LONGITUDE}
    if [bool(found["before"]), bool(found["after"]), is_signed].count(True) > 1:
        return None
    written = [part.replace(",", ".") for part in _PARTS.findall(found["angle"])]
    parts = [float(part) for part in written]
    if any(part >= 60 for part in parts[1:]) or any(part % 1 for part in parts[:-1]):
        return None
    value = sum(part / 60**power for power, part in enumerate(parts))
    axis, sign = _AXES.get(letter, (None, 1))
    decimals = len(written[-1].partition(".")[2])
    step = _METRES_PER_DEGREE / 60 ** (len(parts) - 1) / 10**decimals
    return _Angle(axis, sign * (-value if found["angle"].startswith("-") else value), len(parts), step)
