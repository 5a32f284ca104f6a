"""A lesson of a pack as one button: its first picture, its title, for whom it is and how long."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from minerisk.ui.learn.pictures import Pictures
from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.basic import pressed_by_return

_PICTURE = QSize(208, 117)
_EDGE, _GAP = 16, 20
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class LessonButton(QAbstractButton):
    """Reaches from edge to edge of its card."""

    def __init__(self, title: str, detail: str, *, picture: str, pictures: Pictures) -> None:
        """Make it; ``picture`` is a file of the pack, or empty."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes or goes
        self._detail, self._picture, self._pictures = detail, picture, pictures
        self.setText(title)
        self.setAccessibleName(f"{title}, {detail}")
        self.setProperty("ring", "inside")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = 3 * QFontMetrics(theme.font("section")).height() + 2 * QFontMetrics(theme.font("hint")).height()
        return QSize(480, max(_PICTURE.height(), words) + 2 * _EDGE)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect().adjusted(0, 1, 0, -1), theme.colour("accent.subtle"))
        self._paint_picture(painter)
        end = self.width() - _EDGE - 20
        painting.icon(painter, painting.along(painter, self.rect(), end, 20), "chevron-right", "text.primary")
        self._paint_words(painter, end - _GAP)
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        place = painting.along(painter, self.rect(), _EDGE, _PICTURE.width())
        place = QRect(place.x(), (self.height() - _PICTURE.height()) // 2, _PICTURE.width(), _PICTURE.height())
        radius = theme.current().radii["control"]
        painting.box(painter, place, radius, "accent.subtle")
        if not self._picture:
            painting.icon(painter, place, "presentation", "accent", 40)
            return
        clip = QPainterPath()
        clip.addRoundedRect(place, radius, radius)
        painter.save()
        painter.setClipPath(clip)
        painter.drawPixmap(place, self._pictures.pixmap(self._picture, _PICTURE * self.devicePixelRatioF()))
        painter.restore()

    def _paint_words(self, painter: QPainter, end: int) -> None:
        left = _EDGE + _PICTURE.width() + _GAP
        room = painting.along(painter, QRect(0, 0, self.width(), 1000), left, max(1, end - left))
        sizes = [
            QFontMetrics(theme.font(role)).boundingRect(room, _WRAPPED, text).height()
            for role, text in (("section", self.text()), ("hint", self._detail))
        ]
        top = (self.height() - sum(sizes) - 4) // 2
        parts = (("section", "text.primary", self.text()), ("hint", "text.secondary", self._detail))
        for (role, token, text), tall in zip(parts, sizes, strict=True):
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(token))
            painter.drawText(QRect(room.x(), top, room.width(), tall), _WRAPPED, text)
            top += tall + 4
