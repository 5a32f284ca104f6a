"""A body, front and back, on which parts are ticked. Never mirrored: left and right are those of the person drawn."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from minerisk.domain import body
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.outline import drawing
from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.basic import announce, plain_tooltip
from minerisk.ui.widgets.roles import Role, is_a

_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip
_RING = 2.5
_SCALE, _LARGEST = 1.15, 1.4
_INSET = 8


class Figure(QWidget):
    """``ticked`` gives the code of a part that was chosen or no longer is. One stop of the Tab key; arrows move."""

    ticked = Signal(str)

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self._box, self._shapes = drawing()
        self._parts: list[tuple[str, tuple[str, ...]]] = []
        self._labels: Mapping[str, str] = {}
        self._chosen: Collection[str] = ()
        self._at = 0
        self._asked = ""
        self._pointed: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        is_a(self, Role.Graphic)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that have a part in the drawing, in the order of the list."""
        return tuple(code for code, _ in self._parts)

    @property
    def current(self) -> str:
        """The code that the keys are at; empty where the drawing has none."""
        return self.codes[self._at] if self._parts else ""

    def offer(self, labels: Mapping[str, str]) -> None:
        """Offer codes with their words; those that are no part of the body are left out."""
        current = self.current
        parts = [(code, body.shapes(code, self._shapes)) for code in labels]
        self._labels = labels
        self._parts = [(code, shapes) for code, shapes in parts if shapes]
        self._at = self.codes.index(current) if current in self.codes else 0
        self._tell()
        self.update()

    def show_chosen(self, codes: Collection[str]) -> None:
        """Show what is chosen."""
        self._chosen = codes
        self._tell()
        self.update()

    def name(self, text: str) -> None:
        """Tell a screen reader what is asked."""
        self._asked = text
        self._tell()

    @property
    def _has_sides(self) -> bool:
        """Whether a code stands for one side of the body alone."""
        return any({shape.rpartition("-")[2] for shape in shapes} in ({"left"}, {"right"}) for _, shapes in self._parts)

    def sizeHint(self) -> QSize:
        return QSize(round(self._box.width() * self._scale()), round(self._box.height() * self._scale()) + self._line())

    def place_of(self, code: str) -> QPointF:
        """Return a point of the widget at which a code is drawn."""
        shapes = next(shapes for own, shapes in self._parts if own == code)
        inside = next(shape for shape in shapes if body.at(shape, self._parts) == code)
        return self._to_widget().map(self._shapes[inside].boundingRect().center())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._parts:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._go((self._at + _STEPS[key]) % len(self._parts))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(0 if key == Qt.Key.Key_Home else len(self._parts) - 1)
        elif key == Qt.Key.Key_Space:
            self._tick(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        code = self._code_at(event.position())
        if code is not None and event.button() is Qt.MouseButton.LeftButton:
            self._at = self.codes.index(code)
            self._tick(code)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointed = self._code_at(event.position())
        if pointed != self._pointed:
            self._pointed = pointed
            plain_tooltip(self, self._labels[pointed] if pointed else "")
            self.setCursor(Qt.CursorShape.PointingHandCursor if pointed else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointed = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        transform = self._to_widget()
        for shape, path in self._shapes.items():
            fill, border = self._colours(body.at(shape, self._parts))
            painter.setBrush(fill)
            painter.setPen(QPen(border, 1))
            painter.drawPath(transform.map(path))
        if self.hasFocus() and self._parts:
            self._paint_ring(painter, transform)
        self._paint_words(painter)
        painter.end()

    def _go(self, at: int) -> None:
        self._at = at
        self._tell()
        announce(self, self._state())
        self.update()

    def _tick(self, code: str) -> None:
        self.ticked.emit(code)
        announce(self, self._state())

    def _state(self) -> str:
        """Return the part that the keys are at, and whether it is ticked."""
        ticked = self._tr("ticked") if self.current in self._chosen else self._tr("not ticked")
        return f"{self._labels[self.current]}, {ticked}"

    def _tell(self) -> None:
        drawn = self._tr("body outline")
        self.setAccessibleName(", ".join(filter(None, (self._asked, drawn, self._state() if self._parts else ""))))

    def _code_at(self, place: QPointF) -> str | None:
        inside, _ = self._to_widget().inverted()
        point = inside.map(place)
        hit = next((shape for shape, path in reversed(tuple(self._shapes.items())) if path.contains(point)), "")
        return body.at(hit, self._parts) if self.isEnabled() else None

    def _colours(self, code: str | None) -> tuple[QColor, QColor]:
        if code is None or not self.isEnabled():
            chosen = code is not None and code in self._chosen
            return theme.colour("text.disabled" if chosen else "bg.alt"), theme.colour("border.subtle")
        if code in self._chosen:
            return theme.colour("accent"), theme.colour("accent.text")
        pointed = code == self._pointed
        return theme.colour("accent.subtle" if pointed else "bg.surface"), theme.colour("border.control")

    def _paint_ring(self, painter: QPainter, transform: QTransform) -> None:
        """Paint the ring of the focus around the part, on a line in the colour behind, so that it is seen on all."""
        whole = QPainterPath()
        for shape in dict(self._parts)[self.current]:
            whole = whole.united(self._shapes[shape])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for token, width in (("bg.window", 3 * _RING), ("focus", _RING)):
            pen = QPen(theme.colour(token), width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPath(transform.map(whole))

    def _paint_words(self, painter: QPainter) -> None:
        """Write below each view what it is, and where codes tell sides apart, which side of the person is which."""
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        left, right = (self._tr("Left"), self._tr("Right")) if self._has_sides else ("", "")
        half = self.width() // 2
        views = ((right, self._tr("From the front"), left), (left, self._tr("From behind"), right))
        top, high = self.height() - self._line(), self._line()
        for at, words in enumerate(views):
            for place, text in enumerate(words):
                font = theme.font("small" if place == 1 else "caption")
                wide = QFontMetrics(font).horizontalAdvance(text) + 2
                start = at * half + _INSET + (half - 2 * _INSET - wide) * place // 2
                painting.line(painter, QRect(start, top, wide, high), text, font, "text.secondary")

    def _to_widget(self) -> QTransform:
        return QTransform.fromScale(self._scale(), self._scale()).translate(-self._box.x(), -self._box.y())

    def _scale(self) -> float:
        return min(_LARGEST, _SCALE * theme.scaled(1000) / 1000)

    def _line(self) -> int:
        return QFontMetrics(theme.font("caption")).height() + 8
