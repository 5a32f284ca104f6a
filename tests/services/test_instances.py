from collections.abc import Callable

import pytest

from minerisk.domain.answer import Reason
from minerisk.domain.form import Form
from minerisk.domain.record import Record
from minerisk.forms import instance
from minerisk.services import records
from minerisk.services.databases import Database
from minerisk.services.instances import instance as taken_out

PERSON = "people/casualty{9f}"


@pytest.fixture
def record(finish: Callable[..., Record]) -> Record:
    return finish(
        score="3", phone="055 123", town_other=Reason.REFUSED,
        **{f"{PERSON}@order": "1", f"{PERSON}/name": "Əli", f"{PERSON}/outcome": "injured"},
    )  # fmt: skip


def test_a_record_leaves_without_names(db: Database, record: Record, small_form: Form):
    found = instance.read(small_form, taken_out(db, record.id), new_id=lambda: "9f")
    assert found.answers == {
        "device": "mine", "score": "3", "doubled": "6", "town_other": Reason.REFUSED,
        f"{PERSON}@order": "1", f"{PERSON}/outcome": "injured",
    }  # fmt: skip
    assert (found.meta, found.remarks) == (instance.Meta(instance=f"uuid:{record.id}"), ())


def test_a_record_leaves_with_names_where_that_is_wanted(db: Database, record: Record, small_form: Form):
    found = instance.read(small_form, taken_out(db, record.id, names=True), new_id=lambda: "9f")
    assert found.answers == record.answers


def test_what_the_form_does_not_ask_for_has_no_node(db: Database, finish: Callable[..., Record]):
    assert "<narrative />" in taken_out(db, finish().id)
    assert "narrative" not in taken_out(db, finish(device="unknown").id)


def test_an_amended_record_is_another_instance_that_takes_the_place_of_the_first(
    db: Database, record: Record, small_form: Form
):
    first = instance.read(small_form, taken_out(db, record.id)).meta
    draft = records.amend(db, record.id, author="Rəşad")
    filling = records.filling(db, draft)
    filling.answer("score", "4")
    records.finish(db, draft, filling, author="Rəşad", reason="Counted again")
    after = instance.read(small_form, taken_out(db, record.id, replaces=first.instance)).meta
    assert after.instance != first.instance
    assert after.deprecated == first.instance
    assert instance.read(small_form, taken_out(db, record.id)).meta.instance == after.instance
