"""Gives forms the choices that the office added to their lists."""

from functools import lru_cache

from sqlalchemy import Connection

from minerisk.domain.own_choice import OwnChoice
from minerisk.store import own_choices as stored


def extended(connection: Connection, form: str, xform: str) -> str:
    """Return the XForm of the form with an id, with the choices that are used now in its lists."""
    used = tuple(choice for choice in stored.of_form(connection, form) if not choice.is_retired)
    return _extended(xform, used) if used else xform


@lru_cache(maxsize=16)
def _extended(xform: str, choices: tuple[OwnChoice, ...]) -> str:
    from minerisk.forms.xform.extending import extend

    return extend(xform, choices)
