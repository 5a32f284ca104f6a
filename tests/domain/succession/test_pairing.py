from dataclasses import replace

import pytest
from tests.domain.succession.small_forms import ask, calculated, form, group, repeat

from minerisk.domain.form import Form, QuestionType
from minerisk.domain.succession import pairing


def paired(old: Form, new: Form) -> dict[str, tuple[str, bool]]:
    return {one.path: (other.path, is_sure) for one, other, is_sure in pairing.pairs(old, new)}


def sure(**pairs: str) -> dict[str, tuple[str, bool]]:
    return {old.replace("__", "/"): (new, True) for old, new in pairs.items()}


def test_a_question_at_the_same_place_is_the_same_whatever_it_says():
    old, new = form(ask("a", "Age")), form(ask("a", "How old?", type_=QuestionType.INTEGER))
    assert paired(old, new) == sure(a="a")


def test_a_question_is_known_by_its_name_in_another_group():
    assert paired(form(ask("age", "Age")), form(group("who", ask("who/age", "How old?")))) == sure(age="who/age")


def test_a_question_that_changed_its_type_is_known_by_name_and_words():
    old, new = form(ask("age", "Age")), form(group("who", ask("who/age", "age ", type_=QuestionType.INTEGER)))
    assert paired(old, new) == sure(age="who/age")
    old = form(ask("age", "Adults"))
    assert paired(old, new) == {}


def test_several_of_one_name_are_told_apart_by_their_group():
    old = form(group("man", ask("man/age")), group("boy", ask("boy/age")))
    new = form(group("all", group("all/boy", ask("all/boy/age")), group("all/man", ask("all/man/age"))))
    assert paired(old, new) == sure(man__age="all/man/age", boy__age="all/boy/age")


def test_several_of_one_name_are_told_apart_by_their_words():
    old = form(ask("other", "Other fuel"), group("g", ask("g/other", "Other cause")))
    new = form(group("h", ask("h/other", "Other cause")), group("i", ask("i/other", "Other fuel")))
    assert paired(old, new) == {"g/other": ("h/other", True), "other": ("i/other", True)}


def test_a_name_that_others_bear_as_well_is_not_enough():
    old = form(ask("x/other", "Other fuel"), ask("y/other", "Other cause"))
    new = form(ask("y/other", "Other cause"), ask("z/other", "Other place"))
    assert paired(old, new) == sure(y__other="y/other")


def test_a_question_that_is_called_otherwise_is_known_by_its_words():
    assert paired(form(ask("q1", "Your  AGE")), form(ask("q7", "Your age"))) == sure(q1="q7")
    assert paired(form(ask("q1", "Age")), form(ask("q7", "Age", type_=QuestionType.DATE))) == {}


def test_words_that_stand_twice_tell_only_inside_their_group():
    old = form(group("a", ask("a/q1", "Specify")), group("b", ask("b/q2", "Specify")))
    new = form(group("a", ask("a/q3", "Specify")), group("c", ask("c/q4", "Specify")))
    assert paired(old, new) == {"a/q1": ("a/q3", True), "b/q2": ("c/q4", True)}
    new = form(group("c", ask("c/q3", "Specify"), ask("c/q4", "Specify")))
    assert paired(old, new) == {}


@pytest.mark.parametrize(
    ("languages", "label", "same"),
    [
        (("en", "az"), {"en": "Age", "az": "Yaş"}, True),
        (("en", "az"), {"en": "Age", "az": "Adı"}, False),
        (("az",), {"az": "Yaş"}, True),
        (("fr",), {"fr": "Age"}, True),
        (("fr",), {"fr": "Âge"}, False),
    ],
)
def test_words_are_compared_in_the_languages_that_both_have(
    languages: tuple[str, ...], label: dict[str, str], same: bool
):
    age = replace(ask("q1"), label={"en": "Age", "az": "Yaş"})
    old, new = form(age, languages=("en", "az")), form(replace(ask("q2"), label=label), languages=languages)
    assert bool(paired(old, new)) is same


def test_what_keeps_an_answer_as_it_was_typed_goes_with_the_question():
    old = form(ask("where", "Coordinates", typed="where_words"), calculated("where_words"))
    new = form(ask("position", "Coordinates", typed="position_words"), calculated("position_words"))
    assert paired(old, new) == sure(where="position", where_words="position_words")


def test_the_same_choices_in_the_same_place_are_a_guess():
    old = form(ask("a"), ask("b", "Cared for?", "yes", "no"), ask("c"))
    new = form(ask("a"), ask("x", "Help given?", "no", "yes"), ask("c"))
    assert paired(old, new) == {"a": ("a", True), "b": ("x", False), "c": ("c", True)}
    new = form(ask("a"), ask("c"), ask("x", "Help given?", "no", "yes"))
    assert paired(old, new) == sure(a="a", c="c")


def test_notes_have_no_answers():
    note = ask("n", "Read this", type_=QuestionType.NOTE)
    assert pairing.answered(form(note, repeat("r", ask("r/a")))) == (ask("r/a"),)
    assert paired(form(note), form(note)) == {}
