"""Codes of records for people: ``BRD2-INC-20260714-01``. Made once, never changed; not the date of the event."""

import re
from collections.abc import Mapping
from datetime import date

OTHER = "other"
"""The kind of a record whose form feeds none of the typed tables."""

KINDS: Mapping[str, str] = {"incident": "INC", "sighting": "ITM", "session": "SES", "follow_up": "FUP", OTHER: "REC"}
"""The letters of each kind of record."""

_OFFICE = re.compile(r"[A-Z0-9]{3}")
_BETWEEN = r"[\s\u00a0\u2010-\u2015\u2212_./-]*"
_WRITTEN = re.compile(
    _BETWEEN.join((r"\b([A-Z0-9]{3}[0-9]+)", f"({'|'.join(KINDS.values())})", r"([0-9]{8})", r"([0-9]{2,})\b")),
    re.ASCII | re.IGNORECASE,
)
_AZERBAIJANI_I = str.maketrans("İı", "Ii")


def is_office(code: str) -> bool:
    """Return whether ``code`` can stand for an office: three Latin capitals or digits."""
    return _OFFICE.fullmatch(code) is not None


def laptop(office: str, number: int) -> str:
    """Return the name of one laptop of an office: ``BRD2``."""
    return f"{office}{number}"


def series(laptop: str, kind: str, begun: date) -> str:
    """Return what all codes of one laptop, kind and day begin with: ``BRD2-INC-20260714-``."""
    return f"{laptop}-{KINDS[kind]}-{begun:%Y%m%d}-"


def numbered(series: str, number: int) -> str:
    """Return one code of a series; after 99 it has three digits and more."""
    return f"{series}{number:02}"


def number(code: str) -> int:
    """Return which one of its series ``code`` is."""
    return int(code.rpartition("-")[2])


def read(text: str) -> tuple[tuple[str, ...], str]:
    """Return the codes that a text holds, each once, and the words that are left; case and spacing do not matter."""
    found = list(_WRITTEN.finditer(text.translate(_AZERBAIJANI_I)))
    ends = [0, *(end for one in found for end in one.span()), len(text)]
    left = " ".join(text[begin:end] for begin, end in zip(ends[::2], ends[1::2], strict=True))
    return tuple(dict.fromkeys("-".join(one.groups()).upper() for one in found)), " ".join(left.split()).strip(",; ")


def kind(code: str) -> str:
    """Return the kind of record that ``code`` names; empty where it is not a code as it is made."""
    found = _WRITTEN.fullmatch(code)
    is_made = found is not None and "-".join(found.groups()) == code
    letters = code.split("-")[1] if is_made else ""
    return next((kind for kind, one in KINDS.items() if one == letters), "")
