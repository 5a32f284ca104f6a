import math
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.xpath.values import Value, numbers, texts, to_boolean, to_date, to_nodes, to_number, to_text


@dataclass(frozen=True)
class Leaf:
    said: str
    path: str = "leaf"
    name: str = "leaf"
    parent: None = None

    def children(self, name: str) -> tuple["Leaf", ...]:
        return (Leaf(name),)

    def text(self) -> str:
        return self.said


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_survives_being_written(number: float):
    assert to_number(to_text(number)) == number


@given(st.dates())
def test_a_date_survives_being_counted_in_days(day: date):
    assert to_date(to_number(day.isoformat())) == day.isoformat()


@given(st.text())
def test_every_text_is_a_number_or_none(text: str):
    assert isinstance(to_number(text), float)


@pytest.mark.parametrize(
    ("value", "truth"), [((), False), ((Leaf(""),), False), ((Leaf(""), Leaf("no")), True), (-0.5, True), ("0", True)]
)
def test_nodes_are_true_where_one_is_answered(value: Value, truth: bool):
    assert to_boolean(value) is truth


def test_the_first_node_speaks_for_all():
    assert to_text((Leaf("a"), Leaf("b"))) == "a"
    assert to_text(()) == ""
    assert to_number((Leaf("3"), Leaf("b"))) == 3.0


def test_lists_take_each_node():
    assert texts(["x", 1.0, (Leaf("a"), Leaf("b"))]) == ["x", "1", "a", "b"]
    assert numbers(["2", True, (Leaf("3"),)]) == [2.0, 1.0, 3.0]


def test_only_nodes_are_nodes():
    assert to_nodes("text") == ()
    assert to_nodes((Leaf("a"),)) == (Leaf("a"),)


def test_a_day_outside_the_calendar_is_none():
    assert to_date(1e12) == ""
    assert to_date(math.nan) == ""


def test_a_moment_outside_the_calendar_is_no_number():
    assert math.isnan(to_number("0001-01-01T00:00:00+14:00")) or to_number("0001-01-01T00:00:00+14:00") < 0
    assert math.isnan(to_number("2024-01-01T99:00"))
