from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.parsing import parse
from minerisk.forms.xpath.tree import ROOT, Call, Literal, Negation, Operation, Path, Step

PARTS = (
    "and", "or", "div", "mod",
    "(", ")", "[", "]", "/", ".", "..", "'", '"', ",", "-", "+", "*", "|", "=", "!=", "<", ">=",
    "if",
    "count", "name", "jr:choice-name", "1", ".5", " ", "/data/age", "'a b'", "${name}", "ə", "\n", "@", "::", "//",
)  # fmt: skip


def test_a_hyphen_belongs_to_a_name_unless_a_space_parts_them():
    assert parse("a-b") == Path(None, (Step("a-b"),))
    assert parse("a -b") == Operation("-", Path(None, (Step("a"),)), Path(None, (Step("b"),)))


def test_words_of_operators_can_be_names():
    assert parse("and and or") == Operation("and", Path(None, (Step("and"),)), Path(None, (Step("or"),)))
    assert parse("div div mod") == Operation("div", Path(None, (Step("div"),)), Path(None, (Step("mod"),)))


def test_a_path_keeps_its_conditions():
    condition = Operation("=", Path(None, (Step("name"),)), Literal("x"))
    found = parse("instance('t')/root/item[name = 'x'][1]")
    assert found == Path(Call("instance", (Literal("t"),)), (Step("root"), Step("item", (condition, Literal(1.0)))))


def test_negation_binds_closer_than_multiplication():
    assert parse("-2 * 3") == Operation("*", Negation(Literal(2.0)), Literal(3.0))


def test_a_slash_alone_is_the_root():
    assert parse("/") == ROOT


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("", "ends too early"),
        ("1 +", "ends too early"),
        ("concat('a'", "ends too early"),
        ("3 4", "“4” cannot stand there"),
        ("a b", "cannot stand there"),
        ("'open", "cannot stand there"),
        ("${age} > 1", "cannot stand there"),
        ("1)", "cannot stand there"),
        ("(" * 200 + "1" + ")" * 200, "nested too deeply"),
        ("1" * 130_000, "too long"),
    ],
)
def test_what_is_no_expression_is_refused_with_a_reason(source: str, reason: str):
    with pytest.raises(XPathError, match=reason):
        parse(source)


@given(st.one_of(st.text(), st.lists(st.sampled_from(PARTS), max_size=30).map("".join)))
def test_reading_never_fails_but_with_its_own_error(source: str):
    with suppress(XPathError):
        assert parse(source) is not None
