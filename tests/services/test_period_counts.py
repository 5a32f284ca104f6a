from collections.abc import Iterator

import pytest
from tests.services.periods import HALF_YEAR, counts, database

from minerisk.domain import period
from minerisk.services.databases import Database
from minerisk.services.period_counts import Counts


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = database(tmp_path_factory.mktemp("counts") / "BRD")
    yield made
    made.close()


def test_an_event_counts_on_the_earliest_day_it_can_have_happened(db: Database):
    assert counts(db).units == 14
    assert counts(db, period.read("2026-01-01", "2026-01-01")).units == 1
    assert counts(db, period.read("2026-05-01", "2026-12-31")).units == 1


def test_incidents_are_counted_apart_from_casualties(db: Database):
    assert (counts(db).events.units, counts(db).people("outcome").units) == (9, 14)


def test_what_has_no_date_is_in_no_period(db: Database):
    assert counts(db).undated() == 1
    assert counts(db, where="outcome = killed").undated() == 0


def test_records_are_told_by_their_status(db: Database):
    assert [(row.keys, row.n) for row in counts(db).records().rows] == [(("finished",), 9)]


def test_each_count_is_made_once_and_told(db: Database):
    steps: list[tuple[int, int]] = []
    counted = Counts(db=db, period=HALF_YEAR, chosen=(), progress=lambda done, total: steps.append((done, total)))
    assert counted.people("sex") is counted.people("sex")
    assert counted.at(HALF_YEAR) is counted
    assert counted.at(period.year(2025)).units == 5
    assert len(steps) == 2


def test_a_period_without_anything_is_empty(db: Database):
    assert counts(db, period.year(2001)).is_empty
    assert not counts(db).is_empty
    assert not counts(db, period.read("2026-06-30", "2026-06-30")).is_empty


def test_another_filter_counts_fewer(db: Database):
    assert counts(db, where="device = uxo").units == 3
