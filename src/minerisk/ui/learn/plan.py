"""Where on a slide its words and pictures stand.

Sizes are shares of the height of the screen. Words come first and pictures take what is left; where that is too
little, all words become smaller together. A plan is made from left to right and mirrored for the other scripts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF

from minerisk.domain.lesson import Option, Picture
from minerisk.domain.text import isolate
from minerisk.ui.learn.faces import Calls, Face, Plain, Question, Row, Way
from minerisk.ui.learn.lettering import Letters, filled, fitted
from minerisk.ui.learn.parts import Align, Box, Frame, Image, Part, Sign, Tick, Words
from minerisk.ui.learn.pictures import Pictures

_SHRINKING = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
_GAP, _RADIUS = 0.03, 0.0185
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
            return _question(face, frame, pictures)
        case Calls():
            return _calls(face, frame, pictures)


def _plain(face: Plain, frame: Frame, pictures: Pictures) -> tuple[tuple[Part, ...], bool]:
    inside, gap = frame.inside, frame.share(_GAP)
    letters = [frame.title(face.title, inside.width())] if face.title else []
    letters += frame.lines(face.lines, inside.width())
    between = frame.share(0.04 if face.picture is None else 0.01)
    tall = sum(each.height for each in letters) + between * max(0, len(letters) - 1)
    if face.picture is None:
        top = inside.top() + (inside.height() - tall) / 2
        return tuple(_stacked(letters, inside, top, between)), tall <= inside.height()
    bottom = frame.size.height() - frame.share(0.02) if letters else inside.bottom()
    above = QRectF(inside.left(), gap, inside.width(), bottom - tall - gap - (frame.share(0.015) if letters else 0))
    shown = Image(picture=face.picture, rect=_contained(pictures.proportions(face.picture.file), above))
    words = _stacked(letters, inside, bottom - tall, between)
    return (shown, *words), above.height() >= frame.share(0.4)


def _row(face: Row, frame: Frame, pictures: Pictures) -> tuple[tuple[Part, ...], bool]:
    inside, gap = frame.inside, frame.share(_GAP)
    title = frame.title(face.title, inside.width())
    below = inside.adjusted(0, title.height + gap / 2, 0, 0)
    tried = [_grid(face, columns, below, frame, pictures) for columns in range(1, len(face.pictures) + 1)]
    cells = max(tried, key=lambda found: found[0].rect.height() * found[0].rect.width() if found else 0)
    parts: list[Part] = [_words(title, inside, inside.top())]
    for number, cell in enumerate(cells):
        parts += _cell(cell, number + 1 if face.is_order else 0, frame)
    smallest = min((cell.rect.height() for cell in cells), default=0)
    return tuple(parts), smallest >= frame.share(0.22)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """One picture of a row and the words below it."""

    picture: Picture
    rect: QRectF
    caption: Letters
    below: QRectF


def _grid(face: Row, columns: int, room: QRectF, frame: Frame, pictures: Pictures) -> list[_Cell]:
    """Lay out the pictures in so many columns; empty where there is no room for that."""
    gap = frame.share(_GAP)
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
        shown = _contained(pictures.proportions(picture.file), cell)
        below = QRectF(left, cell.bottom(), wide, lines)
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


def _question(face: Question, frame: Frame, pictures: Pictures) -> tuple[tuple[Part, ...], bool]:
    inside, gap = frame.inside, frame.share(_GAP)
    parts: list[Part] = []
    below = inside
    if face.title:
        title = frame.title(face.title, inside.width())
        parts.append(_words(title, inside, inside.top(), Align.START))
        below = inside.adjusted(0, title.height + gap / 2, 0, 0)
    if frame.way is Way.LAPTOP and face.is_revealed:
        return _answered(face, frame, below, parts)
    half = (below.width() - gap) / 2
    beside = below if face.picture is None and not face.is_revealed else below.adjusted(half + gap, 0, 0, 0)
    has_room = True
    if face.is_revealed:
        why, has_room = _why(face.why, QRectF(below.topLeft(), QSizeF(half, below.height())), frame)
        parts += why
    elif face.picture is not None:
        left = QRectF(below.topLeft(), QSizeF(half, below.height()))
        parts.append(Image(picture=face.picture, rect=_contained(pictures.proportions(face.picture.file), left)))
    answers, fit = _answers(face, beside, frame)
    return (*parts, *answers), fit and has_room


def _answered(face: Question, frame: Frame, room: QRectF, parts: list[Part]) -> tuple[tuple[Part, ...], bool]:
    """Show the best answer alone, and why below it: a small screen has no room for the others."""
    number, best = next((at, each) for at, each in enumerate(face.options) if each.is_best)
    inner = _inner_width(room, frame)
    [letters] = frame.answers([best.text], inner)
    tile = QRectF(room.left(), room.top(), room.width(), _tile_height(letters, frame))
    why, fit = _why(face.why, room.adjusted(0, tile.height() + frame.share(_GAP), 0, 0), frame)
    return (*parts, *_tile(number, letters, tile, face, frame), *why), fit


def _why(text: str, room: QRectF, frame: Frame) -> tuple[list[Part], bool]:
    pad = frame.share(0.03)
    bar = Box(rect=QRectF(room.left(), room.top(), frame.share(0.011), room.height()), fill="mark")
    beside = room.adjusted(bar.rect.width() + pad, 0, 0, 0)
    letters = filled(text, beside.width(), beside.height(), frame.wanted.answer, frame.least)
    return [bar, Words(letters=letters, rect=beside, align=Align.START)], letters.height <= room.height()


def _answers(face: Question, room: QRectF, frame: Frame) -> tuple[list[Part], bool]:
    """Lay out the answers below each other, and "Not sure" after them."""
    gap, inner = frame.share(0.0148), _inner_width(room, frame)
    letters = frame.answers([*(option.text for option in face.options), face.not_sure], inner)
    heights = [_tile_height(each, frame) for each in letters]
    free = room.height() - sum(heights) - gap * (len(heights) - 1)
    more = max(0.0, min(free / len(heights), frame.share(0.05)))
    top = room.top() + max(0.0, free - more * len(heights)) / 2
    parts: list[Part] = []
    for number, (each, least) in enumerate(zip(letters, heights, strict=True)):
        tile = QRectF(room.left(), top, room.width(), least + more)
        parts += _tile(number, each, tile, face, frame)
        top += least + more + gap
    return parts, free >= 0


def _inner_width(room: QRectF, frame: Frame) -> float:
    """Return the width for the words of an answer: beside its shape, and before a tick."""
    return room.width() - frame.share(0.15) - frame.share(0.09)


def _tile_height(letters: Letters, frame: Frame) -> float:
    return max(letters.height + frame.share(0.012), frame.share(0.1) * frame.shrink)


def _tile(number: int, letters: Letters, tile: QRectF, face: Question, frame: Frame) -> list[Part]:
    """Draw one answer; the number after the last is "Not sure"."""
    option: Option | None = face.options[number] if number < len(face.options) else None
    is_best = option is not None and option.is_best and face.is_revealed
    is_full = option is not None and (is_best or not face.is_revealed)
    tone = "answer.text" if is_full else "quiet"
    fill = f"answer.{number + 1}" if is_full else ""
    line = "mark" if is_best else "answer.line" if is_full else "quiet"
    width = frame.share(0.008) if is_best else frame.share(0.003)
    side = min(frame.share(0.1), tile.height() * 0.72)
    middle = tile.center().y()
    sign = QRectF(tile.left() + frame.share(0.03), middle - side / 2, side, side)
    words = QRectF(tile.left() + frame.share(0.15), tile.top(), _inner_width(tile, frame), tile.height())
    parts: list[Part] = [Box(rect=tile, fill=fill, line=line, width=width, radius=frame.share(_RADIUS))]
    if option is None:
        mark = QRectF(sign.left(), tile.top(), side, tile.height())
        parts.append(Words(letters=fitted("?", side, letters.pixels, 1), rect=mark, tone=tone))
    else:
        parts.append(Sign(number=number, rect=sign, tone=tone, letter_tone=fill or "ground"))
    parts.append(Words(letters=letters, rect=words, tone=tone, align=Align.START))
    if is_best:
        tick = frame.share(0.06)
        parts.append(Tick(rect=QRectF(tile.right() - 1.3 * tick, middle - tick / 2, tick, tick), tone="mark"))
    return parts


def _calls(face: Calls, frame: Frame, pictures: Pictures) -> tuple[tuple[Part, ...], bool]:
    inside, gap = frame.inside, frame.share(_GAP)
    title = frame.title(face.title, inside.width())
    parts: list[Part] = [_words(title, inside, inside.top())]
    below = inside.adjusted(0, title.height + gap, 0, 0)
    if face.picture is not None:
        half = (below.width() - gap) / 2
        left = QRectF(below.topLeft(), QSizeF(half, below.height()))
        parts.append(Image(picture=face.picture, rect=_contained(pictures.proportions(face.picture.file), left)))
        below = below.adjusted(half + gap, 0, 0, 0)
    numbers, tall = _numbers(face, below, frame)
    return (*parts, *numbers), tall <= below.height()


def _numbers(face: Calls, room: QRectF, frame: Frame) -> tuple[list[Part], float]:
    """Return the numbers, each above the name of who answers it, and how high they are together."""
    gap = frame.share(_GAP)
    if not face.numbers:
        letters = frame.title(face.instead, room.width())
        return [Words(letters=letters, rect=room)], letters.height
    names = [frame.caption(call.name, room.width(), strong=False) for call in face.numbers]
    free = room.height() - sum(name.height for name in names) - gap * (len(names) - 1)
    pixels = max(frame.least, min(frame.share(0.3), free / len(names) / _LINE))
    top, parts = room.top(), list[Words]()
    for call, name in zip(face.numbers, names, strict=True):
        number = fitted(isolate(call.number), room.width(), pixels, 1)
        parts += [_words(number, room, top), replace(_words(name, room, top + number.height), tone="quiet")]
        top += number.height + name.height + gap
    tall = top - gap - room.top()
    lower = max(0.0, (room.height() - tall) / 2)
    return [replace(part, rect=part.rect.translated(0, lower)) for part in parts], tall


def _stacked(letters: Sequence[Letters], room: QRectF, top: float, between: float) -> Iterable[Words]:
    for each in letters:
        yield _words(each, room, top)
        top += each.height + between


def _words(letters: Letters, room: QRectF, top: float, align: Align = Align.MIDDLE) -> Words:
    return Words(letters=letters, rect=QRectF(room.left(), top, room.width(), letters.height), align=align)


def _contained(proportions: QSizeF, room: QRectF) -> QRectF:
    """Return the largest room of those proportions in the middle of ``room``."""
    if room.width() <= 0 or room.height() <= 0:
        return QRectF(room.topLeft(), QSizeF(0, 0))
    factor = min(room.width() / proportions.width(), room.height() / proportions.height())
    wide, tall = proportions.width() * factor, proportions.height() * factor
    return QRectF(room.center().x() - wide / 2, room.center().y() - tall / 2, wide, tall)


def _mirrored(part: Part, width: float) -> Part:
    rect = part.rect
    return replace(part, rect=QRectF(width - rect.right(), rect.top(), rect.width(), rect.height()))
