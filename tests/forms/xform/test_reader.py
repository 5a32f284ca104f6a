from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Group, Preload, Protection, Question, QuestionType, Repeat
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


def test_a_pattern_that_is_none_checks_no_answers_and_is_remarked():
    bind = """<bind nodeset="/data/a" RULE="regex(., '(')"/>"""
    read = xform.read_all(PLAIN.format(instance="<a/>", binds=bind.replace("RULE", "constraint"), body=""))
    assert question(read.form, "a").constraint is None
    assert [remark.text.format(**remark.values) for remark in read.remarks] == [
        "The answers to “a” are not checked, because “(” is not a pattern."
    ]
    with pytest.raises(RuleError, match="“relevant” of “a”"):
        xform.read(PLAIN.format(instance="<a/>", binds=bind.replace("RULE", "relevant"), body=""))


def test_an_itemset_that_cannot_be_read_is_named():
    body = "<select1 ref='/data/a'><itemset nodeset='1 +'><value ref='x'/></itemset></select1>"
    with pytest.raises(RuleError, match="“choice_filter” of “a”"):
        xform.read(PLAIN.format(instance="<a/>", binds="", body=body))


def test_texts_speak_of_answers_and_of_outcomes():
    body = """<input ref="/data/g/b"><label>Of <output value="../a"/>, <output value="../a + 1"/></label>
      <hint>${a} <output value="1 +"/></hint></input>"""
    read = xform.read_all(PLAIN.format(instance="<g><a/><b/></g>", binds="", body=body))
    b = question(read.form, "g/b")
    assert b.label == {"default": "Of ${g/a}, ${1}"}
    assert b.hint == {"default": "${2}a}"}
    assert read.form.outputs.keys() == {"1", "2"}
    assert read.form.outputs["1"].dependencies == {"g/a"}
    assert "is left out" in read.remarks[0].text


def test_the_same_output_is_one_hole():
    label = "<label><output value='1 + 1'/> <output value='1 + 1'/></label>"
    form = xform.read(PLAIN.format(instance="<a/>", binds="", body=f"<input ref='/data/a'>{label}</input>"))
    assert question(form, "a").label == {"default": "${1} ${1}"}


def test_what_the_form_sets_are_its_actions():
    binds = """<setvalue event="odk-instance-first-load" ref="/data/a" value="today()"/>
      <setvalue event="odk-instance-first-load" bind="b"/><bind id="b" nodeset="/data/b"/>
      <setvalue event="odk-instance-first-load" ref="/data/nowhere"/>"""
    body = """<input ref="/data/a"><setvalue event="xforms-value-changed" ref="/data/b">Yes</setvalue></input>"""
    read = xform.read_all(PLAIN.format(instance="<a/><b/>", binds=binds, body=body))
    assert [(one.target, one.source, one.value is None) for one in read.form.actions] == [
        ("a", None, False),
        ("b", None, True),
        ("b", "a", False),
    ]
    assert [remark.values for remark in read.remarks] == [{"question": "nowhere"}]


def test_items_begin_with_answers_of_their_own():
    body = '<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/a"/></repeat></group>'
    form = xform.read(PLAIN.format(instance="<r><a>1</a></r><r><a>2</a></r>", binds="", body=body))
    filling = Filling(form, today=date(2024, 3, 27))
    assert [filling.value(path) for path in filling.questions("r")] == ["1", "2"]
    assert filling.value(filling.add_item("r") + "/a") == ""


@pytest.mark.parametrize(
    ("repeat", "bind", "starts_with", "counted"),
    [
        ("", "", 1, False),
        ("jr:count='/data/n'", "", 1, True),
        ("jr:noAddRemove='true()'", "", 1, True),
        ("jr:noAddRemove='false()'", "", 1, False),
        ("", "mr:starts_with='0'", 0, False),
        ("", "mr:starts_with='some'", 1, False),
    ],
)
def test_a_repeat_says_how_many_items_there_are(repeat: str, bind: str, starts_with: int, counted: bool):
    text = PLAIN.format(
        instance="<n/><r><a/></r>",
        binds=f'<bind nodeset="/data/r" xmlns:mr="https://minerisk.org/xforms" {bind}/>',
        body=f'<group ref="/data/r"><label>R</label><repeat nodeset="/data/r" xmlns:jr="{JR}" {repeat}/></group>',
    )
    _, found = xform.read(text).children
    assert isinstance(found, Repeat)
    assert (found.starts_with, found.new_with, found.label) == (starts_with, starts_with, {"default": "R"})
    assert (found.count is not None) is counted


def test_a_repeat_may_have_its_label_itself():
    body = "<repeat nodeset='/data/r'><label>R</label><input ref='/data/r/a'/></repeat>"
    (found,) = xform.read(PLAIN.format(instance="<r><a/></r>", binds="", body=body)).children
    assert found.label == {"default": "R"}


def test_groups_know_when_they_are_asked_for_and_read_only():
    binds = '<bind nodeset="/data/g" relevant="/data/a = 1" readonly="true()"/>'
    _, found = xform.read(PLAIN.format(instance="<a/><g><b/></g>", binds=binds, body="<input ref='/data/a'/>")).children
    assert isinstance(found, Group)
    assert (found.relevant is not None, found.read_only is not None, found.label) == (True, True, {})


