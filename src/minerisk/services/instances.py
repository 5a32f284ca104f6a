"""A record as an XForm instance, for ODK, KoboToolbox and Enketo. Whoever writes it to a file notes that in the log."""

from datetime import datetime
from uuid import UUID, uuid5

from minerisk.domain.answer import Answers, question_path
from minerisk.domain.attachment import protection
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Protection
from minerisk.domain.record import Record
from minerisk.forms.instance import Meta, write
from minerisk.services import forms, records
from minerisk.services.databases import Database


def instance(db: Database, record: UUID, *, names: bool = False, replaces: str = "") -> str:
    """Return a record as an XForm instance.

    Args:
        db: where the record is.
        record: which one.
        names: tell what may name a person too; without it, what is calculated does not know of it either.
        replaces: the ``instanceID`` under which the record was sent before it was amended, if it was.

    Raises:
        UserError: it is not in this database.
    """
    found = records.get(db, record)
    form = forms.form_by_digest(db, found.form)
    told = found.answers if names else _nameless(form, found.answers)
    filling = Filling(form, told, today=datetime.now().astimezone().date())
    answers = told if names else filling.answers()
    said = {place for path in answers for place in _around(path)}
    meta = Meta(instance=_identity(found), name=filling.name(), deprecated=replaces)
    return write(form, answers, meta, relevant=lambda path: path in said or filling.is_relevant(path))


def _nameless(form: Form, answers: Answers) -> Answers:
    """Return the answers that a person gave and that name nobody."""
    asked = {question.path: question for question in form.questions()}
    left_out = {
        path
        for path, question in asked.items()
        if protection(question) is Protection.IDENTITY or question.calculation is not None
    }
    return {path: answer for path, answer in answers.items() if question_path(path) not in left_out}


def _identity(record: Record) -> str:
    """Return what identifies the instance: the record, and once it was amended, its state."""
    return f"uuid:{record.id if record.version == 1 else uuid5(record.id, ' '.join(record.heads))}"


def _around(path: str) -> set[str]:
    """Return a path and those of all that it stands in."""
    steps = path.partition("@")[0].split("/")
    return {"/".join(steps[: count + 1]) for count in range(len(steps))}
