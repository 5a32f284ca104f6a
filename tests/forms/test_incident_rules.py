"""What the incident form shows, asks and refuses while it is being filled."""

from datetime import date

import pytest

from minerisk import paths
from minerisk.domain.answer import Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, QuestionType, say
from minerisk.forms.xform import reader as xform

TODAY = date(2026, 7, 16)


@pytest.fixture(scope="module")
def form() -> Form:
    return xform.read(paths.bundled("forms", "incident", "incident.xml").read_text("utf-8"))


@pytest.fixture
def filling(form: Form) -> Filling:
    return Filling(form, {}, today=TODAY)


@pytest.fixture
def person(filling: Filling) -> str:
    return filling.add_item("people/casualty")


def complaints(filling: Filling, path: str) -> list[str]:
    return [say(problem.message, "en") for problem in filling.problems() if problem.path == path]


def agree(filling: Filling, person: str) -> None:
    """Answer that consent was given, by whom, how and for what."""
    given = {"consent_by": "guardian", "consent_how": "oral", "consent_for": "referral"}
    filling.answer(f"{person}/keep_name", "yes")
    for name, answer in given.items():
        filling.answer(f"{person}/consent/{name}", answer)


def test_the_form_says_what_it_is(form: Form):
    assert form.kind == "incident"
    assert form.languages == ("en", "az", "ru")
    assert form.title["ru"] == "Сообщение о происшествии"
    assert [section.path for section in form.sections] == ["first", "when", "where", "happened", "people", "source"]


def test_a_record_opens_where_help_is_asked_for(form: Form):
    assert [section.path for section in form.sections if section.opens] == ["first"]
    assert next(form.questions()).path == "first/called_112"


def test_who_has_not_called_is_told_to(filling: Filling):
    told = []
    for answer in (None, "yes", "not_needed", "unknown", "no"):
        filling.answer("first/called_112", answer)
        told.append(filling.is_relevant("first/call_first"))
    assert told == [False, False, False, False, True]


def test_other_records_are_named_by_their_codes(form: Form):
    assert {question.name: question.links for question in form.questions() if question.links} == {
        "heard_in_session": ("session",),
        "sighting_before": ("sighting",),
        "same_event": ("incident",),
    }


def test_an_empty_form_asks_for_five_answers(filling: Filling):
    assert [problem.path for problem in filling.problems()] == [
        "when/event_date", "where/district", "happened/record_type", "happened/narrative", "source/source_type",
    ]  # fmt: skip


def test_a_person_needs_five_answers(filling: Filling, person: str):
    assert [problem.path.rpartition("/")[2] for problem in filling.problems(person)] == [
        "outcome", "sex", "age", "status", "activity",
    ]  # fmt: skip


def test_a_reason_stands_for_every_required_answer(filling: Filling, person: str):
    for problem in filling.problems():
        filling.answer(problem.path, Reason.NOT_KNOWN)
    assert filling.problems() == ()
    assert filling.is_relevant(f"{person}/age_band")


@pytest.mark.parametrize(
    "day",
    ["2026-07-16", "2026-07", "2026", "2024-07-14", "2024-07~", "2024-07-XX", "2024?", "2023-09/2023-11", "2026-07~"],
)
def test_a_date_may_be_known_in_part(filling: Filling, day: str):
    filling.answer("when/event_date", day)
    assert complaints(filling, "when/event_date") == []


@pytest.mark.parametrize("day", ["14.7.2024", "2024-13", "2024-02-30", "July"])
def test_what_is_not_a_date_is_an_error(filling: Filling, day: str):
    filling.answer("when/event_date", day)
    assert len(complaints(filling, "when/event_date")) == 1


@pytest.mark.parametrize("day", ["2026-07-17", "2026-08", "2027", "2026-08/2026-09"])
def test_a_date_in_the_future_is_an_error(filling: Filling, day: str):
    filling.answer("when/event_date", day)
    assert complaints(filling, "when/event_date") == [
        "Enter a date that is not in the future, such as 2024-07-14, 2024-07 or 2024"
    ]


def test_the_office_cannot_have_heard_of_it_tomorrow(filling: Filling):
    filling.answer("when/report_date", "2026-07-17")
    assert complaints(filling, "when/report_date") == ["Enter the day your office heard of it: today or earlier"]


