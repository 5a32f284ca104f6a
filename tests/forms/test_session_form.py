"""What the form of a session asks, counts and refuses while it is being filled."""

import tomllib
from datetime import date
from typing import Any

import pytest
from tests.forms.shipped import codes

from minerisk import paths
from minerisk.domain.answer import Reason
from minerisk.domain.counting import is_grid
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Group, Item, Protection, Question, QuestionType, say
from minerisk.forms.xform import reader as xform

TODAY = date(2026, 7, 16)
SEXES = ["female", "male", "sex_unknown"]
SCHEMES: dict[str, dict[str, Any]] = {
    scheme["code"]: scheme
    for scheme in tomllib.loads(paths.bundled("database", "age_schemes.toml").read_text("utf-8"))["scheme"]
}


@pytest.fixture(scope="module")
def form() -> Form:
    return xform.read(paths.bundled("forms", "session", "session.xml").read_text("utf-8"))


@pytest.fixture
def filling(form: Form) -> Filling:
    return Filling(form, {}, today=TODAY)


@pytest.fixture
def direct(filling: Filling) -> Filling:
    """A session in which people were taught face to face."""
    return fill(filling, {"what/category": "direct", "what/activity_type": "directre"})


@pytest.fixture
def asked(direct: Filling) -> str:
    """A question that was asked of twenty people."""
    question = direct.add_item("asked/check_question")
    fill(direct, {f"{question}/question": "k5", f"{question}/people_asked": "20"})
    return question


def fill(filling: Filling, answers: dict[str, str]) -> Filling:
    for path, answer in answers.items():
        filling.answer(path, answer)
    return filling


def complaints(filling: Filling, path: str) -> list[str]:
    return [say(problem.message, "en") for problem in filling.problems() if problem.path == path]


def grids(form: Form) -> dict[str, Group]:
    """Return the tables of counts by the code of their scheme."""
    who = next(section for section in form.sections if section.path == "who")
    assert isinstance(who, Group)
    found = [child for child in who.children if isinstance(child, Group) and "/counts_" in child.path]
    return {group.path.partition("/counts_")[2]: group for group in found}


def bands(grid: Group) -> list[str]:
    return [row.path.rpartition("/age_")[2] for row in grid.children]


def name(item: Item) -> str:
    return item.path.rpartition("/")[2]


# Before anything is typed


def test_the_form_says_what_it_is(form: Form):
    assert form.kind == "session"
    assert form.languages == ("en", "az", "ru")
    assert [section.path for section in form.sections] == [
        "what", "when_where", "who", "taught", "asked", "heard", "after",
    ]  # fmt: skip


def test_four_answers_are_enough(filling: Filling):
    day_and_district = ["when_where/session_date", "when_where/district"]
    assert [problem.path for problem in filling.problems()] == ["what/category", *day_and_district]
    filling.answer("what/category", "training")
    assert [problem.path for problem in filling.problems()] == ["what/activity_type", *day_and_district]
    for problem in filling.problems():
        filling.answer(problem.path, Reason.NOT_KNOWN)
    assert filling.problems() == ()


def test_what_the_short_report_asks_fits_on_a_page(form: Form):
    short = [name(question) for question in form.questions() if question.short]
    short += [name(grid) for grid in grids(form).values() if grid.short]
    assert [asked for asked in short if not asked.endswith("_other")] == [
        "category", "activity_type", "session_date", "district", "town", "audience", "is_estimate", "age_scheme",
        "first_time", "hazards_heard", "accidents_heard", "follow_up_date",
        "counts_brief", "counts_adult_child", "counts_syria_re", "counts_cbm",
    ]  # fmt: skip


# Direct, indirect and training


@pytest.mark.parametrize(
    ("category", "offered"),
    [
        ("direct", "directre safety_briefing other"),
        ("indirect", "materialdistribution materialhandover radio tv video socialmedia printedpress other"),
        ("training", "tot cfp other"),
    ],
)
def test_a_category_offers_its_own_activities(filling: Filling, category: str, offered: str):
    filling.answer("what/category", category)
    assert [choice.name for choice in filling.choices("what/activity_type")] == offered.split()


