"""What the incident form shows, asks and refuses while it is being filled."""

from datetime import date

import pytest

from minerisk import paths
from minerisk.domain.answer import Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, QuestionType, say
from minerisk.forms.sheets.compile import compile_folder
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


def test_the_compiled_form_is_the_one_of_the_sheets():
    folder = paths.bundled("forms", "incident")
    assert compile_folder(folder) == (folder / "incident.xml").read_text("utf-8")


def test_the_form_says_what_it_is(form: Form):
    assert form.kind == "incident"
    assert form.languages == ("en", "az", "ru")
    assert form.title["ru"] == "Сообщение о происшествии"
    assert [section.path for section in form.sections] == ["first", "when", "where", "happened", "people", "source"]


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


def test_coordinates_are_asked_only_where_that_is_safe(filling: Filling):
    shown = []
    for answer in (None, "no", "yes"):
        filling.answer("where/safe_to_record", answer)
        shown.append(filling.is_relevant("where/coordinates"))
    assert shown == [False, False, True]


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


def test_counts_and_cards_are_compared(filling: Filling, person: str):
    assert not filling.is_relevant("people/cards_check")
    filling.answer("people/injured", "1")
    assert filling.is_relevant("people/cards_check")
    filling.answer(f"{person}/outcome", "injured")
    assert filling.value("people/cards_injured") == "1"
    assert not filling.is_relevant("people/cards_check")
    filling.remove_item(person)
    assert filling.is_relevant("people/cards_check")


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


@pytest.mark.parametrize(("answer", "shown"), [(None, False), ("no", False), ("yes", True)])
def test_names_and_contacts_are_kept_only_with_consent(filling: Filling, person: str, answer: str | None, shown: bool):
    filling.answer(f"{person}/keep_name", answer)
    filling.answer("source/keep_contact", answer)
    for path in (f"{person}/name", "source/informant_name", "source/informant_contact"):
        assert filling.is_relevant(path) == shown


def test_whom_it_was_told_to_opens_when(filling: Filling):
    filling.answer("source/reported_to", "nobody")
    assert not filling.is_relevant("source/reported_on")
    filling.answer("source/reported_to", "n112 authority")
    assert filling.is_relevant("source/reported_on")
    assert filling.is_relevant("source/reference")