@pytest.mark.parametrize(
    ("event", "heard", "asked"),
    [
        ("2026-07-14", "2026-07-13", True), ("2026-07-14", "2026-07-14", False), ("2026-07", "2026-06-30", True),
        ("2026-07", "2026-07-01", False), ("2026", "2025-12-31", True), ("2023-09/2023-11", "2023-08-31", True),
        ("2023-09/2023-11", "2023-10-01", False),
    ],
)  # fmt: skip
def test_hearing_of_it_before_it_happened_is_asked_back(filling: Filling, event: str, heard: str, asked: bool):
    filling.answer("when/event_date", event)
    filling.answer("when/report_date", heard)
    assert filling.is_relevant("when/report_date_check") == asked
    assert complaints(filling, "when/report_date") == []


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (None, {"place_words", "from_place"}),
        ("no", set()),
        ("yes", {"coordinates", "sketch", "place_words", "from_place"}),
    ],
)
def test_an_exact_place_is_asked_only_where_that_is_safe(filling: Filling, answer: str | None, shown: set[str]):
    filling.answer("where/safe_to_record", answer)
    exact = {"coordinates": "where/coordinates", "sketch": "where/place_more/sketch"}
    exact |= {name: f"where/{name}" for name in ("place_words", "from_place")}
    assert {name for name, path in exact.items() if filling.is_relevant(path)} == shown


def test_coordinates_keep_what_was_typed_beside_them(form: Form):
    found = next(question for question in form.questions() if question.name == "coordinates")
    assert found.type is QuestionType.GEOPOINT
    assert found.typed == "where/coordinates_typed"


@pytest.mark.parametrize(
    ("district", "point", "asked"),
    [
        ("az_tar", "40.34 46.93 0 0", False),
        ("az_tar", "46.93 40.34 0 0", True),
        ("other_district", "46.93 40.34 0 0", False),
    ],
)
def test_coordinates_outside_the_country_are_asked_back(filling: Filling, district: str, point: str, asked: bool):
    filling.answer("where/safe_to_record", "yes")
    filling.answer("where/district", district)
    filling.answer("where/coordinates", point)
    assert filling.is_relevant("where/coordinates_check") == asked


@pytest.mark.parametrize(
    ("district", "point", "asked"),
    [
        ("az_tar", "40.34 46.93 0 0", False),
        ("az_tar", "38.75 48.85 0 0", True),
        ("az_tar", "46.93 40.34 0 0", False),  # outside the country, which is asked in its place
        ("az_x_agdere", "38.75 48.85 0 0", False),  # no town of it is known
        ("other_district", "38.75 48.85 0 0", False),
        (None, "38.75 48.85 0 0", False),
    ],
)
def test_coordinates_far_from_the_district_are_asked_back(
    filling: Filling, district: str | None, point: str, asked: bool
):
    filling.answer("where/safe_to_record", "yes")
    filling.answer("where/district", district)
    filling.answer("where/coordinates", point)
    assert filling.is_relevant("where/district_check") == asked


def test_a_district_offers_its_own_towns(filling: Filling):
    filling.answer("where/district", "az_fuz")
    towns = {choice.name for choice in filling.choices("where/town")}
    assert "g148106" in towns
    assert "g8630550" not in towns
    assert "other_place" in towns


def test_a_place_that_is_not_listed_is_typed(filling: Filling):
    filling.answer("where/district", "other_district")
    filling.answer("where/town", "other_place")
    assert filling.is_relevant("where/district_other")
    assert filling.is_relevant("where/town_other")


@pytest.mark.parametrize(
    ("path", "alone", "other"),
    [
        ("happened/cause", "unknown", "thrown"),
        ("happened/damage", "none", "house"),
        ("source/reported_to", "nobody", "n112"),
        ("source/follow_up", "none", "va_referral"),
    ],
)
def test_some_answers_stand_alone(filling: Filling, path: str, alone: str, other: str):
    filling.answer(path, alone)
    assert complaints(filling, path) == []
    filling.answer(path, f"{alone} {other}")
    assert complaints(filling, path) != []


def test_nothing_is_asked_of_an_explosion_that_was_not(filling: Filling):
    filling.answer("happened/record_type", "near_miss")
    assert not filling.is_relevant("happened/cause")


