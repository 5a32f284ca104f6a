"""Files that are whole or not there at all, also after a power cut."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """Write beside ``file`` and put it in its place once it is on the disk; an exception leaves ``file`` as it was."""
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("wb") as stream:
            yield stream
            stream.flush()
            flush(stream.fileno())
        part.replace(file)
    finally:
        with suppress(OSError):
            part.unlink()
    flush_folder(file.parent)


def replace_file(file: Path, content: bytes) -> None:
    """Write ``content`` in the place of what is in ``file``, whole or not at all."""
    with replacing(file) as stream:
        stream.write(content)


def flush_file(file: Path) -> None:
    """Make sure that what was written in ``file`` outlives a power cut."""
    with file.open("r+b") as stream:
        flush(stream.fileno())


def flush_folder(folder: Path) -> None:
    """Make sure that names just written in ``folder`` outlive a power cut."""
    if os.name != "posix":  # Windows keeps names with the file
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush(handle: int) -> None:
    """Bring an open file to the disk; on macOS ``fsync`` alone leaves it in the cache of the drive."""
    if sys.platform == "darwin":
        from fcntl import F_FULLFSYNC, fcntl

        fcntl(handle, F_FULLFSYNC)
    else:
        os.fsync(handle)
