"""What the follow-up form shows, asks and refuses while it is being filled."""

from collections.abc import Mapping
from datetime import date

import pytest
from tests.forms.shipped import asked, codes

from minerisk import paths
from minerisk.domain.answer import Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, say
from minerisk.forms.xform import reader as xform
from minerisk.services.filling_out import Value, fill

TODAY = date(2026, 7, 16)
SECTION = {"incident": "people", "sighting": "item", "session": "recall"}
RECORD = {kind: f"BRD2-{letters}-20260601-01" for kind, letters in (
    ("incident", "INC"), ("sighting", "ITM"), ("session", "SES")
)}  # fmt: skip

FOLLOWED: Mapping[str, Mapping[str, Value]] = {
    "incident": {
        "person[1]/person_code": "P1",
        "person[1]/consent_now": "given",
        "person[1]/evolution": "recovering",
        "person[1]/needs": ["physical_rehab", "economic_inclusion", "transport_cost"],
        "person[1]/needs_now/needs_referred": ["physical_rehab"],
        "person[1]/needs_now/needs_received": ["transport_cost"],
        "person[1]/needs_met": "partly",
        "person[1]/hinders": ["distance_transport", "waiting"],
        "person[1]/referral/referral_agreed": "yes",
        "person[1]/referral/referral_need": "physical_rehab",
        "person[1]/referral/referral_service": "Orthopaedic centre",
        "person[1]/referral/referral_district": "az_fuz",
        "person[1]/referral/referral_id": "R-12",
        "person[1]/referral/referral_status": "sent",
        "person[2]/person_code": "P2",
        "person[2]/evolution": "died_later",
        "person[2]/death_date": "2026-06",
        "person[2]/death_place": "in_facility",
        "person[3]/person_code": "P3",
        "person[3]/consent_now": "withdrawn",
        "person[3]/withdrawn_on": "2026-07-10",
    },
    "sighting": {
        "passed_on_to": ["n112", "authority"],
        "passed_on_date": "2026-06-02",
        "reference": "112-4711",
        "report_status": "visited",
        "what_was_done": "They came on the third day and took it away",
        "area_status": "in_progress",
        "told_community_date": "2026-07-10",
        "told_how": ["meeting", "leader"],
    },
    "session": {
        "people_asked": "12",
        "unprompted/unprompted_do_not_touch": "9",
        "unprompted/unprompted_go_back": "3",
        "unprompted/unprompted_report": "7",
        "prompted/prompted_do_not_touch": "12",
        "prompted/prompted_go_back": "8",
        "prompted/prompted_report": "11",
        "acted": ["reported_item"],
        "story": "Two pupils told their teacher of a rusty tube, and the teacher called 112",
        "materials_left": "some",
        "repeat_messages": ["if_you_see", "report_number"],
        "repeat_other": "Bring the poster again",
    },
}


@pytest.fixture(scope="module")
def form() -> Form:
    return xform.read(paths.bundled("forms", "follow_up", "follow_up.xml").read_text("utf-8"))


@pytest.fixture
def filling(form: Form) -> Filling:
    return Filling(form, {}, today=TODAY)


@pytest.fixture
def person(filling: Filling) -> str:
    filling.answer("about/about_kind", "incident")
    return filling.add_item("people/person")


def complaints(filling: Filling, path: str) -> list[str]:
    return [say(problem.message, "en") for problem in filling.problems() if problem.path == path]


def shown(filling: Filling, within: str) -> list[str]:
    """Return the names of the questions that are asked there."""
    return [path.rpartition("/")[2] for path in filling.questions(within) if filling.is_relevant(path)]


def test_it_opens_at_what_is_followed_up(form: Form):
    assert next(iter(form.questions())).path == "about/about_kind"
    assert codes("follow_up", "about_kind") == ["incident", "sighting", "session"]


def test_a_follow_up_needs_what_it_is_of_and_its_day(filling: Filling):
    assert [problem.path for problem in filling.problems()] == [
        "about/about_kind", "about/about_record", "about/follow_up_date",
    ]  # fmt: skip


def test_a_reason_stands_for_every_required_answer(filling: Filling, person: str):
    filling.answer("about/about_kind", None)
    for problem in filling.problems():
        filling.answer(problem.path, Reason.NOT_KNOWN)
    filling.answer("about/about_kind", "incident")
    for problem in filling.problems(person):
        filling.answer(problem.path, Reason.NOT_KNOWN)
    assert filling.problems() == ()


@pytest.mark.parametrize("kind", ["", *SECTION])
def test_each_kind_is_asked_its_own_questions_alone(filling: Filling, kind: str):
    filling.answer("about/about_kind", kind or None)
    assert [one for one, section in SECTION.items() if filling.is_relevant(section)] == ([kind] if kind else [])


@pytest.mark.parametrize("kind", SECTION)
def test_a_follow_up_filled_with_a_persons_words_is_finished_as_it_stands(form: Form, kind: str):
    answers: dict[str, Value] = {
        "about/about_kind": kind,
        "about/about_record": RECORD[kind],
        "about/follow_up_date": "2026-07-15",
        "about/follow_up_by": "eore_team",
        "about/follow_up_how": "visit",
        "about/next_follow_up_date": "2026-10-01",
        **{f"{SECTION[kind]}/{name}": answer for name, answer in FOLLOWED[kind].items()},
    }
    filled = fill(form, answers.items())
    assert filled.refused == ()
    assert [problem.path for problem in filled.problems] == []
    assert [path for path in answers if not filled.values[path] or not filled.relevant[path]] == []


