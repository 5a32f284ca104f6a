"""Statistics: figures in tiles, charts, and the records behind each mark."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from minerisk.domain.filter import EVERYTHING, Filter
from minerisk.ui.context import Context


class StatisticsPage(QWidget):
    """Shows counts of what a filter selects. ``records_wanted`` gives the filter of the records behind a mark."""

    records_wanted = Signal(object)

    def __init__(self, context: Context, where: Filter = EVERYTHING) -> None:
        """Show the counts of what ``where`` selects."""
        super().__init__()
        self._context, self._where = context, where
