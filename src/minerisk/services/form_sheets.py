"""All answers of one form as sheets, in the shape that KoboToolbox gives them."""

from collections.abc import Mapping, Sequence

from minerisk.domain.form import Form
from minerisk.domain.record import Record
from minerisk.domain.tables import columns
from minerisk.domain.tables.form_sheets import FormSheets
from minerisk.domain.tables.sheet import Sheet
from minerisk.services import fields, own_forms, sheets
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched
from minerisk.services.sheets import Wanted


def forms_with_records(db: Database) -> tuple[Form, ...]:
    """Return the forms that records were filled with, each in its newest version that was."""
    used = [form for form in fields.known_forms(db) if own_forms.records(db, form)]
    return tuple({form.id: form for form in reversed(used)}.values())


def make(db: Database, numbers: Sequence[int], wanted: Wanted, progress: Progress = unwatched) -> tuple[Sheet, ...]:
    """Return sheets of the records with these numbers, which were filled with versions of one form; in this order."""
    with db.read() as connection:
        known = sheets.forms_of(db, connection, numbers)
        layouts = columns.layouts(tuple(known.values()), wanted.of, wanted.profile)
        made = FormSheets(layouts, profile=wanted.profile, language=wanted.language, tr=wanted.tr)
        for chunk in sheets.chunks(connection, numbers, known, progress):
            for _, number, record in chunk:
                made.add(record.answers, _facts(number, record, known[record.form]))
            made.settle()
    return made.sheets()


def _facts(number: int, record: Record, form: Form) -> Mapping[str, str]:
    """Return what can be told of a record, by the columns that a profile may leave out."""
    return {
        "_id": str(number),
        "_uuid": str(record.id),
        "_submission_time": record.updated.replace(tzinfo=None).isoformat(timespec="seconds"),
        "_submitted_by": record.author,
        "__version__": form.version,
        "_code": record.code,
        "_status": record.status.value,
        "_to_check": "yes" if record.to_check else "no",
    }
