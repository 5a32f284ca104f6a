"""Charts on paper: the same values as on the screen, drawn as lines and areas that a black-only printer keeps apart."""

from math import ceil

from minerisk.domain.chart import Chart, Entry, Mark, Shape
from minerisk.domain.figures import figure, percent
from minerisk.domain.scale import apart, ticks
from minerisk.reports import paper
from minerisk.reports.fonts import SMALL, STRONG
from minerisk.reports.lines import fit, wrap
from minerisk.reports.sketch import COLOURS, HIDDEN, NUMBER, SIDES, WORD, Sketch, wide

HEAD = 31
"""What title and note of a chart take."""

_WHOLE = ((0.0, 1.0),)
_BROKEN = ((0.0, 0.88), (0.91, 1.0))
"""The pieces of a bar; broken is one that is longer than any of a single class."""

_GAP = 6.0
_ROW = 21.0
"""Height of a lying bar with its room, at most."""

_THICK = 0.62
_LONGEST_LABEL = 0.42
"""Part of the width that names of bars may take."""

_WIDEST_COLUMN = 26.0
_APART = 62.0
"""Width of a column for what is not known, with its name below."""


def panel(chart: Chart, room: float, height: float, *, shares: bool = False) -> tuple[paper.Mark, ...]:
    """Return a chart with its title and its note, so wide and high; without marks these say all.

    Lying bars also say, where ``shares`` are wanted, what part of those known they are.
    """
    sketch = Sketch()
    sketch.fitted(0, 10, chart.title, STRONG, room)
    for line, text in enumerate(wrap(chart.note, WORD, room)[: 1 if chart.entries else 4]):
        sketch.word(0, 21.5 + line * WORD.leading, text, WORD)
    if chart.entries:
        match chart.shape:
            case Shape.LINE | Shape.COLUMNS:
                _Upright(sketch, chart, room, height).draw()
            case Shape.BARS:
                _bars(sketch, chart, room, height, shares=shares)
            case Shape.PYRAMID:
                _pyramid(sketch, chart, room, height)
    return sketch.marks


class _Upright:
    """What stands on a time line: numbers at the left, names below, what is not known apart at the right."""

    def __init__(self, sketch: Sketch, chart: Chart, room: float, height: float) -> None:
        self._sketch, self._chart = sketch, chart
        self._top, self._base = HEAD + 8, height - 2 * WORD.leading - 3
        most = max((entry.mark.n for entry in chart.entries), default=0)
        self._steps = ticks(most)
        self._left = wide(figure(self._steps[-1]), WORD) + _GAP
        self._ends = [_end(series.label, series.marks) for series in chart.series] if _is_line(chart) else []
        after = max(map(wide, self._ends), default=0) + _GAP + _APART * len(chart.not_known)
        self._right = room - after
        self._band = (self._right - self._left) / max(len(chart.categories), 1)

    def draw(self) -> None:
        """Draw all of it."""
        for step in self._steps:
            y = self._y(step)
            self._sketch.rule(self._left, y, self._right, y, strong=not step)
            self._sketch.word_to(self._left - 4, y + 3, figure(step), WORD)
        self._name()
        if _is_line(self._chart):
            self._lines()
        else:
            self._columns()
        for place, entry in enumerate(self._chart.not_known):
            self._apart(place, entry)

    def _x(self, place: float) -> float:
        return self._left + (place + 0.5) * self._band

    def _y(self, n: float) -> float:
        return self._base - (self._base - self._top) * n / self._steps[-1]

    def _name(self) -> None:
        """Write as many names below as have room; a second line where it changes."""
        labels = self._chart.axis or self._chart.categories
        widest = max((wide(part, WORD) for label in labels for part in label.split("\n")), default=0) + _GAP
        before = ""
        for place in range(0, len(labels), max(1, ceil(widest / self._band))):
            first, _, second = labels[place].partition("\n")
            self._below(place, WORD.leading, first)
            if second != before:
                self._below(place, 2 * WORD.leading - 1, second)
            before = second

    def _below(self, place: float, down: float, label: str) -> None:
        """Write a name below its place, but not beyond the plot."""
        text, style = fit(label, WORD, self._right - self._left)
        half = wide(text, style) / 2
        x = min(max(self._x(place), self._left + half), self._right - half)
        self._sketch.word_around(x, self._base + down, text, style)

    def _lines(self) -> None:
        for number, series in enumerate(self._chart.series):
            points = [
                None if mark.is_hidden else (self._x(at), self._y(mark.n)) for at, mark in enumerate(series.marks)
            ]
            self._sketch.line(points, number)
            for at, point in enumerate(points):
                if point is None:
                    self._sketch.word_around(self._x(at), self._base - 2 - 7 * number, HIDDEN, NUMBER)
        at_end = [self._base - self._y(series.marks[-1].n) for series in self._chart.series if series.marks]
        for height, text in zip(apart(at_end, 10), self._ends, strict=False):
            self._sketch.word(self._right + 2, self._base - height + 3, text)

    def _columns(self) -> None:
        (series,) = self._chart.series
        thick = min(self._band * _THICK, _WIDEST_COLUMN)
        most = max((mark.n for mark in series.marks), default=0)
        has_room = wide(figure(most)) < self._band
        for at, mark in enumerate(series.marks):
            x, y = self._x(at), self._y(mark.n)
            self._sketch.bar(x - thick / 2, y, thick, self._base - y, COLOURS[0])
            if mark.is_hidden or (mark.n and (has_room or mark.n == most)):
                self._sketch.word_around(x, y - 3, _number(mark))

    def _apart(self, place: int, entry: Entry) -> None:
        """Draw a column of what is not known, its name below it."""
        x = self._right + max(map(wide, self._ends), default=0) + _GAP + (place + 0.5) * _APART
        y = self._y(entry.mark.n)
        self._sketch.hatched(x - _WIDEST_COLUMN / 2, y, _WIDEST_COLUMN, self._base - y)
        self._sketch.word_around(x, y - 3, _number(entry.mark))
        for line, text in enumerate(wrap(entry.category, WORD.at(7), _APART - 4)[:3]):
            self._sketch.word_around(x, self._base + 8 + line * 8, text, WORD.at(7))


