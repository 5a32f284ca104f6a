"""Where everything in a chart stands: bars, lines and words, for a size in pixels. Knows no plotting library.

Places are in numbers of the chart: n along one way, the slot along the other. ``Drawing.view`` says which of them the
edges of the widget show, so that what has a size in pixels, such as words, has its room.
"""

from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF

from minerisk.domain.chart import Chart, Entry, Series, Shape
from minerisk.domain.figures import figure
from minerisk.ui.look import theme
from minerisk.ui.statistics.ink import HATCHED, Bar, Rule, Word

COLOURS = ("chart.1", "chart.2", "chart.3", "chart.4")
_SIDES = ("chart.4", "chart.3")
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_TOP, _BOTTOM = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
_THICK = 0.64
"""Part of its band that a bar fills."""
_WIDEST_BAND = 40
_GAP = 12
_STEPS = (1, 2, 5)
_BROKEN = (0.88, 0.91)
"""Where a bar is broken that is longer than there is room, such as that of all the small ones together."""
_LONGEST_LABEL = 0.4
"""Part of the width that the names of bars may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Points that are joined."""

    points: tuple[QPointF, ...]
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What a chart looks like.

    Attributes:
        view: the numbers at the edges of the widget; the larger y is further up.
        rules: what bars stand on, and the lines across.
        places: of each mark, by slot and series, as in ``Chart.slots``.
    """

    view: QRectF
    places: tuple[tuple[QRectF, ...], ...]
    bars: list[Bar] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    lines: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()


def draw(chart: Chart, size: QSizeF, *, right_to_left: bool = False) -> Drawing:
    """Return how ``chart`` is drawn; time runs from left to right in every language."""
    match chart.shape:
        case Shape.BARS:
            return _bars(chart, size, -1 if right_to_left else 1)
        case Shape.PYRAMID:
            return _pyramid(chart, size, -1 if right_to_left else 1)
        case Shape.COLUMNS:
            return _columns(chart, size)
        case Shape.LINE:
            return _line(chart, size)


def ticks(most: int) -> tuple[int, ...]:
    """Return round numbers from 0 to ``most`` or just above, four at most."""
    scale = 1
    while True:
        for step in (scale * each for each in _STEPS):
            if step * 3 >= most:
                return tuple(range(0, step * (ceil(most / step) if most else 1) + 1, step))
        scale *= 10


def shortened(text: str, role: str, room: float) -> str:
    """Return ``text``, cut where it is wider than ``room``."""
    return QFontMetricsF(theme.font(role)).elidedText(text, Qt.TextElideMode.ElideRight, room)


def width(text: str, role: str = "caption") -> float:
    """Return how wide a word is, in pixels."""
    return QFontMetricsF(theme.font(role)).horizontalAdvance(text) + 2


def _height(role: str = "caption") -> float:
    return QFontMetricsF(theme.font(role)).height()


def _view(size: QSizeF, area: QRectF, data: QRectF) -> QRectF:
    """Return the numbers at the edges of ``size`` where ``data`` fills ``area``, which is in pixels from the top."""
    across = data.width() / max(area.width(), 1)
    up = data.height() / max(area.height(), 1)
    below = size.height() - area.bottom()
    return QRectF(data.x() - area.x() * across, data.y() - below * up, size.width() * across, size.height() * up)


def _bars(chart: Chart, size: QSizeF, way: int) -> Drawing:
    slots = [slot[0] for slot in chart.slots]
    labels = min(max(map(_label_width, slots), default=0), size.width() * _LONGEST_LABEL) + _GAP
    numbers = max((width(figure(entry.mark.n), "small") for entry in slots), default=0) + _GAP
    tall = min(size.height(), len(slots) * _WIDEST_BAND)
    area = QRectF(labels, 0, size.width() - labels - numbers, tall)
    if way < 0:
        area.moveLeft(numbers)
    most = max(chart.most, 1)
    data = QRectF(min(0, way * most), -len(slots), most, len(slots))
    bars, words, places = [], [], []
    for row, entry in enumerate(slots):
        middle = -row - 0.5
        end = way * min(entry.mark.n, most)
        places.append((_lying(0, end, middle),))
        pieces = [(0, end)] if entry.mark.n <= most else [(0, end * _BROKEN[0]), (end * _BROKEN[1], end)]
        bars += [Bar(place=_lying(begin, until, middle), colour=_bar_colour(entry)) for begin, until in pieces]
        name = shortened(entry.category, "caption", labels - _GAP)
        words.append(_beside(QPointF(0, middle), name, -way, colour=_name_colour(entry)))
        words.append(_beside(QPointF(end, middle), figure(entry.mark.n), way, role="small"))
    base = Rule(start=QPointF(0, 0), end=QPointF(0, -len(slots)), colour="border.control")
    return Drawing(view=_view(size, area, data), places=tuple(places), bars=bars, words=words, rules=(base,))


def _pyramid(chart: Chart, size: QSizeF, way: int) -> Drawing:
    rows = len(chart.slots)
    widest = max((width(category) for category in chart.categories), default=0)
    centre = min(widest, size.width() * _LONGEST_LABEL) + 2 * _GAP
    numbers = width(figure(chart.most), "small") + _GAP
    head = _height("small") + 8
    tall = min(size.height() - head, rows * _WIDEST_BAND)
    most = max(chart.most, 1)
    per_pixel = most / max(1, (size.width() - centre) / 2 - numbers)
    gap = centre / 2 * per_pixel
    half = size.width() / 2 * per_pixel
    data = QRectF(-half, -rows, 2 * half, rows)
    found = Drawing(view=_view(size, QRectF(0, head, size.width(), tall), data), places=())
    places: list[tuple[QRectF, ...]] = []
    for row, slot in enumerate(chart.slots):
        middle = -row - 0.5
        if len(slot) == 1:
            places.append((_add_unplaced(found, slot[0], QPointF(way * gap, middle), way),))
            continue
        ways = (-way, way)
        for entry, side, colour in zip(slot, ways, _SIDES, strict=True):
            found.bars.append(Bar(place=_lying(side * gap, side * (gap + entry.mark.n), middle), colour=colour))
            end = QPointF(side * (gap + entry.mark.n), middle)
            found.words.append(_beside(end, figure(entry.mark.n), side, role="small"))
        places.append(tuple(bar.place for bar in found.bars[-2:]))
        name = Word(
            at=QPointF(0, middle),
            text=shortened(chart.categories[row], "caption", centre),
            side=Qt.AlignmentFlag.AlignHCenter,
        )
        found.words.append(replace(name, role="caption", colour="text.secondary"))
    found.words.extend(_heads(chart.series, gap, way))
    known = -len(chart.categories)
    base = tuple(Rule(start=QPointF(x, 0), end=QPointF(x, known), colour="border.control") for x in (-gap, gap))
    return replace(found, places=tuple(places), rules=base)


def _heads(series: tuple[Series, ...], gap: float, way: int) -> list[Word]:
    """Return what stands above the two sides, each beginning at its axis."""
    return [
        replace(_beside(QPointF(side * gap, 0), f"{one.label} {figure(one.n)}", side, role="small"), line=-1)
        for one, side in zip(series, (-way, way), strict=True)
    ]


def _add_unplaced(found: Drawing, entry: Entry, at: QPointF, way: int) -> QRectF:
    place = _lying(at.x(), at.x() + way * entry.mark.n, at.y())
    found.bars.append(Bar(place=place, colour=HATCHED))
    found.words.append(_beside(at, entry.category, -way, colour="text.secondary"))
    found.words.append(_beside(QPointF(at.x() + way * entry.mark.n, at.y()), figure(entry.mark.n), way, role="small"))
    return place


def _columns(chart: Chart, size: QSizeF) -> Drawing:
    known, unknown = len(chart.categories), chart.not_known
    steps = ticks(chart.most)
    left = width(figure(steps[-1])) + _GAP
    apart = max((width(entry.category) for entry in unknown), default=0) + _GAP if unknown else 0
    area = QRectF(left, _height("small") + 2, size.width() - left - apart - 4, 0)
    area.setHeight(size.height() - area.top() - _height() - 6)
    data = QRectF(-0.5, 0, max(known, 1), steps[-1])
    view = _view(size, area, data)
    band = area.width() / max(known, 1)
    thick = min(_THICK, _WIDEST_BAND / band)
    at = [float(place) for place in range(known)] + [known - 0.5 + (apart / 2) / band for _ in unknown]
    found = Drawing(view=view, places=(), rules=_across(steps, known))
    places = []
    for x, (entry, *_) in zip(at, chart.slots, strict=True):
        place = QRectF(x - thick / 2, 0, thick, entry.mark.n)
        places.append((place,))
        found.bars.append(Bar(place=place, colour=_bar_colour(entry)))
    widest = width(figure(chart.most), "small")
    for x, (entry, *_) in zip(at, chart.slots, strict=True):
        if entry.mark.n and (widest < band or entry.of is None or entry.mark.n == chart.most):
            word = Word(at=QPointF(x, entry.mark.n), text=figure(entry.mark.n), side=_TOP)
            found.words.append(word)
    found.words.extend(_scale(steps))
    found.words.extend(_below(chart.axis or chart.categories, band))
    for x, entry in zip(at[known:], unknown, strict=True):
        found.words.append(_under(QPointF(x, 0), entry.category))
    return replace(found, places=tuple(places))


def _line(chart: Chart, size: QSizeF) -> Drawing:
    known = len(chart.categories)
    steps = ticks(max((mark.n for series in chart.series for mark in series.marks), default=0))
    ends = [f"{one.label} {figure(one.marks[-1].n)}" for one in chart.series if one.marks]
    left = width(figure(steps[-1])) + _GAP
    right = max((width(end, "small") for end in ends), default=0) + _GAP
    area = QRectF(left, 10, size.width() - left - right, 0)
    area.setHeight(size.height() - area.top() - 2 * _height() - 8)
    data = QRectF(-0.5, 0, max(known, 1), steps[-1])
    view = _view(size, area, data)
    band = area.width() / max(known, 1)
    lines = tuple(
        Line(points=tuple(QPointF(x, mark.n) for x, mark in enumerate(series.marks)), colour=colour)
        for series, colour in zip(chart.series, COLOURS, strict=False)
    )
    words = [*_scale(steps), *_below(chart.axis or chart.categories, band)]
    heights = [line.points[-1].y() for line in lines if line.points]
    for end, y in zip(ends, _apart(heights, (_height("small") + 2) * steps[-1] / max(1, area.height())), strict=True):
        words.append(_beside(QPointF(known - 1, y), end, 1, role="small"))
    points = tuple(tuple(QRectF(series.points[x], QSizeF(0, 0)) for series in lines) for x in range(known))
    return Drawing(view=view, places=points, words=words, lines=lines, rules=_across(steps, known))


def _apart(heights: list[float], least: float) -> list[float]:
    """Return ``heights`` moved so far apart that words beside them do not touch."""
    placed = list(heights)
    order = sorted(range(len(placed)), key=lambda at: heights[at])
    for lower, upper in pairwise(order):
        placed[upper] = max(placed[upper], placed[lower] + least)
    return placed


def _scale(steps: tuple[int, ...]) -> list[Word]:
    """Return the numbers beside the lines across, at the left edge."""
    return [_beside(QPointF(-0.5, step), figure(step), -1, colour="text.secondary") for step in steps]


def _across(steps: tuple[int, ...], known: int) -> tuple[Rule, ...]:
    return tuple(
        Rule(
            start=QPointF(-0.5, step),
            end=QPointF(known - 0.5, step),
            colour="border.subtle" if step else "border.control",
        )
        for step in steps
    )


def _below(labels: tuple[str, ...], band: float) -> list[Word]:
    """Return as many of the names below an axis as have room; those with two lines say the second where it changes."""
    widest = max((width(part) for label in labels for part in label.split("\n")), default=0) + _GAP
    every = max(1, ceil(widest / max(band, 0.001)))
    words, before = [], ""
    for x in range(0, len(labels), every):
        first, _, second = labels[x].partition("\n")
        words.append(_under(QPointF(x, 0), first))
        if second and second != before:
            words.append(replace(_under(QPointF(x, 0), second), line=1))
        before = second
    return words


def _under(at: QPointF, text: str) -> Word:
    return Word(at=at, text=text, side=_BOTTOM, role="caption", colour="text.secondary")


def _beside(at: QPointF, text: str, way: int, *, role: str = "caption", colour: str = "text.primary") -> Word:
    return Word(at=at, text=text, side=_RIGHT if way > 0 else _LEFT, role=role, colour=colour)


def _lying(start: float, end: float, middle: float) -> QRectF:
    return QRectF(min(start, end), middle - _THICK / 2, abs(end - start), _THICK)


def _label_width(entry: Entry) -> float:
    return width(entry.category)


def _bar_colour(entry: Entry) -> str:
    return HATCHED if entry.of is None else COLOURS[0]


def _name_colour(entry: Entry) -> str:
    return "text.secondary" if entry.of is None else "text.primary"
