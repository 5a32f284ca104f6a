"""A big card on Home that begins something: words, and a drawing at its foot."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from minerisk.ui.look import painting, theme
from minerisk.ui.look.icons import art
from minerisk.ui.widgets.basic import pressed_by_return

_ART = QSize(480, 184)
_TILE = 40
_WORDS = 230


class ActionCard(QAbstractButton):
    """One button; the first on a page is the ``hero``, filled with colour."""

    def __init__(self, title: str, text: str, *, icon: str, drawing: str, hero: bool = False) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes or goes
        self._text, self._icon, self._drawing, self._hero = text, icon, drawing, hero
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", theme.current().radii["card"])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(260, self.heightForWidth(260))

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
        picture = art(self._drawing, _ART.width(), _ART.height(), self.devicePixelRatioF())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            picture = picture.transformed(QTransform.fromScale(-1, 1))
        part = painting.along(painter, self.rect(), self.width() - _ART.width(), _ART.width())
        painter.drawPixmap(part.x(), self.height() - _ART.height(), picture)

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

    def _words_width(self, width: int) -> int:
        wanted = round(_WORDS * theme.current().text_size / theme.BASE_SIZE)
        return max(120, min(wanted, width - 32, max(width - 180, 170)))

    def _title_height(self, width: int) -> int:
        room = QRect(0, 0, width - 32, 1000)
        return (
            QFontMetrics(theme.font("section")).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        )

    def _text_height(self, width: int) -> int:
        room = QRect(0, 0, self._words_width(width), 1000)
        return QFontMetrics(theme.font("hint")).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._text).height()
