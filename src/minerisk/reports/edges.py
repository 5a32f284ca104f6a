"""What papers have at the edges of a page: chips in the header, the confidentiality strip, the footer."""

from collections.abc import Sequence

from minerisk.reports.fonts import BODY, STRONG, Style, width
from minerisk.reports.lines import fit
from minerisk.reports.paper import HEAVY, MM, THIN, Box, Mark, Paper, Rule, Text, at_end, centred

TOP = 15 * MM
BODY_TOP = 156
"""Where the text of a page begins, from the top of the paper."""

FOOT = 31
"""How tall the footer is, with the space above it."""

FOOT_ROOM = 176
"""What the texts at either end of the footer may take, in points."""

Fitted = tuple[str, Style]

_CHIP = Style(STRONG.font, 9, 12)
_CHIP_ROOM = 96


def body_height(paper: Paper) -> float:
    """Return how much of a page is left for its text."""
    return paper.bottom - FOOT - BODY_TOP


def chip(word: str, x: float, y: float) -> list[Mark]:
    """Return a word in a box, on the baseline ``y``."""
    text, style = fit(word, _CHIP, _CHIP_ROOM)
    return [Box(x, y - 11.5, chip_width(word), 15.5, 1), Text(x + 6, y - 0.5, text, style)]


def chip_width(word: str) -> float:
    """Return how wide the box of a chip is."""
    text, style = fit(word, _CHIP, _CHIP_ROOM)
    return width(text, style.font, style.size) + 12


def wide(text: Fitted) -> float:
    """Return how wide a text is."""
    return width(text[0], text[1].font, text[1].size)


def strip(paper: Paper, first: str, middle: str, last: str) -> list[Mark]:
    """Return the strip below the header: how secret the paper is, what it tells, and a warning."""
    left, top, style = paper.left, BODY_TOP - 34, STRONG.at(9)
    begun, ended = fit(first, style, paper.room * 0.25), fit(last, style, paper.room * 0.42)
    begin, end = left + wide(begun), paper.right - wide(ended)
    return [
        Rule(left, top, paper.right, top, HEAVY),
        Text(left, top + 14, *begun),
        centred((begin + end) / 2, top + 14, *fit(middle, BODY.at(9), end - begin - 20)),
        at_end(paper.right, top + 14, *ended),
        Rule(left, top + 21, paper.right, top + 21, THIN),
    ]


def foot(
    paper: Paper, left: Sequence[Fitted], middle: Sequence[Fitted], right: Sequence[Fitted], *, taken: float = 0
) -> list[Mark]:
    """Return the lines of the footer; those in the middle are fitted into what the others leave.

    ``taken`` is how wide the first line at the left is where something stands behind it.
    """
    y = paper.bottom - 11
    end = paper.left + max(taken, *map(wide, left))
    begin = paper.right - max(map(wide, right))
    between = [fit(text, style, begin - end - 16) for text, style in middle]
    return [
        Rule(paper.left, y - 12, paper.right, y - 12, HEAVY),
        *(Text(paper.left, y + 11 * line, *text) for line, text in enumerate(left)),
        *(centred((end + begin) / 2, y + 11 * line, *text) for line, text in enumerate(between)),
        *(at_end(paper.right, y + 11 * line, *text) for line, text in enumerate(right)),
    ]
