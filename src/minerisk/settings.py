"""What a person has set on this computer, kept as JSON in the user's own folder."""

import json
import logging
from collections.abc import Container, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

from minerisk.files import replace_file
from minerisk.i18n import LANGUAGES

logger = logging.getLogger(__name__)

_KNOWN: Mapping[str, Container[object]] = {
    "language": {"", *LANGUAGES},
    "theme": {"light", "dark", "high_contrast", "system"},
    "text_size": range(9, 19),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Preferences of this person on this computer.

    Attributes:
        language: of the screen; empty until somebody has chosen.
        theme: ``light``, ``dark``, ``high_contrast`` or ``system``.
        text_size: of body text, in points, 9 to 18.
        recorder: initials or a code of who uses the program, for the history of records.
        database: the folder that was open last, or empty.
    """

    language: str = ""
    theme: str = "system"
    text_size: int = 11
    recorder: str = ""
    database: str = ""

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read ``path``; what is missing, unknown or of the wrong kind takes its default."""
        try:
            stored = json.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError) as error:
            logger.warning("settings cannot be read: %s", type(error).__name__)
            return cls()
        given: dict[str, Any] = stored if isinstance(stored, dict) else {}
        known = {field.name: given[field.name] for field in fields(cls) if field.name in given}
        return cls(**{name: value for name, value in known.items() if _fits(name, value)})

    def save(self, path: Path) -> None:
        """Write to ``path``, whole or not at all."""
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, json.dumps(asdict(self), indent=2, ensure_ascii=False).encode())


def _fits(name: str, value: object) -> bool:
    return type(value) is type(getattr(Settings(), name)) and (name not in _KNOWN or value in _KNOWN[name])
