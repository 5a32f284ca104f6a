"""A form is opened with all that belongs to it, and questions that name a person are marked in it."""

from pathlib import Path

import pytest

from minerisk.domain.form import Protection
from minerisk.errors import Cancelled, UserError
from minerisk.services import new_form

XFORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Visit</h:title><model>
    <itext><translation lang="en">
      <text id="who"><value>Name of the owner</value><value form="image">jr://images/house.png</value></text>
      <text id="a"><value>Well</value><value form="audio">jr://audio/well.mp3</value></text>
    </translation></itext>
    <instance><data id="visit" version="1"><g><who/></g><village/><what/><twice/></data></instance>
    <bind nodeset="/data/g/who" type="string"/>
    <bind nodeset="/data/village" type="string"/>
    <bind nodeset="/data/twice" type="string" calculate="1 + 1"/>
  </model></h:head>
  <h:body>
    <group ref="/data/g"><input ref="/data/g/who"><label ref="jr:itext('who')"/></input></group>
    <input ref="/data/village"><label>Village</label></input>
    <select1 ref="/data/what"><label>What</label><item><label ref="jr:itext('a')"/><value>a</value></item></select1>
    <input ref="/data/twice"><label>Twice</label></input>
  </h:body>
</h:html>
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "visit.xml"
    made.write_text(XFORM, "utf-8")
    return made


def test_pictures_and_sounds_beside_a_form_come_along(file: Path):
    (file.parent / "house.png").write_bytes(b"picture")
    new = new_form.open_file(file)
    assert new.files == {"house.png": b"picture"}
    assert new.missing == ("well.mp3",)


def test_an_xform_has_no_sheets_and_a_file_of_sheets_is_kept(file: Path):
    assert new_form.open_file(file).source is None
    sheets = file.with_suffix(".csv")
    sheets.write_bytes(b"survey,type,name,label\n,text,owner,Owner\n")
    assert new_form.open_file(sheets).source == sheets.read_bytes()


def test_more_than_a_database_can_hold_is_refused(file: Path, tmp_path: Path):
    for name in ("house.png", "well.mp3"):
        with (tmp_path / name).open("wb") as stream:
            stream.truncate(new_form.MOST_BYTES)
    with pytest.raises(UserError, match="larger"):
        new_form.open_file(file)


def test_opening_a_form_can_be_stopped(tmp_path: Path):
    sheets = tmp_path / "slow.csv"
    sheets.write_bytes(b"survey,type,name,label\n,text,slowly,Slowly\n")

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        new_form.open_file(sheets, stop)


def test_what_is_typed_may_be_marked_and_what_looks_like_a_name_is_suggested(file: Path):
    form = new_form.open_file(file).form
    assert [question.path for question in new_form.markable(form)] == ["g/who", "village"]
    assert new_form.suggested(form) == {"g/who"}


def test_a_marked_question_names_a_person_and_is_offered_no_more(file: Path):
    new = new_form.open_file(file)
    marked = new_form.protect(new, {"g/who"})
    assert [question.protection for question in marked.form.questions()][:2] == [Protection.IDENTITY, None]
    assert [question.path for question in new_form.markable(marked.form)] == ["village"]
    assert marked.form.digest != new.form.digest
    assert new_form.protect(new, ()) is new
