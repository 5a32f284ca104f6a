"""A big card on Home that begins something: words, and a drawing at its foot."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from minerisk.ui.look import painting, theme
from minerisk.ui.look.icons import art
from minerisk.ui.widgets import keys
from minerisk.ui.widgets.basic import pressed_by_return

_ART = QSize(480, 184)
_DRAWN = 175
"""How much of the drawing at its end stands beside the words; the rest is ground below them."""
_WHOLE = 440
"""Width from which the drawing has its full size."""
_TILE = 40
_WORDS = 230


class ActionCard(QAbstractButton):
    """One button; the first on a page is the ``hero``, filled with colour. ``key`` does the same on every page."""

    def __init__(self, title: str, text: str, *, icon: str, drawing: str, key: str = "", hero: bool = False) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes or goes
        self._text, self._icon, self._drawing, self._hero = text, icon, drawing, hero
        self._key = keys.called(key) if key else ""
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{text}. {self._key}" if key else text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", theme.current().radii["card"])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(230, self.heightForWidth(230))

    def heightForWidth(self, width: int) -> int:
        top = 16 + _TILE + 10
        return max(_ART.height(), top + self._title_height(width) + 6 + self._text_height(width) + 20)

    def hasHeightForWidth(self) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        radius = theme.current().radii["card"]
        painting.box(painter, self.rect(), radius, self._fill(), "" if self._hero else self._border())
        clip = QPainterPath()
        inset = 0 if self._hero else 1
        clip.addRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
        painter.setClipPath(clip)
        self._paint_art(painter)
        self._paint_words(painter)
        self._paint_key(painter)
        painter.end()

    def _active(self) -> bool:
        return self.underMouse() or self.isDown()

    def _fill(self) -> str:
        if self._hero:
            return "hero.hover" if self._active() else "hero.bg"
        return "bg.surface"

    def _border(self) -> str:
        return "border.control" if self._active() else "border.subtle"

    def _paint_art(self, painter: QPainter) -> None:
        wide, tall = round(_ART.width() * _scale(self.width())), round(_ART.height() * _scale(self.width()))
        picture = art(self._drawing, wide, tall, self.devicePixelRatioF())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            picture = picture.transformed(QTransform.fromScale(-1, 1))
        part = painting.along(painter, self.rect(), self.width() - wide, wide)
        painter.drawPixmap(part.x(), self.height() - tall, picture)

    def _paint_words(self, painter: QPainter) -> None:
        tile = painting.along(painter, QRect(0, 16, self.width(), _TILE), 16, _TILE)
        painting.box(painter, tile, theme.current().radii["control"], "hero.tile" if self._hero else "accent.subtle")
        painting.icon(painter, tile, self._icon, "hero.text" if self._hero else "accent")
        token = "hero.text" if self._hero else "text.primary"
        tall = self._title_height(self.width())
        title = painting.along(painter, QRect(0, 16 + _TILE + 10, self.width(), tall), 16, self.width() - 32)
        painter.setFont(theme.font("section"))
        painter.setPen(theme.colour(token))
        painter.drawText(title, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft), self.text())
        room = QRect(0, title.bottom() + 4, self.width(), self._text_height(self.width()) + 4)
        words = painting.along(painter, room, 16, self._words_width(self.width()))
        painter.setFont(theme.font("hint"))
        painter.setPen(theme.colour("hero.text" if self._hero else "text.secondary"))
        painter.drawText(words, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft), self._text)

    def _paint_key(self, painter: QPainter) -> None:
        if not self._key:
            return
        metrics = QFontMetrics(theme.font("caption"))
        wide, tall = metrics.horizontalAdvance(self._key) + 12, max(18, metrics.height() + 2)
        cap = painting.along(painter, QRect(0, 16, self.width(), tall), self.width() - 16 - wide, wide)
        token = "hero.text" if self._hero else "text.secondary"
        painter.setOpacity(0.85)
        painting.box(painter, cap, 4, "", token)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painting.line(painter, cap.adjusted(6, 0, 0, 0), self._key, theme.font("caption"), token)

    def _words_width(self, width: int) -> int:
        wanted = round(_WORDS * theme.current().text_size / theme.BASE_SIZE)
        return max(120, min(wanted, width - 24 - round(_DRAWN * _scale(width))))

    def _title_height(self, width: int) -> int:
        room = QRect(0, 0, width - 32, 1000)
        return (
            QFontMetrics(theme.font("section")).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        )

    def _text_height(self, width: int) -> int:
        room = QRect(0, 0, self._words_width(width), 1000)
        return QFontMetrics(theme.font("hint")).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._text).height()


def _scale(width: int) -> float:
    """Return how large the drawing is in a card of a width."""
    return min(1.0, width / _WHOLE)
