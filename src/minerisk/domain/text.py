"""Text as people type and paste it, made safe to keep and to show, without changing what it says."""

import unicodedata

LONGEST = 20_000
"""Characters that one answer may have: what fits on about six printed pages."""

_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff")
_KEPT_CONTROLS = frozenset("\n\t")


def clean(text: str) -> str:
    r"""Return ``text`` in NFC without control, surrogate, unassigned and direction-changing characters.

    Line ends become ``\n``. The joiners of Persian and Indic scripts (U+200C, U+200D) stay.
    """
    if text.isascii() and text.isprintable():
        return text  # most texts are, and there may be a million of them
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(filter(_is_kept, unicodedata.normalize("NFC", "".join(filter(_is_kept, lines)))))


def isolate(text: str) -> str:
    """Return ``text`` so that its direction cannot disturb what stands around it: codes, numbers, names."""
    return f"\u2068{text}\u2069" if text else text


def _is_kept(character: str) -> bool:
    if character in _OVERRIDES:
        return False
    return character in _KEPT_CONTROLS or unicodedata.category(character) not in {"Cc", "Cs", "Cn"}
