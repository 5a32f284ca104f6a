"""What the window shows while it is hidden from people who pass by: a clock, and nothing of anybody."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.days import clock, weekday
from minerisk.ui.look import painting
from minerisk.ui.look.icons import art
from minerisk.ui.widgets.basic import button, plain

_ART = (960, 160)


class HidePage(QWidget):
    """A plain page with a clock. ``shown_again`` when the person wants to go on."""

    shown_again = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self.setProperty("role", "window")
        self._clock = plain("", "display")
        self._day = plain("", "secondary")
        self._back = button(tr("Show the screen"), "secondary", key="Ctrl+Shift+H", size="big")
        self._back.clicked.connect(self.shown_again)
        column = QVBoxLayout(self)
        column.addStretch(2)
        for widget in (self._clock, self._day):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(24)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._on_timer_timeout()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_timer_timeout()
        self._timer.start()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        width, height = max(self.width(), _ART[0]), _ART[1]
        painter.drawPixmap(0, self.height() - height, art("road", width, height, self.devicePixelRatioF()))
        painter.end()

    def _on_timer_timeout(self) -> None:
        now = datetime.now().astimezone()
        self._clock.setText(clock(now))
        self._day.setText(weekday(now.date(), self._tr))
