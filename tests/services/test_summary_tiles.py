from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.services.periods import HALF_YEAR, counts, database, incident, person

from minerisk.domain import period
from minerisk.i18n import catalog
from minerisk.services.databases import Database
from minerisk.services.period_counts import Counts
from minerisk.services.summary_tiles import tiles, told


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = database(tmp_path_factory.mktemp("tiles") / "BRD")
    yield made
    made.close()


def said(counted: Counts, *, public: bool = False) -> list[str]:
    return [f"{tile.number} {tile.label}; {tile.note}" for tile in tiles(counted, catalog("en"), public=public)]


def test_numbers_stand_beside_those_of_the_period_before(db: Database):
    assert said(counts(db)) == [
        "9 incidents; 4 before (+5)",
        "4 killed; 2 before (+2)",
        "10 injured; 3 before (+7)",
        "14 casualties; 5 before (+9)",
    ]


def test_small_numbers_are_hidden_and_so_is_what_they_are_compared_with(db: Database):
    assert said(counts(db), public=True) == [
        "9 incidents; 4 before (+5)",
        "4 killed; before: not shown",
        "10 injured; before: not shown",
        "14 casualties; 5 before (+9)",
    ]


def test_a_small_sum_is_said_to_be_small(db: Database):
    day = period.read("2026-05-01", "2026-05-31")
    assert said(counts(db, day), public=True) == [
        "Under 3 incidents; 3 before",
        "0 killed; 0 before (±0)",
        "Not shown injured; 3 before",
        "Under 3 casualties; 3 before",
    ]


def test_a_large_number_has_its_change_in_percent(tmp_path: Path):
    before = [incident("2025-08-01", *(person() for _ in range(20)))]
    now = [incident("2026-02-01", *(person() for _ in range(15)))]
    db = database(tmp_path / "A", *before, *now)
    assert said(counts(db))[2:] == ["15 injured; 20 before (–5, –25 %)", "15 casualties; 20 before (–5, –25 %)"]
    db.close()


def test_incidents_that_were_not_told_apart_are_not_counted(tmp_path: Path):
    dataset = {"source__source_type": "dataset", "source__grouping": "not_known"}
    db = database(tmp_path / "A", incident("2026-02-01", person(), **dataset))
    assert said(counts(db))[0] == "Not known incidents; one row is one casualty"
    db.close()


def test_before_the_calendar_begins_nothing_is_compared(db: Database):
    first = period.read("0001-01-01", "2026-12-31")
    assert [tile.note for tile in tiles(counts(db, first), catalog("en"), public=False)] == [""] * 4


def test_all_numbers_are_told_inside_the_office(db: Database):
    assert told(counts(db).at(HALF_YEAR.before or HALF_YEAR), public=False) == {
        "incidents": 4, "casualties": 5, "killed": 2, "injured": 3,
    }  # fmt: skip
