"""Codes of records for people: ``BRD2-INC-20260714-01``. Made once, never changed; not the date of the event."""

import re
from collections.abc import Mapping
from datetime import date

OTHER = "other"
"""The kind of a record whose form feeds none of the typed tables."""

KINDS: Mapping[str, str] = {"incident": "INC", "sighting": "ITM", "session": "SES", "follow_up": "FUP", OTHER: "REC"}
"""The letters of each kind of record."""

_OFFICE = re.compile(r"[A-Z0-9]{3}")


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
