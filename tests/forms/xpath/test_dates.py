import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.xpath.dates import write


@pytest.mark.parametrize(
    ("value", "pattern", "written"),
    [
        ("2024-02-03", "%Y-%m-%d", "2024-02-03"),
        ("2024-02-03", "%e.%n.%y", "3.2.24"),
        ("2024-02-03", "%a %b", "Sat Feb"),
        ("2024-02-03T09:05:07.250", "%H:%M:%S.%3", "09:05:07.250"),
        ("2024-02-03T09:05:07+04:00", "%h", "9"),
        (0.0, "%Y", "1970"),
        ("2024-02", "%Y", ""),
        ("", "%Y", ""),
        (True, "%Y", "1970"),
    ],
)
def test_a_date_is_written_as_the_pattern_says(value: str | float, pattern: str, written: str):
    assert write(value, pattern) == written


@given(st.one_of(st.text(), st.floats()), st.text())
def test_writing_never_fails(value: str | float, pattern: str):
    assert isinstance(write(value, pattern), str)