def test_counts_and_cards_are_compared_once_there_is_a_card(filling: Filling):
    filling.answer("people/injured", "1")
    assert not filling.is_relevant("people/cards_check")
    person = filling.add_item("people/casualty")
    assert filling.is_relevant("people/cards_check")
    filling.answer(f"{person}/outcome", "injured")
    assert filling.value("people/cards_injured") == "1"
    assert not filling.is_relevant("people/cards_check")
    filling.answer(f"{person}/outcome", "unhurt")
    assert filling.is_relevant("people/cards_check")
    filling.remove_item(person)
    assert not filling.is_relevant("people/cards_check")


@pytest.mark.parametrize(
    ("kind", "asked"), [("accident", False), ("incident", True), ("near_miss", True), (None, False)]
)
def test_harm_without_an_accident_is_asked_back(filling: Filling, kind: str | None, asked: bool):
    filling.answer("happened/record_type", kind)
    assert not filling.is_relevant("people/harm_check")
    filling.answer("people/injured", "1")
    assert filling.is_relevant("people/harm_check") == asked


def test_men_women_boys_and_girls_are_counted_where_there_are_no_cards(filling: Filling):
    counts = "people/people_by_group/by_sex_and_age"
    filling.answer("people/killed", "2")
    filling.answer(f"{counts}/killed_by_group/killed_men", "1")
    assert filling.is_relevant("people/people_by_group/groups_check")
    filling.answer(f"{counts}/killed_by_group/killed_girls", "1")
    assert not filling.is_relevant("people/people_by_group/groups_check")
    assert not filling.is_relevant("people/cards_check")
    filling.add_item("people/casualty")
    assert not filling.is_relevant(f"{counts}/killed_by_group/killed_men")


def test_the_highest_number_is_not_below_the_one_counted(filling: Filling):
    filling.answer("people/killed", "2")
    filling.answer("people/injured", "3")
    assert not filling.is_relevant("people/at_most")
    filling.answer("people/at_least", "yes")
    for number, wrong in (("4", 1), ("5", 0)):
        filling.answer("people/at_most", number)
        assert len(complaints(filling, "people/at_most")) == wrong


def test_a_count_below_nothing_is_an_error(filling: Filling):
    filling.answer("people/killed", "-1")
    assert complaints(filling, "people/killed") == ["Enter the number of people killed: 0 or more"]


def test_very_many_people_are_asked_back(filling: Filling):
    filling.answer("people/killed", "1")
    filling.answer("people/injured", "29")
    assert not filling.is_relevant("people/many_check")
    filling.answer("people/injured", "30")
    assert filling.value("people/casualties_total") == "31"
    assert filling.is_relevant("people/many_check")


@pytest.mark.parametrize(("age", "asked", "wrong"), [("95", 0, 0), ("96", 1, 0), ("120", 1, 0), ("121", 1, 1)])
def test_a_great_age_is_asked_back_and_an_impossible_one_refused(
    filling: Filling, person: str, age: str, asked: bool, wrong: bool
):
    filling.answer(f"{person}/age", age)
    assert filling.is_relevant(f"{person}/age_check") == asked
    assert complaints(filling, f"{person}/age") == ["Enter the age as a number from 0 to 120"] * wrong


def test_an_age_group_stands_for_an_age(filling: Filling, person: str):
    filling.answer(f"{person}/age_precision", "group_only")
    assert not filling.is_relevant(f"{person}/age")
    filling.answer(f"{person}/age_band", "6_11")
    assert filling.value(f"{person}/age_band") == "6_11"


def test_an_age_that_nobody_knows_is_not_asked_for_again(filling: Filling, person: str):
    filling.answer(f"{person}/age_precision", "unknown")
    assert not filling.is_relevant(f"{person}/age")
    assert not filling.is_relevant(f"{person}/age_band")


@pytest.mark.parametrize(
    ("event", "birth", "shown", "filled"),
    [
        ("2024-07-14", "1990-07-14", "34", ("34", "from_dob")), ("2024-07-14", "1990-07-15", "33", ("33", "from_dob")),
        ("2024-02", "2023-05", "0", ("0", "from_dob")), ("2023-09/2023-11", "1990-12-03", "32", ("32", "from_dob")),
        ("2024-07-14", "1990-02?", "~34", ("34", "estimated")), ("2024-07", "1990-07", "33–34", (None, None)),
        ("2024", "1990", "33–34", (None, None)), ("2024", "1990-XX-XX", "33–34", (None, None)),
        ("2024-07-14", "1990~", "~33–34", (None, None)), ("2023-09/2023-11", "1990-10", "32–33", (None, None)),
        ("../2023", "1990", None, (None, None)), (None, "1990", None, (None, None)),
    ],
)  # fmt: skip
def test_an_age_follows_from_two_dates_as_far_as_they_tell_it(
    filling: Filling, person: str, event: str | None, birth: str, shown: str | None, filled: tuple[str | None, ...]
):
    filling.answer("when/event_date", event)
    agree(filling, person)
    filling.answer(f"{person}/birth_date", birth)
    assert complaints(filling, f"{person}/birth_date") == []
    assert (filling.value(f"{person}/age_by_birth") or None) == shown
    assert (filling.get(f"{person}/age"), filling.get(f"{person}/age_precision")) == filled


