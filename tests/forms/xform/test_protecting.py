import pytest

from minerisk.domain.form import Protection
from minerisk.forms.xform.protecting import protect
from minerisk.forms.xform.reader import read

XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
  <h:head><h:title>T</h:title><model>
    <instance><data id="t"><a/><b/><g><c/></g></data></instance>
    {binds}
  </model></h:head>
  <h:body>
    <input ref="/data/a"><label>A</label></input>
    <input ref="/data/b"><label>B</label></input>
    <group ref="/data/g"><input ref="/data/g/c"><label>C</label></input></group>
  </h:body>
</h:html>
"""
MARKED = 'xmlns:mr="https://minerisk.org/xforms" mr:protect="precise"'


def marked(binds: str, *paths: str) -> dict[str, Protection | None]:
    form = read(protect(XFORM.format(binds=binds), paths))
    return {question.name: question.protection for question in form.questions()}


@pytest.mark.parametrize(
    "binds",
    [
        '<bind nodeset="/data/a" type="string"/><bind nodeset="/data/b" type="string"/>',
        "<bind type='string' nodeset='/data/a'></bind>",
        '<bind nodeset="/data/a" constraint="string-length(.) > 2"  />',
        f'<bind nodeset="/data/a" {MARKED}/>',
        '<bind xmlns:x="https://minerisk.org/xforms" nodeset="/data/a" x:protect="precise"/>',
        "",
    ],
)
def test_a_question_is_marked_and_no_other(binds: str):
    assert marked(binds, "a") == {"a": Protection.IDENTITY, "b": None, "c": None}


def test_questions_in_groups_are_marked_too():
    binds = '<bind nodeset="/data/g/c"/>'
    assert marked(binds, "b", "g/c") == {"a": None, "b": Protection.IDENTITY, "c": Protection.IDENTITY}


def test_all_else_stays_as_it_is():
    text = XFORM.format(binds='<bind nodeset="/data/a" type="string"/>')
    assert protect(text, ()) == text
    mark = ' xmlns:mr="https://minerisk.org/xforms" mr:protect="identity"'
    assert protect(text, {"a"}).replace(mark, "") == text
