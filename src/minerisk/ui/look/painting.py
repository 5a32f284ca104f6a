"""Strokes that several widgets paint: rounded boxes, one line of text, icons, chips."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from minerisk.ui.look import icons, theme

CHIP_COLOURS = {
    "neutral": ("bg.alt", "text.secondary"),
    "ok": ("success.bg", "success"),
    "warn": ("warning.bg", "warning"),
    "err": ("error.bg", "error"),
    "info": ("info.bg", "info"),
    "accent": ("accent.subtle", "accent"),
}
"""Tint and text of a chip, by kind."""
_CHIP_ICON = 16


def box(painter: QPainter, rect: QRect | QRectF, radius: float, fill: str, border: str = "", width: float = 1) -> None:
    """Paint a box with rounded corners; ``fill`` and ``border`` are tokens, or empty for none."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(border), width) if border else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if border else 0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def dashed(painter: QPainter, rect: QRect | QRectF, token: str) -> None:
    """Paint a dashed box with the corners of a control."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour(token), 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.current().radii["control"]
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def line(painter: QPainter, rect: QRect, text: str, font: QFont, token: str, *, end: bool = False) -> None:
    """Paint one line of text at the start (or end) of ``rect``, in the middle of its height, shortened to fit."""
    painter.setFont(font)
    painter.setPen(theme.colour(token))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    across = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
    across = QStyle.visualAlignment(painter.layoutDirection(), across | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(rect, int(across) | int(Qt.TextFlag.TextSingleLine), shown)


def icon(painter: QPainter, rect: QRect, name: str, token: str, size: int = 20) -> None:
    """Paint an icon in the middle of ``rect``."""
    density = painter.device().devicePixelRatioF()
    left, top = rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2
    painter.drawPixmap(left, top, icons.pixmap(name, token, size, density))


def chip_size(text: str, icon_name: str | None) -> QSize:
    """Return how much room a chip takes."""
    metrics = QFontMetrics(theme.font("caption"))
    wide = 16 + metrics.horizontalAdvance(text) + (_CHIP_ICON + 4 if icon_name else 0)
    return QSize(wide + 1, max(24, metrics.height() + 4))


def chip(painter: QPainter, rect: QRect, text: str, kind: str, icon_name: str | None) -> None:
    """Paint a chip that fills ``rect``."""
    fill, token = CHIP_COLOURS[kind]
    box(painter, rect, theme.current().radii["chip"], fill)
    inner = rect.adjusted(8, 0, -8, 0)
    if icon_name:
        icon(painter, along(painter, inner, inner.x(), _CHIP_ICON), icon_name, token, _CHIP_ICON)
        taken = _CHIP_ICON + 4
        inner = along(painter, inner, inner.x() + taken, inner.width() - taken)
    line(painter, inner, text, theme.font("caption"), token)


def along(painter: QPainter, within: QRect, left: int, width: int) -> QRect:
    """Return the part of ``within`` from ``left``, mirrored where the painter writes from right to left."""
    part = QRect(left, within.y(), width, within.height())
    return QStyle.visualRect(painter.layoutDirection(), within, part)


def begin(widget: QWidget) -> QPainter:
    """Return a painter for ``widget`` that writes in its direction."""
    painter = QPainter(widget)
    painter.setLayoutDirection(widget.layoutDirection())
    return painter
