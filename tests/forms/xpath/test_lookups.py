from collections.abc import Callable

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xpath.lookups import Rows, lookup
from minerisk.forms.xpath.parsing import parse
from minerisk.forms.xpath.values import Value

LIST = "<r><i><n>a</n><n>b</n></i><i><n>b</n></i><i><m>a</m></i></r>"


@pytest.mark.parametrize(
    ("condition", "column"),
    [
        ("name = 'a'", "name"), ("'a' = name", "name"), ("./name = /data/town", "name"),
        ("name = current()/../town", "name"),
        ("name = concat('a', /data/b)", "name"), ("name = other", None), ("name != 'a'", None), ("name = ../x", None),
        ("name = 'a' or 1", None), ("x/name = 'a'", None), ("* = 'a'", None),
        ("name = position()", None), (". = 'a'", None),
        ("name[1] = 'a'", None), ("@name = 'a'", None),
        ("district = /data/a and people = /data/b", "district"), ("people > 5 and district = /data/a", "district"),
        ("people > 5 and name != 'a'", None), ("name = 'a' and position() = 1", None),
        ("name = 'a' and not(-last() = 1)", None),
        ("name = 'a' or district = /data/b", "name district"), ("name = 'a' or people > 5", None),
        ("name = 'a' or (district = 'b' and people > 5)", None),
    ],
)  # fmt: skip
def test_a_condition_on_a_column_is_known(condition: str, column: str | None):
    assert [name for name, _ in lookup(parse(condition))] == ([] if column is None else column.split())


def test_rows_are_found_by_what_a_column_says():
    root = ListNode(fromstring(LIST), "r")
    rows = Rows("i")
    assert [row.path for row in rows.find([root], [("n", ["b"])])] == ["r/i[1]", "r/i[2]"]
    assert [row.path for row in rows.find([root], [("n", ["b", "a"])])] == ["r/i[1]", "r/i[2]"]
    assert [row.path for row in rows.find([root], [("m", ["a"]), ("n", ["a"])])] == ["r/i[1]", "r/i[3]"]
    assert rows.find([root], [("n", ["c"])]) == ()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("string(instance('towns')/root/item[name = 'fuzuli']/people)", "7"),
        ("string(instance('towns')/root/item[name = 'nowhere']/people)", ""),
        ("count(instance('towns')/root/item[district = /data/district])", 2.0),
        ("string(instance('towns')/root/item[district = /data/district][2]/name)", "horadiz"),
        ("string(instance('towns')/root/item[people = 12]/name)", "agdam"),
        ("count(instance('towns')/root/item[district = 'az_fuz' and people = 7])", 1.0),
        ("string(instance('towns')/root/item[people > 5 and district = 'az_fuz'][1]/name)", "fuzuli"),
        ("string(instance('towns')/root/item[district = 'az_fuz' and position() = 2]/name)", "fuzuli"),
        ("count(instance('towns')/root/item[name = 'agdam' or district = 'az_fuz'])", 3.0),
        ("count(instance('towns')/root/item[name = /data/nothing])", 0.0),
        ("count(instance('towns')/root/item[name = instance('towns')/root/item/name])", 3.0),
    ],
)
def test_a_lookup_finds_what_trying_each_row_finds(worked_out: Callable[..., Value], source: str, found: Value):
    assert worked_out(source) == found
    assert worked_out(source.replace("[", "[true()][", 1)) == found
