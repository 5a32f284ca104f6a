from datetime import UTC, datetime

import pytest

from minerisk.domain.answer import Reason
from minerisk.domain.filling.given import Given
from minerisk.domain.form import Form
from minerisk.forms.xform.reader import read
from minerisk.services.filling_out import (
    NO_FIT,
    NO_ITEM,
    NO_QUESTION,
    NOT_ALL,
    NOT_OFFERED,
    READ_ONLY,
    Filled,
    Value,
    fill,
)

XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms">
<h:head><h:title>Visit</h:title><model>
<instance><data id="visit" version="1"><n/><price/><ok/><sum/><note/><fixed/><one/><several/><order/>
<person><name/><age/></person><g><child><w/></child></g><meta><instanceID/></meta></data></instance>
<bind nodeset="/data/n" type="int" required="true()"/><bind nodeset="/data/price" type="decimal"/>
<bind nodeset="/data/sum" type="string" calculate="count(/data/person)"/>
<bind nodeset="/data/note" type="string" readonly="true()"/>
<bind nodeset="/data/fixed" type="string" readonly="/data/n = 1"/>
<bind nodeset="/data/person/age" type="int" relevant="../name != ''" constraint=". &lt; 120"/>
<bind nodeset="/data/g" relevant="/data/n &gt; 0"/>
</model></h:head><h:body>
<input ref="/data/n"><label>n</label></input><input ref="/data/price"><label>p</label></input>
<trigger ref="/data/ok"><label>ok</label></trigger>
<input ref="/data/note"><label>note</label></input><input ref="/data/fixed"><label>f</label></input>
<select1 ref="/data/one"><label>1</label>CHOICES</select1>
<select ref="/data/several"><label>s</label>CHOICES</select>
<odk:rank ref="/data/order"><label>o</label>CHOICES</odk:rank>
<group ref="/data/person"><label>p</label><repeat nodeset="/data/person"><input ref="/data/person/name"><label>n</label>
</input><input ref="/data/person/age"><label>a</label></input></repeat></group>
<group ref="/data/g"><group ref="/data/g/child"><label>c</label><repeat nodeset="/data/g/child" jr:count="/data/n">
<input ref="/data/g/child/w"><label>w</label></input></repeat></group></group>
</h:body></h:html>""".replace(
    "CHOICES",
    "".join(f"<item><label>{code.upper()}</label><value>{code}</value></item>" for code in "abc"),
)
NOW = datetime(2024, 3, 27, 10, 20, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def form() -> Form:
    return read(XFORM)


def filled(form: Form, *answers: tuple[str, Value]) -> Filled:
    return fill(form, answers, Given(clock=lambda: NOW))


def refused(form: Form, *answers: tuple[str, Value]) -> dict[str, str]:
    return {one.path: one.why for one in filled(form, *answers).refused}


def test_answers_are_given_in_their_order_and_items_made_as_they_are_needed(form: Form):
    found = filled(form, ("n", 2.0), ("person[2]/name", "Ali"), ("person[2]/age", 7), ("g/child[2]/w", "x"), ("n", 3.0))
    assert found.values == {
        "n": "3",
        "price": "",
        "ok": "",
        "sum": "2",
        "note": "",
        "fixed": "",
        "one": "",
        "several": "",
        "order": "",
        "person[1]/name": "",
        "person[1]/age": "",
        "person[2]/name": "Ali",
        "person[2]/age": "7",
        "g/child[1]/w": "",
        "g/child[2]/w": "x",
        "g/child[3]/w": "",
    }
    assert found.refused == ()


def test_groups_and_items_say_whether_they_are_relevant(form: Form):
    found = filled(form, ("person[1]/name", "Ali"))
    assert {path: found.relevant[path] for path in ("g", "person[1]", "person[1]/age")} == {
        "g": False,
        "person[1]": True,
        "person[1]/age": True,
    }
    assert "person" not in found.relevant


def test_questions_say_what_they_require_allow_and_offer(form: Form):
    found = filled(form, ("n", "1"))
    assert [path for path, required in found.required.items() if required] == ["n"]
    assert [path for path, read_only in found.read_only.items() if read_only] == ["sum", "note", "fixed"]
    assert found.choices == dict.fromkeys(("one", "several", "order"), ("a", "b", "c"))


def test_problems_are_told_where_they_are(form: Form):
    found = filled(form, ("person[1]/name", "Ali"), ("person[1]/age", "120"))
    assert [problem.path for problem in found.problems] == ["n", "person[1]/age"]


@pytest.mark.parametrize(
    ("path", "value", "stored"),
    [
        ("price", 5.0, "5.0"),
        ("price", 5, "5.0"),
        ("price", 10**400, ""),
        ("person[1]/name", True, "true"),
        ("price", "", ""),
        ("price", None, ""),
        ("ok", True, "OK"),
        ("ok", False, ""),
        ("one", "b", "b"),
        ("several", ["c", "a"], "a c"),
        ("order", "c a b", "c a b"),
        ("order", "", ""),
    ],
)
def test_a_value_may_be_a_number_a_truth_or_a_list(form: Form, path: str, value: Value, stored: str):
    found = filled(form, (path, value))
    assert found.values[path] == stored


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        ("nothing", "1", NO_QUESTION),
        ("g", "1", NO_QUESTION),
        ("nothing/at[2]/all", "1", NO_QUESTION),
        ("", "1", NO_QUESTION),
        ("g/child[1]/w", "1", NO_ITEM),
        ("person[0]/name", "1", NO_ITEM),
        ("person[99999999]/name", "1", NO_ITEM),
        (f"person[{'9' * 5000}]/name", "1", NO_ITEM),
        ("person[two]/name", "1", NO_ITEM),
        ("sum", "1", READ_ONLY),
        ("note", "1", READ_ONLY),
        ("price", "much", NO_FIT),
        ("one", "z", NOT_OFFERED),
        ("several", "a z", NOT_OFFERED),
        ("order", "a b", NOT_ALL),
    ],
)
def test_what_cannot_be_taken_is_refused_and_the_rest_goes_on(form: Form, path: str, value: Value, why: str):
    found = filled(form, (path, value), ("n", "4"))
    assert [(one.path, one.why) for one in found.refused] == [(path, why)]
    assert found.values["n"] == "4"


def test_of_several_choices_those_are_taken_that_are_offered(form: Form):
    assert filled(form, ("several", "c z a")).values["several"] == "a c"


def test_what_is_read_only_by_then_is_refused(form: Form):
    assert refused(form, ("fixed", "x"), ("n", "1"), ("fixed", "y")) == {"fixed": READ_ONLY}


def test_the_instance_has_values_reasons_and_its_identity(form: Form):
    found = filled(form, ("n", Reason.NOT_KNOWN), ("price", "5"), ("person[1]/name", "Ali"))
    assert 'reason="not_known"' in found.instance
    assert "<price>5.0</price>" in found.instance
    assert "<name>Ali</name>" in found.instance
    assert "<instanceID>uuid:" in found.instance
    assert found.values["n"] == ""


def test_what_the_program_writes_itself_is_no_answer():
    known = 'calculate="/data/meta/instanceID"/><bind nodeset="/data/meta/instanceID" jr:preload="uid"'
    seen = XFORM.replace('calculate="count(/data/person)"', known)
    found = filled(read(seen))
    assert found.values["sum"].startswith("uuid:")
    assert [path for path in (*found.values, *found.relevant, *found.required) if path.startswith("meta")] == []
    assert f"<instanceID>{found.values['sum']}</instanceID>" in found.instance
