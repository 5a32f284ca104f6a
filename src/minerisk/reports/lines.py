"""Text broken into lines that fit. Nothing here reads markup: a text is drawn letter by letter as it is."""

import re
from collections.abc import Iterator
from unicodedata import is_normalized

from minerisk.domain.text import LONGEST, clean
from minerisk.reports.fonts import Style, drawn, width

CUT = " …"
"""What stands behind a text of which paper shows only the beginning."""

_BREAK = re.compile(r"[^\S\u00a0\u202f]+")
"""Where a line may break: not at a space that holds a number together."""


def printable(text: str) -> str:
    """Return ``text`` cleaned and no longer than an answer may be; what is left away is shown by an ellipsis.

    In the place of a letter that no font has stands a sign.
    """
    short = text if len(text) <= LONGEST else text[:LONGEST] + CUT
    return drawn(short if short.isprintable() and is_normalized("NFC", short) else clean(short).expandtabs(4))


def wrap(text: str, style: Style, room: float) -> list[str]:
    """Return the lines of ``text``, each at most ``room`` points wide; words that are longer are cut."""
    return [line for paragraph in printable(text).split("\n") for line in _wrap_one(paragraph, style, room)]


def fit(text: str, style: Style, room: float, smallest: float = 0.75) -> tuple[str, Style]:
    """Return ``text`` on one line of ``room`` points: in its own size, in a smaller one, at last cut short."""
    whole = " ".join(_split(printable(text[:LONGEST])))
    wide = width(whole, style.font, style.size)
    if wide <= room:
        return whole, style
    smaller = style.at(style.size * max(smallest, room / wide))
    if width(whole, smaller.font, smaller.size) <= room + 0.01:
        return whole, smaller
    kept = next(_cut(whole, smaller, room - width(CUT, smaller.font, smaller.size)))
    return kept.rstrip() + CUT, smaller


def _wrap_one(paragraph: str, style: Style, room: float) -> list[str]:
    space = width(" ", style.font, style.size)
    lines: list[str] = []
    line, used = "", 0.0
    for word in _words(paragraph, style, room):
        wide = width(word, style.font, style.size)
        if line and used + space + wide > room:
            lines.append(line)
            line, used = word, wide
        else:
            line, used = (f"{line} {word}", used + space + wide) if line else (word, wide)
    return [*lines, line]


def _words(paragraph: str, style: Style, room: float) -> Iterator[str]:
    for word in _split(paragraph):
        if len(word) > 8 and width(word, style.font, style.size) > room:
            yield from _cut(word, style, room)
        else:
            yield word


def _split(text: str) -> list[str]:
    return text.split() if text.isascii() else [word for word in _BREAK.split(text) if word]


def _cut(word: str, style: Style, room: float) -> Iterator[str]:
    """Give the pieces of a word too long for a line, never an empty one; cut after a hyphen where there is one."""
    begin, used = 0, 0.0
    for at, letter in enumerate(word):
        wide = width(letter, style.font, style.size)
        if used + wide > room and at > begin:
            end = word.rfind("-", begin, at) + 1 or at
            yield word[begin:end]
            begin, used = end, width(word[end:at], style.font, style.size)
        used += wide
    yield word[begin:]
