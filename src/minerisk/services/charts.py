"""Charts of counts, in the words of one language. A mark keeps the filter of the records behind it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from minerisk.domain import edtf, field
from minerisk.domain.chart import Chart, Entry, Mark, Series, Shape, Tail
from minerisk.domain.field import Field
from minerisk.domain.figures import figure, percent
from minerisk.domain.filter import Condition, Filter, Op
from minerisk.domain.tally import Tally, Unit
from minerisk.domain.vocabulary.codes import BANDS, COARSE_BANDS
from minerisk.i18n import N_, Catalog

MONTHS_SHOWN = 13
SINGLY = 6
"""How many bars a drawing has before the others become one."""

SHORT_MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip
_OLDEST_FIRST = ("18_plus", *BANDS[:2:-1], "0_17", *BANDS[2::-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Makes charts.

    Attributes:
        where: what was counted.
        fields: those that were counted by, by name.
    """

    tr: Catalog
    where: Filter
    fields: Mapping[str, Field]

    def by_year(self, tally: Tally) -> Chart:
        """Return casualties by year; a year without any has its place."""
        numbers = _numbers(tally)
        years = [int(key) for key in numbers]
        keys = [str(year) for year in range(min(years), max(years) + 1)] if years else []
        return Chart(
            name="year",
            title=self.tr("Casualties by year"),
            note=self._note(tally),
            shape=Shape.COLUMNS,
            categories=tuple(keys),
            series=(self._series(self.tr("Casualties"), "year", keys, numbers),),
            not_known=self._not_known("year", tally, self.tr("Not known")),
        )

    def by_month(self, casualties: Tally, incidents: Tally) -> Chart:
        """Return incidents and casualties of a year that was chosen, or of the 13 months to the newest.

        Incidents are left out where it is not known which they are.
        """
        tr = self.tr
        tallies = {tr("Incidents"): incidents, tr("Casualties"): casualties}
        if incidents.ungrouped:
            del tallies[tr("Incidents")]
        year = next((c.values[0] for c in self.where if c.field == "year" and c.op is Op.IS), "")
        keys = _months(year, [key for tally in tallies.values() for key in _numbers(tally)])
        series = tuple(self._series(label, "month", keys, _numbers(tally)) for label, tally in tallies.items())
        return Chart(
            name="month",
            title=self._month_title(keys, has_incidents=len(series) > 1, is_year=bool(year)),
            note=self._month_note(series[-1].n, None if incidents.ungrouped else series[0].n),
            shape=Shape.LINE,
            categories=tuple(edtf.short(key, tr) for key in keys),
            series=series,
            not_known=tuple(
                entry
                for label, tally in tallies.items()
                for entry in self._not_known("month", tally, self._no_month(label, is_year=bool(year)))
            ),
            axis=tuple(f"{tr(SHORT_MONTHS[int(key[5:]) - 1])}\n{key[:4]}" for key in keys),
        )

    def bars(self, name: str, title: str, tally: Tally) -> Chart:
        """Return a bar for each code of a field, longest first; small ones are drawn as one."""
        numbers = dict(sorted(_numbers(tally).items(), key=lambda each: -each[1]))
        keys = list(numbers)
        of = tally.of_known if tally.several else None
        return Chart(
            name=name,
            title=title,
            note=self._note(tally),
            shape=Shape.BARS,
            categories=tuple(self._label(tally.by[0], key) for key in keys),
            series=(self._series(self._counted(tally.of), tally.by[0], keys, numbers, of=of),),
            not_known=self._not_known(tally.by[0], tally, self.tr("Not known")),
            tail=None if tally.several else self._tail(tally.by[0], numbers),
            answered=of,
        )

    def age_and_sex(self, tally: Tally) -> Chart:
        """Return women and girls beside men and boys, by age; ``tally`` is by age band and sex."""
        numbers = {row.keys: row.n for row in tally.rows}
        present = {band for band, _ in numbers if band is not None}
        shown = [band for band in _OLDEST_FIRST if band in present or (band in BANDS and present & set(BANDS))]
        sides = {"female": self.tr("Women and girls"), "male": self.tr("Men and boys")}
        known = sum(numbers.get((band, sex), 0) for band in shown for sex in sides)
        return Chart(
            name="age_sex",
            title=self.tr("Casualties by age and sex"),
            note=self._note(tally, tally.units - known),
            shape=Shape.PYRAMID,
            categories=tuple(self._band(band, is_only=not present & set(BANDS)) for band in shown),
            series=tuple(
                Series(
                    label=label,
                    marks=tuple(
                        self._mark(numbers.get((band, sex), 0), known, _is("age_band", band), _is("sex", sex))
                        for band in shown
                    ),
                )
                for sex, label in sides.items()
            ),
            not_known=self._outside(numbers),
        )

    def share(self, n: int, of: int) -> str:
        """Return what part ``n`` is, and of how many."""
        return self.tr("{share} of {of}", share=f"{percent(n, of)} %", of=figure(of)) if of else ""

    def _outside(self, numbers: Mapping[tuple[str | None, ...], int]) -> tuple[Entry, ...]:
        """Return those who stand on no side of a pyramid, each once."""
        other = sorted({sex for _, sex in numbers if sex not in {None, "female", "male"}})
        classes: tuple[tuple[str, Callable[[str | None, str | None], bool], Filter], ...] = (
            (
                self.tr("Age not known"),
                lambda age, sex: age is None and sex in {"female", "male"},
                (Condition(field="age_band", op=Op.NOT_KNOWN), _in("sex", ("female", "male"))),
            ),
            (self.tr("Other sex"), lambda _, sex: sex in other, (_in("sex", other),)),
            (self.tr("Sex not known"), lambda _, sex: sex is None, (Condition(field="sex", op=Op.NOT_KNOWN),)),
        )
        found = []
        for label, belongs, condition in classes:
            n = sum(n for (age, sex), n in numbers.items() if belongs(age, sex))
            if n:
                found.append(Entry(category=label, mark=Mark(n=n, behind=(*self.where, *condition))))
        return tuple(found)

    def _series(
        self, label: str, name: str, keys: Sequence[str], numbers: Mapping[str, int], *, of: int | None = None
    ) -> Series:
        of = sum(numbers.get(key, 0) for key in keys) if of is None else of
        return Series(label=label, marks=tuple(self._mark(numbers.get(key, 0), of, _is(name, key)) for key in keys))

    def _mark(self, n: int, of: int, *conditions: Condition) -> Mark:
        return Mark(n=n, share=self.share(n, of), behind=(*self.where, *conditions))

    def _tail(self, name: str, numbers: Mapping[str, int]) -> Tail | None:
        small = list(numbers)[SINGLY:]
        if len(small) <= 1:
            return None
        under = 1 + max(numbers[key] for key in small)
        mark = self._mark(sum(numbers[key] for key in small), sum(numbers.values()), _in(name, small))
        label = self.tr.count(
            "{figure} further answer, under {under} each",
            "{figure} further answers, under {under} each",
            len(small),
            figure=figure(len(small)),
            under=figure(under),
        )
        return Tail(label=label, mark=mark, after=SINGLY)

    def _not_known(self, name: str, tally: Tally, label: str) -> tuple[Entry, ...]:
        if not tally.not_known:
            return ()
        behind = (*self.where, Condition(field=name, op=Op.NOT_KNOWN))
        return (Entry(category=label, mark=Mark(n=tally.not_known, behind=behind)),)

    def _label(self, name: str, key: str) -> str:
        return field.named(self.fields[name], key, self.tr, self.tr.language) if name in self.fields else key

    def _band(self, band: str, *, is_only: bool) -> str:
        """Return what a band is called; beside no closer ones a coarse one is the age group."""
        if is_only and band in COARSE_BANDS:
            return self._label("age_group", COARSE_BANDS[band])
        return self._label("age_band", band)

    def _note(self, tally: Tally, not_known: int | None = None) -> str:
        unknown = tally.not_known if not_known is None else not_known
        units = self._units(tally)
        return self.tr("{people}, not known {n}", people=units, n=figure(unknown)) if unknown else units

    def _units(self, tally: Tally) -> str:
        n, tr = tally.units, self.tr
        match tally.of:
            case Unit.INCIDENT:
                events = tr.count("n = {figure} incident", "n = {figure} incidents", n, figure=figure(n))
                return "; ".join(filter(None, (ungrouped(tally, tr), events)))
            case Unit.SIGHTING:
                return tr.count("n = {figure} report of an item", "n = {figure} reports of items", n, figure=figure(n))
            case Unit.SESSION:
                return tr.count("n = {figure} session", "n = {figure} sessions", n, figure=figure(n))
            case Unit.RECORD:
                return tr.count("n = {figure} record", "n = {figure} records", n, figure=figure(n))
            case _:
                return tr.count("n = {figure} casualty", "n = {figure} casualties", n, figure=figure(n))

    def _counted(self, unit: Unit) -> str:
        match unit:
            case Unit.INCIDENT:
                return self.tr("Incidents")
            case Unit.SIGHTING:
                return self.tr("Items found")
            case Unit.SESSION:
                return self.tr("Sessions")
            case Unit.RECORD:
                return self.tr("Records")
            case _:
                return self.tr("Casualties")

    def _month_note(self, casualties: int, incidents: int | None) -> str:
        people = self.tr.count("{figure} casualty", "{figure} casualties", casualties, figure=figure(casualties))
        if incidents is None:
            return self.tr("n = {people}, incidents not known", people=people)
        events = self.tr.count("{figure} incident", "{figure} incidents", incidents, figure=figure(incidents))
        return self.tr("n = {events}, {people}", events=events, people=people)

    def _month_title(self, keys: Sequence[str], *, has_incidents: bool, is_year: bool) -> str:
        if is_year or not keys:
            sentence = N_("Incidents and casualties by month") if has_incidents else N_("Casualties by month")
            return self.tr(sentence)
        last = edtf.short(keys[-1], self.tr)
        if has_incidents:
            return self.tr("Incidents and casualties, 13 months to {month}", month=last)
        return self.tr("Casualties, 13 months to {month}", month=last)

    def _no_month(self, label: str, *, is_year: bool) -> str:
        if is_year:
            return self.tr("{counted}, month not known", counted=label)
        return self.tr("{counted}, month not known, in all years", counted=label)


def ungrouped(tally: Tally, tr: Catalog) -> str:
    """Return of how many records it is not known which incidents they are of; empty where there are none."""
    if not tally.ungrouped:
        return ""
    return tr.count(
        "One row is one casualty: {figure} record",
        "One row is one casualty: {figure} records",
        tally.ungrouped,
        figure=figure(tally.ungrouped),
    )


def _numbers(tally: Tally) -> dict[str, int]:
    """Return the counts of a tally by one field, by key."""
    return {key: row.n for row in tally.rows for key in row.keys if key is not None}


def _months(year: str, known: Sequence[str]) -> list[str]:
    """Return the months of ``year``, or where none was chosen, the last ones up to the newest known."""
    if year:
        return [f"{year}-{month:02}" for month in range(1, 13)]
    if not known:
        return []
    newest, month = (int(part) for part in max(known).split("-"))
    last = newest * 12 + month - 1
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(last - MONTHS_SHOWN + 1, last + 1)]


def _is(name: str, value: str) -> Condition:
    return Condition(field=name, values=(value,))


def _in(name: str, values: Sequence[str]) -> Condition:
    return Condition(field=name, op=Op.IN, values=tuple(values))
