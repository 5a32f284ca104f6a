"""Words on slides: as large as wanted where they fit on one line, never smaller than allowed, never cut off."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from minerisk.ui.look import theme

_ENDLESS = 100_000.0
_SPARE = 0.99
"""Of a line, so that rounding never breaks it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """A text with its size.

    Attributes:
        pixels: height of the font.
        width: of its longest line, the lines being about as long as each other.
        height: of all its lines.
        strong: whether it is bold.
    """

    text: str
    pixels: float
    width: float
    height: float
    strong: bool = True


def font(pixels: float, *, strong: bool = True) -> QFont:
    """Return the font of slides."""
    made = theme.font("title" if strong else "body")
    made.setPixelSize(max(1, round(pixels)))
    return made


def fitted(text: str, width: float, wanted: float, least: float, *, strong: bool = True) -> Letters:
    """Return ``text`` on one line, ``wanted`` pixels high or less; on several lines of ``least`` where it needs them.

    A word that is wider than ``width`` makes the letters smaller than ``least``: nothing is ever cut off.
    """
    pixels = _shrunk(text, width, wanted, strong=strong)
    if pixels < round(least):
        pixels = _broken(text, width, least, strong=strong)
    return _letters(text, width, pixels, strong=strong)


def alike(texts: Sequence[str], width: float, wanted: float, least: float, *, strong: bool = True) -> list[Letters]:
    """Return several texts as ``fitted`` does, all in the size of the smallest of them."""
    smallest = min((fitted(text, width, wanted, least, strong=strong).pixels for text in texts), default=wanted)
    return [fitted(text, width, smallest, min(least, smallest), strong=strong) for text in texts]


def filled(text: str, width: float, tall: float, wanted: float, least: float) -> Letters:
    """Return ``text`` in lines as large as they have room in ``tall``, from ``wanted`` down to ``least``."""
    pixels = _broken(text, width, wanted, strong=False)
    while pixels > least and _height(text, width, font(pixels, strong=False)) > tall:
        pixels = max(least, pixels * 0.95)
    return _letters(text, width, pixels, strong=False)


def _letters(text: str, width: float, pixels: float, *, strong: bool) -> Letters:
    made = font(pixels, strong=strong)
    tall, narrow, wide = _height(text, width, made), _longest(text, made), width
    while wide - narrow > pixels / 2:
        middle = (narrow + wide) / 2
        is_same = _height(text, middle, made) <= tall
        narrow, wide = (narrow, middle) if is_same else (middle, wide)
    return Letters(text=text, pixels=pixels, width=wide, height=tall, strong=strong)


def _broken(text: str, width: float, pixels: float, *, strong: bool) -> float:
    """Return ``pixels``, or less where the longest word needs that."""
    return min((_shrunk(word, width, pixels, strong=strong) for word in text.split()), default=pixels)


def _shrunk(text: str, width: float, pixels: float, *, strong: bool) -> float:
    """Return whole ``pixels``, or as many as ``text`` needs to fit on one line."""
    whole = max(1, round(pixels))
    advance = QFontMetricsF(font(whole, strong=strong)).horizontalAdvance(text)
    return whole if advance <= width else max(1, floor(whole * width / advance * _SPARE))


def _longest(text: str, made: QFont) -> float:
    """Return the width of the longest word."""
    metrics = QFontMetricsF(made)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)


def _height(text: str, width: float, made: QFont) -> float:
    room = QRectF(0, 0, width, _ENDLESS)
    return QFontMetricsF(made).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
