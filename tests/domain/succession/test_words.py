from dataclasses import replace

from tests.domain.succession.small_forms import ask, calculated, form, group, name, repeat

from minerisk.domain.form import Choice, Form, QuestionType
from minerisk.domain.succession.succession import compare
from minerisk.domain.succession.words import words
from minerisk.i18n import catalog


def said(old: Form, new: Form) -> tuple[str, ...]:
    return words(compare(old, new), catalog("en"), "en")


def test_a_form_that_changes_nothing_says_so():
    assert said(form(ask("a")), form(ask("a"))) == ("Every answer keeps its place.",)


def test_what_a_person_has_to_look_at_comes_first():
    old = form(
        ask("fuel", "Fuel of ${car}"), name("who", "Who"), ask("sum", "Sum"), ask("day", "Day"), ask("town", "Town"),
        ask("q1", "Cause", "mine", "shell"), ask("old_name", "Same words"), ask("care", "Cared for?", "yes"),
    )  # fmt: skip
    new = form(
        ask("who", "Who"), replace(calculated("sum"), label={"en": "Sum"}), ask("day", "Day", type_=QuestionType.DATE),
        group("where", ask("where/town", "Town")), ask("q1", "Cause", "mine", "trap"), ask("new_name", "Same words"),
        ask("help", "Help given?", "yes"), ask("extra"),
    )  # fmt: skip
    assert said(old, new) == (
        "Not asked any more; the answers stay with the record: “Fuel of …”.",
        "“Cared for?” may be “Help given?” now. The answer stays with the record; write it there if it is.",
        "Not protected any more in the form; what was answered stays protected with the record: “Who”.",
        "Worked out by the form now; what was answered stays with the record: “Sum”.",
        "Answered in another way now; look at the answers: “Day”.",
        "“Cause” does not offer any more: “Shell”.",
        "Moved from “the form itself” to “Where”: “Town”.",
        "Called otherwise inside the form, with the same words; the answers go along: “Same words”.",
        "New: “extra”.",
        "“Cause” offers also: “Trap”.",
    )


def test_what_is_asked_once_or_several_times_is_told():
    one, several = form(group("who", ask("who/age"))), form(repeat("who", ask("who/age")))
    assert said(one, several) == ("“Who” can be asked several times now. What was answered is the first of them.",)
    assert said(several, one) == (
        "“Who” is asked only once now. Where there were several, their answers stay with the record.",
    )


def test_choices_that_are_called_otherwise_are_told():
    old = ask("a", "Cause", "mine")
    new = replace(old, choices=(Choice(name="mine", label={"en": "Landmine"}),))
    assert said(form(old), form(new)) == ("“Cause”: “Mine” is called “Landmine” now.",)


def test_a_group_without_words_is_called_by_its_name():
    old = form(replace(group("g1", ask("g1/a", "A")), label={}))
    assert said(old, form(group("g2", ask("g2/a", "A")))) == ("Moved from “g1” to “G2”: “A”.",)
