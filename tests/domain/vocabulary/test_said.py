"""Which questions of a form mean something, and what their answers mean."""

import pytest
from tests.domain.vocabulary.kinds import TEXT, coded, form, questions, repeat

from minerisk.domain.answer import Reason
from minerisk.domain.form import Choice, Question
from minerisk.domain.vocabulary import codes, said
from minerisk.domain.vocabulary.said import Said

KINDS = ("incident", "sighting", "session", "follow_up")


@pytest.mark.parametrize("kind", KINDS)
def test_every_name_of_a_kind_feeds_it(kind: str):
    made = form(kind, *questions(kind))
    assert {question.name for question in said.questions(made)} == set(codes.CODES[kind, ""])


@pytest.mark.parametrize("kind", [None, "well", *KINDS])
def test_a_form_feeds_no_other_kind(kind: str | None):
    made = form(kind, coded("device", "mine"), coded("category", "direct"))
    for other in set(KINDS) - {kind}:
        assert Said(other, made, {"device": "mine", "category": "direct"}).text("device") == ""


def test_a_question_in_a_repeat_of_another_name_means_nothing():
    made = form("sighting", repeat("visit", coded("visit/device", "mine")))
    assert said.questions(made) == ()


def test_a_repeat_inside_another_means_nothing():
    inner = repeat("visit/casualty", coded("visit/casualty/sex", "male"))
    assert said.questions(form("incident", repeat("visit", inner))) == ()


def test_a_question_with_one_code_that_the_column_does_not_know_means_nothing():
    made = form("sighting", coded("device", "mine", "our_own"))
    assert Said("sighting", made, {"device": "mine"}).text("device") == ""


def test_a_choice_of_the_office_is_counted_as_the_code_that_it_names():
    made = form("sighting", coded("device", "mine", uxo="uxo", tractor_mine="mine"))
    assert Said("sighting", made, {"device": "tractor_mine"}).text("device") == "mine"
    strange = form("sighting", coded("device", "mine", own="stranger"))
    assert said.questions(strange) == ()


def test_an_answer_that_no_choice_allows_means_nothing():
    made = form("sighting", Question(path="device", type=TEXT, label={}), coded("report_status", "received"))
    found = Said("sighting", made, {"device": "a big thing", "report_status": "gone"})
    assert (found.text("device"), found.text("report_status"), found.text("nothing")) == ("", "", "")
    assert Said("sighting", made, {"device": "mine"}).text("device") == "mine"


def test_a_reason_is_no_answer():
    made = form("sighting", coded("device", "mine"), Question(path="items_seen", type=TEXT, label={}))
    found = Said("sighting", made, {"device": Reason.NOT_KNOWN, "items_seen": "many"})
    assert (found.text("device"), found.number("items_seen")) == ("", None)


def test_a_place_is_said_by_the_label_of_the_choice_or_as_it_was_typed():
    town = Question(path="town", type=TEXT, label={}, choices=(Choice(name="t", label={"en": "Terter"}),))
    made = form("session", town, Question(path="town_other", type=TEXT, label={}))
    assert Said("session", made, {"town": "t"}).where().place == "Terter"
    assert Said("session", made, {"town": "gone"}).where().place == "gone"
    assert Said("session", made, {"town": "t", "town_other": "Here"}).where().place == "Here"
    assert Said("session", form("session"), {}).where().place == ""


def test_what_is_no_date_is_no_day():
    made = form("sighting", *questions("sighting"))
    found = Said("sighting", made, {"seen_on": "2025-12/2026-01", "report_date": "soon", "passed_on_date": "2026-05"})
    when = found.when("seen_on")
    assert (when.edtf, when.year, when.month, when.reported) == ("2025-12/2026-01", None, "", "")
    assert (found.day("passed_on_date"), found.day("told_community_date")) == ("2026-05", "")
