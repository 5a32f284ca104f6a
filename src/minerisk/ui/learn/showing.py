"""Where a showing of a lesson is, and what each key makes of it. Knows no window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from minerisk.domain.lesson import Block, Lesson, Number, Script
from minerisk.i18n import N_, catalog
from minerisk.ui.learn.faces import Call, Face, Question, Said, Way, faces
from minerisk.ui.learn.parts import LARGER
from minerisk.ui.learn.slide_view import Style

_FIRST_SIZE = LARGER.index(1.0)
_WHO_TO_CALL = N_("Who to call")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a lesson: one of the faces of a block."""

    block: int = 0
    face: int = 0


class Showing:
    """A lesson that is shown: which face, in which language and size, dark or not."""

    def __init__(self, lesson: Lesson, style: Style, calls: Callable[[str], Sequence[Call]], *, block: int = 0) -> None:
        """Begin at ``block`` in ``style``; ``calls`` gives the numbers that may be shown, named in a language."""
        self._lesson, self._style, self._calls = lesson, style, calls
        self._at = Spot(block=block)
        self._size = _FIRST_SIZE
        self._before_number: Spot | None = None
        self.is_blank = False
        self._is_revealed = False
        self._made: dict[int, tuple[Face, ...]] = {}

    @property
    def script(self) -> Script:
        """The lesson in the language that is shown."""
        return self._lesson.script(self._style.language)

    @property
    def block(self) -> int:
        """The place of the block that is shown, from 0."""
        return min(self._at.block, len(self.script.blocks) - 1)

    @property
    def style(self) -> Style:
        """How it is shown now."""
        return replace(self._style, larger=LARGER[self._size])

    @property
    def face(self) -> Face:
        """What is shown."""
        found = self._face(self._at)
        return replace(found, is_revealed=self._is_revealed) if isinstance(found, Question) else found

    @property
    def nearby(self) -> tuple[Face, ...]:
        """What the next key is likely to show, the likeliest first."""
        spots = (self._next(self._at), self._previous(self._at), Spot(block=self._number_block()), self._last(), Spot())
        return tuple(self._face(spot) for spot in spots if spot is not None)

    def forward(self) -> None:
        """Show what follows."""
        self._step(self._next(self._at))

    def back(self) -> None:
        """Show what was before."""
        self._step(self._previous(self._at))

    def first(self) -> None:
        """Show the beginning."""
        self._step(Spot())

    def last(self) -> None:
        """Show the end."""
        self._step(self._last())

    def go(self, block: int) -> None:
        """Show another block."""
        self._step(Spot(block=block))

    def number(self) -> None:
        """Show the number to call; once more, what was shown before it."""
        there = self._number_block()
        if self._before_number is not None and self._at.block == there:
            self._step(self._before_number)
        else:
            before = self._at
            self._step(Spot(block=there))
            self._before_number = before

    def reveal(self) -> None:
        """Show the best answer and why, or hide them again; from a question on a small screen, show its answers."""
        self.is_blank = False
        if isinstance(self._face(self._at), Question):
            self._is_revealed = not self._is_revealed
        elif (following := self._next(self._at)) and following.block == self._at.block:
            self._step(following)

    def blank(self) -> None:
        """Show nothing, or what was shown before that."""
        self.is_blank = not self.is_blank

    def speak_another_language(self) -> None:
        """Show the same slide in the next language of the lesson."""
        languages = list(self._lesson.scripts)
        following = (languages.index(self.script.language) + 1) % len(languages)
        self._style = replace(self._style, language=languages[following])
        self._made.clear()
        self._at = replace(self._at, face=min(self._at.face, len(self._faces(self._at.block)) - 1))

    def change_room(self) -> None:
        """Show it for a dark room, or for a light one."""
        self._style = replace(self._style, room="light" if self._style.room == "dark" else "dark")

    def larger(self) -> None:
        """Enlarge the words."""
        self._size = min(self._size + 1, len(LARGER) - 1)

    def smaller(self) -> None:
        """Make the words smaller, down to the smallest that can be read from the last row."""
        self._size = max(self._size - 1, 0)

    def _step(self, to: Spot | None) -> None:
        """Go there; where nothing is shown, only show again what was there, so that nothing is passed over unseen."""
        if self.is_blank:
            self.is_blank = False
        elif to is not None:
            self._at, self._is_revealed, self._before_number = to, False, None

    def _next(self, at: Spot) -> Spot | None:
        if at.face + 1 < len(self._faces(at.block)):
            return replace(at, face=at.face + 1)
        return Spot(block=at.block + 1) if at.block + 1 < len(self.script.blocks) else None

    def _previous(self, at: Spot) -> Spot | None:
        if at.face:
            return replace(at, face=at.face - 1)
        return Spot(block=at.block - 1, face=len(self._faces(at.block - 1)) - 1) if at.block else None

    def _last(self) -> Spot:
        block = len(self.script.blocks) - 1
        return Spot(block=block, face=len(self._faces(block)) - 1)

    def _number_block(self) -> int:
        """Return the place of the number to call: after the last block where the lesson has none of its own."""
        blocks = self.script.blocks
        return next((at for at, block in enumerate(blocks) if isinstance(block, Number)), len(blocks))

    def _face(self, spot: Spot) -> Face:
        return self._faces(spot.block)[spot.face]

    def _block(self, place: int) -> Block:
        script = self.script
        if place < len(script.blocks):
            return script.blocks[place]
        return Number(title=catalog(script.language)(_WHO_TO_CALL))

    def _faces(self, block: int) -> tuple[Face, ...]:
        if block not in self._made:
            language = self.script.language
            said = spoken(language, self._calls(language))
            self._made[block] = faces(self._block(block), self._style.way, said)
        return self._made[block]


def spoken(language: str, calls: Sequence[Call] = ()) -> Said:
    """Return the program's own words on slides, in ``language``."""
    tr = catalog(language)
    return Said(not_sure=tr("Not sure"), instead=tr("Say the number aloud"), numbers=tuple(calls))


def whole(block: Block, language: str, calls: Sequence[Call] = ()) -> Face:
    """Return all of a block at once, as a projector shows it."""
    return faces(block, Way.PROJECTOR, spoken(language, calls))[0]
