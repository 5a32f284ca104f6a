"""The figures and charts of the Statistics page. Numbers of different sources stand side by side, never as one sum."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from minerisk.domain.chart import Chart
from minerisk.domain.figures import figure
from minerisk.domain.filter import Condition, Filter, Op
from minerisk.domain.tally import Tally, Unit
from minerisk.domain.vocabulary.codes import UNDER_18
from minerisk.i18n import N_, Catalog
from minerisk.services import about, batches, databases, statistics
from minerisk.services.charts import Maker, ungrouped
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched
from minerisk.services.statistics import INCIDENTS

BARS = (
    ("outcome", "outcome", N_("Killed and injured")),
    ("status", "status", N_("Who they were")),
    ("device", "device", N_("What kind of item it was")),
    ("activity", "activity", N_("What people were doing")),
    ("place", "district", N_("Where it happened")),
)
"""Name of the chart, the field, and the title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number on its own.

    Attributes:
        number: as it is read, or that it is not known.
        note: what it can be compared with; may be empty.
        sources: what single tables say, each with its name: ``Cases.xlsx: 4 245``. They are not parts of the number.
        behind: selects the records that were counted.
    """

    number: str
    label: str
    note: str
    behind: Filter
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """What the page shows.

    Attributes:
        about: what the charts say of themselves once they leave the program, label and value.
        years: that have records, whatever is selected.
        is_empty: whether no record was selected.
    """

    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    about: Mapping[str, str]
    years: tuple[str, ...]
    is_empty: bool


def dashboard(db: Database, where: Filter, tr: Catalog, progress: Progress = unwatched) -> Dashboard:
    """Return figures and charts of what ``where`` selects.

    Raises:
        UserError: a condition does not fit its field.
    """
    counted = _Counted(db, where, progress)
    fields = {field.name: field for field in statistics.fields(db, Unit.CASUALTY)}
    people, events = counted.people("month"), counted.events("month")
    maker = Maker(tr=tr, where=(*where, *INCIDENTS), fields=fields)
    bars = {name: maker.bars(name, tr(title), counted.people(field)) for name, field, title in BARS}
    return Dashboard(
        figures=_figures(counted, maker),
        charts=(
            maker.by_year(counted.people("year")),
            maker.by_month(people, events),
            bars["outcome"],
            maker.age_and_sex(counted.people("age_band", "sex")),
            *(bars[name] for name, _, _ in BARS[1:]),
        ),
        about=about.of_counts(databases.office(db), _in_words(where, maker), tr),
        years=_years(db),
        is_empty=not (people.units or events.units or events.ungrouped),
    )


def _in_words(where: Filter, maker: Maker) -> str:
    tr, known = maker.tr, tuple(maker.fields.values())
    return "; ".join(statistics.words(condition, known, tr, tr.language) for condition in where)


def before(where: Filter) -> Filter | None:
    """Return the same for the year before, where ``where`` chooses one year, else None."""
    years = [condition for condition in where if condition.field == "year"]
    if len(years) != 1 or years[0].op is not Op.IS or not years[0].values[0].isdecimal():
        return None
    earlier = replace(years[0], values=(str(int(years[0].values[0]) - 1),))
    return tuple(earlier if condition is years[0] else condition for condition in where)


class _Counted:
    """Counts of one selection, each made once."""

    _STEPS = 12

    def __init__(self, db: Database, where: Filter, progress: Progress) -> None:
        self.db, self.where, self._progress = db, where, progress
        self._tallies: dict[tuple[Unit, tuple[str, ...], Filter], Tally] = {}

    def people(self, *by: str) -> Tally:
        """Return casualties by some fields."""
        return self._count(Unit.CASUALTY, by, self.where)

    def events(self, *by: str) -> Tally:
        """Return incidents by some fields."""
        return self._count(Unit.INCIDENT, by, self.where)

    @property
    def behind(self) -> Filter:
        """Selects the records that are counted, among those of every kind."""
        return (*self.where, *INCIDENTS)

    def at(self, where: Filter) -> "_Counted":
        """Return the counts of another selection."""
        return _Counted(self.db, where, self._progress)

    def _count(self, of: Unit, by: tuple[str, ...], where: Filter) -> Tally:
        found = self._tallies.get((of, by, where))
        if found is None:
            self._progress(len(self._tallies), self._STEPS)
            found = self._tallies[of, by, where] = statistics.count(self.db, of, by, where)
        return found


def _years(db: Database) -> tuple[str, ...]:
    rows = statistics.count(db, Unit.RECORD, ("year",), INCIDENTS).rows
    return tuple(key for row in rows for key in row.keys if key is not None)


def _figures(counted: _Counted, maker: Maker) -> tuple[Figure, ...]:
    tr = maker.tr
    earlier = before(counted.where)
    past = counted.at(earlier) if earlier is not None else None
    people = counted.people("outcome")
    return (
        _incidents(counted, past, tr),
        _outcome(N_("killed"), "killed", counted, past, maker),
        _outcome(N_("injured"), "injured", counted, past, maker),
        Figure(
            number=figure(people.units),
            label=tr("casualties"),
            note=_compared(past.people("outcome").units if past else None, tr)
            or tr("outcome not known {n}", n=figure(people.not_known)),
            behind=counted.behind,
        ),
        _children(counted, maker),
    )


def _incidents(counted: _Counted, past: _Counted | None, tr: Catalog) -> Figure:
    tally = counted.events("month")
    if note := ungrouped(tally, tr):
        return Figure(number=tr("Not known"), label=tr("incidents"), note=note, behind=counted.behind)
    earlier = past.events("month") if past is not None else None
    note = _compared(earlier.units if earlier and not earlier.ungrouped else None, tr) or _span(counted)
    return Figure(number=figure(tally.units), label=tr("incidents"), note=note, behind=counted.behind)


def _span(counted: _Counted) -> str:
    years = [key for row in counted.events("year").known for key in row.keys if key]
    return f"{min(years)}–{max(years)}" if years and min(years) != max(years) else "".join(years)


def _outcome(label: str, code: str, counted: _Counted, past: _Counted | None, maker: Maker) -> Figure:
    tr = maker.tr
    tally = counted.people("outcome")
    stated = statistics.stated(counted.db, counted.where) if code == "killed" else None
    if stated is not None:
        note = tr("{n} as counted by incident", n=figure(stated[0]))
    else:
        note = _compared(_of(past.people("outcome"), code) if past else None, tr)
        note = note or maker.share(_of(tally, code), tally.units - tally.not_known)
    return Figure(
        number=figure(_of(tally, code)),
        label=tr(label),
        note=note,
        behind=(*counted.behind, Condition(field="outcome", values=(code,))),
        sources=() if stated is None or counted.where else _by_table(counted.db, code),
    )


def _by_table(db: Database, code: str) -> tuple[str, ...]:
    """Return how many each table says that came with an import and was not withdrawn."""
    here = [batch.report.stated for batch in batches.batches(db) if batch.withdrawn is None]
    return tuple(f"{said.table}: {figure(said.n)}" for stated in here for said in stated if said.outcome == code)


def _children(counted: _Counted, maker: Maker) -> Figure:
    tally = counted.people("age_group")
    n, known = _of(tally, UNDER_18), tally.units - tally.not_known
    share = maker.share(n, known)
    return Figure(
        number=figure(n) if known else maker.tr("Not known"),
        label=maker.tr("under 18"),
        note=maker.tr("{share} of known age", share=share) if share else maker.tr("no age known"),
        behind=(*counted.behind, Condition(field="age_group", values=(UNDER_18,))),
    )


def _of(tally: Tally, code: str) -> int:
    return sum(row.n for row in tally.rows if row.keys == (code,))


def _compared(past: int | None, tr: Catalog) -> str:
    return "" if past is None else tr("{n} the year before", n=figure(past))
