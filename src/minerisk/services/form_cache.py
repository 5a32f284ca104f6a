"""Keeps what came of the files of forms, so that they open at once the next time.

What is kept can be deleted at any time; what cannot be read or written is as if it were not there.
"""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from minerisk import paths
from minerisk.errors import UserError
from minerisk.files import replace_file
from minerisk.forms.sheets.beside import Beside
from minerisk.forms.sheets.handover import Made, unpack
from minerisk.outside.refused import Refused

VERSION = 4
"""Goes up when the same files come to another XForm."""
_MOST = 60
"""How many forms are kept; those that were kept first go first."""


def find(file: Path) -> Made | None:
    """Return what came of a form's file, or None where that is not known or the files beside it have changed."""
    try:
        made = unpack(_entry(file).read_bytes())
    except (OSError, ValueError, Refused, UserError):
        return None
    beside = Beside(file)
    for name in made.beside:
        beside(name)
    return made if beside.digests == made.beside else None


def keep(file: Path, content: bytes) -> None:
    """Keep what came of a form's file."""
    with suppress(OSError):
        entry = _entry(file)
        entry.parent.mkdir(parents=True, exist_ok=True)
        replace_file(entry, content)
        _sweep(entry.parent)


def _entry(file: Path) -> Path:
    digest = sha256(f"{VERSION} {file.stem}".encode("utf-8", "replace"))
    parts = sorted(file.glob("*.csv")) if file.is_dir() else [file]
    for part in parts:
        digest.update(f"\0{part.name if file.is_dir() else ''}\0".encode("utf-8", "replace"))
        digest.update(sha256(part.read_bytes()).digest())
    return paths.form_cache() / f"{digest.hexdigest()}.json"


def _sweep(folder: Path) -> None:
    entries = sorted(folder.glob("*.json"), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[:-_MOST]:
        entry.unlink(missing_ok=True)