def _bars(sketch: Sketch, chart: Chart, room: float, height: float, *, shares: bool) -> None:
    slots = [slot[0] for slot in chart.slots]
    names = max(wide(entry.category, WORD) for entry in slots)
    begin = min(names, room * _LONGEST_LABEL) + _GAP
    numbers = [_number(entry.mark) for entry in slots]
    parts = [f"{percent(each.mark.n, each.of)} %" if shares and each.of else "" for each in slots]
    second = max(map(wide, numbers)) + _GAP
    room_of_bars = room - begin - second - max(wide(part, WORD) for part in parts) - 4
    most = max(1, chart.most)
    row = min(_ROW, (height - HEAD - _GAP) / len(slots))
    for at, (entry, number, part) in enumerate(zip(slots, numbers, parts, strict=True)):
        top, long = HEAD + at * row, room_of_bars * min(entry.mark.n / most, 1)
        for start, end in _BROKEN if entry.mark.n > most else _WHOLE:
            _bar(sketch, entry, begin + long * start, top + row * (1 - _THICK) / 2, long * (end - start), row * _THICK)
        sketch.word(begin + long + 3, top + row / 2 + 3, number)
        sketch.word(begin + long + 3 + wide(number) + 4, top + row / 2 + 3, part, WORD)
        _name(sketch, entry.category, begin - _GAP, top, row)
    sketch.rule(begin, HEAD, begin, HEAD + row * len(slots), strong=True)


def _pyramid(sketch: Sketch, chart: Chart, room: float, height: float) -> None:
    """Draw two series back to back; below them who stands on no side."""
    slots = chart.slots
    most = max(1, *(entry.mark.n for entry in chart.entries))
    centre = min(max((wide(name, WORD) for name in chart.categories), default=0), room * _LONGEST_LABEL) + 2 * _GAP
    side = (room - centre) / 2 - wide(figure(most)) - 4
    left, right = (room - centre) / 2, (room + centre) / 2
    row = min(_ROW, (height - HEAD - 13 - _GAP) / len(slots))
    first = HEAD + 13
    _sides(sketch, chart, left, right)
    for at, slot in enumerate(slots):
        top, tall = first + at * row + row * (1 - _THICK) / 2, row * _THICK
        base = first + at * row + row / 2 + 3
        if len(slot) == 1:
            long = side * slot[0].mark.n / most
            sketch.hatched(right, top, long, tall)
            sketch.word(right + long + 3, base, _number(slot[0].mark))
            sketch.word_to(right - _GAP, base, slot[0].category, WORD)
            continue
        one, two = (side * entry.mark.n / most for entry in slot)
        sketch.bar(left - one, top, one, tall, SIDES[0])
        sketch.bar(right, top, two, tall, SIDES[1])
        sketch.word_to(left - one - 3, base, _number(slot[0].mark))
        sketch.word(right + two + 3, base, _number(slot[1].mark))
        sketch.word_around(room / 2, base, chart.categories[at], WORD)
    foot = first + row * len(chart.categories)
    for x in (left, right):
        sketch.rule(x, first, x, foot, strong=True)


def _sides(sketch: Sketch, chart: Chart, left: float, right: float) -> None:
    """Write above each side whose it is, and how many where nothing of it is untold."""
    untold = any(entry.mark.is_hidden for entry in chart.entries)
    names = [each.label if untold else f"{each.label} {figure(each.n)}" for each in chart.series]
    sketch.word_to(left, HEAD + 8, names[0], SMALL)
    sketch.word(right, HEAD + 8, names[1], SMALL)


def _bar(sketch: Sketch, entry: Entry, x: float, y: float, long: float, tall: float) -> None:
    if entry.of is None:
        sketch.hatched(x, y, long, tall)
    else:
        sketch.bar(x, y, long, tall, COLOURS[0])


def _name(sketch: Sketch, text: str, end: float, top: float, row: float) -> None:
    """Write the name of a bar before it: on one line, or on two smaller ones."""
    lines = wrap(text, WORD, end)
    if len(lines) == 1:
        sketch.word_to(end, top + row / 2 + 3, text, WORD)
        return
    small = WORD.at(7)
    lines = wrap(text, small, end)
    shown = lines if len(lines) <= 2 else [lines[0], f"{lines[1].rstrip()} …"]
    for at, line in enumerate(shown):
        sketch.word_to(end, top + row / 2 + 3 + (at - (len(shown) - 1) / 2) * 8, line, small)


def _number(mark: Mark) -> str:
    return HIDDEN if mark.is_hidden else figure(mark.n)


def _end(label: str, marks: tuple[Mark, ...]) -> str:
    return f"{label} {_number(marks[-1])}" if marks else label


def _is_line(chart: Chart) -> bool:
    return chart.shape is Shape.LINE
