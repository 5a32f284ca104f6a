import math

import pytest

from minerisk.domain.filling.stored import completed, stored, truth, written
from minerisk.domain.form import Data, Outcome, Question, QuestionType


def question(data: Data, kind: QuestionType = QuestionType.TEXT, **parameters: str) -> Question:
    return Question(path="q", type=kind, data=data, label={}, parameters=parameters)


@pytest.mark.parametrize(
    ("value", "holds"),
    [(True, True), (False, False), ("", False), ("no", True), (0.0, False), (math.nan, False), (-1.0, True)],
)
def test_a_rule_says_yes_or_no(value: Outcome, holds: bool):
    assert truth(value) is holds


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (" text", " text"),
        (3.0, "3"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.30000000000000004"),
        (0.00001, "0.00001"),
        (1.2e-7, "1.2e-7"),
        (-1e24, "-1e+24"),
        (1e20, "100000000000000000000"),
        (math.nan, ""),
        (math.inf, "Infinity"),
        (-math.inf, "-Infinity"),
    ],
)
def test_what_a_rule_says_is_written_as_text(value: Outcome, text: str):
    assert written(value) == text


@pytest.mark.parametrize(
    ("data", "value", "answer"),
    [
        (Data.TEXT, " as it is ", " as it is "),
        (Data.BOOLEAN, True, "true"),
        (Data.INTEGER, "", ""),
        (Data.INTEGER, " 007 ", "7"),
        (Data.INTEGER, -7.9, "-7"),
        (Data.INTEGER, "1e3", "1000"),
        (Data.INTEGER, "2147483647", "2147483647"),
        (Data.INTEGER, "2147483648", ""),
        (Data.INTEGER, "x", ""),
        (Data.DECIMAL, 7.0, "7.0"),
        (Data.DECIMAL, "3.70", "3.7"),
        (Data.DECIMAL, 1e-7, "0.0000001"),
        (Data.DECIMAL, "1e-30", "0.0"),
        (Data.DECIMAL, "1e999", ""),
        (Data.DECIMAL, math.inf, ""),
        (Data.DATE, "2024-07-14", "2024-07-14"),
        (Data.DATE, "2024-07-14T10:20:30", "2024-07-14"),
        (Data.DATE, "2024-02-30", ""),
        (Data.DATE, 19918.0, ""),
        (Data.TIME, "10:20:30.123+04:00", "10:20:30.123+04:00"),
        (Data.TIME, "10:20", ""),
        (Data.TIME, "25:20:30", ""),
        (Data.DATETIME, "2024-07-14T10:20:30Z", "2024-07-14T10:20:30Z"),
        (Data.DATETIME, "2024-07-14", ""),
        (Data.DATETIME, "2024-13-14T10:20:30", ""),
        (Data.GEOPOINT, "40.3652 46.9587 0 1000", "40.3652 46.9587 0.0 1000.0"),
        (Data.GEOPOINT, "40 46", "40.0 46.0"),
        (Data.GEOPOINT, "0 0", ""),
        (Data.GEOPOINT, "91 0", ""),
        (Data.GEOPOINT, "40", ""),
        (Data.GEOPOINT, "40 46 x", ""),
        (Data.GEOTRACE, "40 46;41 46;", "40.0 46.0;41.0 46.0"),
        (Data.GEOTRACE, "40 46;41 46;40 46", ""),
        (Data.GEOTRACE, "40 46", ""),
        (Data.GEOSHAPE, "40 46;41 46;41 47;40 46", "40.0 46.0;41.0 46.0;41.0 47.0;40.0 46.0"),
        (Data.GEOSHAPE, "40 46;41 46;41 47", ""),
        (Data.GEOSHAPE, "40 46;x;40 46", ""),
    ],
)
def test_a_value_is_stored_as_the_data_of_its_question(data: Data, value: Outcome, answer: str):
    assert stored(question(data), value) == answer


@pytest.mark.parametrize(("value", "answer"), [("5", "5"), ("0", ""), ("11", ""), ("x", "")])
def test_a_range_takes_what_is_in_it(value: str, answer: str):
    assert stored(question(Data.INTEGER, QuestionType.RANGE, start="1", end="10"), value) == answer


@pytest.mark.parametrize(("value", "answer"), [("ok", "OK"), ("OK", "OK"), ("yes", "")])
def test_an_acknowledgement_is_one_word(value: str, answer: str):
    assert stored(question(Data.TEXT, QuestionType.ACKNOWLEDGE), value) == answer


@pytest.mark.parametrize(
    ("data", "typed", "text"),
    [
        (Data.TIME, "14:30", "14:30:00"),
        (Data.TIME, "14:30:05", "14:30:05"),
        (Data.DATETIME, "2024-07-14T14:30", "2024-07-14T14:30:00"),
        (Data.TEXT, "14:30", "14:30"),
    ],
)
def test_a_time_gets_its_seconds(data: Data, typed: str, text: str):
    assert completed(question(data), typed) == text
