"""Making, opening and rescuing a database, and what its office says of itself."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection

from minerisk.domain.office import Confirmation, Office, problems
from minerisk.domain.text import clean
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import tables
from minerisk.store import settings
from minerisk.store.database import Database, named
from minerisk.store.faults import Damaged, FolderGone

__all__ = [
    "Database",
    "FolderGone",
    "acknowledge_missing",
    "change_office",
    "confirm_number",
    "confirmations",
    "create",
    "is_there",
    "office",
    "open_database",
    "rescue",
    "saves_missing",
]

OFFICE = "office"
CONFIRMATIONS = "confirmations"


def create(folder: Path, office: Office, like: Database | None = None) -> Database:
    """Make a new database folder for ``office`` and open it; with the attached files of ``like``, and no more of it.

    Raises:
        UserError: the office cannot be called that, there is something of that name, or no folder can be made there.
    """
    office = _checked(office)

    def first(connection: Connection) -> None:
        settings.put(connection, OFFICE, asdict(office))
        tables.note_made(connection)

    return Database.create(folder, first, like)


def is_there(folder: Path) -> bool:
    """Return whether something stands where a database folder of that name would."""
    return folder.exists() or named(folder).exists()


def open_database(folder: Path) -> Database:
    """Open the database in ``folder``.

    Raises:
        UserError: it cannot be opened; the sentence says why and what to do, and nothing was changed.
    """
    db = Database.open(folder)
    with ExitStack() as undo:
        undo.callback(db.close)
        tables.bring_up_to_date(db)
        undo.pop_all()
    return db


def rescue(db: Database, folder: Path, *, amending: bool) -> Database:
    """Save all that ``db`` has into the new ``folder``, close it, and go on there; its own folder may be gone.

    A damaged database cannot be copied. A new record then goes on in a new one of the same office, with the attached
    files that are whole, which says by ``is_fresh`` that nothing else is in it.

    Args:
        db: the database that does not take what is typed.
        folder: the place for the other one.
        amending: what is typed amends a record, so that it is worth nothing without the others.

    Raises:
        UserError: the folder takes nothing, or ``db`` is damaged and what is typed amends a record of it.
    """
    own = office(db)  # first: after meeting damage a connection reads nothing more
    try:
        rescued = Database.open(db.back_up(folder))
        rescued.saves_missing = db.saves_missing
    except Damaged:
        if amending:
            raise
        rescued = create(folder, own, like=db)
        rescued.is_fresh = True
    db.close()
    return rescued


def office(db: Database) -> Office:
    """Return whose database this is."""
    with db.read() as connection:
        return stored_office(connection)


def stored_office(connection: Connection) -> Office:
    """Return whose database this is, inside a transaction."""
    return Office(**cast("dict[str, Any]", settings.get(connection, OFFICE)))


def change_office(db: Database, office: Office) -> None:
    """Keep what the office is called now; codes that were made before stay as they are.

    Raises:
        UserError: the office cannot be called that.
    """
    office = _checked(office)
    with db.write() as connection:
        settings.put(connection, OFFICE, asdict(office))


def confirmations(db: Database) -> tuple[Confirmation, ...]:
    """Return the numbers that this office has confirmed, with who found out and when."""
    with db.read() as connection:
        found = _confirmed(connection)
    return tuple(
        Confirmation(number=number, by=said["by"], on=date.fromisoformat(said["on"]))
        for number, said in sorted(found.items())
    )


def confirm_number(db: Database, confirmation: Confirmation) -> None:
    """Keep the office's word that a number is answered, in the place of an earlier one."""
    if not confirmation.by.strip():
        raise UserError(N_("Say who found out that {number} is answered."), number=confirmation.number)
    with db.write() as connection:
        said = {"by": clean(confirmation.by).strip(), "on": confirmation.on.isoformat()}
        settings.put(connection, CONFIRMATIONS, {**_confirmed(connection), confirmation.number: said})


def saves_missing(db: Database) -> int:
    """Return how many saves were lost with the log that held them, until that is acknowledged; 0 when all is well."""
    return db.saves_missing


def acknowledge_missing(db: Database) -> None:
    """Keep that a person knows of the saves that were lost: they are not told again."""
    db.acknowledge_missing()


def _confirmed(connection: Connection) -> Mapping[str, dict[str, str]]:
    return cast("dict[str, dict[str, str]]", settings.get(connection, CONFIRMATIONS) or {})


def _checked(office: Office) -> Office:
    office = replace(office, name=clean(office.name).strip())
    for sentence in problems(office).values():
        raise UserError(sentence)
    return office
