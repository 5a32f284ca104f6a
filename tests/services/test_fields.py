from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.services.importing_data import MAPPING, table

from minerisk.domain.field import DAY, Kind
from minerisk.domain.filter import Condition, Op
from minerisk.domain.form import Choice, Form, Question, QuestionType
from minerisk.domain.record import Record
from minerisk.domain.tally import Unit
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.services import fields, forms, importing, own_forms, records, statistics
from minerisk.services.databases import Database
from minerisk.services.new_form import NewForm

_XFORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:jr="http://openrosa.org/javarosa">
  <h:head>
    <h:title>Twice</h:title>
    <model>
      <instance>
        <data id="twice" version="1">
          <a><colour/></a><b><colour/></b>
          <visit jr:template=""><paid/><stop jr:template=""><minutes/></stop></visit>
        </data>
      </instance>
      <bind nodeset="/data/a/colour" type="int"/>
      <bind nodeset="/data/b/colour" type="int"/>
      <bind nodeset="/data/visit/paid" type="int"/>
      <bind nodeset="/data/visit/stop/minutes" type="int"/>
    </model>
  </h:head>
  <h:body>
    <group ref="/data/a"><label>A</label><input ref="/data/a/colour"><label>Colour A</label></input></group>
    <group ref="/data/b"><label>B</label><input ref="/data/b/colour"><label>Colour B</label></input></group>
    <group ref="/data/visit"><label>Visit</label>
      <repeat nodeset="/data/visit"><input ref="/data/visit/paid"><label>Paid</label></input></repeat>
    </group>
  </h:body>
</h:html>
"""


@pytest.fixture
def twice() -> fields.Fields:
    return fields._fields((forms.read(_XFORM),), Unit.RECORD)


def test_a_name_that_stands_twice_is_named_by_its_path(twice: fields.Fields):
    assert twice.counted("b/colour").name == "b/colour"
    with pytest.raises(UserError, match="name one of them: a/colour, b/colour"):
        twice.counted("colour")


def test_what_is_asked_again_for_each_of_something_else_is_no_field(twice: fields.Fields):
    with pytest.raises(UserError, match="cannot be counted by paid"):
        twice.counted("paid")


def test_a_newer_form_goes_before_an_older_one_whose_codes_are_kept(db: Database, finish: Callable[..., Record]):
    finish()
    found = fields.of(db, Unit.INCIDENT)
    assert found.asked["device"].choices["uxo"] == {"default": "Unexploded item"}
    assert found.typed["device"].choices["ied"]["en"] == "Home-made device"  # type: ignore[index]


def test_a_consent_is_offered_and_a_check_of_an_answer_is_not():
    consent = Question(path="consent", type=QuestionType.ACKNOWLEDGE, label={"en": "May we share it?"})
    check = replace(consent, path="many_check", appearance=frozenset({"check"}))
    form = replace(forms.read(_XFORM), children=(consent, check))
    offered = {field.name: field.label for field in fields._fields((form,), Unit.RECORD).listed()}
    assert offered["consent"] == {"en": "May we share it?"}
    assert "many_check" not in offered


def test_the_status_is_that_of_the_person_or_of_the_record(db: Database):
    assert "civilian" in fields.of(db, Unit.CASUALTY).typed["status"].choices
    assert list(fields.of(db, Unit.RECORD).typed["status"].choices) == ["finished", "amended"]


def test_a_date_is_filtered_by_its_day_and_counted_by_its_year(db: Database, finish: Callable[..., Record]):
    finish(event_date="2024-05")
    found = fields.of(db, Unit.INCIDENT)
    assert found.counted("event_date").precision < found.filtered(Condition(field="event_date")).precision == DAY
    assert found.counted("event_date.month").name == "event_date.month"


def test_every_typed_field_has_a_kind_and_codes_where_it_is_coded(db: Database):
    for unit in Unit:
        for field in fields.of(db, unit).typed.values():
            assert bool(field.choices) == (field.kind is Kind.CODED), field.name


def test_the_codes_of_typed_columns_are_those_of_forms_that_feed_them():
    other = forms.read(_XFORM.replace("colour", "device"))
    assert "ied" in fields._fields((other,), Unit.INCIDENT).typed["device"].choices
    assert fields._fields((other,), Unit.INCIDENT).counted("a/device").kind is Kind.NUMBER


def test_a_code_that_only_an_older_form_offers_can_still_be_filtered_by(small_form: Form):
    def with_colours(**colours: str) -> Form:
        choices = tuple(Choice(name=name, label={"en": label}) for name, label in colours.items())
        asked = Question(path="colour", type=QuestionType.SELECT_ONE, label={"en": "Colour"}, choices=choices)
        return replace(small_form, children=(asked,))

    newer, older = with_colours(red="Red", blue="Blue"), with_colours(blue="Azure", grey="Grey")
    choices = fields._fields((newer, older), Unit.RECORD).asked["colour"].choices
    assert list(choices.items()) == [("red", {"en": "Red"}), ("blue", {"en": "Blue"}), ("grey", {"en": "Grey"})]


def test_what_came_with_an_import_is_a_field_where_there_was_one(db: Database, finish: Callable[..., Record]):
    finish()
    assert "batch" not in fields.of(db, Unit.RECORD).typed
    batch = importing.run(db, [table()], MAPPING, author="")
    where = (Condition(field="batch", values=(batch.id,)),)
    assert len(records.find(db)) == 5
    assert len(records.find(db, where=where)) == 4
    assert len(records.find(db, where=(Condition(field="batch", op=Op.NOT_KNOWN),))) == 1
    assert statistics.count(db, Unit.CASUALTY, where=where).units == 4
    assert [row.n for row in statistics.count(db, Unit.RECORD, ("batch",)).rows] == [4, 1]
    said = statistics.words(where[0], statistics.fields(db, Unit.CASUALTY), catalog("en"), "en")
    assert said.startswith(f"Import: {MAPPING.title} (")
    assert f"{batch.time:%Y}" in said
    with pytest.raises(UserError, match="“batch” has no value “x”"):
        records.find(db, where=(Condition(field="batch", values=("x",)),))


def test_a_question_called_like_a_column_that_it_does_not_feed_is_named_by_its_path(db: Database):
    xform = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
      <h:head><h:title>Well</h:title><model><instance><data id="well"><age/></data></instance>
      <bind nodeset="/data/age" type="int"/></model></h:head>
      <h:body><input ref="/data/age"><label>Age of the well</label></input></h:body></h:html>"""
    own_forms.add(db, NewForm(form=forms.read(xform), xform=xform), author="A. K.")
    found = fields.of(db, Unit.RECORD)
    assert found.counted("/age").path == "age"
    assert found.filtered(Condition(field="/age", values=("9",))).path == "age"
    assert "/age" in [field.name for field in found.listed()]
    with pytest.raises(UserError, match="asked of each person"):
        found.counted("age")


def test_a_form_of_a_kind_says_which_of_its_questions_feed_columns(small_form: Form):
    assert {"outcome", "device"} <= {question.name for question in fields.feeding(forms.form("incident"))}
    assert fields.feeding(replace(small_form, kind=None)) == ()
