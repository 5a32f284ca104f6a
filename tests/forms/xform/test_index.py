import pytest

from minerisk.forms.xform.index import Index
from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xpath.parsing import parse


def index(condition: str, towns: ListNode) -> Index | None:
    return Index.of(parse(f"instance('towns')/root/item{condition}"), towns.children("root")[0].children("item"))


@pytest.mark.parametrize(
    ("condition", "columns", "rest"),
    [
        ("[district = /data/district]", [["district"]], 0),
        ("['az_fuz' = ./district]", [["district"]], 0),
        ("[district = /data/a and people = /data/b]", [["people"], ["district"]], 0),
        ("[district = /data/a or people = /data/b]", [["people", "district"]], 0),
        ("[district = /data/a and people > 5]", [["district"]], 1),
        ("[district = concat('az_', current()/../a)][2]", [["district"]], 1),
    ],
)
def test_columns_that_must_equal_something_are_looked_up(
    towns: ListNode, condition: str, columns: list[list[str]], rest: int
):
    found = index(condition, towns)
    assert found
    assert [[column for column, _ in lookup] for lookup in found.lookups] == columns
    assert len(found.rest) == rest


@pytest.mark.parametrize(
    "condition",
    [
        "",
        "[2]",
        "[people > 5]",
        "[district = people]",
        "[district = string()]",
        "[district = /data/a or people > 5]",
        "[district = /data/a and position() = 1]",
        "[district = /data/a and not(last() = 1)]",
        "[district = /data/a and -position() = -1]",
        "[*/name = /data/a]",
        "[* = /data/a]",
        "[district != /data/a]",
    ],
)
def test_other_conditions_are_tried_one_by_one(towns: ListNode, condition: str):
    assert index(condition, towns) is None


def test_conditions_on_the_way_and_empty_lists_have_no_index(towns: ListNode):
    items = towns.children("root")[0].children("item")
    assert Index.of(parse("instance('towns')/root[item]/item[district = /data/a]"), items) is None
    assert Index.of(parse("randomize(instance('towns')/root/item[district = /data/a])"), items) is None
    assert Index.of(parse("instance('towns')/root/item[district = /data/a]"), ()) is None
