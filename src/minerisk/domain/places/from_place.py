"""A place told from a known one: ``2.5 km NE of Horadiz``. Plain text, written the same way in every language.

What a person types on a phone is read as well: ``2,5 km şm-şq Horadiz``, ``Horadiz, 2 km north-east``, ``2,5 км к СВ
от Horadiz``.
"""

import re
from dataclasses import dataclass, replace

from minerisk.domain.places import direction
from minerisk.i18n import N_

UNITS = {"m": N_("m"), "km": N_("km")}
"""Codes of the units, and what they are called."""

_UNIT_WORDS = {
    "m": "m", "metr": "m", "metres": "m", "meters": "m", "м": "m", "метр": "m", "метра": "m", "метров": "m",
    "km": "km", "kilometr": "km", "kilometres": "km", "kilometers": "km",
    "км": "km", "километр": "km", "километра": "km", "километров": "km",
}  # fmt: skip
_UNIT = "|".join(sorted(_UNIT_WORDS, key=len, reverse=True))
_DISTANCE = rf"(?P<distance>(?:[^\s\d,;]+\s){{0,2}}\d[\d.,\s–-]*?)\s*(?P<unit>{_UNIT})"
_TO = r"(?:\s+(?:to the|к|на))?"
_OF = r"(?:of|from|от)"
_DIRECTION = r"(?P<direction>[^\W\d_]+(?:[\s-][^\W\d_]+){0,2})"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DISTANCE}{_TO}\s+{_DIRECTION}\s+{_OF}\s+(?P<place>.+)",
        rf"{_DISTANCE}\s+{_OF}\s+(?P<place>.+)",
        rf"{_DIRECTION}\s+{_OF}\s+(?P<place>.+)",
        rf"(?P<place>[^,;]+)[,;]\s*{_DISTANCE}{_TO}\s+{_DIRECTION}",
        rf"{_DISTANCE}{_TO}\s+{_DIRECTION}[,;]\s*(?P<place>.+)",
        rf"(?P<place>[^,;]+)[,;]\s*{_DISTANCE}",
        rf"{_DISTANCE}{_TO}\s+{_DIRECTION}",
        rf"{_DISTANCE}",
    )
)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?|\d{4,6}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class FromPlace:
    """How far and in which direction from which place. Each part may be missing.

    Attributes:
        distance: as it is typed: ``2.5``, or words where it is no number.
        unit: a code of ``UNITS``.
        direction: a code of ``direction.DIRECTIONS``, what was typed instead of one, or empty.
    """

    place: str = ""
    distance: str = ""
    unit: str = "km"
    direction: str = ""

    @property
    def is_number(self) -> bool:
        """Whether the distance is a number."""
        return _NUMBER.fullmatch(self.distance) is not None


def tidied(known: FromPlace) -> FromPlace:
    """Return ``known`` with a decimal point where its distance has a comma."""
    return replace(known, distance=known.distance.replace(",", ".")) if known.is_number else known


def write(known: FromPlace) -> str:
    """Return ``known`` as text."""
    known = tidied(known)
    distance = f"{known.distance} {known.unit}" if known.distance else ""
    where = " ".join(part for part in (distance, known.direction) if part)
    if not (where and known.place):
        return where or known.place
    return f"{where} {'of' if known.direction else 'from'} {known.place}"


def read(text: str) -> FromPlace:
    """Return what ``text`` tells; where it tells no distance and no direction, all of it is the place."""
    tidied = " ".join(text.split())
    for pattern in _PATTERNS:
        found = pattern.fullmatch(tidied)
        known = _known(found.groupdict(default="")) if found else None
        if known is not None:
            return known
    code = direction.read(tidied)
    return FromPlace(direction=code) if code else FromPlace(place=tidied)


def _known(parts: dict[str, str]) -> FromPlace | None:
    """Return the parts of a text; None where what should be a direction is none."""
    said, distance = parts.get("direction", ""), parts.get("distance", "").strip()
    code = direction.read(said)
    if said and not code:
        return None
    unit = _UNIT_WORDS[parts["unit"].lower()] if "unit" in parts else "km"
    return tidied(FromPlace(place=parts.get("place", "").strip(), distance=distance, unit=unit, direction=code))
