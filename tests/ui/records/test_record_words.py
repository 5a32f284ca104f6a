from dataclasses import replace
from pathlib import Path

import pytest
from tests.ui.library.brought import opened
from tests.ui.recorded import ANSWERS, PERSON, amended, finished, of_kind

from minerisk.domain.answer import REMOVED, Answer, Reason
from minerisk.domain.record import Status
from minerisk.domain.vocabulary.incident import Toll
from minerisk.i18n import catalog
from minerisk.services import drafts, forms, new_form, own_forms, records
from minerisk.services.databases import Database
from minerisk.ui.records import record_words

TR = catalog("en")


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (Toll(killed=1, injured=2), "1 killed, 2 injured"),
        (Toll(unhurt=1, unknown=3), "1 unhurt, 3 outcome not known"),
        (Toll(killed=1, injured=2, unhurt=3, unknown=4), "1 killed, 2 injured, 3 unhurt, 4 outcome not known"),
        (Toll(), ""),
    ],
)
def test_a_toll_in_words(counted: Toll, said: str):
    assert record_words.toll(counted, TR) == said


def test_a_record_in_short_has_no_name(db: Database):
    form = forms.form("incident")
    short = dict(record_words.in_short(form, finished(db), TR))
    assert short["When"].startswith("July 2026, day not known")
    assert short["Where"] == "Tərtər"
    assert short["What"].startswith("Accident")
    assert short["People"] == "1 injured"
    assert "Günel" not in str(short)


def test_a_place_that_is_in_no_list_is_shown_as_it_was_written(db: Database):
    written: dict[str, Answer] = {
        "where/district": "other_district",
        "where/district_other": "ANTIOQUIA",
        "where/town": "other_place",
        "where/town_other": "FRONTINO",
    }
    record = replace(finished(db), answers=written)
    short = dict(record_words.in_short(forms.form("incident"), record, TR))
    assert short["Where"] == "ANTIOQUIA, FRONTINO"


def test_what_is_not_said_is_not_known(db: Database):
    record = replace(finished(db), answers={"when/event_date": Reason.NOT_KNOWN})
    short = record_words.in_short(forms.form("incident"), record, TR)
    assert short == [
        ("When", "Not known"), ("Where", "Not known"), ("What", "Not known"), ("People", "Not known"),
        ("Source", "Not known"),
    ]  # fmt: skip


def test_what_a_step_changed_is_said_in_the_words_of_the_form(db: Database):
    record = finished(db)
    now = amended(db, record.id, "Heard again", {f"{PERSON}/age": "35", "when/event_date": "2026-07-14"})
    step = records.read(db, record.id)[1][0]
    form = forms.form("incident")
    people = record_words.names_of_items(form, now.answers, TR)
    assert people == {PERSON: "Person 1"}
    assert record_words.changed(step, form, people, TR) == ["When did it happen?", "Person 1: Age"]
    assert record_words.deed(step, TR) == "Amended by R. M."


def test_a_person_who_was_taken_out_has_no_number():
    form = forms.form("incident")
    answers = dict(ANSWERS) | {"people/casualty{aa}/age": "3", "people/casualty{aa}" + REMOVED: "1"}
    assert record_words.names_of_items(form, answers, TR) == {PERSON: "Person 1", "people/casualty{aa}": "Person"}


def test_a_step_about_a_person_as_a_whole_names_the_person(db: Database):
    step = replace(records.read(db, finished(db).id)[1][0], changed=(PERSON + "@order", "gone/away"))
    form = forms.form("incident")
    assert record_words.changed(step, form, {PERSON: "Person 1"}, TR) == ["gone/away", "Person 1"]
    assert record_words.deed(replace(step, author=""), TR) == "Finished by somebody"
    assert record_words.deed(replace(step, status=Status.AMENDED), TR) == "Amended by A. K."


def test_a_step_that_came_with_an_import_says_where_from(db: Database):
    step = replace(records.read(db, finished(db).id)[1][0], imported_from="Colombia, victims")
    assert record_words.deed(step, TR) == "Imported from “Colombia, victims” by A. K."
    assert record_words.deed(replace(step, author=""), TR) == "Imported from “Colombia, victims”"


def test_a_record_of_another_form_in_short_is_its_first_answers_without_names(db: Database, tmp_path: Path):
    new = new_form.protect(opened(tmp_path), {"owner"})
    own_forms.add(db, new, author="A. K.")
    draft = drafts.begin(new.form, author="A. K.")
    filling = records.filling(db, drafts.save(db, draft))
    for path, answer in {"owner": "Günel", "depth": "12"}.items():
        filling.answer(path, answer)
    record = records.finish(db, draft, filling, author="A. K.")
    assert record_words.in_short(new.form, record, TR) == [("Form", "Wells"), ("How deep", "12")]


@pytest.mark.parametrize(
    ("kind", "said", "short"),
    [
        (
            "sighting",
            {"seen_on": "2026-07-12", "district": "az_tar", "device": "mine", "items_seen": "3"},
            {"When": "12 July 2026", "Where": "Tərtər", "What": "Mine, 3 items", "Source": "Not known"},
        ),
        (
            "session",
            {"session_date": "2026-07", "participants": "25", "category": "direct", "follow_up_date": "2026-10-12"},
            {"What": "Direct: face to face", "People": "25 people", "Follow-up": "12 October 2026"},
        ),
        (
            "follow_up",
            {"follow_up_date": "2026-07-12", "about_kind": "session", "about_record": "BRD2-SES-20260420-01"},
            {"When": "12 July 2026", "Follow-up of": "A session, BRD2-SES-20260420-01"},
        ),
    ],
)
def test_a_record_of_each_kind_in_short(db: Database, kind: str, said: dict[str, str], short: dict[str, str]):
    found = dict(record_words.in_short(forms.form(kind), of_kind(db, kind, **said), TR))
    assert {heading: found[heading] for heading in short} == short
    assert ("Where" in found) == (kind != "follow_up")


@pytest.mark.parametrize(
    ("kind", "question", "heading"),
    [("follow_up", "next_follow_up_date", "Next time"), ("session", "follow_up_date", "Follow-up")],
)
def test_what_is_planned_next_has_a_line_only_where_somebody_answered(
    db: Database, kind: str, question: str, heading: str
):
    form = forms.form(kind)
    record = of_kind(db, kind)
    assert heading not in dict(record_words.in_short(form, record, TR))
    planned = form.named(question)
    assert planned
    for answer, said in (("2026-10-12", "12 October 2026"), (Reason.NOT_KNOWN, "Not known")):
        answered = replace(record, answers=dict(record.answers) | {planned.path: answer})
        assert dict(record_words.in_short(form, answered, TR))[heading] == said
