from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.services.importing_data import MAPPING, table
from tests.services.periods import HALF_YEAR, counts, database, incident, person

from minerisk import __version__
from minerisk.domain import period
from minerisk.domain.period import Period
from minerisk.i18n import catalog
from minerisk.services import importing
from minerisk.services.databases import Database
from minerisk.services.summary_notes import MOST_SOURCES, came_from, notes

NOW = datetime(2026, 7, 16, 15, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = database(tmp_path_factory.mktemp("notes") / "BRD")
    yield made
    made.close()


def said(db: Database, of: Period = HALF_YEAR, by: str = "A. K.", *, public: bool = False) -> dict[str, str]:
    found = notes(counts(db, of), catalog("en"), public=public, made_at=NOW, made_by=by)
    return {note.title: " ".join(note.sentences) for note in found}


def test_it_is_said_what_is_counted_and_what_words_mean(db: Database):
    found = said(db)
    assert "The true number is not known." in found["What is counted"]
    assert "earliest day" in found["What is counted"]
    assert "1 casualty is in no period" in found["What is counted"]
    assert {"Incident:", "Accident:", "Casualty:", "Provisional:"} <= set(found["Words"].split())
    assert "A broken bar stands for more than its length shows." in found["How to read the charts"]
    assert "“Before” is the time from 1 July 2025 – 31 December 2025." in found["How to read the charts"]


def test_it_is_said_who_made_it_when_and_with_what(db: Database):
    made = f"Made 16 July 2026, 15:20 by A. K. with MineRisk {__version__}."
    assert said(db)["This copy"] == made
    assert said(db, by="")["This copy"] == made.replace(" by A. K.", "")


def test_the_office_is_told_not_to_publish_all_numbers(db: Database):
    found = said(db)
    assert "Restricted" in found["What may be passed on"]
    assert "9 in this period, 0 of them amended" in found["Where the numbers come from"]


def test_in_public_it_is_said_what_is_hidden_and_nothing_small_is_told(db: Database):
    found = said(db, public=True)
    assert "fewer than 3 casualties" in found["What may be passed on"]
    assert "no date" not in found["What is counted"]
    assert "amended after" not in found["Where the numbers come from"]
    assert "Records of Demonstration office." in found["Where the numbers come from"]


def test_numbers_of_different_sources_stand_side_by_side(tmp_path: Path):
    counted = incident("2026-02-01", *(person("killed") for _ in range(4)), people__killed="5")
    db = database(tmp_path / "A", counted)
    for public in (False, True):
        told = said(db, public=public)["Numbers of different sources"]
        assert "as counted at the events: 5." in told
        assert "person by person: 4." in told
        assert "never added" in told
    db.close()


def test_a_small_number_of_another_source_is_not_published(tmp_path: Path):
    counted = incident("2026-02-01", person("killed"), person(), person(), person(), people__killed="2")
    db = database(tmp_path / "A", counted)
    assert "Numbers of different sources" in said(db)
    assert "Numbers of different sources" not in said(db, public=True)
    db.close()


def test_rows_that_are_one_casualty_each_are_told(tmp_path: Path):
    dataset = {"source__source_type": "dataset", "source__grouping": "not_known"}
    db = database(tmp_path / "A", incident("2026-02-01", person(), **dataset))
    assert "In 1 record one row is one casualty" in said(db)["Numbers of different sources"]
    assert "Numbers of different sources" not in said(db, public=True)
    db.close()


def test_before_the_calendar_begins_there_is_no_period(db: Database):
    assert "Before" not in said(db, period.read("0001-01-01", "2026-12-31"))["How to read the charts"]


def test_it_is_named_whose_records_they_are_where_most_came_with_imports(tmp_path: Path):
    db = database(tmp_path / "A", incident("2026-02-01", person()))
    of_all = counts(db, period.read("2000-01-01", "2026-12-31"))
    assert came_from(of_all, catalog("en")) == ""
    for years in ((2001,), (2002, 2003)):
        rows = tuple((str(year), "Meta", "killed", "F", "") for year in years)
        importing.run(db, [table(rows=rows, name=f"{years[0]}.csv")], MAPPING, author="A. K.")
    of_all = counts(db, period.read("2000-01-01", "2026-12-31"))
    assert came_from(of_all, catalog("en")) == "Casualties of somewhere; Demonstration office"
    assert came_from(counts(db, period.read("2000-01-01", "2010-12-31")), catalog("en")) == "Casualties of somewhere"
    assert came_from(counts(db, HALF_YEAR), catalog("en")) == ""
    db.close()


def test_imports_are_named_as_sources_and_no_more_than_can_be_read(tmp_path: Path):
    db = database(tmp_path / "A", incident("2026-02-01", person()))
    tables = [table(rows=((str(year), "Meta", "killed", "F", ""),), name=f"{year}.csv") for year in range(2001, 2011)]
    for one in tables:
        batch = importing.run(db, [one], MAPPING, author="A. K.")
    importing.withdraw(db, batch.id, author="A. K.")
    told = said(db)["Where the numbers come from"]
    assert told.count("Imported: Casualties of somewhere,") == MOST_SOURCES
    assert "and 1 more" in told
    db.close()
