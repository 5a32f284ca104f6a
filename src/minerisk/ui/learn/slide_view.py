"""A slide as an audience sees it, in whatever size it is given. Used small for reading and large for showing."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.learn import faces
from minerisk.ui.learn.faces import Face, Way
from minerisk.ui.learn.parts import Frame, Image, Part
from minerisk.ui.learn.pictures import Pictures
from minerisk.ui.learn.plan import plan
from minerisk.ui.learn.slide_painting import SlidePainter, device_size
from minerisk.ui.look import room as rooms
from minerisk.ui.widgets.roles import Role, is_a

_WIDE, _TALL = 16, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a slide is shown.

    Attributes:
        room: of ``look.room.ROOMS``.
        larger: how much the words are enlarged, of ``parts.LARGER``.
    """

    language: str = "en"
    way: Way = Way.PROJECTOR
    room: str = "light"
    larger: float = 1.0


class SlideView(QWidget):
    """Shows one face; its accessible name says all that it shows."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._face: Face | None = None
        is_a(self, Role.Graphic)
        self._style = Style()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_face(self, face: Face | None, style: Style) -> None:
        """Show ``face``, or nothing but darkness."""
        self._face, self._style = face, style
        self.setAccessibleName("" if face is None else faces.words(face))
        self.update()

    def show_style(self, style: Style) -> None:
        """Show the same in another style."""
        self._style = style
        self.update()

    def prepare(self, face: Face) -> None:
        """Draw the pictures of a face that is not shown yet."""
        for part in self._plan(face):
            if isinstance(part, Image):
                self._pictures.pixmap(part.picture.file, device_size(part, self.devicePixelRatioF()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width * _TALL // _WIDE

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        style = self._style
        painter.fillRect(self.rect(), rooms.colour("dark" if self._face is None else style.room, "ground"))
        if self._face is not None:
            mirrored = Catalog(style.language).right_to_left
            SlidePainter(painter, style.room, self._pictures, mirrored=mirrored).paint(self._plan(self._face))
        painter.end()

    def _plan(self, face: Face) -> tuple[Part, ...]:
        style = self._style
        mirrored = Catalog(style.language).right_to_left
        frame = Frame(size=QSizeF(self.size()), way=style.way, larger=style.larger, mirrored=mirrored)
        return plan(face, frame, self._pictures)
