"""What a new record may have in common with the one that was written before it."""

from minerisk.domain.answer import Answer
from minerisk.domain.filling.items import is_field
from minerisk.domain.form import Form, Protection, QuestionType
from minerisk.domain.record import Record
from minerisk.services import records
from minerisk.services.databases import Database
from minerisk.services.statistics import INCIDENTS
from minerisk.store.records import Order

_PLACES = ("where/", "source/")
_ITS_OWN = frozenset({"source/follow_up", "source/follow_up_date"})
_IMPORTED = "dataset"
_LOOKED_AT = 20


def place_and_source(db: Database, form: Form) -> dict[str, Answer]:
    """Return where the incident before was and who told of it, without names; nothing for another kind of form.

    Only records that were typed count, not those that came with a table.
    """
    if form.kind != "incident":
        return {}
    found = _last_typed(db, form)
    return {path: answer for path, answer in found.answers.items() if _is_common(form, path)} if found else {}


def _last_typed(db: Database, form: Form) -> Record | None:
    numbers = records.find(db, order=Order.RECORDED, where=INCIDENTS)[:_LOOKED_AT]
    for line in records.lines(db, numbers):
        record = records.get(db, line.id)
        if record.form == form.digest and record.answers.get("source/source_type") != _IMPORTED:
            return record
    return None


def _is_common(form: Form, path: str) -> bool:
    asked = form.named(path.rpartition("/")[2])
    if asked is None or asked.path != path or is_field(path) or path in _ITS_OWN:
        return False
    typed = asked.type is not QuestionType.CALCULATE and asked.calculation is None
    stands_open = path.count("/") == 1  # what is folded away is a sketch, papers, other records
    return typed and stands_open and asked.protection is not Protection.IDENTITY and path.startswith(_PLACES)
