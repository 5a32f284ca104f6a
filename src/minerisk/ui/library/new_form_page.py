"""A form that is brought in: opened from its file, looked at from all sides, tried out, and used or left."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from minerisk.domain.remark import Kind, Remark
from minerisk.errors import UserError
from minerisk.forms.errors import FormError
from minerisk.services import new_form, own_forms
from minerisk.services.new_form import NewForm
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.importing.busy import Busy
from minerisk.ui.jobs import Job
from minerisk.ui.library import form_facts
from minerisk.ui.library.personal_card import PersonalCard
from minerisk.ui.look import theme
from minerisk.ui.widgets.bars import BottomBar, MessageBar
from minerisk.ui.widgets.basic import announce, button, clear
from minerisk.ui.widgets.onward import onward_button
from minerisk.ui.widgets.pages import ScrollPage, tab_last
from minerisk.ui.widgets.stack import stack

_WIDEST = 960


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A form that is looked at: its file, what was opened, and the questions that were ticked as naming a person."""

    file: Path
    new: NewForm | None = None
    ticked: frozenset[str] = frozenset()


class NewFormPage(QWidget):
    """``used`` gives the form that is used from now on, ``try_wanted`` the one to try out; ``closed`` leads back."""

    used = Signal(object)
    try_wanted = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, offer: Offer) -> None:
        """Open the file of ``offer``, or go on with what was opened."""
        super().__init__()
        self._context, self._file = context, offer.file
        self._job: Job | None = None
        self._new: NewForm | None = None
        self._personal: PersonalCard | None = None
        self._page = ScrollPage(widest=theme.scaled(_WIDEST))
        self._waiting = QWidget()
        self._waits = stack(self._waiting)
        self._waits.setContentsMargins(24, 24, 24, 24)
        self._stack = QStackedWidget()
        for one in (self._page, self._waiting):
            self._stack.addWidget(one)
        column = stack(self)
        column.addWidget(self._stack, 1)
        self._bar = self._foot()
        column.addWidget(self._bar)
        if offer.new is None:
            self.open_file()
        else:
            self._show(offer.new, offer.ticked)

    @property
    def offer(self) -> Offer:
        """What another page can go on with."""
        return Offer(file=self._file, new=self._new, ticked=self._ticked)

    def open_file(self) -> None:
        """Open the file, also again after somebody mended it."""
        clear(self._waits)
        busy = Busy(self._context.tr("Reading {file}…", file=self._file.name), self._context.tr)
        busy.stopped.connect(self._on_busy_stopped)
        self._waits.addWidget(busy, 0, Qt.AlignmentFlag.AlignTop)
        self._waits.addStretch(1)
        self._stack.setCurrentWidget(self._waiting)
        self._offer(None)
        self._job = self._context.jobs.run(
            partial(new_form.open_file, self._file),
            done=self._on_opened,
            failed=self._on_failed,
            cancelled=self._on_cancelled,
        )
        busy.begin()

    @property
    def _ticked(self) -> frozenset[str]:
        return self._personal.ticked if self._personal is not None else frozenset()

    def _foot(self) -> BottomBar:
        tr, bar = self._context.tr, BottomBar()
        back = button(tr("All forms"), icon="arrow-left")
        back.setObjectName("back")
        back.clicked.connect(self._on_back_clicked)
        bar.add_start(back)
        self._again = button(tr("Try again"), icon="rotate")
        self._again.setObjectName("again")
        self._again.clicked.connect(self.open_file)
        self._try = button(tr("Try it out"), icon="player-play")
        self._try.setObjectName("try")
        self._try.clicked.connect(self._on_try_clicked)
        self._use = onward_button(tr("Use this form"), self)
        self._use.clicked.connect(self._on_use_clicked)
        for one in (self._again, self._try, self._use):
            bar.add_end(one)
        return bar

    def _offer(self, new: NewForm | None, *, again: bool = False) -> None:
        """Offer what can be done with the form that is open, or with the file that is none."""
        self._new = new
        self._again.setVisible(again)
        self._try.setVisible(new is not None)
        self._use.setVisible(new is not None)

    def _show(self, new: NewForm, ticked: frozenset[str]) -> None:
        tr, form = self._context.tr, new.form
        clear(self._page.column)
        self._personal = PersonalCard(form, new_form.markable(form), ticked, tr)
        cards = (
            form_facts.about(new, tr),
            form_facts.changes(form, own_forms.current(self._context.db, form), tr),
            self._personal,
            form_facts.remarks(new.remarks, tr),
            form_facts.translations(form, tr),
            form_facts.shown_differently(form, tr),
            form_facts.counted(form, tr),
        )
        for card in filter(None, cards):
            self._page.column.addWidget(card)
        self._page.column.addStretch(1)
        tab_last(self._bar)
        self._stack.setCurrentWidget(self._page)
        self._offer(new)
        self._page.verticalScrollBar().setValue(0)

    def _show_mistakes(self, words: str, remarks: tuple[Remark, ...]) -> None:
        """Say why the form cannot be opened; the file can be mended, and read again."""
        tr = self._context.tr
        clear(self._page.column)
        self._personal = None
        n = sum(remark.kind is Kind.MISTAKE for remark in remarks)
        text = tr("Mend it in the file, save it there, then press “Try again”.") if n else words
        bar = MessageBar("err", tr("{file} cannot be opened as a form yet", file=self._file.name), text)
        bar.setObjectName("trouble")
        self._page.column.addWidget(bar)
        if n:
            self._page.column.addWidget(form_facts.remarks(remarks, tr))
        self._page.column.addStretch(1)
        tab_last(self._bar)
        self._stack.setCurrentWidget(self._page)
        self._offer(None, again=True)
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, bar.accessibleName())

    def _on_opened(self, new: NewForm) -> None:
        self._job = None
        self._show(new, new_form.suggested(new.form))
        self._try.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._context.tr("{file} is open", file=self._file.name))

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        found = error.remarks if isinstance(error, FormError) else ()
        self._show_mistakes(self._context.tr(error.text, **error.values), found)

    def _on_cancelled(self) -> None:
        self._job = None
        self.closed.emit()

    def _on_busy_stopped(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_back_clicked(self) -> None:
        self._on_busy_stopped()
        self.closed.emit()

    def _marked(self) -> NewForm | None:
        """Return the form with what was ticked in it."""
        return new_form.protect(self._new, self._ticked) if self._new is not None else None

    def _on_try_clicked(self) -> None:
        with ask.told(self, self._context.tr):
            self.try_wanted.emit(self._marked())

    def _on_use_clicked(self) -> None:
        marked = self._marked()
        if marked is None:
            return
        with ask.told(self, self._context.tr):
            own_forms.add(self._context.db, marked, author=self._context.settings.recorder)
            self.used.emit(marked.form)
