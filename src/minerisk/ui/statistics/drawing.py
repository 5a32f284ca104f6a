"""What a chart looks like: bars, lines and words, each in its place. Knows no plotting library.

Places are in numbers of the chart: n along one way, the slot along the other. ``Drawing.view`` says which of them the
edges of the widget show, so that what has a size in pixels, such as words, has its room.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF

from minerisk.domain.chart import Entry
from minerisk.ui.look import theme
from minerisk.ui.statistics.ink import HATCHED, Bar, Rule, Word

COLOURS = ("chart.1", "chart.2", "chart.3", "chart.4")
THICK = 0.64
"""Part of its band that a bar fills."""
WIDEST_BAND = 40
GAP = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Points that are joined."""

    points: tuple[QPointF, ...]
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart in its places.

    Attributes:
        view: the numbers at the edges of the widget; the larger y is further up.
        places: of each mark, by slot and series, as in ``Chart.slots``.
        rules: what bars stand on, and the lines across.
    """

    view: QRectF
    places: tuple[tuple[QRectF, ...], ...]
    bars: tuple[Bar, ...] = ()
    words: tuple[Word, ...] = ()
    lines: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()


def view(size: QSizeF, area: QRectF, data: QRectF) -> QRectF:
    """Return the numbers at the edges of ``size`` where ``data`` fills ``area``, which is in pixels from the top."""
    across = data.width() / max(area.width(), 1)
    up = data.height() / max(area.height(), 1)
    below = size.height() - area.bottom()
    return QRectF(data.x() - area.x() * across, data.y() - below * up, size.width() * across, size.height() * up)


def width(text: str, role: str = "caption") -> float:
    """Return how wide a word is, in pixels."""
    return QFontMetricsF(theme.font(role)).horizontalAdvance(text) + 2


def height(role: str = "caption") -> float:
    """Return how high a line of words is, in pixels."""
    return QFontMetricsF(theme.font(role)).height()


def shortened(text: str, room: float) -> str:
    """Return a name, cut where it is wider than ``room``."""
    return QFontMetricsF(theme.font("caption")).elidedText(text, Qt.TextElideMode.ElideRight, room)


def beside(at: QPointF, text: str, way: int, *, role: str = "caption", colour: str = "text.primary") -> Word:
    """Return a word to the right of a point, or where ``way`` is negative, to the left."""
    side = Qt.AlignmentFlag.AlignRight if way > 0 else Qt.AlignmentFlag.AlignLeft
    return Word(at=at, text=text, side=side, role=role, colour=colour)


def bar_colour(entry: Entry) -> str:
    """Return the colour of a bar where there is one series; what is not known is hatched."""
    return HATCHED if entry.of is None else COLOURS[0]
