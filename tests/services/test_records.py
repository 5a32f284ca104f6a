from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.filling.problem import TOO_LONG
from minerisk.domain.record import Draft, Record, Status
from minerisk.domain.text import LONGEST
from minerisk.errors import Cancelled, UserError
from minerisk.services import demo, drafts, forms, records, verification
from minerisk.services.databases import Database
from minerisk.services.records import NotComplete, Order
from minerisk.store import revisions

Finish = Callable[..., Record]
PERSON = "people/casualty{9f}"
OTHER = "people/casualty{a0}"


def _amend(db: Database, record: Record, reason: str = "Checked on site", **answers: Answer | None) -> Record:
    draft = replace(records.amend(db, record.id, author="Rəşad"), settled=tuple(answers))
    filling = records.filling(db, draft)
    for path, answer in answers.items():
        filling.answer(path, answer)
    return records.finish(db, draft, filling, author="Rəşad", reason=reason)


def _codes(db: Database, text: str = "", order: Order = Order.EVENT) -> list[str]:
    return [line.code[-2:] for line in records.lines(db, records.find(db, text, order))]


# Finishing


def test_a_finished_record_is_what_was_typed_and_its_draft_is_gone(db: Database, finish: Finish):
    record = finish(narrative="Ağ duman", score="3", phone="055 123", event_date="2026-07", town_other=Reason.REFUSED)
    assert record.answers == {
        "device": "mine", "narrative": "Ağ duman", "score": "3", "doubled": "6", "phone": "055 123",
        "event_date": "2026-07", "town_other": Reason.REFUSED,
    }  # fmt: skip
    assert (record.version, record.status, record.author, record.laptop) == (1, Status.FINISHED, "Aynur", "BRD2")
    assert records.get(db, record.id) == record
    assert drafts.drafts(db) == ()


def test_codes_count_through_the_day_on_which_a_record_was_begun(db: Database, finish: Finish):
    day = f"{datetime.now().astimezone():%Y%m%d}"
    assert [finish().code for _ in range(3)] == [f"BRD2-INC-{day}-0{number}" for number in (1, 2, 3)]


def test_a_record_that_breaks_a_rule_of_its_form_is_not_finished(db: Database, new_draft: Callable[..., Draft]):
    draft = drafts.save(db, new_draft({"narrative": "no device"}))
    with pytest.raises(NotComplete) as error:
        records.finish(db, draft, records.filling(db, draft), author="Aynur")
    assert [problem.path for problem in error.value.problems] == ["device"]
    assert drafts.drafts(db) == (draft,)
    assert list(records.find(db)) == []


def test_an_answer_that_is_longer_than_can_be_kept_is_a_problem_of_its_question(
    db: Database, new_draft: Callable[..., Draft]
):
    draft = drafts.save(db, new_draft({"device": "mine", "narrative": "x" * (LONGEST + 1)}))
    filling = records.filling(db, draft)
    with pytest.raises(NotComplete) as error:
        records.finish(db, draft, filling, author="Aynur")
    assert [(problem.path, problem.fallback) for problem in error.value.problems] == [("narrative", TOO_LONG)]
    filling.answer("narrative", "x" * LONGEST)
    assert records.finish(db, draft, filling, author="Aynur").version == 1


def test_a_record_is_finished_once(db: Database, new_draft: Callable[..., Draft]):
    draft = drafts.save(db, new_draft({"device": "mine"}))
    filling = records.filling(db, draft)
    records.finish(db, draft, filling, author="Aynur")
    with pytest.raises(UserError, match="finished already"):
        records.finish(db, draft, filling, author="Aynur")
    assert len(records.find(db)) == 1


def test_what_cannot_be_stored_stops_neither_name_nor_reason(db: Database, finish: Finish):
    record = finish()
    amended = _amend(db, record, reason="Checked\ud800 \u202eon site", device="uxo")
    assert records.read(db, amended.id)[1][0].reason == "Checked on site"


