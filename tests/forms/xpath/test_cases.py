"""Every expression of ``cases.toml`` has the value that stands beside it."""

import math
import tomllib
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.alone import Outcome, work_out

TABLE = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))
NOW = datetime(2024, 3, 27, 14, 5, 9, 250_000, timezone(timedelta(hours=4)))


def agree(found: Outcome, expected: Outcome) -> bool:
    """Return whether a value is what was expected, a number as far as it is exact."""
    if isinstance(found, bool) or isinstance(expected, bool | str) or isinstance(found, str):
        return type(found) is type(expected) and found == expected
    if math.isnan(found) or math.isnan(expected):
        return math.isnan(found) and math.isnan(expected)
    return math.isclose(found, expected, rel_tol=1e-12, abs_tol=1e-12)


@pytest.mark.parametrize(("source", "expected"), [case for part in TABLE.values() for case in part["cases"]])
def test_an_expression_has_the_value_of_the_specification(source: str, expected: Outcome):
    assert agree(work_out(source, NOW), expected)


@pytest.mark.parametrize("source", [source for part in TABLE.values() for source in part["errors"]])
def test_what_is_no_expression_has_a_reason_and_no_value(source: str):
    with pytest.raises(XPathError) as caught:
        work_out(source, NOW)
    assert str(caught.value)


def test_there_are_enough_of_them():
    assert sum(len(part["cases"]) + len(part["errors"]) for part in TABLE.values()) >= 500
