from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.xpath.functions import FUNCTIONS
from minerisk.forms.xpath.values import Value

SIMPLE = sorted(
    FUNCTIONS.keys() - {"now", "once", "instance", "current", "jr:choice-name", "position", "last", "today"}
)
ANY = st.one_of(st.text(), st.floats(), st.booleans(), st.sampled_from(["2024-07-14", "a b c", "%Y", "-1", "1e999"]))


def test_a_function_knows_how_many_values_it_takes():
    assert FUNCTIONS["substr"].takes(2)
    assert FUNCTIONS["substr"].takes(3)
    assert not FUNCTIONS["substr"].takes(1)
    assert not FUNCTIONS["substr"].takes(4)
    assert FUNCTIONS["concat"].takes(100)


@given(name=st.sampled_from(SIMPLE), given_values=st.lists(ANY, min_size=3, max_size=3))
def test_no_value_makes_a_function_fail(name: str, given_values: list[Value]):
    function = FUNCTIONS[name]
    count = next(count for count in (1, 2, 3, 0) if function.takes(count))
    result = function.work(None, given_values[:count])  # type: ignore[arg-type]
    assert isinstance(result, str | float | bool | tuple)


@pytest.mark.parametrize("name", ["today", "now"])
def test_the_time_is_a_text(worked_out: Callable[..., Value], name: str):
    assert isinstance(worked_out(f"{name}()"), str)
