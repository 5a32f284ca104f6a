"""A chart as plain values: the screen draws it now, paper draws the same. It knows neither Qt nor reportlab.

Every chart carries its n and what is not known; every mark says which records stand behind it.
"""

from dataclasses import dataclass
from enum import StrEnum

from minerisk.domain.figures import figure
from minerisk.domain.filter import EVERYTHING, Filter


class Shape(StrEnum):
    """How a chart is drawn."""

    LINE = "line"
    """Over time, one point a category; each series is a count of its own."""
    COLUMNS = "columns"
    """Upright bars, for years."""
    BARS = "bars"
    """Lying bars, longest first; what is not known comes last, hatched."""
    PYRAMID = "pyramid"
    """Two series back to back, categories from the oldest, at the top, to the youngest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One bar or point.

    Attributes:
        n: how many.
        share: what part that is, in words: ``29 % of 31``; empty for what is not known.
        behind: selects the records that were counted.
        is_hidden: whether the number is not told, because it is small or would give a small one away; then ``n`` is 0.
    """

    n: int
    share: str = ""
    behind: Filter = EVERYTHING
    is_hidden: bool = False


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
class Entry:
    """A mark with what it is called.

    Attributes:
        of: what its share is of; None for what is not known.
        series: empty where the chart has one series, and where the entry belongs to none.
    """

    category: str
    mark: Mark
    of: int | None = None
    series: str = ""

    @property
    def name(self) -> str:
        """What is counted here: ``18–59, men and boys``."""
        return ", ".join(filter(None, (self.category, self.series)))

    @property
    def words(self) -> str:
        """The entry as it is said: ``Herding: 9, 29 % of 31``."""
        return f"{self.name}: {', '.join(filter(None, (figure(self.mark.n), self.mark.share)))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """What a drawing shows as one: all categories after the first ``after``. A table shows each."""

    label: str
    mark: Mark
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart, in the words of one language.

    Attributes:
        name: of the chart in the program, e.g. ``age_sex``.
        note: what was counted, how many, and how many are not known.
        categories: what the marks are called, without what is not known.
        series: one or more.
        not_known: what could not be placed, under the names it has here.
        tail: small categories that a drawing shows as one; only with one series.
        axis: shorter names for the axis of a drawing, or none; a second line is said where it changes.
        answered: how many gave the answers, where one may have given several: shares are of them.
    """

    name: str
    title: str
    note: str
    shape: Shape
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    not_known: tuple[Entry, ...] = ()
    tail: Tail | None = None
    axis: tuple[str, ...] = ()
    answered: int | None = None

    @property
    def known(self) -> int:
        """How many are placed, in all series."""
        return sum(series.n for series in self.series) if self.answered is None else self.answered

    @property
    def most(self) -> int:
        """The largest number of a mark; the tail, which is many, may be larger."""
        return max((entry.mark.n for entry in self.entries), default=0)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every mark in the order of reading, what is not known last: the lines of a table."""
        return (*(entry for slot in self._categories for entry in slot), *self.not_known)

    @property
    def slots(self) -> tuple[tuple[Entry, ...], ...]:
        """What is drawn, by place along the axis: a mark of each series, or the one of what is not known."""
        known = self._categories
        if self.tail is not None:
            entry = Entry(category=self.tail.label, mark=self.tail.mark, of=self.known)
            known = (*known[: self.tail.after], (entry,))
        return (*known, *((entry,) for entry in self.not_known))

    @property
    def _categories(self) -> tuple[tuple[Entry, ...], ...]:
        several = len(self.series) > 1
        return tuple(
            tuple(
                Entry(
                    category=category,
                    mark=series.marks[place],
                    of=series.n if self.shape is Shape.LINE else self.known,
                    series=series.label if several else "",
                )
                for series in self.series
            )
            for place, category in enumerate(self.categories)
        )
