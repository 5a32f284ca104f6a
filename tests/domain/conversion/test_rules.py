from datetime import date
from random import Random

import pytest
from tests.domain.filling.test_filling import InDistrict, question

from minerisk.domain.answer import ORDER, Answer, Reason, question_path
from minerisk.domain.conversion.rules import Asked
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Group, QuestionType, Repeat
from minerisk.domain.merging import calculated
from minerisk.services import demo, forms

TODAY = date(2024, 3, 27)
PERSON = "people/casualty"
FORM = forms.form("incident")
EVERYTHING = {asked.path for asked in FORM.questions()}


def settled(form: Form, answers: dict[str, Answer], *items: str) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """Return what stays and what was taken out."""
    stays = {**answers, **{item + ORDER: str(number) for number, item in enumerate(items, 1)}}
    repeat = next(iter(form.repeats())).path
    out = Asked(form, repeat, {asked.path for asked in form.questions()}, TODAY).settle(stays, items)
    return stays, out


@pytest.fixture
def odd_form() -> Form:
    """A form with rules that the form of incidents does not have."""
    one = QuestionType.SELECT_ONE
    person = Repeat(
        path=PERSON,
        label={},
        relevant=question("x", relevant="/data/alone != 'yes'").relevant,
        children=(
            question(f"{PERSON}/outcome"),
            question(f"{PERSON}/all", calculation="count(../../casualty/outcome)"),
            question(f"{PERSON}/nr", calculation="position(..)"),
            question(f"{PERSON}/own", calculation="concat(../outcome, '!')", relevant="../outcome != ''"),
        ),
    )
    children = (
        question("alone"),
        question("district", one, "agd", "fuz"),
        question("town", one, "agd_a", "fuz_c", choice_filter=InDistrict()),
        Group(path="people", label={}, children=(person,)),
        question("number", QuestionType.INTEGER, calculation=f"count(/data/{PERSON})"),
    )
    return Form(
        id="odd", version="1", digest="odd", title={}, kind=None, languages=("en",), children=children
    )  # fmt: skip


def test_what_the_form_does_not_ask_is_taken_out():
    answers: dict[str, Answer] = {"where/district": Reason.NOT_KNOWN, "where/district_other": "Meta", "where/town": "x"}
    stays, out = settled(FORM, answers)
    assert out == {"where/district_other": "Meta", "where/town": "x"}
    assert stays["where/district"] is Reason.NOT_KNOWN


def test_what_depends_on_something_taken_out_goes_too():
    answers: dict[str, Answer] = {
        "where/safe_to_record": "no",
        "where/coordinates": "6 -75 0 0",
        "where/coordinates_of": "place_centre",
    }
    assert settled(FORM, answers)[0].keys() & answers.keys() == {"where/safe_to_record"}


def test_the_form_calculates_from_the_answers_of_everybody():
    one, other = f"{PERSON}{{1}}", f"{PERSON}{{2}}"
    stays, _ = settled(
        FORM, {f"{one}/outcome": "killed", f"{other}/outcome": "killed", "people/killed": "3"}, one, other
    )
    assert (stays["people/cards_killed"], stays["people/casualties_total"]) == ("2", "3")


def test_rules_of_a_person_look_at_that_person():
    one, other = f"{PERSON}{{1}}", f"{PERSON}{{2}}"
    answers: dict[str, Answer] = {
        f"{one}/outcome": "injured", f"{one}/injury": "burn", f"{other}/outcome": "killed", f"{other}/injury": "burn",
    }  # fmt: skip
    assert settled(FORM, answers, one, other)[1] == {f"{other}/injury": "burn"}


def test_a_choice_that_is_not_offered_is_taken_out(odd_form: Form):
    assert settled(odd_form, {"district": "agd", "town": "fuz_c"})[1] == {"town": "fuz_c"}
    assert settled(odd_form, {"district": "fuz", "town": "fuz_c"})[1] == {}


def test_a_repeat_that_is_not_asked_goes_with_all_its_answers(odd_form: Form):
    item = f"{PERSON}{{1}}"
    stays, out = settled(odd_form, {"alone": "yes", f"{item}/outcome": "killed"}, item)
    assert out.keys() == {f"{item}/outcome", item + ORDER}
    assert stays == {"alone": "yes", "number": "0"}


def test_calculations_within_a_repeat_see_their_item_or_all(odd_form: Form):
    one, other = f"{PERSON}{{1}}", f"{PERSON}{{2}}"
    answers: dict[str, Answer] = {f"{one}/outcome": "killed", one + ORDER: "1", other + ORDER: "2"}
    stays, _ = settled(odd_form, answers, one, other)
    assert stays == Filling(odd_form, answers, today=TODAY).answers()
    assert (stays[f"{one}/own"], stays[f"{one}/all"], stays[f"{other}/nr"]) == ("killed!", "2", "2")


def test_what_the_form_does_not_take_is_taken_out():
    answers: dict[str, Answer] = {"people/killed": "-1", "people/injured": "1", "when/event_date": "2035-01"}
    stays, out = settled(FORM, answers)
    assert out == {"people/killed": "-1", "when/event_date": "2035-01"}
    assert stays["people/injured"] == "1"
    assert settled(FORM, {"people/killed": Reason.NOT_KNOWN})[1] == {}


def test_it_says_the_same_as_a_form_that_is_filled():
    asked = Asked(FORM, PERSON, EVERYTHING, TODAY)
    for number, (_, answers, _) in enumerate(demo.incidents(FORM, 60)):
        chance = Random(number)  # noqa: S311
        given = {path: answer for path, answer in answers.items() if question_path(path) not in calculated(FORM)}
        some = {path: answer for path, answer in given.items() if path.endswith(ORDER) or chance.random() < 0.8}
        some["happened/record_type"] = chance.choice(("accident", "near_miss"))
        wrong = {problem.path for problem in Filling(FORM, some, today=TODAY).problems()}
        right = {path: answer for path, answer in some.items() if path not in wrong}
        expected = Filling(FORM, right, today=TODAY).answers()
        items = sorted(
            (path.removesuffix(ORDER) for path in some if path.endswith(ORDER)), key=lambda i: int(str(some[i + ORDER]))
        )
        asked.settle(some, items)
        assert some == expected
