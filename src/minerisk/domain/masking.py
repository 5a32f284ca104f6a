"""Small numbers of a chart, hidden before it is published.

Hidden are numbers under ``LEAST`` and as many others as it takes that nobody finds them by subtracting what is shown
from the sum. Nothing tells a hidden small number from a hidden larger one.
"""

from collections.abc import Sequence
from dataclasses import replace

from minerisk.domain.chart import Chart, Mark, Shape, Tail

LEAST = 3
"""The smallest number that is shown, but for none at all."""


def is_small(n: int) -> bool:
    """Return whether ``n`` may not be told."""
    return 0 < n < LEAST


def hidden(counts: Sequence[int]) -> frozenset[int]:
    """Return the places of numbers not to tell, of those that add up to a sum that is told.

    Where anything is hidden, there is at least one more person behind it than hidden numbers, and never fewer than
    ``LEAST``: so each of them, and any of them together, could be more than one number. Where that cannot be had, all
    are hidden.
    """
    places = {place for place, n in enumerate(counts) if is_small(n)}
    others = sorted((n, place) for place, n in enumerate(counts) if n >= LEAST)
    while places and (_sum(counts, places) < LEAST or _sum(counts, places) == len(places)):
        if not others:
            return frozenset(range(len(counts)))
        places.add(others.pop(0)[1])
    return frozenset(places)


def hide(chart: Chart) -> Chart:
    """Return a chart in which small numbers stand in their place, untold; one without marks where all would be so.

    On a line each series has a sum of its own; otherwise all marks together have one.
    """
    names = [series.label for series in chart.series] if chart.shape is Shape.LINE and len(chart.series) > 1 else [""]
    places: set[int] = set()
    entries = chart.entries
    for name in names:
        own = [at for at, entry in enumerate(entries) if not name or entry.series == name]
        untold = hidden([entries[at].mark.n for at in own])
        if untold and all(at in untold for at, place in enumerate(own) if entries[place].mark.n):
            return empty(chart)
        places |= {own[at] for at in untold}
    return _without(chart, places)


def merge(chart: Chart, names: tuple[str, str], singly: int) -> Chart:
    """Return bars of which those with small numbers are one, without their names; at most ``singly`` stand before it.

    ``names`` are what it is called where what is not known is not part of it, and where it is.
    """
    entries, known = chart.entries, len(chart.categories)
    places = hidden([entry.mark.n for entry in entries])
    if not places:
        return chart
    if len(places) == len(entries):
        return empty(chart)
    kept = [at for at in range(known) if at not in places]
    together = sum(entries[at].mark.n for at in (*places, *kept[singly:]))
    return replace(
        chart,
        categories=tuple(chart.categories[at] for at in kept),
        series=tuple(replace(series, marks=tuple(series.marks[at] for at in kept)) for series in chart.series),
        not_known=tuple(entry for at, entry in enumerate(chart.not_known, known) if at not in places),
        tail=Tail(label=names[max(places) >= known], mark=Mark(n=together), after=min(singly, len(kept))),
    )


def empty(chart: Chart) -> Chart:
    """Return a chart without any of its marks."""
    series = tuple(replace(each, marks=()) for each in chart.series)
    return replace(chart, categories=(), series=series, not_known=(), tail=None, axis=())


def _sum(counts: Sequence[int], places: set[int]) -> int:
    return sum(counts[place] for place in places)


def _without(chart: Chart, places: set[int]) -> Chart:
    """Return the chart with the marks at ``places`` of its entries untold."""
    wide, known = len(chart.series), len(chart.categories) * len(chart.series)
    untold = Mark(n=0, is_hidden=True)
    return replace(
        chart,
        series=tuple(
            replace(
                series,
                marks=tuple(untold if at * wide + one in places else mark for at, mark in enumerate(series.marks)),
            )
            for one, series in enumerate(chart.series)
        ),
        not_known=tuple(
            replace(entry, mark=untold) if at in places else entry for at, entry in enumerate(chart.not_known, known)
        ),
    )
