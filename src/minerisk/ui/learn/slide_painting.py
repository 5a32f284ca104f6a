"""Paints the parts of a slide in the colours of a room."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from minerisk.ui.learn.lettering import font
from minerisk.ui.learn.parts import Align, Box, Icon, Image, Part, Sign, Tick, Words
from minerisk.ui.learn.pictures import Pictures
from minerisk.ui.look import room as rooms
from minerisk.ui.look.drawing import line_icon

_LETTERS = "ABCD"
_CORNER = 0.03
"""Of a picture, as a share of its height."""


class SlidePainter:
    """Paints with ``painter``, once."""

    def __init__(self, painter: QPainter, room: str, pictures: Pictures, *, mirrored: bool) -> None:
        self._painter, self._room, self._pictures, self._mirrored = painter, room, pictures, mirrored
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(direction)

    def paint(self, parts: Iterable[Part]) -> None:
        """Paint ``parts``, the first lowest."""
        for part in parts:
            match part:
                case Words():
                    self._words(part)
                case Image():
                    self._image(part)
                case Box():
                    self._box(part)
                case Sign():
                    self._sign(part)
                case Tick():
                    self._tick(part)
                case Icon():
                    self._icon(part)

    def _colour(self, token: str) -> QColor:
        return rooms.colour(self._room, token)

    def _words(self, part: Words) -> None:
        start = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        across = Qt.AlignmentFlag.AlignHCenter if part.align is Align.MIDDLE else start | Qt.AlignmentFlag.AlignAbsolute
        flags = int(across | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        self._painter.setFont(font(part.letters.pixels, strong=part.letters.strong))
        self._painter.setPen(self._colour(part.tone))
        self._painter.drawText(_lines(part), flags, part.letters.text)

    def _image(self, part: Image) -> None:
        corner = part.rect.height() * _CORNER
        clip = QPainterPath()
        clip.addRoundedRect(part.rect, corner, corner)
        self._painter.fillPath(clip, self._colour("plate"))
        drawn = self._pictures.pixmap(part.picture.file, device_size(part, self._painter.device().devicePixelRatioF()))
        if drawn.isNull():
            self._instead(part)
            return
        self._painter.save()
        self._painter.setClipPath(clip)
        self._painter.drawPixmap(part.rect, drawn, QRectF(drawn.rect()))
        self._painter.restore()

    def _instead(self, part: Image) -> None:
        """Say what a picture would show, where it cannot be read."""
        inside = part.rect.adjusted(part.rect.width() / 12, 0, -part.rect.width() / 12, 0)
        self._painter.setFont(font(max(9, part.rect.height() / 14)))
        self._painter.setPen(self._colour("text"))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        self._painter.drawText(inside, flags, part.picture.shows)

    def _box(self, part: Box) -> None:
        line = self._colour(part.line) if part.line else None
        has_line = line is not None and line.isValid()
        self._painter.setPen(QPen(line, part.width) if line is not None and has_line else Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(part.fill) if part.fill else Qt.BrushStyle.NoBrush)
        inset = part.width / 2 if has_line else 0
        rect = part.rect.adjusted(inset, inset, -inset, -inset)
        self._painter.drawRoundedRect(rect, part.radius, part.radius)

    def _sign(self, part: Sign) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(part.tone))
        _SHAPES[part.number](self._painter, part.rect)
        self._painter.setFont(font(part.rect.height() * 0.42))
        self._painter.setPen(self._colour(part.letter_tone))
        lower = part.rect.height() * 0.2 if part.number == 0 else 0  # a triangle has its room below
        room = part.rect.adjusted(0, lower, 0, 0)
        self._painter.drawText(room, Qt.AlignmentFlag.AlignCenter, _LETTERS[part.number])

    def _tick(self, part: Tick) -> None:
        rect = part.rect
        pen = QPen(self._colour(part.tone), rect.height() * 0.18)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(QPolygonF([_at(rect, 0.1, 0.55), _at(rect, 0.4, 0.85), _at(rect, 0.9, 0.2)]))

    def _icon(self, part: Icon) -> None:
        side = round(part.rect.width())
        colour, density = rooms.colours(self._room)[part.tone], self._painter.device().devicePixelRatioF()
        self._painter.drawPixmap(part.rect.topLeft(), line_icon(part.name, colour, side, density))


def device_size(part: Image, density: float) -> QSize:
    """Return the size of a picture in pixels of a screen of that ``density``."""
    return QSize(round(part.rect.width() * density), round(part.rect.height() * density))


def _lines(part: Words) -> QRectF:
    """Return the room of the lines: as wide as they are where they stand in the middle."""
    spare = part.rect.width() - part.letters.width
    return part.rect.adjusted(spare / 2, 0, -spare / 2, 0) if part.align is Align.MIDDLE else part.rect


def _at(rect: QRectF, across: float, down: float) -> QPointF:
    return QPointF(rect.left() + rect.width() * across, rect.top() + rect.height() * down)


def _triangle(painter: QPainter, rect: QRectF) -> None:
    painter.drawPolygon(QPolygonF([_at(rect, 0.5, 0.03), _at(rect, 1.04, 0.94), _at(rect, -0.04, 0.94)]))


def _circle(painter: QPainter, rect: QRectF) -> None:
    painter.drawEllipse(rect)


def _square(painter: QPainter, rect: QRectF) -> None:
    inset = rect.height() * 0.06
    painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))


def _diamond(painter: QPainter, rect: QRectF) -> None:
    points = [_at(rect, 0.5, -0.05), _at(rect, 1.05, 0.5), _at(rect, 0.5, 1.05), _at(rect, -0.05, 0.5)]
    painter.drawPolygon(QPolygonF(points))


_SHAPES: tuple[Callable[[QPainter, QRectF], None], ...] = (_triangle, _circle, _square, _diamond)
