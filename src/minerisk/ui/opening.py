"""Files that another program of this computer shows or plays."""

import atexit
from pathlib import Path

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices


def open_file(file: Path) -> None:
    """Show or play a file with the program that this computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def aside(name: str, content: bytes) -> Path:
    """Write what came with a form into a file of its own, which goes away with the program, and return it."""
    if _Kept.folder is None:
        _Kept.folder = QTemporaryDir()
        atexit.register(_Kept.folder.remove)
    file = Path(_Kept.folder.path()) / Path(name.replace("\\", "/")).name
    file.write_bytes(content)
    return file


class _Kept:
    folder: QTemporaryDir | None = None
