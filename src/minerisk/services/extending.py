"""Gives forms the choices that the office added to their lists."""

from functools import lru_cache

from sqlalchemy import Connection

from minerisk.domain.own_choice import OwnChoice
from minerisk.store import own_choices as stored


def in_use(connection: Connection, form: str) -> tuple[OwnChoice, ...]:
    """Return the choices that the office added to the form with an id, without those that are retired."""
    return tuple(choice for choice in stored.of_form(connection, form) if not choice.is_retired)


@lru_cache(maxsize=16)
def extended(xform: str, choices: tuple[OwnChoice, ...]) -> str:
    """Return an XForm with ``choices`` in its lists."""
    from minerisk.forms.xform.extending import extend

    return extend(xform, choices) if choices else xform
