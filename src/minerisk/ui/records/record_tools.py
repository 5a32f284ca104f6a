"""The row above the table of records: search, order, filter, and what brings records in and takes them out."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from minerisk.domain.vocabulary import codes
from minerisk.i18n import Catalog
from minerisk.ui.kinds import KINDS
from minerisk.ui.records.kind_button import KindButton
from minerisk.ui.records.record_search import SearchBox, SortButton
from minerisk.ui.widgets.basic import Button, button, plain_tooltip

_SEARCH_LEAST, _SEARCH_WIDTH = 240, 400
_GAP = 8


class RecordTools(QWidget):
    """Made of ``search``, ``kinds`` and ``sort``, and of buttons that say what is wanted.

    Some are icons where room is short.
    """

    filter_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    record_wanted = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self.search, self.kinds, self.sort = SearchBox(tr), KindButton(tr), SortButton(tr)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self._words: dict[Button, str] = {}
        self._wide: dict[Button, int] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self._filter = self._tool("filter", tr("Filter"), "filter", "quiet")
        self._filter.clicked.connect(self.filter_wanted)
        bring = self._tool("import", tr("Import"), "download")
        bring.clicked.connect(self.import_wanted)
        self._take = self._tool("export", tr("Export"), "upload")
        self._take.clicked.connect(self.export_wanted)
        self._is_empty = self._is_filtered = False
        self._tr = tr
        self._begin = tr(KINDS[codes.INCIDENT].begin)
        self.record = button(self._begin, "primary", icon="plus")
        self._record_width = self.record.sizeHint().width()
        self.record.setObjectName("record")
        self.record.clicked.connect(self.record_wanted)
        row.addWidget(self.search, 1000)
        row.addWidget(self.kinds)
        row.addWidget(self.sort)
        row.addWidget(self._filter)
        row.addStretch(1)
        for made in (bring, self._take, self.record):
            row.addWidget(made)
        for first, second in pairwise(
            (self.search, self.kinds, self.sort, self._filter, bring, self._take, self.record)
        ):
            QWidget.setTabOrder(first, second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = max(_SEARCH_LEAST, self.search.words_width)
        others = least + self._record_width + (len(self._wide) + 3) * _GAP
        chosen = self.kinds.wide + self.sort.wide
        self._show_words(others + chosen + sum(self._wide.values()) <= self.width())
        room = self.width() - others - sum(made.sizeHint().width() for made in self._wide)
        self.sort.set_slim(chosen > room)
        self.kinds.set_slim(self.kinds.wide + self.sort.sizeHint().width() > room)
        self._show_begin(self.kinds.sizeHint().width() + self.sort.sizeHint().width() <= room)

    def set_empty(self, empty: bool) -> None:  # noqa: FBT001
        """Offer nothing but to import where there is no record."""
        self._is_empty = empty
        for made in (self.search, self.kinds, self.sort, self._take, self.record):
            made.setVisible(not empty)
        self._show_filter()

    def show_kind(self, kind: str) -> None:
        """Say which kind of records is shown, empty for all, and offer to begin one of it."""
        self.kinds.show_kind(kind)
        self._begin = self._tr(KINDS[kind or codes.INCIDENT].begin)
        self._show_begin(bool(self.record.text()))

    def set_filtered(self, filtered: bool) -> None:  # noqa: FBT001
        """Leave the filter to its chips where there is one."""
        self._is_filtered = filtered
        self._show_filter()

    def _show_filter(self) -> None:
        self._filter.setVisible(not self._is_empty and not self._is_filtered)

    def _show_words(self, shown: bool) -> None:  # noqa: FBT001
        for made, words in self._words.items():
            made.setText(words if shown else "")
            plain_tooltip(made, "" if shown else words)

    def _show_begin(self, shown: bool) -> None:  # noqa: FBT001
        self.record.setText(self._begin)
        self._record_width = self.record.sizeHint().width()
        self.record.setText(self._begin if shown else "")
        self.record.setAccessibleName(self._begin)
        plain_tooltip(self.record, "" if shown else self._begin)

    def _tool(self, name: str, words: str, icon: str, kind: str = "secondary") -> Button:
        made = button(words, kind, icon=icon)
        made.setObjectName(name)
        made.setAccessibleName(words)
        self._words[made], self._wide[made] = words, made.sizeHint().width()
        return made
