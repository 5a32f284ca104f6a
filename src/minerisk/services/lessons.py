"""The content packs there are: the one that comes with the program, and those that this office added.

A pack of the office stands in the place of one of the same id that comes with the program: that is how an authority's
approval is entered.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from minerisk import files, paths
from minerisk.domain.lesson import Fault, Pack
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.lessons import pack as reading
from minerisk.lessons import source
from minerisk.services.writing import saying_why


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A place where a pack is kept.

    Attributes:
        id: of the pack.
        pack: or None where something is wrong with it; then ``faults`` says what.
        is_own: whether the office added it, and can remove it.
    """

    id: str
    pack: Pack | None
    faults: tuple[Fault, ...]
    is_own: bool


class PackError(UserError):
    """A pack is not as it should be, and nothing was changed."""

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(N_("{name} is not added: something in it is not as it should be."), name=name)
        self.faults = faults


def packs() -> tuple[Kept, ...]:
    """Return all packs, those that come with the program first; also those with a fault."""
    own = [_kept(name, place, is_own=True) for name, place in sorted(_own().items())]
    usable = {kept.id for kept in own if kept.pack}
    return (*(kept for kept in _bundled() if kept.id not in usable), *own)


def pack(id_: str) -> Pack:
    """Return a pack.

    Raises:
        UserError: there is none of that id, or something is wrong with it.
    """
    for kept in packs():
        if kept.id == id_ and kept.pack:
            return kept.pack
    raise UserError(N_("There is no pack “{id}”, or something in it is not as it should be."), id=id_)


def picture(pack: Pack, file: str) -> bytes:
    """Return a picture of a pack.

    Raises:
        UserError: it is not there any more, or cannot be read.
    """
    return source.content(pack.place, file)


def check(place: Path) -> tuple[Fault, ...]:
    """Return everything that is wrong with a pack, in a folder or .zip."""
    return reading.read(place).faults


def add(place: Path) -> Pack:
    """Keep a copy of a pack, in the place of an older version that the office added.

    Raises:
        PackError: something is wrong with it.
        UserError: a newer version is here, or the disk does not take it.
    """
    found = reading.read(place)
    if found.pack is None:
        raise PackError(place.absolute().name, found.faults)
    _refuse_older(found.pack)
    file = paths.own_lessons() / f"{found.pack.id}-{found.pack.digest[:16]}.zip"
    with saying_why(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        with files.replacing(file) as stream:
            source.write(found.files, stream)
    _clear(found.pack.id, but=file)
    return replace(found.pack, place=file)


def remove(id_: str) -> None:
    """Remove a pack that the office added.

    Raises:
        UserError: there is none of that id, or the file cannot be removed.
    """
    if id_ not in _own():
        raise UserError(N_("“{id}” is not among the packs that were added here."), id=id_)
    _clear(id_)
    if id_ in _own():
        raise UserError(N_("“{id}” cannot be removed while another program reads it."), id=id_)


def _refuse_older(new: Pack) -> None:
    own = _own().get(new.id)
    here = reading.read(own).pack if own else None
    if here and here.order > new.order:
        raise UserError(
            N_("Version {here} of this pack was added before and is newer than {new}. Remove it first."),
            here=here.version,
            new=new.version,
        )


def _bundled() -> Iterator[Kept]:
    for manifest in sorted(paths.bundled("resources", "lessons").glob(f"*/{source.MANIFEST}")):
        yield _kept(manifest.parent.name, manifest.parent, is_own=False)


def _own() -> dict[str, Path]:
    """Return the file of each pack that was added, by id: the newest, should an older one be left."""
    found = sorted(paths.own_lessons().glob("*-*.zip"), key=lambda file: file.stat().st_mtime_ns)
    return {file.name.partition("-")[0]: file for file in found}


def _clear(id_: str, but: Path | None = None) -> None:
    for file in paths.own_lessons().glob(f"{id_}-*.zip"):
        if file != but:
            with suppress(OSError):  # another program reads it; the newer one counts
                file.unlink()


def _kept(name: str, place: Path, *, is_own: bool) -> Kept:
    found = reading.read(place)
    return Kept(id=found.pack.id if found.pack else name, pack=found.pack, faults=found.faults, is_own=is_own)
