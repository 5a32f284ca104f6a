"""A content pack and its lessons: what is shown to an audience, and what the trainer says. Made by ``lessons``.

A script is one lesson in one language: slides in their order. Words for the audience are short; what the trainer says
stands in the note. Nothing here is a technical detail of any device, and no slide advises to approach an item.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from minerisk.domain.form import Text
from minerisk.i18n import N_

AUDIENCES: Mapping[str, str] = {
    "children_6_11": N_("Children of 6 to 11"),
    "adolescents_12_17": N_("Young people of 12 to 17"),
    "adults": N_("Adults"),
    "farmers_herders": N_("Farmers and herders"),
    "returnees": N_("People who return home"),
    "scrap_collectors": N_("People who collect scrap"),
    "crews": N_("Building and utility crews"),
    "aid_workers": N_("Aid workers and drivers"),
}
"""For whom a lesson can be, each in words."""

CARDS = tuple(f"S{number}" for number in range(1, 17))
"""The safe-behaviour cards that a slide can belong to."""


class Reviewed(StrEnum):
    """How far the text of a language was read."""

    WORKING = "working"
    """Not yet read by a native speaker of the field."""
    NATIVE = "native"
    """Read and corrected by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture of the pack.

    Attributes:
        file: path inside the pack, e.g. ``pictures/stop.svg``.
        shows: what it shows, in words: for those who do not see it, and for its test with fresh eyes.
        caption: for the audience, or empty.
    """

    file: str
    shows: str
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One picture and one line.

    Attributes:
        title: at most twelve words; read aloud as it stands.
        lines: at most three short lines below it, often none.
        note: what the trainer says and asks; paragraphs.
        card: id of a safe-behaviour card that it belongs to (``S1`` ...), or empty.
    """

    title: str
    picture: Picture | None = None
    lines: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    card: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Two to four pictures in the order of acting, each with its caption."""

    title: str
    pictures: tuple[Picture, ...]
    note: tuple[str, ...] = ()
    card: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer of a question; letter and shape come from its place (A triangle, B circle, C square, D diamond)."""

    text: str
    is_best: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question to the group, answered by hands; "Not sure" is always offered and stands apart.

    Attributes:
        why: said when the answer is revealed: the right action, never mocking.
    """

    title: str
    options: tuple[Option, ...]
    why: str
    picture: Picture | None = None
    note: tuple[str, ...] = ()
    card: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The number to call: shown only as far as the office has confirmed it; else "Say the number aloud"."""

    title: str
    picture: Picture | None = None
    note: tuple[str, ...] = ()
    card: str = ""


Block: TypeAlias = Slide | Strip | Ask | Number


def pictures(block: Block) -> tuple[Picture, ...]:
    """Return what a block shows, in its order."""
    if isinstance(block, Strip):
        return block.pictures
    return (block.picture,) if block.picture else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A lesson in one language."""

    language: str
    title: str
    summary: str
    reviewed: Reviewed
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One lesson, in the languages it has.

    Attributes:
        audience: ids, e.g. ``adults``, ``children_6_11``.
        minutes: about how long it takes.
    """

    id: str
    audience: tuple[str, ...]
    minutes: int
    scripts: Mapping[str, Script]

    def script(self, language: str) -> Script:
        """Return the script in ``language``, or in the first language it has."""
        return self.scripts.get(language) or next(iter(self.scripts.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who approved a pack for which language, and when. A pack without any is shown as not approved."""

    by: str
    language: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A content pack.

    Attributes:
        title: by language.
        version: as its makers count, numbers with points between them, e.g. ``2026.11``.
        licence: of texts and pictures; ``rights`` is who holds them.
        lessons: in their order.
        digest: SHA-256 of all its files, so that a changed pack is noticed.
        place: the folder or .zip that it was read from.
    """

    id: str
    title: Text
    version: str
    languages: tuple[str, ...]
    licence: str
    rights: str
    lessons: tuple[Lesson, ...]
    digest: str
    place: Path
    approvals: tuple[Approval, ...] = ()

    @property
    def is_approved(self) -> bool:
        """Whether any authority has approved it."""
        return bool(self.approvals)

    @property
    def order(self) -> tuple[int, ...]:
        """What tells whether another version is older or newer."""
        return tuple(int(number) for number in self.version.split("."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something in a pack that is not as the format has it.

    Attributes:
        file: path inside the pack; that of the pack where it is about the whole.
        line: from 1, or None where it is about the whole file.
        text: an untranslated sentence that says what is expected; ``values`` fills its holes.
    """

    file: str
    line: int | None = None
    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def where(self) -> str:
        """Return file and line, as ``lessons/first/en.md:12``."""
        return self.file if self.line is None else f"{self.file}:{self.line}"
