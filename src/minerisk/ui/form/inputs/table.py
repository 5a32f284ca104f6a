"""Which input each question gets."""

from collections.abc import Mapping

from minerisk.domain.form import Question, QuestionType
from minerisk.ui.form.inputs.choice import CheckInput, RadioInput
from minerisk.ui.form.inputs.combo import ComboInput
from minerisk.ui.form.inputs.date import DateInput, KnownDateInput
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.position import PositionInput
from minerisk.ui.form.inputs.said import AcknowledgeInput, CheckedInput, NoteInput
from minerisk.ui.form.inputs.text import ClockInput, LineInput, LongInput, NumberInput

NOT_SHOWN = frozenset({QuestionType.CALCULATE})
"""Types that the form answers itself."""
_MOST_RADIOS = 10

INPUTS: Mapping[tuple[QuestionType, str], type[Input]] = {
    (QuestionType.TEXT, ""): LineInput,
    (QuestionType.TEXT, "multiline"): LongInput,
    (QuestionType.TEXT, "edtf"): KnownDateInput,
    (QuestionType.INTEGER, ""): NumberInput,
    (QuestionType.DECIMAL, ""): NumberInput,
    (QuestionType.SELECT_ONE, ""): RadioInput,
    (QuestionType.SELECT_ONE, "minimal"): ComboInput,
    (QuestionType.SELECT_MULTIPLE, ""): CheckInput,
    (QuestionType.DATE, ""): DateInput,
    (QuestionType.TIME, ""): ClockInput,
    (QuestionType.GEOPOINT, ""): PositionInput,
    (QuestionType.NOTE, ""): NoteInput,
    (QuestionType.ACKNOWLEDGE, ""): AcknowledgeInput,
    (QuestionType.ACKNOWLEDGE, "check"): CheckedInput,
}
"""By type, and by the appearance that asks for another one than usual."""


def input_for(question: Question) -> type[Input]:
    """Return the input for ``question``; a long list opens, whatever its appearance."""
    if question.type is QuestionType.SELECT_ONE and len(question.choices) > _MOST_RADIOS:
        return ComboInput
    special = (INPUTS.get((question.type, appearance)) for appearance in sorted(question.appearance))
    return next((found for found in special if found), INPUTS[question.type, ""])


def is_shown(question: Question) -> bool:
    """Return whether a person sees the question at all."""
    return question.type not in NOT_SHOWN and "hidden" not in question.appearance


def is_answered(question: Question) -> bool:
    """Return whether a person answers the question, so that a reason for no answer can be given."""
    return is_shown(question) and question.type not in {QuestionType.NOTE, QuestionType.ACKNOWLEDGE}
