import math
from dataclasses import dataclass
from datetime import UTC, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.values import Value, numbers, texts, to_boolean, to_nodes, to_number, to_text, words


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


@dataclass(frozen=True)
class Here:
    zone: tzinfo = UTC


@given(st.floats(allow_nan=False))
def test_a_number_survives_being_written(number: float):
    assert to_number(to_text(number), Here()) == number


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1.0, "1"), (-0.0, "0"), (0.5, "0.5"), (-1.25, "-1.25"), (1e-6, "0.000001"), (1e-7, "1e-7"), (1.5e-9, "1.5e-9"),
        (1e20, "100000000000000000000"), (2.0**60, "1152921504606847000"), (1e21, "1e+21"), (-2.5e30, "-2.5e+30"),
        (math.nan, ""), (math.inf, "Infinity"), (-math.inf, "-Infinity"),
    ],
)  # fmt: skip
def test_a_number_is_written_as_in_odk(number: float, written: str):
    assert to_text(number) == written


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12.0), (" -7.5\n", -7.5), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("Infinity", math.inf)],
)
def test_a_text_is_read_as_a_number(text: str, number: float):
    assert to_number(text, Here()) == number


@pytest.mark.parametrize("text", ["", " ", "- 7", "1_000", "nan", "inf", "٣", "1,5", "0x10", "abc", "2024-13-01"])
def test_other_texts_are_no_number(text: str):
    assert math.isnan(to_number(text, Here()))


@given(st.text())
def test_every_text_is_a_number_or_none(text: str):
    assert isinstance(to_number(text, Here()), float)


@pytest.mark.parametrize(
    ("value", "truth"),
    [((), False), ((Leaf(""),), True), (-0.5, True), (0.0, False), (math.nan, False), ("0", True), ("", False)],
)
def test_nodes_are_true_where_there_are_any(value: Value, truth: bool):
    assert to_boolean(value) is truth


def test_the_first_node_speaks_for_all():
    assert to_text((Leaf("a"), Leaf("b"))) == "a"
    assert to_text(()) == ""
    assert to_number((Leaf("3"), Leaf("b")), Here()) == 3.0


def test_lists_take_each_node():
    assert texts(["x", 1.0, (Leaf("a"), Leaf("b"))]) == ["x", "1", "a", "b"]
    assert numbers(["2", True, (Leaf("3"),)], Here()) == [2.0, 1.0, 3.0]


def test_only_nodes_are_nodes():
    assert to_nodes((Leaf("a"),)) == (Leaf("a"),)
    with pytest.raises(XPathError, match="path"):
        to_nodes("text")


def test_words_stand_between_white_space():
    assert words(" a \t b\nc ") == ["a", "b", "c"]
    assert words("") == [""]
    assert words("a\u00a0b") == ["a\u00a0b"]
