"""The dates of figures on a line of years: up to when each goes. Heights say nothing, and dots are not joined."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from minerisk.domain.edtf import Edtf
from minerisk.domain.text import isolate
from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.roles import Role, is_a

_DOT = 14
_GAP = 6
_SIDE = 24


class TimeLine(QWidget):
    """Shows words over dates: a dot, on a bar as long as the month or year of which no day is known."""

    def __init__(self, points: Sequence[tuple[Edtf, str]], said: str) -> None:
        """Show ``points``, earliest first; ``said`` is all of it in words."""
        super().__init__()
        self._points = tuple(points)
        self._years = range(points[0][0].earliest.year, points[-1][0].latest.year + 2)
        self.setAccessibleName(said)
        is_a(self, Role.Graphic)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        levels = 1 + max(level for _, level in self._places(width))
        return self._line() * (1 + levels) + _DOT + 2 * _GAP

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._line() * 2 + _DOT + 2 * _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        axis = self.height() - self._line() - _GAP - _DOT // 2
        self._paint_years(painter, axis)
        for (left, level), (known, text) in zip(self._places(self.width()), self._points, strict=True):
            self._paint_point(painter, known, axis)
            top = axis - _DOT // 2 - 2 - self._line() * (level + 1)
            place = QRect(left, top, self._metrics().horizontalAdvance(text) + 2, self._line())
            painting.line(painter, self._mirrored(place), isolate(text), theme.font("small"), "text.primary")
        painter.end()

    def _paint_years(self, painter: QPainter, axis: int) -> None:
        painter.fillRect(QRect(0, axis, self.width(), 1), theme.colour("border.subtle"))
        font = theme.font("caption")
        wide = QFontMetrics(font).horizontalAdvance("2024") + 4
        for year in self._years:
            at = self._at(date(year, 1, 1), self.width())
            tick = self._mirrored(QRect(at, axis, 1, _GAP + 2))
            painter.fillRect(tick, theme.colour("border.control"))
            left = min(max(0, at - wide // 2), self.width() - wide)
            below = QRect(left, axis + _DOT // 2 + _GAP, wide, self._line())
            painting.line(painter, self._mirrored(below), str(year), font, "text.secondary")

    def _paint_point(self, painter: QPainter, known: Edtf, axis: int) -> None:
        start, end = self._at(known.earliest, self.width()), self._at(known.latest, self.width())
        if end - start > _DOT:
            span = QRect(start + _GAP, axis - 1, end - start - 2 * _GAP, 3)
            painter.fillRect(self._mirrored(span), theme.colour("accent"))
        dot = QRect((start + end - _DOT) // 2, axis - _DOT // 2, _DOT, _DOT)
        painting.box(painter, QRectF(self._mirrored(dot)), _DOT / 2, "accent", "bg.surface", 2)

    def _places(self, width: int) -> list[tuple[int, int]]:
        """Return where the words of each point begin, and on which line over the axis they have room."""
        free = [0] * len(self._points)
        places = []
        for known, text in self._points:
            wide = self._metrics().horizontalAdvance(text) + 2
            middle = (self._at(known.earliest, width) + self._at(known.latest, width)) // 2
            left = min(max(0, middle - wide // 2), max(0, width - wide))
            level = next((level for level, end in enumerate(free) if left >= end), len(free) - 1)
            free[level] = left + wide + 2 * _GAP
            places.append((left, level))
        return places

    def _at(self, day: date, width: int) -> int:
        """Return how far from the start a day stands."""
        first, last = date(self._years.start, 1, 1), date(self._years.stop - 1, 1, 1)
        return _SIDE + (width - 2 * _SIDE) * (day - first).days // (last - first).days

    def _mirrored(self, place: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return place
        return QRect(self.width() - place.x() - place.width(), place.y(), place.width(), place.height())

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font("small"))

    def _line(self) -> int:
        return self._metrics().height()
