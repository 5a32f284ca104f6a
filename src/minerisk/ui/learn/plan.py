"""Where on a slide its words and pictures stand.

Sizes are shares of the height of the screen. Words come first and pictures take what is left; where that is too
little, all words become smaller together. A plan is made from left to right and mirrored for the other scripts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF

from minerisk.domain.lesson import Picture
from minerisk.domain.text import isolate
from minerisk.ui.learn.faces import Calls, Face, Plain, Question, Row
from minerisk.ui.learn.lettering import Letters, fitted
from minerisk.ui.learn.parts import GAP, Box, Frame, Icon, Image, Part, Words, contained, placed
from minerisk.ui.learn.pictures import Pictures
from minerisk.ui.learn.question_plan import asked

_SHRINKING = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)
_LINE = 1.4
"""Height of a line to that of its letters."""


def plan(face: Face, frame: Frame, pictures: Pictures) -> tuple[Part, ...]:
    """Return what is drawn for ``face``, in the order of drawing; nothing of it is outside the frame."""
    parts: tuple[Part, ...] = ()
    for shrink in _SHRINKING:
        tried = replace(frame, shrink=shrink)
        parts, has_room = _planned(face, tried, pictures)
        if has_room:
            break
    return tuple(_mirrored(part, frame.size.width()) for part in parts) if frame.mirrored else parts


def _planned(face: Face, frame: Frame, pictures: Pictures) -> tuple[tuple[Part, ...], bool]:
    match face:
        case Plain():
            return _plain(face, frame, pictures)
        case Row():
            return _row(face, frame, pictures)
        case Question():
            return asked(face, frame, pictures)
        case Calls():
            return _calls(face, frame, pictures)


def _plain(face: Plain, frame: Frame, pictures: Pictures) -> tuple[tuple[Part, ...], bool]:
    inside, gap = frame.inside, frame.share(GAP)
    letters = [frame.title(face.title, inside.width())] if face.title else []
    letters += frame.lines(face.lines, inside.width())
    between = frame.share(0.04 if face.picture is None else 0.01)
    tall = sum(each.height for each in letters) + between * max(0, len(letters) - 1)
    if face.picture is None:
        top = inside.top() + (inside.height() - tall) / 2
        return tuple(_stacked(letters, inside, top, between)), tall <= inside.height()
    bottom = frame.size.height() - frame.share(0.02) if letters else inside.bottom()
    above = QRectF(inside.left(), gap, inside.width(), bottom - tall - gap - (frame.share(0.015) if letters else 0))
    shown = Image(picture=face.picture, rect=contained(pictures.proportions(face.picture.file), above))
    words = _stacked(letters, inside, bottom - tall, between)
    return (shown, *words), above.height() >= frame.share(0.4)


def _row(face: Row, frame: Frame, pictures: Pictures) -> tuple[tuple[Part, ...], bool]:
    inside, gap = frame.inside, frame.share(GAP)
    title = frame.title(face.title, inside.width())
    below = inside.adjusted(0, title.height + gap / 2, 0, 0)
    tried = [_grid(face, columns, below, frame, pictures) for columns in range(1, len(face.pictures) + 1)]
    cells = max(tried, key=lambda found: found[0].rect.height() * found[0].rect.width() if found else 0)
    parts: list[Part] = [placed(title, inside, inside.top())]
    for number, cell in enumerate(cells):
        parts += _cell(cell, number + 1 if face.is_order else 0, frame)
    smallest = min((cell.rect.height() for cell in cells), default=0)
    return tuple(parts), smallest >= frame.share(0.18)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """One picture of a row and the words below it."""

    picture: Picture
    rect: QRectF
    caption: Letters
    below: QRectF


def _grid(face: Row, columns: int, room: QRectF, frame: Frame, pictures: Pictures) -> list[_Cell]:
    """Lay out the pictures in so many columns; empty where there is no room for that."""
    gap = frame.share(GAP)
    wide = (room.width() - gap * (columns - 1)) / columns
    captions = [frame.caption(each.caption, wide) for each in face.pictures]
    rows = ceil(len(face.pictures) / columns)
    lines = max(each.height for each in captions)
    tall = (room.height() - gap * (rows - 1)) / rows - lines
    if tall <= 0:
        return []
    used = min(tall, wide * 9 / 16)
    top = room.top() + (room.height() - rows * (used + lines) - gap * (rows - 1)) / 2
    cells = []
    for place, (picture, caption) in enumerate(zip(face.pictures, captions, strict=True)):
        in_row = min(columns, len(face.pictures) - place // columns * columns)
        left = room.left() + (columns - in_row) * (wide + gap) / 2 + place % columns * (wide + gap)
        cell = QRectF(left, top + place // columns * (used + lines + gap), wide, used)
        shown = contained(pictures.proportions(picture.file), cell)
        below = QRectF(left, cell.bottom(), wide, caption.height)
        cells.append(_Cell(picture=picture, rect=shown, caption=caption, below=below))
    return cells


def _cell(cell: _Cell, number: int, frame: Frame) -> Iterable[Part]:
    yield Image(picture=cell.picture, rect=cell.rect)
    yield Words(letters=cell.caption, rect=cell.below)
    if number:
        side = frame.share(0.075)
        badge = QRectF(cell.rect.topLeft() + QPointF(side / 5, side / 5), QSizeF(side, side))
        yield Box(rect=badge, fill="ground", line="text", width=frame.share(0.004), radius=side / 2)
        yield Words(letters=fitted(str(number), side, frame.share(0.05), 1), rect=badge)


def _calls(face: Calls, frame: Frame, pictures: Pictures) -> tuple[tuple[Part, ...], bool]:
    inside, gap = frame.inside, frame.share(GAP)
    title = frame.title(face.title, inside.width())
    parts: list[Part] = [placed(title, inside, inside.top())]
    below = inside.adjusted(0, title.height + gap, 0, 0)
    if face.picture is not None:
        half = (below.width() - gap) / 2
        left = QRectF(below.topLeft(), QSizeF(half, below.height()))
        parts.append(Image(picture=face.picture, rect=contained(pictures.proportions(face.picture.file), left)))
        below = below.adjusted(half + gap, 0, 0, 0)
    numbers, tall = _numbers(face, below, frame)
    return (*parts, *numbers), tall <= below.height()


def _numbers(face: Calls, room: QRectF, frame: Frame) -> tuple[list[Part], float]:
    """Return the numbers, each above the name of who answers it, and how high they are together."""
    gap = frame.share(GAP)
    if not face.numbers:
        return _instead(face.instead, room, frame)
    names = [frame.caption(call.name, room.width(), strong=False) for call in face.numbers]
    free = room.height() - sum(name.height for name in names) - gap * (len(names) - 1)
    pixels = max(frame.least, min(frame.share(0.3), free / len(names) / _LINE))
    top, parts = room.top(), list[Words]()
    for call, name in zip(face.numbers, names, strict=True):
        number = fitted(isolate(call.number), room.width(), pixels, 1)
        parts += [placed(number, room, top), replace(placed(name, room, top + number.height), tone="quiet")]
        top += number.height + name.height + gap
    tall = top - gap - room.top()
    lower = max(0.0, (room.height() - tall) / 2)
    return [replace(part, rect=part.rect.translated(0, lower)) for part in parts], tall


def _instead(text: str, room: QRectF, frame: Frame) -> tuple[list[Part], float]:
    """Return a telephone, and below it what is said where there is no number."""
    letters, side = frame.title(text, room.width()), frame.share(0.24 * frame.shrink)
    tall = side + frame.share(GAP) + letters.height
    top = room.top() + max(0.0, (room.height() - tall) / 2)
    icon = Icon(name="phone", rect=QRectF(room.center().x() - side / 2, top, side, side))
    return [icon, placed(letters, room, top + tall - letters.height)], tall


def _stacked(letters: Sequence[Letters], room: QRectF, top: float, between: float) -> Iterable[Words]:
    for each in letters:
        yield placed(each, room, top)
        top += each.height + between


def _mirrored(part: Part, width: float) -> Part:
    rect = part.rect
    return replace(part, rect=QRectF(width - rect.right(), rect.top(), rect.width(), rect.height()))
