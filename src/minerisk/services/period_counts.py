"""What is counted for the summary of a period, each count made once."""

from dataclasses import dataclass, field

from minerisk.domain.filter import Condition, Filter, Op
from minerisk.domain.period import Period
from minerisk.domain.tally import Tally, Unit
from minerisk.services import statistics
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched

STEPS = 16
"""About how many counts a summary takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Counts of what happened in a period.

    Attributes:
        chosen: what is counted of the period.
    """

    db: Database
    period: Period
    chosen: Filter
    progress: Progress = unwatched
    _tallies: dict[tuple[Unit, tuple[str, ...]], Tally] = field(default_factory=dict)

    @property
    def where(self) -> Filter:
        """What is counted."""
        return (*self.period.where, *self.chosen)

    @property
    def units(self) -> int:
        """How many casualties there are."""
        return self.people("month").units

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing."""
        return not (self.units or self.events.units or self.events.ungrouped)

    @property
    def events(self) -> Tally:
        """Incidents by month."""
        return self._count(Unit.INCIDENT, ("month",))

    def people(self, *by: str) -> Tally:
        """Return casualties by some fields."""
        return self._count(Unit.CASUALTY, by)

    def records(self) -> Tally:
        """Return records of incidents by their status."""
        return self._count(Unit.RECORD, ("status",))

    def imports(self) -> Tally:
        """Return records of incidents by the import that they came with."""
        return self._count(Unit.RECORD, ("batch",))

    def undated(self) -> int:
        """Return how many casualties are in no period, since no date of theirs is known."""
        no_date = Condition(field="event", op=Op.NOT_KNOWN)
        return statistics.count(self.db, Unit.CASUALTY, (), (no_date, *self.chosen)).units

    def at(self, period: Period) -> "Counts":
        """Return the counts of another period."""
        if period == self.period:
            return self
        return Counts(db=self.db, period=period, chosen=self.chosen, progress=self.progress)

    def _count(self, of: Unit, by: tuple[str, ...]) -> Tally:
        found = self._tallies.get((of, by))
        if found is None:
            self.progress(min(len(self._tallies), STEPS - 1), STEPS)
            where = (*self.where, *statistics.INCIDENTS) if of is Unit.RECORD else self.where
            found = self._tallies[of, by] = statistics.count(self.db, of, by, where)
        return found