def test_nobody_is_born_after_it_happened(filling: Filling, person: str):
    filling.answer("when/event_date", "2024-07")
    agree(filling, person)
    for birth, wrong in (("2024-07-20", 0), ("2024-08", 1), ("2027", 1), ("May 1990", 1), ("1990/1991", 1)):
        filling.answer(f"{person}/birth_date", birth)
        assert len(complaints(filling, f"{person}/birth_date")) == wrong


def test_an_age_that_differs_from_the_date_of_birth_is_asked_back(filling: Filling, person: str):
    filling.answer("when/event_date", "2024")
    agree(filling, person)
    filling.answer(f"{person}/birth_date", "1990")
    for age, asked in (("32", True), ("33", False), ("34", False), ("35", True)):
        filling.answer(f"{person}/age", age)
        assert filling.is_relevant(f"{person}/birth_check") == asked


@pytest.mark.parametrize(
    ("given", "adult"),
    [
        ({"age": "17"}, "no"), ({"age": "18"}, "yes"), ({}, ""),
        ({"age_precision": "group_only", "age_band": "18_plus"}, "yes"),
        ({"age_precision": "group_only", "age_band": "12_17"}, "no"),
    ],
)  # fmt: skip
def test_the_washington_groups_questions_are_asked_of_adults(
    filling: Filling, person: str, given: dict[str, str], adult: str
):
    for name, answer in given.items():
        filling.answer(f"{person}/{name}", answer)
    assert filling.value(f"{person}/is_adult") == adult
    for when in ("before", "after"):
        assert filling.is_relevant(f"{person}/difficulties_{when}/seeing_{when}") == (adult == "yes")


@pytest.mark.parametrize(
    ("answers", "asked"),
    [({"outcome": "injured"}, True), ({"outcome": "killed"}, False),
     ({"outcome": "killed", "evolution": "died_later"}, False)],
)  # fmt: skip
def test_nobody_asks_what_a_person_can_do_who_died(filling: Filling, person: str, answers: dict[str, str], asked: bool):
    for name, answer in {"age": "40", **answers}.items():
        filling.answer(f"{person}/{name}", answer)
    assert filling.is_relevant(f"{person}/difficulties_before/seeing_before")
    assert filling.is_relevant(f"{person}/difficulties_after/seeing_after") == asked


@pytest.mark.parametrize(
    ("last", "disability"),
    [
        ("some_difficulty", "no"),
        ("a_lot_of_difficulty", "yes"),
        ("cannot_do_at_all", "yes"),
        ("refused", ""),
        (None, ""),
    ],
)
def test_a_lot_of_difficulty_with_one_of_six_is_the_cut_off(
    filling: Filling, person: str, last: str | None, disability: str
):
    filling.answer(f"{person}/age", "40")
    for name in ("seeing", "hearing", "walking", "remembering", "self_care"):
        filling.answer(f"{person}/difficulties_before/{name}_before", "no_difficulty")
    filling.answer(f"{person}/difficulties_before/communicating_before", last)
    assert filling.value(f"{person}/difficulties_before/disability_before") == disability
    assert filling.value(f"{person}/difficulties_after/disability_after") == ""


def test_a_child_who_clears_mines_is_asked_back(filling: Filling, person: str):
    filling.answer(f"{person}/status", "deminer")
    for age, asked in (("17", True), ("18", False)):
        filling.answer(f"{person}/age", age)
        assert filling.is_relevant(f"{person}/child_check") == asked


