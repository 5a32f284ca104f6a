"""A chart as plain values: the screen draws it now, paper draws the same. It knows neither Qt nor reportlab.

Every chart carries its n and what is not known; every mark says which records stand behind it.
"""

from dataclasses import dataclass
from enum import StrEnum

from minerisk.domain.filter import EVERYTHING, Filter


class Shape(StrEnum):
    """How a chart is drawn."""

    LINE = "line"
    """Over time, one point a category; categories in order."""
    COLUMNS = "columns"
    """Upright bars, for years."""
    BARS = "bars"
    """Lying bars, longest first; what is not known comes last, hatched."""
    PYRAMID = "pyramid"
    """Two series back to back, categories from the youngest at the bottom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One bar or point: how many, and the filter that gives the records behind it."""

    n: int
    behind: Filter = EVERYTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One row of marks, as many as the chart has categories."""

    label: str
    marks: tuple[Mark, ...]

    @property
    def n(self) -> int:
        """All of them together."""
        return sum(mark.n for mark in self.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart, in the words of one language.

    Attributes:
        name: of the chart in the program, e.g. ``age_sex``.
        unit: what is counted, in the plural: ``casualties``.
        categories: labels along the axis, without the one for "not known".
        series: one or more; ``known`` is what they add up to.
        not_known: how many could not be placed, and the records behind them.
        not_known_label: what that class is called here, e.g. ``Age or sex not known``.
    """

    name: str
    title: str
    shape: Shape
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    not_known: Mark
    not_known_label: str

    @property
    def known(self) -> int:
        """How many are placed: what percentages are of."""
        return sum(series.n for series in self.series)

    @property
    def n(self) -> int:
        """All that were counted."""
        return self.known + self.not_known.n
