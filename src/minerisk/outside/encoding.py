"""Recognises in which encoding a text was written: UTF-8 and UTF-16 by proof, older ones by their letters."""

import codecs
import re
from collections.abc import Sequence

from minerisk.i18n import N_
from minerisk.outside.refused import Refused

GUESSED = N_("The letters were recognised as {encoding}: look whether names are written right.")
"""What to say where no proof was found."""

_PROVEN = re.compile(r"utf-?(8|16|32)", re.IGNORECASE)
_MARKS = (  # the longer ones first: UTF-32 begins like UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LETTER = re.compile(rb"[\x80-\xff]")
_SAMPLE = 32_768
_AROUND = 500
_LIKELY = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp850", "cp852", "cp866",
    "cp874", "koi8_r", "koi8_u", "iso8859_6", "iso8859_7", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
_IN_LATIN_TEXT = frozenset("–—‘’“”«»…°ºª·¿¡€§№\N{NO-BREAK SPACE}")
_TURKIC_SEEN_AS_WESTERN = frozenset("þðÞ")
_BROKEN = "\N{REPLACEMENT CHARACTER}"


def decode(content: bytes, encoding: str = "") -> tuple[str, str]:
    """Return the text and its encoding; what has no meaning in that encoding becomes U+FFFD.

    Raises:
        Refused: there is no encoding of that name.
    """
    name = encoding or _recognise(content)
    try:
        return content.decode(name, errors="replace").removeprefix("\N{BYTE ORDER MARK}"), name
    except (LookupError, UnicodeError) as error:
        raise Refused(N_("This computer knows no encoding called {encoding}."), encoding=name) from error


def is_proven(encoding: str) -> bool:
    """Return whether a text that was recognised to be in an encoding can be in no other."""
    return _PROVEN.match(encoding) is not None


def _recognise(content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    return _utf16_without_mark(content) or ("utf-8" if _is_utf8(content) else _by_its_letters(content))


def _utf16_without_mark(content: bytes) -> str:
    """Return which UTF-16 this is: digits, separators and line ends have a zero in every second byte."""
    sample = content[:_SAMPLE]
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > pairs / 25 and even <= odd / 10:
        return "utf-16-le"
    return "utf-16-be" if even > pairs / 25 and odd <= even / 10 else ""


def _is_utf8(content: bytes) -> bool:
    """Return whether all of it is UTF-8, or all but a few damaged letters in a hundred."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", errors="replace")
        letters = len(text) - len(text.encode("ascii", errors="ignore"))
        return text.count(_BROKEN) * 50 < letters
    return True


def _by_its_letters(content: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = _lines_with_letters(content)
    names = [match.encoding for match in from_bytes(sample, cp_isolation=_LIKELY)] or ["cp1252"]
    letters = filter(str.isalpha, sample.decode(names[0], errors="ignore"))
    return _latin(sample, names) if all(ord(letter) < 0x300 for letter in letters) else names[0]


def _lines_with_letters(content: bytes) -> bytes:
    """Return the first lines that have other letters than ASCII, or what is near to these in long lines."""
    sample = bytearray()
    at = 0
    while len(sample) < _SAMPLE and (found := _LETTER.search(content, at)):
        start = content.rfind(b"\n", max(at, found.start() - _AROUND), found.start()) + 1
        line_end = content.find(b"\n", found.end(), found.end() + _AROUND)
        at = line_end + 1 or found.end() + _AROUND
        sample += content[start or max(0, found.start() - _AROUND) : at]
    return bytes(sample)


def _latin(sample: bytes, names: Sequence[str]) -> str:
    """Return the first encoding in which no strange signs stand among the letters; that of Windows goes before all."""
    for name in ("cp1252", *names):
        signs = {letter for letter in sample.decode(name, errors="replace") if not letter.isascii()}
        if all(map(str.isalpha, signs - _IN_LATIN_TEXT)):
            return "cp1254" if name == "cp1252" and signs & _TURKIC_SEEN_AS_WESTERN else name
    return names[0]
