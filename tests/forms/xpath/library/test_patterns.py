from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.library.patterns import fits


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"^[^\d]+$", "abc", True), (r"^[a-z]{2,}$", "a", False), (r"^[[&~|]$", "|", True), (r"^[+--]$", ",", True),
        (r"[\]]", "]", True), (r"\$", "$", True), (r"^[\w-\.]+@[a-z-\d]+$", "a-b.c@x-1", True),
        ("a$", "ba\n", False), (r"\q", "q", True), (r"(?<a>x)", "x", True),
        (r"(?<!a)b", "ab", False), ("[^]", "\n", True), ("[]", "a", False),
    ],
)  # fmt: skip
def test_a_pattern_means_what_it_means_in_a_form(pattern: str, text: str, found: bool):
    assert fits(pattern, text) is found


@given(st.one_of(st.text(), st.text(r"[]()\^$|&~-?<>{}*+a1,:=!P")))
def test_a_pattern_is_read_or_refused(pattern: str):
    with suppress(XPathError):
        assert fits(pattern, "") in {True, False}


def test_a_pattern_that_never_ends_is_ended():
    assert not fits("^(a+)+$", "a" * 60 + "b")
