"""Proves that this copy of the program works here: records, finds, prints and rebuilds, in a folder of its own."""

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from minerisk.domain.form import Form, QuestionType
from minerisk.domain.record import Record
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import (
    attachments,
    databases,
    demo,
    demo_others,
    drafts,
    exporting,
    forms,
    importing,
    printing,
    records,
    verification,
)
from minerisk.services.inventing import Invented

FOLDER = "proof.minerisk"
"""Name of the database that is made."""

_WHO = "check"
_PICTURE = b64decode("UklGRhwAAABXRUJQVlA4TA8AAAAvAAAAAAcQRY7+ByKi/wEA")
"""One red point, as WEBP."""


def prove(folder: Path) -> Iterator[tuple[str, str]]:
    """Do a recorder's work once, and give after each step what was done and with what.

    Raises:
        UserError: a step did not give what it should; what was made stays in ``folder``.
    """
    db = databases.create(folder / FOLDER, demo.OFFICE)
    try:
        yield N_("Database made: {what}"), str(folder / FOLDER)
        for kind in forms.KINDS:
            yield from _record(db, kind)
        picture = attachments.path(db, attachments.attach_bytes(db, _PICTURE, QuestionType.IMAGE))
        yield N_("Picture cleaned and kept: {what}"), str(picture)
        _demand(not verification.verify(db, rebuild=True).problems, N_("The tables do not follow from the revisions."))
        yield N_("Tables made again: {what}"), str(len(records.find(db)))
        workbook = exporting.save(db, exporting.Export(), folder / "records.xlsx", author=_WHO)
        (table,) = importing.read([workbook.file])
        _demand(len(table.rows) == workbook.rows, N_("The workbook was not read as it was written."))
        yield N_("Workbook written and read: {what}"), str(workbook.file)
    finally:
        db.close()


def _record(db: databases.Database, kind: str) -> Iterator[tuple[str, str]]:
    """Finish a record of a kind, find it and print it."""
    record = _finished(db, kind)
    yield N_("Record finished: {what}"), record.code
    _demand(len(records.find(db, record.code)) == 1, N_("The record was not found again."))
    yield N_("Record found: {what}"), record.code
    file = printing.print_record(
        db,
        record.id,
        db.folder.parent / printing.file_name(record, printing.Profile.FULL),
        profile=printing.Profile.FULL,
        language="az",
        printed_by=_WHO,
    )
    _demand(printing.pages(file) > 0, N_("The record was not printed."))
    yield N_("Record printed: {what}"), str(file)


def _finished(db: databases.Database, kind: str) -> Record:
    form = forms.form(kind)
    ((_, answers, _),) = _invented(db, form)
    draft = drafts.begin(form, author=_WHO)
    draft = drafts.save(db, replace(draft, answers=answers, updated=datetime.now(UTC)))
    return records.finish(db, draft, records.filling(db, draft), author=_WHO)


def _invented(db: databases.Database, form: Form) -> Iterator[Invented]:
    """Return one record to finish; one of another kind names the incident that is there."""
    incidents = records.codes(db, "incident")
    match form.kind:
        case "session":
            return demo_others.sessions(form, 1, incidents)
        case "sighting":
            return demo_others.sightings(form, 1, incidents, records.codes(db, "session"))
        case "follow_up":
            return demo_others.follow_ups(form, 1, incidents, [], [])
        case _:
            return demo.incidents(form, 1)


def _demand(holds: bool, sentence: str) -> None:  # noqa: FBT001  (read as a sentence)
    if not holds:
        raise UserError(sentence)
