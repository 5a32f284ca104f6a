"""What the form for an item that people found shows, asks and refuses while it is being filled."""

import re
from collections.abc import Mapping
from datetime import date

import pytest
from tests.forms.shipped import asked, codes, spoken

from minerisk import paths
from minerisk.domain.answer import Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Protection, QuestionType, say
from minerisk.forms.xform import reader as xform
from minerisk.services.filling_out import Value, fill

TODAY = date(2026, 7, 16)
CONTACT = ("source/informant_name", "source/informant_contact")

TOLD_BY_A_HERDER: Mapping[str, Value] = {
    "first/called_112": "yes",
    "first/anyone_hurt": "no",
    "seen/seen_on": "2026-07-12~",
    "seen/report_date": "2026-07-14",
    "seen/what_seen": "Something round and green, half in the ground, beside the old canal",
    "seen/device": "unknown",
    "seen/items_seen": "2",
    "seen/also_seen": ["uxo"],
    "seen/lying": ["surface", "part_buried"],
    "seen/photo_taken": "no",
    "where/safe_to_record": "yes",
    "where/coordinates": "39.98 47.03 0 0",
    "where/coordinates_of": "seen_from",
    "where/item_direction": "nw",
    "where/item_distance": "150",
    "where/place_known_by": "phone",
    "where/place_accuracy": "near_point",
    "where/district": "az_agm",
    "where/place_words": "Beside the old canal, behind the mill",
    "where/area_type": "riverbank_water",
    "signs/evidence": ["eo_present", "scrap_metal"],
    "signs/evidence_basis/eo_present_basis": "visual_observation",
    "signs/evidence_basis/scrap_metal_basis": "verbal_information",
    "signs/marking": ["none"],
    "signs/past_conflict": ["shelling", "ground_fighting"],
    "danger/can_reach": "yes",
    "danger/people_in_reach": "40",
    "danger/at_risk": ["children_students", "herders"],
    "danger/urgency": ["children_near", "road_path"],
    "danger/blocked": ["agriculture"],
    "danger/accidents": "1",
    "danger/around/eore_here": "yes",
    "danger/around/eore_method": ["house_to_house"],
    "danger/around/clearance_here": "no",
    "danger/around/returning": "yes",
    "danger/around/returned": "120",
    "source/source_type": "re_session",
    "source/heard_in_session": "BRD2-SES-20260714-01",
    "source/same_event": "BRD2-INC-20260601-02",
    "source/informant_type": "farmer_herder",
    "source/knows_how": "saw",
    "source/call_back": "yes",
    "source/consent_by": "self",
    "source/consent_for": ["contact_again", "share_with_authority"],
    "source/informant_name": "Somebody",
    "source/informant_contact": "050 000 00 00",
    "passed/report_status": "passed_on",
    "passed/passed_on_to": ["n112"],
    "passed/passed_on_date": "2026-07-14",
    "passed/passed_on_time": "16:20:00",
    "passed/reference": "112-4711",
    "passed/told_community_date": "2026-07-15",
    "passed/follow_up_date": "2026-07-28",
}


@pytest.fixture(scope="module")
def form() -> Form:
    return xform.read(paths.bundled("forms", "sighting", "sighting.xml").read_text("utf-8"))


@pytest.fixture
def filling(form: Form) -> Filling:
    return Filling(form, {}, today=TODAY)


def complaints(filling: Filling, path: str) -> list[str]:
    return [say(problem.message, "en") for problem in filling.problems() if problem.path == path]


def test_a_fresh_report_opens_at_the_call_to_112(form: Form):
    assert [section.path for section in form.sections if section.opens] == ["first"]
    assert next(iter(form.questions())).path == "first/called_112"


def test_112_is_asked_for_as_in_an_incident():
    for part in ("called_112", "call_first"):
        assert asked("sighting")[part]["label::English (en)"] == asked("incident")[part]["label::English (en)"]
    assert codes("sighting", "called_112") == codes("incident", "called_112") == ["yes", "no", "not_needed", "unknown"]


def test_it_says_that_it_is_no_survey_and_keeps_people_away(filling: Filling, form: Form):
    notes = [question for question in form.questions() if question.type is QuestionType.NOTE]
    said = [say(note.label, "en") for note in notes if filling.is_relevant(note.path)]
    assert said == [
        "This is not survey and confirms nothing",
        "Nobody should approach, mark or photograph the item",
    ]


