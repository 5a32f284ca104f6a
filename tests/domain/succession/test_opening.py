from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from tests.domain.succession.small_forms import No, ask, form, group, name, repeat

from minerisk.domain import merging
from minerisk.domain import revision as revisions
from minerisk.domain.answer import Answer
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form
from minerisk.domain.merging import State
from minerisk.domain.record import Status
from minerisk.domain.revision import Revision, Stamp
from minerisk.domain.succession.opening import open_with, set_aside

NOW = datetime(2026, 7, 14, tzinfo=UTC)
OLD = form(ask("town"), ask("age"), name("who"), repeat("people", ask("people/sex")))
NEW = form(group("where", ask("where/town")), ask("age"), repeat("persons", ask("persons/sex")), version="2")


def revise(made_with: Form, tick: int, *parents: Revision, **answers: Answer | None) -> Revision:
    names = {path: answer for path, answer in answers.items() if path == "who"}
    revision = Revision(
        record=UUID(int=1),
        code="",
        kind="",
        form=made_with.digest,
        parents=tuple(sorted(parent.id for parent in parents)),
        stamp=Stamp(tick, 0, "A1"),
        author="",
        laptop="A1",
        begun=NOW,
        time=NOW,
        status=Status.AMENDED,
    )
    return revisions.seal(revision, {path: a for path, a in answers.items() if path not in names}, names)


def versions(state: State) -> list[Form]:
    return [{one.digest: one for one in (OLD, NEW)}[digest] for digest in merging.forms(state)]


@pytest.fixture
def first() -> Revision:
    return revise(OLD, 1, town="Ağdam", age="7", who="Əli")


def test_a_record_is_opened_with_the_form_that_it_has(first: Revision):
    state = merging.fold([first])
    assert open_with(state, [OLD], OLD).answers == state.answers


def test_a_record_is_opened_with_a_newer_form(first: Revision):
    opened = open_with(merging.fold([first]), [OLD], NEW)
    assert opened.answers == {"where/town": "Ağdam", "age": "7", "who": "Əli"}
    assert opened.settled == ()


def test_what_was_written_with_an_older_form_since_goes_to_its_place(first: Revision):
    newer = revise(NEW, 2, first, town=None)
    beside = revise(OLD, 3, first, **{"people{a}@order": "1", "people{a}/sex": "male", "age": "8"})
    state = merging.fold([first, newer, beside])
    assert open_with(state, versions(state), NEW).answers == {
        "age": "8", "who": "Əli", "persons{a}@order": "1", "persons{a}/sex": "male"
    }  # fmt: skip


def test_what_one_moved_and_another_changed_is_settled_by_the_change(first: Revision):
    newer = revise(NEW, 2, first, **{"town": None, "where/town": "Ağdam"})
    for tick in (1, 3):
        state = merging.fold([first, newer, revise(OLD, tick, first, town="Bərdə")])
        opened = open_with(state, versions(state), NEW)
        assert opened.answers == {"age": "7", "who": "Əli", "where/town": "Ağdam", "town": "Bərdə"}
        assert opened.settled == ("town",)


def test_what_two_changed_stays_where_it_is_until_a_person_says_which(first: Revision):
    beside = [revise(OLD, 2, first, town="Bərdə"), revise(OLD, 3, first, town="Şuşa")]
    state = merging.fold([first, *beside])
    opened = open_with(state, versions(state), NEW)
    assert opened.answers == {"age": "7", "who": "Əli", "town": "Şuşa"}
    assert opened.settled == ()


def test_what_the_form_asks_at_the_same_place_stays_in_conflict(first: Revision):
    state = merging.fold([first, revise(OLD, 2, first, age="8"), revise(OLD, 3, first, age="9")])
    opened = open_with(state, versions(state), NEW)
    assert (opened.answers["age"], opened.settled) == ("9", ())


def test_a_name_that_was_kept_does_not_become_an_answer_that_anyone_may_see(first: Revision):
    last = form(ask("age"), ask("who"), version="3")
    state = merging.fold([first, revise(NEW, 2, first, town=None)])
    assert open_with(state, versions(state), last).answers == {"age": "7", "who@kept": "Əli"}


def test_answers_that_a_newer_form_does_not_ask_for_now_are_told():
    hidden = replace(ask("town"), relevant=No())
    newest = form(hidden, repeat("people", replace(ask("people/sex"), relevant=No())))
    gone = {"people{b}@order": "2", "people{b}@removed": "1", "people{b}/sex": "male"}
    answers = {"town": "Ağdam", "who": "Əli", "people{a}@order": "1", "people{a}/sex": "male", **gone}
    assert set_aside(Filling(newest, answers, today=NOW.date())) == ("town", "people{a}/sex")
