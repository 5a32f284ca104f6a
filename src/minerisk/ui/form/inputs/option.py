"""How a choice looks, a radio button or a check: its words take several lines where room is short.

It may have a picture, stand above its words (as on a scale), or be a tile without a button of its own.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QStyle, QStyleOptionButton

from minerisk.ui.look import painting, theme

_BUTTON = 20
"""Side of what is ticked."""
_LINE = 28
_SPACE = 8
_NARROWEST = 88
_ANY_HEIGHT = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How an option stands.

    Attributes:
        stacked: its words are below its button, in the middle.
        bare: it is a tile without a button.
        wordless: its words are only for a screen reader: they stand above a column of options.
    """

    stacked: bool = False
    bare: bool = False
    wordless: bool = False


PLAIN = Manner()


class Face:
    """Measures and paints what a button of Qt cannot: several lines, a picture, a tile."""

    def __init__(self, button: QRadioButton | QCheckBox, manner: Manner) -> None:
        self._button, self._manner = button, manner
        self._picture = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture with the words."""
        self._picture = picture
        self._button.updateGeometry()
        self._button.update()

    def size(self, own: QSize) -> QSize:
        """Return the size with the words in one line; ``own`` is the size of Qt's button."""
        if self._is_plain:
            return own
        words = self._metrics().horizontalAdvance(self._words()) + 2 if self._words() else 0
        picture = self._shown_picture().width()
        inside = max(words, picture, _BUTTON) if self._is_column else self._start() + words
        wide = inside + (picture + _SPACE if picture and not self._is_column else 0) + 2 * self._padding + self._end()
        return QSize(wide, self.height(wide, own))

    def smallest(self, own: QSize) -> QSize:
        """Return the size below which words are cut."""
        whole = self.size(own)
        words = [self._metrics().horizontalAdvance(word) for word in self._words().split()]
        longest = max([_BUTTON, self._shown_picture().width(), *words]) + 2 if self._is_column else _NARROWEST
        return QSize(min(longest, whole.width()), whole.height())

    def height(self, width: int, own: QSize) -> int:
        """Return how high it is at a width."""
        if self._is_plain and width >= own.width():
            return own.height()
        words, picture = self._place_words(width).height(), self._shown_picture().height()
        if not self._is_column:
            return max(_LINE, words + 6, picture + 6 if picture else 0) + 2 * self._padding
        parts = [part for part in (0 if self._manner.bare else _BUTTON, picture, words) if part]
        return max(_LINE, sum(parts) + 4 * (len(parts) - 1) + 6) + 2 * self._padding

    def paint(self, own: QSize) -> bool:
        """Paint the button, unless Qt's own paints all there is; return whether it was painted."""
        if self._is_plain and self._button.width() >= own.width():
            return False
        painter = painting.begin(self._button)
        if self._manner.bare:
            self._paint_tile(painter)
        else:
            self._paint_button(painter)
        self._paint_picture(painter)
        self._paint_words(painter)
        painter.end()
        return True

    @property
    def _is_plain(self) -> bool:
        return self._manner == PLAIN and self._picture.isNull()

    @property
    def _is_column(self) -> bool:
        return self._manner.stacked or (self._manner.bare and not self._picture.isNull())

    @property
    def _padding(self) -> int:
        return 8 if self._manner.bare else 0

    def _start(self) -> int:
        return 0 if self._manner.bare else _BUTTON + _SPACE

    def _end(self) -> int:
        """Return the room for the sign of a tile that is chosen."""
        return _BUTTON if self._manner.bare and not self._is_column else 0

    def _words(self) -> str:
        only_picture = self._manner.bare and not self._picture.isNull()
        return "" if self._manner.wordless or only_picture else self._button.text().replace("&&", "&")

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font())

    def _shown_picture(self) -> QSize:
        return self._picture.deviceIndependentSize().toSize() if not self._picture.isNull() else QSize(0, 0)

    def _place_words(self, width: int) -> QRect:
        """Return how much room the words take in a button of that width, from the corner."""
        picture = self._shown_picture().width()
        taken = 0 if self._is_column else self._start() + (picture + _SPACE if picture else 0)
        room = QRect(0, 0, max(40, width - taken - 2 * self._padding - self._end()), _ANY_HEIGHT)
        words = self._words()
        return self._metrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words) if words else QRect()

    def _paint_tile(self, painter: QPainter) -> None:
        on, radius = self._button.isChecked(), theme.current().radii["control"]
        fill = "accent.subtle" if on else "bg.surface" if self._button.isEnabled() else "bg.alt"
        border = "error" if self._button.property("state") == "error" else "accent" if on else "border.control"
        painting.box(painter, self._button.rect(), radius, fill, border, 2 if on or border == "error" else 1)
        if on:
            end = painting.along(painter, self._button.rect(), self._button.width() - 24, 18)
            top = 4 if self._is_column else (end.height() - 18) // 2
            painting.icon(painter, QRect(end.x(), top, 18, 18), "check", "accent", 16)

    def _paint_button(self, painter: QPainter) -> None:
        option = QStyleOptionButton()
        self._button.initStyleOption(option)
        option.text = ""
        room = self._button.rect()
        if self._is_column:
            option.rect = QRect((room.width() - _BUTTON) // 2, 3, _BUTTON, _BUTTON)
        else:
            high = _LINE if self._shown_picture().isEmpty() else room.height()
            option.rect = painting.along(painter, QRect(0, 0, room.width(), high), 0, _BUTTON)
        radio = isinstance(self._button, QRadioButton)
        element = QStyle.ControlElement.CE_RadioButton if radio else QStyle.ControlElement.CE_CheckBox
        self._button.style().drawControl(element, option, painter, self._button)

    def _paint_picture(self, painter: QPainter) -> None:
        size, room = self._shown_picture(), self._button.rect()
        if size.isEmpty():
            return
        if self._is_column:
            left = (room.width() - size.width()) // 2
            top = self._padding if self._manner.bare else _BUTTON + 7
            painter.drawPixmap(left, top, self._picture)
        else:
            part = painting.along(painter, room, self._start(), size.width())
            painter.drawPixmap(part.x(), (room.height() - size.height()) // 2, self._picture)

    def _paint_words(self, painter: QPainter) -> None:
        words, room = self._words(), self._button.rect()
        if not words:
            return
        placed = self._place_words(room.width())
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text.primary" if self._button.isEnabled() else "text.disabled"))
        if self._is_column:
            above = (self._padding if self._manner.bare else _BUTTON + 7) + self._shown_picture().height()
            top = above + (4 if self._shown_picture().height() else 0)
            part = QRect(0, top, room.width(), placed.height())
            painter.drawText(part, int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap), words)
            return
        picture = self._shown_picture().width()
        start = self._padding + self._start() + (picture + _SPACE if picture else 0)
        part = painting.along(painter, room, start, room.width() - start - self._padding - self._end())
        top = (room.height() - placed.height()) // 2 if picture or self._manner.bare else 3
        part.setTop(top)
        along = QStyle.visualAlignment(painter.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(part, int(along) | int(Qt.TextFlag.TextWordWrap), words)
