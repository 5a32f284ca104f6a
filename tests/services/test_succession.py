from collections.abc import Callable
from uuid import UUID

import pytest

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Form, Protection
from minerisk.domain.record import Record
from minerisk.domain.succession.words import words
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.reports import preview
from minerisk.services import drafts, forms, printing, records, succession, verification
from minerisk.services.databases import Database
from minerisk.store import forms as stored_forms
from minerisk.store import revisions as stored_revisions

Finish = Callable[..., Record]
PERSON, VICTIM = "people/casualty{9f}", "who/casualty{9f}"
OTHER, OTHER_VICTIM = "people/casualty{a0}", "who/casualty{a0}"
ANSWERS: dict[str, Answer] = {
    "event_date": "2026-07", "town_other": "Ağdam", "narrative": Reason.REFUSED, "phone": "055 123", "score": "3",
    f"{PERSON}@order": "2", f"{PERSON}/name": "Əli", f"{PERSON}/outcome": "injured", f"{PERSON}/age": "7",
    f"{OTHER}@order": "1", f"{OTHER}/age": "30",
}  # fmt: skip


def keep(db: Database, older: Form, *changes: tuple[str, str]) -> Form:
    """Keep a version of a form that differs, and return it."""
    with db.write() as connection:
        xform = stored_forms.xform(connection, older.digest) or ""
        for before, after in changes:
            assert before in xform
            xform = xform.replace(before, after)
        form = forms.read(xform)
        stored_forms.keep(connection, form, xform)
    return form


@pytest.fixture
def newer(db: Database, small_form: Form) -> Form:
    """The second version: people and the town stand elsewhere, nobody's phone is asked, the score is counted."""
    return keep(
        db,
        small_form,
        ('id="small" version="1"', 'id="small" version="2"'),
        ("<people><", "<who><"),
        ("></people>", "></who>"),
        ("/data/people", "/data/who"),
        ("<town_other/>", "<where><town_other/></where>"),
        ("/data/town_other", "/data/where/town_other"),
        ("<phone/>", ""),
        ('<bind nodeset="/data/phone" type="string" mr:protect="identity"/>', ""),
        ('<input ref="/data/phone"><label>Phone</label></input>', ""),
    )


@pytest.fixture
def record(finish: Finish) -> Record:
    return finish(**ANSWERS)


def amend(db: Database, record: Record, form: Form | None = None, **answers: Answer | None) -> Record:
    draft = records.amend(db, record.id, author="Rəşad", form=form)
    filling = records.filling(db, draft)
    for path, answer in answers.items():
        filling.answer(path, answer)
    return records.finish(db, draft, filling, author="Rəşad", reason="The form is newer")


def test_what_was_kept_is_told_on_the_full_copy_and_on_no_field_copy(db: Database, record: Record, newer: Form):
    amend(db, record, newer)
    told = {
        profile: preview.text(printing.preview(db, record.id, profile=profile, language="en", printed_by=""), 1)
        for profile in printing.Profile
    }
    assert "055 123" in told[printing.Profile.FULL]
    assert "Kept beside the answers" in told[printing.Profile.FULL]
    assert "Kept beside the answers" not in told[printing.Profile.FIELD]


# Which version is newer


def test_the_newest_version_of_a_form_is_found(db: Database, record: Record, newer: Form):
    assert succession.newer(db, record) == newer
    tenth = keep(db, newer, ('version="2"', 'version="10"'))
    keep(db, newer, ('version="2"', 'version="9"'))
    keep(db, newer, ('id="small" version="2"', 'id="other" version="11"'))
    assert succession.newer(db, record) == tenth
    assert succession.newer(db, amend(db, record, tenth)) is None


def test_of_one_version_what_came_later_is_newer(db: Database, record: Record, small_form: Form):
    later = keep(db, small_form, ("<label>Date</label>", "<label>Day</label>"))
    assert succession.newer(db, record) == later
    assert succession.newer(db, amend(db, record, later)) is None


def test_the_form_that_comes_with_the_program_may_be_newer(db: Database, finish: Finish, small_form: Form):
    own = forms.form("incident")
    older = keep(db, small_form, ('id="small" version="1"', f'id="{own.id}" version="1"'))
    record = amend(db, finish(), older)
    assert succession.newer(db, record) == own


# Opening a record with it


