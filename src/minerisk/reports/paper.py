"""The page: its measures, marks on it, pieces that are stacked into pages, and how all that is drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas

from minerisk.reports.fonts import Style, width
from minerisk.reports.stream import Writing

MM = 72 / 25.4
HEAVY = 1.5
THIN = 0.6
GREY = (0x4A / 255, 0x59 / 255, 0x66 / 255)


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


Mark = Text | Rule | Box | Modules


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


def draw(canvas: Canvas, paper: Paper, placed: Iterable[tuple[float, float, Iterable[Mark]]]) -> None:
    """Draw marks whose origin stands at so far from the left and from the top of the page."""
    written = Writing(canvas)
    style: Style | None = None
    grey = False
    for left, top, marks in placed:
        base = paper.height - top
        for mark in marks:
            if not isinstance(mark, Text):
                _draw_shape(canvas, left, base, mark)
                continue
            if mark.style is not style:
                style = mark.style
                written.setFont(style.font, style.size)
            if mark.style.grey is not grey:
                grey = mark.style.grey
                written.setFillColorRGB(*(GREY if grey else (0, 0, 0)))
            written.put(left + mark.x, base - mark.y, mark.text)
    canvas.drawText(written)


def _place(pages: list[Page], chain: Sequence[Piece], height: float) -> None:
    needed = sum(piece.space + piece.height for piece in chain) - chain[0].space
    if needed > height and len(chain) > 1:  # no page holds it whole
        for piece in chain:
            _place(pages, [piece], height)
        return
    if pages[-1].pieces and pages[-1].used + chain[0].space + needed > height:
        pages.append(Page())
    pages[-1].add(chain)


def _draw_shape(canvas: Canvas, left: float, base: float, mark: Rule | Box | Modules) -> None:
    if isinstance(mark, Rule):
        canvas.setLineWidth(mark.weight)
        canvas.line(left + mark.x, base - mark.y, left + mark.to_x, base - mark.to_y)
    elif isinstance(mark, Box):
        canvas.setLineWidth(mark.weight)
        canvas.rect(left + mark.x, base - mark.y - mark.height, mark.width, mark.height)
    else:
        canvas.saveState()
        canvas.transform(mark.module, 0, 0, -mark.module, left + mark.x, base - mark.y)
        canvas.addLiteral(mark.squares)
        canvas.restoreState()
