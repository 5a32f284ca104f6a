from collections.abc import Callable

import pytest

from minerisk.forms.xpath.values import Value


@pytest.mark.parametrize(
    "source",
    [
        "jr:choice-name('az_fuz', '/data/district')",
        "jr:choice-name(/data/district, ' /data/district ')",
        "jr:choice-name(/data/district, '../district')",
        "jr:choice-name(/data/district, /data/district)",
        "jr:choice-name(/data/district, concat('/data/', 'district'))",
    ],
)
def test_a_choice_is_called_by_its_label(worked_out: Callable[..., Value], source: str):
    assert worked_out(source) == "Fuzuli"


@pytest.mark.parametrize(
    "source", ["jr:choice-name('x', '/data/district')", "jr:choice-name('az_fuz', '/data/nothing')"]
)
def test_what_is_no_choice_has_no_name(worked_out: Callable[..., Value], source: str):
    assert worked_out(source) == ""


def test_answers_to_select_questions_are_taken_apart(worked_out: Callable[..., Value]):
    assert worked_out("selected(/data/colours, 'green')") is True
    assert worked_out("count-selected(/data/colours)") == 3.0
    assert worked_out("selected-at(/data/colours, 2)") == "blue"
