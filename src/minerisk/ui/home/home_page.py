"""Home: what can be begun, what waits to be continued, the numbers to call, and where the data lies."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from minerisk.domain.record import Draft
from minerisk.i18n import N_
from minerisk.maps import profile as profiles
from minerisk.services import databases, drafts, due
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.home.action_card import ActionCard
from minerisk.ui.home.draft_row import draft_row
from minerisk.ui.home.due_row import DueRow
from minerisk.ui.home.number_dialog import NumberDialog
from minerisk.ui.home.numbers_card import NumbersCard
from minerisk.ui.kinds import KEYS, KINDS
from minerisk.ui.widgets.bars import MessageBar, picture
from minerisk.ui.widgets.basic import Card, button, clear, plain
from minerisk.ui.widgets.flow import Flow
from minerisk.ui.widgets.pages import Columns, ScrollPage, tab_in_order
from minerisk.ui.widgets.rows import TaskRow

_SHOWN = 5
_NUMBERS_WIDTH = 364
_ACTIONS = {
    "incident": (N_("Someone was hurt or nearly hurt. “Not known” is an answer"), "record"),
    "sighting": (N_("What, where and when. Nobody goes back to look"), "item"),
    "session": (N_("Where it was, how many came, and what was asked and answered"), "session"),
}
"""What the big cards begin, each with a sentence and a drawing; the first is the one that is needed most."""


class HomePage(ScrollPage):
    """Signals what the person chose.

    ``record_wanted`` gives the kind of record that is begun, ``opened`` a record, and ``draft_wanted`` and
    ``look_wanted`` the record of a draft.
    """

    record_wanted = Signal(str)
    other_wanted = Signal()
    find_wanted = Signal()
    opened = Signal(UUID)
    draft_wanted = Signal(UUID)
    look_wanted = Signal(UUID)

    def __init__(self, context: Context, *, left_open: UUID | None = None) -> None:
        """Make the page; ``left_open`` is the draft that was open when the program ended without closing it."""
        super().__init__()
        self._context, self._left_open, self._all = context, left_open, False
        tr = context.tr
        self._columns: Columns | None = None
        self._told = QVBoxLayout()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(16)
        for name, (text, drawing) in _ACTIONS.items():
            self._actions.addWidget(self._action(name, tr(text), drawing), 1)
        others = QWidget()
        row = Flow(others)
        for name, words, icon, key, wanted in (
            ("find", tr("Find a record"), "search", "Ctrl+F", self.find_wanted),
            ("record-other", tr("Record with another form…"), "clipboard-text", "Ctrl+Shift+N", self.other_wanted),
        ):
            made = button(words, "quiet", icon=icon, key=key)
            made.setObjectName(name)
            made.setShortcut(QKeySequence())  # every page has that key
            made.clicked.connect(wanted)
            row.addWidget(made)
        self._middle = QVBoxLayout()
        self._foot = QVBoxLayout()
        self.column.addLayout(self._told)
        begin = QVBoxLayout()
        begin.setSpacing(8)
        begin.addLayout(self._actions)
        begin.addWidget(others)
        self.column.addLayout(begin)
        for part in (self._middle, self._foot):
            self.column.addLayout(part)
        self.column.addStretch(1)
        context.changes.records.connect(self._on_changed)
        context.changes.office.connect(self._on_changed)

    def refresh(self) -> None:
        """Show what the database says now; done whenever the page comes into view."""
        waiting = drafts.drafts(self._context.db)
        focused = self._focused_inside()
        clear(self._told)
        self._show_missing()
        self._show_recovery(waiting)
        clear(self._middle)
        self._columns = Columns(self._continue(waiting), self._numbers(), side_width=_NUMBERS_WIDTH)
        self._middle.addWidget(self._columns)
        clear(self._foot)
        self._foot.addWidget(self._folder())
        tab_in_order(self.column)
        if focused is not None:
            self._columns.show()
            again = self._columns.findChild(QWidget, focused) if focused else None
            (again or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_lost(self, record: UUID) -> None:
        """Offer the draft of ``record`` no longer to be recovered: it was opened."""
        if record == self._left_open:
            self._left_open = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    def _focused_inside(self) -> str | None:
        """Return the name of what has the focus among what is made anew, or None where nothing of that has it."""
        focused: QWidget | None = self.window().focusWidget()
        if self._columns is None or focused is None or not self._columns.isAncestorOf(focused):
            return None
        return focused.objectName()

    def _action(self, name: str, text: str, drawing: str) -> ActionCard:
        kind, hero = KINDS[name], name == next(iter(_ACTIONS))
        made = ActionCard(
            self._context.tr(kind.begin), text, icon=kind.icon, drawing=drawing, key=KEYS[name], hero=hero
        )
        made.setObjectName(name)
        made.clicked.connect(self._on_action_clicked)
        return made

    def _show_missing(self) -> None:
        missing, tr = databases.saves_missing(self._context.db), self._context.tr
        if not missing:
            return
        bar = MessageBar(
            "err",
            tr.count("{n} save is missing", "{n} saves are missing", missing),
            tr(
                "What was saved last was lost with a file of the database folder. Look whether your newest records and "
                "drafts are complete, and enter again what is missing. A copy of the folder may still have it."
            ),
            {"noted": tr("I have noted it")},
        )
        bar.setObjectName("missing")
        bar.action_chosen.connect(self._on_missing_noted)
        self._told.addWidget(bar)

    def _show_recovery(self, waiting: tuple[Draft, ...]) -> None:
        lost = next((draft for draft in waiting if draft.record == self._left_open), None)
        if lost is None:
            return
        tr = self._context.tr
        bar = MessageBar(
            "warn",
            tr("Recover your work?"),
            tr("The program ended while this was open: {what}.", what=draft_row(self._context, lost).words),
            {"recover": tr("Recover"), "look": tr("Look first"), "discard": tr("Discard…")},
        )
        bar.setObjectName("recovery")
        bar.action_chosen.connect(self._on_recovery_chosen)
        self._told.addWidget(bar)

    def _continue(self, waiting: tuple[Draft, ...]) -> Card:
        tr = self._context.tr
        card = Card(tr("Continue"), margin=0, spacing=0)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        shown = waiting if self._all else waiting[:_SHOWN]
        if len(shown) < len(waiting):
            more = button(tr("See all {n}", n=len(waiting)), "quiet", size="small")
            more.clicked.connect(self._on_more_clicked)
            card.header.addWidget(more)
        rows = [*(self._draft_row(draft) for draft in shown), *self._due_rows()]
        for row in rows:
            row.set_last(row is rows[-1])
            card.body.addWidget(row)
        if not rows:
            card.body.addStretch(1)
            card.body.addWidget(_nothing(tr("Nothing waits"), tr("What you begin and leave unfinished stands here.")))
        card.body.addStretch(1)
        return card

    def _draft_row(self, draft: Draft) -> TaskRow:
        row = draft_row(self._context, draft)
        row.chosen.connect(self._on_draft_chosen)
        row.discard_wanted.connect(self._discard)
        return row

    def _due_rows(self) -> Iterator[TaskRow]:
        today = _today()
        for one in due.due(self._context.db, today, most=_SHOWN):
            row = DueRow(self._context, one, today)
            row.chosen.connect(self.opened)
            yield row

    def _numbers(self) -> NumbersCard:
        db = self._context.db
        country = databases.office(db).profile
        card = NumbersCard(
            self._context.tr,
            profiles.profile(country) if country else None,
            {one.number: one for one in databases.confirmations(db)},
            _today(),
        )
        card.confirm_wanted.connect(self._on_confirm_wanted)
        return card

    def _folder(self) -> Card:
        tr = self._context.tr
        card = Card(margin=0)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout()
        row.setContentsMargins(15, 12, 15, 12)
        row.setSpacing(12)
        row.addWidget(picture("database", "accent"))
        where = plain(str(self._context.db.folder), "strong", wrap=True)
        where.setAccessibleName(tr("Database folder: {folder}", folder=self._context.db.folder))
        row.addWidget(where, 1)
        row.addSpacing(12)
        row.addWidget(picture("lock-open", "warning.line"))
        text = tr("Not protected by a passphrase: who has this laptop can read it")
        row.addWidget(plain(text, "secondary", wrap=True), 1)
        card.body.addLayout(row)
        return card

    def _on_action_clicked(self) -> None:
        self.record_wanted.emit(self.sender().objectName())

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_missing_noted(self) -> None:
        with ask.told(self, self._context.tr):
            databases.acknowledge_missing(self._context.db)
        self.refresh()

    def _on_more_clicked(self) -> None:
        self._all = True
        self.refresh()

    def _on_confirm_wanted(self, number: str) -> None:
        given = NumberDialog.ask(self, self._context.tr, number, self._context.settings.recorder)
        if given is not None:
            with ask.told(self, self._context.tr):
                databases.confirm_number(self._context.db, given)
            self._context.changes.office.emit()

    def _on_recovery_chosen(self, key: str) -> None:
        lost = self._left_open
        if lost is None:
            return
        if key == "discard":
            self._discard(lost)
        elif key == "look":
            self.look_wanted.emit(lost)
        else:
            self._on_draft_chosen(lost)

    def _on_draft_chosen(self, record: UUID) -> None:
        self.forget_lost(record)
        self.draft_wanted.emit(record)

    def _discard(self, record: UUID) -> None:
        tr = self._context.tr
        text = tr("What was typed in it is gone for good. A finished record stays as it is.")
        if ask.confirm(self, tr("Discard this draft?"), text, yes=tr("Discard the draft"), keep=tr("Keep the draft")):
            with ask.told(self, tr):
                drafts.discard(self._context.db, record)
            self.refresh()


def _today() -> date:
    return datetime.now().astimezone().date()


def _nothing(title: str, text: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 24, 16, 24)
    column.setSpacing(4)
    column.addWidget(picture("circle-check", "accent", 32), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addSpacing(8)
    for label in (plain(title, "strong"), plain(text, "hint", wrap=True)):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    return made