def test_what_is_asked_depends_on_how_people_were_reached(filling: Filling):
    differing = [
        "what/method", "when_where/broadcast_until", "when_where/start_time", "when_where/venue", "who/is_estimate",
        "who/room_count", "who/first_time", "who/passed_test", "after/visit/strengths",
    ]  # fmt: skip
    seen = {}
    for category, activity in (("direct", "directre"), ("indirect", "radio"), ("training", "tot")):
        fill(filling, {"what/category": category, "what/activity_type": activity})
        seen[category] = [
            name for _, _, name in (path.rpartition("/") for path in differing if filling.is_relevant(path))
        ]
    assert seen == {
        "direct": ["method", "start_time", "venue", "room_count", "first_time", "strengths"],
        "indirect": ["broadcast_until", "is_estimate"],
        "training": ["method", "start_time", "venue", "room_count", "first_time", "passed_test", "strengths"],
    }


def test_an_audience_that_was_not_counted_is_called_an_estimate(filling: Filling):
    fill(
        filling, {"what/category": "indirect", "what/activity_type": "radio", "who/counts_brief/age_18_59/male": "900"}
    )
    assert complaints(filling, "who/is_estimate") == ["Say whether the numbers are an estimate"]
    filling.answer("who/is_estimate", "no")
    assert filling.is_relevant("who/estimate_check")
    filling.answer("who/is_estimate", "yes")
    assert not filling.is_relevant("who/estimate_check")
    fill(filling, {"who/estimate_method": "Listeners, as the station states them", "who/estimate_multiplier": "0"})
    assert complaints(filling, "who/estimate_multiplier") == ["Enter a number above 0"]
    assert filling.value("who/participants") == "900"


def test_materials_that_were_handed_out_may_have_been_counted(filling: Filling):
    fill(filling, {"what/activity_type": "materialdistribution", "what/category": "indirect", "who/is_estimate": "no"})
    assert not filling.is_relevant("who/estimate_check")


@pytest.mark.parametrize(
    ("listed", "known"),
    [
        (
            "alongside",
            "agriculture casualty_data_collection child_protection explosive_hazard_removal hazard_data_collection "
            "healthcare infrastructure_rehabilitation marking_of_hazards refugee_idp_resettlement other none",
        ),
        (
            "material_used",
            "poster leaflet board_game flash_cards banner models_inert_replica video radio_spot song_poem "
            "role_play_theatre drawing puzzle_quiz puppets app_digital billboard",
        ),
        ("method", "interactive_group_session house_to_house focus_group_discussion peer_to_peer theatre other"),
    ],
)
def test_coded_answers_are_those_that_other_systems_know(listed: str, known: str):
    assert codes("session", listed) == known.split()


# Age groups


def test_the_age_schemes_of_the_form_are_those_of_the_data(form: Form):
    assert list(grids(form)) == list(SCHEMES) == codes("session", "age_scheme")
    for code, grid in grids(form).items():
        assert bands(grid) == [band["code"] for band in SCHEMES[code]["bands"]]
        assert [[name(cell) for cell in row.children] for row in grid.children if isinstance(row, Group)] == [
            SEXES
        ] * len(grid.children)


def test_an_age_scheme_is_called_the_same_in_the_form_and_in_the_data(form: Form):
    asked = next(question for question in form.questions() if question.name == "age_scheme")
    assert {choice.name: choice.label for choice in asked.choices} == {
        code: scheme["name"] for code, scheme in SCHEMES.items()
    }


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_a_scheme_has_every_age_once_and_ends_with_those_not_known(scheme: dict[str, Any]):
    *known, unknown = scheme["bands"]
    assert unknown == {"code": "unknown"}
    assert [band["from"] for band in known] == [0, *(band["to"] + 1 for band in known[:-1])]
    assert "to" not in known[-1]
    for band in known:
        assert band["code"] == (f"{band['from']}_{band['to']}" if "to" in band else f"{band['from']}_plus")
    assert scheme["source"]
    assert scheme["mark"] in {"C", "P"}


