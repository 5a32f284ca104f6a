from datetime import date

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.form import Form, Question, QuestionType
from minerisk.domain.items import Items
from minerisk.domain.nodes import State, View
from minerisk.domain.plan import plan
from minerisk.forms.errors import XPathError
from minerisk.forms.xform.choices import Itemset, inline
from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xform.texts import Texts
from minerisk.forms.xpath.expression import Place

XFORMS = 'xmlns="http://www.w3.org/2002/xforms"'
MODEL = (
    f'<model {XFORMS}><itext><translation lang="az">'
    '<text id="t-0"><value>Ağdam</value></text></translation></itext></model>'
)
TEXTS = Texts(fromstring(MODEL), "data")


def itemset(nodeset: str, towns: ListNode, *, value: str = "name", label: str = "name") -> Itemset:
    element = fromstring(f'<itemset {XFORMS}><value ref="{value}"/><label ref="{label}"/></itemset>')
    element.set("nodeset", nodeset)
    return Itemset.read(element, Place(path="name", root="data", lists={"towns": towns}), TEXTS)


def offered(form: Form, towns: ListNode, conditions: str, district: str = "az_fuz") -> list[str]:
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1), values={"district": district})
    found = itemset(f"instance('towns')/root/item{conditions}", towns)
    choices = found.filter(View.at(state, "name"), found.choices) if found.filter else found.choices
    return [choice.name for choice in choices]


def test_choices_come_from_a_list_with_their_columns(towns: ListNode):
    found = itemset("instance('towns')/root/item", towns)
    assert found.filter is None
    assert [choice.name for choice in found.choices] == ["agdam", "fuzuli", "horadiz"]
    assert found.choices[0].columns == {"district": "az_agd", "people": "12"}
    assert found.choices[0].label == {"az": "agdam"}


@pytest.mark.parametrize(
    ("conditions", "names"),
    [
        ("", ["agdam", "fuzuli", "horadiz"]),
        ("[district = /data/district]", ["fuzuli", "horadiz"]),
        ("[/data/district = district]", ["fuzuli", "horadiz"]),
        ("[district = current()/../district]", ["fuzuli", "horadiz"]),
        ("[district = concat('az_', 'agd')]", ["agdam"]),
        ("[district = 'nowhere']", []),
        ("[people = 7]", ["fuzuli"]),
        ("[people = 6 + 1]", ["fuzuli"]),
        ("[people > 5]", ["agdam", "fuzuli"]),
        ("[district = /data/district][people > 5]", ["fuzuli"]),
        ("[district = /data/district or name = 'agdam']", ["agdam", "fuzuli", "horadiz"]),
        ("[2]", ["fuzuli"]),
        ("[district = district]", ["agdam", "fuzuli", "horadiz"]),
        ("[name = string(.)]", []),
        ("[missing = /data/empty]", ["agdam", "fuzuli", "horadiz"]),
    ],
)
def test_a_filter_offers_what_fits(form: Form, towns: ListNode, conditions: str, names: list[str]):
    assert offered(form, towns, conditions) == names


@given(st.sampled_from(["az_fuz", "az_agd", "", "x"]))
def test_looking_up_finds_what_comparing_finds(district: str):
    towns = ListNode(fromstring(TOWNS), "towns")
    asked = Question(path="district", type=QuestionType.TEXT, label={})
    form = Form(id="f", version="", digest="", title={}, kind=None, languages=("en",), children=(asked,))
    looked_up = offered(form, towns, "[district = /data/district]", district)
    assert looked_up == offered(form, towns, "[district = /data/district and true()]", district)


def test_a_filter_knows_what_it_looks_at(towns: ListNode):
    found = itemset("instance('towns')/root/item[district = /data/where/district and people > ../x]", towns)
    assert found.filter is not None
    assert found.filter.dependencies == {"where/district"}


def test_labels_come_from_the_itext(towns: ListNode):
    element = fromstring(
        "<instance><root><item><itextId>t-0</itextId><name>a</name></item><item><name>b</name></item></root></instance>"
    )
    found = itemset("instance('towns')/root/item", ListNode(element, "towns"), label="jr:itext(itextId)")
    assert [choice.label for choice in found.choices] == [{"az": "Ağdam"}, {}]
    assert [choice.columns for choice in found.choices] == [{}, {}]
    assert itemset("instance('towns')/root/item", ListNode(element, "towns"), label="label").choices[0].label == {}


def test_shuffled_choices_are_shown_in_their_order(towns: ListNode):
    assert len(itemset("randomize(instance('towns')/root/item)", towns).choices) == 3


@pytest.mark.parametrize(
    ("nodeset", "reason"),
    [
        ("/data/people/casualty", "from a list"),
        ("1", "from a list"),
        ("instance('x')/root/item", "not in the form"),
        ("instance(/data/a)/root/item", "not in the form"),
        ("instance('towns')/root[1]/item", "last step"),
        ("instance('towns')/root/item[nothing(1)]", "no function"),
    ],
)
def test_other_choices_are_refused(towns: ListNode, nodeset: str, reason: str):
    with pytest.raises(XPathError, match=reason):
        itemset(nodeset, towns)


def test_a_list_needs_a_name_and_a_label(towns: ListNode):
    element = fromstring(f"<itemset {XFORMS} nodeset=\"instance('towns')/root/item\"/>")
    with pytest.raises(XPathError, match="a name and a label"):
        Itemset.read(element, Place(path="name", root="data", lists={"towns": towns}), TEXTS)


def test_choices_can_stand_in_the_question():
    element = fromstring(
        f"<select1 {XFORMS}><item><label>Yes</label><value> yes </value></item><item><label>No</label></item></select1>"
    )
    assert [(choice.name, choice.label) for choice in inline(element, TEXTS)] == [
        ("yes", {"az": "Yes"}),
        ("", {"az": "No"}),
    ]


TOWNS = """<instance id="towns"><root>
  <item><name>agdam</name><district>az_agd</district></item>
  <item><name>fuzuli</name><district>az_fuz</district></item>
  <item><name>nowhere</name></item>
</root></instance>"""
