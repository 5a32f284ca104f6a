"""The mappings there are: those that come with the program, and those that this person saved."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from minerisk import files, paths
from minerisk.domain.recognition import recognition
from minerisk.domain.recognition.headers import header
from minerisk.domain.recognition.recognition import Guess
from minerisk.domain.recognition.sheet import Known
from minerisk.domain.recognition.words import Words
from minerisk.domain.tables import fitting as fitted
from minerisk.domain.tables.mapping import Mapping, Why
from minerisk.domain.tables.table import Table
from minerisk.errors import UserError
from minerisk.exchange import mapping_file, words_file
from minerisk.i18n import N_
from minerisk.services import forms
from minerisk.services.writing import saying_why

ENDING = ".toml"
WORDS = "words"
"""Beside the mappings that come with the program: by what columns are recognised. It is none itself."""

_LONGEST_NAME = 60
_RESERVED = frozenset(
    {WORDS, "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Our own, and names that Windows gives to devices."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A mapping that is kept: ``name`` is that of its file, ``title`` says whose tables it is for."""

    name: str
    title: str
    file: Path


def mappings() -> tuple[Named, ...]:
    """Return those that this person saved, then those that come with the program; one that cannot be read is not."""
    return tuple(named for named, _ in _readable())


def mapping(wanted: str | Path) -> Mapping:
    """Return the mapping in a file, or the one of a name.

    Raises:
        UserError: there is none, or it has a mistake; the sentence says where.
    """
    file = wanted if isinstance(wanted, Path) or wanted.endswith(ENDING) else _file_of(wanted)
    return mapping_file.read(Path(file))


def save_mapping(mapping: Mapping, name: str) -> Path:
    """Keep a mapping under ``name``, in the place of one that this person saved under it; return its file.

    Raises:
        UserError: the name cannot be that of a file, or the disk does not take it.
    """
    file = paths.own_mappings() / f"{_file_name(name)}{ENDING}"
    with saying_why(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        files.replace_file(file, mapping_file.write(mapping).encode())
    return file


def fitting(tables: Sequence[Table]) -> tuple[Named, ...]:
    """Return the mappings that fit ``tables``: every column that something is made of is there."""
    return tuple(named for named, each in _readable() if fitted.fits(each, tables))


def guess(tables: Sequence[Table]) -> tuple[Mapping, tuple[Guess, ...]]:
    """Return a mapping that may be right for ``tables``, and why each column is taken for what it is."""
    return recognition.guess(forms.form("incident"), tables, _words())


def with_codes(mapping: Mapping, tables: Sequence[Table]) -> Mapping:
    """Return ``mapping`` with codes for the columns that a person put on a question with a list and gave none."""
    return recognition.with_codes(forms.form(mapping.kind), mapping, tables, _words())


def may_name(texts: Iterable[str]) -> bool:
    """Return whether words such as a heading or a label speak of what names a person: a name, a phone number."""
    known = _known()
    return any(known.meaning(header(text)).subject == Why.IDENTITY for text in texts)


@cache
def _known() -> Known:
    return Known(forms.form("incident"), _words())


def _words() -> Words:
    return words_file.read(paths.bundled("database", "mappings", f"{WORDS}{ENDING}"))


def _readable() -> Iterator[tuple[Named, Mapping]]:
    for file in _files():
        try:
            found = mapping_file.read(file)
        except UserError as error:
            logger.warning("mapping left out: %s", error)
        else:
            yield Named(name=file.stem, title=found.title, file=file), found


def _files() -> list[Path]:
    folders = (paths.own_mappings(), paths.bundled("database", "mappings"))
    found: dict[str, Path] = {}
    for folder in folders:
        for file in sorted(folder.glob(f"*{ENDING}"), key=lambda file: file.stem):
            found.setdefault(file.stem, file)
    found.pop(WORDS, None)
    return list(found.values())


def _file_of(name: str) -> Path:
    files = _files()
    for file in files:
        if file.stem == name:
            return file
    names = ", ".join(file.stem for file in files)
    raise UserError(N_("There is no mapping “{name}”. There are: {names}."), name=name, names=names)


def _file_name(name: str) -> str:
    kept = "".join(character if character.isalnum() or character in "-_ " else " " for character in name)
    found = " ".join(kept.split())[:_LONGEST_NAME].strip()
    if not found or found.casefold() in _RESERVED:
        raise UserError(N_("Give the mapping another name, with letters or digits."))
    return found
