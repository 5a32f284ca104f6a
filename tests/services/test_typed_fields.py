"""Items found, sessions and the people who came are counted by columns of their own; participants never as one sum."""

from collections.abc import Callable

import pytest
from tests.recording import SESSIONS, record

from minerisk.domain.field import Kind, Scope
from minerisk.domain.filter import parse
from minerisk.domain.tally import Unit
from minerisk.errors import UserError
from minerisk.services import forms, records, statistics, typed_fields
from minerisk.services.databases import Database


@pytest.fixture
def taught(db: Database) -> Database:
    """A database with sessions, items found and a follow-up."""
    for answers in SESSIONS:
        record(db, "session", {**answers, "district": "az_agm"})
    record(db, "sighting", {"seen_on": "2026-05", "device": "mine", "district": "az_agm"})
    record(db, "sighting", {"device": "unknown", "items_seen": "4", "report_status": "resolved"})
    record(db, "follow_up", {"about_kind": "session", "follow_up_date": "2026-07-01"})
    return db


def rows(db: Database, of: Unit, by: str = "", where: str = "") -> list[tuple[str | int | None, ...]]:
    found = statistics.count(db, of, by.split(",") if by else [], parse(where))
    return [(*row.keys, row.n) for row in found.rows]


def test_items_found_are_counted_by_what_they_are_and_how_far_the_report_is(taught: Database):
    assert rows(taught, Unit.SIGHTING, "device") == [("mine", 1), (None, 1)]
    assert rows(taught, Unit.SIGHTING, "report_status") == [("resolved", 1), (None, 1)]
    assert rows(taught, Unit.SIGHTING, "year,district") == [("2026", "az_agm", 1), (None, None, 1)]
    assert statistics.count(taught, Unit.SIGHTING, where=parse("items_seen >= 2 and event is not known")).units == 1


def test_sessions_are_those_that_were_held_and_one_where_that_is_not_said(taught: Database):
    assert rows(taught, Unit.SESSION, "category") == [("direct", 4), ("indirect", 1)]
    assert statistics.count(taught, Unit.SESSION).units == 5
    assert statistics.count(taught, Unit.RECORD, where=parse("kind = session")).units == 3


def test_people_who_came_are_counted_by_age_and_sex_as_the_chosen_table_has_them(taught: Database):
    direct = "category = direct"
    assert rows(taught, Unit.PARTICIPANT, "sex", direct) == [("female", 8), ("male", 7), (None, 2)]
    assert rows(taught, Unit.PARTICIPANT, "band", direct) == [("18_59", 2), ("6_11", 15)]
    by_scheme = rows(taught, Unit.PARTICIPANT, "age_group,scheme", direct)
    assert by_scheme == [("adult", "brief", 2), ("under_18", "brief", 15)]
    assert statistics.count(taught, Unit.PARTICIPANT, where=parse(direct)).units == 17
    assert statistics.count(taught, Unit.PARTICIPANT, where=parse(f"{direct} and year = 2025")).units == 0


@pytest.mark.parametrize("where", ["", "category in (direct, indirect)", "category != training", "sex = female"])
def test_people_of_different_categories_are_never_added_up(taught: Database, where: str):
    with pytest.raises(UserError, match="never added up"):
        statistics.count(taught, Unit.PARTICIPANT, ["sex"], parse(where))
    found = statistics.count(taught, Unit.PARTICIPANT, ["category"], parse(where))
    assert found.apart


def test_people_of_one_category_have_a_sum(taught: Database):
    assert rows(taught, Unit.PARTICIPANT, "category") == [("direct", 17), ("indirect", 100)]
    assert not statistics.count(taught, Unit.PARTICIPANT, ["category"], parse("category in (indirect)")).apart


def test_a_question_of_a_session_divides_those_who_came(taught: Database):
    assert rows(taught, Unit.PARTICIPANT, "venue,category") == [(None, "direct", 17), (None, "indirect", 100)]
    assert rows(taught, Unit.PARTICIPANT, "month", "category = direct") == [("2026-05", 17)]


def test_a_unit_has_the_questions_of_its_own_kind_alone(taught: Database):
    def asked(of: Unit) -> set[str]:
        return {field.path for field in statistics.fields(taught, of)}

    assert {"seen/lying", "passed/passed_on_date"} <= asked(Unit.SIGHTING)
    assert not asked(Unit.SIGHTING) & {"taught/messages", "about/follow_up_how"}
    assert not asked(Unit.CASUALTY) & {"seen/lying", "taught/messages", "about/follow_up_how"}
    assert {"seen/lying", "taught/messages", "about/follow_up_how"} <= asked(Unit.RECORD)


def test_counts_by_age_and_sex_are_no_questions_and_other_tables_name_their_rows(taught: Database):
    asked = {field.path: field.label for field in statistics.fields(taught, Unit.SESSION) if field.path}
    assert not [path for path in asked if "/counts_" in path]
    clear = next(label for path, label in asked.items() if path.endswith("was_clear/face_partly"))
    assert clear["en"] == "Was it clear?: Partly"  # type: ignore[index]


def test_records_of_every_kind_are_found_by_kind_district_and_year(taught: Database):
    def found(where: str) -> int:
        return len(records.find(taught, where=parse(where)))

    assert [found(f"kind = {kind}") for kind in (*forms.KINDS, "other")] == [0, 2, 3, 1, 0]
    assert found("district = az_agm") == 4
    assert found("district = az_agm and year = 2026") == 3
    assert found("year = 2026") == 4
    assert found("device = mine") == 1
    assert found("type = direct") == 2
    assert found("event >= 2026-06 and event is known") == 2
    assert found("status = civilian") == 0


def test_a_filter_for_one_kind_speaks_of_its_columns(taught: Database):
    assert len(records.find(taught, where=parse("kind = sighting and report_status = resolved"))) == 1
    assert len(records.find(taught, where=parse("kind = session and participants > 50"))) == 1
    with pytest.raises(UserError, match="at several places"):
        records.find(taught, where=parse("report_status = resolved"))


def test_the_kinds_are_offered_by_name(taught: Database):
    kind = next(field for field in statistics.to_find(taught) if field.name == "kind")
    assert list(kind.choices) == [*forms.KINDS, "other"]
    assert kind.choices["sighting"] == "Item found"


def test_open_values_are_those_of_the_unit(taught: Database, finish: Callable[..., object]):
    record(taught, "sighting", {"district": "other_district", "district_other": "Here"})
    record(taught, "incident", {"district": "other_district", "district_other": "There"})
    offered = {
        of: statistics.values(taught, next(f for f in statistics.fields(taught, of) if f.name == "district"))
        for of in (Unit.CASUALTY, Unit.SIGHTING, Unit.SESSION, Unit.RECORD)
    }
    assert offered[Unit.CASUALTY] == ("There",)
    assert set(offered[Unit.SIGHTING]) == {"az_agm", "Here"}
    assert offered[Unit.SESSION] == ("az_agm",)
    assert set(offered[Unit.RECORD]) == {"az_agm", "Here", "There"}


def test_the_labels_of_codes_are_those_of_the_forms(taught: Database):
    forms_known = (forms.form("session"),)
    typed = typed_fields.typed(forms_known, Unit.PARTICIPANT)
    assert list(typed["category"].choices) == ["direct", "indirect", "training"]
    assert typed["band"].choices["60_plus"]["en"] == "60 and over"  # type: ignore[index]
    assert "unknown" not in typed["band"].choices
    assert (typed["event"].scope, typed["event"].kind, typed["event"].countable) == (Scope.SESSION, Kind.DATE, False)
