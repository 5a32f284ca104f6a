"""The forms that records are begun with, and those that are retired; one can be added."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from minerisk import paths
from minerisk.domain.form import Form
from minerisk.errors import UserError
from minerisk.services import form_files, forms, own_choices, own_forms
from minerisk.services.databases import Database
from minerisk.services.progress import Progress
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.library import library_words
from minerisk.ui.library.form_card import FormCard, Listed
from minerisk.ui.look import theme
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import announce, button, clear, plain
from minerisk.ui.widgets.pages import ScrollPage, tab_in_order

_WIDEST = 960
KINDS = "*.xlsx *.xls *.xlsm *.ods *.xml"


class FormsPage(ScrollPage):
    """``chosen`` gives the file of a form to look at, ``try_wanted`` a form to try out, ``lists_wanted`` one to extend.

    ``closed`` leads back.
    """

    chosen = Signal(object)
    try_wanted = Signal(object)
    lists_wanted = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, used: Form | None = None) -> None:
        """Show the list; ``used`` is the form that was brought in just now."""
        super().__init__(widest=theme.scaled(_WIDEST))
        self._context = context
        tr = context.tr
        row = QHBoxLayout()
        row.setSpacing(16)
        back = button(tr("Settings"), "quiet", icon="arrow-left")
        back.setObjectName("back")
        back.clicked.connect(self.closed)
        text = tr("Any XLSForm can be used, as KoboToolbox, ODK and Survey123 have them, and any XForm.")
        self._add = button(tr("Add a form…"), icon="plus", key="Ctrl+O")
        self._add.setObjectName("add-form")
        self._add.clicked.connect(self._on_add_clicked)
        row.addWidget(back)
        row.addWidget(plain(text, "secondary", wrap=True), 1)
        row.addWidget(self._add)
        self._message, self._cards = QVBoxLayout(), QVBoxLayout()
        self._cards.setSpacing(16)
        for part in (row, self._message, self._cards):
            self.column.addLayout(part)
        self.column.addStretch(1)
        self._shown: dict[FormCard, Listed] = {}
        self.refresh()
        if used is not None:
            self._say("ok", tr("“{title}” is used from now on", title=library_words.title(used, tr)))

    def refresh(self) -> None:
        """Read the forms anew."""
        clear(self._cards)
        self._shown.clear()
        every = listed(self._context.db)
        for one in every:
            if one.is_used:
                self._show(one)
        retired = [one for one in every if not one.is_used]
        if retired:
            self._cards.addWidget(plain(self._context.tr("Retired"), "section"))
        for one in retired:
            self._show(one)
        tab_in_order(self.column)

    def _show(self, one: Listed) -> None:
        card = FormCard(one, self._context.tr)
        card.try_wanted.connect(self._on_card_try_wanted)
        card.lists_wanted.connect(self._on_card_lists_wanted)
        card.save_wanted.connect(self._on_card_save_wanted)
        card.retire_wanted.connect(self._on_card_retire_wanted)
        card.use_wanted.connect(self._on_card_use_wanted)
        self._shown[card] = one
        self._cards.addWidget(card)

    def _say(self, kind: str, title: str, text: str = "") -> None:
        clear(self._message)
        bar = MessageBar(kind, title, text)
        bar.setObjectName("said")
        self._message.addWidget(bar)
        announce(self, bar.accessibleName())
        self.verticalScrollBar().setValue(0)

    def _of(self, card: object) -> Listed:
        """Return the form of the card that was used."""
        return next(one for shown, one in self._shown.items() if shown is card)

    def _on_add_clicked(self) -> None:
        tr = self._context.tr
        for file in ask.open_files(self, tr("Add a form"), f"{tr('Forms')} ({KINDS});;{tr('All files')} (*)")[:1]:
            self.chosen.emit(file)

    def _on_card_try_wanted(self) -> None:
        self.try_wanted.emit(self._of(self.sender()).form)

    def _on_card_lists_wanted(self) -> None:
        self.lists_wanted.emit(self._of(self.sender()).form)

    def _on_card_save_wanted(self) -> None:
        tr, form = self._context.tr, self._of(self.sender()).form
        kinds = [f"{tr('Workbook for KoboToolbox, ODK or Survey123')} (*.xlsx)", f"{tr('XForm')} (*.xml)"]
        if not form_files.has_sheets(self._context.db, form):
            kinds = kinds[1:]
        suggested = paths.documents_folder() / f"{form.id}{'.xlsx' if len(kinds) > 1 else '.xml'}"
        target = ask.save_file(self, tr("Save the form"), suggested, ";;".join(kinds))
        if target is not None:
            task = partial(_write, self._context.db, form, target)
            self._context.jobs.run(task, done=self._on_saved, failed=self._on_failed)

    def _on_saved(self, target: Path) -> None:
        self._say("ok", self._context.tr("Saved"), str(target))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        tr = self._context.tr
        self._say("err", tr("This could not be done"), tr(error.text, **error.values))

    def _on_card_retire_wanted(self) -> None:
        tr, own = self._context.tr, self._of(self.sender()).own
        if own is None:
            return
        form = own.form
        text = tr(
            "No new record is begun with “{title}”. Its records and drafts stay, and it can be used again.",
            title=library_words.title(form, tr),
        )
        if ask.confirm(
            self, tr("Retire this form?"), text, yes=tr("Retire the form"), keep=tr("Keep it"), danger=False
        ):
            with ask.told(self, tr):
                own_forms.retire(self._context.db, form.digest, author=self._context.settings.recorder)
            self._changed(tr("“{title}” is retired", title=library_words.title(form, tr)))

    def _on_card_use_wanted(self) -> None:
        tr, own = self._context.tr, self._of(self.sender()).own
        if own is not None:
            with ask.told(self, tr):
                own_forms.use_again(self._context.db, own, author=self._context.settings.recorder)
            self._changed(tr("“{title}” is used from now on", title=library_words.title(own.form, tr)))

    def _changed(self, words: str) -> None:
        self.refresh()
        self._say("ok", words)
        self._context.changes.office.emit()
        self._add.setFocus()


def listed(db: Database) -> tuple[Listed, ...]:
    """Return the forms of a database: ours, then the office's own, the newest first."""
    used = own_forms.used(db)
    ours = [(form, None, form in used, own_forms.records(db, form)) for form in forms.bundled()]
    own = [(one.form, one, one.is_used, one.records) for one in own_forms.own_forms(db)]
    return tuple(
        Listed(
            form=own_forms.with_choices(db, form),
            own=brought,
            is_used=is_used,
            records=records,
            choices=own_choices.count(db, form),
        )
        for form, brought, is_used, records in (*ours, *own)
    )


def _write(db: Database, form: Form, target: Path, progress: Progress) -> Path:
    progress(0, 1)
    if target.suffix.lower() == ".xml":
        form_files.write_xform(db, form, target)
        return target
    written = target.with_suffix(".xlsx")
    form_files.write_workbook(db, form, written)
    return written
