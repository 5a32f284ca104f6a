from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.succession.small_forms import ask, calculated, form, group, name, repeat

from minerisk.domain.answer import Answer, Answers, Reason, question_path
from minerisk.domain.filling.items import is_field
from minerisk.domain.form import Form, Item, Protection
from minerisk.domain.succession.carrying import carry, carry_all, unasked
from minerisk.domain.succession.succession import compare


def carried(old: Form, new: Form, answers: Answers) -> Answers:
    return carry(answers, compare(old, new)).answers


PERSON = repeat("person", ask("person/age"), name("person/name"), repeat("person/wound", ask("person/wound/part")))
VICTIM = repeat(
    "who/victim", name("who/victim/name"), ask("who/victim/age"), repeat("who/victim/cut", ask("who/victim/cut/part"))
)
PEOPLE: dict[str, Answer] = {
    "person{b}@order": "1",
    "person{b}/age": "4",
    "person{a}@order": "2",
    "person{a}@removed": "1",
    "person{a}/name": "Əli",
    "person{a}/age": Reason.NOT_KNOWN,
    "person{a}/wound{x}@order": "1",
    "person{a}/wound{x}/part": "leg",
}


# What has a place


def test_an_answer_goes_where_its_question_went():
    old, new = form(ask("a"), ask("q1", "Day")), form(group("g", ask("g/a")), ask("q2", "Day"))
    assert carried(old, new, {"a": Reason.REFUSED, "q1": "x"}) == {"g/a": Reason.REFUSED, "q2": "x"}


def test_questions_that_change_places_change_their_answers_too():
    old, new = form(ask("a/p"), ask("b/q")), form(ask("a/q"), ask("b/p"))
    assert carried(old, new, {"a/p": "1", "b/q": "2"}) == {"b/p": "1", "a/q": "2"}


def test_an_answer_that_does_not_fit_its_new_type_stays_as_typed():
    assert carried(form(ask("a", "A")), form(ask("a", "A", "x")), {"a": "Xenon"}) == {"a": "Xenon"}


def test_items_keep_their_identity_their_order_and_that_they_were_taken_out():
    old, new = form(PERSON), form(group("who", VICTIM))
    assert carried(old, new, PEOPLE) == {
        path.replace("person", "who/victim").replace("wound", "cut"): answer for path, answer in PEOPLE.items()
    }


def test_items_find_their_way_back():
    old, new = form(PERSON), form(group("who", VICTIM))
    assert carried(new, old, carried(old, new, PEOPLE)) == PEOPLE


# Groups and repeats


def test_a_group_that_can_be_asked_several_times_becomes_the_first_item():
    old, new = form(group("who", ask("who/age"))), form(repeat("people", ask("people/age")))
    found = carried(old, new, {"who/age": "4"})
    (item,) = (path.removesuffix("@order") for path in found if is_field(path))
    assert found == {f"{item}@order": "1", f"{item}/age": "4"}
    assert carried(old, new, {"who/age": "5"}).keys() == found.keys()
    assert carried(new, old, found) == {"who/age": "4"}


def test_the_only_item_of_a_repeat_becomes_the_group():
    old, new = form(repeat("people", ask("people/age"))), form(group("who", ask("who/age")))
    assert carried(old, new, {"people{a}@order": "1", "people{a}/age": "4"}) == {"who/age": "4"}


def test_of_several_items_none_is_chosen():
    old, new = form(repeat("people", ask("people/age"))), form(group("who", ask("who/age")))
    two: dict[str, Answer] = {f"people{{{one}}}{what}": "1" for one in "ab" for what in ("@order", "/age")}
    found = carry(two, compare(old, new))
    assert found.answers == two
    assert found.kept == ("people{a}/age", "people{b}/age")


