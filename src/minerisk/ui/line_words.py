"""What a record is in one line, wherever one stands for itself: what kind, where, when."""

from minerisk.domain import edtf, wording
from minerisk.domain.form import say
from minerisk.domain.record import Line
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.ui import kinds


def line_words(db: Database, line: Line, tr: Catalog) -> str:
    """Return kind, district, place and day of a record, as far as they are known."""
    district = form_label(db, tr.language, line.form, "district", line.district)
    place = "" if line.place == district else line.place
    when = edtf.short(line.event, tr) if line.event else ""
    return ", ".join(part for part in (tr(kinds.kind(line.kind).noun), district, place, when) if part)


def form_title(db: Database, language: str, digest: str) -> str:
    """Return what a form is called; nothing where it cannot be read."""
    try:
        form = forms.form_by_digest(db, digest)
    except UserError:
        return ""
    return say(form.title, language) or form.id


def form_label(db: Database, language: str, digest: str, name: str, code: str) -> str:
    """Return what a form calls an answer to the question of a name; its code where the form cannot be read."""
    try:
        return wording.coded(forms.form_by_digest(db, digest), name, code, language) if code else ""
    except UserError:
        return code
