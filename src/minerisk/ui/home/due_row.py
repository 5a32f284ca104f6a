"""A follow-up that is due, in one row: of which record, where and when that was, and by when."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal

from minerisk.services.due import Due
from minerisk.ui.context import Context
from minerisk.ui.days import day
from minerisk.ui.line_words import line_words
from minerisk.ui.widgets.basic import plain_tooltip
from minerisk.ui.widgets.rows import Status, TaskRow


class DueRow(TaskRow):
    """A row that opens a record: ``chosen`` gives its id."""

    chosen = Signal(UUID)

    def __init__(self, context: Context, due: Due, today: date) -> None:
        tr = context.tr
        detail = line_words(context.db, replace(due.line, place=""), tr)  # Home is seen by everybody in the room
        super().__init__(tr("Follow-up due"), icon="calendar", code=due.line.code, detail=detail, tall=True)
        self._record = due.line.id
        self.set_status(_status(context, due.day, today))
        plain_tooltip(self, detail)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._record)


def _status(context: Context, due: date, today: date) -> Status:
    tr = context.tr
    if due < today:
        return Status(text=tr("Since {day}", day=day(due, tr)), kind="warn", icon="clock")
    if due == today:
        return Status(text=tr("Today"), kind="warn", icon="clock")
    return Status(text=tr("Due {day}", day=day(due, tr)), kind="neutral", icon="calendar")
