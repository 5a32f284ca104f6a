from collections.abc import Mapping

import pytest

from minerisk.forms.xform.external import inline
from minerisk.forms.xform.reader import read, read_all

FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>T</h:title><model><instance><data id="f"><a/></data></instance>{instances}{binds}</model></h:head>
<h:body>{body}</h:body></h:html>"""
SELECT = """<select1 ref="/data/a"><itemset nodeset="instance('towns')/root/item">
<value ref="name"/><label ref="label"/></itemset></select1>"""


def put(instances: str = "", body: str = "", binds: str = "", **files: str) -> tuple[str, list[str]]:
    """Return the whole form, and the sentences of the remarks; ``towns_csv`` is the file ``towns.csv``."""
    known = {name.replace("_", "."): content.encode() for name, content in files.items()}
    whole, remarks = inline(FORM.format(instances=instances, body=body, binds=binds), known.get)
    return whole, [remark.text.format(**remark.values) for remark in remarks]


def names(whole: str) -> list[str]:
    return [choice.name for question in read(whole).questions() for choice in question.choices]


def test_a_form_without_data_beside_it_stays_as_it_is():
    assert put(body=SELECT) == (FORM.format(instances="", body=SELECT, binds=""), [])


@pytest.mark.parametrize(
    ("instance", "files"),
    [
        ('<instance id="towns" src="jr://file-csv/towns.csv"/>', {"towns_csv": "name,label\na,A\nb,B\n"}),
        ("<instance src='jr://file/towns.csv' id='towns'></instance>", {"towns_csv": "name,label\na,A\nb,B\n"}),
        ('<instance id="towns" src="jr://file-csv/towns.csv.csv"/>', {"towns_csv": "name,label\na,A\nb,B\n"}),
        ('<instance id="towns" src="jr://file-csv/my%20towns.csv"/>', {"my towns_csv": "name;label\na;A\nb;B\n"}),
        (
            '<instance id="towns" src="jr://file/towns.xml"><root><item/></root></instance>',
            {"towns_xml": "<root><item><name>a</name></item><item><name>b</name></item></root>"},
        ),
        (
            '<instance id="towns" src="jr://file/towns.geojson"/>',
            {"towns_geojson": '{"features": [{"properties": {"name": "a"}}, {"properties": {"name": "b"}}]}'},
        ),
    ],
)
def test_choices_come_from_a_file_beside_the_form(instance: str, files: Mapping[str, str]):
    assert names(put(instance, SELECT, **files)[0]) == ["a", "b"]


def test_what_is_beside_the_form_is_part_of_its_identity():
    instance = '<instance id="towns" src="jr://file-csv/towns.csv"/>'
    one, other = (put(instance, SELECT, towns_csv=f"name,label\n{name},A\n")[0] for name in "ab")
    assert read(one).digest != read(other).digest


def test_a_file_that_is_not_there_leaves_an_empty_list():
    whole, remarks = put('<instance id="towns" src="jr://file-csv/towns.csv"/>', SELECT)
    assert (names(whole), remarks) == ([], [])
    assert [remark.values for remark in read_all(whole).remarks] == [{"file": "towns.csv"}]


def test_a_file_that_cannot_be_read_leaves_an_empty_list_and_says_why():
    instance = '<instance id="towns" src="jr://file/towns.xml"/>'
    whole, remarks = put(instance, SELECT, towns_xml="<root>")
    assert names(whole) == []
    assert "cannot be read, because no element found" in remarks[0]
    assert read_all(whole).remarks == ()


def test_a_file_that_is_too_large_leaves_an_empty_list():
    whole, remarks = inline(
        FORM.format(instances='<instance id="towns" src="jr://file/towns.xml"/>', body=SELECT, binds=""),
        {"towns.xml": bytes(33 << 20)}.get,
    )
    assert names(whole) == []
    assert remarks[0].values == {"n": 32}


def test_what_was_read_differently_in_a_file_is_told_with_its_row():
    whole, remarks = inline(
        FORM.format(instances='<instance id="towns" src="jr://file-csv/towns.csv"/>', body=SELECT, binds=""),
        {"towns.csv": b"name,label\na,A,B\n"}.get,
    )
    assert names(whole) == ["a"]
    assert [(remark.sheet, remark.row) for remark in remarks] == [("towns.csv", 2)]


def test_the_record_that_was_saved_last_is_not_a_file():
    instance = '<instance id="__last-saved" src="jr://instance/last-saved"/>'
    assert put(instance, last_saved="x")[0] == FORM.format(instances=instance, body="", binds="")


@pytest.mark.parametrize("quote", ["'", "&quot;"])
def test_a_table_that_is_pulled_from_needs_no_instance(quote: str):
    pulled = ", ".join(f"{quote}{name}{quote}" for name in ("towns", "label", "name"))
    bind = f'<bind nodeset="/data/a" calculate="pulldata({pulled}, 1)"/>'
    whole, remarks = put(binds=bind, towns_csv="name,label\n1,A\n")
    assert '<instance id="towns"><root><item><name>1</name>' in whole
    assert not remarks
    assert put(binds=bind)[0] == FORM.format(instances="", body="", binds=bind)


def test_external_choices_come_from_the_file_that_odk_keeps_them_in():
    body = """<input ref="/data/a" query="instance('towns')/root/item[state = 's']"><label>Town</label></input>"""
    table = "list_name,name,label,state\ntowns,a,A,s\nothers,c,C,s\n"
    assert names(put(body=body, itemsets_csv=table)[0]) == ["a"]
    assert names(put(body=body)[0]) == []


def test_what_is_read_differently_of_external_choices_is_told_once():
    body = """<input ref="/data/a" query="instance('towns')/root/item"/>"""
    table = "list_name,name,label\ntowns,a,Поле возле дороги\ntowns,b,Школа и рынок\n".encode("cp1251")
    whole, remarks = inline(FORM.format(instances="", body=body, binds=""), {"itemsets.csv": table}.get)
    assert names(whole) == ["a", "b"]
    assert [remark.values for remark in remarks] == [{"encoding": "cp1251"}]


def test_external_choices_that_cannot_be_read_are_told():
    body = """<input ref="/data/a" query="instance('towns')/root/item"/>"""
    assert "no column" in put(body=body, itemsets_csv="name\na\n")[1][0]
