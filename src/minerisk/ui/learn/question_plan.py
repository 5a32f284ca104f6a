"""Where a question and its answers stand on a slide; once revealed, why the best of them is the best."""

from PySide6.QtCore import QRectF, QSizeF

from minerisk.domain.lesson import Option
from minerisk.ui.learn.faces import Question, Way
from minerisk.ui.learn.lettering import Letters, filled, fitted
from minerisk.ui.learn.parts import GAP, Align, Box, Frame, Image, Part, Sign, Tick, Words, contained, placed
from minerisk.ui.learn.pictures import Pictures

_RADIUS = 0.0185
_REMINDER = 0.045
_BETWEEN = {Way.PROJECTOR: 0.0148, Way.LAPTOP: 0.008}
"""Between answers, as a share of the height."""
_ASIDE = (0.5, 0.4, 0.33)
"""Share of the width for what stands beside the answers; less where they are long."""
_SIGN, _TICK = 0.16, 0.09
"""Room for the shape before the words of an answer, and for the tick after them."""


def asked(face: Question, frame: Frame, pictures: Pictures) -> tuple[tuple[Part, ...], bool]:
    """Return the parts of a question, and whether they have room."""
    inside, gap = frame.inside, frame.share(GAP)
    parts: list[Part] = []
    below = inside
    if face.title:
        title = _title(face.title, inside.width(), frame)
        parts.append(placed(title, inside, inside.top(), Align.START))
        below = inside.adjusted(0, title.height + (gap / 4 if frame.way is Way.LAPTOP else gap / 2), 0, 0)
    if frame.way is Way.LAPTOP and face.is_revealed:
        return _answered(face, frame, below, parts)
    for share in _ASIDE:
        made, has_room = _sides(face, below, frame, pictures, share)
        if has_room:
            break
    return (*parts, *made), has_room


def _title(text: str, width: float, frame: Frame) -> Letters:
    """Return the question: on a small screen, where it was read before its answers, in small letters."""
    if frame.way is Way.PROJECTOR:
        return frame.title(text, width)
    small = frame.share(_REMINDER * frame.shrink)
    return fitted(text, width, small, small)


def _sides(face: Question, room: QRectF, frame: Frame, pictures: Pictures, share: float) -> tuple[list[Part], bool]:
    """Lay out the answers, and beside them the picture, or why, in a ``share`` of the width."""
    gap = frame.share(GAP)
    aside = QRectF(room.topLeft(), QSizeF((room.width() - gap) * share, room.height()))
    beside = room.adjusted(aside.width() + gap, 0, 0, 0)
    if face.is_revealed:
        parts, has_room = _why(face.why, aside, frame)
    elif face.picture is not None:
        image = Image(picture=face.picture, rect=contained(pictures.proportions(face.picture.file), aside))
        parts, has_room = [image], True
    else:
        parts, has_room, beside = [], True, room
    answers, fit = _answers(face, beside, frame)
    return [*parts, *answers], fit and has_room


def _answered(face: Question, frame: Frame, room: QRectF, parts: list[Part]) -> tuple[tuple[Part, ...], bool]:
    """Show the best answer alone, and why below it: a small screen has no room for the others."""
    number, best = next((at, each) for at, each in enumerate(face.options) if each.is_best)
    inner = _inner_width(room, frame)
    [letters] = frame.answers([best.text], inner)
    tile = QRectF(room.left(), room.top(), room.width(), _tile_height(letters, frame))
    why, fit = _why(face.why, room.adjusted(0, tile.height() + frame.share(GAP), 0, 0), frame)
    return (*parts, *_tile(number, letters, tile, face, frame), *why), fit


def _why(text: str, room: QRectF, frame: Frame) -> tuple[list[Part], bool]:
    pad = frame.share(0.03)
    bar = Box(rect=QRectF(room.left(), room.top(), frame.share(0.011), room.height()), fill="mark")
    beside = room.adjusted(bar.rect.width() + pad, 0, 0, 0)
    letters = filled(text, beside.width(), beside.height(), frame.wanted.answer, frame.least)
    return [bar, Words(letters=letters, rect=beside, align=Align.START)], letters.height <= room.height()


def _answers(face: Question, room: QRectF, frame: Frame) -> tuple[list[Part], bool]:
    """Lay out the answers below each other, and "Not sure" after them."""
    gap, inner = frame.share(_BETWEEN[frame.way]), _inner_width(room, frame)
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
    return room.width() - frame.share(_SIGN + _TICK)


def _tile_height(letters: Letters, frame: Frame) -> float:
    return max(letters.height + frame.share(0.004), frame.share(0.1) * frame.shrink)


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
    words = QRectF(tile.left() + frame.share(_SIGN), tile.top(), _inner_width(tile, frame), tile.height())
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
