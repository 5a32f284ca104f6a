"""The numbers to call that may be said to people: those that this office has confirmed, and not too long ago."""

from datetime import date, timedelta

from minerisk.domain.office import Confirmation
from minerisk.maps import profile as profiles
from minerisk.maps.profile import CallNumber
from minerisk.services import databases
from minerisk.services.databases import Database

HOLDS = timedelta(days=183)
"""How long a confirmation holds: half a year."""


def to_call(db: Database, today: date) -> tuple[CallNumber, ...]:
    """Return the numbers of the office's country whose confirmation still holds, as its profile orders them."""
    country = databases.office(db).profile
    if country is None:
        return ()
    confirmed = {each.number for each in databases.confirmations(db) if holds(each, today)}
    return tuple(each for each in profiles.profile(country).numbers if each.number in confirmed)


def holds(confirmation: Confirmation, today: date) -> bool:
    """Return whether a number may still be shown: later it is as if nobody had confirmed it."""
    return today - confirmation.on <= HOLDS
