"""Icons and drawings in the colours of the theme, from ``resources/icons`` and ``resources/art``."""

import re
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap, QPixmapCache

from minerisk import paths
from minerisk.ui.look import theme
from minerisk.ui.look.drawing import line_icon, render

_TWINS = {"arrow-left": "arrow-right", "chevron-left": "chevron-right"}
_MIRRORED = _TWINS | {twin: name for name, twin in _TWINS.items()}
_TOKEN = re.compile(r"\{([a-z0-9.]+)\}")
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


def art(name: str, width: int, height: int, density: float = 1.0) -> QPixmap:
    """Return a drawing of ``resources/art``, in so many logical pixels, for a screen of that ``density``."""
    colours = theme.current().colours
    return render(_TOKEN.sub(lambda found: colours[found.group(1)], _drawing(name)), width, height, density)


def logo() -> QIcon:
    """Return the program's sign in the sizes that systems ask for."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(art("logo", size, size))
    return made


@cache
def _drawing(name: str) -> str:
    return paths.bundled("resources", "art", f"{name}.svg").read_text(encoding="utf-8")
