"""Printing a record or a draft: what the copy tells, in which language, how it will look, and then paper or a PDF.

Nothing is printed or saved before its pages were shown, and then it is the very copy that was shown.
"""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.domain.record import Draft
from minerisk.errors import UserError
from minerisk.services import printing, records
from minerisk.services.databases import Database
from minerisk.services.progress import Progress
from minerisk.ui.context import Context
from minerisk.ui.printing.paper_desk import Paper, PaperDesk
from minerisk.ui.printing.print_choice import Copy, PrintChoice


class PrintPage(QWidget):
    """Shows a record, by its id, or a draft as it will be on paper. ``closed`` when the person wants to go back."""

    closed = Signal()

    def __init__(self, context: Context, printed: UUID | Draft) -> None:
        super().__init__()
        self._context, self._printed = context, printed
        self._choice = PrintChoice(context.tr)
        self._choice.changed.connect(self.refresh)
        self.desk = PaperDesk(context, self._choice)
        self.desk.closed.connect(self.closed)
        self.desk.save_wanted.connect(self._on_save_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.desk)
        self.refresh()

    def begin(self) -> None:
        """Put the focus where a person can begin."""
        self.desk.begin()

    def refresh(self) -> None:
        """Make the copy that is chosen, and show it."""
        author = self._context.settings.recorder
        make = partial(_make, self._context.db, self._printed, self._choice.copy, author)
        self.desk.show_paper(make, self._choice.words)

    def save_to(self, target: Path) -> None:
        """Save the copy that is shown."""
        self.desk.save_to(target)

    def _on_save_wanted(self) -> None:
        try:
            printed = self._printed
            record = printed if isinstance(printed, Draft) else records.get(self._context.db, printed)
        except UserError as error:
            self.desk.say_error(error)
            return
        self.desk.save_as(printing.file_name(record, self._choice.copy.profile))


def _make(db: Database, record: UUID | Draft, copy: Copy, author: str, progress: Progress) -> Paper:
    progress(0, 1)
    pdf = printing.preview(db, record, profile=copy.profile, language=copy.language, printed_by=author)
    return Paper(pdf=pdf)
