"""Counts that a person can ask for. Casualties are people, incidents are events: never one for the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services.databases import Database
from minerisk.store import tallies


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many there are of each.

    Attributes:
        rows: values of the fields with their number, where all of them are known.
        not_known: how many have no value for one of the fields.
    """

    of: str
    by: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], int], ...]
    not_known: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.not_known + sum(number for _, number in self.rows)


def count(db: Database, of: str, by: Sequence[str]) -> Count:
    """Return how many casualties or incidents there are by one or two fields.

    Raises:
        UserError: there is nothing of that name to count, or to count by.
    """
    fields = tallies.FIELDS.get(of)
    if fields is None:
        raise UserError(N_("{name} cannot be counted; these can: {names}."), name=of, names=", ".join(tallies.FIELDS))
    for name in by:
        if name not in fields:
            raise UserError(
                N_("{of} cannot be counted by {name}; these fields can be used: {names}."),
                of=of,
                name=name,
                names=", ".join(fields),
            )
    with db.read() as session:
        found = tallies.tally(session, of, by)
    known = tuple((keys, number) for keys, number in found if all(keys))
    unknown = sum(number for keys, number in found if not all(keys))
    return Count(of=of, by=tuple(by), rows=known, not_known=unknown)
