"""Attached files: the folder ``files`` of a database, where each is named by what it holds.

A name is a digest keyed with the key of the database, so that it does not tell a known picture, and the same file
attached twice is kept once. A file is written aside, brought to the disk, and only then given its name.

The backups of a database share one folder of copies, so that a backup copies new files only. One that is missing or
damaged is looked for there.

Databases are not protected yet, and so are these files: they lie there as they are. In a protected one ``put`` would
encrypt and ``read`` decrypt; ``path``, for those who play a file, is the one thing that would have to change.
"""

import logging
import os
import re
import time
from collections.abc import Container, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection

from minerisk.files import flush, flush_folder, replace_file
from minerisk.store import faults
from minerisk.store.backup import BACKUPS, FILES

KEPT_S = 7 * 24 * 60 * 60
"""How long a file is kept that nothing names: somebody may be about to save what names it."""

_DIGEST_BYTES = 20  # short: Windows allows 260 characters for a whole path
_PIECE = 1 << 20
_NAME = re.compile(r"[0-9a-f]{40}\.[a-z0-9]{1,5}")
_NAMED = re.compile(f'"({_NAME.pattern})"')
_SAID = ("SELECT answers FROM revision", "SELECT value FROM identity", "SELECT answers FROM draft")

logger = logging.getLogger(__name__)


class Files:
    """The attached files of the database in ``folder``, named with ``key``."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._database = folder
        self._key = key
        self._own, self._copies = folder / FILES, folder / BACKUPS / FILES
        beside = (folder.parent / FILES,) if folder.parent.name == BACKUPS else ()  # it is a backup itself
        self._places = (self._own, self._copies, *beside)

    def put(self, content: Iterable[bytes], ending: str) -> str:
        """Keep what the pieces of ``content`` make up, and return its name once it outlives a power cut.

        Raises:
            UserError: the disk does not take it, or the folder of the database is gone.
        """
        with faults.told(self._database):
            if not self._database.exists():
                raise faults.FolderGone(self._database)
            self._own.mkdir(exist_ok=True)
            part = self._own / f"{uuid4().hex}.part"
            try:
                file = self._own / f"{self._write(content, part)}.{ending}"
                if self._holds(file):  # replaced it could not be while Windows plays it
                    os.utime(file)
                else:
                    part.replace(file)
            finally:
                with suppress(OSError):
                    part.unlink()
            flush_folder(self._own)
        return file.name

    def path(self, name: str) -> Path | None:
        """Return where a whole file is, or None where there is none."""
        if not _NAME.fullmatch(name):
            return None
        return next((place / name for place in self._places if self._holds(place / name)), None)

    def read(self, name: str) -> bytes | None:
        """Return what a file holds, or None where there is no whole one."""
        file = self.path(name)
        return None if file is None else file.read_bytes()

    def names(self) -> set[str]:
        """Return the names of all files that are there, whole or not."""
        return {file.name for place in self._places for file in _inside(place)}

    def copy_for(self, copy: Path) -> None:
        """Copy the whole files for a copy of the database: into it, or to where its backups have theirs."""
        place = self._copies if copy.parent == self._copies.parent else copy / FILES
        new = self.names() - {file.name for file in _inside(place)}
        if new:
            place.mkdir(exist_ok=True)
        for name in sorted(new):
            content = self.read(name)
            if content is None:
                logger.warning("an attached file is not whole")
            else:
                replace_file(place / name, content)

    def sweep(self, named: Container[str]) -> int:
        """Delete files that are not ``named`` and are a week old, and return how many; those in use wait."""
        swept = 0
        for place in (self._own, self._copies):
            for file in [*_inside(place), *place.glob("*.part")]:
                with suppress(OSError):
                    if file.name not in named and time.time() - file.stat().st_mtime > KEPT_S:
                        file.unlink()
                        swept += file.suffix != ".part"
        return swept

    def _write(self, content: Iterable[bytes], part: Path) -> str:
        """Write to the disk, and return the digest."""
        digest = self._digest()
        with part.open("xb") as stream:
            for piece in content:
                digest.update(piece)
                stream.write(piece)
            stream.flush()
            flush(stream.fileno())
        return digest.hexdigest()

    def _holds(self, file: Path) -> bool:
        """Return whether ``file`` is there and holds what its name says."""
        digest = self._digest()
        try:
            with file.open("rb") as stream:
                while piece := stream.read(_PIECE):
                    digest.update(piece)
        except OSError:
            return False
        return digest.hexdigest() == file.stem

    def _digest(self) -> blake2b:
        return blake2b(key=self._key, digest_size=_DIGEST_BYTES)


def named_in(connection: Connection) -> set[str]:
    """Return the names of files that stand in any revision or draft, whatever its form."""
    texts = (text for select in _SAID for (text,) in connection.exec_driver_sql(select))
    return {found[1] for text in texts for found in _NAMED.finditer(text)}


def _inside(folder: Path) -> list[Path]:
    """Return the attached files in ``folder``; none where it is missing."""
    try:
        return [file for file in folder.iterdir() if _NAME.fullmatch(file.name)]
    except OSError:
        return []
