import pytest
from tests.ui.form.made_forms import YES_NO, question

from minerisk.domain.form import Question, QuestionType
from minerisk.ui.form.question_line import columns, joins

NUMBER = question("n", QuestionType.INTEGER)
OTHER_NUMBER = question("m", QuestionType.INTEGER)
LIST = question("l", QuestionType.SELECT_ONE, choices=YES_NO, appearance=frozenset({"minimal"}))
LONG = question("n", QuestionType.INTEGER, label={"en": "How many people live in this house with you all year?"})


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (NUMBER, OTHER_NUMBER, True),
        (LIST, LIST, True),
        (NUMBER, LIST, False),
        (NUMBER, LONG, False),
        (NUMBER, question("h", QuestionType.INTEGER, hint={"en": "Hint"}), False),
        (question("t"), question("u"), False),
    ],
)
def test_short_numbers_and_lists_share_a_line(first: Question, second: Question, together: bool):
    assert joins([first], second) is together


def test_a_line_has_room_for_what_is_short():
    assert columns([NUMBER, OTHER_NUMBER]) == 4
    assert columns([NUMBER]) == 2
    assert columns([LIST]) == 2
    assert columns([LIST, LIST, LIST]) == 3
    assert columns([question("t")]) == 1