def test_several_items_stand_beside_the_group_that_has_their_place():
    old, new = form(repeat("who", ask("who/age"))), form(group("who", ask("who/age")))
    two = {"who{a}/age": "1", "who{b}/age": "2", "who{a}@order": "1", "who{b}@order": "2"}
    assert carried(old, new, two) == {
        "who{a}/age@kept": "1", "who{b}/age@kept": "2", "who{a}@order": "1", "who{b}@order": "2"
    }  # fmt: skip


def test_what_stood_in_a_repeat_inside_a_new_one_stands_in_its_first_item():
    old = form(repeat("wound", ask("wound/part")))
    new = form(repeat("person", ask("person/age"), repeat("person/wound", ask("person/wound/part"))))
    found = carried(old, new, {"wound{x}@order": "1", "wound{x}/part": "leg"})
    (person,) = (path.removesuffix("@order") for path in found if path.endswith("@order") and "wound" not in path)
    assert found[f"{person}/wound{{x}}/part"] == "leg"
    assert found[f"{person}/wound{{x}}@order"] == "1"


# What has no place


def test_what_is_not_asked_any_more_stays():
    found = carry({"a": "1", "b": "2"}, compare(form(ask("a"), ask("b")), form(ask("b"))))
    assert (found.answers, found.kept) == ({"b": "2", "a": "1"}, ("a",))


def test_what_is_not_asked_any_more_stays_with_its_item():
    old, new = form(repeat("p", ask("p/a"), ask("p/b"))), form(repeat("r", ask("r/b")))
    answers = {"p{x}@order": "2", "p{x}/a": "1", "p{x}/b": "2"}
    assert carried(old, new, answers) == {"r{x}@order": "2", "r{x}/b": "2", "p{x}/a": "1", "p{x}@order": "2"}


@pytest.mark.parametrize("new", [calculated("a"), group("a", ask("a/b"))], ids=["calculated", "group"])
def test_what_has_something_else_at_its_place_stands_beside_it(new: Item):
    found = carry({"a": "1"}, compare(form(ask("a")), form(new)))
    assert (found.answers, found.kept) == ({"a@kept": "1"}, ("a@kept",))


def test_a_guess_moves_nothing():
    old, new = form(ask("a", "Cared for?", "yes")), form(ask("b", "Help given?", "yes"))
    assert carried(old, new, {"a": "yes"}) == {"a": "yes"}


def test_an_answer_that_the_newer_form_has_already_stays_and_so_does_the_older():
    old, new = form(ask("a")), form(group("g", ask("g/a")))
    assert carried(old, new, {"a": "1", "g/a": "2"}) == {"g/a": "2", "a": "1"}
    assert carried(old, new, {"a": "1", "g/a": "1"}) == {"g/a": "1"}


def test_what_was_kept_once_is_kept_again_and_comes_back_when_it_is_asked_again():
    first, second = form(ask("a"), ask("b")), form(ask("b"))
    kept = carried(first, second, {"a": "1", "b@kept": "0", "b": "2"})
    assert carried(second, second, kept) == kept
    assert carry(kept, compare(second, first)).kept == ("b@kept",)
    assert carried(form(ask("b")), form(calculated("b")), {"b": "2", "b@kept": "0"}) == {
        "b@kept": "0", "b@kept@kept": "2"
    }  # fmt: skip


def test_an_answer_that_is_held_goes_nowhere():
    succession = compare(form(ask("a"), ask("b")), form(group("b", ask("b/a"))))
    assert carry({"a": "1", "b": "2"}, succession, held={"a", "b"}).answers == {"a": "1", "b@kept": "2"}


def test_answers_to_several_versions_come_together():
    first, second = form(ask("a"), ask("b"), ask("p")), form(group("g", ask("g/a")), ask("b"), ask("q"))
    third = form(group("g", ask("g/a"), ask("g/b")), ask("q"), version="3")
    answers = {"a": "1", "b": "2", "q": "3", "p": "4"}
    found = carry_all(answers, [second, first], third)
    assert found.answers == {"g/b": "2", "q": "3", "g/a": "1", "p": "4"}
    assert found.kept == ("p",)


