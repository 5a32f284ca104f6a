"""What a chart on paper is drawn with: bars, hatching, lines, points and words, seen from its top left corner.

Nothing depends on colour: what is not known is hatched, lines have points of their own form, and words stand beside.
"""

from collections.abc import Sequence
from itertools import pairwise

from minerisk.reports.fonts import LABEL, REGULAR, Style, width
from minerisk.reports.lines import fit
from minerisk.reports.paper import Ink, Mark, Text, at_end, centred

COLOURS = ("0 0.447 0.698", "0.835 0.369 0")
SIDES = ("0.8 0.475 0.655", "0 0.62 0.451")
"""Red, green and blue of series, and of the sides of a pyramid: the same as on the screen."""

WORD = LABEL.at(8)
NUMBER = Style(REGULAR, 8, 10.5)
HIDDEN = "×"
"""Stands where a number is not told."""

_GREY, _PALE, _STRIPE = "0.482 0.529 0.569", "0.827 0.859 0.882", 3.2
_POINT = 2.2


class Sketch:
    """A drawing that grows; ``marks`` are put on paper."""

    def __init__(self) -> None:
        self._operators: list[str] = []
        self._words: list[Text] = []

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All of it."""
        return Ink(0, 0, " ".join(self._operators)), *self._words

    def bar(self, x: float, y: float, wide: float, tall: float, colour: str) -> None:
        """Fill a rectangle."""
        self._add(f"{colour} rg {x:.2f} {y:.2f} {wide:.2f} {tall:.2f} re f")

    def hatched(self, x: float, y: float, wide: float, tall: float) -> None:
        """Hatch a rectangle: what is not known."""
        box = f"{x:.2f} {y:.2f} {wide:.2f} {tall:.2f} re"
        stripes, at = [], x - tall
        while at < x + wide:
            stripes.append(f"{at:.2f} {y + tall:.2f} m {at + tall:.2f} {y:.2f} l")
            at += _STRIPE
        self._add(f"q {box} W n {_GREY} RG 0.8 w {' '.join(stripes)} S Q {_GREY} RG 0.6 w {box} S")

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, strong: bool = False) -> None:
        """Draw a thin line: what bars stand on, or a number across."""
        self._add(f"{_GREY if strong else _PALE} RG 0.6 w {x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S")

    def line(self, points: Sequence[tuple[float, float] | None], number: int) -> None:
        """Join points, but for those that are not told; the second line is broken and its points are square."""
        colour, dash = COLOURS[number % 2], ("[] 0 d", "[5 2] 0 d")[number % 2]
        joined = [
            f"{one[0]:.2f} {one[1]:.2f} m {two[0]:.2f} {two[1]:.2f} l" for one, two in pairwise(points) if one and two
        ]
        self._add(f"{colour} RG 1.4 w {dash} {' '.join(joined)} S [] 0 d {colour} rg")
        self._add(" ".join((_circle, _square)[number % 2](*point) for point in points if point))

    def word(self, x: float, y: float, text: str, style: Style = NUMBER) -> None:
        """Write from ``x`` on."""
        self._words.append(Text(x, y, text, style))

    def word_to(self, x: float, y: float, text: str, style: Style = NUMBER) -> None:
        """Write up to ``x``."""
        self._words.append(at_end(x, y, text, style))

    def word_around(self, x: float, y: float, text: str, style: Style = NUMBER) -> None:
        """Write around ``x``."""
        self._words.append(centred(x, y, text, style))

    def fitted(self, x: float, y: float, text: str, style: Style, room: float) -> None:
        """Write from ``x`` on, smaller where that is needed."""
        self._words.append(Text(x, y, *fit(text, style, room)))

    def _add(self, operators: str) -> None:
        self._operators.append(operators)


def wide(text: str, style: Style = NUMBER) -> float:
    """Return how wide a word is."""
    return width(text, style.font, style.size)


def _square(x: float, y: float) -> str:
    return f"{x - _POINT:.2f} {y - _POINT:.2f} {2 * _POINT:.2f} {2 * _POINT:.2f} re f"


def _circle(x: float, y: float) -> str:
    """Return a circle of four curves; 0.5523 is how far their handles reach."""
    r = _POINT + 0.2
    c = 0.5523 * r
    return (
        f"{x + r:.2f} {y:.2f} m {x + r:.2f} {y + c:.2f} {x + c:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
        f"{x - c:.2f} {y + r:.2f} {x - r:.2f} {y + c:.2f} {x - r:.2f} {y:.2f} c "
        f"{x - r:.2f} {y - c:.2f} {x - c:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c "
        f"{x + c:.2f} {y - r:.2f} {x + r:.2f} {y - c:.2f} {x + r:.2f} {y:.2f} c f"
    )