def test_a_form_says_what_a_record_is_called_and_how_it_is_shown():
    binds = '<bind nodeset="/data/meta/instanceName" calculate="concat(\'At \', /data/a)"/>'
    text = PLAIN.format(instance="<a/><meta><instanceName/></meta>", binds=binds, body="<input ref='/data/a'/>")
    form = xform.read(text.replace("<h:body>", "<h:body class='pages theme-grid'>"))
    assert form.instance_name is not None
    assert form.instance_name.dependencies == {"a"}
    assert form.style == {"pages", "theme-grid"}
    assert [question.path for question in form.questions()] == ["a"]


def test_rules_can_look_at_the_identity_of_a_record():
    binds = f"""<bind nodeset="/data/a" calculate="substr(/data/meta/instanceID, 0, 4)"/>
      <bind nodeset="/data/meta/instanceID" xmlns:jr="{JR}" jr:preload="uid"/>"""
    form = xform.read(PLAIN.format(instance="<a/><meta><instanceID/></meta>", binds=binds, body=""))
    assert question(form, "meta/instanceID").preload is Preload.INSTANCE


def test_an_external_choice_without_its_list_is_typed():
    body = """<input ref="/data/a" query="instance('towns')/root/item[district = /data/b]"/>"""
    read = xform.read_all(PLAIN.format(instance="<a/><b/>", binds="", body=body))
    assert question(read.form, "a").type is QuestionType.TEXT
    assert any("is typed" in remark.text for remark in read.remarks)


@pytest.mark.parametrize(
    ("instance", "binds", "body", "words"),
    [
        ("<a/>", "", '<input ref="/data/b"/>', "“b” is left out"),
        ("<a/>", '<bind nodeset="/data/b"/>', "", "rules of “b” are left out"),
        (
            "<a/>",
            '<bind nodeset="/data/a" type="int"/><bind nodeset="/data/a"/>',
            "",
            "“a” has rules in several places",
        ),
        ("<a/>", "", '<group><label>Page</label><input ref="/data/a"/></group>', "The heading “Page” is left out"),
        ("<a/><a/>", "", "", "“a” is in the form more than once"),
        ("<a/>", '<bind nodeset="/data/a" calculate="/data/b"/>', "", "“a” looks at “b”"),
        ("<a/>", "", '<select1 ref="/data/a"><itemset nodeset="/data/b"><value ref="c"/></itemset></select1>', "“b”"),
    ],
)
def test_what_a_form_says_of_what_it_does_not_have_is_remarked(instance: str, binds: str, body: str, words: str):
    read = xform.read_all(PLAIN.format(instance=instance, binds=binds, body=body))
    assert [path.path for path in read.form.questions()] == ["a"]
    assert any(words in remark.text.format(**remark.values) for remark in read.remarks)


def test_a_form_without_an_identity_is_known_by_its_namespace_or_its_name():
    text = PLAIN.format(instance="<a/>", binds="", body="")
    assert xform.read(text.replace(' id="f"', ' xmlns="urn:form"')).id == "urn:form"
    bare = text.replace(' id="f"', "").replace('xmlns="http://www.w3.org/2002/xforms"', "")
    assert xform.read(bare).id == "data"


def test_a_form_can_be_hundreds_of_levels_deep():
    names = [f"g{number}" for number in range(300)]
    instance = "".join(f"<{name}>" for name in names) + "<a/>" + "".join(f"</{name}>" for name in reversed(names))
    (asked,) = xform.read(PLAIN.format(instance=instance, binds="", body="")).questions()
    assert asked.path.count("/") == 300


def question(form: Form, path: str) -> Question:
    return next(question for question in form.questions() if question.path == path)


JR = "http://openrosa.org/javarosa"


def test_a_form_says_where_a_record_begins_what_is_short_and_what_names_other_records():
    binds = (
        "<bind nodeset='/data/g' mr:opens='yes' mr:short='yes'/><bind nodeset='/data/g/a' mr:short='yes'/>"
        "<bind nodeset='/data/h/b' mr:links='incident sighting'/><bind nodeset='/data/h' mr:opens='no'/>"
    ).replace("<bind", '<bind xmlns:mr="https://minerisk.org/xforms"')
    body = "<input ref='/data/g/a'/><input ref='/data/h/b'/>"
    text = PLAIN.format(instance="<g><a/></g><h><b/></h>", binds=binds, body=body)
    first, second = xform.read(text).sections
    a, b = xform.read(text).questions()
    assert (first.opens, first.short, second.opens, second.short) == (True, True, False, False)
    assert (a.short, a.links, b.short, b.links) == (True, (), False, ("incident", "sighting"))


def test_columns_of_our_own_come_from_the_sheets(folder: Callable[..., Path]):
    survey = (
        "type,name,label,bind::mr:opens,bind::mr:short,bind::mr:links\n"
        "begin group,g,G,yes,,\ntext,a,A,,yes,session\nend group,,,,,\n"
    )
    settings = 'form_id,form_title,namespaces\nf,F,"mr=""https://minerisk.org/xforms"""\n'
    form = xform.read(compile_folder(folder(survey, "list_name,name,label\n", settings)))
    (asked,) = form.questions()
    assert (form.sections[0].opens, asked.short, asked.links) == (True, True, ("session",))
