from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.forms.xform.parts import Part, beginnings, parts

TEMPLATE = 'jr:template=""'


def root(text: str) -> Element:
    made: Element = fromstring(f'<data xmlns:jr="http://openrosa.org/javarosa">{text}</data>')
    return made


def by_path(text: str, *repeats: str) -> dict[str, Part]:
    return {part.path: part for part in parts(root(text), repeats)}


def test_every_group_and_question_is_a_part():
    assert list(by_path("<a>1</a><g><b/><h><c> 2 </c></h></g><meta><instanceID/></meta>")) == [
        "a", "g", "g/b", "g/h", "g/h/c",
    ]  # fmt: skip
    assert by_path("<a>1</a><g><c> 2 </c></g>")["g/c"].default == "2"


def test_what_the_program_writes_itself_is_a_part_where_it_is_asked_for():
    assert [part.path for part in parts(root("<meta><instanceID/></meta>"), (), meta=True)] == [
        "meta",
        "meta/instanceID",
    ]


@pytest.mark.parametrize(
    ("text", "starts_with", "default"),
    [
        (f"<r {TEMPLATE}><a>t</a></r>", 0, "t"),
        (f"<r {TEMPLATE}><a>t</a></r><r><a>1</a></r>", 1, "t"),
        ("<r><a>1</a></r>", 1, ""),
        ("<r><a>1</a></r><r><a>2</a></r>", 2, ""),
    ],
)
def test_a_repeat_begins_with_its_items_and_a_new_one_is_made_from_the_template(
    text: str, starts_with: int, default: str
):
    found = by_path(text, "r")
    assert (found["r"].starts_with, found["r/a"].default) == (starts_with, default)


def test_a_new_item_begins_with_what_its_template_has_inside():
    text = f"<r {TEMPLATE}><in {TEMPLATE}><a/></in></r><r><in><a/></in><in><a/></in></r>"
    inner = by_path(text, "r", "r/in")["r/in"]
    assert (inner.starts_with, inner.new_with) == (2, 0)


def test_what_stands_twice_and_is_no_repeat_is_known():
    found = by_path("<a/><a/><r/><r/>", "r")
    assert (found["a"].again, found["r"].again) == (True, False)


def test_each_item_begins_with_its_own_answers():
    form = root("<r><a>1</a><in><b/></in></r><r><a/><in><b>x</b></in><in><b>y</b></in></r><c>3</c>")
    repeats = {"r", "r/in"}
    found = beginnings(form, {part.path: part.default for part in parts(form, repeats)}, repeats)
    assert {path: one.values for path, one in found.items()} == {
        "r/a": {(1,): "1"},
        "r/in/b": {(2, 1): "x", (2, 2): "y"},
    }
    assert found["r/in/b"].depths == (1, 2)


def test_an_item_like_the_template_needs_nothing_of_its_own():
    form = root(f"<r {TEMPLATE}><a>t</a></r><r><a>t</a></r>")
    assert not beginnings(form, {"r/a": "t"}, {"r"})
