import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.forms.xform.texts import Texts, code

MODEL = """<model xmlns="http://www.w3.org/2002/xforms"><itext>
  <translation lang="Azərbaycanca (az)">
    <text id="/data/people/age:label"><value>Yaş <output value=" ../name "/>?</value></text>
  </translation>
  <translation lang="English (en)" default="true()">
    <text id="/data/people/age:label"><value> Age of <output value="/data/people/name"/>?</value></text>
    <text id="/data/people/age:jr:constraintMsg"><value>Too <output value="current()/../age"/></value></text>
    <text id="picture"><value form="image">jr://images/a.png</value></text>
  </translation>
</itext></model>"""


@pytest.fixture
def texts() -> Texts:
    return Texts(fromstring(MODEL), "data")


def test_the_default_language_comes_first(texts: Texts):
    assert texts.languages == ("en", "az")
    assert list(texts.named("/data/people/age:label")) == ["en", "az"]


def test_an_answer_inside_a_text_is_named_by_its_path(texts: Texts):
    assert texts.named("/data/people/age:label") == {
        "en": "Age of ${people/name}?",
        "az": "Yaş ${people/name}?",
    }
    assert texts.named("/data/people/age:jr:constraintMsg") == {"en": "Too ${people/age}"}


def test_pictures_are_no_words(texts: Texts):
    assert texts.named("picture") == {}


def test_a_label_says_it_by_name_or_by_itself(texts: Texts):
    assert texts.of(fromstring("<label ref=\"jr:itext('/data/people/age:label')\"/>"))["az"].startswith("Yaş")
    assert texts.of(fromstring("<label>Plain</label>")) == {"en": "Plain"}
    assert texts.of(fromstring('<label>Of <output value="../name"/></label>'), "people/age") == {
        "en": "Of ${people/name}"
    }
    assert texts.of(fromstring('<label>It is <i>so</i> <output ref="/data/a"/> late</label>')) == {
        "en": "It is  ${a} late"
    }
    assert texts.of(fromstring("<label/>")) == {}
    assert texts.of(None) == {}


def test_a_message_says_it_by_name_or_by_itself(texts: Texts):
    assert texts.message("jr:itext('/data/people/age:jr:constraintMsg')") == {"en": "Too ${people/age}"}
    assert texts.message("Too old") == {"en": "Too old"}
    assert texts.message(None) == {}


def test_a_form_without_languages_has_one():
    texts = Texts(fromstring('<model xmlns="http://www.w3.org/2002/xforms"/>'), "data")
    assert texts.languages == ("default",)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("Русский (ru)", "ru"), ("English (EN) ", "en"), ("Dari (fa-AF)", "fa-af"), ("French", "French")],
)
def test_a_language_has_a_code(language: str, expected: str):
    assert code(language) == expected
