"""A follow-up that is due, in one row: of which record, where and when that was, and by when."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal

from minerisk.domain import edtf, wording
from minerisk.errors import UserError
from minerisk.services import forms
from minerisk.services.due import Due
from minerisk.ui import kinds
from minerisk.ui.context import Context
from minerisk.ui.days import day
from minerisk.ui.widgets.basic import plain_tooltip
from minerisk.ui.widgets.rows import Status, TaskRow


class DueRow(TaskRow):
    """A row that opens a record: ``chosen`` gives its id."""

    chosen = Signal(UUID)

    def __init__(self, context: Context, due: Due, today: date) -> None:
        tr, detail = context.tr, _where_and_when(context, due)
        super().__init__(tr("Follow-up due"), icon="calendar", code=due.line.code, detail=detail, tall=True)
        self._record = due.line.id
        self.set_status(_status(context, due.day, today))
        plain_tooltip(self, detail)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._record)


def _where_and_when(context: Context, due: Due) -> str:
    line, tr = due.line, context.tr
    try:
        form = forms.form_by_digest(context.db, line.form)
        district = wording.coded(form, "district", line.district, tr.language)
    except UserError:
        district = line.district
    when = edtf.short(line.event, tr) if line.event else ""
    place = "" if line.place == district else line.place
    return ", ".join(part for part in (tr(kinds.kind(line.kind).noun), district, place, when) if part)


def _status(context: Context, due: date, today: date) -> Status:
    tr = context.tr
    if due < today:
        return Status(text=tr("Since {day}", day=day(due, tr)), kind="warn", icon="clock")
    if due == today:
        return Status(text=tr("Today"), kind="warn", icon="clock")
    return Status(text=tr("Due {day}", day=day(due, tr)), kind="neutral", icon="calendar")
