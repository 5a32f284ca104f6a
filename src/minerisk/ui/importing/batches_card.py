"""The imports that were made before, each of which can be withdrawn."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.batch import Batch
from minerisk.domain.figures import figure
from minerisk.domain.filter import Condition, Filter
from minerisk.errors import UserError
from minerisk.services import importing
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.days import moment
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import Button, Card, announce, button, clear, line, plain


class BatchesCard(Card):
    """Hidden where there is none. ``records_wanted`` gives the filter of the records that came with one."""

    records_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context.tr("Imports made before"), margin=0, spacing=0)
        self._context = context
        self._said = QVBoxLayout()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._said)
        self.body.addLayout(self._rows)
        self._shown: dict[str, Batch] = {}
        self.refresh()

    def refresh(self) -> None:
        """Read the imports anew."""
        try:
            found = importing.batches(self._context.db)
        except UserError as error:
            self._say(error)
            return
        clear(self._rows)
        self._shown = {batch.id: batch for batch in found}
        if not found:
            self.hide()
        for number, batch in enumerate(found):
            if number:
                self._rows.addWidget(line())
            self._rows.addWidget(self._row(batch))

    def _row(self, batch: Batch) -> QWidget:
        tr = self._context.tr
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        title = plain(batch.title, "strong", wrap=True)
        if batch.withdrawn is not None:
            title.setProperty("tone", "secondary")
        words.addWidget(title)
        words.addWidget(plain(told(batch, self._context), "hint", wrap=True))
        row.addLayout(words, 1)
        if batch.withdrawn is None:
            show = button(tr("Show these records"), icon="file-text", size="small")
            show.setObjectName(f"show-{batch.id}")
            show.setAccessibleDescription(batch.title)
            show.clicked.connect(self._on_show_clicked)
            row.addWidget(show)
            withdraw = button(tr("Withdraw…"), icon="arrow-back-up", size="small")
            withdraw.setObjectName(f"withdraw-{batch.id}")
            withdraw.setAccessibleDescription(batch.title)
            withdraw.clicked.connect(self._on_withdraw_clicked)
            row.addWidget(withdraw)
        return made

    def _on_show_clicked(self) -> None:
        self.records_wanted.emit(came_with(self.sender().objectName().removeprefix("show-")))

    def _on_withdraw_clicked(self) -> None:
        pressed = self.sender()
        if not isinstance(pressed, Button):
            return
        batch = self._shown[pressed.objectName().removeprefix("withdraw-")]
        try:
            if withdraw(self, self._context, batch):
                self.refresh()
        except UserError as error:
            self._say(error)

    def _say(self, error: UserError) -> None:
        tr = self._context.tr
        clear(self._said)
        words = tr(error.text, **error.values)
        self._said.addWidget(MessageBar("err", tr("This could not be done"), words))
        self._said.setContentsMargins(12, 12, 12, 12)
        announce(self, words)


def came_with(batch: str) -> Filter:
    """Return what selects the records of an import."""
    return (Condition(field="batch", values=(batch,)),)


def told(batch: Batch, context: Context) -> str:
    """Return what came with an import, when, from whom, and whether it was withdrawn."""
    tr, now = context.tr, datetime.now(UTC)
    records = tr.count("{figure} record", "{figure} records", batch.records, figure=figure(batch.records))
    parts = [", ".join(batch.files), records, moment(batch.time, now, tr), batch.author]
    if batch.withdrawn is not None:
        parts.append(tr("withdrawn {day}", day=moment(batch.withdrawn, now, tr)))
    return " · ".join(part for part in parts if part)


def withdraw(parent: QWidget, context: Context, batch: Batch) -> bool:
    """Ask, and take the records of an import out again; return whether that was done.

    Raises:
        UserError: it cannot be; nothing was taken out.
    """
    tr = context.tr
    records = tr.count("{figure} record", "{figure} records", batch.records, figure=figure(batch.records))
    text = tr(
        "{records} of “{title}” will be taken out of this database. The files themselves stay as they are, and can be "
        "imported again.",
        records=records,
        title=batch.title,
    )
    if not ask.confirm(parent, tr("Withdraw this import?"), text, yes=tr("Withdraw the import"), keep=tr("Keep it")):
        return False
    importing.withdraw(context.db, batch.id, author=context.settings.recorder)
    context.changes.records.emit()
    return True
