"""A page of help or a printed guide, as its parts: what a person reads, without how it looks. Made by ``lessons``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Voice(StrEnum):
    """How some words stand out."""

    PLAIN = "plain"
    BOLD = "bold"
    KEY = "key"
    """A key of the keyboard, a code, the name of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one voice."""

    text: str
    voice: Voice = Voice.PLAIN


Line: TypeAlias = tuple[Run, ...]
"""What stands in one paragraph, one entry of a list, or one cell of a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; ``level`` is 1 for the title of the article, 2 or 3 below it."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words that stand together."""

    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """A list, with numbers where the order counts."""

    lines: tuple[Line, ...]
    is_numbered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table with headings above its columns."""

    heads: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


Part: TypeAlias = Heading | Paragraph | Points | Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Title and parts; the title is not among the parts."""

    language: str
    title: str
    parts: tuple[Part, ...]

    def lines(self) -> Iterator[Line]:
        """Give everything but headings, in the order of reading."""
        for part in self.parts:
            match part:
                case Heading():
                    pass
                case Paragraph():
                    yield part.line
                case Points():
                    yield from part.lines
                case Grid():
                    yield from part.heads
                    for row in part.rows:
                        yield from row

    def said(self, voice: Voice) -> tuple[str, ...]:
        """Return what is said in one voice, in the order of reading."""
        return tuple(run.text for line in self.lines() for run in line if run.voice is voice)


def words(line: Sequence[Run]) -> str:
    """Return the words of a line without their voices."""
    return "".join(run.text for run in line)