def test_names_are_kept_apart_from_the_revision(db: Database, finish: Finish):
    record = finish(phone="Marker Phone", **{f"{PERSON}@order": "1", f"{PERSON}/name": "Marker Name"})
    with db.read() as connection:
        (made,) = revisions.of_record(connection, record.id)
        kept = connection.exec_driver_sql("SELECT path, value FROM identity ORDER BY path").all()
        everything_else = [
            connection.exec_driver_sql(f"SELECT * FROM {table}").all()  # noqa: S608
            for table in ("revision", "record", "incident", "casualty", "answer", "search")
        ]
    assert set(made.identity) == {"phone", f"{PERSON}/name"}
    assert [tuple(row) for row in kept] == [(f"{PERSON}/name", '"Marker Name"'), ("phone", '"Marker Phone"')]
    assert "Marker" not in repr(everything_else)


# Amending


def test_an_amendment_keeps_only_what_changed_and_why(db: Database, finish: Finish):
    record = finish(narrative="It was a mine", score="3")
    amended = _amend(db, record, narrative="It was not a mine", device="uxo")
    assert amended.answers == {"device": "uxo", "narrative": "It was not a mine", "score": "3", "doubled": "6"}
    assert (amended.code, amended.version, amended.status, amended.author) == (
        record.code, 2, Status.AMENDED, "Rəşad",
    )  # fmt: skip
    step, first = records.read(db, record.id)[1]
    assert (step.changed, step.reason, step.author) == (("device", "narrative"), "Checked on site", "Rəşad")
    assert first.reason == ""


def test_an_answer_that_is_cleared_or_not_asked_any_more_is_gone(db: Database, finish: Finish):
    amended = _amend(db, finish(narrative="x", score="3"), device="unknown", score=None)
    assert amended.answers == {"device": "unknown"}


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_an_amendment_needs_a_reason(db: Database, finish: Finish, reason: str):
    record = finish()
    with pytest.raises(UserError, match="Say why"):
        _amend(db, record, reason, device="uxo")
    assert records.get(db, record.id) == record


def test_an_amendment_that_changes_nothing_is_not_kept(db: Database, finish: Finish):
    record = finish()
    with pytest.raises(UserError, match="nothing to save"):
        _amend(db, record, device="mine")
    assert records.get(db, record.id).version == 1


def test_an_amendment_that_was_begun_is_continued(db: Database, finish: Finish):
    record = finish()
    draft = records.amend(db, record.id, author="Aynur")
    assert (draft.base, draft.code, draft.answers) == (record.heads, record.code, record.answers)
    assert drafts.drafts(db) == ()
    kept = drafts.save(db, replace(draft, answers={"device": "uxo"}))
    assert records.amend(db, record.id, author="Rəşad") == kept


def test_a_person_that_was_taken_out_can_be_brought_back_by_a_later_amendment(db: Database, finish: Finish):
    record = finish(
        **{f"{PERSON}@order": "1", f"{PERSON}/name": "Əli", f"{OTHER}@order": "2", f"{OTHER}/outcome": "killed"}
    )
    draft = records.amend(db, record.id, author="Aynur")
    filling = records.filling(db, draft)
    filling.remove_item(PERSON)
    removed = records.finish(db, draft, filling, author="Aynur", reason="Counted twice")
    (line,) = records.lines(db, records.find(db))
    assert (line.people, line.killed) == (1, 1)
    assert records.read(db, record.id)[1][0].changed == (f"{PERSON}@removed",)
    draft = records.amend(db, removed.id, author="Aynur")
    filling = records.filling(db, draft)
    filling.restore_item(PERSON)
    back = records.finish(db, draft, filling, author="Aynur", reason="It was another person")
    assert back.answers == record.answers


def test_what_two_people_wrote_side_by_side_is_kept_until_one_of_them_settles_it(db: Database, finish: Finish):
    record = finish(narrative="first", score="1")
    late = records.amend(db, record.id, author="Aynur")
    meanwhile = _amend(db, record, narrative="second", score="2")
    filling = records.filling(db, late)
    filling.answer("narrative", "third")
    filling.answer("score", "3")
    both = records.finish(db, late, filling, author="Aynur", reason="Heard from the village")
    assert len(both.heads) == 2
    assert both.conflicts == {"narrative": ("third", "second"), "score": ("3", "2")}
    assert [line.to_check for line in records.lines(db, records.find(db))] == [True]
    assert meanwhile.version == 2
    settled = _amend(db, both, narrative="third", score="2")
    assert settled.conflicts == {}
    assert settled.answers["narrative"] == "third"
    assert settled.answers["doubled"] == "4"
    assert [line.to_check for line in records.lines(db, records.find(db))] == [False]
    assert verification.verify(db, rebuild=True).problems == ()


