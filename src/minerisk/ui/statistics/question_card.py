"""Counts any question: what to count is chosen, then by the answers to which question."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from minerisk.domain.field import Field, said
from minerisk.domain.filter import EVERYTHING, Filter
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.services import questions
from minerisk.services.databases import Database
from minerisk.services.progress import Progress
from minerisk.services.questions import Countable, Counted
from minerisk.ui.context import Context
from minerisk.ui.importing.pick import Pick
from minerisk.ui.jobs import Job
from minerisk.ui.statistics.chart_card import ChartCard
from minerisk.ui.widgets.basic import Card, plain
from minerisk.ui.widgets.field import Field as Box
from minerisk.ui.widgets.pages import tab_in_order


class QuestionCard(Card):
    """``opened`` gives the filter of the records behind a mark."""

    opened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context.tr("Count any question"))
        self.setObjectName("any-question")
        self._context, self._where = context, EVERYTHING
        self._countable: tuple[Countable, ...] = ()
        self._job: Job | None = None
        self._asked: tuple[str, str, Filter] | None = None
        self._is_table = False
        self._chart: ChartCard | None = None
        self._what, self._by = Pick({}), Pick({})
        self._what.setObjectName("what-to-count")
        self._by.setObjectName("question-to-count")
        self._what.picked.connect(self._on_what_picked)
        self._by.picked.connect(self._count)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Box(context.tr("What to count"), self._what), 1)
        row.addWidget(Box(context.tr("Question"), self._by), 2)
        self._hint = plain("", "hint", wrap=True)
        self._hint.hide()
        self._place = QVBoxLayout()
        self.body.addLayout(row)
        self.body.addWidget(self._hint)
        self.body.addLayout(self._place)

    @property
    def chart(self) -> ChartCard | None:
        """What is shown, or None until it was counted."""
        return self._chart

    def show_counts(self, countable: Sequence[Countable], where: Filter) -> None:
        """Count anew; what was chosen stays where it is there still."""
        self._countable, self._where = tuple(countable), where
        self._what.offer_labels({each.key: each.label for each in countable})
        self._what.select(self._chosen.key)
        self._offer_questions()

    def show_table(self, wanted: bool) -> None:  # noqa: FBT001  (reads as a sentence)
        """Show the table, or the drawing."""
        self._is_table = wanted
        if self._chart is not None:
            self._chart.show_table(wanted)

    @property
    def _chosen(self) -> Countable:
        return next((each for each in self._countable if each.key == self._what.selected), self._countable[0])

    @property
    def _question(self) -> Field | None:
        offered = self._chosen.questions
        return next((each for each in offered if each.name == self._by.selected), next(iter(offered), None))

    def _offer_questions(self) -> None:
        tr = self._context.tr
        self._by.offer_labels({each.name: said(each.label, tr, tr.language) for each in self._chosen.questions})
        if self._question is not None:
            self._by.select(self._question.name)
        self._count()

    def _count(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        by, context = self._question, self._context
        if by is None:
            self._show(None, "")
            return
        task = partial(_count, context.db, (self._chosen, by), self._where, context.tr)
        self._asked = (self._chosen.key, by.name, self._where)
        self._job = context.jobs.run(partial(task, self._asked), done=self._on_job_done, failed=self._on_job_failed)

    def _on_what_picked(self) -> None:
        self._by.select("")
        self._offer_questions()

    def _on_job_done(self, found: tuple[object, Counted]) -> None:
        asked, counted = found
        if asked != self._asked:
            return
        self._job = None
        tr = self._context.tr
        filters = "; ".join(counted.left_out)
        self._show(counted, tr("These filters do not fit this form: {filters}", filters=filters) if filters else "")

    def _on_job_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._job = None
        self._show(None, self._context.tr(error.text, **error.values))

    def _show(self, counted: Counted | None, hint: str) -> None:
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        if counted is not None and self._chart is None:
            self._chart = self._made(counted)
        elif counted is not None and self._chart is not None:
            self._chart.show_chart(counted.chart, counted.about)
        if self._chart is not None:
            self._chart.setVisible(counted is not None)

    def _made(self, counted: Counted) -> ChartCard:
        made = ChartCard(counted.chart, counted.about, self._context.tr)
        made.setProperty("role", "")  # it stands on a card already
        made.body.setContentsMargins(0, 0, 0, 0)
        made.opened.connect(self.opened)
        made.show_table(self._is_table)
        self._place.addWidget(made)
        tab_in_order(self.body)
        return made


def _count(
    db: Database, what: tuple[Countable, Field], where: Filter, tr: Catalog, asked: object, progress: Progress
) -> tuple[object, Counted]:
    return asked, questions.question(db, *what, where, tr, progress)
