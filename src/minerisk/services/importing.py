"""Bringing somebody's tables in: read, looked at, imported as one batch, and withdrawn as one.

Everything that a page or a command needs for it is here; the steps have modules of their own.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from itertools import repeat
from pathlib import Path

from sqlalchemy import Connection

from minerisk.domain import code
from minerisk.domain.batch import Batch, File
from minerisk.domain.conversion.conversion import Made
from minerisk.domain.tables.table import Reading, Table
from minerisk.domain.tally import Unit
from minerisk.domain.text import clean
from minerisk.domain.uuid7 import uuid7
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import drafts
from minerisk.services.batches import batches, withdraw
from minerisk.services.converting import Converting, HowRead, new_of
from minerisk.services.databases import Database
from minerisk.services.mappings import Named, fitting, guess, mapping, mappings, save_mapping, with_codes
from minerisk.services.outlook import Outlook, look
from minerisk.services.progress import Progress, unwatched
from minerisk.services.revising import Act, Revising
from minerisk.services.submissions import AsAsked, files_in, recognised, whole
from minerisk.store import batches as stored
from minerisk.store import projections, tallies

__all__ = [
    "AsAsked",
    "Batch",
    "HowRead",
    "Named",
    "Outlook",
    "batches",
    "files_in",
    "first",
    "fitting",
    "guess",
    "look",
    "mapping",
    "mappings",
    "read",
    "recognised",
    "require_fit",
    "run",
    "save_mapping",
    "whole",
    "with_codes",
    "withdraw",
]

_MANY = 5_000
"""Rows for which the indexes are made again after them, if they are a tenth of what is here, too."""


def read(files: Sequence[Path], readings: Sequence[Reading] = ()) -> tuple[Table, ...]:
    """Return the tables in ``files``, each read as its reading says; without one, as it is recognised.

    Raises:
        UserError: a file cannot be read; one sentence says which, and why.
    """
    from minerisk.exchange import tables

    as_recognised = repeat(Reading(), len(files) - len(readings))
    pairs = zip(files, (*readings, *as_recognised), strict=True)
    return tuple(tables.read(file, reading) for file, reading in pairs)


def require_fit(tables: Sequence[Table], mapping: HowRead) -> None:
    """Make sure that ``mapping`` is for ``tables``.

    Raises:
        UserError: it is not; the sentence says what is missing.
    """
    Converting(tables, mapping)


def first(tables: Sequence[Table], mapping: HowRead, most: int) -> tuple[Made, ...]:
    """Return the first records that would come of ``tables``.

    Raises:
        UserError: the mapping does not fit the tables.
    """
    return Converting(tables, mapping).first(most)


def run(
    db: Database, tables: Sequence[Table], mapping: HowRead, *, author: str, progress: Progress = unwatched
) -> Batch:
    """Add the records of ``tables`` that are not here yet, all or none of them, and return what came.

    Where all were here already nothing is added, and the batch that is returned has no id.

    Raises:
        UserError: the mapping does not fit the tables, no row becomes a record, or the disk did not take it; nothing
            was stored.
        Cancelled: ``progress`` was told to stop; nothing was stored.
    """
    converting, now = Converting(tables, mapping), datetime.now(UTC)
    act = Act(author=clean(author), begun=now, finished=now, batch=uuid7(now).hex)
    with db.write() as connection, _adding(connection, converting.rows):
        records, people, already = _add(connection, converting, act, progress)
        batch = Batch(
            id=act.batch if records else "",
            time=now,
            author=act.author,
            title=mapping.title,
            sources=tuple(dict.fromkeys(File(name=table.name, digest=table.digest) for table in tables)),
            records=records,
            people=people,
            already=already,
            report=converting.report,
        )
        if records:
            _keep(connection, batch)
        elif not already:
            raise UserError(N_("No row of these tables becomes a record. Look at what is set aside, and why."))
    return batch


def _add(connection: Connection, converting: Converting, act: Act, progress: Progress) -> tuple[int, int, int]:
    """Add the records that are not here yet; return how many, how many people they have, and how many were here."""
    kind = converting.form.kind or code.OTHER
    revising = Revising(connection, converting.form, drafts.keep_form(connection, converting.form.digest))
    records = people = already = 0
    for chunk in converting.chunks(progress):
        new = new_of(connection, chunk)
        if new:
            revising.add_first([revising.first(record, kind, act, made.answers) for record, made in new.items()])
        records += len(new)
        people += sum(made.people for made in new.values())
        already += len(chunk) - len(new)
    return records, people, already


def _adding(connection: Connection, rows: int) -> AbstractContextManager[None]:
    """Return the block in which so many rows are added."""
    here = tallies.number(connection, Unit.RECORD, ())
    return projections.bulk(connection) if rows > max(_MANY, here // 10) else nullcontext()


def _keep(connection: Connection, batch: Batch) -> None:
    if len(stored.report_text(batch.report)) > stored.REPORT_AT_MOST:
        raise UserError(
            N_("So many rows are set aside that they cannot be listed: {n}. Correct the mapping, then import."),
            n=len(batch.report.set_aside) + len(batch.report.unmapped) + len(batch.report.unread),
        )
    stored.add(connection, batch)
