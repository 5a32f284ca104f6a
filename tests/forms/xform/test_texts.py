from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.domain.form import NO_MEDIA
from minerisk.forms.xform.texts import Texts, code

MODEL = """<model xmlns="http://www.w3.org/2002/xforms"><itext>
  <translation lang="Azərbaycanca (az)">
    <text id="/data/people/age:label"><value>Yaş <output value=" ../name "/>?</value></text>
  </translation>
  <translation lang="English (en)" default="true()">
    <text id="/data/people/age:label"><value> Age of <output value="/data/people/name"/>?</value></text>
    <text id="/data/people/age:jr:constraintMsg"><value>Too <output value="current()/../age"/></value></text>
    <text id="picture"><value form="image">jr://images/a.png</value></text>
    <text id="all">
      <value>Mine</value><value form="guidance">Do not touch</value><value form="image">jr://images/a.png</value>
      <value form="big-image">jr://images/b.png</value><value form="audio">jr://audio/c.mp3</value>
      <value form="video">jr://video/d.mp4</value>
    </text>
  </translation>
</itext></model>"""


def hole(reference: str, path: str) -> str:
    return f"<{reference.strip()} at {path}>"


@pytest.fixture
def texts() -> Texts:
    return Texts(fromstring(MODEL), hole)


@pytest.fixture
def label() -> Callable[[str], Element]:
    """Makes a label with what stands in it."""
    return lambda said: fromstring(f"<label>{said}</label>")


def test_the_default_language_comes_first(texts: Texts):
    assert texts.languages == ("en", "az")
    assert list(texts.named("/data/people/age:label")) == ["en", "az"]


def test_an_output_inside_a_text_is_a_hole_at_the_place_of_the_text(texts: Texts):
    assert texts.named("/data/people/age:label", "people/age") == {
        "en": "Age of </data/people/name at people/age>?",
        "az": "Yaş <../name at people/age>?",
    }


def test_pictures_are_no_words(texts: Texts):
    assert texts.named("picture") == {}
    assert texts.media_named("picture").image == {"en": "a.png"}


def test_a_text_has_guidance_and_media_by_the_names_of_their_files(texts: Texts):
    element = fromstring("<label ref=\"jr:itext('all')\"/>")
    media = texts.media(element)
    assert texts.of(element) == {"en": "Mine"}
    assert texts.guidance(element) == {"en": "Do not touch"}
    assert (media.image, media.big_image) == ({"en": "a.png"}, {"en": "b.png"})
    assert (media.audio, media.video) == ({"en": "c.mp3"}, {"en": "d.mp4"})


def test_a_text_without_files_has_none(texts: Texts):
    assert texts.media(None) is NO_MEDIA
    assert texts.media(fromstring("<label>Plain</label>")) is NO_MEDIA
    assert texts.media_named("/data/people/age:label") is NO_MEDIA
    assert texts.guidance(fromstring("<hint>Plain</hint>")) == {}


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Plain", "Plain"),
        (" Of <output value='../name'/>", "Of <../name at people/age>"),
        ("It is <i>so</i> <output ref='/data/a'/> late", "It is so </data/a at people/age> late"),
        ("<b>Never <u>touch</u></b> it<output/>", "Never touch it"),
        ("A ${name} of its own", "A <'${' at people/age>name} of its own"),
    ],
)
def test_a_label_says_it_itself(texts: Texts, label: Callable[[str], Element], said: str, text: str):
    assert texts.of(label(said), "people/age") == {"en": text}


def test_a_label_says_it_by_the_name_of_an_itext_or_a_question(texts: Texts):
    assert texts.of(fromstring("<label ref=\"jr:itext('/data/people/age:label')\"/>"), "x")["az"].startswith("Yaş")
    assert texts.of(fromstring("<label ref='jr:itext(\"all\")'/>")) == {"en": "Mine"}
    assert texts.of(fromstring("<label ref='/data/a'/>"), "x") == {"en": "</data/a at x>"}


def test_an_empty_label_says_nothing(texts: Texts):
    assert texts.of(fromstring("<label/>")) == {}
    assert texts.of(None) == {}


def test_a_message_says_it_by_name_or_by_itself(texts: Texts):
    assert texts.message("jr:itext('/data/people/age:jr:constraintMsg')", "x") == {"en": "Too <current()/../age at x>"}
    assert texts.message("Too old") == {"en": "Too old"}
    assert texts.message(None) == {}


def test_what_is_not_translated_is_said_in_another_language():
    values = "<text id='a'><value>-</value></text><text id='b'><value>{}</value></text>"
    model = "".join(f"<translation lang='{name}'>{values.format(said)}</translation>" for name, said in TRANSLATED)
    texts = Texts(fromstring(f"<model><itext>{model}</itext></model>"), hole)
    assert texts.named("b") == {"ru": "Мина"}
    assert texts.named("a") == {"en": "-", "ru": "-"}


def test_two_languages_never_share_a_code():
    model = "<translation lang='English (en)'/><translation lang='Simple English (en)'/><translation lang='Dari'/>"
    assert Texts(fromstring(f"<model><itext>{model}</itext></model>"), hole).languages == (
        "en",
        "Simple English (en)",
        "Dari",
    )


def test_the_longer_text_is_taken():
    values = "<text id='a'><value form='short'>S</value><value form='long'>L</value></text>"
    model = f"<model><itext><translation lang='en'>{values}</translation></itext></model>"
    assert Texts(fromstring(model), hole).named("a") == {"en": "L"}


def test_rules_see_the_texts_of_the_first_language(texts: Texts):
    assert texts.first() == {
        "/data/people/age:label": "Age of ?",
        "/data/people/age:jr:constraintMsg": "Too",
        "all": "Mine",
    }


@pytest.mark.parametrize(
    ("language", "short"),
    [("Русский (ru)", "ru"), ("English (en-GB)", "en-gb"), ("French", "French"), ("default", "default")],
)
def test_a_language_is_called_by_its_code(language: str, short: str):
    assert code(language) == short


TRANSLATED = (("English (en)", "-"), ("Русский (ru)", "Мина"))
