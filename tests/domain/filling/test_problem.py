from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.filling.problem import NO_CODE, NOT_OFFERED, TOO_LONG, misfit
from minerisk.domain.form import Choice, Data, Question, QuestionType
from minerisk.domain.text import LONGEST

CHOICES = (Choice(name="a", label={}), Choice(name="b", label={}))


def question(kind: QuestionType, appearance: str = "") -> Question:
    return Question(path="q", type=kind, label={}, choices=CHOICES, appearance=frozenset(appearance.split()))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (QuestionType.TEXT, "anything"),
        (QuestionType.INTEGER, "-12"),
        (QuestionType.INTEGER, "007"),
        (QuestionType.DECIMAL, "1.50"),
        (QuestionType.DATE, "2024-02-29"),
        (QuestionType.TIME, "14:30"),
        (QuestionType.TIME, "14:30:05.000+04:00"),
        (QuestionType.GEOPOINT, "40.3652 46.9587 0 1000"),
        (QuestionType.SELECT_ONE, "a"),
        (QuestionType.SELECT_MULTIPLE, "b a"),
        (QuestionType.ACKNOWLEDGE, "OK"),
    ],
)
def test_an_answer_of_its_type_is_fine(kind: QuestionType, value: str):
    assert misfit(question(kind), value) is None


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (QuestionType.INTEGER, "12.5", "whole number"),
        (QuestionType.INTEGER, "twelve", "whole number"),
        (QuestionType.INTEGER, "2147483648", "whole number"),
        (QuestionType.INTEGER, "12345678901", "whole number"),
        (QuestionType.INTEGER, "٣", "whole number"),
        (QuestionType.DECIMAL, "1,5", "a number"),
        (QuestionType.DECIMAL, "1e5", "a number"),
        (QuestionType.DATE, "2023-02-29", "a date"),
        (QuestionType.DATE, "20240101", "a date"),
        (QuestionType.TIME, "25:00", "a time"),
        (QuestionType.TIME, "soon", "a time"),
        (QuestionType.GEOPOINT, "north", "coordinates"),
        (QuestionType.SELECT_ONE, "c", "from the list"),
        (QuestionType.SELECT_MULTIPLE, "a c", "from the list"),
        (QuestionType.RANK, "a c", "from the list"),
    ],
)
def test_an_answer_of_another_type_says_what_to_write(kind: QuestionType, value: str, expected: str):
    message = misfit(question(kind), value)
    assert message is not None
    assert expected in message
    assert "{question}" in message


@pytest.mark.parametrize(
    ("kind", "data", "value", "expected"),
    [
        (QuestionType.RANGE, Data.INTEGER, "x", "on the scale"),
        (QuestionType.DATETIME, Data.DATETIME, "2024-07-14", "a date and a time"),
        (QuestionType.TIME, Data.TIME, "14:30", "a time"),
        (QuestionType.GEOPOINT, Data.GEOPOINT, "0 0", "coordinates"),
        (QuestionType.GEOTRACE, Data.GEOTRACE, "40 46", "two different places"),
        (QuestionType.GEOSHAPE, Data.GEOSHAPE, "40 46;41 46;41 47", "end at the first"),
    ],
)
def test_an_answer_that_cannot_be_stored_says_what_to_give(kind: QuestionType, data: Data, value: str, expected: str):
    assert expected in str(misfit(replace(question(kind), data=data), value))


@pytest.mark.parametrize(("value", "fits"), [("2024-07", True), ("2023-09/2023-11", True), ("July", False)])
def test_a_date_known_in_part_is_a_date(value: str, fits: bool):
    assert (misfit(question(QuestionType.TEXT, "edtf"), value) is None) is fits


def test_a_choice_that_is_not_offered_is_told():
    assert misfit(question(QuestionType.SELECT_ONE), "A") == NOT_OFFERED


@given(st.sampled_from(QuestionType), st.text())
def test_every_text_fits_or_says_what_would(kind: QuestionType, value: str):
    message = misfit(question(kind), value)
    assert message is None or "{question}" in message


def test_what_is_longer_than_can_be_kept_is_to_be_shortened():
    assert misfit(question(QuestionType.TEXT), "x" * LONGEST) is None
    assert misfit(question(QuestionType.TEXT), "x" * (LONGEST + 1)) == TOO_LONG


@pytest.mark.parametrize(
    ("appearance", "value", "fits"),
    [
        ("", "BRD2-SES-20260714-01", True),
        ("", "BRD2-INC-20260714-01", False),
        ("", "the one in July", False),
        ("", "BRD2-SES-20260714-01 BRD2-SES-20260714-02", False),
        ("records", "BRD2-SES-20260714-01 BRD2-ITM-20260714-02", True),
        ("records", "BRD2-SES-20260714-01 and others", False),
    ],
)
def test_what_names_records_is_made_of_codes_of_their_kinds(appearance: str, value: str, *, fits: bool):
    asked = replace(question(QuestionType.TEXT, appearance), links=("session", "sighting"))
    assert misfit(asked, value) == (None if fits else NO_CODE)
