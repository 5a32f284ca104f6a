import math

import pytest

from minerisk.domain.form import Outcome, QuestionType
from minerisk.domain.settling import truth, written


@pytest.mark.parametrize(
    ("value", "holds"),
    [(True, True), (False, False), ("", False), ("no", True), (0.0, False), (math.nan, False), (-1.0, True)],
)
def test_a_rule_says_yes_or_no(value: Outcome, holds: bool):
    assert truth(value) is holds


@pytest.mark.parametrize(
    ("value", "kind", "answer"),
    [
        (True, QuestionType.CALCULATE, "true"),
        (False, QuestionType.CALCULATE, "false"),
        ("text", QuestionType.CALCULATE, "text"),
        (3.0, QuestionType.INTEGER, "3"),
        (-0.0, QuestionType.INTEGER, "0"),
        (0.1, QuestionType.DECIMAL, "0.1"),
        (1e-7, QuestionType.DECIMAL, "0.0000001"),
        (math.nan, QuestionType.CALCULATE, ""),
        (math.inf, QuestionType.CALCULATE, ""),
        (19918.5, QuestionType.DATE, "2024-07-14"),
        (1e9, QuestionType.DATE, ""),
        (-1e9, QuestionType.DATE, ""),
        ("2024-07-14", QuestionType.DATE, "2024-07-14"),
    ],
)
def test_a_calculated_value_is_written_as_an_answer(value: Outcome, kind: QuestionType, answer: str):
    assert written(value, kind) == answer
