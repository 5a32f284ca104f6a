"""A draft in one row: what it is, where and when, how far it is."""

from uuid import UUID

from PySide6.QtCore import Signal

from minerisk.domain import edtf, vocabulary, wording
from minerisk.domain.filling import Filling
from minerisk.domain.problem import Progress
from minerisk.domain.record import Draft
from minerisk.i18n import Catalog
from minerisk.services import records
from minerisk.ui.context import Context
from minerisk.ui.days import day, moment
from minerisk.ui.widgets_rows import Status, TaskRow


class DraftRow(TaskRow):
    """A row that continues a draft: ``chosen`` gives its record."""

    chosen = Signal(UUID)

    def __init__(self, record: UUID, title: str, *, code: str, detail: str) -> None:
        super().__init__(title, icon="incident", code=code, detail=detail, tall=True)
        self._record = record
        self.words = f"{title}, {detail}" if detail else title
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._record)


def draft_row(context: Context, draft: Draft) -> DraftRow:
    """Return the row of a draft."""
    tr = context.tr
    filling = records.filling(context.db, draft)
    begun = day(draft.begun.astimezone().date(), tr)
    title = tr("Amending") if draft.code else tr("Incident begun {day}", day=begun)
    parts = [_place_and_day(filling, tr), _how_far(filling, tr), tr("saved {moment}", moment=moment(draft.updated, tr))]
    row = DraftRow(draft.record, title, code=draft.code, detail=", ".join(part for part in parts if part))
    kind = Status(text=tr("Amendment"), kind="neutral", icon="arrow-back-up")
    row.set_status(kind if draft.code else Status(text=tr("In progress"), kind="info", icon="pencil"))
    return row


def _place_and_day(filling: Filling, tr: Catalog) -> str:
    said = vocabulary.incident(filling.form, filling.draft())
    district = wording.coded(filling.form, "district", said.district, tr.language)
    when = edtf.words(said.event, tr) if said.event else ""
    return ", ".join(part for part in (district, when) if part)


def _how_far(filling: Filling, tr: Catalog) -> str:
    sections = [one.path for one in filling.form.sections if filling.is_relevant(one.path)]
    done = sum(filling.progress(path) is Progress.COMPLETED for path in sections)
    return tr("{done} of {all} sections completed", done=done, all=len(sections))
