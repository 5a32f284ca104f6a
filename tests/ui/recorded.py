"""Finished records in a database, made up."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from minerisk.domain.answer import Answer
from minerisk.domain.record import Record
from minerisk.services import demo, drafts, forms, records
from minerisk.services.databases import Database
from minerisk.ui.widgets.basic import Chip

W = TypeVar("W", bound=QWidget)

PERSON = "people/casualty{9f}"
ANSWERS: Mapping[str, Answer] = {
    "when/event_date": "2026-07",
    "where/safe_to_record": "no",
    "where/district": "az_tar",
    "happened/record_type": "accident",
    "happened/device": "mine",
    "happened/narrative": "P1 was collecting firewood",
    "people/killed": "0",
    "people/injured": "1",
    "people/unhurt": "0",
    "people/outcome_unknown": "0",
    f"{PERSON}@order": "1",
    f"{PERSON}/outcome": "injured",
    f"{PERSON}/sex": "female",
    f"{PERSON}/age": "34",
    f"{PERSON}/status": "civilian",
    f"{PERSON}/activity": "herding",
    f"{PERSON}/keep_name": "yes",
    f"{PERSON}/consent/consent_by": "self",
    f"{PERSON}/consent/consent_how": "oral",
    f"{PERSON}/consent/consent_for": "referral",
    f"{PERSON}/name": "Günel",
    "source/source_type": "media",
    "source/confidence": "reported",
}


def child(parent: QWidget, kind: type[W], name: str) -> W:
    """Return a widget by its object name."""
    found = parent.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} {name}"
    return found


def shown(parent: QWidget) -> str:
    """Return all text that can be seen now, a label or a chip a line."""
    QCoreApplication.processEvents()
    labels = [label.text() for label in parent.findChildren(QLabel) if label.isVisible()]
    return "\n".join(labels + [chip.text for chip in parent.findChildren(Chip) if chip.isVisible()])


def take_away(db: Database) -> None:
    """Take the database away so that nothing of it can be read any more."""
    db.close()
    shutil.rmtree(db.folder)


def invented(db: Database, number: int) -> list[UUID]:
    """Add invented records; return their ids, newest event first."""
    form = forms.form("incident")
    records.add_finished(db, form, demo.incidents(form, number))
    return [line.id for line in records.lines(db, records.find(db))]


def finished(db: Database, answers: Mapping[str, Answer] = ANSWERS) -> Record:
    """Add one record."""
    form = forms.form("incident")
    begun = datetime(2026, 7, 14, 9, 30, tzinfo=UTC)
    records.add_finished(db, form, [(begun, dict(answers), "A. K.")])
    ids = [line.id for line in records.lines(db, records.find(db, order=records.Order.RECORDED))]
    return next(record for record in (records.get(db, each) for each in ids) if record.answers == answers)


def of_kind(db: Database, kind: str, **said: Answer) -> Record:
    """Add one record of a kind; ``said`` are its answers by the names of their questions."""
    form = forms.form(kind)
    answers = {question.path: answer for name, answer in said.items() if (question := form.named(name))}
    assert len(answers) == len(said)
    records.add_finished(db, form, [(datetime(2026, 7, 14, 9, 30, tzinfo=UTC), answers, "A. K.")])
    return records.get(db, records.lines(db, [max(records.find(db))])[0].id)


def amended(db: Database, record: UUID, reason: str, changes: Mapping[str, Answer]) -> Record:
    """Change answers of a record."""
    draft = drafts.save(db, replace(records.amend(db, record, author="R. M."), updated=datetime.now(UTC)))
    filling = records.filling(db, draft)
    for path, answer in changes.items():
        filling.answer(path, answer)
    return records.finish(db, draft, filling, author="R. M.", reason=reason)
