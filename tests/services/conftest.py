"""A database with a small form of its own, and drafts that are filled with it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minerisk.domain.answer import Answer
from minerisk.domain.form import Form
from minerisk.domain.office import Office
from minerisk.domain.record import Draft, Record
from minerisk.domain.uuid7 import uuid7
from minerisk.services import databases, drafts, forms, records
from minerisk.services.databases import Database
from minerisk.store import forms as stored_forms

OFFICE = Office(name="Bərdə regional office", code="BRD", laptop=2, profile="azerbaijan")

_XFORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:jr="http://openrosa.org/javarosa" xmlns:mr="https://minerisk.org/xforms">
  <h:head>
    <h:title>Small</h:title>
    <model>
      <instance>
        <data id="small" version="1" mr:kind="incident">
          <event_date/><device/><town_other/><narrative/><phone/><score/><doubled/>
          <people><casualty jr:template=""><name/><outcome/><age/></casualty></people>
        </data>
      </instance>
      <bind nodeset="/data/event_date" type="string"/>
      <bind nodeset="/data/device" type="string" required="true()"/>
      <bind nodeset="/data/town_other" type="string"/>
      <bind nodeset="/data/narrative" type="string" relevant="/data/device != 'unknown'"/>
      <bind nodeset="/data/phone" type="string" mr:protect="identity"/>
      <bind nodeset="/data/score" type="int"/>
      <bind nodeset="/data/doubled" type="string" calculate="/data/score * 2"/>
      <bind nodeset="/data/people/casualty/name" type="string" mr:protect="identity"/>
      <bind nodeset="/data/people/casualty/outcome" type="string"/>
      <bind nodeset="/data/people/casualty/age" type="int"/>
    </model>
  </h:head>
  <h:body>
    <input ref="/data/event_date" appearance="edtf"><label>Date</label></input>
    <select1 ref="/data/device"><label>Device</label>
      <item><label>Mine</label><value>mine</value></item>
      <item><label>Unexploded item</label><value>uxo</value></item>
      <item><label>Unknown</label><value>unknown</value></item>
    </select1>
    <input ref="/data/town_other"><label>Place</label></input>
    <input ref="/data/narrative"><label>What happened</label></input>
    <input ref="/data/phone"><label>Phone</label></input>
    <input ref="/data/score"><label>Score</label></input>
    <group ref="/data/people"><label>People</label>
      <repeat nodeset="/data/people/casualty">
        <input ref="/data/people/casualty/name"><label>Name</label></input>
        <select1 ref="/data/people/casualty/outcome"><label>Outcome</label>
          <item><label>Killed</label><value>killed</value></item>
          <item><label>Injured</label><value>injured</value></item>
        </select1>
        <input ref="/data/people/casualty/age"><label>Age</label></input>
      </repeat>
    </group>
  </h:body>
</h:html>
"""


@pytest.fixture(scope="session")
def small_form() -> Form:
    return forms.read(_XFORM)


@pytest.fixture
def db(tmp_path: Path, small_form: Form) -> Iterator[Database]:
    database = databases.create(tmp_path / "D", OFFICE)
    with database.write() as connection:
        stored_forms.keep(connection, small_form, _XFORM)
    yield database
    database.close()


@pytest.fixture
def new_draft(small_form: Form) -> Callable[[dict[str, Answer]], Draft]:
    def make(answers: dict[str, Answer]) -> Draft:
        now = datetime.now(UTC)
        return Draft(
            record=uuid7(now), kind="incident", form=small_form.digest, begun=now, updated=now, author="Aynur",
            answers=answers,
        )  # fmt: skip

    return make


@pytest.fixture
def finish(db: Database, new_draft: Callable[[dict[str, Answer]], Draft]) -> Callable[..., Record]:
    """Write a record as a person would: draft, save, finish."""

    def make(**answers: Answer) -> Record:
        draft = drafts.save(db, new_draft({"device": "mine", **answers}))
        return records.finish(db, draft, records.filling(db, draft), author=draft.author)

    return make
