from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.forms.xform.choices import Maker, inline, steps
from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xform.texts import Texts

XFORMS = 'xmlns="http://www.w3.org/2002/xforms"'
MODEL = f"""<model {XFORMS}><itext><translation lang="az"><text id="t-0">
  <value>Ağdam</value><value form="image">jr://images/agdam.png</value></text></translation></itext></model>"""
TEXTS = Texts(fromstring(MODEL), lambda reference, path: f"<{reference} at {path}>")


def test_choices_can_stand_in_the_question():
    control = fromstring(
        f'<select1 {XFORMS}><item><label>Yes <output value="/data/a"/></label><value> yes </value></item>'
        "<item><label ref=\"jr:itext('t-0')\"/></item></select1>"
    )
    yes, town = inline(control, TEXTS, "sure")
    assert (yes.name, yes.label) == ("yes", {"az": "Yes </data/a at sure>"})
    assert (town.name, town.label, town.media.image) == ("", {"az": "Ağdam"}, {"az": "agdam.png"})


def test_a_row_of_a_list_is_a_choice_with_its_further_columns():
    row = ListNode(fromstring("<item><name>a</name><label>Agdam</label><district>d</district></item>"), "x")
    choice = Maker(value="name", label="label", path="town", texts=TEXTS)(row)
    assert (choice.name, choice.label, choice.columns) == ("a", {"az": "Agdam"}, {"district": "d"})


def test_a_choice_is_called_by_its_itext():
    row = ListNode(fromstring("<item><name>a</name><itextId>t-0</itextId></item>"), "x")
    choice = Maker(value="name", label="jr:itext(itextId)", path="town", texts=TEXTS)(row)
    assert (choice.label, choice.media.image, choice.columns) == ({"az": "Ağdam"}, {"az": "agdam.png"}, {})


def test_a_choice_without_a_label_has_none():
    row = ListNode(fromstring("<item><name>a</name></item>"), "x")
    assert Maker(value="name", label="", path="town", texts=TEXTS)(row).label == {}
    assert Maker(value="name", label="label", path="town", texts=TEXTS)(row).label == {}


def test_a_path_consists_of_names():
    assert steps(" ./properties / odk:name ") == ("properties", "name")
