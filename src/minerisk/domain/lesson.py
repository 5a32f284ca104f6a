"""A content pack and its lessons: what is shown to an audience, and what the trainer says. Made by ``lessons``.

A script is one lesson in one language: slides in their order. Words for the audience are short; what the trainer says
stands in the note. Nothing here is a technical detail of any device, and no slide advises to approach an item.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from minerisk.domain.form import Text


class Reviewed(StrEnum):
    """How far the text of a language was read."""

    WORKING = "working"
    """Not yet read by a native speaker of the field."""
    NATIVE = "native"
    """Read by one; by whom stands in the approvals."""


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
        version: as its makers count, e.g. ``2026.11``.
        licence: of texts and pictures, with who holds the rights.
        lessons: in their order.
        digest: SHA-256 of all its files, so that a changed pack is noticed.
    """

    id: str
    title: Text
    version: str
    languages: tuple[str, ...]
    licence: str
    rights: str
    lessons: tuple[Lesson, ...]
    digest: str
    approvals: tuple[Approval, ...] = field(default=())

    @property
    def is_approved(self) -> bool:
        """Whether any authority has approved it."""
        return bool(self.approvals)
