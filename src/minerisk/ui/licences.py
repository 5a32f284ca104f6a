"""The licences of what the program is made of."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from minerisk import paths
from minerisk.i18n import Catalog
from minerisk.ui.widgets.basic import button, plain


def texts() -> str:
    """Return every licence text that ships with the program, each below the name of its file."""
    files = [*sorted(paths.bundled().glob("LICENSE*")), *sorted(paths.bundled().glob("THIRD*"))]
    files += [file for file in sorted(paths.bundled("resources").glob("*/*")) if _is_licence(file)]
    return "\n\n\n".join(f"{file.name}\n\n{file.read_text(encoding='utf-8')}" for file in files if file.is_file())


def _is_licence(file: Path) -> bool:
    return file.suffix in {".txt", ".md"} and file.name.startswith(("LICENSE", "OFL"))


class LicencesDialog(QDialog):
    """Shows the licence texts; Escape closes it."""

    def __init__(self, parent: QWidget, tr: Catalog) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licences"))
        self.resize(760, 460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain(tr("Licences"), "section"))
        words = QPlainTextEdit(texts())
        words.setReadOnly(True)
        words.setTabChangesFocus(True)
        words.setAccessibleName(tr("Licences"))
        column.addWidget(words, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(tr("Close"), "primary")
        close.setShortcut("Ctrl+Return")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
