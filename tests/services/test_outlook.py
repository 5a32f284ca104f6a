from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.services.importing_data import MAPPING, ROWS, table

from minerisk.domain.conversion.report import NotAsked
from minerisk.domain.office import Office
from minerisk.domain.tables.mapping import Feed, Mapping, Read
from minerisk.domain.tables.table import Notice
from minerisk.i18n import catalog
from minerisk.services import databases, importing
from minerisk.services.databases import Database

OTHER = table([("2009", "Cauca", "killed", "M", "")], name="later.csv")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    database = databases.create(tmp_path / "D", Office(name="Imported", code="IMP", laptop=1))
    yield database
    database.close()


def _fed(*feeds: Feed) -> Mapping:
    (source,) = MAPPING.sources
    return replace(MAPPING, sources=(replace(source, feeds=(*source.feeds, *feeds)),))


def test_a_dry_run_says_what_would_come_without_a_database():
    outlook = importing.look(None, [table()], MAPPING)
    assert (outlook.title, outlook.already, len(outlook.notices)) == (MAPPING.title, 0, 1)
    assert (outlook.report.records, outlook.report.people, dict(outlook.report.rows)) == (4, 4, {"people.csv": 4})


def test_a_dry_run_says_the_same_as_the_import_and_changes_nothing(db: Database):
    outlook = importing.look(db, [table()], MAPPING)
    assert importing.batches(db) == ()
    assert importing.run(db, [table()], MAPPING, author="").report == outlook.report


def test_records_that_are_here_are_counted(db: Database):
    importing.run(db, [table()], MAPPING, author="")
    assert importing.look(db, [table()], MAPPING).already == len(ROWS)
    assert importing.look(db, [OTHER], MAPPING).already == 0


def test_another_file_that_came_with_the_same_mapping_is_told_while_it_is_here(db: Database):
    batch = importing.run(db, [table()], MAPPING, author="")
    (notice,) = importing.look(db, [OTHER], MAPPING).notices
    assert (notice.values["file"], notice.values["day"]) == ("people.csv", batch.time.date().isoformat())
    assert importing.look(db, [OTHER], replace(MAPPING, title="Another")).notices == ()
    importing.withdraw(db, batch.id, author="")
    assert importing.look(db, [OTHER], MAPPING).notices == ()


def test_a_file_whose_records_came_under_other_names_is_told(db: Database):
    (source,) = MAPPING.sources
    by_state = replace(MAPPING, event_known=True, sources=(replace(source, key="state"),))
    importing.run(db, [table()], MAPPING, author="")
    notice, _ = importing.look(db, [table()], by_state).notices
    assert "twice" in notice.text
    assert (notice.values["file"], notice.values["title"]) == ("people.csv", MAPPING.title)
    assert len(importing.look(db, [table()], MAPPING).notices) == 1


def test_notices_of_the_tables_are_told():
    notice = Notice(text="The numbers have {mark}.", values={"mark": ","})
    assert notice in importing.look(None, [table(notices=(notice,))], MAPPING).notices


def test_rows_that_are_equal_in_every_cell_are_told_and_stay_separate():
    outlook = importing.look(None, [table()], MAPPING)
    assert [each.said(catalog("en"), "en") for each in outlook.notices] == [
        "people.csv: 2 rows are equal to another row in every cell. They stay separate people: look whether somebody "
        "stands there twice."
    ]
    assert outlook.report.records == len(ROWS)
    assert importing.look(None, [table(ROWS[1:])], MAPPING).notices == ()


def test_answers_that_the_form_does_not_take_are_counted():
    rows = [(year, *ROWS[0][1:]) for year in ("2006", "2007", "99")]
    mapping = _fed(Feed(to="people/casualty/age", read=Read.NUMBER, columns=("year",)))
    assert importing.look(None, [table(rows)], mapping).report.not_asked == (NotAsked(to="people/casualty/age", n=2),)
