"""What each kind of record is called, and its sign: the same wherever one is begun, listed or shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from minerisk.i18n import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of record.

    Attributes:
        noun, plural: what it is called.
        begin: what begins one.
        begun: what a draft of one is called.
        day: name of the question that says when it was; empty where no form has one.
    """

    icon: str
    noun: str
    plural: str
    begin: str
    begun: str
    day: str = ""


KINDS: Final[Mapping[str, Kind]] = {
    "incident": Kind(
        icon="incident",
        noun=N_("Incident"),
        plural=N_("Incidents"),
        begin=N_("Record an incident"),
        begun=N_("Incident begun {day}"),
        day="event_date",
    ),
    "sighting": Kind(
        icon="help-hexagon",
        noun=N_("Item found"),
        plural=N_("Items found"),
        begin=N_("Report an item found"),
        begun=N_("Item found begun {day}"),
        day="seen_on",
    ),
    "session": Kind(
        icon="presentation",
        noun=N_("Session"),
        plural=N_("Sessions"),
        begin=N_("Record a session"),
        begun=N_("Session begun {day}"),
        day="session_date",
    ),
    "follow_up": Kind(
        icon="calendar",
        noun=N_("Follow-up"),
        plural=N_("Follow-ups"),
        begin=N_("Record a follow-up"),
        begun=N_("Follow-up begun {day}"),
        day="follow_up_date",
    ),
}
"""The kinds that come with the program, as a person comes to them."""

KEYS: Final[Mapping[str, str]] = {"incident": "Ctrl+N", "sighting": "Ctrl+Shift+I", "session": "Ctrl+Shift+E"}
"""What begins a record of a kind, on every page."""

_OTHER: Final = Kind(
    icon="clipboard-text",
    noun=N_("Record"),
    plural=N_("Records"),
    begin=N_("Record with another form"),
    begun=N_("Record begun {day}"),
)


def kind(name: str) -> Kind:
    """Return what a kind is called; one that the office's own forms make has no name of its own."""
    return KINDS.get(name, _OTHER)
