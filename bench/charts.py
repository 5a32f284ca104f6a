"""The eight charts of the Statistics page: counted, and painted on the page itself."""

import os
from pathlib import Path

from counting import EIGHT, FILTERS, bare_seconds, casualties, write
from timing import median, say, seconds

from minerisk.domain import filter as filters
from minerisk.i18n import catalog
from minerisk.services import databases, demo
from minerisk.services.dashboard import dashboard
from minerisk.services.databases import Database


def charts(folder: Path, number: int) -> None:
    """Count ``number`` casualties for the page, then open it."""
    db = databases.create(folder / "charts", demo.OFFICE)
    write(db, casualties(number))
    bare = sum(bare_seconds(db, by) for by in EIGHT)
    say("eight charts and their figures, to data / eight bare counts", bare, counted(db, ""))
    for text in FILTERS:
        print(f"eight charts, to data, where {text}: {1000 * counted(db, text):.0f} ms")
    painted(folder, db)
    db.close()


def counted(db: Database, where: str) -> float:
    """Return how long it takes to data."""
    return median(lambda: dashboard(db, filters.parse(where), catalog("en")))


def painted(folder: Path, db: Database) -> None:
    """Print how long the page takes from nothing to its last chart, the first time and again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from minerisk.settings import Settings
    from minerisk.ui import program
    from minerisk.ui.context import Changes, Context
    from minerisk.ui.jobs import Jobs
    from minerisk.ui.look import theme
    from minerisk.ui.statistics.chart_card import ChartCard
    from minerisk.ui.statistics.statistics_page import StatisticsPage

    app = program.application()
    look, jobs = theme.current(), Jobs()
    context = Context(db=db, settings=Settings(), tr=catalog("en"), theme=look, jobs=jobs, changes=Changes())

    def paint() -> None:
        page = StatisticsPage(context)
        page.resize(1366, 768)
        page.show()
        while len(cards := page.findChildren(ChartCard)) < len(EIGHT):
            app.processEvents()
        for card in cards:
            card.grab()
        page.close()

    print(f"page with eight charts painted, the first time: {1000 * seconds(paint):.0f} ms")
    print(f"again: {1000 * median(paint):.0f} ms")
    jobs.stop()
