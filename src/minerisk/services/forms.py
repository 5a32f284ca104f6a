"""Gives the forms: those that come with the program, older ones that a database remembers, and those of files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from sqlalchemy import Connection

from minerisk import paths
from minerisk.domain.form import Form
from minerisk.domain.remark import Remark
from minerisk.errors import UserError
from minerisk.files import replacing
from minerisk.forms.sheets.handover import Made, unpack, unpack_sheets
from minerisk.i18n import N_
from minerisk.outside import child
from minerisk.outside.refused import Refused
from minerisk.services import form_cache
from minerisk.services.extending import extended, in_use
from minerisk.services.progress import Progress, unwatched
from minerisk.store import forms as stored
from minerisk.store import own_forms as stored_own
from minerisk.store.database import Database

if TYPE_CHECKING:
    from minerisk.forms.xform.reader import Read

Found = TypeVar("Found")
Sheets: TypeAlias = Mapping[str, Sequence[Sequence[str]]]
"""Cells of sheets, by name."""

KINDS = ("incident", "sighting", "session", "follow_up")
"""The kinds of records that can be made, each with the form of its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A form that was opened from a file.

    Attributes:
        xform: the form itself, with all its lists.
        remarks: what in the file was read differently or left out.
    """

    form: Form
    xform: str
    remarks: tuple[Remark, ...]


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
    own = next((known for known in map(form, KINDS) if known.digest == digest), None)  # no more of them than needed
    return own or read(xform_by_digest(db, digest))


def xform_by_digest(db: Database, digest: str) -> str:
    """Return the XForm of a form that comes with the program or is kept, or that has choices of the office.

    Raises:
        UserError: neither the program nor the database has it.
    """
    with db.read() as connection:
        found = find(connection, digest)
    if found is None:
        raise UserError(N_("The form that this record was filled with is not in this database."))
    return found


def find(connection: Connection, digest: str) -> str | None:
    """Return the XForm with a digest, or None where neither the program nor the database has it."""
    return stored.xform(connection, digest) or next(
        (xform for xform in _xforms(connection) if sha256(xform.encode()).hexdigest() == digest), None
    )


def xform(known: Form) -> str:
    """Return the XForm of a form that comes with the program.

    Raises:
        KeyError: it is another form.
    """
    return _bundled({form(kind).digest: kind for kind in KINDS}[known.digest])


def read(xform: str) -> Form:
    """Return the form that an XForm describes.

    Raises:
        UserError: it is not one, or a rule in it cannot be read.
    """
    return _read(xform).form


def open_file(file: Path, progress: Progress = unwatched) -> Opened:
    """Return the form in a file: a workbook, a folder of CSV sheets, one CSV file, or an XForm.

    What comes of it is kept, so that it opens at once the next time.

    Raises:
        FormError: its mistakes, each with sheet, row and column.
        UserError: it cannot be read.
    """
    made = of_file(file, lambda: form_cache.find(file) or _fresh(file, progress))
    read = _read(made.xform)
    placed = {remark.text.format(**remark.values) for remark in made.remarks if remark.row}
    others = (remark for remark in read.remarks if remark.text.format(**remark.values) not in placed)
    return Opened(form=read.form, xform=made.xform, remarks=(*made.remarks, *others))


def sheets(file: Path) -> Sheets:
    """Return the cells of a form's sheets, by name, in spellings that all programs for such forms know.

    Raises:
        UserError: it cannot be read.
    """
    return of_file(file, lambda: unpack_sheets(child.run("_form", ["sheets", str(file.absolute())])))


def write_workbook(file: Path, target: Path) -> None:
    """Write the sheets of a form as a workbook.

    Raises:
        UserError: the form cannot be read, or ``target`` not written; what was there stays.
    """
    write_sheets(sheets(file), target)


def write_sheets(found: Sheets, target: Path) -> None:
    """Write sheets as a workbook.

    Raises:
        UserError: ``target`` cannot be written; what was there stays.
    """
    from minerisk.forms.sheets import xlsx

    try:
        with replacing(target) as stream:
            xlsx.write(found, stream)
    except OSError as error:
        raise UserError(N_("{file} cannot be written: {reason}"), file=target.name, reason=error.strerror) from error


def compile_folder(folder: Path) -> str:
    """Return the XForm of the sheets in a folder, laid out to be read by people.

    Raises:
        UserError: a mistake in a sheet, with sheet, row and column.
    """
    from minerisk.forms.sheets.compile import compile_folder as compile_sheets

    return compile_sheets(folder)


def _fresh(file: Path, progress: Progress) -> Made:
    content = child.run("_form", ["xform", str(file.absolute())], watch=partial(progress, 0, 0))
    made = unpack(content)
    form_cache.keep(file, content)
    return made


def of_file(file: Path, read: Callable[[], Found]) -> Found:
    """Return what ``read`` does; what it refuses is told with the name of the file."""
    try:
        return read()
    except Refused as refused:
        raise UserError(refused.text, **refused.values | {"file": file.name}) from refused
    except ValueError as error:  # what came out of the process is not whole
        died = child.died()
        raise UserError(died.text, **died.values | {"file": file.name}) from error


@lru_cache(maxsize=64)
def _read(xform: str) -> "Read":
    from minerisk.forms.xform.reader import read_all

    return read_all(xform)


@cache
def _bundled(kind: str) -> str:
    try:
        return paths.bundled("forms", kind, f"{kind}.xml").read_text("utf-8")
    except OSError as error:
        raise UserError(N_("The form “{kind}” is missing. Install the program again."), kind=kind) from error


def _xforms(connection: Connection) -> Iterator[str]:
    """Give the XForms that come with the program, and all forms as they are with the choices of the office."""
    yield from map(_bundled, KINDS)
    for kind in KINDS:
        yield extended(_bundled(kind), in_use(connection, form(kind).id))
    for entry in stored_own.every(connection):
        yield extended(stored.xform(connection, entry.digest) or "", in_use(connection, entry.id))
