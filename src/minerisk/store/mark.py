"""The mark file beside the database: how many saves there were.

When the write-ahead log of the database is lost, the database opens and every check passes, but saves are missing.
The mark then says how many. It is not flushed to the disk at each save, so after a power cut it may be behind, never
ahead.
"""

import hashlib
from pathlib import Path
from threading import Lock

NAME = "mark"


class Mark:
    """One mark file, kept open."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("r+b" if file.exists() else "w+b", buffering=0)
        self._alone = Lock()

    def read(self) -> int:
        """Return how many saves there were; 0 where the mark is new or damaged."""
        self._file.seek(0)
        content = self._file.read(64)
        saves = content[:20]
        return int(saves) if saves.isdigit() and content == _content(int(saves)) else 0

    def write(self, saves: int) -> None:
        """Keep ``saves``, in the place of what was there."""
        with self._alone:
            self._file.seek(0)
            self._file.write(_content(saves))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _content(saves: int) -> bytes:
    digits = b"%020d" % saves
    return digits + b" " + hashlib.sha256(digits).hexdigest()[:16].encode() + b"\n"
