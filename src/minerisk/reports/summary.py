"""What a printed summary of a period is made of: plain values in the words of one language."""

from dataclasses import dataclass
from datetime import datetime

from minerisk.domain.chart import Chart
from minerisk.domain.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One number on its own; ``note`` is what it can be compared with."""

    number: str
    label: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Of how many something is known, and of how many it is not; None is not told."""

    label: str
    known: int | None
    not_known: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A heading of the annex with its sentences."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The summary of a period, and the circumstances of this copy of it.

    Attributes:
        period: in words.
        selected: the filter in words; empty where all records were counted.
        came_from: whose records they are where most came with imports; empty where they are the office's own.
        public: whether small numbers are hidden.
        charts: those of the second page, two abreast.
        made_at: with the time zone that it is shown in; records are known up to here.
    """

    office: Office
    period: str
    selected: str
    came_from: str
    public: bool
    is_empty: bool
    tiles: tuple[Tile, ...]
    timeline: Chart
    outcome: Chart
    charts: tuple[Chart, ...]
    unknowns: tuple[Unknown, ...]
    notes: tuple[Note, ...]
    made_at: datetime
    made_by: str
