"""A chart as a picture to take away: title, numbers and drawing, in the colours of the screen."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from minerisk.ui.look import theme
from minerisk.ui.statistics.chart_view import ChartView

_MARGIN = 16
_HEAD = 56
_DENSITY = 3
"""So many pixels of a PNG for one of the screen: sharp on paper."""


def svg(view: ChartView) -> bytes:
    """Return the chart as SVG, with words that can be searched."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(_size(view))
    made.setViewBox(QRectF(0, 0, _size(view).width(), _size(view).height()))
    made.setTitle(view.chart.title)
    made.setDescription(view.chart.note)
    painter = QPainter(made)
    _paint(painter, view)
    painter.end()
    buffer.close()
    return bytes(content.data())


def png(view: ChartView) -> bytes:
    """Return the chart as PNG."""
    made = QImage(_size(view) * _DENSITY, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(_DENSITY)
    painter = QPainter(made)
    _paint(painter, view)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(made)
    buffer.close()
    return bytes(content.data())


def _size(view: ChartView) -> QSize:
    return QSize(view.width() + 2 * _MARGIN, view.height() + _HEAD + 2 * _MARGIN)


def _paint(painter: QPainter, view: ChartView) -> None:
    size = _size(view)
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
    view.render_to(painter, QRectF(_MARGIN, _MARGIN + _HEAD, view.width(), view.height()))
