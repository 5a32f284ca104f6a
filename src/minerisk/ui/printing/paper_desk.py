"""A PDF that is made, shown page by page, and then saved or printed: the very one that was shown."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from minerisk import paths
from minerisk.errors import UserError
from minerisk.services import printing
from minerisk.services.progress import Progress
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.jobs import Job
from minerisk.ui.printing.paper_run import PaperRun, picture
from minerisk.ui.printing.paper_view import PAPER_WIDTH, PaperView, Zoom
from minerisk.ui.widgets.bars import BottomBar, MessageBar
from minerisk.ui.widgets.basic import Card, Segment, announce, button, clear, plain
from minerisk.ui.widgets.pages import is_narrow


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A PDF, and a sentence to be said beside it, or none."""

    pdf: bytes
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A paper with its pages as pictures, and which wish it answers."""

    asked: int
    paper: Paper
    pages: tuple[QImage, ...]


class PaperDesk(QWidget):
    """Shows paper beside ``choice``, which says what it is to be.

    ``closed`` when the person wants to go back, ``save_wanted`` when the file has to be named.
    """

    closed = Signal()
    save_wanted = Signal()

    def __init__(self, context: Context, choice: Card, *, has_back: bool = True) -> None:
        super().__init__()
        self._context, self._choice = context, choice
        self._job: Job | None = None
        self._asked = 0
        self._shown: _Shown | None = None
        self._run: PaperRun | None = None
        self._view = PaperView(context.tr)
        self._view.page_changed.connect(self._on_page_changed)
        self._lay_out(has_back=has_back)
        self._arrange()

    @property
    def pdf(self) -> bytes | None:
        """What is shown."""
        return self._shown.paper.pdf if self._shown else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def begin(self) -> None:
        """Put the focus on the way back: the pages are not there yet."""
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_paper(self, make: Callable[[Progress], Paper], words: str) -> None:
        """Make another paper and show it; ``words`` say which."""
        self.take_away(self._context.tr("Preparing the pages…"), words)
        wide = round(PAPER_WIDTH * self.devicePixelRatioF())
        task = _task(self._asked, make, wide)
        self._job = self._context.jobs.run(task, done=self._on_made, failed=self._on_failed)

    def take_away(self, why: str, words: str) -> None:
        """Show a sentence in the place of paper."""
        if self._job is not None:
            self._job.cancel()
        self._job, self._shown = None, None
        self._asked += 1
        self._waiting.setText(why)
        self._choose.setText(words)
        self._enable(shown=False)
        clear(self._message)

    def save_as(self, name: str) -> None:
        """Let the person say where the file goes, and save what is shown."""
        tr = self._context.tr
        target = ask.save_file(self, tr("Save PDF"), paths.documents_folder() / name, f"{tr('PDF')} (*.pdf)")
        if target is not None:
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Save what is shown."""
        if self._shown is None:
            return
        try:
            printing.save(self._shown.paper.pdf, target)
        except UserError as error:
            self.say_error(error)
            return
        self._say(MessageBar("ok", self._context.tr("Saved"), str(target)))

    def say_error(self, error: UserError) -> None:
        """Say what could not be done."""
        tr = self._context.tr
        self._say(MessageBar("err", tr("This could not be done"), tr(error.text, **error.values)))

    def _lay_out(self, *, has_back: bool) -> None:
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
        self._waiting = plain("", "secondary", wrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._view)
        left.addWidget(self._stack, 1)
        body.addLayout(left, 1)
        self._side = _scrolled(self._choice)
        body.addWidget(self._side)
        outer.addLayout(body, 1)
        outer.addWidget(self._foot(has_back=has_back))
        chosen = _focusable(self._choice)
        for first, second in pairwise((self._zoom, self._choose, self._view, *chosen, *self._buttons)):
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

    def _foot(self, *, has_back: bool) -> BottomBar:
        tr = self._context.tr
        bar = BottomBar()
        self._save = button(tr("Save PDF…"), icon="device-floppy")
        self._save.setObjectName("save")
        self._save.clicked.connect(self.save_wanted)
        self._print = button(tr("Print"), "primary", icon="printer", key="Ctrl+P")
        self._print.setObjectName("print-now")
        self._print.clicked.connect(self._on_print_clicked)
        self._buttons = [self._save, self._print]
        if has_back:
            back = button(tr("Back"), icon="arrow-left")
            back.setObjectName("back")
            back.clicked.connect(self.closed)
            bar.add_start(back)
            self._buttons.insert(0, back)
        bar.add_end(self._save)
        bar.add_end(self._print)
        return bar

    def _arrange(self) -> None:
        """Leave the room of a narrow window to the paper, and offer the choice behind a button."""
        narrow = is_narrow(self)
        opened = narrow and self._choose.isChecked()
        seen: dict[QWidget, bool] = {
            self._zoom: not opened,
            self._page: not opened,
            self._choose: narrow,
            self._side: not narrow or opened,
        }
        for made in sorted(seen, key=seen.__getitem__):  # first what goes, or the window would grow
            made.setVisible(seen[made])

    def _enable(self, *, shown: bool) -> None:
        for made in (self._save, self._print):
            made.setEnabled(shown)
        self._stack.setCurrentWidget(self._view if shown else self._waiting)
        if not shown:
            self._page.setText("")

    def _say(self, bar: MessageBar) -> None:
        clear(self._message)
        self._message.addWidget(bar)
        announce(self, bar.accessibleName())

    def _on_made(self, shown: _Shown) -> None:
        if shown.asked != self._asked:
            return
        self._job, self._shown = None, shown
        self._enable(shown=True)
        self._view.show_pages(shown.pages)
        if shown.paper.remark:
            self._say(MessageBar("info", shown.paper.remark))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._waiting.setText("")
        self.say_error(error)

    def _on_page_changed(self, page: int, pages: int) -> None:
        self._page.setText(self._context.tr("Page {page} of {pages}", page=page, pages=pages) if pages else "")

    def _on_zoom_chosen(self, zoom: str) -> None:
        self._view.show_zoom(Zoom(zoom))

    def _on_print_clicked(self) -> None:
        if self._shown is None or self._run is not None:
            return
        tr = self._context.tr
        if not PaperRun.printers():
            text = tr("Save the PDF, and print it on a computer that has one.")
            self._say(MessageBar("info", tr("No printer is set up on this computer"), text))
            return
        self._run = PaperRun(self._shown.paper.pdf, len(self._shown.pages), self._context.jobs, self)
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


def _scrolled(choice: Card) -> QScrollArea:
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


def _focusable(choice: Card) -> list[QWidget]:
    """Return what Tab comes to in the choice, in the order of reading."""
    return [each for each in choice.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _task(asked: int, make: Callable[[Progress], Paper], wide: int) -> Callable[[Progress], _Shown]:
    """Return the task that makes a paper and turns its pages into pictures ``wide`` pixels wide."""

    def show(progress: Progress) -> _Shown:
        progress(0, 1)
        paper = make(progress)
        pages = []
        total = printing.pages(paper.pdf)
        for number in range(1, total + 1):
            progress(number - 1, total)
            pages.append(picture(paper.pdf, number, wide))
        return _Shown(asked=asked, paper=paper, pages=tuple(pages))

    return show
