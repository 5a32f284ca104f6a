"""Tables on their way to be records: each with the identity that it has every time the same file comes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeAlias
from uuid import UUID, uuid5

from sqlalchemy import Connection

from minerisk.domain.conversion import conversion, submissions
from minerisk.domain.conversion.conversion import Conversion, Made
from minerisk.domain.conversion.report import Report
from minerisk.domain.conversion.submissions import Submissions
from minerisk.domain.tables import fitting
from minerisk.domain.tables.as_asked import AsAsked
from minerisk.domain.tables.mapping import Mapping as TableMapping
from minerisk.domain.tables.table import Table
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import forms
from minerisk.services.progress import Progress
from minerisk.store import revisions as stored_revisions

NAMESPACE = UUID("0f6b8a52-6a0b-5d5e-9a53-3c1d6f1f4a57")
"""In which the identities of imported records are made: never to be changed."""

_AT_ONCE = 1_000

Chunk: TypeAlias = Mapping[UUID, Made]
"""Records by their identity."""

HowRead: TypeAlias = TableMapping | AsAsked
"""How tables are read: as somebody said, or as the form asks."""


class Converting:
    """One pass over some tables; ``report`` is whole once ``chunks`` has come to its end.

    Attributes:
        form: that the records are filled with.
        rows: of the longest table.
    """

    def __init__(self, tables: Sequence[Table], mapping: HowRead) -> None:
        """Begin.

        Raises:
            UserError: the mapping does not fit the tables, one is there twice, or there is no such form.
        """
        tables = _told_apart(tables)
        self._conversion: Conversion | Submissions
        if isinstance(mapping, AsAsked):
            self.form = mapping.form
            self._conversion = submissions.convert(self.form, tables)
        else:
            self.form = forms.form(mapping.kind)
            self._conversion = conversion.convert(self.form, mapping, fitting.arranged(mapping, tables))
        self.rows = max((len(table.rows) for table in tables), default=0)
        self._sheets = {table.name: table.reading.sheet for table in tables}

    @property
    def report(self) -> Report:
        """What became of the rows so far."""
        return self._conversion.report

    def first(self, most: int) -> tuple[Made, ...]:
        """Return the first records, to be looked at."""
        return tuple(islice(self._conversion, most))

    def chunks(self, progress: Progress) -> Iterator[Chunk]:
        """Give the records, so many at once as one statement takes."""
        source, done = iter(self._conversion), 0
        while chunk := {self._identity(made): made for made in islice(source, _AT_ONCE)}:
            progress(done, self.rows)
            yield chunk
            done += len(chunk)
        progress(self.rows, self.rows)

    def _identity(self, made: Made) -> UUID:
        if made.instance:
            return uuid5(NAMESPACE, f"{self.form.id}:{made.instance}")
        return uuid5(NAMESPACE, f"{made.digest}:{self._sheets[made.table]}:{made.identity}")


def new_of(connection: Connection, chunk: Chunk) -> Chunk:
    """Return the records that are not in the database: neither imported before, nor written here and come back."""
    origins = {record: origin for record, made in chunk.items() if (origin := _origin(made.instance))}
    here = stored_revisions.known(connection, [*chunk, *origins.values()])
    return {record: made for record, made in chunk.items() if here.isdisjoint({record, origins.get(record, record)})}


def _origin(instance: str) -> UUID | None:
    """Return the identity that a record has where it was written, if it is one of ours."""
    try:
        return UUID(instance)
    except ValueError:
        return None


def _told_apart(tables: Sequence[Table]) -> Sequence[Table]:
    """Return ``tables`` by names that differ: two sheets of a workbook, or files of one name, may be joined."""
    if len({(table.digest, table.reading.sheet) for table in tables}) < len(tables):
        raise UserError(N_("One of the tables is there twice. Choose each one once."))
    names = Counter(table.name for table in tables)
    return [
        table if names[table.name] == 1 else replace(table, name=f"{table.name} ({table.reading.sheet or number})")
        for number, table in enumerate(tables, start=1)
    ]
