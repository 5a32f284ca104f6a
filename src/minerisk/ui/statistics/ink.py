"""Bars, their numbers and what is hatched, drawn over a plot: places in its numbers, sizes in pixels.

Bars have whole pixels and thus sharp edges; hatching and words keep their size, whatever the plot is scaled to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from minerisk.ui.look import theme

HATCHED = "chart.unknown"
_STRIPE = 6
_AWAY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar; one that is ``HATCHED`` is what is not known."""

    place: QRectF
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thin line: what bars stand on, or across at a number."""

    start: QPointF
    end: QPointF
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One line of text beside a point, above or below it, or in its middle.

    Attributes:
        line: how many lines further down, for text of several lines; -1 is one further up.
    """

    at: QPointF
    text: str
    side: Qt.AlignmentFlag
    role: str = "small"
    colour: str = "text.primary"
    line: int = 0


class Ink(QGraphicsItem):
    """Draws bars and words; ``ring`` goes around what is selected."""

    def __init__(self, rules: Sequence[Rule], bars: Sequence[Bar], words: Sequence[Word], within: QRectF) -> None:
        super().__init__()
        self._rules, self._bars, self._words, self._within = rules, bars, words, within
        self._ring = QRectF()

    def surround(self, place: QRectF) -> None:
        """Put the ring around ``place``; an empty one takes it away."""
        self._ring = place
        self.update()

    def boundingRect(self) -> QRectF:
        return self._within

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        to_pixels = self.sceneTransform()
        back, _ = to_pixels.inverted()
        painter.setTransform(back, True)  # noqa: FBT003  (as it is in Qt)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003
        for rule in self._rules:
            painter.setPen(QPen(theme.colour(rule.colour), 1))
            painter.drawLine(to_pixels.map(rule.start).toPoint(), to_pixels.map(rule.end).toPoint())
        for bar in self._bars:
            _paint_bar(painter, whole(to_pixels.mapRect(bar.place)), bar.colour)
        for word in self._words:
            _paint_word(painter, to_pixels.map(word.at), word)
        if not self._ring.isNull():
            _paint_ring(painter, to_pixels.mapRect(self._ring))


def whole(place: QRectF) -> QRectF:
    """Return ``place`` with its edges on whole pixels, at least one wide where it has any width."""
    left, top, right, bottom = (round(edge) for edge in (place.left(), place.top(), place.right(), place.bottom()))
    wide = max(right - left, 1) if place.width() > 0 else 0
    tall = max(bottom - top, 1) if place.height() > 0 else 0
    return QRectF(left, top, wide, tall)


def _paint_bar(painter: QPainter, place: QRectF, colour: str) -> None:
    if colour != HATCHED:
        painter.fillRect(place, theme.colour(colour))
        return
    painter.fillRect(place, theme.colour("bg.alt"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(colour), 1.5))
    foot = place.left() - place.height()
    while foot < place.right():
        left, right = max(foot, place.left()), min(foot + place.height(), place.right())  # SVG would not clip
        painter.drawLine(QLineF(left, place.bottom() - left + foot, right, place.bottom() - right + foot))
        foot += _STRIPE
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003


def _paint_word(painter: QPainter, at: QPointF, word: Word) -> None:
    font = theme.font(word.role)
    metrics = QFontMetricsF(font)
    wide, tall = metrics.horizontalAdvance(word.text) + 1, metrics.height()
    left, top = at.x() - wide / 2, at.y() - tall / 2
    match word.side:
        case Qt.AlignmentFlag.AlignRight:
            left = at.x() + _AWAY
        case Qt.AlignmentFlag.AlignLeft:
            left = at.x() - _AWAY - wide
        case Qt.AlignmentFlag.AlignTop:
            top = at.y() - tall - 1
        case Qt.AlignmentFlag.AlignBottom:
            top = at.y() + 4
        case _:
            pass
    painter.setFont(font)
    painter.setPen(theme.colour(word.colour))
    place = QRectF(round(left), round(top + word.line * tall), wide, tall)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word.text)


def _paint_ring(painter: QPainter, place: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("focus"), 2))
    painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 3, 3)