def test_counts_are_tables_with_sums(form: Form):
    assert all(is_grid(grid) for grid in grids(form).values())


@pytest.mark.parametrize("chosen", SCHEMES)
def test_only_the_table_of_the_chosen_scheme_is_asked_and_counted(filling: Filling, form: Form, chosen: str):
    for grid in grids(form).values():
        for cell in (f"{row.path}/{sex}" for row in grid.children for sex in SEXES):
            filling.answer(cell, "1")
    filling.answer("who/age_scheme", chosen)
    assert [code for code in SCHEMES if filling.is_relevant(f"who/counts_{code}")] == [chosen]
    assert filling.value("who/participants") == str(3 * len(SCHEMES[chosen]["bands"]))


def test_nobody_counted_is_not_the_same_as_nobody_there(filling: Filling):
    assert filling.value("who/participants") == ""
    filling.answer("who/counts_brief/age_0_5/female", "0")
    assert filling.value("who/participants") == "0"


# What cannot be right, and what is asked back


@pytest.mark.parametrize(
    ("people", "sessions", "asked"), [("25", "1", False), ("26", "1", True), ("50", "2", False), ("51", "2", True)]
)
def test_more_people_than_can_learn_in_a_session_are_asked_back(
    direct: Filling, people: str, sessions: str, asked: bool
):
    fill(direct, {"what/sessions_held": sessions, "who/counts_brief/age_unknown/sex_unknown": people})
    assert direct.is_relevant("who/crowd_check") == asked
    direct.answer("what/category", "training")
    assert not direct.is_relevant("who/crowd_check")


@pytest.mark.parametrize(
    ("start", "end", "minutes", "asked"),
    [
        ("10:00", "10:20", "20", None), ("10:00", "11:00", "60", None), ("10:00", "10:19", "19", "length_check"),
        ("10:00", "11:01", "61", "length_check"), ("23:50", "00:20", "30", "end_check"),
        ("10:00", "09:00", "1380", "end_check"),
    ],
)  # fmt: skip
def test_the_length_is_worked_out_and_an_odd_one_asked_back(
    direct: Filling, start: str, end: str, minutes: str, asked: str | None
):
    fill(direct, {"when_where/start_time": start, "when_where/end_time": end})
    assert direct.value("when_where/minutes") == minutes
    checks = [check for check in ("end_check", "length_check") if direct.is_relevant(f"when_where/{check}")]
    assert checks == ([asked] if asked else [])


def test_a_visit_to_a_home_may_be_short(direct: Filling):
    times = {"when_where/start_time": "10:00:00.000+04:00", "when_where/end_time": "10:12:00.000+04:00"}
    fill(direct, {**times, "what/method": "house_to_house"})
    assert direct.value("when_where/minutes") == "12"
    assert not direct.is_relevant("when_where/length_check")


def test_heads_in_the_room_are_compared_with_the_table(direct: Filling):
    fill(direct, {"who/counts_brief/age_6_11/female": "11", "who/counts_brief/age_6_11/male": "9"})
    seen = []
    for heads in ("20", "22"):
        direct.answer("who/room_count", heads)
        seen.append(direct.is_relevant("who/room_check"))
    assert seen == [False, True]
    question = direct.question("who/room_check")
    assert direct.words(question.label, question.path, "en") == "20 people in the table, 22 in the room. Is this right?"


@pytest.mark.parametrize("part", ["first_time", "displaced/idp", "displaced/returnee", "disability/disability_female"])
def test_a_part_is_never_more_than_all(direct: Filling, part: str):
    direct.answer(f"who/{part}", "21")
    assert complaints(direct, f"who/{part}") == []
    direct.answer("who/counts_brief/age_18_59/male", "20")
    assert len(complaints(direct, f"who/{part}")) == 1
    direct.answer(f"who/{part}", "20")
    assert complaints(direct, f"who/{part}") == []


