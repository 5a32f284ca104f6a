"""Any question of any form is counted, and what is not known has a class of its own."""

import pytest
from tests.recording import record
from tests.ui.recorded import ANSWERS, finished
from tests.wells import dig

from minerisk.domain.filter import parse, text
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.services import records
from minerisk.services.databases import Database
from minerisk.services.questions import Countable, Counted, countable, question

EN = catalog("en")


def what(db: Database, key: str) -> Countable:
    return next(each for each in countable(db, EN) if each.key == key)


def counted(db: Database, key: str, name: str, where: str = "") -> Counted:
    chosen = what(db, key)
    by = next(field for field in chosen.questions if name in {field.path, field.name})
    return question(db, chosen, by, parse(where), EN)


def lines(found: Counted) -> list[str]:
    return [entry.words for entry in found.chart.entries]


def test_people_events_and_records_of_each_form_that_has_some_can_be_counted(db: Database):
    assert [each.label for each in countable(db, EN)] == ["Casualties", "Incidents"]
    dig(db)
    assert [each.label for each in countable(db, EN)] == ["Casualties", "Incidents", "Wells"]


def test_the_questions_of_a_form_stand_in_its_order_and_only_with_it(db: Database):
    dig(db)
    asked = [field.path for field in what(db, "well").questions]
    assert asked == ["safe", "uses", "depth", "dug"]
    for unit in ("casualty", "incident"):
        assert not {field.path for field in what(db, unit).questions} & set(asked)


def test_records_of_any_form_are_counted_by_a_coded_question(db: Database):
    dig(db)
    finished(db)
    found = counted(db, "well", "safe")
    assert (found.chart.title, found.chart.note) == ("Is the water safe", "n = 4 records, not known 1")
    assert lines(found) == ["Yes: 2, 67 % of 3", "No: 1, 33 % of 3", "Not known: 1"]
    assert found.about["Which records"] == "Form: Wells"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("depth", ["12: 2, 67 % of 3", "7: 1, 33 % of 3", "Not known: 1"]),
        ("dug", ["2023: 1, 50 % of 2", "2024: 1, 50 % of 2", "Not known: 2"]),
        ("uses", ["Cattle: 2, 100 % of 2", "Drinking: 1, 50 % of 2", "Not known: 2"]),
    ],
)
def test_numbers_years_and_several_answers_are_counted(db: Database, name: str, said: list[str]):
    dig(db)
    found = counted(db, "well", name)
    assert lines(found) == said
    assert found.chart.known == int(said[0].rpartition(" ")[2])


def test_a_bar_has_the_filter_of_the_records_behind_it(db: Database):
    dig(db)
    finished(db)
    for name in ("safe", "uses", "depth", "dug"):
        for entry in counted(db, "well", name).chart.entries:
            assert len(records.find(db, where=entry.mark.behind)) == entry.mark.n, text(entry.mark.behind)


def test_a_filter_holds_as_far_as_a_form_has_what_it_asks_for(db: Database):
    dig(db)
    found = counted(db, "well", "safe", "year = 2026 and status = civilian and depth = 12")
    assert lines(found) == ["Yes: 2, 100 % of 2"]
    assert found.left_out == ("Year: 2026", "Status: Civilian")
    assert found.about["Which records"] == "How deep: 12; Form: Wells"


def test_casualties_and_incidents_are_counted_under_all_filters(db: Database):
    finished(db)
    found = counted(db, "casualty", "sex", "year = 2026")
    assert (found.chart.note, found.left_out) == ("n = 1 casualty", ())
    assert lines(found) == ["Female: 1, 100 % of 1"]
    assert counted(db, "incident", "device", "year = 1999").chart.note == "n = 0 incidents"
    with pytest.raises(UserError):
        counted(db, "incident", "device", "year = soon")


def test_records_whose_incident_is_not_known_are_named_beside_the_incidents(db: Database):
    finished(db)
    finished(db, {**ANSWERS, "source/source_type": "dataset", "source/grouping": "not_known"})
    found = counted(db, "incident", "device")
    assert found.chart.note == "One row is one casualty: 1 record; n = 1 incident"


def test_every_kind_that_has_records_is_counted_under_its_own_heading(db: Database):
    for kind in ("follow_up", "session", "sighting"):
        record(db, kind, {})
    dig(db)
    labels = [each.label for each in countable(db, EN)]
    assert labels == ["Casualties", "Incidents", "Items found", "Sessions", "Follow-ups", "Wells"]
    asked = {each.key: {field.path for field in each.questions} for each in countable(db, EN)}
    assert "seen/lying" in asked["sighting"]
    assert "taught/messages" in asked["session"]
    assert "about/follow_up_how" in asked["follow_up"]
    assert not asked["casualty"] & {"seen/lying", "taught/messages", "about/follow_up_how"}


def test_a_question_of_another_kind_is_counted_with_the_records_behind_it(db: Database):
    record(db, "sighting", {"lying": "surface hanging", "device": "mine", "seen_on": "2026-05"})
    record(db, "sighting", {"device": "uxo", "seen_on": "2025"})
    record(db, "session", {"messages": "do_not_touch", "sessions_held": "2"})
    record(db, "follow_up", {"follow_up_how": "visit", "follow_up_date": "2026-05-01"})
    finished(db)
    seen = counted(db, "sighting", "device", "year = 2026 and status = civilian")
    assert (lines(seen), seen.left_out) == (["Mine: 1, 100 % of 1"], ("Status: Civilian",))
    assert seen.chart.note == "n = 1 report of an item"
    assert counted(db, "session", "messages").chart.note == "n = 2 sessions"
    told = counted(db, "follow_up", "follow_up_how", "year = 2026 and sex = female")
    assert (lines(told), told.left_out) == (["Visit: 1, 100 % of 1"], ("Sex: Female",))
    for found in (seen, told, counted(db, "sighting", "lying"), counted(db, "incident", "device")):
        for entry in found.chart.entries:
            assert len(records.find(db, where=entry.mark.behind)) == entry.mark.n, text(entry.mark.behind)
