"""Where records are begun, written and finished: Home, and the form of the record that is open."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from minerisk.domain.record import Draft, Record
from minerisk.services import beginning, drafts, own_forms, records, recovery
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.days import clock, weekday
from minerisk.ui.home.home_page import HomePage
from minerisk.ui.kinds import KEYS, KINDS
from minerisk.ui.place import Place
from minerisk.ui.stage import Stage
from minerisk.ui.top_bar import Heading
from minerisk.ui.widgets.rows import Status

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Desk(Stage):
    """A stage with Home and the form on it.

    ``finished`` gives the record that a draft became; ``moved`` the database in which the work goes on after a rescue.
    """

    finished = Signal(object)
    moved = Signal(object)

    def __init__(self, context: Context, note: Path, left_open: UUID | None) -> None:
        """Make it without a page that is shown; see ``Shell`` for what is given."""
        super().__init__(context, note)
        self._home = HomePage(context, left_open=left_open)
        self._home.record_wanted.connect(self.start_record)
        self._home.other_wanted.connect(self.start_other)
        self._home.draft_wanted.connect(self.continue_draft)
        self._home.look_wanted.connect(self.look_at_draft)
        self._kept.add(self._home)
        QShortcut(QKeySequence("Ctrl+Shift+N"), self).activated.connect(self.start_other)
        for kind, keys in KEYS.items():
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.start_record, kind))

    def show_home(self) -> None:
        """Go to Home."""
        tr = self._context.tr
        today = datetime.now().astimezone().date()
        self._show(self._home, Place(page="home"), Heading(title=tr("Home"), note=weekday(today, tr)))

    def start_record(self, kind: str, known: Mapping[str, str] = _NOTHING) -> None:
        """Begin a record; ``known`` has answers to questions by their names."""
        with ask.told(self, self._context.tr):
            self._write(beginning.begin(self._context.db, kind, known, author=self._context.settings.recorder))

    def start_other(self) -> None:
        """Ask with which form beside the usual ones a record is begun, and begin it."""
        from minerisk.ui.library.form_dialog import FormDialog

        with ask.told(self, self._context.tr):
            form = FormDialog.ask(self, own_forms.others(self._context.db), self._context.tr)
            if form is not None:
                self._write(drafts.begin(form, author=self._context.settings.recorder))

    def continue_draft(self, record: UUID | None, *, section: str = "") -> None:
        """Go on with the draft of ``record``, at one of its sections; Home where there is none any more."""
        with ask.told(self, self._context.tr):
            found = drafts.get(self._context.db, record) if record else None
            if found is None:
                self.show_home()
            else:
                self._write(found, section)

    def look_at_draft(self, record: UUID) -> None:
        """Show all that was typed in the draft of ``record``."""
        self.continue_draft(record)
        if self._writing is not None:
            self._writing.show_check()

    def amend(self, record: UUID) -> None:
        """Go on with a finished record."""
        with ask.told(self, self._context.tr):
            self._write(records.amend(self._context.db, record, author=self._context.settings.recorder))

    def note_death(self, record: Record, person: str) -> None:
        """Ask when and where somebody of a record died later, and keep it."""
        from minerisk.ui.form import later_death_dialog

        with ask.told(self, self._context.tr):
            if later_death_dialog.ask(self, self._context, record, person):
                self._context.changes.records.emit()

    def _write(self, draft: Draft, section: str = "") -> None:
        from minerisk.ui.form.form_page import FormPage

        tr = self._context.tr
        page = FormPage(self._context, draft, section=section)
        page.finished.connect(self._on_form_finished)
        page.closed.connect(self.show_home)
        page.draft_saved.connect(self._on_form_draft_saved)
        page.save_failed.connect(self._bar.say_not_saved)
        page.moved.connect(self.moved)
        status = Status(text=tr("Draft"), kind="info", icon="pencil")
        named = tr(KINDS[draft.kind].noun) if draft.kind in KINDS else page.title
        name = "" if draft.code else named
        heading = Heading(title=tr("Records"), code=draft.code, name=name, status=status)
        if self._show(page, Place(page="form", record=draft.record), heading):
            self._writing = page
            self._home.forget_lost(draft.record)
            recovery.note_open(self._note, draft.record)

    def _on_form_finished(self, record: UUID, code: str) -> None:
        self._context.changes.records.emit()
        self.show_home()  # nobody stays in a form that is finished, whatever becomes of its page
        self._bar.say_saved(self._context.tr("Record finished. Its code is {code}.", code=code))
        self.finished.emit(record)

    def _on_form_draft_saved(self, when: datetime) -> None:
        self._bar.say_saved(self._context.tr("Draft saved {time}", time=clock(when)))
