"""Bringing in tables of others: choose files, say what the columns are, look at what would come, import."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from minerisk.ui.context import Context


class ImportPage(QWidget):
    """The steps of an import, and the imports that were made. ``closed`` leads back to the records."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        """Begin with the choice of files."""
        super().__init__()
        self._context = context
