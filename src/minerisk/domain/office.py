"""The office that a database belongs to, and what it says about the numbers to call."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Whose database this is.

    Attributes:
        code: three letters or digits, e.g. ``BRD``; with ``laptop`` it begins every record's code.
        laptop: from 1; no two laptops of an office share one.
        profile: country profile, e.g. ``azerbaijan``, or None.
        demonstration: the data is invented; marked on every page and print, never merged into a real database.
    """

    name: str
    code: str
    laptop: int
    profile: str | None = None
    demonstration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """The office's own word that a number is answered: who found out, and when."""

    number: str
    by: str
    on: date
