from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from minerisk.domain.answer import Reason
from minerisk.domain.record import Draft, Record
from minerisk.errors import UserError
from minerisk.services import databases, drafts, forms, records
from minerisk.services.databases import Database
from minerisk.store import forms as stored_forms


def test_nothing_is_kept_until_the_first_save(db: Database):
    draft = drafts.begin(forms.form("incident"), author="Aynur")
    assert drafts.drafts(db) == ()
    assert (draft.kind, draft.form, draft.answers) == ("incident", forms.form("incident").digest, {})
    assert draft.record.version == 7


def test_what_was_typed_is_there_after_the_next_start(db: Database):
    draft = drafts.begin(forms.form("incident"), author="Aynur")
    kept = drafts.save(db, replace(draft, answers={"happened/narrative": "half a sen"}, section="happened"))
    db.close()
    again = databases.open_database(db.folder)
    assert drafts.drafts(again) == (kept,)
    assert records.filling(again, kept).get("happened/narrative") == "half a sen"
    again.close()


def test_the_reason_of_an_amendment_is_kept_while_it_is_written(db: Database, finish: Callable[..., Record]):
    draft = records.amend(db, finish(town_other="Ağdam").id, author="Rəşad")
    kept = drafts.save(db, replace(draft, reason="The village head \u202ecalled"))
    assert kept.reason == "The village head called"
    assert records.amend(db, draft.record, author="Rəşad") == kept


def test_the_form_is_kept_with_the_draft(db: Database):
    draft = drafts.save(db, drafts.begin(forms.form("incident"), author="Aynur"))
    with db.read() as connection:
        assert stored_forms.xform(connection, draft.form) == forms.xform(forms.form("incident"))


def test_the_one_written_last_comes_first(db: Database, new_draft: Callable[..., Draft]):
    older = drafts.save(db, new_draft({"device": "mine"}))
    newer = drafts.save(db, new_draft({"device": "uxo"}))
    assert drafts.drafts(db) == (newer, older)
    again = drafts.save(db, older)
    assert drafts.drafts(db) == (again, newer)


def test_a_discarded_draft_is_gone(db: Database, new_draft: Callable[..., Draft]):
    draft = drafts.save(db, new_draft({}))
    drafts.discard(db, draft.record)
    drafts.discard(db, UUID(int=1))
    assert drafts.drafts(db) == ()


def test_one_draft_is_got_by_its_record(db: Database, new_draft: Callable[..., Draft]):
    drafts.save(db, new_draft({"device": "uxo"}))
    draft = drafts.save(db, new_draft({"device": "mine"}))
    assert drafts.get(db, draft.record) == draft
    drafts.discard(db, draft.record)
    assert drafts.get(db, draft.record) is None


def test_what_cannot_be_seen_or_stored_is_left_out_and_nothing_else(db: Database, new_draft: Callable[..., Draft]):
    pasted = "ev\u202el\x00 t\ud800ext\r\n" + "ə" * 100_000
    kept = drafts.save(db, new_draft({"narrative": pasted, "town_other": "Ağdam", "device": Reason.REFUSED}))
    assert kept.answers == {
        "narrative": "evl text\n" + "ə" * 100_000,
        "town_other": "Ağdam",
        "device": Reason.REFUSED,
    }
    assert drafts.drafts(db) == (kept,)


def test_more_than_can_be_kept_is_told_and_what_was_kept_stays(db: Database, new_draft: Callable[..., Draft]):
    kept = drafts.save(db, new_draft({"narrative": "short"}))
    with pytest.raises(UserError, match="Shorten the longest text"):
        drafts.save(db, replace(kept, answers={"narrative": "x" * 9_000_000}))
    assert drafts.drafts(db) == (kept,)


def test_a_form_that_nobody_knows_is_a_mistake_of_the_program(db: Database, new_draft: Callable[..., Draft]):
    with pytest.raises(KeyError):
        drafts.save(db, replace(new_draft({}), form="0" * 64))
