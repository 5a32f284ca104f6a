import pytest

from minerisk.domain.form import Choice, Question, QuestionType
from minerisk.ui.form.inputs import table
from minerisk.ui.form.inputs.choice import RadioInput
from minerisk.ui.form.inputs.combo import ComboInput
from minerisk.ui.form.inputs.date import KnownDateInput
from minerisk.ui.form.inputs.entry import Input


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


def test_what_nobody_answers_takes_no_reason():
    assert not table.is_answered(question(QuestionType.NOTE))
    assert not table.is_answered(question(QuestionType.ACKNOWLEDGE, "check"))
    assert not table.is_answered(question(QuestionType.TEXT, "hidden"))
    assert table.is_answered(question(QuestionType.GEOPOINT, "coordinates"))


@pytest.mark.parametrize("made", table.INPUTS.values())
def test_every_input_can_be_read_and_shown(made: type[Input]):
    assert {"answer", "show_answer"} <= set(dir(made))
