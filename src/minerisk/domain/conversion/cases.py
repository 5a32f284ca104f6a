"""Which rows of the tables become one record together, and which rows are set aside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from minerisk.domain.conversion.report import SetAside
from minerisk.domain.conversion.rows import Part
from minerisk.domain.tables.mapping import Holds
from minerisk.domain.tables.table import Notice
from minerisk.i18n import N_

_NO_KEY = N_("The row has no {column}, so it cannot be told which incident it belongs to.")
_AGAIN = N_("{column} {key} stands in row {first} already.")
_NO_INCIDENT = N_("No incident has {column} {key}.")


class Row(NamedTuple):
    """A row of a table, by its place in it."""

    part: Part
    place: int

    @property
    def number(self) -> int:
        """Its number in the file."""
        return self.part.table.numbers[self.place]

    @property
    def identity(self) -> str:
        """What it is called, the same each time the file is read: ``IdCaso 12200``, or ``row 17``."""
        key = self.part.source.key
        return f"{key} {self.part.key(self.place)}" if key else f"row {self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The rows that become one record: of the incident, where a table holds incidents, and of its people.

    Attributes:
        is_whole: whether everybody of the event is here, as far as the tables know.
    """

    incident: Row | None
    people: Sequence[Row]
    is_whole: bool

    @property
    def first(self) -> Row:
        """The row that it is known by."""
        return self.incident or self.people[0]


class Cases:
    """Gives one case after the other; afterwards ``set_aside`` are the rows that belong to none."""

    def __init__(self, parts: Sequence[Part], *, event_known: bool) -> None:
        """Join ``parts`` by their keys; where events are not known, each row stands alone."""
        self.set_aside: list[SetAside] = []
        self._incidents = next((part for part in parts if part.source.holds is Holds.INCIDENT), None)
        self._people = [part for part in parts if part.source.holds is Holds.CASUALTY]
        self._event_known = event_known

    def __iter__(self) -> Iterator[Case]:
        """Give them in the order of the rows."""
        if self._incidents is not None:
            yield from self._joined(self._incidents)
        elif self._event_known:
            yield from (Case(incident=None, people=rows, is_whole=True) for rows in self._by_key().values())
        else:
            for row in self._once_each(self._people[0]):
                yield Case(incident=None, people=(row,), is_whole=False)

    def _joined(self, incidents: Part) -> Iterator[Case]:
        people = self._by_key()
        for row in self._once_each(incidents):
            mine = people.pop(incidents.key(row.place), ()) if people else ()
            yield Case(incident=row, people=mine, is_whole=True)
        for key, rows in people.items():
            for row in rows:
                self._leave(row, _NO_INCIDENT, key=key)

    def _once_each(self, part: Part) -> Iterator[Row]:
        """Give the rows of a table, each key once; every row where there is no key."""
        seen: dict[str, int] = {}
        for row in self._with_key(part):
            key = part.key(row.place) if part.source.key else ""
            if key in seen:
                self._leave(row, _AGAIN, key=key, first=seen[key])
                continue
            if key:
                seen[key] = row.number
            yield row

    def _by_key(self) -> dict[str, list[Row]]:
        people: dict[str, list[Row]] = {}
        for part in self._people:
            for row in self._with_key(part):
                people.setdefault(part.key(row.place), []).append(row)
        return people

    def _with_key(self, part: Part) -> Iterator[Row]:
        for place in range(len(part.table.rows)):
            row = Row(part, place)
            if part.source.key and not part.key(place):
                self._leave(row, _NO_KEY)
            else:
                yield row

    def _leave(self, row: Row, text: str, **values: object) -> None:
        notice = Notice(text=text, values={"column": row.part.source.key, **values}, row=row.number)
        self.set_aside.append(SetAside(table=row.part.table.name, row=row.number, notice=notice))
