"""Printing a record or a draft: what the copy tells, in which language, how it will look, and then paper or a PDF.

Nothing is printed or saved before its pages were shown, and then it is the very copy that was shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from minerisk import paths
from minerisk.domain.record import Draft
from minerisk.errors import UserError
from minerisk.services import printing, records
from minerisk.services.databases import Database
from minerisk.services.progress import Progress
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.jobs import Job
from minerisk.ui.printing.paper_run import PaperRun, picture
from minerisk.ui.printing.paper_view import PAPER_WIDTH, PaperView, Zoom
from minerisk.ui.printing.print_choice import Copy, PrintChoice
from minerisk.ui.widgets.bars import BottomBar, MessageBar
from minerisk.ui.widgets.basic import Segment, announce, button, clear, plain
from minerisk.ui.widgets.pages import is_narrow


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A copy that was made, and its pages as pictures."""

    copy: Copy
    pdf: bytes
    pages: tuple[QImage, ...]


class PrintPage(QWidget):
    """Shows a record, by its id, or a draft as it will be on paper. ``closed`` when the person wants to go back."""

    closed = Signal()

    def __init__(self, context: Context, printed: UUID | Draft) -> None:
        super().__init__()
        self._context, self._printed = context, printed
        self._job: Job | None = None
        self._preview: Preview | None = None
        self._run: PaperRun | None = None
        self._choice = PrintChoice(context.tr)
        self._choice.changed.connect(self.refresh)
        self._view = PaperView(context.tr)
        self._view.page_changed.connect(self._on_page_changed)
        self._lay_out()
        self._arrange()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def begin(self) -> None:
        """Put the focus on the way back: the pages are not there yet."""
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Make the copy that is chosen, and show it."""
        if self._job is not None:
            self._job.cancel()
        self._preview = None
        self._waiting.setText(self._context.tr("Preparing the pages…"))
        self._enable(shown=False)
        clear(self._message)
        copy = self._choice.copy
        self._choose.setText(self._choice.words)
        author, wide = self._context.settings.recorder, round(PAPER_WIDTH * self.devicePixelRatioF())
        make = _maker(self._context.db, self._printed, copy, author, wide)
        self._job = self._context.jobs.run(make, done=self._on_made, failed=self._on_failed)

    def save_to(self, target: Path) -> None:
        """Save the copy that is shown."""
        if self._preview is None:
            return
        try:
            printing.save(self._preview.pdf, target)
        except UserError as error:
            self._say_error(error)
            return
        self._say(MessageBar("ok", self._context.tr("Saved"), str(target)))

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        body = QHBoxLayout()
        body.setContentsMargins(24, 16, 8, 16)
        body.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(self._tool_row())
        self._message = QVBoxLayout()
        left.addLayout(self._message)
        self._waiting = plain("", "secondary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._view)
        left.addWidget(self._stack, 1)
        body.addLayout(left, 1)
        self._side = _scrolled(self._choice)
        body.addWidget(self._side)
        outer.addLayout(body, 1)
        outer.addWidget(self._foot())
        radios = self._choice.findChildren(QRadioButton)
        for first, second in pairwise((self._zoom, self._view, self._choose, *radios, *self._buttons)):
            QWidget.setTabOrder(first, second)

    def _tool_row(self) -> QHBoxLayout:
        tr = self._context.tr
        row = QHBoxLayout()
        row.setSpacing(12)
        self._page: QLabel = plain("", "secondary")
        self._page.setObjectName("page")
        self._zoom = Segment({Zoom.ACTUAL: tr("Page width"), Zoom.WHOLE: tr("Whole page")}, Zoom.ACTUAL)
        self._zoom.chosen.connect(self._on_zoom_chosen)
        self._choose = button("", icon="adjustments-horizontal")
        self._choose.setObjectName("choose")
        self._choose.setCheckable(True)
        self._choose.toggled.connect(self._arrange)
        row.addWidget(self._zoom)
        row.addWidget(self._page)
        row.addStretch(1)
        row.addWidget(self._choose)
        return row

    def _foot(self) -> BottomBar:
        tr = self._context.tr
        bar = BottomBar()
        back = button(tr("Back"), icon="arrow-left")
        back.setObjectName("back")
        back.clicked.connect(self.closed)
        self._save = button(tr("Save PDF…"), icon="device-floppy")
        self._save.setObjectName("save")
        self._save.clicked.connect(self._on_save_clicked)
        self._print = button(tr("Print"), "primary", icon="printer", key="Ctrl+P")
        self._print.setObjectName("print-now")
        self._print.clicked.connect(self._on_print_clicked)
        self._buttons = (back, self._save, self._print)
        bar.add_start(back)
        bar.add_end(self._save)
        bar.add_end(self._print)
        return bar

    def _arrange(self) -> None:
        """Leave the room of a narrow window to the paper, and offer the choice behind a button."""
        narrow = is_narrow(self)
        self._choose.setVisible(narrow)
        self._side.setVisible(not narrow or self._choose.isChecked())

    def _enable(self, *, shown: bool) -> None:
        for made in (self._save, self._print):
            made.setEnabled(shown)
        self._stack.setCurrentWidget(self._view if shown else self._waiting)
        self._page.setVisible(shown)

    def _say(self, bar: MessageBar) -> None:
        clear(self._message)
        self._message.addWidget(bar)
        announce(self, bar.accessibleName())

    def _say_error(self, error: UserError) -> None:
        tr = self._context.tr
        self._say(MessageBar("err", tr("This could not be done"), tr(error.text, **error.values)))

    def _on_made(self, preview: Preview) -> None:
        if preview.copy != self._choice.copy:
            return
        self._job = None
        self._preview = preview
        self._enable(shown=True)
        self._view.show_pages(preview.pages)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._waiting.setText("")
        self._say_error(error)

    def _on_page_changed(self, page: int, pages: int) -> None:
        self._page.setText(self._context.tr("Page {page} of {pages}", page=page, pages=pages) if pages else "")

    def _on_zoom_chosen(self, zoom: str) -> None:
        self._view.show_zoom(Zoom(zoom))

    def _on_save_clicked(self) -> None:
        tr = self._context.tr
        try:
            printed = self._printed
            record = printed if isinstance(printed, Draft) else records.get(self._context.db, printed)
        except UserError as error:
            self._say_error(error)
            return
        suggested = paths.documents_folder() / printing.file_name(record, self._choice.copy.profile)
        target = ask.save_file(self, tr("Save PDF"), suggested, f"{tr('PDF')} (*.pdf)")
        if target is not None:
            self.save_to(target)

    def _on_print_clicked(self) -> None:
        if self._preview is None or self._run is not None:
            return
        tr = self._context.tr
        if not PaperRun.printers():
            text = tr("Save the PDF, and print it on a computer that has one.")
            self._say(MessageBar("info", tr("No printer is set up on this computer"), text))
            return
        self._run = PaperRun(self._preview.pdf, len(self._preview.pages), self._context.jobs, self)
        self._run.ended.connect(self._on_run_ended)
        self._run.failed.connect(self._on_run_failed)
        self._run.ask()

    def _on_run_ended(self, sent: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._run = None
        if sent:
            self._say(MessageBar("ok", self._context.tr("Sent to the printer")))

    def _on_run_failed(self) -> None:
        self._run = None
        text = self._context.tr("Check that it is switched on and has paper, then print again.")
        self._say(MessageBar("err", self._context.tr("The printer did not take the pages"), text))


def _scrolled(choice: PrintChoice) -> QScrollArea:
    """Return the choice in an area that scrolls where the window is low."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inner = QWidget()
    inner.setProperty("role", "page")
    inner.setAutoFillBackground(False)
    column = QVBoxLayout(inner)
    column.setContentsMargins(4, 0, 12, 0)
    column.addWidget(choice)
    column.addStretch(1)
    area.setWidget(inner)
    area.setFixedWidth(choice.width() + 16)
    return area


def _maker(db: Database, record: UUID | Draft, copy: Copy, author: str, wide: int) -> Callable[[Progress], Preview]:
    """Return the task that makes a copy and turns its pages into pictures ``wide`` pixels wide."""

    def make(progress: Progress) -> Preview:
        progress(0, 1)
        pdf = printing.preview(db, record, profile=copy.profile, language=copy.language, printed_by=author)
        pages = []
        total = printing.pages(pdf)
        for number in range(1, total + 1):
            progress(number - 1, total)
            pages.append(picture(pdf, number, wide))
        return Preview(copy=copy, pdf=pdf, pages=tuple(pages))

    return make
