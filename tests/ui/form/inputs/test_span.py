import pytest

from minerisk.ui.form.inputs.span import MOST_STEPS, Span


def numbers(**parameters: str) -> list[str]:
    span = Span.read(parameters)
    return [span.at(step) for step in range(span.steps + 1)]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"start": "0", "end": "4", "step": "2"}, ["0", "2", "4"]),
        ({"start": "1.5", "end": "2.5", "step": "0.5"}, ["1.5", "2.0", "2.5"]),
        ({"start": "0", "end": "5", "step": "2"}, ["0", "2", "4"]),
        ({"start": "3", "end": "1"}, ["3", "2", "1"]),
        ({"start": "0.1", "end": "0.3", "step": "0.1"}, ["0.1", "0.2", "0.3"]),
    ],
)
def test_numbers_go_from_one_to_the_other_in_steps(parameters: dict[str, str], expected: list[str]):
    assert numbers(**parameters) == expected


@pytest.mark.parametrize("wrong", [{}, {"start": "x", "end": "NaN", "step": "0"}, {"end": "1e99"}])
def test_what_is_no_number_is_what_forms_mean_that_say_nothing(wrong: dict[str, str]):
    assert numbers(**wrong) == [str(number) for number in range(1, 11)]


def test_a_number_knows_its_step_and_another_has_none():
    span = Span.read({"start": "0", "end": "10", "step": "2.5"})
    assert [span.step_of(text) for text in ("0", "2.5", "10.0")] == [0, 1, 4]
    assert {span.step_of(text) for text in ("1", "12.5", "-2.5", "x", "", "Infinity", "NaN")} == {None}


def test_a_range_without_end_has_an_end():
    assert Span.read({"start": "0", "end": "999999999", "step": "0.0001"}).steps == MOST_STEPS
