"""The colours in which an audience sees slides: for a room with light, and for a dark one.

They do not follow the theme of the screen: what fits a projector depends on the room, not on the person's eyes.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from PySide6.QtGui import QColor

from minerisk import paths
from minerisk.i18n import N_

ROOMS: Mapping[str, str] = {"light": N_("Light room"), "dark": N_("Dark room")}
"""What a person can choose."""


def colours(room: str) -> Mapping[str, str]:
    """Return ``#RRGGBB`` by name, e.g. ``ground``; an empty string where nothing is drawn."""
    found: Mapping[str, str] = _all()[room]
    return found


def colour(room: str, token: str) -> QColor:
    """Return one of them."""
    return QColor(colours(room)[token])


@cache
def _all() -> Any:  # noqa: ANN401  (the file as JSON gives it)
    return json.loads(paths.bundled("resources", "theme", "rooms.json").read_text(encoding="utf-8"))
