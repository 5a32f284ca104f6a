from datetime import date
from itertools import count

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.filling import Filling
from minerisk.domain.form import Form, Group, Question, QuestionType, Repeat
from minerisk.domain.text import clean
from minerisk.errors import UserError
from minerisk.forms import instance


def text(path: str) -> Question:
    return Question(path=path, type=QuestionType.TEXT, label={})


WOUND = Repeat(path="people/casualty/wound", label={}, children=(text("people/casualty/wound/part"),))
CASUALTY = Repeat(path="people/casualty", label={}, children=(text("people/casualty/age"), WOUND))
FORM = Form(
    id="f",
    version="2",
    digest="d",
    title={},
    kind=None,
    languages=("en",),
    children=(text("place"), Group(path="people", label={}, children=(text("people/total"), CASUALTY))),
)
answers = st.one_of(st.text(min_size=1).map(clean).filter(bool), st.sampled_from(Reason))


def filled(values: list[Answer], *, removed: bool) -> dict[str, Answer]:
    """Return a draft with two people, the first with two wounds."""
    numbers = count()
    filling = Filling(FORM, today=date(2024, 1, 1), new_id=lambda: f"i{next(numbers)}")
    first, second = filling.add_item("people/casualty"), filling.add_item("people/casualty")
    wounds = [filling.add_item(f"{first}/wound") for _ in range(2)]
    paths = ["place", "people/total", f"{first}/age", f"{second}/age", *(f"{wound}/part" for wound in wounds)]
    for path, value in zip(paths, values, strict=False):
        filling.answer(path, value)
    filling.move_item(second, 0)
    if removed:
        filling.remove_item(wounds[0])
    return filling.draft()


@given(st.lists(answers, max_size=6), st.booleans())
def test_reading_back_gives_what_was_written(values: list[Answer], removed: bool):
    draft = filled(values, removed=removed)
    assert instance.read(FORM, instance.write(FORM, draft, instance="uuid:1")) == draft


def test_an_instance_is_one_that_odk_tools_know():
    written = instance.write(FORM, {"place": "Ağdam", "people/total": Reason.NOT_KNOWN}, instance="uuid:1")
    root = fromstring(written)
    assert (root.tag, root.attrib) == ("data", {"id": "f", "version": "2"})
    assert root.findtext("place") == "Ağdam"
    assert root.findtext("{http://openrosa.org/xforms}meta/{http://openrosa.org/xforms}instanceID") == "uuid:1"
    assert '<total mr:reason="not_known" />' in written


def test_letters_that_xml_cannot_hold_do_not_spoil_the_file():
    written = instance.write(FORM, {"place": "a\x00b\ud800c\r\nd"}, instance="uuid:1")
    assert instance.read(FORM, written) == {"place": "a\ufffdb\ufffdc\nd"}


def test_items_of_other_tools_get_an_identity():
    numbers = count()
    text = (
        '<data id="f" xmlns:mr="https://minerisk.org/xforms"><people>'
        '<casualty><age>3</age></casualty><casualty mr:item="}{"/></people></data>'
    )
    assert instance.read(FORM, text, new_id=lambda: f"n{next(numbers)}") == {
        "people/casualty{n0}@order": "1",
        "people/casualty{n0}/age": "3",
        "people/casualty{n1}@order": "2",
    }
    assert len(instance.read(FORM, text)) == 3


def test_what_the_form_does_not_have_is_left_out():
    assert instance.read(FORM, '<data id="f"><other>1</other><place/></data>') == {}


def test_a_reason_that_nobody_knows_is_none():
    text = '<data id="f"><place xmlns:mr="https://minerisk.org/xforms" mr:reason="lazy">x</place></data>'
    assert instance.read(FORM, text) == {}


@pytest.mark.parametrize("text", ["", "<data id='f'>", "<!DOCTYPE a [<!ENTITY b 'c'>]><data id='f'/>"])
def test_what_is_no_xml_is_refused(text: str):
    with pytest.raises(UserError, match="cannot be read"):
        instance.read(FORM, text)


@pytest.mark.parametrize("text", ["<data id='g'/>", "<other id='f'/>", "<data/>"])
def test_answers_to_another_form_are_refused(text: str):
    with pytest.raises(UserError, match="not answers to the form “f”"):
        instance.read(FORM, text)
