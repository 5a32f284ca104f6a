from collections.abc import Callable

import pytest

from minerisk.domain.record import Record
from minerisk.domain.tables.columns import Of, Profile
from minerisk.errors import UserError
from minerisk.services import records, sheets
from minerisk.services.databases import Database
from minerisk.services.sheets import Wanted

Finish = Callable[..., Record]


def test_the_record_is_said_first(db: Database, finish: Finish):
    record = finish(event_date="2024")
    (full,) = sheets.make(db, records.find(db), Wanted(profile=Profile.FULL))
    assert full.headings[:5] == ("record", "version", "changed", "to_check", "author")
    assert next(full.rows())[:5] == (record.code, "1", record.updated.date().isoformat(), "no", "Aynur")
    (words,) = sheets.make(db, records.find(db), Wanted(profile=Profile.AUTHORITY, language="en"))
    assert words.headings[:4] == ("Record", "Version", "Last changed", "To check")
    assert next(words.rows())[3] == "No"


def test_statistics_count_the_records_instead_of_naming_them(db: Database, finish: Finish):
    codes = [finish(event_date=str(year)).code for year in (2024, 2025, 2026)]
    (made,) = sheets.make(db, records.find(db), Wanted())
    assert made.columns[0].cells == ["1", "2", "3"]
    assert not any(code in row for code in codes for row in made.rows())


def test_rows_come_in_the_order_of_the_numbers(db: Database, finish: Finish):
    for year in (2024, 2025, 2026):
        finish(event_date=str(year))
    numbers = sorted(records.find(db), reverse=True)
    (made,) = sheets.make(db, numbers, Wanted())
    assert made.columns[made.headings.index("event_date")].cells == ["2026", "2025", "2024"]


def test_incidents_say_how_many_people_the_cards_tell_of(db: Database, finish: Finish):
    cards = {"people/casualty{9f}/outcome": "killed", "people/casualty{a0}/age": "34"}
    finish(event_date="2024", **cards)
    finish(event_date="2025")
    names = ("people_killed", "people_injured", "people_unhurt", "people_outcome_unknown")
    (made,) = sheets.make(db, records.find(db), Wanted())
    found = [column for column in made.columns if column.path in names]
    assert tuple(column.heading for column in found) == names
    assert sorted(zip(*(column.cells for column in found), strict=True)) == [("",) * 4, ("1", "0", "0", "1")]
    assert all(column.is_number for column in found)
    incidents, people = sheets.make(db, records.find(db), Wanted(of=Of.LINKED, language="en"))
    assert "Killed, by the people in the record" in incidents.headings
    assert not any("by the people" in heading for heading in people.headings)


def test_progress_is_told(db: Database, finish: Finish):
    finish(event_date="2024")
    steps: list[tuple[int, int]] = []
    sheets.make(db, records.find(db), Wanted(), progress=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 1)]


def test_people_of_records_without_forms_are_said_to_be_none(db: Database):
    with pytest.raises(UserError, match="do not ask about people"):
        sheets.make(db, [], Wanted(of=Of.CASUALTIES))
