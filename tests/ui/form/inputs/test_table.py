from dataclasses import replace

import pytest

from minerisk.domain.form import Choice, Question, QuestionType, Scope
from minerisk.ui.form.inputs import table
from minerisk.ui.form.inputs.choice import CheckInput, RadioInput
from minerisk.ui.form.inputs.combo import ComboInput
from minerisk.ui.form.inputs.date import KnownDateInput
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.many import ManyInput
from minerisk.ui.form.inputs.said import WordsInput


class AlwaysTrue:
    """A rule."""

    dependencies: frozenset[str] = frozenset()
    across: frozenset[str] = frozenset()

    def __call__(self, scope: Scope) -> bool:
        return True


def question(type_: QuestionType, appearance: str = "", choices: int = 0) -> Question:
    offered = tuple(Choice(name=f"c{n}", label={"en": f"Choice {n}"}) for n in range(choices))
    return Question(path="q", type=type_, label={}, appearance=frozenset(appearance.split()), choices=offered)


@pytest.mark.parametrize("type_", QuestionType)
def test_every_type_has_an_input(type_: QuestionType):
    assert (type_, "") in table.INPUTS


def test_an_appearance_asks_for_another_input():
    assert table.input_for(question(QuestionType.TEXT, "edtf w2")) is KnownDateInput
    assert table.input_for(question(QuestionType.SELECT_ONE, "minimal", 3)) is ComboInput


def test_a_few_choices_are_seen_at_once_and_many_open():
    assert table.input_for(question(QuestionType.SELECT_ONE, choices=10)) is RadioInput
    assert table.input_for(question(QuestionType.SELECT_ONE, choices=11)) is ComboInput


def test_a_long_list_stays_open_where_the_form_says_how_it_stands():
    assert table.input_for(question(QuestionType.SELECT_ONE, "columns-3", choices=30)) is RadioInput
    assert table.input_for(question(QuestionType.SELECT_ONE, "columns-3", choices=41)) is ComboInput


def test_several_of_very_many_are_ticked_in_a_list():
    assert table.input_for(question(QuestionType.SELECT_MULTIPLE, choices=30)) is CheckInput
    assert table.input_for(question(QuestionType.SELECT_MULTIPLE, choices=31)) is ManyInput
    assert table.input_for(question(QuestionType.SELECT_MULTIPLE, "search('villages')", choices=3)) is ManyInput


def test_a_text_that_the_form_works_out_is_only_read():
    calculated = replace(question(QuestionType.TEXT), calculation=AlwaysTrue())
    assert table.input_for(calculated) is WordsInput
    assert not table.is_answered(calculated)


def test_what_is_worked_out_is_shown_where_it_has_a_label():
    assert not table.is_shown(question(QuestionType.CALCULATE))
    assert table.is_shown(replace(question(QuestionType.CALCULATE), label={"en": "People in all"}))
    assert not table.is_shown(replace(question(QuestionType.CALCULATE, "hidden"), label={"en": "People in all"}))


def test_what_nobody_answers_takes_no_reason():
    assert not table.is_answered(question(QuestionType.SELECT_ONE, "label", 3))
    assert not table.is_answered(replace(question(QuestionType.CALCULATE), label={"en": "People in all"}))
    assert not table.is_answered(question(QuestionType.NOTE))
    assert not table.is_answered(question(QuestionType.ACKNOWLEDGE, "check"))
    assert not table.is_answered(question(QuestionType.TEXT, "hidden"))
    assert table.is_answered(question(QuestionType.GEOPOINT, "coordinates"))


@pytest.mark.parametrize("made", table.INPUTS.values())
def test_every_input_can_be_read_and_shown(made: type[Input]):
    assert {"answer", "show_answer"} <= set(dir(made))