def test_no_words_send_somebody_to_the_item():
    sending = re.compile(r"\b(go back|go to|walk|approach|return to|perimeter|measure|new one)\b", re.IGNORECASE)
    forbidding = re.compile(r"\b(nobody should|do not)\b", re.IGNORECASE)
    sent = [text for text in spoken("sighting") if sending.search(text)]
    assert sent
    assert [text for text in sent if not forbidding.search(text)] == []


def test_a_report_needs_what_was_seen_when_and_where_and_who_told(filling: Filling):
    assert [problem.path for problem in filling.problems()] == [
        "seen/seen_on", "seen/what_seen", "seen/device", "where/district", "source/source_type",
    ]  # fmt: skip


def test_a_reason_stands_for_every_required_answer(filling: Filling):
    for problem in filling.problems():
        filling.answer(problem.path, Reason.NOT_KNOWN)
    assert filling.problems() == ()


def test_the_short_report_has_seven_questions_and_all_that_are_required(form: Form, filling: Filling):
    short = [question.path for question in form.questions() if question.short]
    assert [path for path in short if filling.is_relevant(path)] == [
        "seen/seen_on", "seen/what_seen", "seen/device", "where/district", "where/place_words", "danger/can_reach",
        "source/source_type",
    ]  # fmt: skip
    assert {problem.path for problem in filling.problems()} <= set(short)


def test_a_sighting_filled_with_a_persons_words_is_finished_as_it_stands(form: Form):
    filled = fill(form, TOLD_BY_A_HERDER.items())
    assert filled.refused == ()
    assert [problem.path for problem in filled.problems] == []
    assert [path for path in TOLD_BY_A_HERDER if not filled.values[path] or not filled.relevant[path]] == []


@pytest.mark.parametrize(("safe", "shown"), [(None, False), ("no", False), (Reason.REFUSED, False), ("yes", True)])
def test_coordinates_are_asked_only_where_that_is_safe(filling: Filling, safe: str | Reason | None, shown: bool):
    filling.answer("where/safe_to_record", safe)
    assert [filling.is_relevant(f"where/{name}") for name in ("coordinates", "coordinates_typed")] == [shown, shown]
    assert filling.is_relevant("where/place_words") == (safe != "no")


def test_a_place_it_was_seen_from_is_told_with_direction_and_distance(filling: Filling):
    filling.answer("where/safe_to_record", "yes")
    filling.answer("where/coordinates", "39.98 47.03 0 0")
    shown = {}
    for what in ("item_place", "seen_from", "place_centre"):
        filling.answer("where/coordinates_of", what)
        shown[what] = [filling.is_relevant(f"where/{name}") for name in ("item_direction", "item_distance")]
    assert shown == {"item_place": [False, False], "seen_from": [True, True], "place_centre": [False, False]}


@pytest.mark.parametrize(("metres", "wrong"), [("0", 1), ("1", 0), ("20000", 0), ("20001", 1)])
def test_a_distance_is_one_that_can_be_seen(filling: Filling, metres: str, wrong: int):
    filling.answer("where/safe_to_record", "yes")
    filling.answer("where/coordinates", "39.98 47.03 0 0")
    filling.answer("where/coordinates_of", "seen_from")
    filling.answer("where/item_distance", metres)
    assert complaints(filling, "where/item_distance") == [
        "Enter the distance in metres as a number from 1 to 20000"
    ] * wrong  # fmt: skip


def test_what_tells_the_place_is_precise_and_what_tells_a_person_is_identity(form: Form):
    kept: dict[Protection | None, list[str]] = {}
    for question in form.questions():
        kept.setdefault(question.protection, []).append(question.path.rpartition("/")[2])
    assert kept[Protection.PRECISE] == [
        "photo", "coordinates", "coordinates_typed", "item_direction", "item_distance", "from_place", "place_words",
        "camp_name", "neighbourhood",
    ]  # fmt: skip
    assert kept[Protection.IDENTITY] == ["informant_name", "informant_contact"]


@pytest.mark.parametrize(
    ("place", "outside", "far"),
    [("39.98 47.03", False, False), ("47.03 39.98", True, False), ("41.65 46.4", False, True)],
)
def test_coordinates_outside_country_or_district_are_asked_back(filling: Filling, place: str, outside: bool, far: bool):
    filling.answer("where/safe_to_record", "yes")
    filling.answer("where/district", "az_agm")
    filling.answer("where/coordinates", f"{place} 0 0")
    assert filling.is_relevant("where/coordinates_check") == outside
    assert filling.is_relevant("where/district_check") == far


