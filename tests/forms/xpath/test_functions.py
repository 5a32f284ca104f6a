from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.alone import work_out
from minerisk.forms.xpath.functions import FUNCTIONS

ANY = st.one_of(
    st.text().map(lambda said: f"'{said.replace(chr(39), '')}'"),
    st.floats(min_value=0, allow_infinity=False).map(repr),
    st.sampled_from(
        ["'2024-07-14'", "'a b c'", "'%Y'", "-1", "1e999", "true()", "/a", "0 div 0", "'1 2;3 4;5 6'", "-1 div 0"]
    ),
)


def test_a_function_knows_how_many_values_it_takes():
    assert FUNCTIONS["substr"].takes(2)
    assert FUNCTIONS["substr"].takes(3)
    assert not FUNCTIONS["substr"].takes(1)
    assert not FUNCTIONS["substr"].takes(4)
    assert FUNCTIONS["concat"].takes(100)


@given(name=st.sampled_from(sorted(FUNCTIONS)), values=st.lists(ANY, max_size=5))
def test_no_value_makes_a_function_fail(name: str, values: list[str]):
    with suppress(XPathError):
        assert isinstance(work_out(f"{name}({', '.join(values)})"), str | float | bool)
