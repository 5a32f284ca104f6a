"""The charts of a summary, with all numbers or without small ones."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from minerisk.domain import edtf, field, masking
from minerisk.domain.chart import Chart
from minerisk.domain.figures import figure
from minerisk.domain.period import Period, ending
from minerisk.domain.tally import Row, Tally
from minerisk.domain.vocabulary.codes import COARSE_BANDS, age_group
from minerisk.i18n import N_, Catalog
from minerisk.reports.summary import Unknown
from minerisk.services.charts import MONTHS_SHOWN, SINGLY, Maker
from minerisk.services.dashboard import BARS
from minerisk.services.period_counts import Counts
from minerisk.services.timeline import steps, timeline, upright

FEWEST_MONTHS = 6
"""A shorter period is shown within the 13 months to its end."""

_MOST_HIDDEN = 1 / 6
"""Of the points of a line; where more are hidden, each stands for more months."""

_PLACES = frozenset({"district", "place"})
_OF_PEOPLE = frozenset({"sex", "age", "age_band", "age_group"})
_OTHERS = (N_("Others together"), N_("Others and not known"))
_LONGER = {
    False: N_("Casualties, 13 months to {month}"),
    True: N_("Incidents and casualties, 13 months to {month}"),
}
"""By whether incidents are shown too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """Makes the charts of one summary.

    Attributes:
        public: whether small numbers are hidden.
    """

    counts: Counts
    maker: Maker
    public: bool

    @property
    def tr(self) -> Catalog:
        """The words."""
        return self.maker.tr

    def bars(self) -> Mapping[str, Chart]:
        """Return casualties by outcome, status, item, activity and district, by the names of these charts."""
        found = {}
        for name, by, title in BARS:
            chart = self.maker.bars(name, self.tr(title), self.counts.people(by))
            found[name] = self._merged(chart) if self.public else chart
        if self.public and self._names(_OF_PEOPLE):
            found["place"] = self._withheld(found["place"], N_("Places are not shown by age or sex."))
        return found

    def pyramid(self) -> Chart:
        """Return casualties by age and sex; in public in two groups of age where closer ones are small."""
        tally = self.counts.people("age_band", "sex")
        chart = self.maker.age_and_sex(tally)
        if not self.public:
            return chart
        if self._names(_PLACES):
            return self._withheld(chart, N_("Age and sex are not shown for single places."))
        if any(masking.is_small(entry.mark.n) for entry in chart.entries):
            chart = self.maker.age_and_sex(_in_groups(tally))
        return self._hidden(chart)

    def timeline(self) -> Chart:
        """Return incidents and casualties by month, or where that tells more, by quarter or year."""
        span = self._span
        counts = self.counts.at(span)
        tallies = {self.tr("Incidents"): counts.events, self.tr("Casualties"): counts.people("month")}
        if counts.events.ungrouped or (self.public and masking.is_small(counts.events.units)):
            del tallies[self.tr("Incidents")]
        if counts.is_empty:
            return masking.empty(timeline(span.months, tallies, 1, self.tr))
        note = self._line_note(counts, has_incidents=len(tallies) > 1)
        found = [replace(timeline(span.months, tallies, step, self.tr), note=note) for step in steps(span.months)]
        if self.public:
            hidden = [self._hidden(chart) for chart in found]
            return upright(next((chart for chart in hidden if _is_telling(chart)), hidden[-1]))
        if span == self.counts.period:
            return upright(found[0])
        title = self.tr(_LONGER[len(tallies) > 1], month=edtf.short(span.months[-1], self.tr))
        return replace(found[0], title=title)

    def unknowns(self, bars: Mapping[str, Chart], pyramid: Chart, line: Chart) -> tuple[Unknown, ...]:
        """Return of how many each thing is known."""
        by_name = {by: bars[name] for name, by, _ in BARS}
        found = {by: self._unknown(by, self.counts.people(by), chart) for by, chart in by_name.items()}
        ages = self.counts.people("age_band", "sex")
        if self.public:
            both = self._unknown("", replace(ages, not_known=ages.units - pyramid.known), pyramid)
            people = [replace(both, label=self.tr("Age and sex"))]
        else:
            people = [self._of_ages("age", ages, 0), self._of_ages("sex", ages, 1)]
        month = self._unknown("month", self.counts.people("month"), line)
        order = [found[by] for by in ("status", "activity", "device", "district")]
        return (found["outcome"], *people, *order, month)

    @property
    def _span(self) -> Period:
        """The months of the line."""
        period = self.counts.period
        if self.public or len(period.months) >= FEWEST_MONTHS:
            return period
        return ending(period.until, MONTHS_SHOWN)

    def _names(self, fields: frozenset[str]) -> bool:
        """Return whether the filter speaks of one of these, or of a question that may."""
        return any(each.field in fields or each.field not in self.maker.fields for each in self.counts.chosen)

    def _n(self) -> str:
        n = self.counts.units
        if masking.is_small(n):
            return ""
        return self.tr.count("n = {figure} casualty", "n = {figure} casualties", n, figure=figure(n))

    def _line_note(self, counts: Counts, *, has_incidents: bool) -> str:
        tr, n = self.tr, counts.units
        people = tr.count("{figure} casualty", "{figure} casualties", n, figure=figure(n))
        if not has_incidents:
            return tr("n = {people}, incidents not known", people=people) if counts.events.ungrouped else self._n()
        units = counts.events.units
        events = tr.count("{figure} incident", "{figure} incidents", units, figure=figure(units))
        return tr("n = {events}, {people}", events=events, people=people)

    def _merged(self, chart: Chart) -> Chart:
        merged = masking.merge(chart, (self.tr(_OTHERS[0]), self.tr(_OTHERS[1])), SINGLY)
        if not merged.entries and chart.entries:
            return self._withheld(chart, N_("Not shown: the numbers are too small to be published."))
        return chart if merged is chart else replace(merged, note=self._n())

    def _hidden(self, chart: Chart) -> Chart:
        hidden = masking.hide(chart)
        if not hidden.entries and chart.entries:
            return self._withheld(chart, N_("Not shown: the numbers are too small to be published."))
        if not _untold(hidden):
            return hidden
        note = chart.note if chart.name == "timeline" else self._n()
        return replace(hidden, note=self.tr("{note}; × is not shown", note=note))

    def _withheld(self, chart: Chart, why: str) -> Chart:
        return replace(masking.empty(chart), note=self.tr(why))

    def _unknown(self, by: str, tally: Tally, chart: Chart) -> Unknown:
        """Return what the chart tells: nothing more is known from here."""
        is_told = not self.public or (
            bool(chart.entries) and not _untold(chart) and bool(chart.not_known) == bool(tally.not_known)
        )
        if not is_told and self.counts.units:
            return Unknown(label=self._label(by), known=None, not_known=None)
        return Unknown(label=self._label(by), known=tally.of_known, not_known=tally.not_known)

    def _of_ages(self, name: str, ages: Tally, place: int) -> Unknown:
        unknown = sum(row.n for row in ages.rows if row.keys[place] is None)
        return Unknown(label=self._label(name), known=ages.units - unknown, not_known=unknown)

    def _label(self, name: str) -> str:
        return field.said(self.maker.fields[name].label, self.tr, self.tr.language) if name else ""


def _untold(chart: Chart) -> int:
    return sum(entry.mark.is_hidden for entry in chart.entries)


def _is_telling(chart: Chart) -> bool:
    return bool(chart.entries) and _untold(chart) <= len(chart.entries) * _MOST_HIDDEN


def _in_groups(tally: Tally) -> Tally:
    """Return a tally by age band and sex with under 18 and above as its only bands."""
    coarse = {group: band for band, group in COARSE_BANDS.items()}
    numbers: dict[tuple[str | None, ...], int] = {}
    for row in tally.rows:
        band, sex = row.keys
        group = coarse.get(age_group(band or ""))
        numbers[group, sex] = numbers.get((group, sex), 0) + row.n
    return replace(tally, rows=tuple(Row(keys=keys, n=n) for keys, n in numbers.items()))
