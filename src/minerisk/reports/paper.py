"""The page: its measures, marks on it, pieces that are stacked into pages, and how all that is drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from minerisk.domain.attachment import Thumbnail
from minerisk.reports.fonts import Style, width
from minerisk.reports.stream import StreamedCanvas

MM = 72 / 25.4
HEAVY = 1.5
THIN = 0.6
GREY = "0.290 0.349 0.400 rg"
BLACK = "0 0 0 rg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A size of paper with its margins: 18 mm, and 22 mm where it is bound. All in points, from the top left."""

    width: float
    height: float

    left: float = 22 * MM
    margin: float = 18 * MM

    @property
    def right(self) -> float:
        """Where text ends."""
        return self.width - self.margin

    @property
    def room(self) -> float:
        """The width of the text."""
        return self.right - self.left

    @property
    def bottom(self) -> float:
        """Where the footer ends."""
        return self.height - self.margin


A4 = Paper(width=210 * MM, height=297 * MM)
LETTER = Paper(width=8.5 * 72, height=11 * 72)


@dataclass(frozen=True, slots=True)
class Text:
    """Text on its baseline ``y``, from ``x`` on."""

    x: float
    y: float
    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: float = THIN


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle without a filling."""

    x: float
    y: float
    width: float
    height: float
    weight: float = THIN


@dataclass(frozen=True, slots=True)
class Modules:
    """Dark squares of a QR code.

    Attributes:
        module: the side of one square, in points.
        squares: PDF operators that fill them, one unit a module, row 0 at the top.
    """

    x: float
    y: float
    module: float
    squares: str


@dataclass(frozen=True, slots=True)
class Ink:
    """PDF operators from a point on: a point of the paper is one, and y grows downwards."""

    x: float
    y: float
    operators: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture, from its top left corner."""

    x: float
    y: float
    width: float
    height: float
    picture: Thumbnail


Mark = Text | Rule | Box | Modules | Ink | Photo


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays together on one page: marks from the text's left edge and the piece's top.

    Attributes:
        space: left free above it, but not at the top of a page.
        keep: whether it stays on the page of the piece that follows.
        again: what stands above it where a page begins with it.
    """

    height: float
    marks: tuple[Mark, ...]
    space: float = 0
    keep: bool = False
    again: "Piece | None" = None


@dataclass(slots=True)
class Page:
    """Pieces with where each begins, from the top of the text."""

    pieces: list[tuple[float, Piece]] = field(default_factory=list)
    used: float = 0

    def add(self, pieces: Sequence[Piece]) -> None:
        """Put pieces below what is there; a page does not begin with an empty one."""
        if not self.pieces and pieces[0].again:
            self.add([pieces[0].again])
        for piece in pieces:
            if not piece.marks and not self.pieces:
                continue
            top = self.used + (piece.space if self.pieces else 0)
            self.pieces.append((top, piece))
            self.used = top + piece.height


def paginate(pieces: Iterable[Piece], height: float) -> list[Page]:
    """Return pages of at most ``height``; pieces that keep together move on together where a page can hold them."""
    pages, chain = [Page()], []
    for piece in pieces:
        chain.append(piece)
        if not piece.keep:
            _place(pages, chain, height)
            chain = []
    if chain:
        _place(pages, chain, height)
    return pages


def at_end(right: float, y: float, text: str, style: Style) -> Text:
    """Return text that ends at ``right``."""
    return Text(right - width(text, style.font, style.size), y, text, style)


def centred(middle: float, y: float, text: str, style: Style) -> Text:
    """Return text around ``middle``."""
    return Text(middle - width(text, style.font, style.size) / 2, y, text, style)


def draw(canvas: StreamedCanvas, paper: Paper, placed: Iterable[tuple[float, float, Iterable[Mark]]]) -> None:
    """Draw marks whose origin stands at so far from the left and from the top of the page.

    They become PDF operators here and not through reportlab's canvas, which takes three times as long.
    """
    shapes: list[str] = []
    writing = _Writing(canvas)
    for left, top, marks in placed:
        base = paper.height - top
        for mark in marks:
            if isinstance(mark, Text):
                writing.put(left + mark.x, base - mark.y, mark)
            elif isinstance(mark, Photo):
                name = canvas.picture(mark.picture.content)
                place = f"{mark.width:.2f} 0 0 {mark.height:.2f} {left + mark.x:.2f} {base - mark.y - mark.height:.2f}"
                shapes.append(f"q {place} cm /{name} Do Q")
            else:
                shapes.append(_shape(mark, left + mark.x, base - mark.y))
    canvas.addLiteral("\n".join([*shapes, "BT", *writing.operators, "ET"]))


class _Writing:
    """Text as PDF operators: font and ink are named where they change."""

    def __init__(self, canvas: StreamedCanvas) -> None:
        self.operators: list[str] = []
        self._canvas = canvas
        self._font = ""
        self._ink = BLACK

    def put(self, x: float, y: float, mark: Text) -> None:
        """Write a text with its baseline beginning at ``x`` and ``y`` from the bottom left."""
        style, add = mark.style, self.operators.append
        add(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        ink = GREY if style.grey else BLACK
        if ink != self._ink:
            add(ink)
            self._ink = ink
        for name, text in self._canvas.shown(mark.text, style.font):
            font = f"{name} {style.size:.2f} Tf"
            if font != self._font:
                add(font)
                self._font = font
            add(f"{text} Tj")


def _place(pages: list[Page], chain: Sequence[Piece], height: float) -> None:
    needed = sum(piece.space + piece.height for piece in chain) - chain[0].space
    if needed > height and len(chain) > 1:  # no page holds it whole
        for piece in chain:
            _place(pages, [piece], height)
        return
    if pages[-1].pieces and pages[-1].used + chain[0].space + needed > height:
        pages.append(Page())
    pages[-1].add(chain)


def _shape(mark: Rule | Box | Modules | Ink, x: float, y: float) -> str:
    if isinstance(mark, Rule):
        across, down = mark.to_x - mark.x, mark.to_y - mark.y
        return f"{mark.weight} w {x:.2f} {y:.2f} m {x + across:.2f} {y - down:.2f} l S"
    if isinstance(mark, Box):
        return f"{mark.weight} w {x:.2f} {y - mark.height:.2f} {mark.width:.2f} {mark.height:.2f} re S"
    if isinstance(mark, Ink):
        return f"q 1 0 0 -1 {x:.2f} {y:.2f} cm {mark.operators} Q"
    return f"q {mark.module:.5f} 0 0 {-mark.module:.5f} {x:.2f} {y:.2f} cm {mark.squares} Q"
