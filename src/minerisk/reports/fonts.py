"""The fonts of everything on paper, and how wide text is in them.

Fonts are registered by their bundled files alone: reportlab's font finder, which reads a pickle from a shared folder,
is never asked.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from minerisk import paths

REGULAR = "NotoSans-Regular"
SEMIBOLD = "NotoSans-SemiBold"
BOLD = "NotoSans-Bold"
MONO = "NotoSansMono-Regular"
MONO_BOLD = "NotoSansMono-Bold"
_ALL = (REGULAR, SEMIBOLD, BOLD, MONO, MONO_BOLD)
NO_LETTER = "\N{REPLACEMENT CHARACTER}"
_registering = Lock()


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks.

    Attributes:
        size: in points; ``leading`` from one baseline to the next.
        grey: drawn in the grey of labels, which a black-only printer shows darker than half.
    """

    font: str
    size: float
    leading: float
    grey: bool = False

    def at(self, size: float) -> "Style":
        """Return the same at another size."""
        return Style(self.font, size, self.leading * size / self.size, self.grey)


BODY = Style(REGULAR, 10, 13.5)
STRONG = Style(SEMIBOLD, 10, 13.5)
LABEL = Style(REGULAR, 8.5, 11, grey=True)
FIGURES = Style(MONO, 9.5, 13.5)
HEADING = Style(SEMIBOLD, 12, 16)
TITLE = Style(SEMIBOLD, 13, 17)
CODE = Style(MONO_BOLD, 16, 20)
SMALL = Style(REGULAR, 8, 11)
SMALL_STRONG = Style(SEMIBOLD, 8, 11)


def register() -> None:
    """Make the fonts known to reportlab; costs something the first time only."""
    with _registering:
        known = pdfmetrics.getRegisteredFontNames()
        for name in _ALL:
            if name not in known:
                pdfmetrics.registerFont(TTFont(name, str(paths.bundled("resources", "fonts", f"{name}.ttf"))))


def drawn(text: str) -> str:
    """Return ``text`` with a sign in the place of every letter that the fonts do not have: nothing vanishes unseen."""
    if known_letters().issuperset(text):
        return text
    return "".join(letter if letter in known_letters() or letter.isspace() else NO_LETTER for letter in text)


@cache
def known_letters() -> frozenset[str]:
    """Return the letters that can be drawn."""
    register()
    return frozenset(map(chr, pdfmetrics.getFont(REGULAR).face.charToGlyph))


@lru_cache(maxsize=20_000)
def width(text: str, font: str, size: float) -> float:
    """Return how wide a short text is, in points; remembered, since labels and words come again."""
    return float(pdfmetrics.stringWidth(text, font, size))