def test_people_with_a_disability_are_added_up_and_not_more_than_all(direct: Filling):
    fill(direct, {"who/counts_brief/age_18_59/male": "20", "who/disability/disability_female": "2"})
    fill(direct, {"who/disability/disability_male": "18"})
    assert direct.value("who/disability/with_disability") == "20"
    assert complaints(direct, "who/disability/disability_male") == []
    direct.answer("who/disability/disability_sex_unknown", "1")
    assert complaints(direct, "who/disability/disability_male") == [
        "Enter numbers that together are not more than the people reached"
    ]


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_exact_place_is_asked_only_where_that_is_safe(direct: Filling, answer: str):
    direct.answer("when_where/place_more/safe_to_record", answer)
    assert direct.is_relevant("when_where/place_more/coordinates") == (answer == "yes")


@pytest.mark.parametrize(
    ("path", "early", "late"),
    [
        ("after/follow_up_date", "2026-07-13", "2026-08-20"),
        ("after/visit/next_visit", "2026-07-13", "2026-07-14"),
        ("when_where/broadcast_until", "2026-07-13", "2026-07-20"),
    ],
)
def test_what_comes_after_the_session_is_not_before_it(direct: Filling, path: str, early: str, late: str):
    if "broadcast" in path:
        fill(direct, {"what/category": "indirect", "what/activity_type": "tv"})
    fill(direct, {"when_where/session_date": "2026-07-14", path: early})
    assert len(complaints(direct, path)) == 1
    direct.answer(path, late)
    assert complaints(direct, path) == []
    fill(direct, {"when_where/session_date": "2026-07", path: early})
    assert complaints(direct, path) == []


# Questions before and after


def test_a_new_record_has_no_question_yet(form: Form):
    assert [repeat.starts_with for repeat in form.repeats()] == [0]


@pytest.mark.parametrize(
    ("right", "unsure", "wrong"), [("15", "5", False), ("15", "6", True), ("21", "", True), ("20", "", False)]
)
@pytest.mark.parametrize("when", ["before", "after"])
def test_no_more_hands_than_people_were_asked(
    direct: Filling, asked: str, when: str, right: str, unsure: str, wrong: bool
):
    fill(direct, {f"{asked}/right_{when}": right, f"{asked}/not_sure_{when}": unsure})
    assert bool(complaints(direct, f"{asked}/right_{when}")) == wrong


def test_more_people_asked_than_reached_are_asked_back(direct: Filling, asked: str):
    seen = []
    for people in ("20", "19"):
        direct.answer("who/counts_brief/age_12_17/female", people)
        seen.append(direct.is_relevant("asked/asked_check"))
    assert seen == [False, True]


def test_every_question_of_the_bank_can_be_chosen_and_another_written(direct: Filling, asked: str):
    bank = [f"k{n}" for n in range(1, 15)] + ["a1", "a2", "a3", "p1", "p2", "p3"]
    assert [choice.name for choice in direct.choices(f"{asked}/question")] == [*bank, "other"]
    direct.answer(f"{asked}/question", "other")
    assert direct.is_relevant(f"{asked}/question_other")


# What was heard, and who may be known


def test_records_are_named_where_something_was_heard(form: Form, filling: Filling):
    seen = []
    for answers in ({"heard/hazards_heard": "0"}, {"heard/accidents_heard": "2"}):
        fill(filling, answers)
        seen.append(filling.is_relevant("heard/heard_records"))
    assert seen == [False, True]
    records = next(question for question in form.questions() if question.name == "heard_records")
    assert records.links == ("incident", "sighting")
    assert "records" in records.appearance


@pytest.mark.parametrize(("answer", "shown"), [("", False), ("no", False), ("yes", True)])
def test_a_name_and_a_photo_are_kept_only_with_consent(filling: Filling, answer: str, shown: bool):
    fill(filling, {"after/contact/keep_contact": answer, "after/pictures/photo_consent": answer})
    for path in ("after/contact/contact_name", "after/contact/contact_phone", "after/pictures/photo"):
        assert filling.is_relevant(path) == shown


