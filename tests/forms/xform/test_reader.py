from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from minerisk.domain.filling import Filling
from minerisk.domain.form import Form, Group, Protection, QuestionType, Repeat
from minerisk.errors import UserError
from minerisk.forms.errors import RuleError
from minerisk.forms.sheets.compile import compile_folder
from minerisk.forms.xform import reader as xform

HEAD = (
    "type,name,label::English (en),label::Русский (ru),appearance,required,constraint,constraint_message,default,"
    "bind::mr:protect,bind::mr:typed,read_only,hint,calculation\n"
)
SETTINGS = (
    "form_id,form_title,version,default_language,namespaces,attribute::mr:kind,attribute::mr:title_ru\n"
    'f,Form,7,English (en),"mr=""https://minerisk.org/xforms""",incident,Форма\n'
)
PLAIN = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>T</h:title>
<model><instance><data id="f">{instance}</data></instance>{binds}</model></h:head><h:body>{body}</h:body></h:html>"""


@pytest.fixture
def form(folder: Callable[..., Path]) -> Form:
    rows = (
        "begin group,when,When,Когда,field-list,,,,,,,,,",
        "date,day,Day,День,w1 w2,yes,. <= today(),Too late,,precise,,,In the report,",
        "date,told,Told,Сказано,,,,,today(),,,,,",
        "time,hour,Hour,Час,,,,,,,,,,",
        "note,thanks,Thanks,Спасибо,,,,,,,,,,",
        "text,shown,Shown,Показано,,,,,,,,yes,,concat('a')",
        "end group,,,,,,,,,,,,,",
        "begin repeat,person,Person,Человек,,,,,,,,,,",
        "text,name,Name,Имя,multiline,,,,Nobody,identity,,,,",
        "decimal,height,Height,Рост,,,,,,,,,,",
        "integer,age,Age,Возраст,,,,,,,,,,",
        "geopoint,place,Place,Место,coordinates,,,,,precise,name,,,",
        "select_one l,one,One,Один,,,,,,,,,,",
        "select_multiple l,many,Many,Много,minimal,,,,,,,,,",
        "acknowledge,sure,Sure?,Точно?,check,,,,,,,,,",
        "calculate,number,,,,,,,,,,,,position(..)",
        "end repeat,,,,,,,,,,,,,",
        "barcode,label,Label,Этикетка,,,,,,,,,,",
    )
    choices = "list_name,name,label::English (en),label::Русский (ru)\nl,a,A,А\nl,b,B,Б\n"
    return xform.read(compile_folder(folder(HEAD + "\n".join(rows), choices, SETTINGS)))


def test_a_form_says_what_it_is(form: Form):
    assert (form.id, form.version, form.kind, form.root) == ("f", "7", "incident", "data")
    assert form.title == {"en": "Form", "ru": "Форма"}
    assert form.languages[0] == "en"
    assert len(form.digest) == 64


def test_sections_and_repeats_keep_their_order(form: Form):
    when, person, label = form.children
    assert isinstance(when, Group)
    assert when.appearance == {"field-list"}
    assert when.label == {"en": "When", "ru": "Когда"}
    assert isinstance(person, Repeat)
    assert person.label["ru"] == "Человек"
    assert label.path == "label"


def test_each_question_has_its_type(form: Form):
    kinds = {question.path: question.type for question in form.questions()}
    assert kinds == {
        "when/day": QuestionType.DATE,
        "when/told": QuestionType.DATE,
        "when/hour": QuestionType.TIME,
        "when/thanks": QuestionType.NOTE,
        "when/shown": QuestionType.TEXT,
        "person/name": QuestionType.TEXT,
        "person/height": QuestionType.DECIMAL,
        "person/age": QuestionType.INTEGER,
        "person/place": QuestionType.GEOPOINT,
        "person/one": QuestionType.SELECT_ONE,
        "person/many": QuestionType.SELECT_MULTIPLE,
        "person/sure": QuestionType.ACKNOWLEDGE,
        "person/number": QuestionType.CALCULATE,
        "label": QuestionType.BARCODE,
    }


def test_a_question_has_all_that_the_sheet_says(form: Form):
    questions = {question.path: question for question in form.questions()}
    day, place = questions["when/day"], questions["person/place"]
    assert day.appearance == {"w1", "w2"}
    assert day.hint["en"] == "In the report"
    assert day.constraint_message["en"] == "Too late"
    assert (day.required is not None, day.constraint is not None, day.relevant) == (True, True, None)
    assert day.protection is Protection.PRECISE
    assert place.typed == "person/name"
    assert place.appearance == {"coordinates"}
    assert questions["person/name"].default == "Nobody"
    assert [choice.label["ru"] for choice in questions["person/one"].choices] == ["А", "Б"]
    assert questions["when/thanks"].read_only is None
    assert questions["when/shown"].read_only is not None


def test_what_a_form_begins_with_is_worked_out(form: Form):
    filling = Filling(form, today=date(2024, 3, 27))
    assert filling.value("when/told") == "2024-03-27"
    assert filling.value(filling.add_item("person") + "/name") == "Nobody"


def test_the_same_xform_is_the_same_form(folder: Callable[..., Path]):
    text = compile_folder(folder("type,name,label\ntext,a,A\n"))
    assert xform.read(text).digest == xform.read(text).digest
    assert xform.read(text).digest != xform.read(text + "\n").digest


def test_an_xform_from_elsewhere_can_be_read():
    text = PLAIN.format(
        instance="<a/><g><b>1</b></g><c/>",
        binds='<bind nodeset="/data/g/b" type="xsd:int" required="false()" jr:constraintMsg="No" '
        'xmlns:jr="http://openrosa.org/javarosa"/><bind nodeset="/data/c" readonly="true()"/>',
        body='<group><label>G</label><input ref="/data/a"><label>A</label><hint>H</hint></input></group>'
        '<select1 ref="/data/g/b"><label>B</label><item><label>One</label><value>1</value></item></select1>'
        '<input ref="/data/c"/>',
    )
    form = xform.read(text)
    a, group, c = form.children
    assert (a.label, form.languages) == ({"default": "A"}, ("default",))
    assert isinstance(group, Group)
    b = next(question for question in form.questions() if question.path == "g/b")
    assert ([choice.name for choice in b.choices], b.default, b.required) == (["1"], "1", None)
    assert b.constraint_message == {"default": "No"}
    assert next(question for question in form.questions() if question.path == c.path).type is QuestionType.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<a/>",
        "<a>",
        "not xml",
        PLAIN.replace("<instance>", "<nothing>").replace("</instance>", "</nothing>"),
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        "\x00",
    ],
)
def test_what_is_no_xform_is_refused(text: str):
    with pytest.raises(UserError, match="not an XForm"):
        xform.read(text)


def test_a_rule_that_cannot_be_read_is_named():
    text = PLAIN.format(
        instance="<a/>", binds='<bind nodeset="/data/a" relevant="1 +"/>', body='<input ref="/data/a"/>'
    )
    with pytest.raises(RuleError, match="“relevant” of “a”"):
        xform.read(text)
