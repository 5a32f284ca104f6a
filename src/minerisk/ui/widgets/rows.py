"""Rows that are pressed as a whole: a section of a form, something to continue."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.basic import pressed_by_return

_TILE = 40
_GAP = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What stands at the end of a row: a chip, or plain words where ``kind`` is empty."""

    text: str
    kind: str = ""
    icon: str | None = None


class TaskRow(QAbstractButton):
    """A row with an icon, a title, a detail and a status; all of it is one button.

    With a ``number`` (or without ``tall``) the detail stands beside the title in a row of 52 pixels; a ``tall`` row has
    the icon on a tile and the detail below the title.
    """

    def __init__(
        self, title: str, *, icon: str = "", number: str = "", detail: str = "", code: str = "", tall: bool = False
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes or goes
        self._icon, self._number, self._detail, self._code, self._tall = icon, number, detail, code, tall
        self._status: Status | None = None
        self._last = False
        self._free = 0
        self.setText(title)
        self.setProperty("ring", "inside")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def set_status(self, status: Status | None) -> None:
        """Show ``status`` at the end of the row."""
        self._status = status
        self._say()
        self.update()

    def set_last(self, last: bool = True) -> None:  # noqa: FBT001, FBT002  (reads as a sentence)
        """Leave out the line below: the card's border is there."""
        self._last = last

    def keep_free(self, width: int) -> None:
        """Leave room at the end of the row for a button of its own."""
        self._free = width

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(theme.font("strong")).height()
        if self._tall:
            return QSize(320, max(64, lines + QFontMetrics(theme.font("hint")).height() + 24))
        return QSize(320, max(52, lines + 24))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.fillRect(self.rect(), theme.colour("accent.subtle"))
        if not self._last:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border.subtle"))
        end = self._paint_end(painter)
        if self._tall:
            self._paint_tall(painter, end)
        else:
            self._paint_flat(painter, end)
        painter.end()

    def _paint_end(self, painter: QPainter) -> int:
        """Paint status and arrow; return where the room for words ends."""
        room = self.rect()
        end = room.width() - 16 - self._free
        if self.isEnabled():
            painting.icon(painter, painting.along(painter, room, end - 20, 20), "chevron-right", "text.primary")
            end -= 32
        if self._status is None:
            return end
        if self._status.kind:
            size = painting.chip_size(self._status.text, self._status.icon)
            part = painting.along(painter, room, end - size.width(), size.width())
            part = QRect(part.x(), (room.height() - size.height()) // 2, size.width(), size.height())
            painting.chip(painter, part, self._status.text, self._status.kind, self._status.icon)
            return end - size.width() - _GAP
        wide = min(QFontMetrics(theme.font("body")).horizontalAdvance(self._status.text) + 2, room.width() // 2)
        token = "text.primary" if self.isEnabled() else "text.secondary"
        painting.line(
            painter, painting.along(painter, room, end - wide, wide), self._status.text, theme.font("body"), token
        )
        return end - wide - _GAP

    def _paint_flat(self, painter: QPainter, end: int) -> None:
        left, room = 16, self.rect()
        if self._number:
            number = painting.along(painter, room, left - 4, 20)
            painting.line(painter, number, self._number, theme.font("body"), "text.secondary", end=True)
            left += 28
        if self._icon:
            painting.icon(painter, painting.along(painter, room, left, 20), self._icon, "text.secondary")
            left += 32
        left = self._paint_title(painter, room, left, end)
        if self._detail and end > left:
            part = painting.along(painter, room, left, end - left)
            painting.line(painter, part, self._detail, theme.font("hint"), "text.secondary")

    def _paint_tall(self, painter: QPainter, end: int) -> None:
        tile = painting.along(painter, self.rect(), 16, _TILE)
        tile = QRect(tile.x(), (self.height() - _TILE) // 2, _TILE, _TILE)
        painting.box(painter, tile, theme.current().radii["control"], "accent.subtle")
        painting.icon(painter, tile, self._icon, "accent")
        left = 16 + _TILE + _GAP
        upper, lower = QFontMetrics(theme.font("strong")).height(), QFontMetrics(theme.font("hint")).height()
        top = (self.height() - upper - lower) // 2
        self._paint_title(painter, QRect(0, top, self.width(), upper), left, end)
        below = QRect(0, top + upper, self.width(), lower)
        part = painting.along(painter, below, left, max(0, end - left))
        painting.line(painter, part, self._detail, theme.font("hint"), "text.secondary")

    def _paint_title(self, painter: QPainter, room: QRect, left: int, end: int) -> int:
        """Paint the title and the code; return where what follows can begin."""
        token = "text.primary" if self.isEnabled() else "text.secondary"
        for text, role in ((self.text(), "strong"), (self._code, "mono")):
            if text:
                wide = max(0, min(QFontMetrics(theme.font(role)).horizontalAdvance(text) + 2, end - left))
                painting.line(painter, painting.along(painter, room, left, wide), text, theme.font(role), token)
                left += wide + (6 if self._tall else _GAP)
        return left

    def _say(self) -> None:
        said = [self._number, self.text(), self._code, self._detail, self._status.text if self._status else ""]
        self.setAccessibleName(", ".join(part for part in said if part))
