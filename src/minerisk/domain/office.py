"""The office that a database belongs to, and what it says about the numbers to call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from minerisk.domain import code as codes
from minerisk.i18n import N_

LAPTOPS = range(1, 1000)


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


def problems(office: Office) -> Mapping[str, str]:
    """Return what keeps ``office`` from having a database: a sentence by the name of the attribute."""
    found = {}
    if not office.name.strip():
        found["name"] = N_("Enter the name of your office")
    if not codes.is_office(office.code):
        found["code"] = N_("Enter 3 letters from A to Z, or digits")
    if office.laptop not in LAPTOPS:
        found["laptop"] = N_("Enter a number from 1 to 999")
    return found
