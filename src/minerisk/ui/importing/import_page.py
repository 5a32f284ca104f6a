"""Bringing in tables of others: choose files, say what the columns are, look at what would come, import."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from minerisk.domain.batch import Batch
from minerisk.domain.tables.mapping import Mapping
from minerisk.errors import UserError
from minerisk.services import forms, importing
from minerisk.services.importing import AsAsked
from minerisk.services.progress import Progress
from minerisk.ui.context import Context
from minerisk.ui.importing import import_words, tasks
from minerisk.ui.importing.busy import Busy
from minerisk.ui.importing.check_step import CheckStep
from minerisk.ui.importing.columns_step import ColumnsStep
from minerisk.ui.importing.file_card import Chosen
from minerisk.ui.importing.files_step import FilesStep
from minerisk.ui.importing.result_step import ResultStep
from minerisk.ui.importing.tasks import Counted, Looked, Prepared
from minerisk.ui.importing.values_step import ValuesStep
from minerisk.ui.jobs import Job
from minerisk.ui.widgets.bars import BottomBar, MessageBar
from minerisk.ui.widgets.basic import announce, button, clear, plain
from minerisk.ui.widgets.onward import onward_button
from minerisk.ui.widgets.pages import MARGIN, is_narrow, tab_last

FILES, COLUMNS, VALUES, CHECK, IMPORT = range(5)
_MAPPED, _AS_ASKED = (FILES, COLUMNS, VALUES, CHECK, IMPORT), (FILES, CHECK, IMPORT)
"""The steps where a mapping says what the columns are, and where a form does."""
KIND = "incident"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """An import that is not done yet: its files, and what their columns are taken for as far as that was asked."""

    files: tuple[Chosen, ...]
    prepared: Prepared | None
    mapping: Mapping | None


class ImportPage(QWidget):
    """The steps of an import, and the imports that were made. ``closed`` leads back to the records.

    ``records_wanted`` gives the filter of the records that came with an import.
    """

    closed = Signal()
    records_wanted = Signal(object)

    def __init__(self, context: Context, begun: Begun | None = None) -> None:
        """Begin with the choice of files, or go on with what was begun."""
        super().__init__()
        self._context = context
        self._job: Job | None = None
        self._then: Callable[[object], None] | None = None
        self._prepared: Prepared | None = None
        self._mapping: Mapping | None = None
        self._looked: Looked | None = None
        self._batch: Batch | None = None
        form, tr = forms.form(KIND), context.tr
        self.files = FilesStep(context)
        self.columns = ColumnsStep(form, tr)
        self.values = ValuesStep(form, tr)
        self.check = CheckStep(form, tr)
        self.result = ResultStep(context)
        self._steps = (self.files, self.columns, self.values, self.check, self.result)
        self._at = FILES
        self._listen()
        self._lay_out()
        self._show(FILES)
        if begun is not None:
            self._go_on(begun)

    @property
    def is_begun(self) -> bool:
        """Whether files were chosen that are not imported yet."""
        return bool(self.files.files) and self._batch is None

    @property
    def begun(self) -> Begun | None:
        """What another page can go on with; nothing while the records are on their way."""
        is_coming = self._job is not None and self._at == IMPORT
        if is_coming or not self.is_begun:
            return None
        return Begun(files=self.files.files, prepared=self._prepared, mapping=self._mapping)

    @property
    def _way(self) -> tuple[int, ...]:
        """The steps from the files on."""
        return _AS_ASKED if isinstance(self.files.chosen, AsAsked) else _MAPPED

    def _go_on(self, begun: Begun) -> None:
        """Show what was begun: the files, or the columns where they were looked at."""
        self.files.show_files(begun.files)
        prepared = begun.prepared
        if prepared is not None and begun.mapping is not None and prepared.given == self.files.tables:
            self.files.choose(prepared.named)
            self._prepared, self._mapping = prepared, begun.mapping
            self.columns.show_mapping(begun.mapping, prepared.tables, prepared.guesses)
            self._show(COLUMNS)

    def _listen(self) -> None:
        self.files.changed.connect(self._say_where)
        self.columns.changed.connect(self._on_mapping_changed)
        self.values.changed.connect(self._on_mapping_changed)
        self.check.save_wanted.connect(self._on_save_wanted)
        self.files.batches.records_wanted.connect(self.records_wanted)
        self.result.records_wanted.connect(self.records_wanted)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = self._head = QHBoxLayout()
        self._title: QLabel = plain("", "title", wrap=True)
        self._title.setObjectName("step-title")
        head.addWidget(self._title)
        outer.addLayout(head)
        self._said = QVBoxLayout()
        outer.addLayout(self._said)
        self._stack = QStackedWidget()
        self._waiting = QVBoxLayout()
        self._waiting.setContentsMargins(24, 24, 24, 24)
        waits = QWidget()
        waits.setLayout(self._waiting)
        self._stack.addWidget(waits)
        for step in self._steps:
            self._stack.addWidget(step)
        outer.addWidget(self._stack, 1)
        self._bar = self._foot()
        outer.addWidget(self._bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 16 if is_narrow(self) else MARGIN
        self._head.setContentsMargins(side, 16, side, 0)
        self._said.setContentsMargins(side, 8, side, 0)

    def _foot(self) -> BottomBar:
        bar = BottomBar()
        self._back = button("", icon="arrow-left")
        self._back.setObjectName("back")
        self._back.clicked.connect(self._on_back_clicked)
        self._where: QLabel = plain("", "hint")
        self._where.setObjectName("where")
        self._onward = onward_button("", self)
        self._onward.clicked.connect(self._on_onward_clicked)
        bar.add_start(self._back)
        bar.add_end(self._where)
        bar.add_end(self._onward)
        return bar

    def _show(self, step: int) -> None:
        """Show a step that is ready."""
        self._at = step
        clear(self._said)
        self._stack.setCurrentWidget(self._steps[step])
        self._title.setText(self._context.tr(import_words.TITLES[step]))
        self._say_where()
        if step != FILES:
            self._steps[step].verticalScrollBar().setValue(0)
        self._onward.setFocus(Qt.FocusReason.OtherFocusReason) if step else self.files.begin()
        announce(self, self._where.text())

    def _say_where(self) -> None:
        """Say which step this is, and whether it can be left onward."""
        tr, number = self._context.tr, self._way.index(self._at) + 1
        name = tr(import_words.STEPS[self._at])
        tab_last(self._bar)
        self._where.setText(tr("Step {n} of {all}: {name}", n=number, all=len(self._way), name=name))
        self._back.setText(tr("Close") if self._at == FILES else tr("Back"))
        self._back.setVisible(self._batch is None)
        self._onward.setText(self._onward_words())
        self._onward.setShortcut(QKeySequence())  # the page has its keys, and twice the same would press nothing
        ready = self._at != FILES or bool(self.files.tables)
        self._onward.setEnabled(self._job is None and ready)

    def _onward_words(self) -> str:
        tr = self._context.tr
        if self._batch is not None:
            return tr("Done")
        return tr("Import") if self._at == IMPORT else tr("Continue")

    def _work(self, text: str, task: Callable[[Progress], object], then: Callable[[object], None]) -> None:
        """Do a long task, showing how far it is."""
        clear(self._said)
        clear(self._waiting)
        busy = Busy(text, self._context.tr)
        busy.stopped.connect(self._on_stopped)
        self._busy = busy
        self._waiting.addWidget(busy, 0, Qt.AlignmentFlag.AlignTop)
        self._stack.setCurrentIndex(0)
        self._then = then
        self._job = self._context.jobs.run(
            task,
            done=self._on_done,
            failed=self._on_failed,
            progressed=self._on_progressed,
            cancelled=self._on_cancelled,
        )
        busy.begin()
        self._back.setEnabled(False)
        self._onward.setEnabled(False)

    def _ended(self) -> None:
        self._job = None
        self._back.setEnabled(True)

    def _on_progressed(self, done: int, total: int) -> None:
        self._busy.show_progress(done, total)

    def _on_stopped(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_done(self, result: object) -> None:
        self._ended()
        if self._then is not None:
            self._then(result)

    def _on_cancelled(self) -> None:
        self._ended()
        self._show(self._at)

    def _on_failed(self, error: Exception) -> None:
        self._ended()
        self._show(self._at)
        if not isinstance(error, UserError):
            raise error
        self._say_error(self._context.tr(error.text, **error.values))

    def _say_error(self, *words: str) -> None:
        tr = self._context.tr
        clear(self._said)
        self._said.addWidget(MessageBar("err", tr("This could not be done"), "\n".join(words)))
        announce(self, " ".join(words))

    def _on_back_clicked(self) -> None:
        if self._at == FILES:
            self.closed.emit()
        else:
            self._show(self._way[self._way.index(self._at) - 1])

    def _on_onward_clicked(self) -> None:
        {
            FILES: self._leave_files,
            COLUMNS: self._leave_columns,
            VALUES: self._leave_values,
            CHECK: self._leave_check,
            IMPORT: self._leave_import,
        }[self._at]()

    def _leave_files(self) -> None:
        tables, named, before = self.files.tables, self.files.chosen, self._prepared
        if twice := self.files.repeated:
            tr = self._context.tr
            self._say_error(
                tr("{file} is there twice. Choose each file once, and files of different names.", file=twice)
            )
            return
        if isinstance(named, AsAsked):
            files = [chosen.file for chosen in self.files.files]
            task = partial(tasks.look_as_asked, self._context.db, files, tables, named)
            self._work(self._context.tr("Looking at what would come…"), task, self._on_looked)
            return
        if before is not None and before.given == tables and before.named == named:
            self._show(COLUMNS)
            return
        self._work(
            self._context.tr("Looking at the columns…"), partial(tasks.prepare, tables, named), self._on_prepared
        )

    def _on_prepared(self, result: object) -> None:
        if isinstance(result, Prepared):
            self._prepared, self._mapping, self._looked = result, result.mapping, None
            self.columns.show_mapping(result.mapping, result.tables, result.guesses)
            self._show(COLUMNS)

    def _leave_columns(self) -> None:
        if problems := self.columns.problems():
            self._say_error(*problems)
        elif self._prepared is not None and self._mapping is not None:
            task = partial(tasks.count, self._mapping, self._prepared.tables)
            self._work(self._context.tr("Counting the words…"), task, self._on_counted)

    def _on_counted(self, result: object) -> None:
        if isinstance(result, Counted):
            self._take(result.mapping)
            self.values.show_values(result.mapping, result.coded)
            self._show(VALUES)

    def _leave_values(self) -> None:
        if self._looked is not None and self._looked.how == self._mapping:
            self._show(CHECK)
        elif self._prepared is not None and self._mapping is not None:
            task = partial(tasks.look, self._context.db, self._prepared.tables, self._mapping)
            self._work(self._context.tr("Looking at what would come…"), task, self._on_looked)

    def _on_looked(self, result: object) -> None:
        if isinstance(result, Looked):
            self._looked, how = result, result.how
            asked = how.form if isinstance(how, AsAsked) else None
            self.check.show_outlook(result.outlook, result.examples, result.coded, asked)
            self._show(CHECK)

    def _leave_check(self) -> None:
        if self._looked is not None:
            self.result.show_outlook(self._looked.outlook)
            self._show(IMPORT)

    def _leave_import(self) -> None:
        if self._batch is not None:
            self.closed.emit()
        elif self._looked is not None:
            author = self._context.settings.recorder
            task = partial(tasks.run, self._context.db, self._looked.tables, self._looked.how, author)
            self._work(self._context.tr("Importing…"), task, self._on_imported)
            if self._job is not None:
                self._job.done.connect(self._context.changes.records)  # also when the page was left meanwhile

    def _on_imported(self, result: object) -> None:
        if isinstance(result, Batch):
            self._batch = result
            self._context.changes.records.emit()
            self.result.show_batch(result)
            self._show(IMPORT)

    def _on_mapping_changed(self, mapping: Mapping) -> None:
        self._looked = None
        self._take(mapping)
        clear(self._said)  # what was said was about the mapping before

    def _take(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self.columns.take(mapping)

    def _on_save_wanted(self, name: str) -> None:
        if self._mapping is None:
            return
        tr = self._context.tr
        try:
            file = importing.save_mapping(self._mapping, name)
        except UserError as error:
            self.check.show_saved(MessageBar("err", tr("This could not be done"), tr(error.text, **error.values)))
        else:
            self.check.show_saved(MessageBar("ok", tr("Saved"), str(file)))
