from minerisk.domain import period
from minerisk.domain.chart import Shape
from minerisk.domain.tally import Row, Tally, Unit
from minerisk.i18n import catalog
from minerisk.services.timeline import STEPS, steps, timeline, upright

TR = catalog("en")
MONTHS = period.read("2025-11-01", "2026-04-30").months


def tally(of: Unit, **months: int) -> Tally:
    rows = tuple(
        Row(keys=(f"{name[1:5]}-{name[5:]}" if name != "unknown" else None,), n=n) for name, n in months.items()
    )
    return Tally(of=of, by=("month",), rows=rows, units=sum(months.values()), not_known=months.get("unknown", 0))


CASUALTIES = tally(Unit.CASUALTY, m202511=4, m202601=3, m202604=2, unknown=5)
INCIDENTS = tally(Unit.INCIDENT, m202511=1, m202601=1)


def test_a_month_without_anything_has_its_place():
    chart = timeline(MONTHS, {"Casualties": CASUALTIES}, 1, TR)
    assert chart.shape is Shape.LINE
    assert [mark.n for mark in chart.series[0].marks] == [4, 0, 3, 0, 0, 2]
    assert chart.categories[0] == "November 2025"
    assert chart.axis[:3] == ("Nov\n2025", "Dec\n2025", "Jan\n2026")
    assert chart.title == "Casualties by month"


def test_months_become_quarters_and_years():
    quarters = timeline(MONTHS, {"Incidents": INCIDENTS, "Casualties": CASUALTIES}, 3, TR)
    assert quarters.axis == ("Nov–Dec\n2025", "Jan–Mar\n2026", "Apr\n2026")
    assert [[mark.n for mark in series.marks] for series in quarters.series] == [[1, 1, 0], [4, 3, 2]]
    assert quarters.title == "Incidents and casualties by quarter"
    assert quarters.categories[0] == "November 2025 – December 2025"
    years = timeline(MONTHS, {"Casualties": CASUALTIES}, 12, TR)
    assert years.axis == ("2025", "2026")
    assert [mark.n for mark in years.series[0].marks] == [4, 5]


def test_what_has_no_month_stands_apart_with_its_line():
    chart = timeline(MONTHS, {"Incidents": INCIDENTS, "Casualties": CASUALTIES}, 1, TR)
    assert [(each.category, each.mark.n, each.series) for each in chart.not_known] == [
        ("Casualties, month not known", 5, "Casualties")
    ]


def test_a_long_time_has_longer_steps():
    assert steps(MONTHS) == STEPS
    assert steps(period.read("2004-01-01", "2010-12-31").months) == (3, 12)
    assert steps(period.read("1900-01-01", "2026-12-31").months) == (12,)


def test_a_line_of_one_point_becomes_columns():
    lines = timeline(MONTHS[:1], {"Incidents": INCIDENTS, "Casualties": CASUALTIES}, 1, TR)
    columns = upright(lines)
    assert columns.shape is Shape.COLUMNS
    assert [(entry.category, entry.mark.n) for entry in columns.entries] == [
        ("Incidents", 1),
        ("Casualties", 4),
        ("Casualties, month not known", 5),
    ]
    longer = timeline(MONTHS, {"Casualties": CASUALTIES}, 1, TR)
    assert upright(longer) is longer
