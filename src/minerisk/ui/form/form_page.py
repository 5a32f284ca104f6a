"""The whole way of one draft: hub, sections, people, check answers, finish. Nothing typed is lost on it."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.domain.answer import item_of, question_path, repeat_of, within
from minerisk.domain.form import Group, say
from minerisk.domain.record import Draft
from minerisk.errors import UserError
from minerisk.services import databases, drafts, places, records
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.form.attaching import Attaching
from minerisk.ui.form.check_answers import CheckAnswers
from minerisk.ui.form.draft_keeper import DraftKeeper
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.hub import CHECK, Hub, sections_of
from minerisk.ui.form.section_view import SectionView
from minerisk.ui.printing.print_page import PrintPage
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import announce

View = Hub | SectionView | CheckAnswers | PrintPage


class FormPage(QWidget):
    """Where a record is typed.

    ``finished`` gives the record's id; ``closed`` when the person goes away, the draft kept; ``draft_saved`` when it
    was saved last; ``save_failed`` when it could not be; ``moved`` the database in which the work goes on after a
    rescue.
    """

    finished = Signal(object)
    closed = Signal()
    draft_saved = Signal(object)
    save_failed = Signal()
    moved = Signal(object)

    def __init__(self, context: Context, draft: Draft, *, section: str = "") -> None:
        """Open ``draft`` at what ``section`` of another page was, if that is still asked for; else at all sections."""
        super().__init__()
        self._context = context
        self._draft = draft
        self._busy = False
        self.filling = records.filling(context.db, draft)
        conflicts = records.get(context.db, draft.record).conflicts if draft.base else {}
        attaching = Attaching(context.db, context.jobs, context.tr)
        self._editing = Editing(
            self.filling, context.tr, self, conflicts=conflicts, settled=draft.settled, attaching=attaching
        )
        self._editing.places = places.known(context.db)
        self._keeper = DraftKeeper(self._save, self)
        self._keeper.saved.connect(self._on_keeper_saved)
        self._keeper.failed.connect(self._on_failed)
        self._editing.changed.connect(self._on_editing_changed)
        self._editing.items_changed.connect(self._on_editing_changed)
        self._trouble: MessageBar | None = None
        self._view: View | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._on_save_wanted)
        self._open(section)

    @property
    def title(self) -> str:
        """What is written here: the form, or which record is amended."""
        if self._draft.code:
            return self._context.tr("Amending {code}", code=self._draft.code)
        return say(self.filling.form.title, self._context.language)

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

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keeper.keep()
        self._keeper.stop()
        super().closeEvent(event)

    def leave(self) -> bool:
        """Save what is not saved; return whether the page may be left."""
        if self._keeper.keep():
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
        """Show all sections."""
        hub = Hub(self._editing, self.title)
        hub.section_wanted.connect(self.show_section)
        hub.print_wanted.connect(self.show_paper)
        hub.closed.connect(self._on_hub_closed)
        self._show(hub)

    def show_section(self, path: str) -> None:
        """Show a section by its path, or the answers to be checked."""
        if path == CHECK:
            self.show_check()
            return
        sections = sections_of(self.filling)
        at = next(at for at, section in enumerate(sections) if section.path == path)
        tr = self._context.tr
        view = SectionView(
            self._editing,
            sections[at],
            title=say(sections[at].label, tr.language),
            note=tr("Section {n} of {all}", n=at + 1, all=len(sections)),
        )
        view.back.connect(self._on_section_back)
        view.all_sections.connect(self.show_hub)
        view.done.connect(self._on_section_done)
        view.edit_wanted.connect(self.show_item)
        self._draft = replace(self._draft, section=path)
        self._show(view)

    def show_item(self, path: str) -> None:
        """Show the item that ``path`` is or stands in."""
        item = path if path.endswith("}") else item_of(path) or ""
        repeat = next(one for one in self.filling.form.repeats() if one.path == question_path(item))
        number = self.filling.items(repeat_of(item)).index(item) + 1
        title = f"{say(repeat.label, self._context.language)} {number}"
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
        view = CheckAnswers(self._editing, amends=self._draft.code, reason=self._draft.reason)
        view.reason_typed.connect(self._on_reason_typed)
        view.change_wanted.connect(self._on_change_wanted)
        view.finish_wanted.connect(self._on_finish_wanted)
        view.back.connect(self._on_check_back)
        view.all_sections.connect(self.show_hub)
        self._show(view)

    def show_paper(self) -> None:
        """Show the draft as it will be on paper."""
        view = PrintPage(self._context, self._written())
        view.closed.connect(self.show_hub)
        self._show(view)

    def _open(self, section: str) -> None:
        if section.endswith("}") and section in self._items():
            outer = self._section_of(section)
            self._draft = replace(self._draft, section=outer.path if outer else "")
            self.show_item(section)
        elif section in {CHECK, *(one.path for one in sections_of(self.filling))}:
            self.show_section(section)
        else:
            self.show_hub()

    def _items(self) -> set[str]:
        """Return the items that are there now, by their paths."""
        items = {item for path in self.filling.questions() if (item := item_of(path))}
        return {item for item in items if self.filling.is_relevant(item)}

    def _show(self, view: View) -> None:
        """Put ``view`` in the place of what was open, everything saved."""
        self._keeper.keep()
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
        self._draft = drafts.save(self._context.db, self._written())
        return self._draft.updated

    def _written(self) -> Draft:
        """Return the draft with everything that was typed and settled so far."""
        settled = tuple(sorted(self._editing.settled))
        return replace(self._draft, answers=self.filling.draft(), settled=settled)

    def _section_label(self, path: str) -> str:
        section = self._section_of(path)
        return say(section.label, self._context.language) if section else ""

    def _section_of(self, path: str) -> Group | None:
        return next((one for one in self.filling.form.sections if within(path, one.path)), None)

    def _section_at(self, step: int) -> str | None:
        """Return the section that stands ``step`` from the one that is open, or None."""
        paths = [section.path for section in sections_of(self.filling)]
        at = paths.index(self._draft.section) + step
        return paths[at] if 0 <= at < len(paths) else None

    def _on_editing_changed(self) -> None:
        self._keeper.touch()

    def _on_reason_typed(self, reason: str) -> None:
        self._draft = replace(self._draft, reason=reason)
        self._keeper.touch()

    def _on_save_wanted(self) -> None:
        self._keeper.is_dirty = True
        self._keeper.keep()

    def _on_keeper_saved(self, when: datetime) -> None:
        self._show_trouble(None)
        self.draft_saved.emit(when)

    def _on_hub_closed(self) -> None:
        if self._keeper.keep():
            self.closed.emit()

    def _on_section_back(self) -> None:
        before = self._section_at(-1)
        if before is None:
            self.show_hub()
        else:
            self.show_section(before)

    def _on_section_done(self) -> None:
        self.show_section(self._section_at(1) or CHECK)
        if isinstance(self._view, CheckAnswers):
            self._view.hold()

    def _on_item_left(self) -> None:
        item = self._view.path if isinstance(self._view, SectionView) else ""
        outer = item_of(repeat_of(item))
        if outer is not None:
            self.show_item(outer)
        else:
            section = self._section_of(item)
            self.show_section(section.path if section else self._draft.section)
        if isinstance(self._view, SectionView):
            for cards in self._view.cards:
                cards.focus_item(item if item not in self.filling.items(cards.path)[-1:] else "")

    def _on_another_wanted(self) -> None:
        if isinstance(self._view, SectionView):
            item = self._view.path
            self.show_item(self._editing.add_item(repeat_of(item)))

    def _on_check_back(self) -> None:
        self.show_section(sections_of(self.filling)[-1].path)

    def _on_change_wanted(self, path: str) -> None:
        section = self._section_of(path)
        if section is None:
            return
        self._draft = replace(self._draft, section=section.path)
        if item_of(path):
            self.show_item(path)
            return
        self.show_section(section.path)
        if isinstance(self._view, SectionView):
            if any(path == one for one in self._wrong()):
                self._view.check()
            self._view.go_to(path)

    def _wrong(self) -> list[str]:
        return [problem.path for problem in self.filling.problems()]

    def _on_finish_wanted(self) -> None:
        view = self._view
        if self._busy or not isinstance(view, CheckAnswers):
            return
        is_done = False
        self._busy = True
        view.set_busy(True)
        try:
            is_done = self._finish(view)
        finally:
            self._busy = is_done
            view.set_busy(is_done)

    def _finish(self, view: CheckAnswers) -> bool:
        """Make a record of the draft; return whether it was made."""
        try:
            author = self._context.settings.recorder or self._draft.author
            record = records.finish(self._context.db, self._written(), self.filling, author=author, reason=view.reason)
        except records.NotComplete as error:
            view.show_problems(error.problems)
            return False
        except UserError as error:
            self._on_failed(error)
            return False
        self._keeper.stop()
        self._keeper.is_dirty = False
        self.finished.emit(record.id)
        return True

    def _on_failed(self, error: UserError) -> None:
        self.save_failed.emit()
        tr = self._context.tr
        words = tr(error.text, **error.values)
        if self._trouble is not None and self._trouble.accessibleName().startswith(words):
            return  # said already: the next try to save failed as well
        actions = {"again": tr("Try again"), "elsewhere": tr("Save what I typed elsewhere…")}
        bar = MessageBar("err", words, tr("Everything you typed is still here. You can go on typing."), actions)
        bar.setObjectName("trouble")
        bar.action_chosen.connect(self._on_trouble_action_chosen)
        self._show_trouble(bar)
        announce(self, words)

    def _show_trouble(self, bar: MessageBar | None) -> None:
        if self._trouble is not None:
            self._top.removeWidget(self._trouble)
            self._trouble.hide()
            self._trouble.deleteLater()
        self._trouble = bar
        if bar is not None:
            self._top.addWidget(bar)
        self._top.setContentsMargins(*((24, 16, 24, 0) if bar is not None else (0, 0, 0, 0)))

    def _on_trouble_action_chosen(self, action: str) -> None:
        if action == "again":
            self._try_again()
        else:
            self._save_elsewhere()

    def _try_again(self) -> None:
        self._keeper.is_dirty = True
        if self._keeper.keep() and isinstance(self._view, CheckAnswers):
            self._view.begin()

    def _save_elsewhere(self) -> None:
        """Save the whole database and the draft to another folder, and go on there."""
        tr = self._context.tr
        folder = ask.open_folder(self, tr("Where to save what you typed"))
        if folder is None:
            return
        try:
            target = folder / f"rescued-{datetime.now().astimezone():%Y%m%d-%H%M}.minerisk"
            rescued = databases.rescue(self._context.db, target, amending=bool(self._draft.base))
        except UserError as error:
            self._on_failed(error)
            return
        self._context = replace(self._context, db=rescued)
        self._on_save_wanted()
        self.moved.emit(rescued)
