"""Taking out what a filter selects, as a table or map points, for a purpose.

What the file will tell is said and shown before it is written. A file that is being written is finished also when the
page is left; it stands among the last exports then.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk import paths
from minerisk.domain import filter as filters
from minerisk.domain.figures import figure
from minerisk.domain.filter import EVERYTHING, Filter, only
from minerisk.domain.tables.sheet import Sheet
from minerisk.domain.tables.table import Reading, Table
from minerisk.errors import UserError
from minerisk.services import exporting
from minerisk.services.databases import Database
from minerisk.services.exporting import Export, Exported, Format, Logged, Of, Profile, Selected
from minerisk.services.progress import Progress
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.exporting.export_choice import FORMATS, ExportChoice
from minerisk.ui.exporting.last_exports import LastExports
from minerisk.ui.importing.busy import Busy
from minerisk.ui.importing.table_preview import TablePreview
from minerisk.ui.jobs import Job
from minerisk.ui.widgets.bars import BottomBar, MessageBar
from minerisk.ui.widgets.basic import Card, announce, button, clear, plain
from minerisk.ui.widgets.onward import pressed_by
from minerisk.ui.widgets.pages import ScrollPage, tab_in_order, tab_last

_SHOWN = 5
_RECORDS = frozenset({Of.INCIDENTS, Of.ANSWERS})
"""Where what is taken out is told in records, and not in people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a file will be, before it is written."""

    export: Export
    selected: Selected
    sheets: tuple[Sheet, ...]


class ExportPage(QWidget):
    """Asks for whom and as what, and writes the file. ``closed`` leads back to the records."""

    closed = Signal()

    def __init__(self, context: Context, where: Filter = EVERYTHING, words: str = "") -> None:
        """Offer what ``where`` and the searched ``words`` select."""
        super().__init__()
        self._context, self._base = context, Export(where=where, words=words)
        self._looking: Job | None = None
        self._writing: Job | None = None
        self._busy: Busy | None = None
        self._is_chosen = False  # what one row is: until then it is where somebody has one
        self._choice = ExportChoice(context.tr, exporting.forms_with_records(context.db))
        self._choice.changed.connect(self._on_choice_changed)
        self._last = LastExports(context.tr)
        self._lay_out()
        self.refresh()
        self._show_last()

    @property
    def export(self) -> Export:
        """What is chosen."""
        return self._choice.export(self._base)

    def refresh(self) -> None:
        """Say and show what the file will be."""
        if self._looking is not None:
            self._looking.cancel()
        self._save.setEnabled(False)
        self._sentence.setText(self._context.tr("Looking at the records…"))
        task = partial(_look, self._context.db, self.export)
        self._looking = self._context.jobs.run(task, done=self._on_looked, failed=self._on_failed)

    def save_to(self, target: Path) -> None:
        """Write the file."""
        tr = self._context.tr
        self._enable(is_idle=False)
        self._busy = Busy(tr("Writing the file and reading it again…"), tr)
        self._busy.stopped.connect(self._on_busy_stopped)
        self._say(self._busy)
        self._busy.begin()
        self._writing = self._context.jobs.run(
            partial(_save, self._context.db, self.export, target, self._context.settings.recorder),
            done=self._on_saved,
            failed=self._on_failed,
            progressed=self._busy.show_progress,
            cancelled=self._on_cancelled,
        )

    def _lay_out(self) -> None:
        tr = self._context.tr
        self._page = page = ScrollPage(spacing=12)
        self._message, self._rows = QVBoxLayout(), Card(tr("The first rows"))
        self._sentence, self._selection = plain("", "strong", wrap=True), plain("", "secondary", wrap=True)
        self._sentence.setObjectName("sentence")
        self._selection.setObjectName("selection")
        page.column.addLayout(self._message)
        for widget in (self._sentence, self._selection, self._choice, self._rows, self._last):
            page.column.addWidget(widget)
        page.column.addStretch(1)
        bar = self._bar = BottomBar()
        back = button(tr("Back"), icon="arrow-left")
        back.setObjectName("back")
        back.clicked.connect(self.closed)
        self._save = button(tr("Save…"), "primary", icon="download", key="Ctrl+S")
        self._save.setObjectName("save")
        self._save.clicked.connect(self._on_save_clicked)
        pressed_by(self._save, self, "Ctrl+S")
        bar.add_start(back)
        bar.add_end(self._save)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(page, 1)
        outer.addWidget(bar)

    def _enable(self, *, is_idle: bool) -> None:
        self._choice.setEnabled(is_idle)
        self._save.setEnabled(is_idle)

    def _show_last(self) -> None:
        try:
            self._last.show_exports([_in_words(self._context, each) for each in exporting.last(self._context.db)])
        except UserError as error:
            self._on_failed(error)

    def _say(self, widget: QWidget) -> None:
        clear(self._message)
        self._message.addWidget(widget)
        self._page.verticalScrollBar().setValue(0)
        announce(self, widget.accessibleName())

    def _on_looked(self, look: Look) -> None:
        if look.export != self.export:
            return
        self._looking = None
        if not (self._is_chosen or look.selected.people):
            self._start_on_records()
            return
        tr, selected = self._context.tr, look.selected
        people = tr.count("{figure} person", "{figure} people", selected.people, figure=figure(selected.people))
        records = tr.count("{figure} record", "{figure} records", selected.records, figure=figure(selected.records))
        what = records if look.export.of in _RECORDS else tr("{people} in {records}", people=people, records=records)
        self._sentence.setText(f"{what}. {tr(exporting.TELLS[look.export.profile])}")
        self._selection.setText(_selection(self._context, look.export))
        announce(self, self._sentence.text())
        clear(self._rows.body)
        for sheet in look.sheets:
            if len(look.sheets) > 1:
                self._rows.body.addWidget(plain(sheet.name, "label"))
            self._rows.body.addWidget(TablePreview(_table(sheet), tr))
        self._rows.setVisible(bool(look.sheets))
        tab_in_order(self._page.column)
        tab_last(self._bar)
        self._save.setEnabled(bool(selected.records) and self._writing is None)

    def _start_on_records(self) -> None:
        """Offer a row for each record, before a person has chosen, where there is nobody to have one."""
        self._is_chosen = True
        self._choice.choose_records(only(self._base.where, "kind"))
        self.refresh()

    def _on_choice_changed(self) -> None:
        self._is_chosen = True
        clear(self._message)
        self.refresh()

    def _on_save_clicked(self) -> None:
        tr, export = self._context.tr, self.export
        if export.profile is Profile.FULL and not ask.confirm(
            self,
            tr("Save a file with names and contacts?"),
            tr("Everybody who gets this file can read who the people are. Keep it where only your office can open it."),
            yes=tr("Save with names"),
            keep=tr("Go back"),
        ):
            return
        suggested = paths.documents_folder() / exporting.file_name(export, datetime.now().astimezone().date())
        chosen = ask.save_file(self, tr("Save"), suggested, f"{tr(FORMATS[export.format])} (*.{export.format})")
        if chosen is None:
            return
        is_ended = chosen.suffix.lower().removeprefix(".") in FORMATS
        target = chosen if is_ended else Path(f"{chosen}.{export.format}")
        if target == chosen or not target.exists() or self._may_write_over(target):
            self._save_as(exporting.format_of(target), target)

    def _save_as(self, kind: Format, target: Path) -> None:
        """Write the file as the kind that its name says."""
        try:
            exporting.check(replace(self.export, format=kind))
        except UserError as error:
            self._on_failed(error)
            return
        self._choice.choose(kind)
        self.save_to(target)

    def _may_write_over(self, target: Path) -> bool:
        tr = self._context.tr
        text = tr("There is a file of this name already. What is in it would be gone.")
        return ask.confirm(
            self, tr("Write over {name}?", name=target.name), text, yes=tr("Write over it"), keep=tr("Go back")
        )

    def _on_saved(self, done: Exported) -> None:
        tr = self._context.tr
        self._end_writing()
        rows = tr.count("{figure} row", "{figure} rows", done.rows, figure=figure(done.rows))
        text = tr("{rows} in {file}. The file was read again, and holds the same.", rows=rows, file=done.file)
        self._say(MessageBar("ok", tr("Saved"), text))
        self._show_last()

    def _on_failed(self, error: Exception) -> None:
        self._end_writing()
        if not isinstance(error, UserError):
            raise error
        tr = self._context.tr
        self._say(MessageBar("err", tr("This could not be done"), tr(error.text, **error.values)))

    def _on_cancelled(self) -> None:
        self._end_writing()
        self._say(MessageBar("info", self._context.tr("Stopped. No file was written.")))

    def _on_busy_stopped(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _end_writing(self) -> None:
        was_writing, self._writing = self._writing is not None, None
        self._enable(is_idle=True)
        if was_writing:
            self._save.setFocus(Qt.FocusReason.OtherFocusReason)  # before what had the focus goes away
        clear(self._message)


def _in_words(context: Context, export: Logged) -> Logged:
    """Return an export that was made with its filter in words; one that is not understood any more stays as it is."""
    try:
        return replace(export, where=exporting.said(context.db, filters.parse(export.where), context.tr))
    except UserError:
        return export


def _selection(context: Context, export: Export) -> str:
    """Return which records are meant."""
    tr = context.tr
    parts = [exporting.said(context.db, export.where, tr)] if export.where else []
    if export.words:
        parts.append(tr("Searched: {words}", words=export.words))
    return tr("Only: {filter}", filter="; ".join(parts)) if parts else tr("All records")


def _table(sheet: Sheet) -> Table:
    rows = list(sheet.rows())
    return Table(
        name=sheet.name,
        digest="",
        reading=Reading(),
        columns=sheet.headings,
        rows=rows[:_SHOWN],
        numbers=range(2, len(rows) + 2),
    )


def _look(db: Database, export: Export, progress: Progress) -> Look:
    progress(0, 2)
    selected = exporting.selected(db, export)
    progress(1, 2)
    sheets = exporting.preview(db, export, _SHOWN) if selected.records else ()
    return Look(export=export, selected=selected, sheets=sheets)


def _save(db: Database, export: Export, target: Path, author: str, progress: Progress) -> Exported:
    return exporting.save(db, export, target, author=author, progress=progress)
