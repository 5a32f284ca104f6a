"""The key file of a database: written twice, so that one damaged copy loses nothing.

Databases are not protected yet: the data key lies in the file as it is. A protected one will keep it wrapped in
``slots``; this program refuses such a file with a sentence. ``store`` uses this; it knows no database.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

from minerisk.errors import UserError
from minerisk.files import replace_file
from minerisk.i18n import N_

FORMAT = 1
NAMES = ("key.json", "key.2.json")
"""Both copies, in the order they are written."""

KEY_BYTES = 32
SALT_BYTES = 16
_LARGEST = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What opens one database.

    Attributes:
        generation: grows by one with every writing; the newer of two good copies counts.
        key: 32 bytes; every use has a subkey of its own.
        salt: 16 bytes that SQLCipher would otherwise keep in the first bytes of the database, where a torn write
            makes all of it unreadable.
    """

    database: UUID
    generation: int
    key: bytes
    salt: bytes

    def subkey(self, purpose: str) -> bytes:
        """Return the 32-byte key for one purpose, e.g. ``database``; at most 16 letters."""
        return hashlib.blake2b(key=self.key, person=purpose.encode(), digest_size=KEY_BYTES).digest()


def new(like: KeyFile | None = None) -> KeyFile:
    """Return the keys of a new database; one that takes over attached files has the data key of those, ``like``."""
    key = like.key if like else secrets.token_bytes(KEY_BYTES)
    return KeyFile(database=uuid4(), generation=0, key=key, salt=secrets.token_bytes(SALT_BYTES))


def write(folder: Path, keys: KeyFile) -> KeyFile:
    """Write both copies into ``folder``, each whole or not at all, and return what they say now."""
    written = replace(keys, generation=keys.generation + 1)
    for name in NAMES:
        replace_file(folder / name, _encode(written))
    return written


def read(folder: Path) -> tuple[KeyFile, ...]:
    """Return the keys that the good copies in ``folder`` hold, the newest first; which of them fit, the database says.

    Raises:
        UserError: no copy is there, none is whole, or a newer program wrote them.
    """
    copies = {_copy(folder / name) for name in NAMES}
    found = sorted((copy for copy in copies if copy is not None), key=lambda copy: copy.generation, reverse=True)
    if not found:
        raise _lost(folder)
    return tuple(found)


def mend(folder: Path, keys: KeyFile) -> None:
    """Write ``keys``, which fit, over a copy that is lost, damaged or out of date.

    A whole copy of the keys of another database stays: it may be the only one left.
    """
    for name in NAMES:
        copy = _copy(folder / name)
        if copy != keys and (copy is None or copy.database == keys.database):
            replace_file(folder / name, _encode(keys))


def _lost(folder: Path) -> UserError:
    if any((folder / name).exists() for name in NAMES):
        return UserError(
            N_(
                "Both key files of {folder} are damaged, so the database cannot be read. "
                "Copy key.json from a backup of this database into the folder."
            ),
            folder=folder,
        )
    return UserError(
        N_(
            "The key files of {folder} are missing, so the database cannot be read. "
            "Copy the whole folder again, with key.json and key.2.json in it."
        ),
        folder=folder,
    )


def _copy(file: Path) -> KeyFile | None:
    """Return what one copy says, or None where it is missing or damaged."""
    content = _content(file)
    if content is None:
        return None
    if content["format"] != FORMAT:
        raise UserError(
            N_(
                "The keys of {folder} were written by a newer MineRisk (format {format}). "
                "Install the newer program on this laptop; nothing was changed."
            ),
            folder=file.parent,
            format=content["format"],
        )
    if content.get("slots"):
        raise UserError(
            N_("{folder} is protected with a passphrase. Open it with a newer MineRisk; nothing was changed."),
            folder=file.parent,
        )
    try:
        return _decode(content)
    except (KeyError, TypeError, ValueError):
        return None


def _content(file: Path) -> dict[str, object] | None:
    """Return what is written in ``file`` if its checksum is right."""
    try:
        with file.open("rb") as stream:
            content = json.loads(stream.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or "format" not in content or content.get("checksum") != _checksum(content):
        return None
    return content


def _decode(content: Mapping[str, object]) -> KeyFile:
    generation = content["generation"]
    key, salt = bytes.fromhex(str(content["key"])), bytes.fromhex(str(content["salt"]))
    if not isinstance(generation, int) or len(key) != KEY_BYTES or len(salt) != SALT_BYTES:
        raise ValueError
    return KeyFile(database=UUID(str(content["database"])), generation=generation, key=key, salt=salt)


def _encode(keys: KeyFile) -> bytes:
    content: dict[str, object] = {
        "format": FORMAT,
        "database": str(keys.database),
        "generation": keys.generation,
        "key": keys.key.hex(),
        "salt": keys.salt.hex(),
        "slots": [],
    }
    return json.dumps({**content, "checksum": _checksum(content)}, indent=1).encode()


def _checksum(content: Mapping[str, object]) -> str:
    counted = {name: value for name, value in content.items() if name != "checksum"}
    return hashlib.sha256(json.dumps(counted, sort_keys=True).encode()).hexdigest()
