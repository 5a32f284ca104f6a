from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.real_data import REAL, needs_real_data

from minerisk.domain.answer import Answer
from minerisk.domain.filter import parse, text
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.services import databases, forms, importing, records
from minerisk.services.dashboard import Dashboard, before, dashboard
from minerisk.services.databases import Database
from minerisk.services.demo import OFFICE

Answers = dict[str, Answer]
DATASET: Answers = {"source/source_type": "dataset"}


def person(number: int, **answers: Answer) -> Answers:
    item = f"people/casualty{{{number:032x}}}"
    return {f"{item}@order": str(number)} | {f"{item}/{name}": answer for name, answer in answers.items()}


INCIDENTS: tuple[Answers, ...] = (
    {
        "when/event_date": "2025-05-06",
        "where/district": "az_tar",
        "happened/device": "mine",
        **person(1, outcome="killed", sex="male", age="34", activity="herding", status="civilian"),
        **person(2, outcome="injured", sex="female", age="9"),
    },
    {"when/event_date": "2024-03", **person(3, outcome="injured", sex="male")},
    {"when/event_date": "2025-06", "happened/record_type": "near_miss"},
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = databases.create(tmp_path / "BRD", OFFICE)
    yield made
    made.close()


@pytest.fixture
def add(db: Database) -> Callable[..., None]:
    def make(*incidents: Answers) -> None:
        begun = datetime(2026, 7, 14, 9, tzinfo=UTC)
        records.add_finished(db, forms.form("incident"), [(begun, answers, "A. K.") for answers in incidents])

    return make


def shown(db: Database, where: str = "") -> Dashboard:
    return dashboard(db, parse(where), catalog("en"))


def tiles(db: Database, where: str = "") -> dict[str, tuple[str, str]]:
    return {figure.label: (figure.number, figure.note) for figure in shown(db, where).figures}


def test_figures_say_what_they_are_of(db: Database, add: Callable[..., None]):
    add(*INCIDENTS)
    assert tiles(db) == {
        "incidents": ("3", "2024–2025"),
        "killed": ("1", "33 % of 3"),
        "injured": ("2", "67 % of 3"),
        "casualties": ("3", "outcome not known 0"),
        "under 18": ("1", "50 % of 2 of known age"),
    }


def test_of_a_year_the_year_before_is_beside_it(db: Database, add: Callable[..., None]):
    add(*INCIDENTS)
    found = tiles(db, "year = 2025")
    assert found["incidents"] == ("2", "1 the year before")
    assert found["killed"] == ("1", "0 the year before")
    assert found["casualties"] == ("2", "1 the year before")


@pytest.mark.parametrize("where", ["", "year = 2024", "month = 2025-03", "sex = female and year = 1999"])
def test_all_years_that_have_records_can_be_chosen_whatever_is_counted(
    db: Database, add: Callable[..., None], where: str
):
    add(*INCIDENTS)
    assert shown(db, where).years == ("2024", "2025")


def test_every_question_has_its_chart(db: Database, add: Callable[..., None]):
    add(*INCIDENTS)
    charts = {chart.name: chart for chart in shown(db).charts}
    assert list(charts) == ["year", "month", "outcome", "age_sex", "status", "device", "activity", "place"]
    assert [entry.words for entry in charts["activity"].entries] == ["Herding: 1, 100 % of 1", "Not known: 2"]
    assert charts["place"].entries[0].words == "Tərtər: 2, 100 % of 2"


def test_each_mark_selects_as_many_as_it_shows(db: Database, add: Callable[..., None]):
    add(*INCIDENTS)
    for chart in shown(db).charts:
        for entry in chart.entries:
            if entry.mark.n and entry.series != "Incidents" and not entry.category.startswith("Incidents"):
                assert tiles(db, text(entry.mark.behind))["casualties"][0] == str(entry.mark.n), entry


def test_where_a_row_is_a_casualty_incidents_are_not_known(db: Database, add: Callable[..., None]):
    add({**INCIDENTS[0], **DATASET, "source/grouping": "not_known"})
    assert tiles(db)["incidents"] == ("Not known", "One row is one casualty: 1 record")
    assert tiles(db, "year = 2025")["incidents"][0] == "Not known"


def test_deaths_counted_at_the_event_stand_beside_those_on_cards(db: Database, add: Callable[..., None]):
    add({**INCIDENTS[0], "people/killed": "4"})
    assert tiles(db)["killed"] == ("1", "4 as counted by incident")


@pytest.mark.slow
@needs_real_data
def test_both_counts_of_deaths_stand_with_their_tables(tmp_path: Path):
    files = sorted((REAL / "incidents").glob("colombia_cnmh_*.xlsx"))
    tables = importing.read(files)
    db = databases.create(tmp_path / "CNMH", OFFICE)
    importing.run(db, tables, importing.mapping("colombia_cnmh"), author="A. K.")
    killed = shown(db).figures[1]
    assert (killed.number, killed.note) == ("1\u202f133", "4\u202f245 as counted by incident")
    assert killed.sources == (
        "colombia_cnmh_CasosMI_2018.xlsx: 4\u202f245",
        "colombia_cnmh_VictimasMI_2018.xlsx: 1\u202f133",
    )
    assert shown(db, "year = 2006").figures[1].sources == ()
    db.close()


def test_without_a_known_age_no_share_is_named(db: Database, add: Callable[..., None]):
    add(INCIDENTS[1])
    assert tiles(db)["under 18"] == ("Not known", "no age known")
    assert tiles(db)["incidents"] == ("1", "2024")


def test_nothing_to_count_is_said(db: Database, add: Callable[..., None]):
    assert shown(db).is_empty
    assert tiles(db)["incidents"] == ("0", "")
    add(INCIDENTS[1])
    assert not shown(db).is_empty
    assert shown(db, "year = 1999").is_empty


def test_a_condition_that_does_not_fit_is_said(db: Database):
    with pytest.raises(UserError):
        shown(db, "year = soon")


@pytest.mark.parametrize(
    ("where", "earlier"),
    [
        ("year = 2025 and sex = male", "year = 2024 and sex = male"),
        ("year >= 2025", None),
        ("sex = male", None),
        ("year = 2025 and year = 2024", None),
        ("year = soon", None),
    ],
)
def test_the_year_before(where: str, earlier: str | None):
    found = before(parse(where))
    assert (found if found is None else text(found)) == earlier


def test_charts_say_which_records_they_are_of(db: Database):
    said = dashboard(db, parse("outcome = killed"), catalog("en")).about
    assert said["Which records"] == "Outcome: Killed"
    assert "Office" in said
