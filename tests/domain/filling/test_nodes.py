from datetime import date

import pytest

from minerisk.domain.filling.items import Items
from minerisk.domain.filling.nodes import Spot, State, View
from minerisk.domain.filling.plan import plan
from minerisk.domain.form import Choice, Form, Group, Question, QuestionType, Repeat

ANSWERS = {"g/r{a}/x": "1", "g/r{b}/x": "2", "g/y": "3", "z": "yes"}


@pytest.fixture
def state() -> State:
    def text(path: str, *choices: Choice) -> Question:
        return Question(path=path, type=QuestionType.TEXT, label={}, choices=choices)

    repeat = Repeat(path="g/r", label={}, children=(text("g/r/x"),))
    group = Group(path="g", label={}, children=(text("g/y"), repeat))
    yes = Choice(name="yes", label={"az": "Bəli", "en": "Yes"})
    form = Form(
        id="f", version="", digest="", title={}, kind=None, languages=("en", "az"), children=(group, text("z", yes))
    )
    return State(
        form=form,
        plan=plan(form),
        items=Items(ANSWERS),
        today=date(2024, 3, 27),
        relevant={"z": False},
        values=dict(ANSWERS),
    )


def paths(spots: tuple[Spot, ...]) -> list[str]:
    return [spot.path for spot in spots]


def test_a_node_has_the_items_of_a_repeat_below_it(state: State):
    root = View.at(state, "g/y").root
    (group,) = root.children("g")
    assert paths(group.children("r")) == ["g/r{a}", "g/r{b}"]
    assert [node.text() for item in group.children("r") for node in item.children("x")] == ["1", "2"]


def test_what_is_not_relevant_is_a_node_too_and_what_is_not_there_is_none(state: State):
    root = View.at(state, "g/y").root
    assert paths(root.children("z")) == ["z"]
    assert root.children("q") == ()
    assert root.children("z")[0].children("*") == ()


def test_the_root_bears_the_name_that_the_form_calls_it(state: State):
    assert View.at(state, "g/y").root.name == state.form.root


def test_a_node_stands_in_its_item_and_in_the_root(state: State):
    node = View.at(state, "g/r{b}/x").node
    up: list[str] = []
    above = node.parent
    while above is not None:
        up.append(above.path)
        above = above.parent
    assert up == ["g/r{b}", "g", ""]


def test_a_group_has_the_texts_of_all_in_it(state: State):
    assert View.at(state, "g").node.text() == "312"
    assert paths(View.at(state, "g").node.children("*")) == ["g/y", "g/r{a}", "g/r{b}"]


def test_what_choices_are_called_follows_the_language(state: State):
    state.language = "az"
    assert View.at(state, "z").label("z", "yes") == "Bəli"


def test_a_view_knows_the_day_and_what_choices_are_called(state: State):
    view = View.at(state, "z")
    assert view.now.tzinfo is not None
    assert view.today == date(2024, 3, 27)
    assert view.label("z", "yes") == "Yes"
    assert view.label("z", "no") == ""
    assert view.label("g", "yes") == ""


def test_what_stands_below_comes_in_the_order_of_the_form_item_by_item(state: State):
    assert state.below("") == ["g", "g/y", "g/r", "g/r{a}/x", "g/r{b}/x", "z"]
    assert state.below("g/r{b}") == ["g/r{b}/x"]
    assert state.below("z") == []


def test_a_question_is_found_near_an_item_or_in_all(state: State):
    assert state.places("g/r/x", near="g/r{b}/x") == ["g/r{b}/x"]
    assert state.places("g/r/x", near="g/y") == ["g/r{a}/x", "g/r{b}/x"]
    assert state.places("g/r/x", near="h{a}/x") == ["g/r{a}/x", "g/r{b}/x"]
    assert state.places("g/r/x") == ["g/r{a}/x", "g/r{b}/x"]
    assert state.places("g/y", near="g/r{b}/x") == ["g/y"]
