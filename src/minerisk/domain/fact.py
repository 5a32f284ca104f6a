"""Published figures: who stated what, where and when. They stand side by side and are never added to each other.

A figure has no arithmetic of its own on purpose: its value is text.
"""

from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """What a figure is about, in the order of the country page."""

    CASUALTIES = "casualties"
    CONTAMINATION = "contamination"
    CLEARANCE = "clearance"
    RECORDS = "records"
    RESOURCES = "resources"
    POLICY = "policy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One published figure, as it was stated.

    Attributes:
        value: digits as stated, without separators; text, so that nobody adds it up.
        qualifier: ``exact``, ``more than``, ``about`` ..., as stated.
        since, until: the period it speaks of, EDTF, or empty.
        stated_on: when it was stated, EDTF.
        entered_by: who of this office entered it, or empty where it came with the program.
    """

    id: str
    theme: Theme
    indicator: str
    value: str
    unit: str
    qualifier: str
    geography: str
    since: str
    until: str
    stated_by: str
    stated_in: str
    stated_on: str
    entered_by: str = ""
