"""An office brings in a form, uses it, brings in a newer version, and goes back to the older one."""

import pytest

from minerisk.domain.form import Form
from minerisk.domain.remark import Remark
from minerisk.services import drafts, forms, own_forms, records
from minerisk.services.databases import Database
from minerisk.services.new_form import NewForm

XFORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
  <h:head><h:title>Well</h:title><model>
    <instance><data id="well" version="{version}"><depth/></data></instance>
    <bind nodeset="/data/depth" type="int"/>
  </model></h:head>
  <h:body><input ref="/data/depth"><label>How deep</label></input></h:body>
</h:html>
"""
SHEETS = b"survey,type,name\n,integer,depth\n"
OLD, NEW = XFORM.format(version=1), XFORM.format(version=2)
REMARK = Remark(text="“{found}” was read as “{meant}”.", values={"found": "imei", "meant": "deviceid"})


@pytest.fixture
def old() -> Form:
    return forms.read(OLD)


@pytest.fixture
def new() -> Form:
    return forms.read(NEW)


def brought(form: Form, xform: str) -> NewForm:
    return NewForm(form=form, xform=xform, remarks=(REMARK,), source=SHEETS, files={"well.png": b"x"})


def ids(db: Database) -> list[str]:
    return [f"{form.id} {form.version}" for form in own_forms.usable(db)]


def test_a_form_is_used_beside_those_that_come_with_the_program(db: Database, old: Form):
    before = own_forms.usable(db)
    own_forms.add(db, brought(old, OLD), author="A. K.")
    assert own_forms.usable(db) == (*before, old)
    (own,) = own_forms.own_forms(db)
    assert (own.form, own.author, own.remarks, own.is_used, own.records) == (old, "A. K.", (REMARK,), True, 0)
    assert own_forms.file(db, old, "well.png") == b"x"


def test_a_record_of_any_form_has_a_code_and_is_found(db: Database, old: Form):
    own_forms.add(db, brought(old, OLD), author="A. K.")
    draft = drafts.begin(old, author="A. K.")
    filling = records.filling(db, drafts.save(db, draft))
    filling.answer("depth", "12")
    record = records.finish(db, draft, filling, author="A. K.")
    assert record.code.startswith("BRD2-REC-")
    assert record.answers["depth"] == "12"
    assert own_forms.own_forms(db)[0].records == 1
    assert len(records.find(db, record.code)) == 1


def test_a_newer_version_takes_the_place_of_the_older_and_back(db: Database, old: Form, new: Form):
    own_forms.add(db, brought(old, OLD), author="A. K.")
    own_forms.add(db, brought(new, NEW), author="A. K.")
    assert ids(db)[-1] == "well 2"
    assert "well 1" not in ids(db)
    older = next(own for own in own_forms.own_forms(db) if own.form == old)
    own_forms.use_again(db, older, author="A. K.")
    assert ids(db)[-1] == "well 1"
    assert "well 2" not in ids(db)


def test_a_retired_form_begins_no_record_and_its_drafts_stay(db: Database, old: Form):
    own_forms.add(db, brought(old, OLD), author="A. K.")
    draft = drafts.save(db, drafts.begin(old, author="A. K."))
    own_forms.retire(db, old.digest, author="A. K.")
    assert "well 1" not in ids(db)
    assert records.filling(db, draft).form == old


def test_a_form_of_the_office_stands_for_ours_with_the_same_id(db: Database):
    ours = forms.form("incident")
    xform = forms.xform(ours).replace(f'version="{ours.version}"', 'version="own"')
    own_forms.add(db, brought(forms.read(xform), xform), author="A. K.")
    assert own_forms.of_kind(db, "incident").version == "own"
    assert ours not in own_forms.usable(db)
    assert [form.kind for form in own_forms.others(db)] == ["follow_up"]
    found = own_forms.current(db, ours)
    assert found is not None
    assert found.version == "own"


def test_a_form_with_our_id_that_feeds_no_incident_stands_beside_ours(db: Database):
    ours = forms.form("incident")
    xform = forms.xform(ours).replace('mr:kind="incident"', "")
    own_forms.add(db, brought(forms.read(xform), xform), author="A. K.")
    assert own_forms.of_kind(db, "incident") == ours
    assert [form.kind for form in own_forms.others(db)] == ["follow_up", None]


def test_what_came_with_a_form_stays_with_it(db: Database, old: Form):
    assert own_forms.current(db, old) is None
    own_forms.add(db, brought(old, OLD), author="A. K.")
    assert old in own_forms.others(db)
    assert own_forms.current(db, old) == old
    assert own_forms.records(db, old) == 0
    assert own_forms.source(db, old) == SHEETS
    assert own_forms.opened(db, old) == NewForm(form=old, xform=OLD, files={"well.png": b"x"})


def test_a_form_of_ours_is_opened_like_any_other(db: Database):
    ours = forms.form("incident")
    assert own_forms.opened(db, ours).xform == forms.xform(ours)
    assert own_forms.source(db, ours) is None
