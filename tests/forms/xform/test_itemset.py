from datetime import date
from time import perf_counter

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.filling.items import Items
from minerisk.domain.filling.nodes import State, View
from minerisk.domain.filling.plan import plan
from minerisk.domain.form import Form, Question, QuestionType
from minerisk.forms.errors import XPathError
from minerisk.forms.xform.itemset import Itemset
from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xform.texts import Texts
from minerisk.forms.xpath.expression import Place

XFORMS = 'xmlns="http://www.w3.org/2002/xforms"'
PATHS = {"name", "district", "empty", "people", *(f"people/casualty{one}" for one in ("", "/age", "/outcome"))}
MODEL = (
    f'<model {XFORMS}><itext><translation lang="az">'
    '<text id="t-0"><value>Ağdam</value></text></translation></itext></model>'
)
TEXTS = Texts(fromstring(MODEL), lambda reference, path: f"<{reference} at {path}>")


def itemset(nodeset: str, towns: ListNode, *, value: str = "name", label: str = "name") -> Itemset:
    element = fromstring(f'<itemset {XFORMS}><value ref="{value}"/><label ref="{label}"/></itemset>')
    element.set("nodeset", nodeset)
    return Itemset.read(element, Place(path="name", root="data", lists={"towns": towns}, paths=PATHS), TEXTS)


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
        ("[missing = /data/empty]", []),
        ("[./district = /data/district and people = '7']", ["fuzuli"]),
        ("[district = /data/district and people > 5]", ["fuzuli"]),
        ("[district = /data/district and position() = 2]", ["fuzuli"]),
        ("[people > 5][district = /data/district]", ["fuzuli"]),
        ("[district = /data/district][last()]", ["horadiz"]),
        ("[district = 'az_fuz' or district = 'az_agd'][name != 'fuzuli']", ["agdam", "horadiz"]),
    ],
)
def test_a_filter_offers_what_fits(form: Form, towns: ListNode, conditions: str, names: list[str]):
    assert offered(form, towns, conditions) == names


@given(st.sampled_from(["az_fuz", "az_agd", "", "x"]), st.sampled_from(["agdam", "fuzuli", ""]))
def test_looking_up_finds_what_comparing_finds(district: str, name: str):
    towns = ListNode(fromstring(TOWNS), "towns")
    asked = Question(path="district", type=QuestionType.TEXT, label={})
    form = Form(id="f", version="", digest="", title={}, kind=None, languages=("en",), children=(asked,))
    condition = f"district = /data/district and name != '{name}'"
    looked_up = offered(form, towns, f"[{condition}]", district)
    assert looked_up == offered(form, towns, f"[boolean({condition})]", district)


def test_of_eight_thousand_villages_those_of_a_district_are_there_at_once(form: Form):
    rows = "".join(f"<item><name>v{n}</name><district>d{n % 200}</district></item>" for n in range(8000))
    villages = ListNode(fromstring(f"<instance><root>{rows}</root></instance>"), "villages")
    found = itemset("instance('towns')/root/item[district = /data/district]", villages)
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1), values={"district": "d7"})
    scope = View.at(state, "name")
    assert found.filter
    assert len(found.filter(scope, found.choices)) == 40
    start = perf_counter()
    for _ in range(20):
        found.filter(scope, found.choices)
    assert perf_counter() - start < 0.1


def test_a_filter_knows_what_it_looks_at(towns: ListNode):
    found = itemset("instance('towns')/root/item[district = /data/district and people > ../x]", towns)
    assert found.filter is not None
    assert found.filter.dependencies == {"district"}


def test_what_is_not_in_the_form_is_told(towns: ListNode):
    assert itemset("instance('nothing')/root/item[a = /data/nowhere]", towns).missing == {
        "instance('nothing')",
        "nowhere",
    }
    assert not itemset("instance('towns')/root/item", towns).missing


def test_labels_come_from_the_itext(towns: ListNode):
    element = fromstring(
        "<instance><root><item><itextId>t-0</itextId><name>a</name></item><item><name>b</name></item></root></instance>"
    )
    found = itemset("instance('towns')/root/item", ListNode(element, "towns"), label="jr:itext(itextId)")
    assert [choice.label for choice in found.choices] == [{"az": "Ağdam"}, {}]
    assert [choice.columns for choice in found.choices] == [{}, {}]
    assert itemset("instance('towns')/root/item", ListNode(element, "towns"), label="label").choices[0].label == {}


