"""Bars that lie: one below the other, or back to back from a middle. They follow the direction of text."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from minerisk.domain.chart import Chart, Entry
from minerisk.domain.figures import figure
from minerisk.ui.statistics.drawing import (
    GAP,
    THICK,
    WIDEST_BAND,
    Drawing,
    bar_colour,
    beside,
    height,
    shortened,
    view,
    width,
)
from minerisk.ui.statistics.ink import HATCHED, Bar, Rule, Word

_SIDES = ("chart.4", "chart.3")
_LONGEST_LABEL = 0.4
"""Part of the width that the names of bars may take."""
_BROKEN = (0.88, 0.91)
"""Where a bar is broken that is longer than there is room, such as that of all the small ones together."""


def bars(chart: Chart, size: QSizeF, way: int) -> Drawing:
    """Return bars that grow to the right, or where ``way`` is negative, to the left."""
    slots = [slot[0] for slot in chart.slots]
    labels = min(max((width(entry.category) for entry in slots), default=0), size.width() * _LONGEST_LABEL) + GAP
    numbers = max((width(figure(entry.mark.n), "small") for entry in slots), default=0) + GAP
    area = QRectF(labels, 0, size.width() - labels - numbers, min(size.height(), len(slots) * WIDEST_BAND))
    if way < 0:
        area.moveLeft(numbers)
    most = max(chart.most, 1)
    rows = _Rows(most)
    for row, entry in enumerate(slots):
        rows.add((rows.bar(row, entry, 0, way, bar_colour(entry)),))
        colour = "text.secondary" if entry.of is None else "text.primary"
        rows.words.append(beside(_at(0, row), shortened(entry.category, labels - GAP), -way, colour=colour))
    data = QRectF(min(0, way * most), -len(slots), most, len(slots))
    return rows.drawing(view(size, area, data), (_base(0, len(slots)),))


def pyramid(chart: Chart, size: QSizeF, way: int) -> Drawing:
    """Return two series back to back, their names in the middle, and below them who stands on no side."""
    most = max(chart.most, 1)
    widest = min(max(map(width, chart.categories), default=0), size.width() * _LONGEST_LABEL)
    centre = widest + 2 * GAP
    per_pixel = most / max(1, (size.width() - centre) / 2 - width(figure(most), "small") - GAP)
    gap, half = centre / 2 * per_pixel, size.width() / 2 * per_pixel
    rows = _Rows(most)
    ways = (-way, way)
    for row, slot in enumerate(chart.slots):
        if len(slot) == 1:
            rows.add((rows.bar(row, slot[0], way * gap, way, HATCHED),))
            rows.words.append(beside(_at(way * gap, row), slot[0].category, -way, colour="text.secondary"))
            continue
        sides = zip(slot, ways, _SIDES, strict=True)
        rows.add(tuple(rows.bar(row, entry, side * gap, side, colour) for entry, side, colour in sides))
        rows.words.append(_middle(row, shortened(chart.categories[row], centre)))
    for series, side in zip(chart.series, ways, strict=True):
        name = f"{series.label} {figure(series.n)}"
        start = max(0, min(gap, half - (width(name, "small") + GAP) * per_pixel))  # above the middle, where it is long
        rows.words.append(replace(beside(QPointF(side * start, 0), name, side, role="small"), line=-1))
    top, count = height("small") + 8, len(chart.slots)
    area = QRectF(0, top, size.width(), min(size.height() - top, count * WIDEST_BAND))
    base = tuple(_base(x, len(chart.categories)) for x in (-gap, gap))
    return rows.drawing(view(size, area, QRectF(-half, -count, 2 * half, count)), base)


class _Rows:
    """What was drawn so far, from the top."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bars: list[Bar] = []
        self._places: list[tuple[QRectF, ...]] = []
        self.words: list[Word] = []

    def bar(self, row: int, entry: Entry, start: float, way: int, colour: str) -> QRectF:
        """Draw a bar with its number, broken where it is too long; return its place."""
        long = min(entry.mark.n, self._most)
        pieces = [(0.0, 1.0)] if entry.mark.n == long else [(0.0, _BROKEN[0]), (_BROKEN[1], 1.0)]
        for begin, end in pieces:
            place = _lying(start + way * long * begin, start + way * long * end, row)
            self._bars.append(Bar(place=place, colour=colour))
        self.words.append(beside(_at(start + way * long, row), figure(entry.mark.n), way, role="small"))
        return _lying(start, start + way * long, row)

    def add(self, places: tuple[QRectF, ...]) -> None:
        """Keep where the marks of a row are."""
        self._places.append(places)

    def drawing(self, seen: QRectF, rules: tuple[Rule, ...]) -> Drawing:
        """Return all of it."""
        return Drawing(
            view=seen, places=tuple(self._places), bars=tuple(self._bars), words=tuple(self.words), rules=rules
        )


def _at(x: float, row: int) -> QPointF:
    """Return the middle of a row at ``x``."""
    return QPointF(x, -row - 0.5)


def _lying(start: float, end: float, row: int) -> QRectF:
    return QRectF(min(start, end), _at(0, row).y() - THICK / 2, abs(end - start), THICK)


def _base(x: float, rows: int) -> Rule:
    return Rule(start=QPointF(x, 0), end=QPointF(x, -rows), colour="border.control")


def _middle(row: int, text: str) -> Word:
    side = Qt.AlignmentFlag.AlignHCenter
    return Word(at=_at(0, row), text=text, side=side, role="caption", colour="text.secondary")
