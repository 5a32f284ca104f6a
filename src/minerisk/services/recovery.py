"""Remembers which draft is open, so that after a crash the next start can offer it.

The draft itself is in the database; this is only a note beside the settings, and losing it loses no work.
"""

import logging
from pathlib import Path
from uuid import UUID

logger = logging.getLogger(__name__)
NAME = "open-draft.txt"


def note_open(file: Path, record: UUID) -> None:
    """Note that the draft of ``record`` is being written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(str(record), encoding="ascii")
    except OSError as error:
        logger.warning("the open draft cannot be noted: %s", type(error).__name__)


def note_closed(file: Path) -> None:
    """Note that no draft is being written any more."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        logger.warning("the note of the open draft cannot be removed: %s", type(error).__name__)


def left_open(file: Path) -> UUID | None:
    """Return the draft that was being written when the program ended without closing it."""
    try:
        return UUID(file.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
