import pytest

from minerisk.forms.xpath.alone import work_out
from minerisk.forms.xpath.operators import DECIDED, OPERATORS
from minerisk.forms.xpath.parsing import parse
from minerisk.forms.xpath.tree import Operation


@pytest.mark.parametrize("name", sorted({*OPERATORS, *DECIDED}))
def test_every_operator_can_be_written(name: str):
    found = parse(f"a {name} b")
    assert isinstance(found, Operation)
    assert found.name == name


def test_numbers_that_differ_only_by_rounding_are_equal():
    assert work_out("6.1 - 7.8 = -1.7") is True
    assert work_out("6.1 - 7.8 != -1.7") is False


def test_a_result_beyond_all_numbers_is_infinite():
    assert work_out("pow(10, 308) * 10") == float("inf")
