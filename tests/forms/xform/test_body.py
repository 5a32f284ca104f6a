import pytest

from minerisk.forms.xform.body import Body
from minerisk.forms.xform.document import Document

FORM = "<html><head><model><instance><data><a/></data></instance></model></head><body>{body}</body></html>"


def body(text: str) -> Body:
    return Body.read(Document.read(FORM.format(body=text)), {"b7": "group/asked"})


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('<input ref="/data/a"/>', "a"),
        ('<group ref="/data/g"><input ref="a"/></group>', "g/a"),
        ('<group ref="g"><group><input ref="a"/></group></group>', "g/a"),
        ('<repeat nodeset="/data/r"><input nodeset="../a"/></repeat>', "a"),
        ('<input bind="b7"/>', "group/asked"),
    ],
)
def test_a_control_stands_where_its_reference_leads(text: str, path: str):
    assert list(body(text).controls) == [path]


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ('<group id="x" ref="/data/r"><repeat nodeset="/data/r"/></group>', True),
        ('<group id="x"><label>R</label><repeat nodeset="/data/r"/></group>', True),
        ('<repeat nodeset="/data/r"><group id="x" ref="/data/r"><label>R</label></group></repeat>', True),
        ('<group ref="/data/g"><repeat nodeset="/data/r"/></group>', False),
        ('<repeat nodeset="/data/r"/>', False),
    ],
)
def test_a_repeat_may_have_its_label_in_a_group_around_or_inside(text: str, around: bool):
    found = body(text)
    assert list(found.repeats) == ["r"]
    assert ("r" in found.around) is around
    assert not found.remarks


def test_what_is_set_is_found_with_what_it_happens_to():
    found = body('<repeat nodeset="/data/r"><setvalue ref="a"/><input ref="b"><setvalue ref="c"/></input></repeat>')
    assert [(element.get("ref"), source) for element, source in found.actions] == [("a", "r"), ("c", "r/b")]


def test_of_two_controls_of_a_question_the_first_one_stays():
    found = body('<input ref="/data/a"/><select ref="/data/a"/>')
    assert found.controls["a"].tag == "input"
    assert [remark.values for remark in found.remarks] == [{"question": "a"}]


def test_a_heading_of_a_group_without_a_place_is_left_out():
    found = body("<group><label>Page</label><input ref='/data/a'/></group>")
    assert [heading.text for heading in found.headings] == ["Page"]


def test_a_control_that_nobody_knows_is_told():
    found = body("<slider ref='/data/a'/><input ref='/data/b'><label>B</label><hint>H</hint></input>")
    assert [remark.values for remark in found.remarks] == [{"name": "slider", "question": "a"}]
    assert not body("<group><input ref='/data/a'/></group>").remarks


def test_texts_and_choices_are_no_controls():
    assert list(body('<select ref="/data/a"><label ref="/data/x"/><item/><hint/></select>').controls) == ["a"]
