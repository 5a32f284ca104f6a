"""A form of an office about wells, and records of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from minerisk.domain.answer import Answer
from minerisk.services import drafts, forms, own_forms, records
from minerisk.services.databases import Database
from minerisk.services.new_form import NewForm

_XFORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
  <h:head><h:title>Wells</h:title><model>
    <instance><data id="well" version="1"><safe/><uses/><depth/><dug/><owner/></data></instance>
    <bind nodeset="/data/depth" type="int"/>
    <bind nodeset="/data/dug" type="date"/>
  </model></h:head>
  <h:body>
    <select1 ref="/data/safe"><label>Is the water safe</label>
      <item><label>Yes</label><value>yes</value></item><item><label>No</label><value>no</value></item></select1>
    <select ref="/data/uses"><label>What it is used for</label>
      <item><label>Drinking</label><value>drink</value></item><item><label>Cattle</label><value>cattle</value></item>
    </select>
    <input ref="/data/depth"><label>How deep</label></input>
    <input ref="/data/dug"><label>When it was dug</label></input>
    <input ref="/data/owner"><label>Owner</label></input>
  </h:body>
</h:html>
"""
WELLS: Sequence[Mapping[str, Answer]] = (
    {"safe": "yes", "uses": "drink cattle", "depth": "12", "dug": "2024-05-01"},
    {"safe": "yes", "uses": "cattle", "depth": "12", "dug": "2023-01-09"},
    {"safe": "no", "owner": "A"},
    {"depth": "7"},
)


def dig(db: Database) -> None:
    """Bring the form in, and write a record for each of ``WELLS``."""
    form = forms.read(_XFORM)
    own_forms.add(db, NewForm(form=form, xform=_XFORM, remarks=(), source=None, files={}), author="A. K.")
    for answers in WELLS:
        draft = drafts.save(db, replace(drafts.begin(form, author="A. K."), answers=answers))
        records.finish(db, draft, records.filling(db, draft), author="A. K.")
