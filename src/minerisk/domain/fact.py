"""Published figures: who stated what, where and when. They stand side by side and are never added to each other.

A figure has no arithmetic of its own on purpose: its value is text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from minerisk.domain import edtf
from minerisk.domain.edtf import Edtf, Translate
from minerisk.domain.folding import fold
from minerisk.domain.form import Text, say
from minerisk.i18n import N_

LONGEST = 1_000
"""Characters that each part of a figure may have."""


class Theme(StrEnum):
    """What a figure is about, in the order of the country page."""

    CASUALTIES = "casualties"
    CONTAMINATION = "contamination"
    CLEARANCE = "clearance"
    RECORDS = "records"
    RESOURCES = "resources"
    POLICY = "policy"


THEMES: Mapping[Theme, str] = {
    Theme.CASUALTIES: N_("Casualties"),
    Theme.CONTAMINATION: N_("Contamination"),
    Theme.CLEARANCE: N_("Clearance"),
    Theme.RECORDS: N_("Minefield records"),
    Theme.RESOURCES: N_("Resources"),
    Theme.POLICY: N_("Policy and treaties"),
}

EXACT = "exact"
QUALIFIERS: Mapping[str, str] = {
    EXACT: "{value}",
    "more than": N_("More than {value}"),
    "over": N_("Over {value}"),
    "at least": N_("At least {value}"),
    "nearly": N_("Nearly {value}"),
    "about": N_("About {value}"),
    "approximately": N_("Approximately {value}"),
    "up to": N_("Up to {value}"),
    "merely": N_("Merely {value}"),
    "only": N_("Only {value}"),
    "estimate": N_("Estimated {value}"),
    "stated": N_("Stated: {value}"),
}
"""How exactly a figure was stated; any other qualifier stands behind the value as it is."""

_NUMBER = re.compile(r"(\d+)([.,]\d+)?", re.ASCII)
_THOUSAND = re.compile(r"(?<=\d)(?=(?:\d{3})+$)", re.ASCII)
_NARROW_SPACE = "\u202f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One published figure, as it was stated.

    Attributes:
        value: digits as stated, without separators, or words; text, so that nobody adds it up.
        qualifier: ``exact``, ``more than``, ``about`` ..., as stated.
        said: value and qualifier in words, by language, where the grammar asks for more than ``QUALIFIERS`` have.
        since, until: the period it speaks of, EDTF; ``until`` alone is the time it holds for.
        stated_on: when it was stated, EDTF.
        family: figures of one family stand side by side; empty where that goes by the indicator.
        entered: when this office entered it; None where it came with the program.
        entered_by: who of this office did.
    """

    id: str = ""
    theme: Theme
    indicator: Text
    value: str
    unit: Text
    qualifier: str
    geography: Text
    since: str
    until: str
    stated_by: str
    stated_in: str
    stated_on: str
    said: Text = field(default_factory=dict)
    family: str = ""
    entered: datetime | None = None
    entered_by: str = ""

    @property
    def is_number(self) -> bool:
        """Whether the value is digits rather than words."""
        return _NUMBER.fullmatch(self.value) is not None


def value(fact: Fact, tr: Translate, language: str) -> str:
    """Return the value with its qualifier, e.g. ``More than 1 600``."""
    pattern = fact.said.get(language) or QUALIFIERS.get(fact.qualifier, "")
    shown = _NUMBER.sub(_spaced, fact.value) if fact.is_number else fact.value
    if not pattern:
        return ", ".join(filter(None, (shown, fact.qualifier)))
    return tr(pattern, value=shown)


def period(fact: Fact, tr: Translate) -> str:
    """Return the time that a figure speaks of, e.g. ``10 November 2020 – 30 June 2024``; empty where none is known."""
    since, until = (edtf.short(date, tr) if date else "" for date in (fact.since, fact.until))
    if not until:
        return tr("since {date}", date=since) if since else ""
    return f"{since} – {until}" if since and since != until else until


def source(fact: Fact, tr: Translate) -> tuple[str, str]:
    """Return who stated a figure, and where and when: ``AIR Centre``, ``commonspace.eu, 4 April 2023``."""
    return fact.stated_by, f"{fact.stated_in}, {edtf.short(fact.stated_on, tr)}"


def side_by_side(facts: Iterable[Fact]) -> tuple[tuple[Fact, ...], ...]:
    """Return figures of one theme and family together, newest first; families stay in the order they come in.

    A figure without a family belongs to that of a figure with the same indicator in any language.
    """
    facts = tuple(facts)
    known = {name: each.family for each in facts if each.family for name in _names(each)}
    families: dict[tuple[Theme, str], list[Fact]] = {}
    for each in facts:
        names = _names(each)
        family = each.family or next((known[name] for name in names if name in known), names[0])
        families.setdefault((each.theme, family), []).append(each)
    return tuple(newest_first(together) for together in families.values())


def newest_first(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return figures by the time they were stated; those of one time stay as they are."""
    return tuple(sorted(facts, key=lambda each: _latest(each.stated_on), reverse=True))


def time_line(facts: Iterable[Fact]) -> tuple[tuple[Edtf, Fact], ...]:
    """Return figures with the date up to which each holds, earliest first; empty where there are no two dates."""
    dated = [(date, each) for each in facts if (date := _known(each.until or each.since or each.stated_on))]
    dated.sort(key=lambda pair: (pair[0].latest, pair[0].earliest))
    return tuple(dated) if len({str(date) for date, _ in dated}) > 1 else ()


def problems(fact: Fact) -> Mapping[str, str]:
    """Return what keeps a figure from being entered: a sentence by the name of the attribute."""
    found = {name: sentence for name, sentence in _MISSING.items() if not _words(fact, name)}
    for name in ("since", "until", "stated_on"):
        if (date := _words(fact, name)) and _known(date) is None:
            found[name] = N_("Enter a date such as 2024-07-14, 2024-07 or 2024")
    begin, end = _known(fact.since), _known(fact.until)
    if begin and end and end.latest < begin.earliest:
        found["until"] = N_("The end comes before the beginning")
    for name in (*_MISSING, "unit", "qualifier"):
        if len(_words(fact, name)) > LONGEST:
            found[name] = N_("Shorten this to 1000 characters")
    return found


_MISSING: Mapping[str, str] = {
    "indicator": N_("Say what was counted or stated"),
    "value": N_("Enter the figure as it was stated"),
    "geography": N_("Say which place it is about"),
    "stated_by": N_("Say who stated it"),
    "stated_in": N_("Say where it was published"),
    "stated_on": N_("Say when it was stated"),
}


def _words(fact: Fact, name: str) -> str:
    given = getattr(fact, name)
    return (given if isinstance(given, str) else say(given, "")).strip()


def _names(fact: Fact) -> list[str]:
    return [fold(name) for name in fact.indicator.values() if name]


def _spaced(number: re.Match[str]) -> str:
    return _THOUSAND.sub(_NARROW_SPACE, number[1]) + (number[2] or "")


def _known(date: str) -> Edtf | None:
    try:
        return Edtf.parse(date)
    except ValueError:
        return None


def _latest(date: str) -> str:
    known = _known(date)
    return known.latest.isoformat() if known else ""
