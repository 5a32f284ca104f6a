from dataclasses import replace

import pytest
from tests.ui.recorded import PERSON, finished

from minerisk.domain.answer import Reason
from minerisk.domain.record import Record
from minerisk.i18n import catalog
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.ui import record_reading
from minerisk.ui.record_reading import Part, Said


@pytest.fixture
def record(db: Database) -> Record:
    return finished(db)


def read(record: Record, language: str = "en") -> tuple[Part, ...]:
    return record_reading.read(forms.form("incident"), record, catalog(language))


def lines(record: Record) -> dict[str, Said]:
    parts = read(record)
    return {said.label: said for part in parts for said in (*part.lines, *(s for c in part.cards for s in c.lines))}


def test_sections_are_in_the_order_and_the_language_of_the_form(record: Record):
    assert [part.title for part in read(record)] == ["When", "Where", "What happened", "People", "Source"]
    assert read(record, "az")[0].title == "Nə vaxt"


def test_answers_are_in_words_and_what_was_not_answered_says_so(record: Record):
    said = lines(record)
    assert said["When did it happen?"].words == "July 2026, day not known"
    assert said["At what time of day?"].words == "Not answered"
    assert not said["At what time of day?"].is_given
    assert "Coordinates" not in said


def test_a_reason_is_kept_apart_from_answers(record: Record):
    said = lines(replace(record, answers={**record.answers, "when/time_of_day": Reason.REFUSED}))
    assert said["At what time of day?"].reason is Reason.REFUSED
    assert said["At what time of day?"].words == "Refused"


def test_people_are_cards_without_names(record: Record):
    (card,) = next(part for part in read(record) if part.title == "People").cards
    assert card.code == "P1"
    assert card.who == "Person 1, woman, 34"
    assert card.outcome == ("injured", "Injured")
    assert [said.words for said in card.lines if said.is_identity] == ["Günel"]


def test_a_record_has_identity_where_a_name_was_given(record: Record):
    assert record_reading.has_identity(read(record))
    without = {path: answer for path, answer in record.answers.items() if not path.endswith("name")}
    assert not record_reading.has_identity(read(replace(record, answers=without)))


def test_a_position_is_figures(record: Record):
    answers = {**record.answers, "where/safe_to_record": "yes", "where/coordinates": "40.3652 46.9587 0 1000"}
    said = lines(replace(record, answers=answers))["Coordinates"]
    assert said.is_figures
    assert said.words.startswith("40.36520, 46.95870")


def test_answers_that_differ_are_all_shown_to_be_checked(record: Record):
    conflicts = {"when/event_date": ("2026-07", "2026-08"), f"{PERSON}/name": ("Günel", None)}
    said = lines(replace(record, conflicts=conflicts))
    assert said["When did it happen?"].to_check
    assert said["When did it happen?"].words == "July 2026, day not known\nAugust 2026, day not known"
    assert said["Name of the person"].is_identity
