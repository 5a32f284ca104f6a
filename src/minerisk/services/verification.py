"""Is a database whole: its file, its revisions, and the tables made from them?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection

from minerisk.domain import merging
from minerisk.domain import revision as revisions
from minerisk.domain.revision import Revision, Tampered
from minerisk.i18n import N_
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.store import forms as stored_forms
from minerisk.store import projections
from minerisk.store import revisions as stored_revisions

_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found.

    Attributes:
        problems: one untranslated sentence each; none when all is well.
        tampered: ids of revisions that are not what was written.
        saves_missing: saves that were lost before the database was opened.
        rebuilt: whether the tables were made again.
    """

    records: int
    revisions: int
    tampered: tuple[str, ...]
    saves_missing: int
    rebuilt: bool
    problems: tuple[str, ...]


def verify(db: Database, *, rebuild: bool) -> Verification:
    """Check every page of the file and every revision; with ``rebuild``, make the tables again and compare them."""
    problems = [N_("The file of the database is damaged. Open the newest backup.")] if db.check_file() else []
    records, made, tampered = _read_through(db)
    if tampered:
        problems.append(N_("Revisions were changed from outside. Open the newest backup."))
    if db.saves_missing:
        problems.append(N_("Saves are missing: the log that held them was lost. Look for them in a backup."))
    if rebuild and _rebuild(db):
        problems.append(N_("The tables did not follow from the revisions; they were made again."))
    return Verification(
        records=records,
        revisions=made,
        tampered=tampered,
        saves_missing=db.saves_missing,
        rebuilt=rebuild,
        problems=tuple(problems),
    )


def _read_through(db: Database) -> tuple[int, int, tuple[str, ...]]:
    """Return how many records and revisions there are, and which revisions are not what was written."""
    records, made = 0, 0
    tampered: list[str] = []
    with db.read() as connection:
        for _, history in stored_revisions.every(connection):
            records += 1
            made += len(history)
            tampered += [each.id for each in history if _is_tampered(each)]
    return records, made, tuple(tampered)


def _is_tampered(made: Revision) -> bool:
    try:
        revisions.check(made)
    except Tampered:
        return True
    return False


def _rebuild(db: Database) -> bool:
    """Make the tables again in one transaction; return whether they differ from what they were."""
    with db.read() as connection:
        known = stored_forms.numbers(connection)
    by_digest = {digest: forms.form_by_digest(db, digest) for digest in known}
    projectors = {digest: projections.Projector(form, known[digest]) for digest, form in by_digest.items()}
    with db.write() as connection:
        before = projections.digest(connection)
        projections.clear(connection)
        rows = _rows(connection, projectors)
        while chunk := list(islice(rows, _AT_ONCE)):
            projections.write(connection, chunk)
        return projections.digest(connection) != before


def _rows(connection: Connection, projectors: Mapping[str, projections.Projector]) -> Iterator[projections.Rows]:
    for number, history in stored_revisions.every(connection):
        state = merging.fold(history)
        yield projectors[state.order[-1].form].rows(number, state)
