"""The pictures of a pack, drawn once in the size in which they are shown, and kept as long as there is room."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from minerisk.errors import UserError

_ROOM = 192 * 1024 * 1024
"""Bytes that drawn pictures may take: twenty that fill a screen of 1920 by 1080."""
_USUAL = QSizeF(16, 9)


class Pictures:
    """Gives pictures by their file. What cannot be read is an empty picture: its words are shown instead."""

    def __init__(self, load: Callable[[str], bytes], room: int = _ROOM) -> None:
        """Take pictures from ``load``, which returns what a file holds, and keep as many as ``room`` bytes hold."""
        self._load, self._room = load, room
        self._read: dict[str, QSvgRenderer | QImage] = {}
        self._drawn: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()

    def proportions(self, file: str) -> QSizeF:
        """Return width and height of a picture, in any unit."""
        source = self._source(file)
        size = source.viewBoxF().size() if isinstance(source, QSvgRenderer) else QSizeF(source.size())
        return _USUAL if size.isEmpty() else size

    def pixmap(self, file: str, size: QSize) -> QPixmap:
        """Return a picture in ``size``, in pixels of the screen."""
        key = (file, size.width(), size.height())
        if key not in self._drawn:
            self._drawn[key] = _draw(self._source(file), size)
            self._make_room()
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def _make_room(self) -> None:
        taken = sum(4 * width * height for _, width, height in self._drawn)
        while taken > self._room and len(self._drawn) > 1:
            (_, width, height), _ = self._drawn.popitem(last=False)
            taken -= 4 * width * height

    def _source(self, file: str) -> QSvgRenderer | QImage:
        if file not in self._read:
            self._read[file] = self._open(file)
        return self._read[file]

    def _open(self, file: str) -> QSvgRenderer | QImage:
        try:
            content = self._load(file)
        except UserError:
            return QImage()
        if not file.lower().endswith(".svg"):
            return QImage.fromData(content)
        made = QSvgRenderer(QByteArray(content))
        return made if made.isValid() else QImage()


def _draw(source: QSvgRenderer | QImage, size: QSize) -> QPixmap:
    if isinstance(source, QImage):
        if source.isNull():
            return QPixmap()
        smooth = Qt.TransformationMode.SmoothTransformation
        return QPixmap.fromImage(source.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    drawn = QPixmap(size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    source.render(painter, QRectF(drawn.rect()))
    painter.end()
    return drawn
