"""Writes a form as a file for other programs, and for another office: its sheets as a workbook, or its XForm."""

from pathlib import Path
from tempfile import TemporaryDirectory

from minerisk import paths
from minerisk.domain.form import Form, Protection
from minerisk.errors import UserError
from minerisk.files import replacing
from minerisk.forms.sheets.extending import extend
from minerisk.forms.sheets.marking import mark
from minerisk.i18n import N_
from minerisk.services import forms, own_forms
from minerisk.services.databases import Database
from minerisk.services.extending import in_use
from minerisk.services.forms import Sheets


def has_sheets(db: Database, form: Form) -> bool:
    """Return whether a form can be written as a workbook: one that came as an XForm cannot."""
    return own_forms.as_it_came(db, form) in forms.bundled() or own_forms.source(db, form) is not None


def write_workbook(db: Database, form: Form, target: Path) -> None:
    """Write the sheets of a form for ODK, KoboToolbox or Survey123.

    The marks of what names a person are in them, and the choices of the office.

    Raises:
        UserError: it has no sheets, or ``target`` cannot be written; what was there stays.
    """
    marked = {question.name for question in form.questions() if question.protection is Protection.IDENTITY}
    with db.read() as connection:
        choices = in_use(connection, form.id)
    forms.write_sheets(extend(mark(_sheets(db, form), marked), choices), target)


def write_xform(db: Database, form: Form, target: Path) -> None:
    """Write the XForm of a form, with all its lists.

    Raises:
        UserError: ``target`` cannot be written; what was there stays.
    """
    try:
        with replacing(target) as stream:
            stream.write(own_forms.xform(db, form).encode())
    except OSError as error:
        raise UserError(N_("{file} cannot be written: {reason}"), file=target.name, reason=error.strerror) from error


def _sheets(db: Database, form: Form) -> Sheets:
    if own_forms.as_it_came(db, form) in forms.bundled():
        return forms.sheets(paths.bundled("forms", form.kind or ""))
    source = own_forms.source(db, form)
    if source is None:
        raise UserError(N_("This form came as an XForm, and has no sheets."))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "form"
        file.write_bytes(source)
        return forms.sheets(file)
