"""Which input each question gets. What else an appearance does is told in ``appearances``."""

from collections.abc import Mapping

from minerisk.domain.form import Question, QuestionType
from minerisk.ui.form.inputs.body import BodyInput
from minerisk.ui.form.inputs.choice import PACKED, SCALE, CheckInput, HeadingsInput, RadioInput
from minerisk.ui.form.inputs.clock import ClockInput
from minerisk.ui.form.inputs.combo import ComboInput
from minerisk.ui.form.inputs.date import DateInput, KnownDateInput, MonthInput, YearInput
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.file import FileInput
from minerisk.ui.form.inputs.from_place import FromPlaceInput
from minerisk.ui.form.inputs.link import LinkInput, LinksInput
from minerisk.ui.form.inputs.many import ManyInput
from minerisk.ui.form.inputs.moment import MomentInput
from minerisk.ui.form.inputs.number import NumberInput
from minerisk.ui.form.inputs.points import PointsInput, ShapeInput
from minerisk.ui.form.inputs.position import PositionInput
from minerisk.ui.form.inputs.range import PickInput, RangeInput, StarsInput
from minerisk.ui.form.inputs.rank import RankInput
from minerisk.ui.form.inputs.said import AcknowledgeInput, CheckedInput, NoteInput, WordsInput
from minerisk.ui.form.inputs.text import LineInput, LongInput, SecretInput

NOT_SHOWN = frozenset({QuestionType.CALCULATE})
"""Types that the form answers itself: shown where they have a label, and then only read."""
_SELECTS: Mapping[QuestionType, type[Input]] = {
    QuestionType.SELECT_ONE: ComboInput,
    QuestionType.SELECT_MULTIPLE: ManyInput,
}
"""What a list becomes that is too long to be seen at once."""
_MOST_SEEN: Mapping[QuestionType, int] = {QuestionType.SELECT_ONE: 10, QuestionType.SELECT_MULTIPLE: 30}
_MOST_ARRANGED = 40
"""Choices that are seen at once where the form says how they are to stand."""
_ARRANGED = SCALE | PACKED | {"columns", "horizontal", "vertical", "no-buttons"}

INPUTS: Mapping[tuple[QuestionType, str], type[Input]] = {
    (QuestionType.TEXT, ""): LineInput,
    (QuestionType.TEXT, "multiline"): LongInput,
    (QuestionType.TEXT, "masked"): SecretInput,
    (QuestionType.TEXT, "url"): WordsInput,
    (QuestionType.TEXT, "edtf"): KnownDateInput,
    (QuestionType.TEXT, "from-place"): FromPlaceInput,
    (QuestionType.INTEGER, ""): NumberInput,
    (QuestionType.DECIMAL, ""): NumberInput,
    (QuestionType.RANGE, ""): RangeInput,
    (QuestionType.RANGE, "picker"): PickInput,
    (QuestionType.RANGE, "rating"): StarsInput,
    (QuestionType.SELECT_ONE, ""): RadioInput,
    (QuestionType.SELECT_ONE, "minimal"): ComboInput,
    (QuestionType.SELECT_ONE, "autocomplete"): ComboInput,
    (QuestionType.SELECT_ONE, "autocomplete_chars"): ComboInput,
    (QuestionType.SELECT_ONE, "search"): ComboInput,
    (QuestionType.SELECT_ONE, "label"): HeadingsInput,
    (QuestionType.SELECT_MULTIPLE, ""): CheckInput,
    (QuestionType.SELECT_MULTIPLE, "body"): BodyInput,
    (QuestionType.SELECT_MULTIPLE, "minimal"): ManyInput,
    (QuestionType.SELECT_MULTIPLE, "autocomplete"): ManyInput,
    (QuestionType.SELECT_MULTIPLE, "autocomplete_chars"): ManyInput,
    (QuestionType.SELECT_MULTIPLE, "search"): ManyInput,
    (QuestionType.SELECT_MULTIPLE, "label"): HeadingsInput,
    (QuestionType.RANK, ""): RankInput,
    (QuestionType.DATE, ""): DateInput,
    (QuestionType.DATE, "month-year"): MonthInput,
    (QuestionType.DATE, "year"): YearInput,
    (QuestionType.TIME, ""): ClockInput,
    (QuestionType.DATETIME, ""): MomentInput,
    (QuestionType.GEOPOINT, ""): PositionInput,
    (QuestionType.GEOTRACE, ""): PointsInput,
    (QuestionType.GEOSHAPE, ""): ShapeInput,
    (QuestionType.BARCODE, ""): LineInput,
    (QuestionType.IMAGE, ""): FileInput,
    (QuestionType.AUDIO, ""): FileInput,
    (QuestionType.VIDEO, ""): FileInput,
    (QuestionType.FILE, ""): FileInput,
    (QuestionType.NOTE, ""): NoteInput,
    (QuestionType.ACKNOWLEDGE, ""): AcknowledgeInput,
    (QuestionType.ACKNOWLEDGE, "check"): CheckedInput,
    (QuestionType.CALCULATE, ""): WordsInput,
}
"""By type, and by the appearance that asks for another one than usual."""


def input_for(question: Question) -> type[Input]:
    """Return the input for ``question``; a long list opens, whatever its appearance."""
    if question.type in _SELECTS and len(question.choices) > _most_seen(question):
        return _SELECTS[question.type]
    if question.calculation is not None and question.type is QuestionType.TEXT:
        return WordsInput
    if question.links:
        return LinksInput if "records" in question.appearance else LinkInput
    special = (INPUTS.get((question.type, appearance.partition("(")[0])) for appearance in sorted(question.appearance))
    found = next((found for found in special if found), INPUTS[question.type, ""])
    return LongInput if found is LineInput and question.parameters.get("rows", "1") != "1" else found


def is_shown(question: Question) -> bool:
    """Return whether a person sees the question at all."""
    has_words = question.type not in NOT_SHOWN or any(question.label.values())
    return has_words and "hidden" not in question.appearance


def is_answered(question: Question) -> bool:
    """Return whether a person answers the question, so that a reason for no answer can be given."""
    nothing_asked = question.type in {*NOT_SHOWN, QuestionType.NOTE, QuestionType.ACKNOWLEDGE}
    return is_shown(question) and not nothing_asked and input_for(question) not in {HeadingsInput, WordsInput}


def _most_seen(question: Question) -> int:
    """Return how many choices are seen at once."""
    asked = question.appearance & _ARRANGED or any(one.startswith("columns-") for one in question.appearance)
    pictured = any(choice.media.image for choice in question.choices)
    return _MOST_ARRANGED if asked or pictured else _MOST_SEEN[question.type]