def test_every_answer_is_in_the_newer_form_or_kept(db: Database, record: Record, newer: Form):
    after = amend(db, record, newer)
    assert after.form == newer.digest
    assert after.answers == {
        "device": "mine", "event_date": "2026-07", "where/town_other": "Ağdam", "narrative": Reason.REFUSED,
        "phone": "055 123", "score": "3", "doubled": "6",
        f"{VICTIM}@order": "2", f"{VICTIM}/name": "Əli", f"{VICTIM}/outcome": "injured", f"{VICTIM}/age": "7",
        f"{OTHER_VICTIM}@order": "1", f"{OTHER_VICTIM}/age": "30",
    }  # fmt: skip
    assert records.get(db, record.id) == after
    assert verification.verify(db, rebuild=True).problems == ()
    (found,) = succession.kept(db, record.id)
    assert (found.path, found.answers, found.protection) == ("phone", ("055 123",), Protection.IDENTITY)
    assert found.question is not None
    assert list(found.question.label.values()) == ["Phone"]


def test_who_was_taken_out_can_still_be_brought_back(db: Database, record: Record, newer: Form):
    draft = records.amend(db, record.id, author="Aynur")
    filling = records.filling(db, draft)
    filling.remove_item(OTHER)
    removed = records.finish(db, draft, filling, author="Aynur", reason="Not hurt")
    after = amend(db, removed, newer)
    assert (after.answers[f"{OTHER_VICTIM}@removed"], after.answers[f"{OTHER_VICTIM}/age"]) == ("1", "30")


def test_what_changes_is_told_before(db: Database, record: Record, newer: Form):
    assert words(succession.changes(db, record, newer), catalog("en"), "en") == (
        "Not asked any more; the answers stay with the record: “Phone”.",
        "Moved from “the form itself” to “where”: “Place”.",
        "Moved from “casualty” to “casualty”: “Name”, “Outcome”, “Age”.",
    )


def test_lists_and_counts_follow_the_newer_form(db: Database, record: Record, newer: Form):
    amend(db, record, newer, **{f"{VICTIM}/outcome": "killed"})
    (line,) = records.lines(db, records.find(db, "Ağdam"))
    assert (line.place, line.killed, line.people) == ("Ağdam", 1, 2)
    assert list(records.find(db, "055")) == []


def test_names_stay_apart_in_every_revision(db: Database, record: Record, newer: Form):
    amend(db, record, newer)
    amend(db, record, score="4")
    with db.read() as connection:
        history = stored_revisions.of_record(connection, record.id)
    said = [answer for revision in history for answer in revision.answers.values()]
    assert not {"055 123", "Əli"} & set(said)
    assert {"055 123", "Əli"} <= {kept.answer for revision in history for kept in revision.identity.values()}


def test_a_name_that_is_not_protected_any_more_is_not_told(db: Database, record: Record, small_form: Form):
    open_ = keep(db, small_form, ('version="1"', 'version="2"'), ('type="string" mr:protect="identity"', ""))
    after = amend(db, record, open_)
    assert "phone" not in after.answers
    assert after.answers["phone@kept"] == "055 123"
    assert after.answers[f"{PERSON}/name@kept"] == "Əli"
    with db.read() as connection:
        last = stored_revisions.of_record(connection, record.id)[-1]
    assert set(last.sealed) == {"phone", "phone@kept", f"{PERSON}/name", f"{PERSON}/name@kept"}
    found = {one.path: one for one in succession.kept(db, record.id)}
    assert {one.protection for one in found.values()} == {Protection.IDENTITY}
    assert found["phone@kept"].question is not None
    again = amend(db, after, phone="055 999")
    assert (again.answers["phone"], again.answers["phone@kept"]) == ("055 999", "055 123")
    assert amend(db, again, score="5").answers["phone"] == "055 999"


def test_nothing_but_the_form_may_change(db: Database, finish: Finish, small_form: Form):
    record = finish()
    same = keep(db, small_form, ('version="1"', 'version="2"'))
    after = amend(db, record, same)
    assert (after.form, after.answers, after.version) == (same.digest, record.answers, 2)
    with pytest.raises(UserError, match="Nothing differs"):
        amend(db, after)


def test_a_record_goes_back_to_the_version_it_was_filled_with(db: Database, record: Record, newer: Form):
    first = record.heads[0]
    amend(db, record, newer, score="9")
    back = records.restore(db, record.id, first, author="Rəşad", reason="Too early")
    assert (back.form, back.answers) == (record.form, record.answers)
    assert records.at(db, record.id, first).answers == record.answers
    assert verification.verify(db, rebuild=True).problems == ()
    assert succession.newer(db, back) == newer


