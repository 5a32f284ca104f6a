"""The database that was open last cannot be opened: why, and what a person can do. Nothing is set up by accident."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.look import theme
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import Card, button, plain
from minerisk.ui.widgets.pages import ScrollPage

_WIDEST = 720


class UnopenedPage(QWidget):
    """``again_wanted``, ``open_wanted`` and ``make_wanted``: what the person chose."""

    again_wanted = Signal()
    open_wanted = Signal()
    make_wanted = Signal()

    def __init__(self, tr: Catalog, folder: Path, problem: str) -> None:
        """Make the page; ``problem`` is the sentence that says why ``folder`` is not open."""
        super().__init__()
        self.setProperty("role", "window")
        self.setAccessibleName(tr("This database cannot be opened"))
        page = ScrollPage(widest=theme.scaled(_WIDEST), spacing=20)
        page.column.addWidget(plain(tr("This database cannot be opened"), "title", wrap=True))
        page.column.addWidget(MessageBar("err", problem))
        card = Card(tr("Database folder"))
        card.body.addWidget(plain(str(folder), "mono", wrap=True))
        page.column.addWidget(card)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._again = button(tr("Try again"), "primary", icon="rotate")
        other, make = button(tr("Open another…"), icon="folder-open"), button(tr("Make a new one…"), "quiet")
        for made, name, wanted in (
            (self._again, "again", self.again_wanted),
            (other, "other", self.open_wanted),
            (make, "make-new", self.make_wanted),
        ):
            made.setObjectName(name)
            made.clicked.connect(wanted)
            row.addWidget(made)
        row.addStretch(1)
        page.column.addLayout(row)
        page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
