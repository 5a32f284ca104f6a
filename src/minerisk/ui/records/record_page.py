"""One record: all it says, its history, and what it said before."""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.form import Form, say
from minerisk.domain.record import Record, Step
from minerisk.errors import UserError
from minerisk.services import forms, later_death, links, records, succession
from minerisk.ui.context import Context
from minerisk.ui.records import record_words
from minerisk.ui.records.history_view import HistoryView
from minerisk.ui.records.links_card import LinksCard, beginnings
from minerisk.ui.records.record_sections import RecordSections, read
from minerisk.ui.records.record_status import status_of
from minerisk.ui.records.restore_bar import RestoreBar
from minerisk.ui.top_bar import Heading
from minerisk.ui.widgets.bars import BottomBar, MessageBar
from minerisk.ui.widgets.basic import Button, Card, announce, button, clear, plain
from minerisk.ui.widgets.pages import Columns, ScrollPage
from minerisk.ui.widgets.roles import Role, is_a
from minerisk.ui.widgets.rows import Status as RowStatus

NAMES_SHOWN_MS: Final = 30_000
_SIDE = 328
_PAGES: Final = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}
"""Keys that read on, whatever has the focus."""


class RecordPage(QWidget):
    """Shows one record.

    ``begin_wanted`` gives the kind of a record that is begun upon this one, and what is known of it; ``opened`` another
    record that this one is linked with; ``death_wanted`` this record, and the item of a person who died later;
    ``heading_changed`` comes when what the window says of it is another.
    """

    amend_wanted = Signal(object)
    print_wanted = Signal(object)
    begin_wanted = Signal(str, object)
    opened = Signal(object)
    death_wanted = Signal(object, str)
    heading_changed = Signal()
    closed = Signal()

    def __init__(self, context: Context, record_id: UUID, *, just_finished: bool = False) -> None:
        super().__init__()
        self._context = context
        self._id = record_id
        self._record: Record | None = None
        self._steps: tuple[Step, ...] = ()
        self._sections: RecordSections | None = None
        self._is_restoring = False
        self._names = QTimer(self)
        self._names.setSingleShot(True)
        self._names.setInterval(NAMES_SHOWN_MS)
        self._names.timeout.connect(self._hide_names)
        self._lay_out()
        is_a(self._scroll, Role.Document)
        self.refresh()
        if just_finished:
            self._say_finished()
            self._hold()
        context.changes.records.connect(self._on_records_changed)

    @property
    def heading(self) -> Heading:
        """What the window says of the page."""
        tr = self._context.tr
        if self._record is None:
            return Heading(title=tr("Records"))
        look = status_of(self._record, tr)
        status = RowStatus(text=look.text, kind=look.kind, icon=look.icon)
        return Heading(title=tr("Records"), code=self._record.code, status=status)

    def refresh(self) -> None:
        """Read the newest version and show it."""
        try:
            self._record, self._steps = records.read(self._context.db, self._id)
            self._show(self._record)
        except UserError as error:
            self._say_error(error)

    def _lay_out(self) -> None:
        tr = self._context.tr
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = ScrollPage()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that arrows and page keys scroll
        self.setFocusProxy(self._scroll)
        for key, step in _PAGES.items():
            keys = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(partial(self._scroll.verticalScrollBar().triggerAction, step))
        self._bars = QVBoxLayout()
        self._content = QVBoxLayout()
        self._content.setSpacing(16)
        self._scroll.column.addLayout(self._bars)
        self._scroll.column.addLayout(self._content)
        self._scroll.column.addStretch(1)
        outer.addWidget(self._scroll, 1)
        bar = BottomBar()
        back = self._button("back", tr("All records"), "secondary", "arrow-left")
        back.clicked.connect(self.closed)
        self._show_names = self._button("names", tr("Show names"), "quiet", "eye")
        self._show_names.clicked.connect(self._on_names_clicked)
        self._amend = self._button("amend", tr("Amend…"), "secondary", "pencil")
        self._amend.clicked.connect(self._on_amend_clicked)
        self._print = self._button("print", tr("Print…"), "primary", "printer", "Ctrl+P")
        self._print.clicked.connect(self._on_print_clicked)
        bar.add_start(back)
        for made in (self._show_names, self._amend, self._print):
            bar.add_end(made)
        self._foot = (back, self._show_names, self._amend, self._print)
        outer.addWidget(bar)

    @staticmethod
    def _button(name: str, text: str, kind: str, icon: str, key: str | None = None) -> Button:
        made = button(text, kind, icon=icon, key=key)
        made.setObjectName(name)
        return made

    def _show(self, record: Record, step: Step | None = None) -> None:
        """Show a record, or what it was after ``step``."""
        focused: QWidget | None = self.focusWidget()
        if focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)  # what has it goes away
        clear(self._bars)
        clear(self._content)
        self._names.stop()
        form = forms.form_by_digest(self._context.db, record.form)
        kept = succession.kept(self._context.db, self._id) if step is None else ()
        living = [one.item for one in later_death.living(form, record.answers)] if step is None else []
        self._sections = RecordSections(read(form, record, self._context.tr, kept), self._context.tr, living)
        self._sections.death_wanted.connect(self._on_death_wanted)
        self._content.addLayout(self._title(form, record))
        self._scroll.setAccessibleName(say(form.title, self._context.tr.language))
        self._content.addWidget(Columns(self._sections, self._side(form, record, step), side_width=_SIDE))
        self._show_names.setVisible(self._sections.has_names)
        self._say_names_shown(shown=False)
        if record.conflicts:
            self._say_differences(record)
        if step is not None:
            self._say_version(step)
            self._say_changed_since(form, record, step)
        for made in (self._amend, self._print):
            made.setEnabled(step is None)
        self._order_tabs()
        self.heading_changed.emit()

    def _order_tabs(self) -> None:
        """Let Tab go from the bars to the record and its history, then to the buttons at the foot."""
        bars = [bar for bar in self._scroll.findChildren(QWidget) if isinstance(bar, MessageBar)]
        above = [made for bar in bars for made in bar.findChildren(QWidget)]
        found = [*above, *(made for made in self._scroll.findChildren(QWidget) if made not in above)]
        stops = [made for made in found if made.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for first, second in pairwise((self._scroll, *stops, *self._foot)):
            QWidget.setTabOrder(first, second)

    def _title(self, form: Form, record: Record) -> QHBoxLayout:
        tr = self._context.tr
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(plain(say(form.title, tr.language), "title", wrap=True), 1)
        row.addWidget(plain(record_words.version(record, form, tr), "secondary"))
        return row

    def _side(self, form: Form, record: Record, step: Step | None) -> QWidget:
        tr = self._context.tr
        card = Card(tr("History"))
        card.setObjectName("history")
        history = HistoryView(tr)
        people = record_words.names_of_items(form, record.answers, tr)
        history.show_steps(self._steps, form, people, at=step.revision if step else "")
        history.look_wanted.connect(self._on_look_wanted)
        card.body.addWidget(history)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        if step is None:
            self._add_links(column, form, record)
        column.addWidget(card)
        column.addStretch(1)
        return holder

    def _add_links(self, column: QVBoxLayout, form: Form, record: Record) -> None:
        db, tr = self._context.db, self._context.tr
        found = links.named(db, record.id), links.naming(db, record.id)
        offers = beginnings(form, record, tr)
        if any(found) or offers:
            card = LinksCard(db, found, offers, tr)
            card.opened.connect(self.opened)
            card.begin_wanted.connect(self.begin_wanted)
            column.addWidget(card)

    def _say(self, bar: QWidget) -> None:
        self._bars.insertWidget(0, bar)
        announce(self, bar.accessibleName())

    def _say_finished(self) -> None:
        if self._record is None:
            return
        tr, version = self._context.tr, self._record.version
        done = tr("Record finished. Its code is {code}.", code=self._record.code)
        amended = tr("Record amended. This is version {version}; what was before is kept.", version=version)
        self._say(MessageBar("ok", done if version == 1 else amended))

    def _hold(self) -> None:
        """Take no click for a moment: the second half of a double click was meant for the page before."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.timeout.connect(self._on_held_timeout)
        self._held.start(2 * QApplication.doubleClickInterval())

    def _on_held_timeout(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)  # noqa: FBT003  (Qt's own setter)

    def _say_error(self, error: UserError) -> None:
        tr = self._context.tr
        clear(self._bars)
        self._say(MessageBar("err", tr("This could not be done"), tr(error.text, **error.values)))

    def _say_differences(self, record: Record) -> None:
        tr = self._context.tr
        title = tr.count("{n} answer to check", "{n} answers to check", len(record.conflicts))
        text = tr("Two offices wrote different answers. All of them are kept: amend the record to say which holds.")
        self._say(MessageBar("warn", title, text))

    def _say_version(self, step: Step) -> None:
        bar = RestoreBar(step, len(self._steps), self._context.tr)
        bar.newest_wanted.connect(self.refresh)
        bar.restore_wanted.connect(self._on_restore_wanted)
        self._say(bar)
        bar.take_focus()

    def _say_changed_since(self, form: Form, record: Record, step: Step) -> None:
        """Say below the bar of an older version which answers are others now."""
        if self._record is None:
            return
        now, then, tr = self._record.answers, record.answers, self._context.tr
        other = tuple(path for path in {**then, **now} if then.get(path) != now.get(path))
        people = record_words.names_of_items(form, {**then, **now}, tr)
        named = record_words.changed(replace(step, changed=other), form, people, tr)
        if named:
            title = tr("Differs from the newest version")
            bar = MessageBar("info", title, "; ".join(named))
            bar.setObjectName("differs")
            self._bars.addWidget(bar)

    def _say_names_shown(self, *, shown: bool) -> None:
        tr = self._context.tr
        self._show_names.setText(tr("Hide names") if shown else tr("Show names"))
        self._show_names.updateGeometry()

    def _hide_names(self) -> None:
        self._names.stop()
        if self._sections is not None:
            self._sections.show_names(shown=False)
        self._say_names_shown(shown=False)

    def _on_names_clicked(self) -> None:
        if self._names.isActive() or self._sections is None:
            self._hide_names()
            return
        self._sections.show_names(shown=True)
        self._say_names_shown(shown=True)
        self._names.start()

    def _on_look_wanted(self, revision: str) -> None:
        step = next(step for step in self._steps if step.revision == revision)
        if step is self._steps[0]:
            self.refresh()
            return
        try:
            self._show(records.at(self._context.db, self._id, revision), step)
            self._scroll.verticalScrollBar().setValue(0)
        except UserError as error:
            self._say_error(error)

    def _restored(self, revision: str, reason: str) -> str:
        """Return ``reason`` with what was done before it, as the history keeps it."""
        version = next(step.version for step in self._steps if step.revision == revision)
        done = self._context.tr("Restored from version {version}", version=version)
        return f"{done}: {reason}"

    def _on_restore_wanted(self, revision: str, reason: str) -> None:
        db, author = self._context.db, self._context.settings.recorder
        self._is_restoring = True
        try:
            restored = records.restore(db, self._id, revision, author=author, reason=self._restored(revision, reason))
        except UserError as error:
            self._say_error(error)
            return
        finally:
            self._is_restoring = False
        self.refresh()
        self._context.changes.records.emit()
        tr = self._context.tr
        self._say(
            MessageBar("ok", tr("Restored as version {version}. What was before is kept.", version=restored.version))
        )

    def _on_death_wanted(self, item: str) -> None:
        self.death_wanted.emit(self._record, item)

    def _on_records_changed(self) -> None:
        if not self._is_restoring and self.isVisible():
            self.refresh()

    def _on_amend_clicked(self) -> None:
        self.amend_wanted.emit(self._id)

    def _on_print_clicked(self) -> None:
        self.print_wanted.emit(self._id)
