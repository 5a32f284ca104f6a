from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.domain.form import Data, Preload, QuestionType
from minerisk.forms.xform import kinds

NAMESPACES = 'xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"'


def element(text: str) -> Element:
    name = text[1:].partition(" ")[0].rstrip("/>")
    made: Element = fromstring(text.replace(f"<{name}", f"<{name} {NAMESPACES}", 1))
    return made


@pytest.mark.parametrize(
    ("control", "bind", "kind"),
    [
        ("<input/>", "<bind/>", QuestionType.TEXT),
        ("<input/>", '<bind type="string"/>', QuestionType.TEXT),
        ("<input/>", '<bind type="int"/>', QuestionType.INTEGER),
        ("<input/>", '<bind type="xsd:decimal"/>', QuestionType.DECIMAL),
        ("<input/>", '<bind type="date"/>', QuestionType.DATE),
        ("<input/>", '<bind type="time"/>', QuestionType.TIME),
        ("<input/>", '<bind type="dateTime"/>', QuestionType.DATETIME),
        ("<input/>", '<bind type="geopoint"/>', QuestionType.GEOPOINT),
        ("<input/>", '<bind type="geotrace"/>', QuestionType.GEOTRACE),
        ("<input/>", '<bind type="geoshape"/>', QuestionType.GEOSHAPE),
        ("<input/>", '<bind type="barcode"/>', QuestionType.BARCODE),
        ("<input/>", '<bind type="intent"/>', QuestionType.TEXT),
        ("<input/>", '<bind readonly="true()"/>', QuestionType.NOTE),
        ("<input/>", '<bind readonly=" true( ) "/>', QuestionType.NOTE),
        ("<input/>", '<bind readonly="1"/>', QuestionType.NOTE),
        ("<input/>", '<bind readonly="false()"/>', QuestionType.TEXT),
        ("<input/>", '<bind readonly="true()" type="int"/>', QuestionType.INTEGER),
        ("<secret/>", "<bind/>", QuestionType.TEXT),
        ("<select/>", "<bind/>", QuestionType.SELECT_MULTIPLE),
        ("<select1/>", '<bind type="select1"/>', QuestionType.SELECT_ONE),
        ("<rank/>", "<bind/>", QuestionType.RANK),
        ("<trigger/>", "<bind/>", QuestionType.ACKNOWLEDGE),
        ('<range start="0" end="1.5" step="0.5"/>', '<bind type="decimal"/>', QuestionType.RANGE),
        ('<range start="0"/>', '<bind type="int"/>', QuestionType.INTEGER),
        ('<upload mediatype="image/*"/>', '<bind type="binary"/>', QuestionType.IMAGE),
        ('<upload mediatype="audio/*"/>', "<bind/>", QuestionType.AUDIO),
        ('<upload mediatype="video/*"/>', "<bind/>", QuestionType.VIDEO),
        ("<upload/>", "<bind/>", QuestionType.FILE),
        ('<upload mediatype="application/*"/>', "<bind/>", QuestionType.FILE),
    ],
)
def test_a_question_is_asked_as_its_control_and_its_bind_say(control: str, bind: str, kind: QuestionType):
    assert kinds.kind(element(control), element(bind), calculated=False) is kind


def test_what_has_no_control_is_not_asked():
    assert kinds.kind(None, element('<bind type="int"/>'), calculated=False) is QuestionType.CALCULATE


def test_a_shown_calculation_is_no_note():
    bind = element('<bind readonly="true()"/>')
    assert kinds.kind(element("<input/>"), bind, calculated=True) is QuestionType.TEXT
    assert kinds.kind(element("<input/>"), None, calculated=False) is QuestionType.TEXT


def test_an_input_with_a_list_is_chosen_from():
    assert kinds.kind(element("<input/>"), None, calculated=False, searched=True) is QuestionType.SELECT_ONE


@pytest.mark.parametrize(
    ("control", "bind", "data"),
    [
        ("<input/>", '<bind type="integer"/>', Data.INTEGER),
        ("<input/>", '<bind type="xsd:boolean"/>', Data.BOOLEAN),
        ("<input/>", '<bind type="select1"/>', Data.TEXT),
        ("<upload/>", "<bind/>", Data.BINARY),
        ("<upload/>", '<bind type="string"/>', Data.TEXT),
    ],
)
def test_a_value_is_what_its_bind_says(control: str, bind: str, data: Data):
    assert kinds.data(element(control), element(bind)) is data


def test_what_is_said_besides_are_parameters():
    control = element('<range ref="/data/a" appearance="vertical" start="1" end="5" step="2"/>')
    assert kinds.parameters(control, None) == {"start": "1", "end": "5", "step": "2"}
    bind = element('<bind nodeset="/data/a" type="binary" orx:max-pixels="1024"/>')
    assert kinds.parameters(element('<upload mediatype="image/*"/>'), bind) == {
        "mediatype": "image/*",
        "max-pixels": "1024",
    }
    assert kinds.parameters(None, None) == {}


@pytest.mark.parametrize(
    ("bind", "preload"),
    [
        ('<bind jr:preload="date" jr:preloadParams="today"/>', Preload.TODAY),
        ('<bind jr:preload="timestamp" jr:preloadParams="start"/>', Preload.START),
        ('<bind jr:preload="timestamp" jr:preloadParams="end"/>', Preload.END),
        ('<bind jr:preload="property" jr:preloadParams="deviceid"/>', Preload.DEVICE),
        ('<bind jr:preload="property" jr:preloadParams="username"/>', Preload.USER),
        ('<bind jr:preload="property" jr:preloadParams="email"/>', Preload.EMAIL),
        ('<bind jr:preload="property" jr:preloadParams="phonenumber"/>', Preload.PHONE),
        ('<bind jr:preload="uid"/>', Preload.INSTANCE),
        ('<bind jr:preload="property" jr:preloadParams="simserial"/>', None),
        ("<bind/>", None),
    ],
)
def test_the_program_answers_what_a_computer_knows(bind: str, preload: Preload | None):
    assert kinds.preload(element(bind)) is preload