@pytest.mark.parametrize("kind", SECTION)
def test_the_code_of_the_record_fits_its_kind(filling: Filling, kind: str):
    filling.answer("about/about_kind", kind)
    refused = {}
    for other, code in RECORD.items():
        filling.answer("about/about_record", code)
        refused[other] = bool(complaints(filling, "about/about_record"))
    assert refused == {other: other != kind for other in RECORD}


def test_the_record_may_be_any_of_the_three_kinds(form: Form):
    links = {question.path: question.links for question in form.questions() if question.links}
    assert links == {"about/about_record": ("incident", "sighting", "session")}


def test_the_next_one_is_not_before_this_one(filling: Filling):
    filling.answer("about/next_follow_up_date", "2026-07-10")
    assert complaints(filling, "about/next_follow_up_date") == []
    filling.answer("about/follow_up_date", "2026-07-15")
    assert complaints(filling, "about/next_follow_up_date") == ["Enter a day that is not before this follow-up"]


@pytest.mark.parametrize(
    ("code", "fits"), [("P1", True), ("p12", True), ("Ali", False), ("P0", False), ("P1 Ali", False)]
)
def test_a_person_is_named_by_code_alone(filling: Filling, person: str, code: str, fits: bool):
    filling.answer(f"{person}/person_code", code)
    assert bool(complaints(filling, f"{person}/person_code")) != fits


def test_a_new_follow_up_has_no_person_yet(filling: Filling):
    filling.answer("about/about_kind", "incident")
    assert filling.items("people/person") == ()


def test_who_withdraws_consent_is_asked_nothing_more(filling: Filling, person: str):
    filling.answer(f"{person}/evolution", "recovering")
    filling.answer(f"{person}/needs", "psychological")
    filling.answer(f"{person}/needs_met", "no")
    assert {"evolution", "needs", "needs_refused", "hinders", "referral_agreed"} <= set(shown(filling, person))
    filling.answer(f"{person}/consent_now", "withdrawn")
    assert shown(filling, person) == ["person_code", "consent_now", "withdrawn_on"]


def test_a_later_death_is_told_with_its_day_and_place_and_the_way_to_the_incident(filling: Filling, person: str):
    filling.answer(f"{person}/evolution", "died_later")
    assert shown(filling, person) == [
        "person_code", "consent_now", "evolution", "death_date", "death_place", "death_note",
    ]  # fmt: skip


def test_the_state_of_a_need_is_asked_of_the_needs_that_were_named(filling: Filling, person: str):
    assert "needs_referred" not in shown(filling, person)
    filling.answer(f"{person}/needs", "psychological housing_access")
    for state in ("referred", "received", "refused", "unknown"):
        offered = filling.choices(f"{person}/needs_now/needs_{state}")
        assert [choice.name for choice in offered] == ["psychological", "housing_access"]


def test_what_hinders_is_asked_where_needs_are_not_met(filling: Filling, person: str):
    filling.answer(f"{person}/needs", "psychological")
    seen = {}
    for met in codes("follow_up", "needs_met"):
        filling.answer(f"{person}/needs_met", met)
        seen[met] = filling.is_relevant(f"{person}/hinders")
    assert seen == {"yes": False, "partly": True, "no": True}


@pytest.mark.parametrize(("agreed", "asks"), [(None, False), ("no", False), (Reason.REFUSED, False), ("yes", True)])
def test_nobody_is_referred_who_does_not_agree(filling: Filling, person: str, agreed: str | Reason | None, asks: bool):
    filling.answer(f"{person}/referral/referral_agreed", agreed)
    assert filling.is_relevant(f"{person}/referral/referral_service") == asks


def test_nothing_but_a_case_number_may_name_a_person_and_disability_is_not_asked_again(form: Form):
    assert [question.name for question in form.questions() if question.protection] == ["referral_id"]
    assert set(codes("follow_up", "need")) == set(codes("incident", "need"))
    assert "difficulty" not in {row["type"].partition(" ")[2] for row in asked("follow_up").values()}


@pytest.mark.parametrize(("hands", "wrong"), [("0", False), ("12", False), ("13", True), ("-1", True)])
def test_no_more_hands_than_people(filling: Filling, hands: str, wrong: bool):
    filling.answer("about/about_kind", "session")
    filling.answer("recall/people_asked", "12")
    for path in filling.questions("recall/unprompted") + filling.questions("recall/prompted"):
        filling.answer(path, hands)
        assert complaints(filling, path) == [
            "Enter the number of people who remembered it: from 0 to the number of people asked"
        ] * wrong  # fmt: skip


def test_a_story_is_asked_for_where_there_is_one(filling: Filling):
    filling.answer("about/about_kind", "session")
    seen = {}
    for done in codes("follow_up", "acted"):
        filling.answer("recall/acted", done)
        seen[done] = filling.is_relevant("recall/story")
    assert seen == {"reported_item": True, "avoided_danger": True, "told_others": False, "nothing": False}


def test_whom_it_was_passed_on_to_opens_when_and_the_answer_has_the_words_of_the_sighting(filling: Filling):
    filling.answer("about/about_kind", "sighting")
    filling.answer("item/passed_on_to", "nobody")
    assert not filling.is_relevant("item/passed_on_date")
    filling.answer("item/passed_on_to", "n112")
    assert filling.is_relevant("item/passed_on_date")
    assert codes("follow_up", "report_status") == codes("sighting", "report_status")
    filling.answer("item/told_community_date", "2026-07-10")
    assert filling.is_relevant("item/told_how")


def test_of_a_complaint_only_a_day_and_whether_it_was_passed_on_are_kept(filling: Filling):
    filling.answer("about/complaint/complaint_passed_on", "yes")
    assert shown(filling, "about/complaint") == ["complaint_note", "complaint_passed_on", "complaint_date"]
