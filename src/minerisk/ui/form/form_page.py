"""The whole way of one draft: hub, sections, people, check answers, finish. Nothing typed is lost on it."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from minerisk.domain.answer import item_of, question_path, repeat_of
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, say
from minerisk.domain.record import Draft, Record
from minerisk.errors import UserError
from minerisk.services import databases, records
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.form.check_answers import CheckAnswers
from minerisk.ui.form.draft_keeper import DraftKeeper
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import item_name
from minerisk.ui.form.hub import CHECK, Hub
from minerisk.ui.form.language_switch import LanguageSwitch
from minerisk.ui.form.newer_view import NewerView
from minerisk.ui.form.section_view import SectionView
from minerisk.ui.form.sections import SHORT, is_one_page, sections_of
from minerisk.ui.form.trouble import Trouble
from minerisk.ui.form.work import Work
from minerisk.ui.printing.print_page import PrintPage
from minerisk.ui.widgets.basic import announce
from minerisk.ui.widgets.stack import stack

View = Hub | SectionView | CheckAnswers | PrintPage | NewerView


class FormPage(QWidget):
    """Where a record is typed.

    ``finished`` gives the record's id and code; ``closed`` when the person goes away, the draft kept; ``draft_saved``
    when it was saved last; ``save_failed`` when it could not be; ``moved`` the database in which the work goes on
    after a rescue.
    """

    finished = Signal(object, str)
    closed = Signal()
    draft_saved = Signal(object)
    save_failed = Signal()
    moved = Signal(object)

    def __init__(self, context: Context, draft: Draft, *, section: str = "", is_trial: bool = False) -> None:
        """Open ``draft`` at what ``section`` of another page was, if that is still asked for; else at all sections.

        A trial does not say that the draft is kept.
        """
        super().__init__()
        self._context = context
        self._finished: Record | None = None
        self._is_trial = is_trial
        self._is_opening = False
        self._view: View | None = None
        self._column = stack(self)
        self._trouble = Trouble(context.tr)
        self._trouble.again.connect(self._on_trouble_again)
        self._trouble.elsewhere.connect(self._on_trouble_elsewhere)
        self._languages = LanguageSwitch(context.tr)
        self._languages.chosen.connect(self._on_languages_chosen)
        self._column.addWidget(self._trouble)
        self._column.addWidget(self._languages)
        self._keeper = DraftKeeper(self._save, self)
        self._keeper.saved.connect(self._on_keeper_saved)
        self._keeper.failed.connect(self._on_failed)
        self._take(draft)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._on_save_wanted)
        self._newer = self._work.newer()
        if self._newer is not None:
            self._offer(self._newer)
        else:
            begins_at = self._work.begins_at
            self._is_opening = not section and begins_at not in {"", SHORT}
            self._open(section or begins_at)

    @property
    def title(self) -> str:
        """What is written here: the form, or which record is amended."""
        if self._work.draft.code:
            return self._context.tr("Amending {code}", code=self._work.draft.code)
        return say(self.filling.form.title, self._work.language)

    @property
    def view(self) -> View | None:
        """What is open now."""
        return self._view

    @property
    def section(self) -> str:
        """What is open: path of a section or an item, ``CHECK``, or an empty string for all sections."""
        if isinstance(self._view, SectionView):
            return self._view.path
        return CHECK if isinstance(self._view, CheckAnswers) else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to where one begins."""
        super().focusInEvent(event)
        if self._view is not None:
            self._view.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keeper.keep()
        self._keeper.stop()
        super().closeEvent(event)

    def leave(self) -> bool:
        """Save what is not saved; return whether the page may be left."""
        if self._keeper.keep():
            self._editing.leave_item(self.section)
            self._keeper.keep()
            return True
        tr = self._context.tr
        return ask.confirm(
            self,
            tr("Leave without saving?"),
            tr("What was typed since the last save could not be saved, and will be lost."),
            yes=tr("Leave without saving"),
            keep=tr("Stay"),
        )

    def show_hub(self) -> None:
        """Show all sections; of a form that is one page that page."""
        if is_one_page(self.filling.form):
            self.show_section("")
            return
        self._is_opening = False
        if self._work.is_short:
            self._work.draft = replace(self._work.draft, section="")
            self._keeper.is_dirty = self._keeper.is_dirty or bool(self.filling.draft())
        hub = Hub(self._editing, self.title, can_copy=bool(self._work.common()))
        hub.section_wanted.connect(self.show_section)
        hub.copy_wanted.connect(self._on_hub_copy_wanted)
        hub.print_wanted.connect(self.show_paper)
        hub.closed.connect(self._on_hub_closed)
        self._show(hub)

    def show_section(self, path: str) -> None:
        """Show a section by its path, the short report, or the answers to be checked."""
        if path == CHECK:
            self.show_check()
            return
        tr, every = self._context.tr, self._work.sections
        numbered = [one for one in every if one not in {"", SHORT}]
        view = SectionView(
            self._editing,
            every[path],
            title=every[path].title(self.filling, tr) if path else self.title,
            note=tr("Section {n} of {all}", n=numbered.index(path) + 1, all=len(numbered)) if path in numbered else "",
        )
        view.back.connect(self._on_section_back)
        view.all_sections.connect(self.show_hub)
        view.done.connect(self._on_section_done)
        view.print_wanted.connect(self.show_paper)
        view.edit_wanted.connect(self.show_item)
        view.begins_at_empty = self._is_opening
        self._work.draft = replace(self._work.draft, section=path)
        self._show(view)

    def show_item(self, path: str) -> None:
        """Show the item that ``path`` is or stands in."""
        item = path if path.endswith("}") else item_of(path) or ""
        repeat = next(one for one in self.filling.form.repeats() if one.path == question_path(item))
        title = item_name(self.filling, item, self._context.tr)
        view = SectionView(self._editing, repeat, item=item, title=title, note=self._section_label(item))
        view.back.connect(self._on_item_left)
        view.done.connect(self._on_item_left)
        view.another_wanted.connect(self._on_another_wanted)
        view.edit_wanted.connect(self.show_item)
        self._show(view)
        if path != item:
            view.check()
            view.go_to(path)

    def show_check(self) -> None:
        """Show all answers."""
        draft = self._work.draft
        view = CheckAnswers(self._editing, amends=draft.code, reason=draft.reason, kept=self._work.kept())
        view.reason_typed.connect(self._on_reason_typed)
        view.change_wanted.connect(self._on_change_wanted)
        view.finish_wanted.connect(self._on_finish_wanted)
        view.back.connect(self._on_check_back)
        view.all_sections.connect(self.show_hub)
        self._show(view)

    def show_paper(self) -> None:
        """Show the draft as it will be on paper."""
        view = PrintPage(self._context, self._work.written())
        view.closed.connect(self.show_hub)
        self._show(view)

    @property
    def filling(self) -> Filling:
        """The form as it is filled so far."""
        return self._work.filling

    @property
    def _editing(self) -> Editing:
        return self._work.editing

    def _take(self, draft: Draft) -> None:
        """Go on with ``draft``."""
        self._work = Work(self._context, draft, self)
        self._editing.is_trial = self._is_trial
        self._editing.changed.connect(self._on_editing_changed)
        self._editing.items_changed.connect(self._on_editing_changed)
        self._languages.show_languages(self._work.languages, self._work.language)

    def _offer(self, newer: Form) -> None:
        view = NewerView(self._work.changes(newer), self._context.tr)
        view.older_wanted.connect(self.show_hub)
        view.newer_wanted.connect(self._on_newer_wanted)
        self._show(view)

    def _open(self, section: str) -> None:
        if section.endswith("}") and section in self._work.items():
            outer = self._work.section_of(section)
            self._work.draft = replace(self._work.draft, section=outer.path if outer else "")
            self.show_item(section)
        elif section and section in {CHECK, *self._work.sections}:
            self.show_section(section)
        else:
            self.show_hub()

    def _show(self, view: View) -> None:
        """Put ``view`` in the place of what was open, everything saved."""
        self._keeper.keep()
        if self._trouble.is_note:
            self._trouble.clear()
        if self._view is not None:
            self._view.hide()
            self._column.removeWidget(self._view)
            self._view.setParent(None)
            self._view.deleteLater()
        self._view = view
        self._column.addWidget(view, 1)
        view.show()
        view.begin()

    def _save(self) -> datetime:
        return self._work.save()

    def _section_label(self, path: str) -> str:
        section = self._work.section_of(path)
        return section.title(self.filling, self._context.tr) if section and section.path else ""

    def _on_editing_changed(self) -> None:
        self._keeper.touch()

    def _on_reason_typed(self, reason: str) -> None:
        self._work.draft = replace(self._work.draft, reason=reason)
        self._keeper.touch()

    def _on_save_wanted(self) -> None:
        self._keeper.is_dirty = True
        self._keeper.keep()

    def _on_keeper_saved(self, when: datetime) -> None:
        if not self._trouble.is_note:
            self._trouble.clear()
        self.draft_saved.emit(when)

    def _on_hub_closed(self) -> None:
        if self._keeper.keep():
            self.closed.emit()

    def _on_section_back(self) -> None:
        if is_one_page(self.filling.form):
            self._on_hub_closed()
            return
        before = None if self._is_opening else self._work.section_at(-1)
        if before is None:
            self.show_hub()
        else:
            self.show_section(before)

    def _on_section_done(self) -> None:
        if self._is_opening:
            self.show_hub()
            return
        self.show_section(self._work.section_at(1) or CHECK)
        if isinstance(self._view, CheckAnswers):
            self._view.hold()

    def _on_item_left(self) -> None:
        item = self.section
        self._editing.leave_item(item)
        outer = item_of(repeat_of(item))
        if outer is not None:
            self.show_item(outer)
        else:
            section = self._work.section_of(item)
            self.show_section(section.path if section else self._work.draft.section)
        if isinstance(self._view, SectionView):
            for cards in self._view.cards:
                cards.focus_item(item if item not in self.filling.items(cards.path)[-1:] else "")

    def _on_another_wanted(self) -> None:
        item = self.section
        self._editing.leave_item(item)
        self.show_item(self._editing.add_item(repeat_of(item)))

    def _on_check_back(self) -> None:
        self.show_section(SHORT if self._work.is_short else sections_of(self.filling)[-1].path)

    def _on_change_wanted(self, path: str) -> None:
        section = self._work.section_of(path)
        if section is None:
            return
        self._work.draft = replace(self._work.draft, section=section.path)
        if item_of(path):
            self.show_item(path)
            return
        self.show_section(section.path)
        if isinstance(self._view, SectionView):
            if any(path == problem.path for problem in self.filling.problems()):
                self._view.check()
            self._view.go_to(path)

    def _on_finish_wanted(self) -> None:
        view = self._view
        if not isinstance(view, CheckAnswers):
            return
        self._finished = self._finished or self._finish(view)
        if self._finished is not None:
            self.finished.emit(self._finished.id, self._finished.code)

    def _finish(self, view: CheckAnswers) -> Record | None:
        """Make a record of the draft; return it, or None where that could not be."""
        try:
            author = self._context.settings.recorder or self._work.draft.author
            record = self._work.finish(author=author, reason=view.reason)
        except records.NotComplete as error:
            view.show_problems(error.problems)
            return None
        except records.NothingDiffers as error:
            self._trouble.note(error)
            return None
        except UserError as error:
            self._on_failed(error)
            return None
        self._keeper.stop()
        self._keeper.is_dirty = False
        return record

    def _on_failed(self, error: UserError) -> None:
        self.save_failed.emit()
        self._trouble.tell(error)

    def _on_newer_wanted(self) -> None:
        with ask.told(self, self._context.tr):
            if self._newer is not None:
                self._take(self._work.with_newer(self._newer))
            self.show_hub()

    def _on_hub_copy_wanted(self) -> None:
        for path, answer in self._work.common().items():
            self._editing.answer(path, answer)
        self.show_hub()
        announce(self, self._context.tr("Place and source are those of the last record"))

    def _on_languages_chosen(self, language: str) -> None:
        """Speak another language of the form, at the same place."""
        view = self._view
        at = view.field_in_focus if isinstance(view, SectionView) else None
        path, down = at.path if at is not None else "", view.scrolled if isinstance(view, SectionView) else 0
        self.filling.speak(language)
        self._languages.show_languages(self._work.languages, language)
        if isinstance(view, NewerView | PrintPage):
            return
        self._open(self.section)
        if isinstance(self._view, SectionView):
            self._view.return_to(path, down)

    def _on_trouble_again(self) -> None:
        self._keeper.is_dirty = True
        if self._keeper.keep() and isinstance(self._view, CheckAnswers):
            self._view.begin()

    def _on_trouble_elsewhere(self) -> None:
        """Save the whole database and the draft to another folder, and go on there."""
        tr = self._context.tr
        folder = ask.open_folder(self, tr("Where to save what you typed"))
        if folder is None:
            return
        try:
            target = folder / f"rescued-{datetime.now().astimezone():%Y%m%d-%H%M}.minerisk"
            rescued = databases.rescue(self._context.db, target, amending=bool(self._work.draft.base))
        except UserError as error:
            self._on_failed(error)
            return
        self._context = replace(self._context, db=rescued)
        self._work.use(rescued)
        self._on_save_wanted()
        self.moved.emit(rescued)
