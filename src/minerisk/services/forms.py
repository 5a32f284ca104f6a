"""Gives the forms: those that come with the program, and older ones that a database remembers."""

from functools import cache, lru_cache
from pathlib import Path

from minerisk import paths
from minerisk.domain.form import Form
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.store import forms as stored
from minerisk.store.database import Database

KINDS = ("incident",)
"""The kinds of records that can be made, each with the form of its name."""


@cache
def form(kind: str) -> Form:
    """Return the form of a kind that comes with the program."""
    return read(_bundled(kind))


def bundled() -> tuple[Form, ...]:
    """Return all forms that come with the program."""
    return tuple(form(kind) for kind in KINDS)


def form_by_digest(db: Database, digest: str) -> Form:
    """Return the form that a record was filled with, also when the program has a newer one.

    Raises:
        UserError: neither the program nor the database has it.
    """
    return next((known for known in bundled() if known.digest == digest), None) or _remembered(db, digest)


def xform(known: Form) -> str:
    """Return the XForm of a form that comes with the program.

    Raises:
        KeyError: it is another form.
    """
    return _bundled({form(kind).digest: kind for kind in KINDS}[known.digest])


@lru_cache(maxsize=16)
def read(xform: str) -> Form:
    """Return the form that an XForm describes.

    Raises:
        UserError: it is not one, or a rule in it cannot be read.
    """
    from minerisk.forms.xform.reader import read as read_xform

    return read_xform(xform)


def compile_folder(folder: Path) -> str:
    """Return the XForm of the sheets in a folder.

    Raises:
        UserError: a mistake in a sheet, with sheet, row and column.
    """
    from minerisk.forms.sheets.compile import compile_folder as compile_sheets

    return compile_sheets(folder)


@cache
def _bundled(kind: str) -> str:
    try:
        return paths.bundled("forms", kind, f"{kind}.xml").read_text("utf-8")
    except OSError as error:
        raise UserError(N_("The form “{kind}” is missing. Install the program again."), kind=kind) from error


def _remembered(db: Database, digest: str) -> Form:
    with db.read() as connection:
        found = stored.xform(connection, digest)
    if found is None:
        raise UserError(N_("The form that this record was filled with is not in this database."))
    return read(found)