def test_what_the_newest_version_has_does_not_move_again():
    first, second = form(ask("a/p"), ask("b/q")), form(ask("a/q"), ask("b/p"))
    answers = {"a/q": "1", "b/p": "2"}
    assert carry_all(answers, [second, first], second).answers == answers


# What is protected


@pytest.mark.parametrize("new", [ask("a"), ask("a", protection=Protection.PRECISE)], ids=["open", "precise"])
def test_a_name_does_not_become_an_answer_that_anyone_may_see(new: Item):
    assert carried(form(name("a")), form(new), {"a": "Əli"}) == {"a@kept": "Əli"}


def test_a_name_that_was_kept_comes_back_only_as_a_name():
    kept = {"a": "Əli"}
    to_open, to_name = (compare(form(ask("b")), form(one, ask("b"))) for one in (ask("a"), name("a")))
    assert carry(kept, to_open, guarded={"a"}).answers == {"a@kept": "Əli"}
    assert carry(kept, to_name, guarded={"a"}).answers == kept


def test_what_the_form_does_not_ask_is_told():
    assert unasked(form(repeat("p", ask("p/a"))), {"p{x}@order": "1", "p{x}/a": "1", "p{x}/b": "2", "c": "3"}) == (
        "p{x}/b",
        "c",
    )


# Whatever changes


@st.composite
def some_form(draw: st.DrawFn) -> Form:
    """Return a form of a few names, in groups, in repeats and alone, protected, calculated or plain."""
    children: list[Item] = []
    for place in draw(st.lists(st.sampled_from("gh"), unique=True)):
        names = draw(st.lists(st.sampled_from("abcd"), unique=True, min_size=1))
        inside = [draw(questions(f"{place}/{each}")) for each in names]
        children.append(group(place, *inside) if draw(st.booleans()) else repeat(place, *inside))
    children += [draw(questions(each)) for each in draw(st.lists(st.sampled_from("abcdg"), unique=True))]
    return form(*{child.path: child for child in reversed(children)}.values())


def questions(path: str) -> st.SearchStrategy[Item]:
    plain = ask(path, path[-1]), name(path, path[-1]), calculated(path), ask(path, "Choose", "x", "y")
    return st.sampled_from(plain)


@st.composite
def answers_to(draw: st.DrawFn, made: Form) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    numbers = iter(range(1000))
    for child in made.children:
        if child in made.sections or not hasattr(child, "children"):
            found.update((q.path, f"v{next(numbers)}") for q in form(child).questions())
        else:
            for place in range(draw(st.integers(min_value=0, max_value=2))):
                item = f"{child.path}{{i{place}}}"
                found[f"{item}@order"] = str(place + 1)
                found.update((f"{item}/{q.name}", f"v{next(numbers)}") for q in form(child).questions())
    return found


@given(st.data())
def test_no_answer_is_ever_lost_and_no_name_is_ever_told(data: st.DataObject):
    forms = [data.draw(some_form()) for _ in range(3)]
    answers: Answers = data.draw(answers_to(forms[0]))
    names = {answer for path, answer in answers.items() if is_identity(forms[0], path)}
    for old, new in pairwise(forms):
        guarded = {question_path(path).partition("@kept")[0] for path, answer in answers.items() if answer in names}
        found = carry(answers, compare(old, new), guarded=guarded)
        assert said(found.answers) == said(answers)
        known = {question.path for question in new.questions()}
        for path, answer in found.answers.items():
            if answer in names and question_path(path) in known:
                assert is_identity(new, path)
        answers = found.answers


def said(answers: Answers) -> Counter[Answer]:
    return Counter(answer for path, answer in answers.items() if not is_field(path))


def is_identity(made: Form, path: str) -> bool:
    return any(q.path == question_path(path) and q.protection is Protection.IDENTITY for q in made.questions())
