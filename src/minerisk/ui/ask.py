"""All questions to the person. The one thing that tests replace.

The safe answer has the focus and is what Escape gives.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.ui.widgets.basic import button, plain

_WIDTH = 480


def confirm(parent: QWidget, title: str, text: str, *, yes: str, keep: str, danger: bool = True) -> bool:
    """Ask before something that cannot be undone; return whether the person wants it.

    ``title`` is verb and object, e.g. ``Discard this draft?``; ``yes`` is the button that does it, e.g. ``Discard the
    draft``; ``keep`` is the safe one.
    """
    dialog = _Question(parent, title, text)
    dialog.add(keep, "secondary", accepts=False)
    dialog.add(yes, "final" if danger else "primary", accepts=True)
    return dialog.answer()


def tell(parent: QWidget, title: str, text: str) -> None:
    """Say something that needs no answer."""
    dialog = _Question(parent, title, text)
    dialog.add(QCoreApplication.translate("QPlatformTheme", "Close"), "primary", accepts=False)
    dialog.answer()


def open_folder(parent: QWidget, title: str, start: Path | None = None) -> Path | None:
    """Ask for a folder that exists."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start or ""))
    return Path(chosen) if chosen else None


def open_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Ask for files that exist, one or several; ``kinds`` is e.g. ``Tables (*.csv *.xlsx)``."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(file) for file in chosen]


def save_file(parent: QWidget, title: str, suggested: Path, kinds: str = "") -> Path | None:
    """Ask where to save; ``kinds`` is e.g. ``PDF (*.pdf)``."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    return Path(chosen) if chosen else None


@contextmanager
def told(parent: QWidget, tr: Catalog) -> Iterator[None]:
    """Do the block; tell the person what they can act on, and go on."""
    try:
        yield
    except UserError as error:
        tell(parent, tr("This could not be done"), tr(error.text, **error.values))


class _Question(QDialog):
    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.setAccessibleDescription(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(8)
        column.addWidget(plain(title, "section", wrap=True))
        column.addWidget(plain(text, "secondary", wrap=True))
        column.addSpacing(16)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addStretch(1)
        column.addLayout(self._row)

    def answer(self) -> bool:
        """Ask, and return whether the answer was yes."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return accepted

    def add(self, text: str, kind: str, *, accepts: bool) -> None:
        """Add a button; the first one is the safe one."""
        made = button(text, kind)
        made.setObjectName("yes" if accepts else "keep")
        made.clicked.connect(self.accept if accepts else self.reject)
        if kind == "primary":
            made.setShortcut("Ctrl+Return")
        if not accepts:
            made.setAutoDefault(True)
            made.setDefault(True)
            made.setFocus(Qt.FocusReason.OtherFocusReason)
        self._row.addWidget(made)
