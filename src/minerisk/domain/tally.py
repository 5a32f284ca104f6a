"""Counts by one or two fields, with what is not known as a class of its own, and shares that name what they are of."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What is counted."""

    CASUALTY = "casualty"
    """People killed, injured, or whose outcome is not known."""
    PERSON = "person"
    """Those, and people who were there unhurt."""
    INCIDENT = "incident"
    """Events."""
    SIGHTING = "sighting"
    """Reports of items that were seen."""
    SESSION = "session"
    """Sessions held; one record may speak of several."""
    PARTICIPANT = "participant"
    """People who came to sessions, as they were counted; those of different categories are never added up."""
    RECORD = "record"
    """Records of every kind and form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How many have these values, one for each field; None is not known."""

    keys: tuple[str | None, ...]
    n: int

    @property
    def is_known(self) -> bool:
        """Whether every value is known."""
        return None not in self.keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of those of whom it is known: never a percentage without what it is of."""

    n: int
    of: int

    @property
    def percent(self) -> float | None:
        """From 0 to 100, or None where nothing is known."""
        return 100 * self.n / self.of if self.of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts.

    Attributes:
        of: what was counted.
        by: the fields.
        rows: every combination that occurs, ordered by its keys; also those with something not known. Empty where
            no field was named.
        units: how many were counted. More than that add up in the rows where a question takes several answers.
        not_known: how many of them have something not known.
        several: whether one of the fields takes several answers.
        apart: whether the rows are of categories that are never added up: then ``units`` and ``not_known`` say nothing.
        ungrouped: records that are one person each, whose event is not known: they are not in ``rows`` of incidents,
            and where there are any, the number of incidents is not known.
    """

    of: Unit
    by: tuple[str, ...]
    rows: tuple[Row, ...]
    units: int
    not_known: int
    several: bool = False
    apart: bool = False
    ungrouped: int = 0

    @property
    def known(self) -> tuple[Row, ...]:
        """The rows in which everything is known."""
        return tuple(row for row in self.rows if row.is_known)

    @property
    def of_known(self) -> int:
        """How many have everything known: what percentages are of."""
        return self.units - self.not_known

    def share(self, row: Row) -> Share:
        """Return the share of ``row`` in those of whom everything is known."""
        return Share(n=row.n, of=self.of_known)
