"""The parts of a slide, and the screen that they are laid out for: plain values, in the pixels of the screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSizeF

from minerisk.domain.lesson import Picture
from minerisk.ui.learn.faces import Way
from minerisk.ui.learn.lettering import Letters, alike, fitted

LARGER = (0.85, 1.0, 1.15, 1.3, 1.5)
"""How much a person may enlarge words; below 1 they come nearer to the smallest that is allowed."""
GAP = 0.03
"""Between things, as a share of the height."""
_MARGIN: Mapping[Way, float] = {Way.PROJECTOR: 0.045, Way.LAPTOP: 0.025}


class Align(StrEnum):
    """Where in its room a text stands."""

    START = "start"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Heights of letters, as shares of the height of the screen; none is smaller than ``least``."""

    title: float
    answer: float
    text: float
    least: float


SIZES: Mapping[Way, Sizes] = {
    Way.PROJECTOR: Sizes(title=0.09, answer=0.078, text=0.066, least=0.06),
    Way.LAPTOP: Sizes(title=0.14, answer=0.12, text=0.125, least=0.12),
}
"""Read from the last row: eight picture heights away from a projector, 2.8 metres from a 14-inch laptop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text in its room; ``tone`` names a colour of the room."""

    letters: Letters
    rect: QRectF
    tone: str = "text"
    align: Align = Align.MIDDLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture in its room; where it cannot be drawn, its words."""

    picture: Picture
    rect: QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box with round corners; ``fill`` and ``line`` name colours of the room, or are empty."""

    rect: QRectF
    fill: str = ""
    line: str = ""
    width: float = 3
    radius: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """The shape of an answer with its letter: 0 triangle, 1 circle, 2 square, 3 diamond; ``tone`` fills the shape."""

    number: int
    rect: QRectF
    tone: str
    letter_tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A tick in its room."""

    rect: QRectF
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Icon:
    """An icon of ``resources/icons`` in its room, which is a square."""

    name: str
    rect: QRectF
    tone: str = "text"


Part: TypeAlias = Words | Image | Box | Sign | Tick | Icon


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a plan is made for.

    Attributes:
        size: of the screen or the widget.
        larger: how much a person enlarged the words, of ``LARGER``.
        mirrored: the lesson is read from right to left.
        shrink: how much the words had to become smaller to have room.
    """

    size: QSizeF
    way: Way = Way.PROJECTOR
    larger: float = 1.0
    mirrored: bool = False
    shrink: float = 1.0

    def share(self, part: float) -> float:
        """Return a share of the height, in pixels."""
        return part * self.size.height()

    @property
    def inside(self) -> QRectF:
        """The room within the margins."""
        margin = self.share(_MARGIN[self.way])
        return QRectF(QPointF(0, 0), self.size).adjusted(margin, margin, -margin, -margin)

    @property
    def least(self) -> float:
        """The smallest letters, in pixels."""
        return self.share(SIZES[self.way].least) * self.shrink

    @property
    def wanted(self) -> Sizes:
        """The sizes that letters have where there is room, in pixels."""
        sizes, factor = SIZES[self.way], self.size.height() * self.larger * self.shrink
        return Sizes(
            title=max(self.least, sizes.title * factor),
            answer=max(self.least, sizes.answer * factor),
            text=max(self.least, sizes.text * factor),
            least=self.least,
        )

    def title(self, text: str, width: float) -> Letters:
        """Return a title; it shrinks half the way to the smallest before it takes a second line."""
        return fitted(text, width, self.wanted.title, (self.wanted.title + self.least) / 2)

    def answers(self, texts: Sequence[str], width: float) -> list[Letters]:
        """Return the answers to a question."""
        return alike(texts, width, self.wanted.answer, self.least)

    def lines(self, texts: Sequence[str], width: float) -> list[Letters]:
        """Return the lines below a title."""
        return alike(texts, width, self.wanted.text, self.least, strong=False)

    def caption(self, text: str, width: float, *, strong: bool = True) -> Letters:
        """Return the words below one picture of several, or below a number."""
        return fitted(text, width, self.least, self.least, strong=strong)


def placed(letters: Letters, room: QRectF, top: float, align: Align = Align.MIDDLE) -> Words:
    """Return a text at ``top`` of ``room``, as wide as that."""
    return Words(letters=letters, rect=QRectF(room.left(), top, room.width(), letters.height), align=align)


def contained(proportions: QSizeF, room: QRectF) -> QRectF:
    """Return the largest room of those proportions in the middle of ``room``."""
    if room.width() <= 0 or room.height() <= 0:
        return QRectF(room.topLeft(), QSizeF(0, 0))
    factor = min(room.width() / proportions.width(), room.height() / proportions.height())
    wide, tall = proportions.width() * factor, proportions.height() * factor
    return QRectF(room.center().x() - wide / 2, room.center().y() - tall / 2, wide, tall)
