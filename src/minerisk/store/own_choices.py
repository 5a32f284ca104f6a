"""The choices that this office added to the lists of its forms, in the order they came."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, cast

from sqlalchemy import Connection

from minerisk.domain.own_choice import OwnChoice
from minerisk.store import settings

_NAME = "own_choices"


def every(connection: Connection) -> tuple[OwnChoice, ...]:
    """Return all of them, retired ones too."""
    found = cast("list[dict[str, Any]]", settings.get(connection, _NAME) or [])
    return tuple(OwnChoice(**one) for one in found)


def of_form(connection: Connection, form: str) -> tuple[OwnChoice, ...]:
    """Return those of the form with an id."""
    return tuple(choice for choice in every(connection) if choice.form == form)


def put(connection: Connection, choices: Iterable[OwnChoice]) -> None:
    """Keep ``choices`` in the place of all that were there."""
    settings.put(connection, _NAME, [asdict(choice) for choice in choices])
