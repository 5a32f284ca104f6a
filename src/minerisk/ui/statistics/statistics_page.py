"""Statistics: figures in tiles, charts, and the records behind each mark; beside them what others have published.

Counting is a job: the page is there at once and fills in. Of several wishes that come while it counts, the last holds.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from minerisk.domain.chart import Chart
from minerisk.domain.filter import EVERYTHING, Condition, Filter, Op
from minerisk.domain.tally import Unit
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.services import questions, statistics
from minerisk.services.dashboard import Dashboard, Figure, dashboard
from minerisk.services.databases import Database
from minerisk.services.progress import Progress
from minerisk.services.questions import Countable
from minerisk.ui.context import Context
from minerisk.ui.filter_dialog import FilterDialog
from minerisk.ui.jobs import Job
from minerisk.ui.learn.published_panel import PublishedPanel
from minerisk.ui.statistics.figure_tile import FigureTile
from minerisk.ui.statistics.period_button import PeriodButton
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import announce, button, clear, plain
from minerisk.ui.widgets.chips import FilterChips
from minerisk.ui.widgets.frame import NothingHere
from minerisk.ui.widgets.pages import Columns, ScrollPage, is_narrow, tab_in_order

if TYPE_CHECKING:
    from minerisk.ui.statistics.chart_card import ChartCard
    from minerisk.ui.statistics.question_card import QuestionCard

_Found: TypeAlias = tuple[int, Dashboard, tuple[Countable, ...]]

_GAP = 12
_PUBLISHED_WIDTH = 268


class StatisticsPage(QWidget):
    """Shows counts of what a filter selects. ``records_wanted`` gives the filter of the records behind a mark.

    ``published_wanted`` when all published figures are to be seen.
    """

    records_wanted = Signal(object)
    published_wanted = Signal()

    def __init__(self, context: Context, where: Filter = EVERYTHING) -> None:
        """Show the counts of what ``where`` selects."""
        super().__init__()
        self._context, self._where = context, where
        self._job: Job | None = None
        self._asked = 0
        self._is_stale = True
        self._tiles: list[FigureTile] = []
        self._cards: dict[str, ChartCard] = {}
        self._question: QuestionCard | None = None
        self._fields = statistics.fields(context.db, Unit.CASUALTY)
        self._period = PeriodButton(context.tr)
        self._chips = FilterChips(context.tr)
        self._as_tables = button(context.tr("Show as tables"), icon="table", size="small")
        self._as_tables.setObjectName("as-tables")
        self._as_tables.setCheckable(True)
        self._lay_out()
        self._connect()
        self._say_filter()

    @property
    def where(self) -> Filter:
        """What is counted now."""
        return self._where

    def refresh(self) -> None:
        """Count anew."""
        self._is_stale = False
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
        self._counting.setText(self._context.tr("Counting…"))
        task = partial(_count, self._context.db, self._where, self._context.tr, self._asked)
        self._job = self._context.jobs.run(task, done=self._on_job_done, failed=self._on_job_failed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        tr = self._context.tr
        page = self._page = ScrollPage(spacing=_GAP)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        tools.addWidget(self._period, 0, top)
        tools.addWidget(self._chips, 1, top)
        tools.addWidget(self._as_tables, 0, top)
        page.column.addLayout(tools)
        self._message = QVBoxLayout()
        page.column.addLayout(self._message)
        self._counting = plain("", "hint")
        self._counting.setObjectName("counting")
        page.column.addWidget(self._counting)
        self._tile_grid = _grid()
        page.column.addLayout(self._tile_grid)
        page.column.addWidget(self._charts())
        page.column.addStretch(1)
        self._nothing = NothingHere(
            "chart-bar",
            tr("Numbers will be here"),
            tr("Record incidents or import a table: here they are counted, with what is not known."),
            tr("Go to Records"),
            is_primary=True,
        )
        self._none_fits = NothingHere(
            "filter",
            tr("No record fits these filters"),
            tr("Take one of them away, or begin again with all records."),
            tr("Clear all"),
            is_primary=False,
        )
        self._nothing.setObjectName("nothing")
        self._none_fits.setObjectName("none-fits")
        page.column.addWidget(self._none_fits)
        self._none_fits.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(page)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _charts(self) -> QWidget:
        """Return the place of the charts, and beside it what others have published: nothing counts with that."""
        charts, self._published = QWidget(), QWidget()
        above = QVBoxLayout(charts)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(_GAP)
        self._card_grid, self._asking = _grid(), QVBoxLayout()
        above.addLayout(self._card_grid)
        above.addLayout(self._asking)
        above.addStretch(1)
        panel = self._panel = PublishedPanel(self._context)
        self._published.setHidden(panel.is_empty)
        panel.all_wanted.connect(self.published_wanted)
        column = QVBoxLayout(self._published)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        column.addStretch(1)
        return Columns(charts, self._published, side_width=_PUBLISHED_WIDTH, gap=_GAP)

    def _connect(self) -> None:
        self._period.chosen.connect(self._on_period_chosen)
        self._chips.removed.connect(self._on_chip_removed)
        self._chips.cleared.connect(self._on_filter_cleared)
        self._chips.add_wanted.connect(self._on_add_wanted)
        self._as_tables.toggled.connect(self._on_as_tables_toggled)
        self._nothing.wanted.connect(self._on_records_wanted)
        self._none_fits.wanted.connect(self._on_filter_cleared)
        self._context.changes.records.connect(self._on_records_changed)

    def _count_by(self, where: Filter) -> None:
        """Count what another filter selects."""
        self._where = where
        self._say_filter()
        self.refresh()

    def _say_filter(self) -> None:
        tr = self._context.tr
        self._chips.show_words([statistics.words(each, self._fields, tr, tr.language) for each in self._where])
        self._period.show_period(_year(self._where))

    def _on_job_done(self, found: _Found) -> None:
        asked, counted, countable = found
        if asked != self._asked:
            return
        self._job = None
        self._counting.setText("")
        self._counting.hide()
        clear(self._message)
        has_other_records = any(each.of not in {Unit.CASUALTY, Unit.INCIDENT} for each in countable)
        is_nothing = counted.is_empty and not self._where and not has_other_records
        self._stack.setCurrentIndex(1 if is_nothing else 0)
        self._none_fits.setVisible(counted.is_empty and bool(self._where))
        self._period.offer(counted.years)
        self._show_figures(() if counted.is_empty else counted.figures)
        self._show_charts(() if counted.is_empty else counted.charts, counted.about)
        self._show_question(() if is_nothing else countable)
        self._arrange()
        tab_in_order(self._page.column)

    def _on_job_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._job = None
        self._counting.hide()
        tr = self._context.tr
        text = tr(error.text, **error.values)
        clear(self._message)
        self._message.addWidget(MessageBar("err", tr("The records cannot be counted"), text))
        announce(self, text)

    def _show_figures(self, figures: Sequence[Figure]) -> None:
        clear(self._tile_grid)
        self._tiles = [FigureTile(figure) for figure in figures]
        for tile in self._tiles:
            tile.opened.connect(self.records_wanted)

    def _show_charts(self, charts: Sequence[Chart], about: Mapping[str, str]) -> None:
        from minerisk.ui.statistics.chart_card import ChartCard

        for chart in charts:
            if chart.name in self._cards:
                self._cards[chart.name].show_chart(chart, about)
                continue
            card = ChartCard(chart, about, self._context.tr)
            card.setParent(self)  # one without a parent would be a window of its own when it is shown
            card.opened.connect(self.records_wanted)
            card.show_table(self._as_tables.isChecked())
            self._cards[chart.name] = card
        shown = {chart.name for chart in charts}
        for name, card in self._cards.items():
            card.setVisible(name in shown)

    def _show_question(self, countable: Sequence[Countable]) -> None:
        from minerisk.ui.statistics.question_card import QuestionCard

        if not countable:
            return
        if self._question is None:
            self._question = QuestionCard(self._context)
            self._question.opened.connect(self.records_wanted)
            self._question.show_table(self._as_tables.isChecked())
            self._asking.addWidget(self._question)
        self._question.show_counts(countable, self._where)

    def _arrange(self) -> None:
        """Put tiles and cards beside each other, as many as have room."""
        narrow = is_narrow(self)
        _fill(self._tile_grid, self._tiles, 3 if narrow else 5)
        _fill(self._card_grid, list(self._cards.values()), 1 if narrow else 2)

    def _on_period_chosen(self, year: str) -> None:
        others = tuple(condition for condition in self._where if condition.field not in {"year", "month"})
        chosen = (Condition(field="year", values=(year,)),) if year else EVERYTHING
        self._count_by((*chosen, *others))

    def _on_chip_removed(self, place: int) -> None:
        self._count_by(tuple(condition for at, condition in enumerate(self._where) if at != place))

    def _on_filter_cleared(self) -> None:
        self._count_by(EVERYTHING)

    def _on_add_wanted(self) -> None:
        added = FilterDialog.ask(self, self._context.tr, self._fields, partial(statistics.values, self._context.db))
        if added:
            self._count_by((*self._where, *added))

    def _on_as_tables_toggled(self, wanted: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._as_tables.setText(self._context.tr("Show as charts") if wanted else self._context.tr("Show as tables"))
        self._published.setHidden(wanted or self._panel.is_empty)  # tables need the room
        for card in self._cards.values():
            card.show_table(wanted)
        if self._question is not None:
            self._question.show_table(wanted)

    def _on_records_wanted(self) -> None:
        self.records_wanted.emit(EVERYTHING)

    def _on_records_changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True


def _count(db: Database, where: Filter, tr: Catalog, asked: int, progress: Progress) -> _Found:
    import minerisk.ui.statistics.chart_card  # noqa: F401  (loads pyqtgraph here, where the window need not wait)

    return asked, dashboard(db, where, tr, progress), questions.countable(db, tr)


def _year(where: Filter) -> str:
    return next((each.values[0] for each in where if each.field == "year" and each.op is Op.IS), "")


def _grid(inside: QWidget | None = None) -> QGridLayout:
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(_GAP)
    return grid


def _fill(grid: QGridLayout, widgets: Sequence[QWidget], columns: int) -> None:
    """Lay out ``widgets`` in rows; a column gets room by what its widgets ask for."""
    for place, widget in enumerate(widgets):
        grid.addWidget(widget, place // columns, place % columns)
    for column in range(grid.columnCount()):
        here = widgets[column::columns] if column < columns else ()
        grid.setColumnStretch(column, max((widget.sizeHint().width() for widget in here), default=0))
