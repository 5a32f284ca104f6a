"""Incidents and casualties over the months of a period, or over quarters or years of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from minerisk.domain import edtf
from minerisk.domain.chart import Chart, Entry, Mark, Series, Shape
from minerisk.domain.tally import Tally
from minerisk.i18n import N_, Catalog
from minerisk.services.charts import SHORT_MONTHS

STEPS = (1, 3, 12)
"""Months that a point may stand for."""

_MOST_POINTS = 60
_TITLES = {
    (False, 1): N_("Casualties by month"),
    (False, 3): N_("Casualties by quarter"),
    (False, 12): N_("Casualties by year"),
    (True, 1): N_("Incidents and casualties by month"),
    (True, 3): N_("Incidents and casualties by quarter"),
    (True, 12): N_("Incidents and casualties by year"),
}
"""By whether incidents are shown too, and the step."""


def steps(months: Sequence[str]) -> tuple[int, ...]:
    """Return the steps that leave so few points that they can be told apart, finest first."""
    return tuple(step for step in STEPS if len(months) / step <= _MOST_POINTS) or STEPS[-1:]


def timeline(months: Sequence[str], tallies: Mapping[str, Tally], step: int, tr: Catalog) -> Chart:
    """Return a line for each tally by month, by its name; what happened in a month that is not known stands apart."""
    spans = [list(span) for _, span in groupby(months, key=lambda month: (month[:4], (int(month[5:]) - 1) // step))]
    several = len(tallies) > 1
    return Chart(
        name="timeline",
        title=tr(_TITLES[several, step]),
        note="",
        shape=Shape.LINE,
        categories=tuple(" – ".join(edtf.short(month, tr) for month in _ends(span)) for span in spans),
        series=tuple(_series(name, tally, spans) for name, tally in tallies.items()),
        not_known=tuple(
            Entry(
                category=tr("{counted}, month not known", counted=name),
                mark=Mark(n=tally.not_known),
                series=name if several else "",
            )
            for name, tally in tallies.items()
            if tally.not_known
        ),
        axis=tuple(_axis(span, step, tr) for span in spans),
    )


def upright(chart: Chart) -> Chart:
    """Return columns beside each other in the place of lines that would have one point each."""
    if len(chart.categories) != 1:
        return chart
    marks = tuple(series.marks[0] for series in chart.series)
    return replace(
        chart,
        shape=Shape.COLUMNS,
        categories=tuple(series.label for series in chart.series),
        series=(Series(label=chart.categories[0], marks=marks),),
        axis=(),
    )


def _series(name: str, tally: Tally, spans: Sequence[Sequence[str]]) -> Series:
    numbers = {row.keys[0]: row.n for row in tally.rows}
    marks = (Mark(n=sum(numbers.get(month, 0) for month in span)) for span in spans)
    return Series(label=name, marks=tuple(marks))


def _axis(span: Sequence[str], step: int, tr: Catalog) -> str:
    year = span[0][:4]
    if step == STEPS[-1]:
        return year
    names = "–".join(tr(SHORT_MONTHS[int(month[5:]) - 1]) for month in _ends(span))
    return f"{names}\n{year}"


def _ends(span: Sequence[str]) -> Sequence[str]:
    return span if len(span) == 1 else (span[0], span[-1])
