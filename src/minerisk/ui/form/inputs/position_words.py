"""Where a position is, and what is unlikely about it, in words."""

from minerisk.domain.form import say
from minerisk.domain.places.direction import DIRECTIONS
from minerisk.domain.places.doubts import Doubt
from minerisk.domain.places.gazetteer import Gazetteer
from minerisk.domain.places.position import Position
from minerisk.i18n import Catalog

_HERE_KM = 1
_WHOLE_FROM_KM = 10
_COMMA = frozenset({"az", "ru"})
"""Languages that write a decimal comma."""
_KM_M = 1000


def near_words(position: Position, places: Gazetteer, tr: Catalog) -> str:
    """Return where a position is as seen from the nearest place; empty where no place is known."""
    near = places.nearest(position)
    if near is None:
        return ""
    name = say(near.place.name, tr.language)
    if near.km < _HERE_KM:
        return tr("less than 1 km from {place}", place=name)
    return tr(
        "{distance} {direction} of {place}",
        distance=km_words(near.km, tr),
        direction=tr(DIRECTIONS[near.direction]),
        place=name,
    )


def km_words(km: float, tr: Catalog) -> str:
    """Return a distance: with one decimal where it is short."""
    number = f"{km:.0f}" if km >= _WHOLE_FROM_KM else f"{km:.1f}"
    return tr("{n} km", n=number.replace(".", ",") if tr.language in _COMMA else number)


def step_words(metres: float, tr: Catalog) -> str:
    """Return how exact something is, to one digit: ``10 m``, ``2 km``; at best a metre."""
    digits = len(str(int(metres))) - 1
    rounded = max(1, round(metres / 10**digits) * 10**digits)
    return tr("{n} km", n=rounded // _KM_M) if rounded >= _KM_M else tr("{n} m", n=rounded)


def doubt_words(doubt: Doubt, tr: Catalog) -> str:
    """Return the sentence of a doubt."""
    values = {
        name: value if isinstance(value, str) else say(value, tr.language) for name, value in doubt.values.items()
    }
    return tr(doubt.text, **values)
