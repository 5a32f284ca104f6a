"""A form that asks for files, and drafts of it."""

from datetime import UTC, datetime

from minerisk.domain.answer import Answer
from minerisk.domain.form import Form
from minerisk.domain.record import Draft
from minerisk.domain.uuid7 import uuid7
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.store import forms as stored_forms

_XFORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:jr="http://openrosa.org/javarosa" xmlns:mr="https://minerisk.org/xforms">
  <h:head>
    <h:title>Attached</h:title>
    <model>
      <instance>
        <data id="attached" version="1" mr:kind="incident">
          <event_date/><photo/><sound/>
          <people><casualty jr:template=""><outcome/><photo/></casualty></people>
        </data>
      </instance>
      <bind nodeset="/data/event_date" type="date"/>
      <bind nodeset="/data/photo" type="binary"/>
      <bind nodeset="/data/sound" type="binary"/>
      <bind nodeset="/data/people/casualty/outcome" type="string"/>
      <bind nodeset="/data/people/casualty/photo" type="binary"/>
    </model>
  </h:head>
  <h:body>
    <input ref="/data/event_date"><label>Date</label></input>
    <upload ref="/data/photo" mediatype="image/*"><label>Photograph of the place</label></upload>
    <upload ref="/data/sound" mediatype="audio/*"><label>What was said</label></upload>
    <group ref="/data/people"><label>People</label>
      <repeat nodeset="/data/people/casualty">
        <input ref="/data/people/casualty/outcome"><label>Outcome</label></input>
        <upload ref="/data/people/casualty/photo" mediatype="image/*"><label>Photograph</label></upload>
      </repeat>
    </group>
  </h:body>
</h:html>
"""


def form(db: Database) -> Form:
    """Return the form, which ``db`` knows from now on."""
    read = forms.read(_XFORM)
    with db.write() as connection:
        stored_forms.keep(connection, read, _XFORM)
    return read


def draft(asked: Form, answers: dict[str, Answer]) -> Draft:
    """Return a draft of a new record."""
    now = datetime.now(UTC)
    return Draft(
        record=uuid7(now), kind="incident", form=asked.digest, begun=now, updated=now, author="Aynur", answers=answers
    )
