"""Taking out what a filter selects, as a table or map points, for a purpose."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from minerisk.domain.filter import EVERYTHING, Filter
from minerisk.ui.context import Context


class ExportPage(QWidget):
    """Asks for whom and as what, and writes the file. ``closed`` leads back to the records."""

    closed = Signal()

    def __init__(self, context: Context, where: Filter = EVERYTHING, words: str = "") -> None:
        """Offer what ``where`` and the searched ``words`` select."""
        super().__init__()
        self._context, self._where, self._words = context, where, words