def test_an_amendment_goes_on_with_the_version_it_was_begun_with(db: Database, record: Record, newer: Form):
    draft = drafts.save(db, records.amend(db, record.id, author="Aynur"))
    with pytest.raises(UserError, match="being written"):
        records.amend(db, record.id, author="Aynur", form=newer)
    drafts.discard(db, record.id)
    draft = drafts.save(db, records.amend(db, record.id, author="Aynur", form=newer))
    assert records.amend(db, record.id, author="Rəşad", form=newer) == draft
    assert records.amend(db, record.id, author="Rəşad") == draft


# Two laptops, one of them with the newer form


def side_by_side(db: Database, record: Record, newer: Form, **late: Answer | None) -> Record:
    """Amend with the newer form, beside what another laptop goes on writing with the older."""
    draft = records.amend(db, record.id, author="Aynur")
    amend(db, record, newer)
    filling = records.filling(db, draft)
    for path, answer in late.items():
        filling.answer(path, answer)
    return records.finish(db, draft, filling, author="Aynur", reason="Heard more")


def test_the_newer_form_holds_beside_somebody_who_goes_on_with_the_older(db: Database, record: Record, newer: Form):
    both = side_by_side(db, record, newer, score="4")
    assert (both.form, len(both.heads), both.conflicts) == (newer.digest, 2, {})
    assert both.answers["where/town_other"] == "Ağdam"
    assert both.answers["score"] == "4"
    assert verification.verify(db, rebuild=True).problems == ()


def test_an_answer_to_the_older_form_goes_to_its_place_when_the_record_is_opened(
    db: Database, finish: Finish, newer: Form
):
    record = finish(score="3")
    both = side_by_side(db, record, newer, town_other="Bərdə")
    assert [one.path for one in succession.kept(db, record.id)] == ["town_other"]
    after = amend(db, both)
    assert after.answers["where/town_other"] == "Bərdə"
    assert succession.kept(db, record.id) == ()


def test_an_answer_that_one_moved_and_another_changed_stays_beside_the_moved_one(
    db: Database, record: Record, newer: Form
):
    both = side_by_side(db, record, newer, town_other="Bərdə")
    assert both.to_check
    assert both.conflicts == {"town_other": ("Bərdə", None)}
    (found, _) = sorted(succession.kept(db, record.id), key=lambda one: one.path, reverse=True)
    assert (found.path, found.answers) == ("town_other", ("Bərdə", None))
    after = amend(db, both)
    assert (after.answers["where/town_other"], after.answers["town_other"]) == ("Ağdam", "Bərdə")
    assert not after.to_check
    assert verification.verify(db, rebuild=True).problems == ()


def test_what_two_changed_that_a_third_moved_stays_to_check(db: Database, record: Record, newer: Form):
    other = records.amend(db, record.id, author="Rəşad")
    side_by_side(db, record, newer, town_other="Bərdə")
    filling = records.filling(db, other)
    filling.answer("town_other", "Şuşa")
    all_three = records.finish(db, other, filling, author="Rəşad", reason="Heard otherwise")
    assert set(all_three.conflicts["town_other"]) == {"Bərdə", "Şuşa", None}
    after = amend(db, all_three, score="8")
    assert after.to_check
    assert set(after.conflicts["town_other"]) == {"Bərdə", "Şuşa", None}
    assert after.answers["where/town_other"] == "Ağdam"


def test_somebody_who_was_added_with_the_older_form_is_among_the_others(db: Database, record: Record, newer: Form):
    draft = records.amend(db, record.id, author="Aynur")
    amend(db, record, newer)
    filling = records.filling(db, draft)
    item = filling.add_item("people/casualty")
    filling.answer(f"{item}/age", "50")
    both = records.finish(db, draft, filling, author="Aynur", reason="One more")
    after = amend(db, both)
    there = item.replace("people", "who")
    assert after.answers[f"{there}/age"] == "50"
    assert not [path for path in after.answers if path.startswith("people")]
    assert after.answers[f"{VICTIM}/age"] == "7"


def test_a_record_that_nobody_has_is_not_opened(db: Database):
    with pytest.raises(UserError, match="not in this database"):
        succession.kept(db, UUID(int=5))
