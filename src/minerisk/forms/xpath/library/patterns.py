"""Patterns as forms write them, which are those of JavaScript, made into those of Python."""

import re
from collections.abc import Callable
from functools import lru_cache

from minerisk.forms.errors import XPathError

_PIECE = re.compile(r"\\.|\[\^?\]?|\]|\(\?<(?=[A-Za-z_])|[$&~|]|-(?=-)", re.DOTALL)
_KNOWN = frozenset("bBdDfnrsStuvwWx")


@lru_cache(maxsize=1024)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern, ready to search with.

    Raises:
        XPathError: it is none.
    """
    try:
        return re.compile(_PIECE.sub(_translator(), pattern), re.ASCII)
    except (re.error, OverflowError, RecursionError) as error:
        raise XPathError(f"“{pattern}” is not a pattern") from error


def _translator() -> Callable[[re.Match[str]], str]:
    """Return what translates one piece after the other; some letters mean only themselves inside brackets."""
    inside = False

    def translate(found: re.Match[str]) -> str:
        nonlocal inside
        piece = found[0]
        if piece[0] == "\\":
            return piece if piece[1] in _KNOWN or not piece[1].isalpha() else re.escape(piece[1])
        if inside:
            inside = piece != "]"
            return piece if piece == "]" else "".join(f"\\{letter}" for letter in piece)
        if piece[0] == "[":
            inside = True
            return piece if piece[-1] != "]" else f"{piece[:-1]}\\]"
        return {"(?<": "(?P<", "$": r"\Z"}.get(piece, piece)

    return translate
