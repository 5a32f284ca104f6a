import pytest
from tests.ui.filled import complete, editing, give
from tests.ui.form.made_forms import editing as form_of
from tests.ui.form.made_forms import question

from minerisk.domain.answer import Answer
from minerisk.domain.text import LONGEST
from minerisk.i18n import Catalog
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.problem_words import find, in_words, label_of


def words(made: Editing, name: str) -> str:
    problem = next(problem for problem in find(made.filling) if problem.path.endswith(f"/{name}"))
    return in_words(problem, made.filling, made.catalog)


def test_nothing_is_wrong_with_a_form_that_is_complete():
    assert find(complete().filling) == ()


def test_a_missing_answer_is_asked_for_in_the_words_of_the_form():
    assert words(editing(), "district") == "Select the district, or say why it is not known"
    assert words(editing("az"), "district").startswith("Rayonu seçin")


@pytest.mark.parametrize(
    ("name", "answer", "says"),
    [
        ("event_date", "day:31·2·2024", "Enter a day that this month has"),
        ("event_date", "2999-01-01", "Enter a date that is not in the future"),
        ("report_date", "day:1·Smarch·2024", "Enter the month as a number from 1 to 12 or by its name"),
        ("district", "Atlantis", "“Atlantis” is not in the list: choose from the list, or empty the box"),
        ("killed", "many", "Write a whole number for “Killed”, for example 12"),
        ("narrative", "x" * (LONGEST + 1), f"Shorten this by 1 character: {LONGEST} can be kept"),
        ("narrative", "x" * 100_000, f"Shorten this by {100_000 - LONGEST} characters: {LONGEST} can be kept"),
    ],
)
def test_what_is_typed_wrongly_is_told_how_to_put_right(name: str, answer: Answer, says: str):
    made = complete()
    give(made, **{name: answer})
    assert words(made, name) == says


def test_a_town_that_is_not_in_the_list_is_told_though_it_is_not_needed():
    made = complete()
    give(made, town="Atlantis " * 20)
    assert words(made, "town").startswith("“Atlantis Atlantis")
    assert "…” is not in the list" in words(made, "town")


def test_a_town_of_the_district_that_was_chosen_before_is_told():
    made = complete()
    give(made, town="g584871")
    assert find(made.filling) == ()
    give(made, district="az_agm")
    assert words(made, "town").endswith("is not in the list: choose from the list, or empty the box")
    assert "g584871" not in words(made, "town")


@pytest.mark.parametrize(
    ("typed", "says"), [("by the river", "Enter a latitude and a longitude"), ("40,1,47,5", "Put a space between")]
)
def test_coordinates_that_cannot_be_read_say_what_is_expected(typed: str, says: str):
    made = complete()
    give(made, safe_to_record="yes", coordinates=typed)
    assert words(made, "coordinates").startswith(says)


def test_an_answer_that_does_not_fit_is_told_in_the_words_of_the_form():
    made = complete()
    give(made, report_date="2026-07-21")
    assert words(made, "report_date") == "Enter the day your office heard of it: today or earlier"


def test_problems_stand_in_the_order_of_the_form():
    made = editing(town="Atlantis", district="az_tar")
    assert [problem.path for problem in find(made.filling)][:2] == ["when/event_date", "where/town"]


def test_a_question_is_called_by_its_label(tr: Catalog):
    assert label_of(editing().filling, "where/district", tr) == "District"


@pytest.mark.parametrize(
    ("appearance", "typed", "says"),
    [
        ("", "the one in July", "“the one in July” is not the code of a record, such as BRD2-INC-20260714-01"),
        ("records", "BRD2-SES-20260714-01 and more", "“and more” is not the code of a record, such as"),
        ("", "BRD2-INC-20260714-01", "BRD2-INC-20260714-01 is a record of a kind that is not asked for here"),
        ("", "BRD2-SES-20260714-01 BRD2-SES-20260714-02", "Enter one code here, not several"),
    ],
)
def test_what_names_no_record_says_why(appearance: str, typed: str, says: str, tr: Catalog):
    made = form_of(question("session", links=("session",), appearance=frozenset(appearance.split())))
    made.answer("session", typed)
    (problem,) = find(made.filling)
    assert in_words(problem, made.filling, tr).startswith(says)
