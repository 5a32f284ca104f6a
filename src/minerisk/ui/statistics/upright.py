"""What stands on a time line: columns and lines. Time runs from left to right in every language."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from minerisk.domain.chart import Chart
from minerisk.domain.figures import figure
from minerisk.domain.scale import apart, ticks
from minerisk.ui.statistics.drawing import (
    COLOURS,
    GAP,
    THICK,
    WIDEST_BAND,
    Drawing,
    Line,
    bar_colour,
    beside,
    height,
    view,
    width,
)
from minerisk.ui.statistics.ink import Bar, Rule, Word


def columns(chart: Chart, size: QSizeF) -> Drawing:
    """Return upright bars; what is not known stands apart at the end."""
    known, apart = len(chart.categories), sum(width(entry.category) + GAP for entry in chart.not_known)
    axis = _Axis(chart, size, most=chart.most, above=height("small") + 2, after=apart + 4, lines=1)
    thick = min(THICK, WIDEST_BAND / axis.band)
    slots = [slot[0] for slot in chart.slots]
    at = [float(place) if place < known else known - 0.5 + apart / 2 / axis.band for place in range(len(slots))]
    places = [QRectF(x - thick / 2, 0, thick, entry.mark.n) for x, entry in zip(at, slots, strict=True)]
    has_room = width(figure(chart.most), "small") < axis.band
    numbers = [
        Word(at=QPointF(x, entry.mark.n), text=figure(entry.mark.n), side=Qt.AlignmentFlag.AlignTop)
        for x, entry in zip(at, slots, strict=True)
        if entry.mark.n and (has_room or entry.of is None or entry.mark.n == chart.most)
    ]
    names = [_under(x, entry.category) for x, entry in zip(at[known:], chart.not_known, strict=True)]
    return Drawing(
        view=axis.view,
        places=tuple((place,) for place in places),
        bars=tuple(Bar(place=place, colour=bar_colour(entry)) for place, entry in zip(places, slots, strict=True)),
        words=(*numbers, *axis.words, *names),
        rules=axis.rules,
    )


def line(chart: Chart, size: QSizeF) -> Drawing:
    """Return a line for each series, with its name and last number at its end; what is not known is not on it."""
    most = max((mark.n for series in chart.series for mark in series.marks), default=0)
    ends = [f"{series.label} {figure(series.marks[-1].n)}" for series in chart.series if series.marks]
    room = max((width(end, "small") for end in ends), default=0) + GAP
    axis = _Axis(chart, size, most=most, above=10, after=room, lines=2)
    lines = tuple(
        Line(points=tuple(QPointF(x, mark.n) for x, mark in enumerate(series.marks)), colour=colour)
        for series, colour in zip(chart.series, COLOURS, strict=False)
    )
    heights = apart([each.points[-1].y() for each in lines if each.points], (height("small") + 2) * axis.per_pixel)
    last = len(chart.categories) - 1
    named = [beside(QPointF(last, y), end, 1, role="small") for end, y in zip(ends, heights, strict=True)]
    return Drawing(
        view=axis.view,
        places=tuple(
            tuple(QRectF(each.points[x], QSizeF(0, 0)) for each in lines) for x in range(len(chart.categories))
        ),
        words=(*axis.words, *named),
        lines=lines,
        rules=axis.rules,
    )


class _Axis:
    """Numbers at the left, names below.

    Attributes:
        band: pixels from one category to the next.
        per_pixel: how much n a pixel is.
    """

    def __init__(self, chart: Chart, size: QSizeF, *, most: int, above: float, after: float, lines: int) -> None:
        steps, count = ticks(most), max(len(chart.categories), 1)
        left = width(figure(steps[-1])) + GAP
        tall = size.height() - above - lines * height() - 6
        area = QRectF(left, above, size.width() - left - after, tall)
        self.view = view(size, area, QRectF(-0.5, 0, count, steps[-1]))
        self.band = max(area.width(), 1) / count
        self.per_pixel = steps[-1] / max(tall, 1)
        self.rules = tuple(_across(step, count) for step in steps)
        numbers = [beside(QPointF(-0.5, step), figure(step), -1, colour="text.secondary") for step in steps]
        self.words = (*numbers, *_below(chart.axis or chart.categories, self.band))


def _across(step: int, count: int) -> Rule:
    colour = "border.subtle" if step else "border.control"
    return Rule(start=QPointF(-0.5, step), end=QPointF(count - 0.5, step), colour=colour)


def _below(labels: Sequence[str], band: float) -> list[Word]:
    """Return as many of the names below an axis as have room; those with two lines say the second where it changes."""
    widest = max((width(part) for label in labels for part in label.split("\n")), default=0) + GAP
    words, before = [], ""
    for x in range(0, len(labels), ceil(widest / band)):
        first, _, second = labels[x].partition("\n")
        words.append(_under(x, first))
        if second != before:
            words.append(replace(_under(x, second), line=1))
        before = second
    return words


def _under(x: float, text: str) -> Word:
    side = Qt.AlignmentFlag.AlignBottom
    return Word(at=QPointF(x, 0), text=text, side=side, role="caption", colour="text.secondary")
