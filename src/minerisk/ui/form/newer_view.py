"""Before an older record is amended: there is a newer form, what it changes, and whether to go on with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.widgets.bars import BottomBar, picture
from minerisk.ui.widgets.basic import Card, button, plain
from minerisk.ui.widgets.onward import onward_button
from minerisk.ui.widgets.pages import ScrollPage

_WIDEST = 960


class NewerView(QWidget):
    """Tells ``changes`` as sentences. ``newer_wanted`` to go on with the newer form, ``older_wanted`` with the old."""

    newer_wanted = Signal()
    older_wanted = Signal()

    def __init__(self, changes: Sequence[str], tr: Catalog) -> None:
        super().__init__()
        self.setObjectName("newer")
        page = ScrollPage(widest=_WIDEST)
        heading = plain(tr("A newer form is there"), "title", wrap=True)
        heading.setObjectName("title")
        page.column.addWidget(heading)
        text = tr("This record was written with an older one. Choose the form to go on with: no answer is lost.")
        page.column.addWidget(plain(text, "hint", wrap=True))
        card = Card(tr("What changes"))
        for sentence in changes:
            card.body.addLayout(_line(sentence))
        page.column.addWidget(card)
        page.column.addStretch(1)
        bar = BottomBar()
        older = button(tr("Keep the form as it is"))
        older.setObjectName("older")
        older.clicked.connect(self.older_wanted)
        bar.add_start(older)
        self._newer = onward_button(tr("Go on with the newer form"), self)
        self._newer.clicked.connect(self.newer_wanted)
        bar.add_end(self._newer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addWidget(bar)

    def begin(self) -> None:
        """Put the focus on the way onward."""
        self._newer.setFocus(Qt.FocusReason.OtherFocusReason)


def _line(sentence: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(picture("info-circle", "info"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(plain(sentence, wrap=True), 1)
    return row
