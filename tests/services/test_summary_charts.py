from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.services.periods import HALF_YEAR, counts, database, incident, maker, person

from minerisk.domain import period
from minerisk.domain.chart import Chart, Shape
from minerisk.domain.period import Period
from minerisk.services.databases import Database
from minerisk.services.summary_charts import Charts


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = database(tmp_path_factory.mktemp("charts") / "BRD")
    yield made
    made.close()


def charts(db: Database, of: Period = HALF_YEAR, where: str = "", *, public: bool = False) -> Charts:
    counted = counts(db, of, where)
    return Charts(counts=counted, maker=maker(counted), public=public)


def drawn(chart: Chart) -> list[tuple[str, int]]:
    return [(entry.name, entry.mark.n) for slot in chart.slots for entry in slot]


def unknowns(of: Charts) -> dict[str, tuple[int | None, int | None]]:
    found = of.unknowns(of.bars(), of.pyramid(), of.timeline())
    return {each.label: (each.known, each.not_known) for each in found}


def test_the_office_sees_every_number(db: Database):
    bars = charts(db).bars()
    assert list(bars) == ["outcome", "status", "device", "activity", "place"]
    assert drawn(bars["place"]) == [("Tərtər", 10), ("Ağdam", 3), ("Füzuli", 1)]
    assert drawn(bars["device"]) == [("Mine", 10), ("Unexploded shell, bomb or grenade", 3), ("Not known", 1)]
    assert bars["device"].note == "n = 14 casualties, not known 1"


def test_in_public_no_place_with_few_casualties_is_named(db: Database):
    bars = charts(db, public=True).bars()
    assert drawn(bars["place"]) == [("Tərtər", 10), ("Others together", 4)]
    assert drawn(bars["device"]) == [("Mine", 10), ("Others and not known", 4)]
    assert bars["device"].note == "n = 14 casualties"
    assert drawn(bars["outcome"]) == [("Injured", 10), ("Killed", 4)]


def test_what_is_too_small_is_not_drawn_and_says_so(db: Database):
    day = period.read("2026-05-01", "2026-05-31")
    of = charts(db, day, public=True)
    for chart in (*of.bars().values(), of.pyramid(), of.timeline()):
        assert chart.entries == ()
        assert chart.note == "Not shown: the numbers are too small to be published."
    assert set(unknowns(of).values()) == {(None, None)}


def test_in_public_ages_are_two_groups_where_closer_ones_are_small(db: Database):
    assert [entry.category for entry in charts(db).pyramid().entries][-1] == "Age not known"
    shown = charts(db, public=True).pyramid()
    assert shown.categories == ("18 and over", "Under 18")
    told = {entry.name: None if entry.mark.is_hidden else entry.mark.n for entry in shown.entries}
    assert told == {
        "18 and over, Women and girls": 0,
        "18 and over, Men and boys": 10,
        "Under 18, Women and girls": None,
        "Under 18, Men and boys": 0,
        "Age not known": None,
    }
    assert shown.note == "n = 14 casualties; × is not shown"


def test_in_public_ages_stay_close_where_none_is_small(tmp_path: Path):
    db = database(tmp_path / "A", incident("2026-02-01", *(person(age=age) for age in "333" for _ in range(2))))
    assert len(charts(db, public=True).pyramid().categories) == 5
    db.close()


def test_no_place_is_divided_by_age_and_sex_in_public(db: Database):
    assert charts(db, where="district = az_tar").pyramid().entries
    by_place = charts(db, where="district = az_tar", public=True).pyramid()
    assert (by_place.entries, by_place.note) == ((), "Age and sex are not shown for single places.")
    for where in ("sex = male", "age_group = adult", "town = other_place"):
        assert charts(db, where=where, public=True).bars()["place"].entries == ()
    assert charts(db, where="status = civilian", public=True).bars()["place"].entries


def test_months_stand_on_a_line(db: Database):
    line = charts(db).timeline()
    assert line.shape is Shape.LINE
    assert line.note == "n = 9 incidents, 14 casualties"
    assert [[mark.n for mark in series.marks] for series in line.series] == [[1, 1, 1, 3, 1, 1], [3, 3, 3, 3, 1, 0]]
    assert [(entry.category, entry.mark.n) for entry in line.not_known] == [
        ("Incidents, month not known", 1),
        ("Casualties, month not known", 1),
    ]


def test_in_public_points_stand_for_more_months_rather_than_being_hidden(tmp_path: Path):
    db = database(tmp_path / "A", *(incident(f"2026-{month:02}-01", person()) for month in range(1, 7)))
    line = charts(db, public=True).timeline()
    assert line.title == "Incidents and casualties by quarter"
    assert [[mark.n for mark in series.marks] for series in line.series] == [[3, 3], [3, 3]]
    db.close()


def test_a_short_period_is_seen_within_a_year_inside_the_office(db: Database):
    june = period.read("2026-04-01", "2026-04-30")
    line = charts(db, june).timeline()
    assert line.title == "Incidents and casualties, 13 months to April 2026"
    assert len(line.categories) == 13
    alone = charts(db, june, public=True).timeline()
    assert alone.shape is Shape.COLUMNS
    assert drawn(alone) == [("Incidents", 3), ("Casualties", 3)]


def test_incidents_that_are_few_are_not_on_a_public_line(tmp_path: Path):
    people = [person() for _ in range(5)]
    db = database(tmp_path / "A", incident("2026-02-01", *people))
    line = charts(db, public=True).timeline()
    assert (line.title, line.note) == ("Casualties by month", "n = 5 casualties")
    assert [series.label for series in line.series] == ["Casualties"]
    db.close()


def test_incidents_that_were_not_told_apart_are_not_drawn(tmp_path: Path):
    dataset = {"source__source_type": "dataset", "source__grouping": "not_known"}
    db = database(tmp_path / "A", incident("2026-02-01", person(), **dataset))
    assert charts(db).timeline().note == "n = 1 casualty, incidents not known"
    db.close()


def test_an_empty_period_has_no_line(db: Database):
    assert charts(db, period.year(2001)).timeline().entries == ()


def test_of_each_thing_it_is_said_how_much_is_known(db: Database):
    assert unknowns(charts(db)) == {
        "Outcome": (14, 0), "Age": (13, 1), "Sex": (14, 0), "Status": (14, 0), "Activity": (14, 0), "Item": (13, 1),
        "District": (14, 0), "Month": (13, 1),
    }  # fmt: skip


def test_in_public_nothing_is_said_that_a_chart_hides(db: Database):
    assert unknowns(charts(db, public=True)) == {
        "Outcome": (14, 0), "Age and sex": (None, None), "Status": (14, 0), "Activity": (14, 0),
        "Item": (None, None), "District": (14, 0), "Month": (None, None),
    }  # fmt: skip
