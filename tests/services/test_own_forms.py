"""An office brings in a form, uses it, brings in a newer version, and goes back to the older one."""

import pytest

from minerisk.domain.form import Form
from minerisk.domain.remark import Remark
from minerisk.services import drafts, forms, own_forms, records
from minerisk.services.databases import Database

XFORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
  <h:head><h:title>Well</h:title><model>
    <instance><data id="well" version="{version}"><depth/></data></instance>
    <bind nodeset="/data/depth" type="int"/>
  </model></h:head>
  <h:body><input ref="/data/depth"><label>How deep</label></input></h:body>
</h:html>
"""
OLD, NEW = XFORM.format(version=1), XFORM.format(version=2)
REMARK = Remark(text="“{found}” was read as “{meant}”.", values={"found": "imei", "meant": "deviceid"})


@pytest.fixture
def old() -> Form:
    return forms.read(OLD)


@pytest.fixture
def new() -> Form:
    return forms.read(NEW)


def ids(db: Database) -> list[str]:
    return [f"{form.id} {form.version}" for form in own_forms.usable(db)]


def test_a_form_is_used_beside_those_that_come_with_the_program(db: Database, old: Form):
    before = own_forms.usable(db)
    own_forms.add(db, old, OLD, author="A. K.", remarks=(REMARK,), files={"well.png": b"x"})
    assert own_forms.usable(db) == (*before, old)
    (own,) = own_forms.own_forms(db)
    assert (own.form, own.author, own.remarks, own.is_used, own.records) == (old, "A. K.", (REMARK,), True, 0)
    assert own_forms.file(db, old, "well.png") == b"x"


def test_a_record_of_any_form_has_a_code_and_is_found(db: Database, old: Form):
    own_forms.add(db, old, OLD, author="A. K.")
    draft = drafts.begin(old, author="A. K.")
    filling = records.filling(db, drafts.save(db, draft))
    filling.answer("depth", "12")
    record = records.finish(db, draft, filling, author="A. K.")
    assert record.code.startswith("BRD2-REC-")
    assert record.answers["depth"] == "12"
    assert own_forms.own_forms(db)[0].records == 1
    assert len(records.find(db, record.code)) == 1


def test_a_newer_version_takes_the_place_of_the_older_and_back(db: Database, old: Form, new: Form):
    own_forms.add(db, old, OLD, author="A. K.")
    own_forms.add(db, new, NEW, author="A. K.")
    assert ids(db)[-1] == "well 2"
    assert "well 1" not in ids(db)
    older = next(own for own in own_forms.own_forms(db) if own.form == old)
    own_forms.use_again(db, older, author="A. K.")
    assert ids(db)[-1] == "well 1"
    assert "well 2" not in ids(db)


def test_a_retired_form_begins_no_record_and_its_drafts_stay(db: Database, old: Form):
    own_forms.add(db, old, OLD, author="A. K.")
    draft = drafts.save(db, drafts.begin(old, author="A. K."))
    own_forms.retire(db, old.digest, author="A. K.")
    assert "well 1" not in ids(db)
    assert records.filling(db, draft).form == old


def test_a_form_of_the_office_stands_for_ours_with_the_same_id(db: Database):
    ours = forms.form("incident")
    xform = forms.xform(ours).replace(f'version="{ours.version}"', 'version="own"')
    own_forms.add(db, forms.read(xform), xform, author="A. K.")
    assert own_forms.of_kind(db, "incident").version == "own"
    assert ours not in own_forms.usable(db)