def test_a_later_death_keeps_the_day_of_the_event(filling: Filling, person: str):
    filling.answer("when/event_date", "2026-07-01")
    filling.answer(f"{person}/outcome", "killed")
    filling.answer(f"{person}/evolution", "died_later")
    for day, asked in (("2026-06-30", True), ("2026-07", False), ("2026-07-09", False)):
        filling.answer(f"{person}/death_date", day)
        assert filling.is_relevant(f"{person}/death_check") == asked
    assert filling.get("when/event_date") == "2026-07-01"


@pytest.mark.parametrize(("outcome", "offered"), [("injured", False), ("killed", True)])
def test_who_died_later_is_among_the_killed(filling: Filling, person: str, outcome: str, offered: bool):
    filling.answer(f"{person}/outcome", outcome)
    codes = [choice.name for choice in filling.choices(f"{person}/evolution")]
    assert ("died_later" in codes) == offered
    assert ("recovered" in codes) != offered


def test_the_side_is_asked_of_what_was_lost(filling: Filling, person: str):
    filling.answer(f"{person}/outcome", "injured")
    filling.answer(f"{person}/injury", "burn amputation_lower_limb")
    assert filling.is_relevant(f"{person}/injuries/amputation_foot")
    assert not filling.is_relevant(f"{person}/injuries/amputation_hand")
    assert not filling.is_relevant(f"{person}/injuries/eyesight_side")


def test_more_than_a_day_to_hospital_is_asked_back(filling: Filling, person: str):
    filling.answer(f"{person}/care", "later")
    for minutes, asked in (("1440", False), ("1441", True)):
        filling.answer(f"{person}/help/minutes_to_care", minutes)
        assert filling.is_relevant(f"{person}/help/minutes_check") == asked


def test_injuries_are_asked_of_the_injured_and_death_of_the_dead(filling: Filling, person: str):
    seen = {}
    for outcome in ("injured", "killed", "unhurt"):
        filling.answer(f"{person}/outcome", outcome)
        names = ("injury", "referral_agreed", "care", "death_place", "death_date")
        seen[outcome] = [name for name in names if filling.is_relevant(f"{person}/{name}")]
    assert seen == {
        "injured": ["injury", "referral_agreed", "care"],
        "killed": ["care", "death_place", "death_date"],
        "unhurt": [],
    }


@pytest.mark.parametrize("answer", [None, "no", "not_possible", "refused", "yes"])
def test_names_and_contacts_are_kept_only_with_consent(filling: Filling, person: str, answer: str | None):
    agree(filling, person)
    filling.answer(f"{person}/keep_name", answer)
    for name in ("consent/consent_by", "name", "birth_date", "contact", "address"):
        assert filling.is_relevant(f"{person}/{name}") == (answer == "yes")


@pytest.mark.parametrize("missing", ["consent_by", "consent_how", "consent_for"])
def test_consent_says_who_gave_it_how_and_for_what_before_a_name_is_asked(filling: Filling, person: str, missing: str):
    agree(filling, person)
    assert filling.is_relevant(f"{person}/name")
    filling.answer(f"{person}/consent/{missing}", None)
    for name in ("name", "birth_date", "contact", "address"):
        assert not filling.is_relevant(f"{person}/{name}")


@pytest.mark.parametrize(("answer", "shown"), [(None, False), ("no", False), ("yes", True)])
def test_who_told_is_named_only_with_consent(filling: Filling, answer: str | None, shown: bool):
    filling.answer("source/keep_contact", answer)
    for path in ("source/informant_name", "source/informant_contact"):
        assert filling.is_relevant(path) == shown


def test_consent_that_was_withdrawn_closes_the_name(filling: Filling, person: str):
    agree(filling, person)
    filling.answer(f"{person}/consent/consent_withdrawn", "2026-07-10")
    for name in ("name", "birth_date", "contact", "address"):
        assert not filling.is_relevant(f"{person}/{name}")


def test_a_child_does_not_give_consent_alone(filling: Filling, person: str):
    agree(filling, person)
    filling.answer(f"{person}/consent/consent_by", "self")
    for age, wrong in (("18", []), ("17", ["Under 18, select the guardian or the family"])):
        filling.answer(f"{person}/age", age)
        assert complaints(filling, f"{person}/consent/consent_by") == wrong


def test_whom_it_was_told_to_opens_when(filling: Filling):
    filling.answer("source/reported_to", "nobody")
    assert not filling.is_relevant("source/reported_on")
    filling.answer("source/reported_to", "n112 authority")
    assert filling.is_relevant("source/reported_on")
    assert filling.is_relevant("source/reference")
