from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from minerisk.domain.answer import Reason
from minerisk.domain.form import Form
from minerisk.domain.record import Draft
from minerisk.store import drafts
from minerisk.store.database import Database

BEGUN = datetime(2026, 7, 14, 9, tzinfo=UTC)


@pytest.fixture
def draft(form: Form) -> Draft:
    return Draft(
        record=UUID(int=1),
        kind="incident",
        form=form.digest,
        begun=BEGUN,
        updated=BEGUN,
        author="Aynur",
        answers={"device": "mine", "district": Reason.WITHHELD, "people/casualty{9f}/name": "Əli"},
        base=("b" * 64,),
        code="BRD1-INC-20260714-01",
        section="people",
        reason="The village head called",
        settled=("device", "people/casualty{9f}@removed"),
    )


def test_a_draft_comes_back_as_it_was(db: Database, draft: Draft):
    with db.write() as connection:
        drafts.save(connection, draft)
    with db.read() as connection:
        assert drafts.get(connection, draft.record) == draft


def test_saving_again_replaces_it(db: Database, draft: Draft):
    with db.write() as connection:
        for section in ("when", "where"):
            drafts.save(connection, replace(draft, section=section))
        assert [kept.section for kept in drafts.every(connection)] == ["where"]


def test_the_one_written_last_comes_first(db: Database, draft: Draft):
    with db.write() as connection:
        for number in (1, 3, 2):
            drafts.save(connection, replace(draft, record=UUID(int=number), updated=BEGUN + timedelta(days=number)))
        assert [kept.record.int for kept in drafts.every(connection)] == [3, 2, 1]


def test_a_removed_draft_is_gone(db: Database, draft: Draft):
    with db.write() as connection:
        drafts.save(connection, draft)
        drafts.remove(connection, draft.record)
        assert drafts.get(connection, draft.record) is None
