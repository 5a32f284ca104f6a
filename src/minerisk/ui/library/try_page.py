"""Trying a form out: it is filled as in earnest, in a database of its own that is thrown away with the page."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from minerisk.services import databases, drafts, own_forms
from minerisk.services.databases import Database
from minerisk.services.new_form import NewForm
from minerisk.ui.context import Changes, Context
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.library import library_words
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import announce, button
from minerisk.ui.widgets.frame import NothingHere
from minerisk.ui.widgets.stack import stack


class TryPage(QWidget):
    """``closed`` when the person has tried enough. Nothing that is typed here is kept."""

    closed = Signal()

    def __init__(self, context: Context, new: NewForm) -> None:
        super().__init__()
        folder = TemporaryDirectory(ignore_cleanup_errors=True)
        db = databases.create(Path(folder.name) / "try", databases.office(context.db))
        self.destroyed.connect(partial(_throw_away, db, folder))
        own_forms.add(db, new, author="")
        self._context = replace(context, db=db, changes=Changes())
        self._new = new
        tr = context.tr
        text = tr(
            "You are trying out “{title}”. Nothing you type here is kept.", title=library_words.title(new.form, tr)
        )
        bar = MessageBar("warn", text)
        bar.setObjectName("trial")
        end = button(tr("End the trial"), icon="x", size="small")
        end.setObjectName("end")
        end.clicked.connect(self.closed)
        said = QHBoxLayout()
        said.setContentsMargins(16, 12, 16, 0)
        said.setSpacing(12)
        said.addWidget(bar, 1)
        said.addWidget(end)
        self._inside = stack()
        column = stack(self)
        column.addLayout(said)
        column.addLayout(self._inside, 1)
        self._view: QWidget | None = None
        self._begin()

    def _begin(self) -> None:
        """Show the form with no answer in it."""
        draft = drafts.begin(self._new.form, author=self._context.settings.recorder)
        page = FormPage(self._context, draft, is_trial=True)
        page.setObjectName("tried")
        page.finished.connect(self._on_form_finished)
        page.closed.connect(self.closed)
        self._show(page)
        self._begin_view()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._begin_view()

    def _begin_view(self) -> None:
        """Put the focus where the form wants it."""
        if isinstance(self._view, FormPage) and self._view.view is not None:
            self._view.view.begin()

    def _show(self, view: QWidget) -> None:
        if self._view is not None:
            self._view.hide()
            self._inside.removeWidget(self._view)
            self._view.deleteLater()
        self._view = view
        self._inside.addWidget(view)

    def _on_form_finished(self) -> None:
        tr = self._context.tr
        title, text = tr("This would be a record now"), tr("The form can be finished. What you typed is thrown away.")
        done = NothingHere("circle-check", title, text, tr("Try it once more"), is_primary=True)
        done.wanted.connect(self._begin)
        self._show(done)
        done.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{title}. {text}")


def _throw_away(db: Database, folder: "TemporaryDirectory[str]") -> None:
    db.close()
    folder.cleanup()
