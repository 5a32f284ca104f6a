from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.services.importing_data import COLUMNS, MAPPING, ROWS, table, write_files

from minerisk.domain.conversion.report import Unmapped
from minerisk.domain.office import Office
from minerisk.domain.record import Record
from minerisk.domain.tables.mapping import Holds
from minerisk.domain.tables.table import Reading
from minerisk.errors import Cancelled, UserError
from minerisk.services import databases, exporting, importing, records, verification
from minerisk.services.databases import Database
from minerisk.services.exporting import Export, Format, Of, Profile


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    database = databases.create(tmp_path / "D", Office(name="Imported", code="IMP", laptop=1))
    yield database
    database.close()


def _all(db: Database) -> list[Record]:
    numbers = records.find(db, order=records.Order.CODE)
    return [records.get(db, line.id) for line in records.lines(db, numbers)]


def _indexes(db: Database) -> list[str]:
    with db.read() as connection:
        found = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type = 'index' ORDER BY name")
        return [*found.scalars()]


def test_every_row_becomes_a_record_and_equal_rows_stay_separate_people(db: Database):
    batch = importing.run(db, [table()], MAPPING, author="Aynur")
    found = _all(db)
    assert (batch.records, batch.people, batch.already, batch.author) == (4, 4, 0, "Aynur")
    assert [record.code[-2:] for record in found] == ["01", "02", "03", "04"]
    assert {record.code[:9] for record in found} == {"IMP1-INC-"}
    assert [record.answers["source/dataset_row"] for record in found] == ["row 2", "row 3", "row 4", "row 5"]
    assert all(record.answers["source/grouping"] == "not_known" for record in found)


def test_what_the_report_says_is_kept_with_the_batch(db: Database):
    batch = importing.run(db, [table()], MAPPING, author="Aynur")
    assert importing.batches(db) == (batch,)
    assert batch.files == ("people.csv",)
    assert batch.report.unmapped == (
        Unmapped(table="people.csv", column="outcome", to="people/casualty/outcome", text="maimed", n=1),
    )
    assert "outcome: maimed" in str(_all(db)[3].answers["source/dataset_words"])


@pytest.mark.parametrize("profile", Profile)
def test_the_words_of_a_table_may_name_a_person_and_leave_in_a_full_copy_alone(
    db: Database, tmp_path: Path, profile: Profile
):
    importing.run(db, [table([(*ROWS[0][:2], "maimed by Karim", "M", "")])], MAPPING, author="")
    export = Export(of=Of.INCIDENTS, profile=profile, format=Format.CSV)
    file = exporting.save(db, export, tmp_path / "a.csv", author="").file
    assert ("maimed by Karim" in file.read_text("utf-8")) is (profile is Profile.FULL)
    assert not records.find(db, "Karim")


def test_an_import_remembers_what_was_not_understood(db: Database):
    batch = importing.run(db, [table([("06", *ROWS[0][1:])])], MAPPING, author="Aynur")
    (unread,) = batch.report.unread
    assert (unread.text, unread.notice.text) == ("06", "The year of a date has four digits.")
    assert importing.batches(db) == (batch,)


def test_the_history_of_a_record_says_where_it_was_imported_from(db: Database):
    importing.run(db, [table()], MAPPING, author="")
    (step,) = records.read(db, _all(db)[0].id)[1]
    assert step.imported_from == MAPPING.title


def test_the_same_file_again_adds_nothing_and_makes_no_batch(db: Database):
    first = importing.run(db, [table()], MAPPING, author="Aynur")
    again = importing.run(db, [table(name="renamed.csv")], MAPPING, author="Aynur")
    assert (again.id, again.records, again.already) == ("", 0, 4)
    assert importing.batches(db) == (first,)
    assert len(_all(db)) == 4


def test_the_tables_follow_from_what_was_imported(db: Database):
    importing.run(db, [table()], MAPPING, author="Aynur")
    assert verification.verify(db, rebuild=True).problems == ()


def test_an_import_that_is_stopped_stores_nothing(db: Database):
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.run(db, [table()], MAPPING, author="Aynur", progress=stop)
    assert importing.batches(db) == ()
    assert _all(db) == []


def test_a_large_import_that_is_stopped_leaves_all_indexes(db: Database):
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    before = _indexes(db)
    with pytest.raises(Cancelled):
        importing.run(db, [table(ROWS * 1_300)], MAPPING, author="Aynur", progress=stop)
    assert _indexes(db) == before


def test_it_is_told_how_far_it_is(db: Database):
    told: list[tuple[int, int]] = []
    importing.run(db, [table(ROWS * 300)], MAPPING, author="", progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 1200), (1000, 1200), (1200, 1200)]


def test_a_mapping_for_other_tables_is_refused_in_a_sentence(db: Database):
    other = replace(table(), columns=tuple(name.upper() for name in COLUMNS))
    with pytest.raises(UserError, match="lacks columns"):
        importing.run(db, [other], MAPPING, author="Aynur")
    with pytest.raises(UserError, match="2 were given"):
        importing.require_fit([table(), table(ROWS[:1])], MAPPING)
    importing.require_fit([table()], MAPPING)
    with pytest.raises(UserError):
        importing.require_fit([], MAPPING)


def test_more_rows_set_aside_than_can_be_listed_are_no_import(db: Database):
    (source,) = MAPPING.sources
    key = "k" * 100_000
    incidents = replace(source, holds=Holds.INCIDENT, key=key, feeds=source.feeds[:1])
    rows = [("2006", "1", "", "", ""), *[("2006", "", "", "", "")] * 90]
    given = replace(table(rows), columns=("year", key, *COLUMNS[2:]))
    with pytest.raises(UserError, match="90"):
        importing.run(db, [given], replace(MAPPING, event_known=True, sources=(incidents,)), author="Aynur")
    assert importing.batches(db) == ()


def test_tables_of_which_no_row_becomes_a_record_are_no_import(db: Database):
    with pytest.raises(UserError, match="No row"):
        importing.run(db, [table([])], MAPPING, author="Aynur")
    assert importing.batches(db) == ()


def test_files_are_read_as_they_are_recognised_or_as_it_is_said(tmp_path: Path):
    file, _ = write_files(tmp_path)
    (found,) = importing.read([file])
    assert (found.columns, found.rows[0]) == (COLUMNS, ROWS[0])
    file.write_text("\n".join(";".join(row) for row in (COLUMNS, *ROWS)), "utf-16")
    (found,) = importing.read([file], [Reading(encoding="utf-16", separator=";")])
    assert found.rows[2] == ROWS[2]