def test_shuffled_choices_are_the_same_ones(form: Form, towns: ListNode):
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1))
    found = itemset("randomize(instance('towns')/root/item[people > 5], 7)", towns)
    assert found.filter
    shuffled = found.filter(View.at(state, "name"), found.choices)
    assert {choice.name for choice in shuffled} == {"agdam", "fuzuli"}
    assert len(found.choices) == 3


def test_conditions_can_stand_at_every_step(form: Form, towns: ListNode):
    assert offered(form, towns, "[people > 5]/../item[1]") == ["agdam"]
    found = itemset("instance('towns')/root[item]/item[2]", towns)
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1))
    assert found.filter
    assert [choice.name for choice in found.filter(View.at(state, "name"), found.choices)] == ["fuzuli"]


def test_two_lists_can_be_put_together(form: Form, towns: ListNode):
    found = itemset("instance('towns')/root/item[1] | instance('towns')/root/item[3]", towns)
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1))
    assert found.filter
    assert [choice.name for choice in found.filter(View.at(state, "name"), found.choices)] == ["agdam", "horadiz"]


def test_answers_of_a_repeat_are_choices(form: Form, towns: ListNode):
    found = itemset("/data/people/casualty[age > 10]", towns, value="outcome", label="age")
    state = State(form=form, plan=plan(form), items=Items(PEOPLE), today=date(2024, 1, 1), values=PEOPLE)
    assert found.filter
    assert found.choices == ()
    assert found.filter.dependencies >= {"people/casualty", "people/casualty/age", "people/casualty/outcome"}
    assert found.filter.across >= {"people/casualty/age", "people/casualty/outcome"}
    offered = found.filter(View.at(state, "name"), ())
    assert [(choice.name, choice.label) for choice in offered] == [("killed", {"az": "40"})]


def test_a_list_that_is_not_there_offers_nothing(towns: ListNode):
    assert itemset("instance('x')/root/item", towns).choices == ()
    assert itemset("1", towns).choices == ()


def test_what_a_choice_is_called_stands_where_the_list_says(towns: ListNode):
    element = fromstring("<i><root><item><id>a</id><properties><name>Agdam</name></properties></item></root></i>")
    found = itemset("instance('towns')/root/item", ListNode(element, "x"), value="./id", label="properties/name")
    assert [(choice.name, choice.label) for choice in found.choices] == [("a", {"az": "Agdam"})]
    assert itemset("instance('towns')/root/item", ListNode(element, "x"), value="none").choices[0].name == ""


def test_an_itemset_that_cannot_be_read_is_refused(towns: ListNode):
    with pytest.raises(XPathError, match="no function"):
        itemset("instance('towns')/root/item[nothing(1)]", towns)


def test_a_list_needs_a_name_and_no_label(towns: ListNode):
    place = Place(path="name", root="data", lists={"towns": towns})
    element = fromstring(f"<itemset {XFORMS} ref=\"instance('towns')/root/item\"/>")
    with pytest.raises(XPathError, match="a name"):
        Itemset.read(element, place, TEXTS)
    element.append(fromstring(f'<value {XFORMS} ref="name"/>'))
    assert [choice.label for choice in Itemset.read(element, place, TEXTS).choices] == [{}, {}, {}]


def test_an_input_can_look_for_its_choices(towns: ListNode):
    place = Place(path="name", root="data", lists={"towns": towns})
    assert len(Itemset.external("instance('towns')/root/item[people > 5]", place, TEXTS).choices) == 3
    said = "<name>a</name><label lang='Azərbaycanca (az)'>Ağdam</label><label lang='English (en)'>Aghdam</label>"
    named = ListNode(fromstring(f"<i><root><item>{said}</item></root></i>"), "x")
    place = Place(path="name", root="data", lists={"towns": named})
    found = Itemset.external("instance('towns')/root/item", place, TEXTS)
    assert found.choices[0].label == {"az": "Ağdam", "en": "Aghdam"}


PEOPLE = {
    "people/casualty{a}/outcome": "killed",
    "people/casualty{a}/age": "40",
    "people/casualty{b}/outcome": "injured",
    "people/casualty{b}/age": "8",
}
TOWNS = """<instance id="towns"><root>
  <item><name>agdam</name><district>az_agd</district></item>
  <item><name>fuzuli</name><district>az_fuz</district></item>
  <item><name>nowhere</name></item>
</root></instance>"""
