from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.xpath.alone import work_out
from minerisk.forms.xpath.library.chance import seeded, shuffled
from minerisk.forms.xpath.values import Value


@given(st.integers(-(2**63), 2**63 - 1))
def test_what_is_drawn_lies_between_zero_and_one(seed: int):
    draw = seeded(seed)
    assert all(0 <= draw() < 1 for _ in range(20))


def test_the_generator_is_that_of_park_and_miller():
    draw = seeded(1)
    drawn = [draw() for _ in range(10_000)]
    assert round(drawn[-1] * 2_147_483_646) + 1 == 1_043_618_065


def test_a_shuffled_row_has_the_same_nodes(worked_out: Callable[..., Value]):
    found = worked_out("/data/*")
    assert isinstance(found, tuple)
    assert sorted(node.path for node in shuffled(found, seeded(3))) == sorted(node.path for node in found)


@pytest.mark.parametrize(
    ("seed", "order"),
    [
        ("42", "A F C B D E"), ("1", "B F E A C D"), ("-3", "F A C B E D"), ("0", "C B E A F D"), ("''", "C B E A F D"),
        ("'some text'", "C A D F E B"), ("3.9", "C D E F B A"), ("1 div 0", "B F E A C D"),
        ("/data/nothing", "C B E A F D"), ("123456789123", "F C A B E D"),
    ],
)  # fmt: skip
def test_a_seed_gives_the_order_that_odk_gives(worked_out: Callable[..., Value], seed: str, order: str):
    assert worked_out(f"join(' ', randomize(instance('letters')/item, {seed}))") == order


def test_without_a_seed_nothing_is_lost(worked_out: Callable[..., Value]):
    assert worked_out("count(randomize(/data/*)) = count(/data/*)") is True


def test_no_two_identities_are_alike():
    assert work_out("uuid() != uuid()") is True
