"""What is unlikely about coordinates: said as a question, never as an error."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from minerisk.domain.form import Text
from minerisk.domain.places.coordinates import Reading
from minerisk.domain.places.gazetteer import Gazetteer
from minerisk.domain.places.position import Position
from minerisk.i18n import N_

_WHOLE_DEGREES_M = 100_000
_FAR_KM, _FARTHER = 25, 2
"""A position may be in another district where the chosen one is so far away, and so many times as far as the nearest.
Of the 225 places of Azerbaijan that are not alone in their district none is doubted in its own, and 98 % in others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One thing to look at again.

    Attributes:
        text: a sentence for ``tr``, and what fills its holes: texts by language, or numbers in words.
        instead: the position that may be meant.
        of_country: whether it is about the country, which a form may check by itself.
    """

    text: str
    values: Mapping[str, Text | str] = field(default_factory=dict)
    instead: Position | None = None
    of_country: bool = False


def about(reading: Reading, places: Gazetteer, district: str = "") -> tuple[Doubt, ...]:
    """Return what is unlikely about what was read; ``district`` is the code of the chosen one, or empty."""
    return (*_written(reading), *_where(reading.position, places, district))


def _written(reading: Reading) -> Iterator[Doubt]:
    """Give what is unlikely about the numbers."""
    if reading.step >= _WHOLE_DEGREES_M:
        yield Doubt(text=N_("Only whole degrees are written: the place may be 100 km away."))
    if reading.position.latitude == reading.position.longitude:
        yield Doubt(text=N_("Latitude and longitude are the same number."))


def _where(position: Position, places: Gazetteer, district: str) -> Iterator[Doubt]:
    """Give what is unlikely about the place, the nearest reason alone."""
    swapped = position.swapped
    if not places.may_hold(position):
        if swapped is not None and places.may_hold(swapped):
            yield Doubt(text=N_("Latitude and longitude may be swapped."), instead=swapped, of_country=True)
        else:
            yield Doubt(text=N_("This is outside {country}."), values={"country": places.country}, of_country=True)
        return
    own, nearest = places.nearest(position, district), places.nearest(position)
    if own is not None and nearest is not None and own.km > max(_FAR_KM, _FARTHER * nearest.km):
        yield Doubt(
            text=N_("This may be in another district: {place}, the nearest place of the chosen one, is {n} km away."),
            values={"place": own.place.name, "n": f"{own.km:.0f}"},
        )