@pytest.mark.parametrize(("answer", "shown"), [(None, False), ("no", False), (Reason.NOT_KNOWN, False), ("yes", True)])
def test_a_photo_is_taken_in_only_where_it_was_there_already(
    filling: Filling, answer: str | Reason | None, shown: bool
):
    filling.answer("seen/photo_taken", answer)
    assert filling.is_relevant("seen/photo") == shown
    assert say(filling.question("seen/photo_taken").label, "en") == (
        "Is there a photo that was already taken from safe ground?"
    )
    assert say(filling.question("seen/photo_taken").hint, "en") == "Do not take a new one"


def test_name_and_contact_are_kept_only_once_it_is_said_who_agreed_and_for_what(filling: Filling):
    steps = [
        ("source/call_back", "yes"), ("source/consent_by", "self"), ("source/consent_for", "contact_again"),
        ("source/call_back", "no"),
    ]  # fmt: skip
    seen = []
    for path, answer in steps:
        filling.answer(path, answer)
        seen.append([filling.is_relevant(path) for path in CONTACT])
    assert seen == [[False, False], [False, False], [True, True], [False, False]]


def test_each_sign_of_danger_says_how_it_is_known(filling: Filling):
    basis = filling.questions("signs/evidence_basis")
    assert not any(filling.is_relevant(path) for path in basis)
    filling.answer("signs/evidence", " ".join(codes("sighting", "evidence")))
    assert [path.rpartition("/")[2] for path in basis if filling.is_relevant(path)] == [
        f"{code}_basis" for code in codes("sighting", "evidence")[:-2]
    ]
    filling.answer("signs/evidence", "detonation_reported other")
    assert not any(filling.is_relevant(path) for path in basis)
    assert filling.is_relevant("signs/evidence_other")


@pytest.mark.parametrize(
    ("path", "both", "alone"),
    [
        ("signs/marking", "official_signs unknown", "unknown"), ("signs/past_conflict", "shelling none", "none"),
        ("danger/urgency", "fire_risk none", "none"), ("danger/blocked", "housing none", "none"),
        ("passed/passed_on_to", "n112 nobody", "nobody"),
    ],
)  # fmt: skip
def test_nothing_stands_alone(filling: Filling, path: str, both: str, alone: str):
    filling.answer(path, both)
    assert len(complaints(filling, path)) == 1
    filling.answer(path, alone)
    assert complaints(filling, path) == []


@pytest.mark.parametrize(("items", "asked_back"), [("50", False), ("51", True)])
def test_very_many_items_are_asked_back(filling: Filling, items: str, asked_back: bool):
    filling.answer("seen/items_seen", items)
    assert filling.is_relevant("seen/items_check") == asked_back


def test_passing_on_before_anything_was_seen_is_asked_back(filling: Filling):
    filling.answer("seen/seen_on", "2026-07-12")
    filling.answer("passed/passed_on_to", "n112")
    for day, asked_back in (("2026-07-11", True), ("2026-07-12", False)):
        filling.answer("passed/passed_on_date", day)
        filling.answer("seen/report_date", day)
        assert filling.is_relevant("passed/passed_on_check") == asked_back
        assert filling.is_relevant("seen/report_date_check") == asked_back


def test_whom_it_was_passed_on_to_opens_when(filling: Filling):
    filling.answer("passed/passed_on_to", "nobody")
    assert not filling.is_relevant("passed/passed_on_date")
    filling.answer("passed/passed_on_to", "n112 authority")
    assert filling.is_relevant("passed/passed_on_date")
    assert filling.is_relevant("passed/reference")


def test_the_codes_are_those_of_the_lists_in_use():
    assert codes("sighting", "coordinates_of") == ["item_place", "seen_from", "place_centre"]
    assert codes("sighting", "report_status") == [
        "received", "passed_on", "acknowledged", "visited", "resolved", "no_action", "duplicate",
    ]  # fmt: skip
    assert codes("sighting", "evidence_basis") == ["visual_observation", "verbal_information", "former_records"]
    assert codes("sighting", "blocked")[:-1] == [
        "housing", "community_services", "infrastructure", "access_transport", "agriculture",
        "non_agriculture_natural",
    ]  # fmt: skip
    assert codes("sighting", "device") == codes("incident", "device")


def test_it_leads_to_the_session_it_was_heard_in_and_to_incidents(form: Form):
    links = {question.path: question.links for question in form.questions() if question.links}
    assert links == {"source/heard_in_session": ("session",), "source/same_event": ("incident",)}
