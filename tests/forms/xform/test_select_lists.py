import pytest
from tests.forms.xform.listed import XFORM

from minerisk.errors import UserError
from minerisk.forms.xform.select_lists import SelectList, in_xform


@pytest.fixture
def lists() -> dict[str, SelectList]:
    return {one.name: one for one in in_xform(XFORM)}


def test_lists_are_found_wherever_they_stand(lists: dict[str, SelectList]):
    assert {name: one.codes for name, one in lists.items() if name != "deep"} == {
        "kinds": ("shell", "other"),
        "water": ("river", "none"),
        "towns": ("t1",),
        "shops": ("s1",),
        "sure": ("maybe",),
        "rates": ("1",),
    }
    assert lists["kinds"].paths == ("kind", "more")
    assert [name for name, one in lists.items() if one.is_inline] == ["water", "sure"]


def test_a_list_says_by_what_its_items_are_chosen(lists: dict[str, SelectList]):
    assert {name: one.columns for name, one in lists.items() if one.columns} == {"towns": ("district",)}


def test_a_list_is_open_unless_the_form_decides_by_it(lists: dict[str, SelectList]):
    assert [name for name, one in lists.items() if not one.is_open] == ["sure", "deep", "rates"]
    assert [name for name, one in lists.items() if one.is_known] == ["sure"]
    assert not lists["deep"].is_plain


@pytest.mark.parametrize(
    ("rule", "is_known"),
    [
        ("relevant=\"/data/kind = 'shell'\"", False),
        ("relevant=\"selected(/data/kind, 'shell')\"", False),
        ("relevant=\"not(/data/kind = 'shell')\"", True),
        ("relevant=\"/data/kind != 'shell'\"", True),
        ("relevant=\"/data/kind != 'other'\"", False),
        ("relevant=\"/data/town != 'shell'\"", False),
        ("constraint=\"/data/kind = 'shell'\"", True),
        ("calculate=\"if(/data/kind = 'shell', 1, 2)\"", True),
        ("required=\"/data/kind = 'shell'\"", True),
    ],
)
def test_a_form_decides_by_a_list(rule: str, *, is_known: bool):
    found = in_xform(XFORM.replace('<bind id="sure"', f'<bind nodeset="/data/rate" {rule}/><bind id="sure"'))
    assert found[0].is_known is is_known


def test_yes_and_no_stay_alone():
    xform = XFORM.replace(">river<", ">yes<").replace(">none<", ">no<")
    assert not next(one for one in in_xform(xform) if one.name == "water").is_open


def test_a_list_without_items_is_none():
    assert "kinds" not in {one.name for one in in_xform(XFORM.replace("/root/item", "/root/elsewhere/item"))}
    assert "kinds" not in {one.name for one in in_xform(XFORM.replace("instance('kinds')", "/data/repeat"))}


def test_what_is_no_form_has_no_lists():
    with pytest.raises(UserError):
        in_xform("<a/>")
