"""Numbers as people write them in tables: with a decimal point or comma, and thousands held together by a separator.

What a mark means cannot be known from ``12,062`` alone: the reader of a table recognises the decimal mark from all its
numbers, and conversion reads with that mark.
"""

import re
from decimal import Decimal
from functools import cache

POINT, COMMA = ".", ","
MARKS = (POINT, COMMA)

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
_ARABIC_DECIMAL, _ARABIC_THOUSANDS = "\N{ARABIC DECIMAL SEPARATOR}", "\N{ARABIC THOUSANDS SEPARATOR}"
_LONGEST = 40


@cache
def _pattern(decimal: str) -> re.Pattern[str]:
    """Return what a number looks like: groups of three have one separator throughout, and none begins with 0."""
    (other,) = {*MARKS} - {decimal}
    between = f"[{_SPACES}{_APOSTROPHES}{_ARABIC_THOUSANDS}{other}]"
    whole = rf"(?:[^\D0٠۰]\d{{0,2}}(?P<between>{between})\d{{3}}(?:(?P=between)\d{{3}})*|\d+)"
    return re.compile(
        rf"(?P<sign>[-+\N{{MINUS SIGN}}]?)(?P<whole>{whole})"
        rf"(?:[{decimal}{_ARABIC_DECIMAL}](?P<part>\d+))?(?P<power>[eE][-+]?\d{{1,2}})?"
    )


def read_number(text: str, decimal: str) -> Decimal | None:
    """Return the number that ``text`` is, or ``None`` where it is not one from end to end.

    The other mark may stand between thousands, as spaces and apostrophes may; digits may be of any script.

    Args:
        text: as it stands in a cell.
        decimal: the decimal mark, ``.`` or ``,``.
    """
    text = text.strip()
    if len(text) > _LONGEST or not (found := _pattern(decimal).fullmatch(text)):
        return None
    whole = found["whole"].replace(found["between"], "") if found["between"] else found["whole"]
    sign = "" if found["sign"] in {"", "+"} else "-"
    part = f".{found['part']}" if found["part"] else ""
    return Decimal(f"{sign}{whole}{part}{found['power'] or ''}")


def decimal_mark(text: str) -> str:
    """Return the only mark with which ``text`` is a number; empty where it is none, or one with either mark."""
    fitting = [mark for mark in MARKS if read_number(text, mark) is not None]
    return fitting[0] if len(fitting) == 1 else ""


def is_ambiguous(text: str) -> bool:
    """Return whether ``text`` is one number with a decimal point and another with a comma, like ``12,062``."""
    point, comma = (read_number(text, mark) for mark in MARKS)
    return point is not None and comma is not None and point != comma


def has_thousands(text: str, decimal: str) -> bool:
    """Return whether ``text`` is a number whose thousands are held together by a separator."""
    found = _pattern(decimal).fullmatch(text.strip())
    return found is not None and found["between"] is not None
