from collections.abc import Mapping

import pytest

from minerisk.domain.chart import Chart, Shape
from minerisk.domain.field import Field, Kind, Scope
from minerisk.domain.filter import EVERYTHING, Filter, parse, text
from minerisk.domain.tally import Row, Tally, Unit
from minerisk.i18n import catalog
from minerisk.services.charts import Maker

FIELDS = {
    name: Field(name=name, label=name, kind=Kind.CODED, scope=Scope.PERSON, choices=choices)
    for name, choices in {
        "activity": {"herding": "Herding", "farming": "Farming"},
        "age_band": {"0_5": "0 to 5", "12_17": "12 to 17", "60_plus": "60 and over", "0_17": "Under 18, not closer"},
        "age_group": {"under_18": "Under 18", "adult": "18 and over"},
    }.items()
}


def maker(where: Filter = EVERYTHING) -> Maker:
    return Maker(tr=catalog("en"), where=where, fields=FIELDS)


def tally(by: str, numbers: Mapping[str, int], of: Unit = Unit.CASUALTY, ungrouped: int = 0) -> Tally:
    """Count by the keys given; several fields are set apart by a blank, and ``None`` is not known."""
    rows = tuple(
        Row(keys=tuple(None if key == "None" else key for key in keys.split()), n=n) for keys, n in numbers.items()
    )
    unknown = sum(row.n for row in rows if not row.is_known)
    return Tally(
        of=of, by=tuple(by.split()), rows=rows, units=sum(numbers.values()), not_known=unknown, ungrouped=ungrouped
    )


def lines(chart: Chart) -> list[tuple[str, int]]:
    return [(entry.name, entry.mark.n) for entry in chart.entries]


def test_a_year_without_casualties_has_its_place():
    chart = maker().by_year(tally("year", {"2004": 3, "2006": 1, "None": 2}))
    assert lines(chart) == [("2004", 3), ("2005", 0), ("2006", 1), ("Not known", 2)]
    assert chart.note == "n = 6 casualties, not known 2"


def test_without_any_year_there_is_what_is_not_known():
    assert lines(maker().by_year(tally("year", {"None": 2}))) == [("Not known", 2)]


def test_a_mark_names_its_part_and_the_records_behind_it():
    chart = maker(parse("sex = female")).by_year(tally("year", {"2004": 3, "2005": 1, "None": 2}))
    first, _, unknown = chart.entries
    assert first.mark.share == "75 % of 4"
    assert text(first.mark.behind) == "sex = female and year = 2004"
    assert unknown.mark.share == ""
    assert text(unknown.mark.behind) == "sex = female and year is not known"


def months(where: str = "", *, ungrouped: int = 0) -> Chart:
    casualties = tally("month", {"2025-02": 9, "2025-12": 2, "2026-01": 3, "None": 4})
    incidents = tally("month", {"2025-12": 1, "2026-01": 2}, Unit.INCIDENT, ungrouped)
    return maker(parse(where)).by_month(casualties, incidents)


def test_months_are_the_thirteen_to_the_newest():
    chart = months()
    assert (chart.categories[0], chart.categories[-1], len(chart.categories)) == ("January 2025", "January 2026", 13)
    assert chart.axis[-2:] == ("Dec\n2025", "Jan\n2026")
    assert chart.title == "Incidents and casualties, 13 months to January 2026"
    assert chart.note == "n = 3 incidents, 14 casualties"
    assert lines(chart)[-1] == ("Casualties, month not known, in all years", 4)


def test_of_a_year_that_was_chosen_all_months_are_shown():
    chart = months("year = 2025")
    assert (chart.categories[0], chart.categories[-1]) == ("January 2025", "December 2025")
    assert chart.title == "Incidents and casualties by month"
    assert lines(chart)[-1][0] == "Casualties, month not known"


def test_incidents_that_were_not_told_apart_are_not_drawn():
    chart = months(ungrouped=5)
    assert [series.label for series in chart.series] == ["Casualties"]
    assert chart.note == "n = 14 casualties, incidents not known"
    assert chart.title.startswith("Casualties, 13 months")


def test_without_any_month_nothing_is_drawn():
    chart = maker().by_month(tally("month", {}), tally("month", {}, Unit.INCIDENT, 1))
    assert (chart.categories, chart.title) == ((), "Casualties by month")


def test_the_longest_bar_comes_first_and_what_is_not_known_last():
    chart = maker().bars("activity", "Activity", tally("activity", {"herding": 2, "farming": 5, "None": 1}))
    assert lines(chart) == [("Farming", 5), ("Herding", 2), ("Not known", 1)]
    assert chart.shape is Shape.BARS
    assert chart.tail is None


def test_many_small_bars_are_drawn_as_one_that_opens_them_all():
    numbers = {name: 20 - at for at, name in enumerate("abcdefghi")}
    chart = maker().bars("district", "Place", tally("district", numbers))
    assert chart.tail is not None
    assert chart.tail.label == "3 further answers, under 15 each"
    assert (chart.tail.mark.n, chart.tail.after) == (14 + 13 + 12, 6)
    assert text(chart.tail.mark.behind) == "district in (g, h, i)"
    assert len(chart.entries) == 9


def test_one_small_bar_stays_what_it_is():
    numbers = {name: 20 - at for at, name in enumerate("abcdefg")}
    assert maker().bars("district", "Place", tally("district", numbers)).tail is None


def test_a_pyramid_has_the_oldest_at_the_top_and_says_who_is_on_no_side():
    chart = maker().age_and_sex(
        tally("age_band sex", {
            "60_plus male": 3, "12_17 female": 2, "None male": 4, "60_plus None": 5, "None None": 6, "12_17 other": 1,
        })
    )  # fmt: skip
    assert chart.categories == ("60 and over", "18_59", "12 to 17", "6_11", "0 to 5")
    assert [series.n for series in chart.series] == [2, 3]
    assert [(entry.category, entry.mark.n, text(entry.mark.behind)) for entry in chart.not_known] == [
        ("Age not known", 4, "age_band is not known and sex in (female, male)"),
        ("Other sex", 1, "sex in (other)"),
        ("Sex not known", 11, "sex is not known"),
    ]
    assert chart.note == "n = 21 casualties, not known 16"
    assert sum(entry.mark.n for entry in chart.entries) == 21


@pytest.mark.parametrize(
    ("numbers", "categories"),
    [
        ({"0_17 male": 1, "18_plus male": 1}, ("18 and over", "Under 18")),
        (
            {"0_17 male": 1, "0_5 male": 1},
            ("60 and over", "18_59", "Under 18, not closer", "12 to 17", "6_11", "0 to 5"),
        ),
    ],
)
def test_ages_that_are_not_closer_known_have_their_own_place(numbers: dict[str, int], categories: tuple[str, ...]):
    assert maker().age_and_sex(tally("age_band sex", numbers)).categories == categories
