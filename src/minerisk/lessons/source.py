"""The files of a pack, out of its folder or its .zip. Nothing of a .zip is ever unpacked onto the disk.

What is unpacked is counted, whatever the .zip says of itself; it stays in memory, under names that lead nowhere else.
"""

import stat
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from io import FileIO
from pathlib import Path, PurePosixPath
from typing import IO, TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from minerisk.errors import UserError
from minerisk.i18n import N_

MANIFEST = "pack.toml"
MOST_FILES = 1000
MOST_BYTES = 100_000_000
LARGEST_FILE = 5_000_000
LARGEST_TEXT = 200_000
TEXTS = (".md", ".toml")

_DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What the standard library raises over a .zip that is not what it says."""
_LEFT_OUT = frozenset({"parts", "__MACOSX", "Thumbs.db", "desktop.ini"})
"""What the pictures were drawn from, and what some systems leave in folders: no part of a pack."""
_STRANGE = N_("{file} holds files that a pack has no use for, such as links or names that lead out of it: {name}.")

_Parts: TypeAlias = Mapping[str, Callable[[], IO[bytes]]]


def contents(place: Path) -> Mapping[str, bytes]:
    """Return every file of a pack by its name; of one that is too large, one byte more than it may have.

    Raises:
        UserError: it cannot be read, or it is made so that it is better not read.
    """
    found: dict[str, bytes] = {}
    left = MOST_BYTES
    with _opened(place) as parts:
        if len(parts) > MOST_FILES:
            raise UserError(N_("{file} has more than {n} files, too many for a pack."), file=place.name, n=MOST_FILES)
        for name, opened in parts.items():
            with opened() as stream:
                found[name] = stream.read(largest(name) + 1)
            left -= len(found[name])
            if left < 0:
                raise UserError(N_("{file} is too large for a pack when it is unpacked."), file=place.name)
    return found


def content(place: Path, name: str) -> bytes:
    """Return one file of a pack.

    Raises:
        UserError: it is not there any more, or cannot be read.
    """
    with _opened(place) as parts:
        if name not in parts:
            raise UserError(N_("{name} is missing in {file}."), name=name, file=place.name)
        with parts[name]() as stream:
            return stream.read(largest(name))


def largest(name: str) -> int:
    """Return how many bytes a file of that name may have."""
    return LARGEST_TEXT if name.endswith(TEXTS) else LARGEST_FILE


def digest(files: Mapping[str, bytes]) -> str:
    """Return what tells one pack from another, whether it lies in a folder or in a .zip."""
    total = sha256()
    for name, held in sorted(files.items()):
        total.update(f"{name}\0{len(held)}\0".encode())
        total.update(held)
    return total.hexdigest()


def write(files: Mapping[str, bytes], stream: IO[bytes]) -> None:
    """Write the files of a pack as a .zip."""
    with ZipFile(stream, "w") as archive:
        for name, held in sorted(files.items()):
            archive.writestr(ZipInfo(name), held, ZIP_DEFLATED)


@contextmanager
def _opened(place: Path) -> Iterator[_Parts]:
    if not place.exists():
        raise UserError(N_("{file} is not there."), file=place)
    try:
        if place.is_dir():
            yield _of_folder(place)
        else:
            with ZipFile(place) as archive:
                yield _of_zip(archive, place.name)
    except _DAMAGE as error:
        raise UserError(N_("{file} cannot be read. A pack is a folder or a .zip."), file=place.name) from error


def _of_folder(place: Path) -> _Parts:
    """Return what a folder holds; nothing of one that is no pack, however much there is in it."""
    parts: dict[str, Callable[[], IO[bytes]]] = {}
    for file in place.rglob("*") if (place / MANIFEST).is_file() else ():
        name = file.relative_to(place).as_posix()
        if _is_left_out(name):
            continue
        if file.is_symlink():
            raise UserError(_STRANGE, file=place.name, name=name)
        if file.is_file():
            parts[name] = partial(FileIO, file)
    return parts


def _of_zip(archive: ZipFile, file: str) -> _Parts:
    """Return what a .zip holds, also where it holds the folder of the pack instead of what is in that."""
    found = [one for one in archive.infolist() if not one.is_dir()]
    for member in found:
        _refuse_strange(member, file)
    members = [member for member in found if not _is_left_out(member.filename)]
    names = [member.filename for member in members]
    if len({name.casefold() for name in names}) < len(names):
        raise UserError(N_("{file} holds two files of the same name."), file=file)
    top = next((name.removesuffix(MANIFEST) for name in names if name.split("/")[1:] == [MANIFEST]), "")
    top = "" if MANIFEST in names else top
    return {one.filename.removeprefix(top): partial(archive.open, one) for one in members}


def _refuse_strange(member: ZipInfo, file: str) -> None:
    if member.flag_bits & 1:
        raise UserError(N_("{file} is protected by a password. Save it without one."), file=file)
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise UserError(N_("{file} is compressed in a way that is not read here. Make an ordinary .zip."), file=file)
    name, kind = member.filename, stat.S_IFMT(member.external_attr >> 16)
    leads_out = ".." in PurePosixPath(name).parts or name.startswith("/") or any(c in name for c in "\\:")
    if leads_out or not name.isprintable() or kind not in {0, stat.S_IFREG}:
        raise UserError(_STRANGE, file=file, name=ascii(name))


def _is_left_out(name: str) -> bool:
    return any(part in _LEFT_OUT or part.startswith(".") for part in name.split("/"))
