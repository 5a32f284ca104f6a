"""The last step of an import: what is about to come, and then what came."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from minerisk.domain.batch import Batch
from minerisk.domain.figures import figure
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.services.importing import Outlook
from minerisk.ui.context import Context
from minerisk.ui.importing.batches_card import came_with, told, withdraw
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import Card, announce, button, clear, plain
from minerisk.ui.widgets.pages import ScrollPage

_WIDEST = 704


class ResultStep(ScrollPage):
    """Says what will come, and what came. ``records_wanted`` gives the filter of the records that came."""

    records_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(widest=_WIDEST)
        self._context = context
        self._batch: Batch | None = None

    def show_outlook(self, outlook: Outlook) -> None:
        """Say what will come."""
        self._begin()
        tr = self._context.tr
        card = Card()
        card.body.addWidget(plain(expected(outlook, tr), "section", wrap=True))
        card.body.addWidget(
            plain(
                tr(
                    "All of them come, or none does. The import can be withdrawn as long as nobody has worked on its "
                    "records."
                ),
                "secondary",
                wrap=True,
            )
        )
        self.column.addWidget(card)
        self.column.addStretch(1)

    def show_batch(self, batch: Batch) -> None:
        """Say what came."""
        self._begin()
        self._batch = batch
        tr = self._context.tr
        records = tr.count("{figure} record came", "{figure} records came", batch.records, figure=figure(batch.records))
        people = tr.count(
            "{figure} person in them", "{figure} people in them", batch.people, figure=figure(batch.people)
        )
        already = tr.count(
            "{figure} was here before", "{figure} were here before", batch.already, figure=figure(batch.already)
        )
        more = [text for text, n in ((people, batch.people), (already, batch.already)) if n]
        bar = MessageBar("ok", records, "\n".join(more))
        bar.setObjectName("result")
        self.column.addWidget(bar)
        if batch.records:
            card = Card()
            card.body.addWidget(plain(batch.title, "section", wrap=True))
            card.body.addWidget(plain(told(batch, self._context), "hint", wrap=True))
            card.body.addLayout(self._actions())
            self.column.addWidget(card)
        self.column.addStretch(1)
        announce(self, bar.accessibleName())

    def show_failure(self, error: UserError) -> None:
        """Say why nothing came."""
        tr = self._context.tr
        clear(self._said)
        words = tr(error.text, **error.values)
        self._said.addWidget(MessageBar("err", tr("This could not be done"), words))
        announce(self, words)

    def _begin(self) -> None:
        clear(self.column)
        self._batch = None
        self._said = QVBoxLayout()
        self.column.addLayout(self._said)

    def _actions(self) -> QHBoxLayout:
        tr = self._context.tr
        row = QHBoxLayout()
        row.setSpacing(12)
        show = button(tr("Show these records"), icon="file-text")
        show.setObjectName("show-records")
        show.clicked.connect(self._on_show_clicked)
        row.addWidget(show)
        undo = button(tr("Withdraw this import…"), icon="arrow-back-up")
        undo.setObjectName("withdraw")
        undo.clicked.connect(self._on_withdraw_clicked)
        row.addWidget(undo)
        row.addStretch(1)
        return row

    def _on_show_clicked(self) -> None:
        if self._batch is not None:
            self.records_wanted.emit(came_with(self._batch.id))

    def _on_withdraw_clicked(self) -> None:
        if self._batch is None:
            return
        tr = self._context.tr
        try:
            if withdraw(self, self._context, self._batch):
                self._begin()
                self.column.addWidget(
                    MessageBar("ok", tr("The import was withdrawn"), tr("Its records are gone from this database."))
                )
                self.column.addStretch(1)
        except UserError as error:
            self.show_failure(error)


def expected(outlook: Outlook, tr: Catalog) -> str:
    """Return how many records would come."""
    new = outlook.report.records - outlook.already
    if not new:
        return tr("All records of these tables are here already: nothing will come.")
    return tr.count("{figure} record will come", "{figure} records will come", new, figure=figure(new))
