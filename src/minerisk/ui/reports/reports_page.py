"""The summary of a period: which one, how it will look, and then paper or a PDF."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.domain.period import Period
from minerisk.errors import UserError
from minerisk.i18n import N_, Catalog
from minerisk.services import summary
from minerisk.services.databases import Database
from minerisk.services.progress import Progress
from minerisk.services.summary import Wanted
from minerisk.ui.context import Context
from minerisk.ui.printing.paper_desk import Paper, PaperDesk
from minerisk.ui.reports.summary_choice import SummaryChoice

EMPTY = N_("No incident and no casualty is recorded in this period.")


class ReportsPage(QWidget):
    """Shows the summary of a period as it will be on paper."""

    def __init__(self, context: Context, since: date | None = None, until: date | None = None) -> None:
        """Show the last months, or from ``since`` to ``until``."""
        super().__init__()
        self._context = context
        own = Period(since=since, until=until) if since is not None and until is not None else None
        self._choice = SummaryChoice(context.tr, own)
        self._choice.changed.connect(self.refresh)
        self._desk = PaperDesk(context, self._choice, has_back=False)
        self._desk.save_wanted.connect(self._on_save_wanted)
        context.changes.records.connect(self._on_records_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._desk)
        self._is_stale = True

    def refresh(self) -> None:
        """Make the summary that is chosen, and show it."""
        self._is_stale = False
        try:
            wanted = self._choice.wanted
        except UserError as error:
            self._desk.take_away(self._context.tr(error.text, **error.values), self._choice.words)
            return
        context = self._context
        make = partial(_make, context.db, wanted, context.settings.recorder, context.tr)
        self._desk.show_paper(make, self._choice.words)

    def save_to(self, target: Path) -> None:
        """Save the summary that is shown."""
        self._desk.save_to(target)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _on_save_wanted(self) -> None:
        self._desk.save_as(summary.file_name(self._choice.wanted))

    def _on_records_changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True


def _make(db: Database, wanted: Wanted, author: str, tr: Catalog, progress: Progress) -> Paper:
    made = summary.preview(db, wanted, made_by=author, progress=progress)
    return Paper(pdf=made.pdf, remark=tr(EMPTY) if made.is_empty else "")
