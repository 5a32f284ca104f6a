"""Patterns as forms write them, which are those of JavaScript, made into those of Python."""

import re
import warnings
from functools import lru_cache

import regex

from minerisk.forms.errors import PatternError

MOST_SECONDS = 0.1
"""A pattern can be written so that a long answer keeps it busy for ever; after so long it does not fit."""

_PIECE = re.compile(r"\\.|\[(\^?)((?:\\.|[^\]\\])*)\]|\(\?<(?=[A-Za-z_])|\$", re.DOTALL)
_INSIDE = re.compile(r"\\.|[\[&~|]|(?<=-)-|(?<=\\[dDsSwW])-|-(?=\\[dDsSwW])", re.DOTALL)
_KNOWN = frozenset("bBdDfnrsStuvwWx")


@lru_cache(maxsize=1024)
def compiled(pattern: str) -> regex.Pattern[str]:
    """Return a pattern, ready to search with.

    Raises:
        PatternError: it is none.
    """
    try:
        with warnings.catch_warnings(action="ignore", category=FutureWarning):
            return regex.compile(_PIECE.sub(_translated, pattern), regex.ASCII)
    except (regex.error, OverflowError, RecursionError) as error:
        raise PatternError(f"“{pattern}” is not a pattern") from error


def fits(pattern: str, text: str) -> bool:
    """Return whether a pattern is somewhere in a text.

    Raises:
        PatternError: it is none.
    """
    try:
        return compiled(pattern).search(text, timeout=MOST_SECONDS) is not None
    except TimeoutError:
        return False


def _translated(found: re.Match[str]) -> str:
    piece: str = found[0]
    if piece[0] == "\\":
        return _escape(piece)
    if piece[0] in "$(":
        return r"\Z" if piece == "$" else "(?P<"
    inside = _INSIDE.sub(lambda one: _escape(one[0]), found[2])
    if not inside:
        return r"[\s\S]" if found[1] else "(?!)"
    return f"[{found[1]}{inside}]"


def _escape(piece: str) -> str:
    """Return what stands for a letter by itself, or behind a backslash; one that means nothing there is itself."""
    letter = piece[-1]
    return piece if len(piece) > 1 and (letter in _KNOWN or not letter.isalpha()) else re.escape(letter)
