"""One number of the Statistics page on a tile that opens the records behind it."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from minerisk.services.dashboard import Figure
from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.basic import plain_tooltip, pressed_by_return

_SIDE = 16
_GAP = 8


class FigureTile(QAbstractButton):
    """A large number with its word beside it and a note below. ``opened`` gives the filter of what was counted."""

    opened = Signal(object)

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes or goes
        self._figure = figure
        notes = ", ".join(filter(None, (figure.note, *figure.sources)))
        said = f"{figure.number} {figure.label}"
        self.setAccessibleName(f"{said}, {notes}" if notes else said)
        plain_tooltip(self, notes)
        self.setProperty("ring_radius", theme.current().radii["card"])
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        upper, lower = QFontMetrics(theme.font("title")), QFontMetrics(theme.font("caption"))
        label = QFontMetrics(theme.font("strong")).horizontalAdvance(self._figure.label)
        first = upper.horizontalAdvance(self._figure.number) + _GAP + label
        wide = max(first, lower.horizontalAdvance(self._figure.note)) + 2 * _SIDE + 4
        return QSize(wide, max(72, upper.height() + lower.height() + 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        border = "border.control" if self.underMouse() else "border.subtle"
        painting.box(painter, self.rect(), theme.current().radii["card"], "bg.surface", border)
        upper = QFontMetrics(theme.font("title"))
        lower = QFontMetrics(theme.font("caption"))
        top = (self.height() - upper.height() - lower.height()) // 2
        number = min(upper.horizontalAdvance(self._figure.number) + 2, self.width() - 2 * _SIDE)
        line = QRect(0, top, self.width(), upper.height())
        part = painting.along(painter, line, _SIDE, number)
        painting.line(painter, part, self._figure.number, theme.font("title"), "text.primary")
        left = _SIDE + number + _GAP
        room = painting.along(painter, line.translated(0, 3), left, max(0, self.width() - left - _SIDE))
        painting.line(painter, room, self._figure.label, theme.font("strong"), "text.primary")
        below = QRect(0, top + upper.height(), self.width(), lower.height())
        room = painting.along(painter, below, _SIDE, self.width() - 2 * _SIDE)
        painting.line(painter, room, self._figure.note, theme.font("caption"), "text.secondary")
        painter.end()

    def _on_clicked(self) -> None:
        self.opened.emit(self._figure.behind)
