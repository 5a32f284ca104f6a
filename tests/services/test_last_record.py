from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minerisk.domain.answer import Answer
from minerisk.domain.form import Form
from minerisk.domain.office import Office
from minerisk.services import databases, forms, last_record, records
from minerisk.services.databases import Database

FIRST: dict[str, Answer] = {
    "when/event_date": "2026-07",
    "where/safe_to_record": "yes",
    "where/district": "az_tar",
    "source/source_type": "media",
    "source/keep_contact": "yes",
    "source/informant_name": "Leyla",
}


@pytest.fixture
def form() -> Form:
    return forms.form("incident")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = databases.create(tmp_path / "D", Office(name="Bərdə", code="BRD", laptop=2, profile="azerbaijan"))
    yield made
    made.close()


def add(db: Database, form: Form, day: int, **changes: Answer) -> None:
    answers = {**FIRST, **{path.replace("__", "/"): answer for path, answer in changes.items()}}
    records.add_finished(db, form, [(datetime(2026, 7, day, tzinfo=UTC), answers, "A. K.")])


def test_place_and_source_are_those_of_the_last_record_without_names(db: Database, form: Form):
    add(db, form, 1)
    add(db, form, 2, where__district="az_agd")
    found = last_record.place_and_source(db, form)
    assert found["where/district"] == "az_agd"
    assert found["source/source_type"] == "media"
    assert "Leyla" not in found.values()
    assert not any(path.startswith("when/") for path in found)


def test_what_is_a_records_own_is_not_taken_over(db: Database, form: Form):
    own = ("source/follow_up", "source/follow_up_date", "source/related/same_event", "where/place_more/neighbourhood")
    add(db, form, 1, **dict.fromkeys(own, "va_referral"))
    assert not set(own) & set(last_record.place_and_source(db, form))


def test_what_came_with_a_table_does_not_count(db: Database, form: Form):
    add(db, form, 1)
    add(db, form, 2, source__source_type="dataset", where__district="az_agd")
    assert last_record.place_and_source(db, form)["where/district"] == "az_tar"


def test_nothing_is_offered_without_a_record_or_for_another_form(db: Database, form: Form):
    assert last_record.place_and_source(db, form) == {}
    add(db, form, 1)
    assert last_record.place_and_source(db, replace(form, digest="0" * 64)) == {}
    assert last_record.place_and_source(db, replace(form, kind=None)) == {}