def test_a_complaint_leaves_a_date_and_no_words(filling: Filling, form: Form):
    filling.answer("heard/voices/complaint_passed_on", "yes")
    filling.answer("heard/voices/complaint_date", "2026-07-17")
    assert complaints(filling, "heard/voices/complaint_date") == ["Enter the day it was passed on: today or earlier"]
    texts = [question.name for question in form.questions() if question.type is QuestionType.TEXT]
    assert [text for text in texts if "complain" in text] == []


def test_nobody_is_named_but_the_contact(form: Form):
    named = [question.name for question in form.questions() if question.protection is Protection.IDENTITY]
    assert named == ["contact_name", "contact_phone", "photo"]
    precise = [question.name for question in form.questions() if question.protection is Protection.PRECISE]
    assert precise == ["camp_name", "place_words", "coordinates", "coordinates_typed"]


def test_a_supervisor_marks_twenty_two_lines(form: Form):
    lines = [question for question in form.questions() if "list-nolabel" in question.appearance]
    assert len(lines) == 22
    assert [[choice.name for choice in line.choices] for line in lines] == [["done", "partly", "not_done", "na"]] * 22


def test_what_few_people_need_is_folded_away(form: Form):
    def folded(children: tuple[Item, ...]) -> list[str]:
        groups = [child for child in children if isinstance(child, Group)]
        return [found for group in groups for found in [name(group)] * group.is_folded + folded(group.children)]

    assert folded(form.children) == [
        "identification", "more", "place_more", "disability", "displaced", "given", "voices", "contact",
        "pictures", "visit",
    ]  # fmt: skip


def test_no_section_asks_more_than_twelve_questions_at_once(form: Form):
    def seen(children: tuple[Item, ...]) -> int:
        inner = [child for child in children if isinstance(child, Group) and not child.is_folded and not is_grid(child)]
        plain = [child for child in children if isinstance(child, Question) and not child.name.endswith("_other")]
        answered = [one for one in plain if one.type not in {QuestionType.CALCULATE, QuestionType.ACKNOWLEDGE}]
        return len(answered) + sum(seen(group.children) for group in inner)

    for section in form.sections:
        assert isinstance(section, Group)
        assert seen(section.children) <= 12


# A whole session


def test_a_school_lesson_as_a_trainer_types_it(direct: Filling):
    fill(direct, {
        "what/method": "interactive_group_session", "what/languages": "az", "what/more/facilitators_female": "1",
        "what/more/facilitators_male": "1", "when_where/session_date": "2026-07-14",
        "when_where/start_time": "10:00:00.000+04:00", "when_where/end_time": "10:45:00.000+04:00",
        "when_where/district": "az_tar", "when_where/venue": "education_facility", "who/audience": "children_students",
        "who/counts_brief/age_6_11/female": "11", "who/counts_brief/age_6_11/male": "9",
        "who/counts_brief/age_12_17/male": "2", "who/counts_brief/age_18_59/female": "1",
        "who/counts_brief/age_unknown/sex_unknown": "1", "who/room_count": "24", "who/first_time": "20",
        "who/disability/disability_male": "1", "who/displaced/returnee": "6",
        "taught/messages": "keep_out do_not_touch report_number", "taught/given/given_brochures": "24",
        "heard/hazards_heard": "1", "heard/heard_records": "BRD2-ITM-20260714-01", "after/follow_up_date": "2026-09-01",
    })  # fmt: skip
    for question, before, after in (("k2", "7", "21"), ("k5", "12", "24")):
        item = direct.add_item("asked/check_question")
        fill(direct, {f"{item}/question": question, f"{item}/people_asked": "24"})
        fill(direct, {f"{item}/right_before": before, f"{item}/right_after": after})
    assert direct.problems() == ()
    worked_out = ("when_where/minutes", "who/participants", "who/disability/with_disability", "what/sessions_held")
    assert [direct.value(path) for path in worked_out] == ["45", "24", "1", "1"]
    checks = [path for path in direct.questions() if path.endswith("_check") and direct.is_relevant(path)]
    assert checks == []
