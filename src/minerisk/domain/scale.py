"""How a chart is scaled: round numbers along its axis, and words beside it that do not touch."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

_STEPS = (1, 2, 5)
_MOST_STEPS = 3


def ticks(most: int) -> tuple[int, ...]:
    """Return round numbers from 0 to ``most`` or just above, four at most."""
    scale = 1
    while True:
        for step in (scale * each for each in _STEPS):
            if step * _MOST_STEPS >= most:
                return tuple(range(0, step * max(1, ceil(most / step)) + 1, step))
        scale *= 10


def apart(heights: Sequence[float], least: float) -> list[float]:
    """Return ``heights`` moved so far apart that words beside them do not touch."""
    placed = list(heights)
    order = sorted(range(len(placed)), key=placed.__getitem__)
    for lower, upper in pairwise(order):
        placed[upper] = max(placed[upper], placed[lower] + least)
    return placed
