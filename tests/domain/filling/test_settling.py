"""What ODK's own engine makes of rules, actions and repeats; ``test_filling`` has what a person does."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from types import MappingProxyType

import pytest

from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.given import Given
from minerisk.domain.filling.settling import MOST_ITEMS
from minerisk.domain.form import (
    Action,
    Choice,
    Data,
    Event,
    Form,
    Group,
    Item,
    Preload,
    Question,
    QuestionType,
    Repeat,
    Rule,
)
from minerisk.forms.xpath.expression import Place, read

TODAY = date(2024, 3, 27)
NOW = datetime(2024, 3, 27, 10, 20, 30, tzinfo=UTC)
RULES = {"relevant", "required", "read_only", "constraint", "calculation"}
NO_OUTPUTS: Mapping[str, Rule] = MappingProxyType({})
FIRST, NEW, CHANGED = Event.FIRST_LOAD, Event.NEW_ITEM, Event.CHANGED


def rule(path: str, source: str) -> Rule:
    return read(source, Place(path=path, root="data"))


def question(path: str, data: Data = Data.TEXT, *codes: str, **more: object) -> Question:
    rules = {name: rule(path, str(more.pop(name))) for name in RULES & more.keys()}
    choices = tuple(Choice(name=code, label={"en": code.upper(), "az": f"{code} (az)"}) for code in codes)
    asked = Question(path=path, type=QuestionType.TEXT, label={"en": path}, data=data, choices=choices)
    return replace(asked, **rules, **more)  # type: ignore[arg-type]


def repeat(path: str, *children: Item, counted: str = "", starts_with: int = 0) -> Repeat:
    number = rule(path, counted) if counted else None
    return Repeat(path=path, label={}, children=children, count=number, starts_with=starts_with)


def action(target: str, value: str, *events: Event, source: str | None = None) -> Action:
    return Action(target=target, value=rule(target, value) if value else None, events=frozenset(events), source=source)


def begun(
    *children: Item,
    actions: tuple[Action, ...] = (),
    outputs: Mapping[str, Rule] = NO_OUTPUTS,
    given: Given | None = None,
    language: str = "",
) -> Filling:
    form = Form(
        id="f",
        version="1",
        digest="d",
        title={},
        kind=None,
        languages=("en", "az"),
        children=children,
        actions=actions,
        outputs=outputs,
    )
    numbers = count(1)
    return Filling(
        form,
        today=TODAY,
        given=given or Given(clock=lambda: NOW),
        language=language,
        new_id=lambda: f"i{next(numbers)}",
    )


def values(filling: Filling, *paths: str) -> list[str]:
    return [filling.value(path) for path in paths]


# Values


def test_rules_see_an_answer_as_it_is_stored_and_a_person_as_it_was_typed():
    filling = begun(question("n", Data.INTEGER), question("twice", calculation="/data/n * 2"))
    filling.answer("n", " 07 ")
    assert values(filling, "n", "twice") == ["7", "14"]
    assert filling.get("n") == " 07 "
    filling.answer("n", "seven")
    assert values(filling, "n", "twice") == ["", ""]
    assert filling.get("n") == "seven"
    assert filling.draft()["n"] == "seven"


def test_a_calculation_is_stored_as_its_data():
    filling = begun(question("n", Data.INTEGER, calculation="7.9"), question("d", Data.DECIMAL, calculation="7"))
    assert values(filling, "n", "d") == ["7", "7.0"]


def test_a_calculation_takes_the_place_of_a_default_and_may_look_at_it():
    filling = begun(
        question("a", default="x", calculation="'y'"),
        question("b", default="x", calculation="concat(., 'y')"),
        question("c", default="x", calculation="'y'", relevant="/data/a = 'z'"),
    )
    assert values(filling, "a", "b", "c") == ["y", "xy", ""]
    filling.answer("a", "z")
    assert values(filling, "a", "c") == ["z", "y"]


def test_a_person_may_put_another_value_in_the_place_of_a_calculation_until_it_changes():
    filling = begun(question("n", Data.INTEGER), question("twice", calculation="/data/n * 2"))
    filling.answer("n", "2")
    filling.answer("twice", "5")
    assert filling.get("twice") == "5"
    filling.answer("n", "2")
    assert filling.get("twice") == "5"
    assert Filling(filling.form, filling.draft(), today=TODAY).get("twice") == "5"
    filling.answer("n", "3")
    assert filling.get("twice") == "6"
    filling.answer("twice", None)
    assert filling.get("twice") is None


def test_a_calculation_is_made_anew_when_it_is_asked_for_again():
    filling = begun(question("n", Data.INTEGER, default="2"), question("x", calculation="'a'", relevant="/data/n = 2"))
    filling.answer("x", "b")
    filling.answer("n", "3")
    assert filling.value("x") == ""
    filling.answer("n", "2")
    assert filling.value("x") == "a"


@pytest.mark.parametrize(
    ("kind", "typed", "seen"),
    [
        (QuestionType.SELECT_ONE, "a", "a"),
        (QuestionType.SELECT_ONE, "z", ""),
        (QuestionType.SELECT_MULTIPLE, "b z a", "b a"),
        (QuestionType.RANK, "b", "b a c"),
        (QuestionType.RANK, "", ""),
    ],
)
def test_rules_see_what_is_offered(kind: QuestionType, typed: str, seen: str):
    filling = begun(question("q", Data.TEXT, "a", "b", "c", type=kind))
    filling.answer("q", typed)
    assert filling.value("q") == seen


def test_what_is_not_relevant_is_a_node_without_a_value():
    filling = begun(
        question("n", Data.INTEGER),
        Group(path="g", label={}, children=(question("g/x", default="1"),), relevant=rule("g", "/data/n = 1")),
        question("count", calculation="count(/data/g/x)"),
        question("empty", calculation="/data/g/x = ''"),
    )
    assert values(filling, "count", "empty") == ["1", "true"]
    filling.answer("n", "1")
    assert values(filling, "count", "empty") == ["1", "false"]


def test_what_looks_into_itself_begins_with_nothing_there():
    inside = Group(
        path="g",
        label={},
        children=(question("g/a", default="x"),),
        relevant=rule("g", "./a = 'x' or /data/open = 'yes'"),
    )
    filling = begun(question("open"), inside, question("b", default="x", relevant=". = 'x'"))
    assert [filling.is_relevant(path) for path in ("g", "g/a", "b")] == [False, False, False]
    filling.answer("open", "yes")
    assert filling.value("g/a") == "x"
    filling.answer("open", "no")
    assert filling.is_relevant("g/a")


def test_items_that_are_relevant_after_their_own_answers_are_each_for_itself():
    outer = Group(path="g", label={}, children=(question("g/c"),), relevant=rule("g", "/data/r/b = 'x'"))
    items = repeat("r", question("r/a"), question("r/b"), starts_with=2)
    filling = begun(replace(items, relevant=rule("r", "./a != '' or position(.) = 2")), outer)
    first, second = filling.items("r")
    assert [filling.is_relevant(path) for path in ("r", first, f"{first}/b", second, f"{second}/b")] == [
        True,
        False,
        False,
        True,
        True,
    ]
    filling.answer(f"{second}/b", "x")
    assert filling.is_relevant("g/c")
    filling.remove_item(first)
    assert not filling.is_relevant(second)
    assert not filling.is_relevant("r")
    assert not filling.is_relevant("g/c")
    filling.add_item("r")
    assert filling.is_relevant("r")


def test_read_only_goes_down_into_groups_and_items():
    filling = begun(
        question("n"),
        Group(
            path="g",
            label={},
            children=(repeat("g/r", question("g/r/x"), starts_with=1),),
            read_only=rule("g", "/data/n = '1'"),
        ),
    )
    (item,) = filling.items("g/r")
    assert not filling.is_read_only(f"{item}/x")
    assert "g" in filling.answer("n", "1")
    assert filling.is_read_only(f"{item}/x")


def test_rules_that_look_at_each_other_come_to_rest():
    filling = begun(
        question("a", relevant="/data/b != 'hide'"),
        question("b", relevant="/data/a != 'hide'"),
        question("c", relevant=". = 'x'", calculation="concat(/data/a, .)"),
    )
    filling.answer("a", "1")
    filling.answer("b", "hide")
    assert filling.is_relevant("b")
    assert not filling.is_relevant("a")
    assert not filling.is_relevant("c")


def test_a_sum_runs_through_the_items():
    before = "/data/r[position() = position(current()/..) - 1]/sum"
    filling = begun(
        repeat("r", question("r/v", Data.INTEGER), question("r/sum", calculation=f"../v + coalesce({before}, 0)"))
    )
    items = [filling.add_item("r") for _ in range(4)]
    for item in items:
        filling.answer(f"{item}/v", "1")
    assert [filling.value(f"{item}/sum") for item in items] == ["1", "2", "3", "4"]
    filling.answer(f"{items[0]}/v", "10")
    assert [filling.value(f"{item}/sum") for item in items] == ["10", "11", "12", "13"]
    filling.remove_item(items[1])
    assert filling.value(f"{items[3]}/sum") == "12"


# Beginning


def test_a_form_begins_with_what_the_program_knows():
    asked: list[Item] = [
        question("start", Data.DATETIME, preload=Preload.START),
        question("who", preload=Preload.USER),
        question("end", Data.DATETIME, preload=Preload.END),
        repeat("r", question("r/device", preload=Preload.DEVICE, default="none"), starts_with=1),
    ]
    filling = begun(*asked, given=Given(clock=lambda: NOW, user="aysel"))
    (item,) = filling.items("r")
    assert values(filling, "start", "who", "end") == ["2024-03-27T10:20:30.000+00:00", "aysel", ""]
    assert filling.value(f"{item}/device") == "none"
    assert filling.end() == {"end"}
    assert filling.value("end") == "2024-03-27T10:20:30.000+00:00"


def test_actions_give_first_answers_in_the_order_of_the_form():
    filling = begun(
        question("n", Data.INTEGER, default="4"),
        question("early"),
        question("late", calculation="/data/n + 1"),
        question("after"),
        question("hidden", relevant="false()"),
        question("cleared", default="x"),
        actions=(
            action("early", "concat('e', /data/late)", FIRST),
            action("after", "concat('a', /data/late)", FIRST),
            action("hidden", "'x'", FIRST),
            action("cleared", "", FIRST),
        ),
    )
    assert values(filling, "early", "after", "cleared") == ["e", "a5", ""]
    assert "hidden" not in filling.draft()
    assert Filling(filling.form, {"n": "9"}, today=TODAY).value("after") == ""


def test_a_new_item_has_defaults_inner_items_and_answers_of_its_own():
    filling = begun(
        repeat(
            "r",
            question("r/v", default="1"),
            question("r/first"),
            question("r/new"),
            replace(repeat("r/s", question("r/s/w", default="2"), starts_with=1), new_with=2),
            starts_with=1,
        ),
        actions=(action("r/first", "../v + 10", FIRST, NEW), action("r/new", "position(..)", NEW, source="r")),
    )
    filling.add_item("r")
    one, other = filling.items("r")
    assert [values(filling, f"{item}/v", f"{item}/first", f"{item}/new") for item in (one, other)] == [
        ["1", "11", ""],
        ["1", "11", "2"],
    ]
    assert [[filling.value(f"{item}/w") for item in filling.items(f"{outer}/s")] for outer in (one, other)] == [
        ["2"],
        ["2", "2"],
    ]


# Changes


def test_an_action_is_done_when_an_answer_really_changes():
    filling = begun(
        question("a"),
        question("b"),
        question("c"),
        question("kept", default="x"),
        actions=(
            action("b", "concat(/data/a, '!')", CHANGED, source="a"),
            action("c", "concat('c', /data/b)", CHANGED, source="b"),
            action("kept", "", CHANGED, source="a"),
        ),
    )
    assert values(filling, "b", "kept") == ["", "x"]
    assert {"b", "c", "kept"} <= filling.answer("a", "1")
    assert values(filling, "b", "c", "kept") == ["1!", "c1!", ""]
    filling.answer("b", "mine")
    filling.answer("a", "1")
    assert values(filling, "b", "c") == ["mine", "cmine"]


def test_an_action_is_done_when_a_calculation_changes_and_when_something_is_no_longer_asked():
    filling = begun(
        question("n", Data.INTEGER),
        question("twice", calculation="/data/n * 2"),
        question("hidden", default="y", relevant="/data/n != 3"),
        question("t"),
        question("h"),
        actions=(
            action("t", "/data/twice + 1", CHANGED, source="twice"),
            action("h", "concat('[', /data/hidden, ']')", CHANGED, source="hidden"),
        ),
    )
    filling.answer("n", "3")
    assert values(filling, "t", "h") == ["7", "[]"]


def test_actions_that_set_off_each_other_come_to_rest():
    filling = begun(
        question("a"),
        question("b"),
        actions=(action("b", "/data/a + 1", CHANGED, source="a"), action("a", "/data/b + 1", CHANGED, source="b")),
    )
    filling.answer("a", "1")
    assert filling.value("b") != ""


def test_an_action_stays_in_its_item():
    filling = begun(
        repeat("r", question("r/s"), question("r/t"), starts_with=2),
        actions=(action("r/t", "concat('t', ../s)", CHANGED, source="r/s"),),
    )
    one, other = filling.items("r")
    filling.answer(f"{other}/s", "x")
    assert values(filling, f"{one}/t", f"{other}/t") == ["", "tx"]


def test_what_is_calculated_at_the_beginning_sets_off_actions_on_what_stands_before_it():
    filling = begun(
        question("before"),
        question("source", calculation="'x'"),
        question("after"),
        actions=tuple(action(path, "'done'", CHANGED, source="source") for path in ("before", "after")),
    )
    assert values(filling, "before", "after") == ["done", ""]


# Counted repeats


@pytest.fixture
def counted() -> Filling:
    return begun(
        question("n"),
        repeat(
            "r",
            question("r/v", Data.INTEGER, default="5"),
            question("r/nr", calculation="position(..)"),
            counted="/data/n",
        ),
        question("sum", calculation="sum(/data/r/v)"),
        question("items", calculation="count(/data/r)"),
    )


@pytest.mark.parametrize(
    ("said", "items"), [("", 0), ("x", 0), ("-2", 0), ("2.9", 2), ("3", 3), ("1 div 0", 0), ("99999999", MOST_ITEMS)]
)
def test_a_repeat_has_as_many_items_as_are_counted(said: str, items: int):
    filling = begun(question("n"), repeat("r", question("r/v"), counted="/data/n"))
    filling.answer("n", said)
    assert len(filling.items("r")) == items


def test_items_come_back_when_the_number_grows_again(counted: Filling):
    counted.answer("n", "3")
    third = counted.items("r")[2]
    counted.answer(f"{third}/v", "7")
    assert values(counted, "sum", "items", f"{third}/nr") == ["17", "3", "3"]
    assert "r" in counted.answer("n", "2")
    assert values(counted, "sum", "items") == ["10", "2"]
    assert not counted.is_relevant(f"{third}/v")
    assert not any(third in path for path in counted.answers())
    for filling in (Filling(counted.form, counted.draft(), today=TODAY), counted):
        assert len(filling.items("r")) == 2
        filling.answer("n", "3")
        assert filling.value(f"{third}/v") == "7"
        assert values(filling, "sum", "items") == ["17", "3"]


def test_a_number_that_says_nothing_changes_no_items(counted: Filling):
    counted.answer("n", "2")
    counted.answer("n", "")
    assert len(counted.items("r")) == 2


def test_repeats_in_repeats_count_for_themselves():
    filling = begun(
        repeat("r", question("r/n"), repeat("r/s", question("r/s/x"), counted="../n"), starts_with=2),
        question("all", calculation="count(/data/r/s)"),
    )
    one, other = filling.items("r")
    filling.answer(f"{one}/n", "2")
    filling.answer(f"{other}/n", "1")
    assert [len(filling.items(f"{item}/s")) for item in (one, other)] == [2, 1]
    assert filling.value("all") == "3"


# Languages


def test_what_a_choice_is_called_follows_the_language():
    filling = begun(
        question("c", Data.TEXT, "a", type=QuestionType.SELECT_ONE),
        question("name", calculation="jr:choice-name(/data/c, '/data/c')"),
        language="az",
    )
    filling.answer("c", "a")
    assert filling.value("name") == "a (az)"
    assert filling.speak("en") == {"name"}
    assert (filling.language, filling.value("name")) == ("en", "A")


def test_what_a_choice_is_called_follows_the_answers_that_it_speaks_of():
    made = (Choice(name="a", label={"en": "House of ${r/who}"}), Choice(name="b", label={"en": "Barn, ${1}"}))
    filling = begun(
        repeat(
            "r",
            question("r/c", type=QuestionType.SELECT_ONE, choices=made),
            question("r/name", calculation="jr:choice-name(../c, '/data/r/c')"),
            question("r/who"),
            starts_with=2,
        ),
        question("x"),
        outputs={"1": rule("r/c", "concat('x', /data/x)")},
    )
    one, other = filling.items("r")
    filling.answer(f"{one}/c", "a")
    filling.answer(f"{other}/c", "b")
    filling.answer(f"{one}/who", "Aysel")
    filling.answer("x", "y")
    assert values(filling, f"{one}/name", f"{other}/name") == ["House of Aysel", "Barn, xy"]


def test_a_choice_whose_name_asks_for_itself_says_nothing_there():
    made = (Choice(name="a", label={"en": "One of ${1}"}),)
    filling = begun(
        question("c", type=QuestionType.SELECT_ONE, choices=made),
        question("name", calculation="jr:choice-name(/data/c, '/data/c')"),
        outputs={"1": rule("c", "jr:choice-name(/data/c, '/data/c')")},
    )
    filling.answer("c", "a")
    assert filling.value("name") == "One of "


# What is said of answers


def test_a_text_says_what_a_rule_makes_of_answers_but_not_of_hidden_ones():
    filling = begun(question("name"), question("n", Data.INTEGER))
    outputs = {"greeting": rule("n", "concat('Dear ', /data/name)")}
    spoken = Filling(replace(filling.form, outputs=outputs), {"name": "Aysel"}, today=TODAY)
    text = {"en": "${greeting}, how many?"}
    assert spoken.words(text, "n", "en") == "Dear Aysel, how many?"
    assert spoken.words(text, "n", "en", hide={"name"}) == "…, how many?"


def test_a_form_calls_its_record_by_a_name_of_its_own():
    filling = begun(question("name"))
    assert filling.name() == ""
    named = replace(filling.form, instance_name=rule("", "concat('Visit to ', /data/name)"))
    assert Filling(named, {"name": "Aysel"}, today=TODAY).name() == "Visit to Aysel"


def test_what_was_calculated_before_is_calculated_anew():
    filling = begun(question("n", default="2"), question("c", type=QuestionType.CALCULATE, calculation="/data/n * 2"))
    later = Filling(filling.form, {"n": "3", "c": "4"}, today=TODAY)
    assert later.value("c") == "6"
    assert later.draft() == {"n": "3"}