@pytest.fixture
def differing(db: Database, finish: Finish) -> Record:
    """A record with two answers to two questions, and a person whom one took out and another changed."""
    record = finish(
        narrative="first", town_other="Ağdam", event_date="2024",
        **{f"{PERSON}@order": "1", f"{PERSON}/outcome": "injured", f"{PERSON}/age": "7"},
    )  # fmt: skip
    late = records.amend(db, record.id, author="Aynur")
    draft = records.amend(db, record.id, author="Rəşad")
    meanwhile = records.filling(db, draft)
    meanwhile.answer("narrative", "second")
    meanwhile.answer("town_other", "Fizuli")
    meanwhile.answer(f"{PERSON}/age", "8")
    records.finish(db, draft, meanwhile, author="Rəşad", reason="Seen on site")
    filling = records.filling(db, late)
    filling.answer("narrative", "third")
    filling.answer("town_other", "Tərtər")
    filling.remove_item(PERSON)
    return records.finish(db, late, filling, author="Aynur", reason="Heard from the village")


def test_an_amendment_settles_nothing_that_it_was_not_asked(db: Database, differing: Record):
    assert set(differing.conflicts) == {"narrative", "town_other", f"{PERSON}@removed"}
    amended = _amend(db, differing, event_date="2025")
    assert amended.conflicts == differing.conflicts
    assert len(amended.heads) == 1
    assert records.read(db, differing.id)[1][0].changed == ("event_date",)
    settled = _amend(db, amended, narrative="third", town_other="Fizuli")
    assert set(settled.conflicts) == {f"{PERSON}@removed"}
    assert (settled.answers["narrative"], settled.answers["town_other"]) == ("third", "Fizuli")


@pytest.mark.parametrize("stays", [True, False])
def test_whether_a_person_stays_is_settled_by_saying_so(db: Database, differing: Record, stays: bool):
    draft = replace(records.amend(db, differing.id, author="Aynur"), settled=(f"{PERSON}@removed",))
    filling = records.filling(db, draft)
    if not stays:
        filling.remove_item(PERSON)
    settled = records.finish(db, draft, filling, author="Aynur", reason="Asked again")
    assert f"{PERSON}@removed" not in settled.conflicts
    assert [line.people for line in records.lines(db, records.find(db))] == [int(stays)]


def test_nothing_is_restored_while_an_amendment_is_written(db: Database, finish: Finish):
    record = finish(narrative="first")
    amended = _amend(db, record, narrative="second")
    draft = drafts.save(db, records.amend(db, record.id, author="Aynur"))
    with pytest.raises(UserError, match="Finish or discard it"):
        records.restore(db, record.id, record.heads[0], author="Aynur", reason="x")
    assert records.get(db, record.id) == amended
    drafts.discard(db, draft.record)
    assert records.restore(db, record.id, record.heads[0], author="Aynur", reason="x").answers == record.answers


def test_a_record_of_a_kind_that_the_program_does_not_have_opens_with_its_own_form(
    db: Database, new_draft: Callable[..., Draft]
):
    draft = drafts.save(db, replace(new_draft({"device": "mine"}), kind="sighting"))
    record = records.finish(db, draft, records.filling(db, draft), author="Aynur")
    assert records.get(db, record.id) == record
    assert _amend(db, record, device="uxo").kind == "sighting"
    assert records.at(db, record.id, record.heads[0]) == record


# History


def test_an_older_state_is_seen_and_restored_by_a_new_step(db: Database, finish: Finish):
    record = finish(narrative="first", phone="055", event_date="2026-07-01")
    amended = _amend(db, record, narrative="second", phone=None, event_date="2025")
    first = records.read(db, record.id)[1][-1].revision
    assert records.at(db, record.id, first) == record
    assert records.at(db, record.id, amended.heads[0]) == amended
    restored = records.restore(db, record.id, first, author="Rəşad", reason="The first was right")
    assert restored.answers == record.answers
    assert (restored.version, restored.status) == (3, Status.AMENDED)
    assert records.read(db, record.id)[1][0].changed == ("event_date", "narrative", "phone")
    assert [line.event for line in records.lines(db, records.find(db))] == ["2026-07-01"]


