"""What an import would do, before it does it: a dry run, which changes nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minerisk.domain.conversion.report import Report
from minerisk.domain.tables.as_asked import AsAsked
from minerisk.domain.tables.table import Notice, Table
from minerisk.i18n import N_
from minerisk.services import batches
from minerisk.services.converting import Converting, HowRead, new_of
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched

_CAME_BEFORE = N_(
    "{file} was imported with this mapping on {day}. What stands in both files would be here twice: withdraw that "
    "import first where this file takes its place."
)
_CAME_OTHERWISE = N_(
    "{file} was imported on {day} with the mapping “{title}”. Where that was the same sheet, everybody in it would be "
    "here twice: withdraw that import first."
)
_EQUAL_ROWS = N_(
    "{file}: {n} rows are equal to another row in every cell. They stay separate people: look whether somebody stands "
    "there twice."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What an import would do.

    Attributes:
        already: how many records are here, and would be left as they are.
        notices: what a person must know before.
    """

    title: str
    report: Report
    already: int
    notices: tuple[Notice, ...]


def look(db: Database | None, tables: Sequence[Table], mapping: HowRead, progress: Progress = unwatched) -> Outlook:
    """Return what importing ``tables`` would do; without a database, as if nothing were there yet.

    Raises:
        UserError: the mapping does not fit the tables.
    """
    converting = Converting(tables, mapping)
    already = 0
    for chunk in converting.chunks(progress):
        if db is not None:
            with db.read() as connection:
                already += len(chunk) - len(new_of(connection, chunk))
    return Outlook(
        title=mapping.title,
        report=converting.report,
        already=already,
        notices=(
            *_came_before(db, tables, mapping, already),
            *_equal_rows(tables),
            *(each for table in tables for each in table.notices),
        ),
    )


def _came_before(db: Database | None, tables: Sequence[Table], mapping: HowRead, already: int) -> Iterator[Notice]:
    """Say which imports that are here may hold the same people under another identity."""
    digests = {table.digest for table in tables}
    has_own_ids = isinstance(mapping, AsAsked)  # which are known again in whatever file they come
    for batch in batches.batches(db) if db is not None else ():
        if batch.withdrawn is not None:
            continue
        for source in batch.sources:
            values = {"file": source.name, "day": batch.time.date().isoformat(), "title": batch.title}
            if source.digest not in digests and batch.title == mapping.title and not has_own_ids:
                yield Notice(text=_CAME_BEFORE, values=values)
            elif source.digest in digests and not already:
                yield Notice(text=_CAME_OTHERWISE, values=values)


def _equal_rows(tables: Sequence[Table]) -> Iterator[Notice]:
    for table in tables:
        n = sum(times for times in Counter(table.rows).values() if times > 1)
        if n:
            yield Notice(text=_EQUAL_ROWS, values={"file": table.name, "n": n})
