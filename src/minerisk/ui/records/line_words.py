"""What a record is in one line, wherever one stands for itself: what kind, where, when."""

from minerisk.domain import edtf, wording
from minerisk.domain.record import Line
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.ui import kinds


def line_words(db: Database, line: Line, tr: Catalog) -> str:
    """Return kind, district, place and day of a record, as far as they are known."""
    try:
        district = wording.coded(forms.form_by_digest(db, line.form), "district", line.district, tr.language)
    except UserError:
        district = line.district
    place = "" if line.place == district else line.place
    when = edtf.short(line.event, tr) if line.event else ""
    return ", ".join(part for part in (tr(kinds.kind(line.kind).noun), district, place, when) if part)
