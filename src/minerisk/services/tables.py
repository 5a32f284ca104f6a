"""The tables that lists, search and counts read: made again from the revisions."""

from collections.abc import Iterator, Mapping
from itertools import islice

from sqlalchemy import Connection

from minerisk.domain import merging
from minerisk.services import forms
from minerisk.store import forms as stored_forms
from minerisk.store import projections, settings
from minerisk.store import revisions as stored_revisions
from minerisk.store.database import Database
from minerisk.store.typed_rows import Rows

MADE_BY = "projections"
_AT_ONCE = 500


def rebuild(db: Database) -> bool:
    """Make the tables again in one transaction; return whether they differ from what they were."""
    with db.read() as connection:
        known = stored_forms.numbers(connection)
    by_digest = {digest: forms.form_by_digest(db, digest) for digest in known}
    projectors = {digest: projections.Projector(form, known[digest]) for digest, form in by_digest.items()}
    with db.write() as connection:
        before = projections.digest(connection)
        projections.clear(connection)
        with projections.bulk(connection):
            rows = _rows(connection, projectors)
            while chunk := list(islice(rows, _AT_ONCE)):
                projections.write(connection, chunk)
        note_made(connection)
        return projections.digest(connection) != before


def bring_up_to_date(db: Database) -> None:
    """Make the tables again where an older program made them."""
    with db.read() as connection:
        made_by = settings.get(connection, MADE_BY)
    if made_by != projections.VERSION:
        rebuild(db)


def note_made(connection: Connection) -> None:
    """Keep that the tables are as this program makes them."""
    settings.put(connection, MADE_BY, projections.VERSION)


def _rows(connection: Connection, projectors: Mapping[str, projections.Projector]) -> Iterator[Rows]:
    for number, history in stored_revisions.every(connection):
        state = merging.fold(history)
        yield projectors[state.form].rows(number, state)
