from dataclasses import replace

import pytest
from tests.domain.succession.small_forms import ask, calculated, form, group, name, repeat

from minerisk.domain.form import Choice, Protection, Question, QuestionType
from minerisk.domain.succession.succession import Fate, compare, items, repeats_around


def test_nothing_changes_between_a_form_and_itself():
    same = form(ask("a", "A", "x", "y"), repeat("r", ask("r/b")))
    found = compare(same, same)
    assert found.is_plain
    assert (found.gone, found.added, found.repeats) == ((), (), {"r": "r"})


def test_each_question_has_its_fate():
    old = form(ask("same"), ask("moved"), ask("q1", "Renamed"), ask("gone"), ask("choice", "", "x", "y"))
    new = form(ask("same"), group("g", ask("g/moved")), ask("q2", "Renamed"), ask("added"), ask("guess", "", "x", "y"))
    found = compare(old, replace(new, children=(*new.children[:3], new.children[4], new.children[3])))
    assert {pair.old.path: (pair.new.path, pair.fate, pair.is_sure) for pair in found.pairs} == {
        "same": ("same", Fate.SAME, True),
        "moved": ("g/moved", Fate.MOVED, True),
        "q1": ("q2", Fate.RENAMED, True),
        "choice": ("guess", Fate.RENAMED, False),
    }
    assert [question.path for question in found.gone] == ["gone"]
    assert [question.path for question in found.added] == ["added"]
    assert not found.is_plain


def test_choices_come_go_and_are_called_otherwise():
    old, new = ask("a", "A", "x", "y"), ask("a", "A", "y", "z")
    new = replace(new, choices=(Choice(name="y", label={"en": "Yes"}), new.choices[1]))
    (pair,) = compare(form(old), form(new)).pairs
    assert [choice.name for choice in pair.choices_gone] == ["x"]
    assert [choice.name for choice in pair.choices_new] == ["z"]
    assert [(one.label["en"], other.label["en"]) for one, other in pair.relabelled] == [("Y", "Yes")]
    assert pair.changes_choices


def test_choices_that_come_with_a_new_type_are_no_changed_choices():
    (pair,) = compare(form(ask("a", "A")), form(ask("a", "A", "x"))).pairs
    assert (pair.changes_choices, pair.changes_type) == (False, True)


@pytest.mark.parametrize(
    ("old", "new", "carries"),
    [
        (ask("a"), ask("a"), True),
        (ask("a"), ask("a", type_=QuestionType.DATE), True),
        (ask("a"), name("a"), True),
        (name("a"), ask("a"), False),
        (name("a"), ask("a", protection=Protection.PRECISE), False),
        (ask("a", protection=Protection.PRECISE), ask("a"), False),
        (ask("a", type_=QuestionType.IMAGE), ask("a"), False),
        (ask("a"), calculated("a"), False),
        (calculated("a"), calculated("a"), True),
        (calculated("a"), ask("a"), True),
    ],
)
def test_an_answer_is_carried_where_it_can_stand_as_safely(old: Question, new: Question, carries: bool):
    (pair,) = compare(form(old), form(new)).pairs
    assert pair.carries is carries


def test_repeats_are_known_by_the_questions_in_them():
    old = form(repeat("person", ask("person/age"), repeat("person/wound", ask("person/wound/part"))))
    new = form(
        group(
            "who",
            repeat("who/victim", ask("who/victim/age"), repeat("who/victim/injury", ask("who/victim/injury/part"))),
        )
    )
    found = compare(old, new)
    assert found.repeats == {"person": "who/victim", "person/wound": "who/victim/injury"}
    assert (found.folded, found.unfolded) == ({}, {})


def test_a_repeat_can_become_a_group_and_a_group_a_repeat():
    one, several = form(group("who", ask("who/age"))), form(repeat("people", ask("people/age")))
    assert compare(several, one).folded == {"people": "who"}
    assert compare(one, several).unfolded == {"who": "people"}
    same = form(repeat("who", ask("who/age")))
    assert compare(one, same).unfolded == {"who": "who"}
    assert not compare(same, one).is_plain


def test_a_form_tells_its_parts_by_path():
    made = form(group("g", repeat("g/r", ask("g/r/a"))))
    assert list(items(made)) == ["g", "g/r", "g/r/a"]
    assert repeats_around(made, "g/r/a") == repeats_around(made, "g/r") == ("g/r",)
    assert repeats_around(made, "g") == ()
