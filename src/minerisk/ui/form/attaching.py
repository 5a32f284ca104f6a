"""Attaches files to answers: looks for them, hands them to the database away from the window, and opens them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from minerisk.domain.form import QuestionType
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.services import attachments
from minerisk.services.databases import Database
from minerisk.services.progress import Progress
from minerisk.ui import ask, opening
from minerisk.ui.form.inputs.file import FileInput
from minerisk.ui.jobs import Jobs


class Attaching:
    """Knows the database that keeps the files of a form."""

    def __init__(
        self, db: Database, jobs: Jobs, tr: Catalog, *, open_file: Callable[[Path], None] = opening.open_file
    ) -> None:
        self._db, self._jobs, self._tr = db, jobs, tr
        self._open_file = open_file

    def path(self, name: str) -> Path | None:
        """Return where the file of an answer is, or None where it is not on this computer."""
        return attachments.path(self._db, name) if name else None

    def serve(self, entry: FileInput) -> "Service":
        """Do what ``entry`` wants."""
        return Service(entry, self._db, self._jobs, self._tr, self._open_file)


class Service(QObject):
    """Serves one question. ``kept`` gives the name of a file that was attached, ``failed`` why one was not."""

    kept = Signal(str)
    failed = Signal(str)

    def __init__(
        self, entry: FileInput, db: Database, jobs: Jobs, tr: Catalog, open_file: Callable[[Path], None]
    ) -> None:
        super().__init__(entry)
        self._entry, self._db, self._jobs, self._tr, self._open_file = entry, db, jobs, tr, open_file
        self._asked = entry.question.type
        entry.choose_wanted.connect(self._on_entry_choose_wanted)
        entry.attach_wanted.connect(self._on_entry_attach_wanted)
        entry.open_wanted.connect(self._on_entry_open_wanted)

    def _on_entry_choose_wanted(self) -> None:
        endings = " ".join(f"*.{ending}" for ending in attachments.endings(self._asked))
        noun = self._tr(attachments.NOUNS[self._asked])
        for file in ask.open_files(self._entry, noun, f"{noun} ({endings})")[:1]:
            self._on_entry_attach_wanted(file)

    def _on_entry_attach_wanted(self, content: Path | bytes) -> None:
        self._entry.show_busy(busy=True)
        task = partial(_keep, self._db, content, self._asked)
        self._jobs.run(task, done=self._on_kept, failed=self._on_failed)

    def _on_entry_open_wanted(self, file: Path) -> None:
        self._open_file(file)

    def _on_kept(self, name: str) -> None:
        self._entry.show_busy(busy=False)
        self._entry.show_file(name, attachments.path(self._db, name))
        self._entry.take_focus()
        self.kept.emit(name)

    def _on_failed(self, error: Exception) -> None:
        self._entry.show_busy(busy=False)
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(self._tr(error.text, **error.values))


def _keep(db: Database, content: Path | bytes, asked: QuestionType, _progress: Progress) -> str:
    if isinstance(content, bytes):
        return attachments.attach_bytes(db, content, asked)
    return attachments.attach(db, content, asked)
