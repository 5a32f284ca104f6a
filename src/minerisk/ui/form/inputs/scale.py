"""Scales to choose a number on: a line with a handle, and stars. Nothing is chosen until somebody does."""

import math

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QStyle

from minerisk.ui.form.inputs.span import Span
from minerisk.ui.look import painting, theme

_HANDLE = 20
_TRACK = 4
_TALL = 220
_MOST_TICKS = 50
_STAR = 36
_MOVES = frozenset(
    {
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space,
    }
)  # fmt: skip


class Scale(QAbstractSlider):
    """A line from the first number to the last. ``chosen`` when the person chose one, also the first time.

    Arrows move by a step, Page Up and Page Down by more, Home and End to the ends. The wheel changes nothing.
    """

    chosen = Signal()

    def __init__(self, span: Span, *, upright: bool = False, ticks: bool = True) -> None:
        super().__init__()
        self._span, self._is_set = span, False
        self._ticks = ticks and span.steps <= _MOST_TICKS
        self.setOrientation(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)
        self.setRange(0, span.steps)
        self.setSingleStep(1)
        self.setPageStep(max(1, span.steps // 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", theme.current().radii["control"])
        sizes = (QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(*(reversed(sizes) if upright else sizes))
        self.actionTriggered.connect(self._on_action_triggered)

    @property
    def number(self) -> str:
        """The number that is chosen; empty where none is."""
        return self._span.at(self.value()) if self._is_set else ""

    def show_number(self, number: str) -> None:
        """Show a number; none where it is empty or not on the scale."""
        step = self._span.step_of(number)
        self._is_set = step is not None
        self.setValue(step or 0)
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font("caption"))
        wide = max(words.horizontalAdvance(self._span.at(step)) for step in (0, self._span.steps))
        if self._is_upright:
            return QSize(_HANDLE + 12 + wide + 8, _TALL)
        return QSize(240, _HANDLE + 12 + words.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._is_upright else QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _MOVES:
            event.ignore()
        elif self._is_set:
            super().keyPressEvent(event)
        else:
            self._choose(self.maximum() if event.key() == Qt.Key.Key_End else 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(self._step_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self._step_at(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        enabled = self.isEnabled()
        self._paint_track(painter, 0, self._span.steps, "border.control" if enabled else "border.subtle")
        if self._ticks:
            self._paint_ticks(painter)
        self._paint_ends(painter)
        if self._is_set:
            self._paint_track(painter, 0, self.value(), "accent" if enabled else "text.disabled")
            middle = self._place(self.value())
            handle = QRectF(middle.x() - _HANDLE / 2, middle.y() - _HANDLE / 2, _HANDLE, _HANDLE)
            painting.box(painter, handle, _HANDLE / 2, "bg.surface", "accent" if enabled else "text.disabled", 6)
        painter.end()

    @property
    def _is_upright(self) -> bool:
        return self.orientation() is Qt.Orientation.Vertical

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _length(self) -> int:
        return (self.height() if self._is_upright else self.width()) - _HANDLE

    def _place(self, step: int) -> QPointF:
        """Return the middle of the handle at a step."""
        along = _HANDLE / 2 + self._length() * step / max(1, self._span.steps)
        if self._is_upright:
            across = self.width() - _HANDLE / 2 if self._is_mirrored else _HANDLE / 2
            return QPointF(across, self.height() - along)
        return QPointF(self.width() - along if self._is_mirrored else along, _HANDLE / 2)

    def _step_at(self, point: QPointF) -> int:
        first, last = self._place(0), self._place(self._span.steps)
        gone, whole = (
            (point.y() - first.y(), last.y() - first.y())
            if self._is_upright
            else (point.x() - first.x(), last.x() - first.x())
        )
        return min(max(round(self._span.steps * gone / whole), 0), self._span.steps) if whole else 0

    def _choose(self, step: int) -> None:
        if not self._is_set or step != self.value():
            self._is_set = True
            self.setValue(step)
            self.update()
            self.chosen.emit()

    def _on_action_triggered(self) -> None:
        before, after = self.value(), self.sliderPosition()
        if before != after:
            self.setValue(after)
            self.chosen.emit()

    def _paint_track(self, painter: QPainter, first: int, last: int, token: str) -> None:
        pen = QPen(theme.colour(token), _TRACK)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawLine(self._place(first), self._place(last))

    def _paint_ticks(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.colour("border.control"), 1))
        side = -1 if self._is_upright and self._is_mirrored else 1
        for step in range(self._span.steps + 1):
            place = self._place(step)
            near, far = _HANDLE / 2 - 2, _HANDLE / 2 + 3
            if self._is_upright:
                painter.drawLine(place + QPointF(side * near, 0), place + QPointF(side * far, 0))
            else:
                painter.drawLine(place + QPointF(0, near), place + QPointF(0, far))

    def _paint_ends(self, painter: QPainter) -> None:
        font = theme.font("caption")
        tall = QFontMetrics(font).height()
        first, last = self._span.at(0), self._span.at(self._span.steps)
        if self._is_upright:
            room = painting.along(painter, self.rect(), _HANDLE + 8, self.width() - _HANDLE - 8)
            for number, step in ((first, 0), (last, self._span.steps)):
                middle = round(self._place(step).y())
                top = min(max(middle - tall // 2, 0), self.height() - tall)
                painting.line(painter, QRect(room.x(), top, room.width(), tall), number, font, "text.secondary")
            return
        room = QRect(0, self.height() - tall, self.width(), tall)
        painting.line(painter, room, first, font, "text.secondary")
        painting.line(painter, room, last, font, "text.secondary", end=True)


class Stars(Scale):
    """A star for each number; those up to the chosen one are filled."""

    def sizeHint(self) -> QSize:
        return QSize((self._span.steps + 1) * _STAR, _STAR)

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * (self._span.steps + 1), _STAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "accent" if self.isEnabled() else "text.disabled"
        painter.setPen(QPen(theme.colour(token), 1.75))
        for step in range(self._span.steps + 1):
            filled = self._is_set and step <= self.value()
            painter.setBrush(theme.colour(token) if filled else theme.colour("bg.surface"))
            painter.drawPolygon(_star(QPointF(self._cell(step).center()), min(_STAR, self._cell(step).width()) / 2 - 5))
        painter.end()

    def _cell(self, step: int) -> QRect:
        wide = min(_STAR, self.width() // (self._span.steps + 1))
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(step * wide, 0, wide, self.height()))

    def _step_at(self, point: QPointF) -> int:
        at = QPoint(round(point.x()), self.height() // 2)
        found = [step for step in range(self._span.steps + 1) if self._cell(step).contains(at)]
        return found[0] if found else self._span.steps


def _star(middle: QPointF, radius: float) -> QPolygonF:
    corners = []
    for at in range(10):
        far = radius if at % 2 == 0 else radius * 0.45
        angle = math.pi * at / 5 - math.pi / 2
        corners.append(middle + QPointF(far * math.cos(angle), far * math.sin(angle)))
    return QPolygonF(corners)
