"""SVG drawings turned into pictures that are sharp on a screen of any density. Knows no theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from minerisk import paths


def line_icon(name: str, colour: str, size: int, density: float) -> QPixmap:
    """Return an icon of ``resources/icons``, ``size`` logical pixels wide and high, in a colour like ``#16212B``."""
    return render(_icon(name).replace("currentColor", colour), size, size, density)


def render(svg: str, width: int, height: int, density: float) -> QPixmap:
    """Return an SVG drawing as a picture of so many logical pixels, for a screen of that ``density``."""
    picture = QPixmap(round(width * density), round(height * density))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture


@cache
def _icon(name: str) -> str:
    svg = paths.bundled("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    return svg.replace('stroke-width="2"', 'stroke-width="1.75"')
