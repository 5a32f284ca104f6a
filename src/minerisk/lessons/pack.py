"""Reads a whole pack: manifest, the script of each lesson in each language, and the pictures they name.

A pack with a fault is not read: what is shown to an audience is as its makers meant it, or is not shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from minerisk.domain.lesson import Fault, Lesson, Pack
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.lessons import languages, manifest, picture, script, source
from minerisk.lessons.manifest import Entry, Manifest
from minerisk.lessons.script import Written
from minerisk.lessons.source import MANIFEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was found in a place: a pack, or what stands in the way of one.

    Attributes:
        files: of the pack, by name.
    """

    pack: Pack | None
    faults: tuple[Fault, ...]
    files: Mapping[str, bytes]


def read(place: Path) -> Read:
    """Return the pack in a folder or .zip, and everything that is not as it should be."""
    place = place.absolute()
    try:
        files = source.contents(place)
    except UserError as error:
        fault = Fault(file=place.name, text=error.text, values=error.values)
        return Read(pack=None, faults=(fault,), files={})
    if early := tuple(_early_faults(files)):
        return Read(pack=None, faults=early, files=files)
    made, faults = manifest.read(_text(files[MANIFEST]))
    if made is None:
        return Read(pack=None, faults=tuple(faults), files=files)
    scripts = {entry.id: _scripts(entry, made, files) for entry in made.lessons}
    found = (
        *_missing_scripts(made, files),
        *_script_faults(scripts),
        *_picture_faults(scripts, files),
        *_unused(scripts, files),
    )
    return Read(pack=None if found else _pack(made, scripts, files, place), faults=found, files=files)


def _early_faults(files: Mapping[str, bytes]) -> Iterator[Fault]:
    """Tell what keeps everything else from being looked at."""
    if MANIFEST not in files:
        yield Fault(file=MANIFEST, text=N_("A pack has this file at its top."))
    for name, content in files.items():
        if len(content) > (most := source.largest(name)):
            yield Fault(file=name, text=N_("This file is larger than {n} kB."), values={"n": most // 1000})
        elif name.endswith(source.TEXTS) and not _is_text(content):
            yield Fault(file=name, text=N_("Save this file as text in UTF-8."))


def _is_text(content: bytes) -> bool:
    try:
        _text(content)
    except UnicodeDecodeError:
        return False
    return True


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig")


def _scripts(entry: Entry, made: Manifest, files: Mapping[str, bytes]) -> Sequence[Written]:
    names = {language: _name(entry, language) for language in made.languages}
    return [
        script.read(_text(files[name]), name, language, made.reviewed[language])
        for language, name in names.items()
        if name in files
    ]


def _name(entry: Entry, language: str) -> str:
    return f"lessons/{entry.id}/{language}.md"


def _missing_scripts(made: Manifest, files: Mapping[str, bytes]) -> Iterator[Fault]:
    for name in (_name(entry, language) for entry in made.lessons for language in made.languages):
        if name not in files:
            yield Fault(file=name, text=N_("This script is missing: each lesson is there in every language."))


def _script_faults(scripts: Mapping[str, Sequence[Written]]) -> Iterator[Fault]:
    for written in scripts.values():
        for each in written:
            yield from each.faults
            if each is not written[0]:
                yield from languages.faults(written[0], each)


def _picture_faults(scripts: Mapping[str, Sequence[Written]], files: Mapping[str, bytes]) -> Iterator[Fault]:
    looked_at = set()
    for each in (each for written in scripts.values() for each in written):
        for name, line in each.pictures.items():
            if picture.is_name(name) and name not in files:
                yield Fault(file=each.file, line=line, text=N_("{picture} is missing."), values={"picture": name})
            elif picture.is_name(name) and name not in looked_at:
                looked_at.add(name)
                yield from picture.faults(name, files[name])


def _unused(scripts: Mapping[str, Sequence[Written]], files: Mapping[str, bytes]) -> Iterator[Fault]:
    written = [each for lesson in scripts.values() for each in lesson]
    used = {MANIFEST}.union(*({each.file, *each.pictures} for each in written))
    for name in sorted(files):
        if name not in used and not ("/" not in name and name.endswith((".md", ".txt"))):
            yield Fault(file=name, text=N_("No script of the pack names this file: remove it, or name it."))


def _pack(made: Manifest, scripts: Mapping[str, Sequence[Written]], files: Mapping[str, bytes], place: Path) -> Pack:
    return Pack(
        id=made.id,
        title=made.title,
        version=made.version,
        languages=made.languages,
        licence=made.licence,
        rights=made.rights,
        lessons=tuple(
            Lesson(
                id=entry.id,
                audience=entry.audience,
                minutes=entry.minutes,
                scripts={each.script.language: each.script for each in scripts[entry.id]},
            )
            for entry in made.lessons
        ),
        digest=source.digest(files),
        place=place,
        approvals=made.approvals,
    )
