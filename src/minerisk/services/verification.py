"""Is a database whole: its file, its revisions, and the tables made from them?"""

from dataclasses import dataclass, field
from hashlib import sha256

from minerisk.domain import revision as revisions
from minerisk.domain.revision import Revision, Tampered
from minerisk.i18n import N_
from minerisk.services import tables
from minerisk.services.databases import Database
from minerisk.store import forms as stored_forms
from minerisk.store import revisions as stored_revisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found.

    Attributes:
        problems: one untranslated sentence each; none when all is well.
        tampered: ids of revisions that are not what was written.
        names_missing: answers that may name a person, which revisions speak of and the database does not have.
        forms_altered: digests of forms that are not what records were filled with.
        files_missing: names of attached files that answers name, and that are not there or not what was attached.
        saves_missing: saves that were lost before the database was opened.
        rebuilt: whether the tables were made again.
    """

    records: int
    revisions: int
    tampered: tuple[str, ...]
    names_missing: int
    forms_altered: tuple[str, ...]
    files_missing: tuple[str, ...]
    saves_missing: int
    rebuilt: bool
    problems: tuple[str, ...]


def verify(db: Database, *, rebuild: bool) -> Verification:
    """Check every page of the file and every revision; with ``rebuild``, make the tables again and compare them."""
    problems = [N_("The file of the database is damaged. Open the newest backup.")] if db.check_file() else []
    found = _read_through(db)
    altered = _altered(db)
    missing = db.files_missing()
    if found.tampered:
        problems.append(N_("Revisions were changed from outside. Open the newest backup."))
    if found.names_missing:
        problems.append(N_("Answers that may name a person were taken out from outside. Open the newest backup."))
    if altered:
        problems.append(N_("Forms were changed from outside. Open the newest backup."))
    if missing:
        problems.append(N_("Attached files are missing or damaged. Look for them in the folder files of a backup."))
    if db.saves_missing:
        problems.append(N_("Saves are missing: the log that held them was lost. Look for them in a backup."))
    if rebuild and not altered and tables.rebuild(db):
        problems.append(N_("The tables did not follow from the revisions; they were made again."))
    return Verification(
        records=found.records,
        revisions=found.revisions,
        tampered=tuple(found.tampered),
        names_missing=found.names_missing,
        forms_altered=altered,
        files_missing=missing,
        saves_missing=db.saves_missing,
        rebuilt=rebuild and not altered,
        problems=tuple(problems),
    )


@dataclass(slots=True)
class _Reading:
    """What was found in the revisions."""

    records: int = 0
    revisions: int = 0
    names_missing: int = 0
    tampered: list[str] = field(default_factory=list)


def _read_through(db: Database) -> _Reading:
    found = _Reading()
    with db.read() as connection:
        for _, history in stored_revisions.every(connection):
            found.records += 1
            found.revisions += len(history)
            found.names_missing += sum(len(each.sealed.keys() - each.identity.keys()) for each in history)
            found.tampered += [each.id for each in history if _is_tampered(each)]
    return found


def _altered(db: Database) -> tuple[str, ...]:
    """Return the digests of the forms that are not what their digest says."""
    with db.read() as connection:
        xforms = {digest: stored_forms.xform(connection, digest) or "" for digest in stored_forms.numbers(connection)}
    return tuple(digest for digest, xform in xforms.items() if sha256(xform.encode()).hexdigest() != digest)


def _is_tampered(made: Revision) -> bool:
    try:
        revisions.check(made)
    except Tampered:
        return True
    return False