def test_restoring_needs_a_reason_and_a_difference(db: Database, finish: Finish):
    record = finish()
    with pytest.raises(UserError, match="Say why"):
        records.restore(db, record.id, record.heads[0], author="Aynur", reason=" ")
    with pytest.raises(UserError, match="Nothing differs"):
        records.restore(db, record.id, record.heads[0], author="Aynur", reason="x")


def test_a_record_that_is_not_here(db: Database):
    with pytest.raises(UserError, match="not in this database"):
        records.get(db, UUID(int=1))


# Finding


@pytest.fixture
def found(db: Database, finish: Finish) -> Database:
    finish(event_date="2026-01-05", town_other="Çıraqlı kəndi", narrative="İlham saw a PMN-2 by the river")
    finish(event_date="2026-07", town_other="Xocavənd", narrative="Ильхам нашёл предмет")
    finish(town_other="Ağdam", narrative='quoted "words" and * signs')
    finish(event_date="2024", phone="Marker", narrative="river")
    return db


def test_without_words_all_are_listed_in_the_order_asked_for(found: Database):
    assert _codes(found) == ["02", "01", "04", "03"]
    assert _codes(found, order=Order.CODE) == ["01", "02", "03", "04"]
    assert _codes(found, order=Order.RECORDED) == ["04", "03", "02", "01"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("BRD2-INC", ["02", "01", "04", "03"]),
        ("brd2", ["02", "01", "04", "03"]),
        ("ciraqli", ["01"]),
        ("ÇIRAQLI KƏNDİ", ["01"]),
        ("kendi cira", ["01"]),
        ("ilham", ["02", "01"]),
        ("xocavend", ["02"]),
        ("pmn-2 riv", ["01"]),
        ("riv", ["01", "04"]),
        ("2026-07", ["02"]),
        ("mine river", ["01", "04"]),
        ("tractor river", []),
        ("marker", []),
        ('"words', ["03"]),
        ("  ", ["02", "01", "04", "03"]),
        ("*", []),
        ('"', []),
        ("AND OR NOT NEAR(", []),
    ],
)
def test_records_are_found_by_code_place_and_words(found: Database, text: str, codes: list[str]):
    assert _codes(found, text) == codes


def test_one_code_finds_one_record(found: Database):
    (line,) = records.lines(found, records.find(found, "river", Order.CODE)[:1])
    assert list(records.find(found, line.code)) == [line.number]


def test_an_amended_record_is_found_by_its_new_words_alone(db: Database, finish: Finish):
    _amend(db, finish(narrative="river"), narrative="bridge")
    assert _codes(db, "river") == []
    assert _codes(db, "bridge") == ["01"]


def test_lines_come_in_the_order_of_their_numbers_and_what_is_gone_is_left_out(found: Database):
    numbers = list(records.find(found))
    assert [line.number for line in records.lines(found, [numbers[2], 999, numbers[0]])] == [numbers[2], numbers[0]]
    assert records.lines(found, []) == []


def test_a_line_shows_what_the_table_needs(db: Database, finish: Finish):
    record = finish(event_date="2026-07", town_other="Ağdam", **{f"{PERSON}@order": "1", f"{PERSON}/outcome": "killed"})
    (line,) = records.lines(db, records.find(db))
    assert (line.id, line.code, line.kind, line.status, line.version) == (
        record.id, record.code, "incident", Status.FINISHED, 1,
    )  # fmt: skip
    assert (line.event, line.place, line.killed, line.injured, line.people) == ("2026-07", "Ağdam", 1, 0, 1)
    assert line.to_check is False


# Many at once


def test_many_finished_records_are_added_with_codes_of_their_own(db: Database, finish: Finish):
    form = forms.form("incident")
    seen: list[tuple[int, int]] = []

    def see(done: int, total: int) -> None:
        seen.append((done, total))

    finish()
    added = records.add_finished(db, form, demo.incidents(form, 1_500), total=1_500, progress=see)
    lines = records.lines(db, records.find(db))
    assert added == 1_500
    assert len({line.code for line in lines}) == len(lines) == 1_501
    assert seen == [(0, 1_500), (1_000, 1_500), (1_500, 1_500)]
    assert verification.verify(db, rebuild=True).problems == ()


def test_adding_many_can_be_stopped_between_two_thousands(db: Database):
    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    form = forms.form("incident")
    with pytest.raises(Cancelled):
        records.add_finished(db, form, demo.incidents(form, 1_001), total=1_000, progress=stop)
    assert len(records.find(db)) == 1_000
