"""The imports of a database, and taking one out again."""

from datetime import UTC, datetime

from minerisk.domain.batch import Batch
from minerisk.domain.text import clean
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import revising
from minerisk.services.databases import Database
from minerisk.store import batches as stored
from minerisk.store import log

WITHDRAWN = "import withdrawn"


def batches(db: Database) -> tuple[Batch, ...]:
    """Return all imports, newest first; those that were withdrawn too."""
    with db.read() as connection:
        return stored.every(connection)


def withdraw(db: Database, batch: str, *, author: str) -> int:
    """Take all records of an import out of the database, for good, and return how many; that it came is remembered.

    Raises:
        UserError: there is no such import, it was withdrawn before, or somebody has worked on its records; nothing
            was taken out.
    """
    now, author = datetime.now(UTC), clean(author)
    with db.write() as connection:
        found = stored.get(connection, batch)
        if found is None:
            raise UserError(N_("The import {batch} is not in this database."), batch=batch)
        if found.withdrawn is not None:
            raise UserError(N_("This import was withdrawn on {day}."), day=found.withdrawn.date().isoformat())
        if worked_on := stored.worked_on(connection, batch):
            raise UserError(
                N_(
                    "Records of this import that were amended, or are being amended: {n}. An import can be withdrawn "
                    "as long as nobody has worked on its records."
                ),
                n=worked_on,
            )
        revising.keep_codes(connection, batch)
        stored.take_out(connection, batch, now, author)
        log.add(connection, now, author, WITHDRAWN, {"batch": batch, "records": found.records})
    return found.records
