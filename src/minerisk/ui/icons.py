"""Line icons in the colours of the theme. The drawings are in ``resources/icons``."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap, QPixmapCache

from minerisk.ui import theme
from minerisk.ui.drawing import line_icon

_TWINS = {"arrow-left": "arrow-right", "chevron-left": "chevron-right"}
_MIRRORED = _TWINS | {twin: name for name, twin in _TWINS.items()}
_DENSITIES = (1.0, 1.25, 1.5, 2.0, 3.0)


def icon(name: str, token: str = "text.secondary", size: int = 20) -> QIcon:  # noqa: S107  (a colour, not a secret)
    """Return an icon in the colour ``token``; arrows point the other way where text runs from right to left."""
    made = QIcon()
    for density in _DENSITIES:
        made.addPixmap(pixmap(name, token, size, density))
    return made


def pixmap(name: str, token: str = "text.secondary", size: int = 20, density: float = 1.0) -> QPixmap:  # noqa: S107
    """Return an icon as a picture of ``size`` by ``size`` logical pixels for a screen of that ``density``."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        name = _MIRRORED.get(name, name)
    colour = theme.colour(token).name()
    key = f"minerisk-icon-{name}-{colour}-{size}-{density}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = line_icon(name, colour, size, density)
        QPixmapCache.insert(key, found)
    return found
