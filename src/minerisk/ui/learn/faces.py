"""What an audience sees at one time. A block of a lesson has one face for a projector, several for a small screen.

On a laptop that is turned round words are twice as large, so that a face holds one picture, or words alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from minerisk.domain.lesson import Ask, Block, Number, Option, Picture, Slide, Strip


class Way(StrEnum):
    """What shows the slides."""

    PROJECTOR = "projector"
    LAPTOP = "laptop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A number that may be shown, and whose it is."""

    number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """A picture with words below it; either may be missing."""

    title: str = ""
    picture: Picture | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Several pictures; ``is_order`` where they are to be done one after the other."""

    title: str
    pictures: tuple[Picture, ...]
    is_order: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Answers to choose from; once ``is_revealed`` the best of them, and why."""

    title: str
    options: tuple[Option, ...]
    why: str
    not_sure: str
    picture: Picture | None = None
    is_revealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """Numbers to call, or ``instead`` where there is none that may be shown."""

    title: str
    numbers: tuple[Call, ...]
    instead: str
    picture: Picture | None = None


Face: TypeAlias = Plain | Row | Question | Calls


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The program's own words on slides, in the language of the lesson."""

    not_sure: str
    instead: str
    numbers: tuple[Call, ...] = ()


def faces(block: Block, way: Way, said: Said) -> tuple[Face, ...]:
    """Return what is shown of ``block``, one after the other."""
    whole = _face(block, said)
    return (whole,) if way is Way.PROJECTOR else _parts(whole)


def pictures(face: Face) -> tuple[Picture, ...]:
    """Return the pictures of a face."""
    if isinstance(face, Row):
        return face.pictures
    is_hidden = isinstance(face, Question) and face.is_revealed
    return () if face.picture is None or is_hidden else (face.picture,)


def words(face: Face) -> str:
    """Return all that a face says and shows, for those who do not see it."""
    shown = [" ".join(part for part in (each.shows, each.caption) if part) for each in pictures(face)]
    return " ".join(part if part[-1] in ".?!" else f"{part}." for part in (face.title, *shown, *_more(face)) if part)


def _more(face: Face) -> Sequence[str]:
    match face:
        case Plain():
            return face.lines
        case Question(is_revealed=True):
            return [*(each.text for each in face.options if each.is_best), face.why]
        case Question():
            return [
                *(f"{letter}: {each.text}" for letter, each in zip("ABCD", face.options, strict=False)),
                face.not_sure,
            ]
        case Calls():
            return [f"{each.number}, {each.name}" for each in face.numbers] or [face.instead]
        case Row():
            return ()


def _face(block: Block, said: Said) -> Face:
    match block:
        case Slide():
            return Plain(title=block.title, picture=block.picture, lines=block.lines)
        case Strip():
            return Row(title=block.title, pictures=block.pictures, is_order=bool(block.card))
        case Ask():
            return Question(
                title=block.title,
                options=block.options,
                why=block.why,
                not_sure=said.not_sure,
                picture=block.picture,
            )
        case Number():
            return Calls(title=block.title, numbers=said.numbers, instead=said.instead, picture=block.picture)


def _parts(whole: Face) -> tuple[Face, ...]:
    """Return the faces of a small screen."""
    match whole:
        case Plain(picture=Picture(), lines=(_, *_)):
            return Plain(title=whole.title, picture=whole.picture), Plain(lines=whole.lines)
        case Row():
            each = (Plain(title=one.caption, picture=one) for one in whole.pictures)
            return Plain(title=whole.title), *each
        case Question():
            return Plain(title=whole.title, picture=whole.picture), replace(whole, picture=None)
        case Calls():
            alone: list[tuple[Call, ...]] = [(each,) for each in whole.numbers] or [()]
            return tuple(Calls(title=whole.title, numbers=each, instead=whole.instead) for each in alone)
        case Plain():
            return (whole,)
