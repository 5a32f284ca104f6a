"""Shown while a long task runs: what it is, how far it is, and a way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from minerisk.i18n import Catalog
from minerisk.ui.widgets.basic import Card, announce, button, plain

_WIDTH = 480


class Busy(Card):
    """``stopped`` when the person wants the task to end."""

    stopped = Signal()

    def __init__(self, text: str, tr: Catalog) -> None:
        super().__init__(spacing=12)
        self._text = text
        middle = Qt.AlignmentFlag.AlignHCenter
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDTH)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(text)
        self._stop = button(tr("Cancel"))
        self._stop.setObjectName("stop")
        self._stop.clicked.connect(self.stopped)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._stop)
        row.addStretch(1)
        self.body.addSpacing(24)
        self.body.addWidget(plain(text, "section"), 0, middle)
        self.body.addWidget(self._bar, 0, middle)
        self.body.addLayout(row)
        self.body.addSpacing(24)
        announce(self, text)

    def begin(self) -> None:
        """Put the focus on the way to stop."""
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the task is; not known where ``total`` is 0."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
