"""What the page of each form that comes with the program says is asked, and what the form asks."""

import re

import pytest
from tests.forms.shipped import SHIPPED, folder, sheet

NAMED = re.compile(r"`([a-z][a-z0-9_]*)`")
HEAD = "| field of the reference |"
LEFT_OUT = "left out"

pytestmark = pytest.mark.parametrize("kind", SHIPPED)


def page(kind: str) -> str:
    return (folder(kind) / "README.md").read_text("utf-8")


def table(kind: str) -> list[list[str]]:
    """Return the rows of the completeness table: field, where it is asked, source, why."""
    lines = page(kind).partition(HEAD)[2].splitlines()[2:]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [row for row in rows if any(row[1:])]


def named(kind: str, *, groups: bool) -> set[str]:
    rows = [row for row in sheet(kind, "survey") if row["name"]]
    return {row["name"] for row in rows if groups or not row["type"].startswith("begin")}


def test_a_field_of_the_reference_is_asked_or_left_out_for_a_reason(kind: str):
    rows = table(kind)
    assert rows
    for field, asked, source, *why in rows:
        assert NAMED.search(asked) or asked == LEFT_OUT, field
        assert source, field
        assert any(why) or asked != LEFT_OUT, field


def test_every_question_that_the_table_names_is_in_the_form(kind: str):
    said = {name for row in table(kind) for name in NAMED.findall(row[1])}
    assert said - named(kind, groups=True) == set()


def test_every_question_of_the_form_is_on_its_page(kind: str):
    assert named(kind, groups=False) - set(NAMED.findall(page(kind))) == set()
