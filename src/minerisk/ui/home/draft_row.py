"""A draft in one row: what it is, where and when, how far it is."""

from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from minerisk.domain import edtf, wording
from minerisk.domain.attachment import protection
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.items import around, is_field
from minerisk.domain.filling.problem import Progress
from minerisk.domain.form import Protection, say
from minerisk.domain.record import Draft
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.services import forms, records
from minerisk.ui import kinds
from minerisk.ui.context import Context
from minerisk.ui.days import day, moment
from minerisk.ui.form.sections import is_one_page, sections_of
from minerisk.ui.widgets.basic import button, plain_tooltip
from minerisk.ui.widgets.rows import Status, TaskRow


class DraftRow(TaskRow):
    """A row that continues a draft: ``chosen`` gives its record; ``discard_wanted`` likewise, from the Delete key."""

    chosen = Signal(UUID)
    discard_wanted = Signal(UUID)

    def __init__(self, record: UUID, title: str, *, icon: str, code: str, detail: str, discard: str) -> None:
        super().__init__(title, icon=icon, code=code, detail=detail, tall=True)
        self._record = record
        self.words = f"{title}, {detail}" if detail else title
        plain_tooltip(self, detail)
        self._bin = button("", "quiet", icon="trash")
        self._bin.setObjectName("discard")
        self._bin.setAccessibleName(discard)
        plain_tooltip(self._bin, discard)
        self._bin.clicked.connect(self._on_bin_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self._bin)
        self.keep_free(44)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._on_bin_clicked()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._record)

    def _on_bin_clicked(self) -> None:
        self.discard_wanted.emit(self._record)


def draft_row(context: Context, draft: Draft) -> DraftRow:
    """Return the row of a draft; of one whose form cannot be read, its code and when it was saved."""
    tr = context.tr
    begun = day(draft.begun.astimezone().date(), tr)
    saved = moment(draft.updated, datetime.now(UTC), tr)
    title = tr("Amending") if draft.code else _title(context, draft, begun)
    detail = ", ".join([*_known(context, draft), tr("saved {moment}", moment=saved)])
    row = DraftRow(
        draft.record,
        title,
        icon=kinds.kind(draft.kind).icon,
        code=draft.code,
        detail=detail,
        discard=tr("Discard this draft"),
    )
    kind = Status(text=tr("Amendment"), kind="neutral", icon="arrow-back-up")
    row.set_status(kind if draft.code else Status(text=tr("In progress"), kind="info", icon="pencil"))
    return row


def _title(context: Context, draft: Draft, begun: str) -> str:
    """Return what is written and when it was begun; a form that cannot be read has no name."""
    tr = context.tr
    named = tr(kinds.kind(draft.kind).begun, day=begun)
    if draft.kind in kinds.KINDS:
        return named
    try:
        form = forms.form_by_digest(context.db, draft.form)
    except UserError:
        return named
    return tr("{form} begun {day}", form=say(form.title, tr.language) or form.id, day=begun)


def _known(context: Context, draft: Draft) -> list[str]:
    """Return where and when it was, or what its form calls it, and how far the draft is."""
    try:
        filling = records.filling(context.db, draft)
    except UserError:
        return []
    known = kinds.KINDS.get(draft.kind)
    what = _place_and_day(filling, known.day, context.tr) if known else _name(filling)
    return [part for part in (what, _how_far(filling, context.tr)) if part]


def _name(filling: Filling) -> str:
    """Return what the form calls its record, unless that may name a person."""
    rule, questions = filling.form.instance_name, filling.form.questions()
    names = {question.path for question in questions if protection(question) is Protection.IDENTITY}
    return "" if rule is None or rule.dependencies & names else filling.name()


def _place_and_day(filling: Filling, day: str, tr: Catalog) -> str:
    district = wording.coded(filling.form, "district", _said(filling, "district"), tr.language)
    when = _said(filling, day)
    parts = (_said(filling, "district_other") or district, edtf.short(when, tr) if when else "")
    return ", ".join(part for part in parts if part)


def _said(filling: Filling, name: str) -> str:
    """Return the answer to the question of a name, or an empty text."""
    question = filling.form.named(name)
    return filling.value(question.path) if question else ""


def _how_far(filling: Filling, tr: Catalog) -> str:
    if is_one_page(filling.form):
        answered = sum(not is_field(path) and _is_here(filling, path) for path in filling.draft())
        return tr.count("{n} answer", "{n} answers", answered)
    sections = sections_of(filling)
    done = sum(section.progress(filling) is Progress.COMPLETED for section in sections)
    return tr("{done} of {all} sections completed", done=done, all=len(sections))


def _is_here(filling: Filling, path: str) -> bool:
    """Return whether an answer stands in no item that was taken out."""
    return all(filling.is_relevant(item) for item in around(path))
