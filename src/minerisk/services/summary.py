"""The summary of a period on paper: for the office with all numbers, or for everybody without small ones.

What is shown is kept in memory; ``printing.save`` writes the very bytes.
"""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from minerisk.domain.filter import EVERYTHING, Filter
from minerisk.domain.period import Period
from minerisk.domain.tally import Unit
from minerisk.i18n import catalog
from minerisk.reports.summary import Summary
from minerisk.services import databases, statistics, summary_notes, summary_tiles
from minerisk.services.charts import Maker
from minerisk.services.databases import Database
from minerisk.services.period_counts import STEPS, Counts
from minerisk.services.progress import Progress, unwatched
from minerisk.services.summary_charts import Charts

_ON_PAGE_2 = ("status", "activity", "device", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which summary is wanted.

    Attributes:
        public: without small numbers.
        where: what is counted of the period.
    """

    period: Period
    language: str
    public: bool = False
    where: Filter = EVERYTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A summary as PDF, and whether there was nothing to count."""

    pdf: bytes
    is_empty: bool


def preview(db: Database, wanted: Wanted, *, made_by: str, progress: Progress = unwatched) -> Made:
    """Return a summary as the PDF that is shown, and that ``printing.save`` and a printer are given.

    Raises:
        UserError: a condition does not fit its field.
    """
    from minerisk.reports import summary_sheet

    gathered = gather(db, wanted, made_by=made_by, progress=progress)
    stream = BytesIO()
    summary_sheet.write(stream, gathered, catalog(wanted.language), wanted.language)
    progress(STEPS, STEPS)
    return Made(pdf=stream.getvalue(), is_empty=gathered.is_empty)


def file_name(wanted: Wanted) -> str:
    """Return what a summary is called: ``summary-2026-01-01-2026-06-30-public.pdf``."""
    which = "public" if wanted.public else "internal"
    return f"summary-{wanted.period.since}-{wanted.period.until}-{which}.pdf"


def gather(db: Database, wanted: Wanted, *, made_by: str, progress: Progress = unwatched) -> Summary:
    """Return what the summary says.

    Raises:
        UserError: a condition does not fit its field.
    """
    tr, public, made_at = catalog(wanted.language), wanted.public, datetime.now().astimezone()
    fields = statistics.fields(db, Unit.CASUALTY)
    counts = Counts(db=db, period=wanted.period, chosen=wanted.where, progress=progress)
    maker = Maker(tr=tr, where=counts.where, fields={field.name: field for field in fields})
    charts = Charts(counts=counts, maker=maker, public=public)
    bars, pyramid, line = charts.bars(), charts.pyramid(), charts.timeline()
    return Summary(
        office=databases.office(db),
        period=wanted.period.words(tr),
        selected="; ".join(statistics.words(each, fields, tr, tr.language) for each in wanted.where),
        came_from=summary_notes.came_from(counts, tr),
        public=public,
        is_empty=counts.is_empty,
        tiles=summary_tiles.tiles(counts, tr, public=public),
        timeline=line,
        outcome=bars["outcome"],
        charts=(pyramid, *(bars[name] for name in _ON_PAGE_2)),
        unknowns=charts.unknowns(bars, pyramid, line),
        notes=summary_notes.notes(counts, tr, public=public, made_at=made_at, made_by=made_by),
        made_at=made_at,
        made_by=made_by,
    )
