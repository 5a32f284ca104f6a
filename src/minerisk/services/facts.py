"""Published figures: those that come with the program for the office's country, and those that the office enters.

They are shown with their sources, and nothing counts with them.
"""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from minerisk.domain.fact import Fact, problems
from minerisk.domain.form import say
from minerisk.domain.text import clean
from minerisk.domain.uuid7 import uuid7
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.maps import facts as maps
from minerisk.services.databases import Database, stored_office
from minerisk.store import facts as stored
from minerisk.store import log

ADDED, CHANGED, REMOVED = "figure added", "figure changed", "figure removed"


def facts(db: Database) -> tuple[Fact, ...]:
    """Return the published figures of the office's country, then those that the office entered.

    Raises:
        UserError: they cannot be read.
    """
    with db.read() as connection:
        profile, own = stored_office(connection).profile, stored.every(connection)
    return (*(maps.published(profile) if profile else ()), *own)


def add(db: Database, fact: Fact, *, author: str) -> Fact:
    """Keep a figure of the office, and return it as it is kept; one with an id, that was removed, comes back.

    Raises:
        UserError: its source, its place, its date or something else is missing; nothing was kept.
    """
    now = datetime.now(UTC)
    with db.write() as connection:
        return _put(connection, replace(fact, id=fact.id or uuid7(now).hex, entered=now), author, ADDED)


def change(db: Database, fact: Fact, *, author: str) -> Fact:
    """Keep a figure of the office in the place of what it was, and return it as it is kept.

    Raises:
        UserError: something is missing, or the office did not enter this figure; nothing was changed.
    """
    with db.write() as connection:
        if not stored.is_there(connection, fact.id):
            raise UserError(_NOT_OWN)
        return _put(connection, replace(fact, entered=datetime.now(UTC)), author, CHANGED)


def remove(db: Database, id: str, *, author: str) -> None:  # noqa: A002  (the name of the field)
    """Take a figure of the office out.

    Raises:
        UserError: the office did not enter it.
    """
    with db.write() as connection:
        if not stored.remove(connection, id):
            raise UserError(_NOT_OWN)
        log.add(connection, datetime.now(UTC), _words(author), REMOVED, {"fact": id})


_NOT_OWN = N_("Your office did not enter this figure, or it was removed before.")


def _put(connection: Connection, fact: Fact, author: str, act: str) -> Fact:
    fact = replace(_cleaned(fact), entered_by=_words(author))
    for sentence in problems(fact).values():
        raise UserError(sentence)
    now = fact.entered or datetime.now(UTC)
    stored.put(connection, fact, now, fact.entered_by)
    log.add(connection, now, fact.entered_by, act, {"fact": fact.id})
    return fact


def _cleaned(fact: Fact) -> Fact:
    """Return a figure as an office enters it: in one language, and nobody asks which."""
    return replace(
        fact,
        indicator={"": _words(say(fact.indicator, ""))},
        value=_words(fact.value),
        said={},
        unit={"": _words(say(fact.unit, ""))},
        qualifier=_words(fact.qualifier),
        geography={"": _words(say(fact.geography, ""))},
        since=_words(fact.since),
        until=_words(fact.until),
        stated_by=_words(fact.stated_by),
        stated_in=_words(fact.stated_in),
        stated_on=_words(fact.stated_on),
        family="",
    )


def _words(text: str) -> str:
    return clean(text).strip()
