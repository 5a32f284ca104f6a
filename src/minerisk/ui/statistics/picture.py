"""A chart as a picture to take away: title, numbers, drawing and a line about it, in the colours of the screen."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from minerisk.ui.look import theme
from minerisk.ui.statistics.chart_view import ChartView

_MARGIN = 16
_HEAD = 56
_WRAPPED = int(Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap)
_TALLEST = 10_000
_DENSITY = 3
"""So many pixels of a PNG for one of the screen: sharp on paper."""


def svg(view: ChartView, foot: str) -> bytes:
    """Return the chart as SVG, with words that can be searched."""
    size = _size(view, foot)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(size)
    made.setViewBox(QRectF(0, 0, size.width(), size.height()))
    made.setTitle(view.chart.title)
    made.setDescription(f"{view.chart.note}\n{foot}")
    painter = QPainter(made)
    _paint(painter, view, foot)
    painter.end()
    buffer.close()
    return bytes(content.data())


def png(view: ChartView, foot: str) -> bytes:
    """Return the chart as PNG."""
    made = QImage(_size(view, foot) * _DENSITY, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(_DENSITY)
    painter = QPainter(made)
    _paint(painter, view, foot)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(made)
    buffer.close()
    return bytes(content.data())


def _size(view: ChartView, foot: str) -> QSize:
    return QSize(view.width() + 2 * _MARGIN, view.height() + _HEAD + _foot_height(view, foot) + 2 * _MARGIN)


def _foot_height(view: ChartView, foot: str) -> int:
    room = QRect(0, 0, view.width(), _TALLEST)
    return QFontMetrics(theme.font("caption")).boundingRect(room, _WRAPPED, foot).height()


def _paint(painter: QPainter, view: ChartView, foot: str) -> None:
    size = _size(view, foot)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.colour("bg.surface"))
    painter.setLayoutDirection(view.layoutDirection())
    top = float(_MARGIN)
    for text, role, token in (
        (view.chart.title, "strong", "text.primary"),
        (view.chart.note, "caption", "text.secondary"),
    ):
        painter.setFont(theme.font(role))
        painter.setPen(theme.colour(token))
        place = QRectF(_MARGIN, top, view.width(), _HEAD / 2 - 4)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
        top += _HEAD / 2 - 4
    drawing = QRectF(_MARGIN, _MARGIN + _HEAD, view.width(), view.height())
    painter.drawText(QRectF(_MARGIN, drawing.bottom(), view.width(), _foot_height(view, foot)), _WRAPPED, foot)
    view.render_to(painter, drawing)
