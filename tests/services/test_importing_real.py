"""The published figures of two real sources come out of the database that they were imported into."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.real_data import REAL, needs_real_data

from minerisk.domain.office import Office
from minerisk.domain.tally import Unit
from minerisk.services import databases, importing, records, statistics, verification
from minerisk.services.databases import Database

pytestmark = needs_real_data

INCIDENTS = REAL / "incidents"
VICTIMS = (INCIDENTS / "colombia_victims_2021-11.csv",)
CASES = (INCIDENTS / "colombia_cnmh_VictimasMI_2018.xlsx", INCIDENTS / "colombia_cnmh_CasosMI_2018.xlsx")


def _imported(folder: Path, mapping: str, files: tuple[Path, ...]) -> Iterator[Database]:
    db = databases.create(folder, Office(name="Imported", code="IMP", laptop=1))
    importing.run(db, importing.read(files), importing.mapping(mapping), author="Aynur")
    yield db
    db.close()


@pytest.fixture(scope="module")
def victims(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    yield from _imported(tmp_path_factory.mktemp("victims") / "D", "colombia_victims", VICTIMS)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    yield from _imported(tmp_path_factory.mktemp("cases") / "D", "colombia_cnmh", CASES)


def _counted(db: Database, *by: str, of: Unit = Unit.CASUALTY) -> dict[tuple[str | None, ...], int]:
    tally = statistics.count(db, of, by)
    return {row.keys: row.n for row in tally.rows}


def test_every_victim_is_a_person_and_the_published_counts_come_out(victims: Database):
    assert _counted(victims, "outcome") == {("injured",): 9_733, ("killed",): 2_329}
    assert _counted(victims, "sex") == {("male",): 11_382, ("female",): 640, (None,): 40}
    assert _counted(victims, "outcome", "status") == {
        ("injured", "civilian"): 3_930,
        ("killed", "civilian"): 879,
        ("injured", "security_forces"): 5_803,
        ("killed", "security_forces"): 1_450,
    }
    groups = _counted(victims, "outcome", "age_group")
    assert (groups["injured", "under_18"], groups["killed", "under_18"]) == (998, 257)
    years = _counted(victims, "year")
    assert max(years.items(), key=lambda year: year[1]) == (("2006",), 1_224)


def test_how_many_events_the_victims_were_in_is_not_known(victims: Database):
    tally = statistics.count(victims, Unit.INCIDENT)
    assert (tally.rows, tally.ungrouped) == ((), 12_062)


def test_month_and_place_keep_the_precision_they_were_given(victims: Database):
    (line,) = records.lines(victims, records.find(victims)[:1])
    answers = records.get(victims, line.id).answers
    assert len(str(answers["when/event_date"])) == len("2021-11")
    assert answers["where/coordinates_of"] == "place_centre"


def test_cases_and_victims_are_joined_and_both_death_counts_are_kept(cases: Database):
    (batch,) = importing.batches(cases)
    assert (batch.records, batch.people) == (8_952, 9_623)
    killed = {each.table: each.n for each in batch.report.stated if each.outcome == "killed"}
    assert killed == {CASES[1].name: 4_245, CASES[0].name: 1_133}
    assert statistics.stated(cases) == (4_245, 1_133)
    assert sum(_counted(cases, "outcome").values()) == 9_623
    assert _counted(cases, "sex")[("female",)] > 0
    assert sum(_counted(cases, "year", of=Unit.INCIDENT).values()) == 8_952


@pytest.fixture
def own_victims(tmp_path: Path) -> Iterator[Database]:
    """A database that a test may change."""
    yield from _imported(tmp_path / "D", "colombia_victims", VICTIMS)


def test_a_large_import_is_withdrawn_and_can_come_again(own_victims: Database):
    batch, *_ = importing.batches(own_victims)
    assert importing.withdraw(own_victims, batch.id, author="Aynur") == 12_062
    assert len(records.find(own_victims)) == len(records.find(own_victims, "antioquia")) == 0
    assert verification.verify(own_victims, rebuild=False).problems == ()
    again = importing.look(own_victims, importing.read(VICTIMS), importing.mapping("colombia_victims"))
    assert (again.already, again.report.records) == (0, 12_062)
