"""Writes a guide to keep beside the laptop: as large as two pages take it, as small as can be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import BinaryIO

from minerisk.domain.article import Article, Grid, Heading, Line, Paragraph, Part, Points, Run, Voice, words
from minerisk.i18n import LANGUAGES, Catalog
from minerisk.reports import edges
from minerisk.reports.blocks import moved
from minerisk.reports.fonts import BODY, BOLD, MONO, SEMIBOLD, SMALL, SMALL_STRONG, Style, register, width
from minerisk.reports.lines import fit
from minerisk.reports.paper import A4, HEAVY, THIN, Mark, Paper, Piece, Rule, Text, draw, paginate
from minerisk.reports.stream import StreamedCanvas

PAGES = 2
"""What a guide is to fit on."""

_SIZES = (10, 9.75, 9.5, 9.25, 9, 8.75, 8.5)
_TITLE = Style(BOLD, 17, 21)
_BODY_TOP = edges.TOP + 34
_INDENT = 14
_CELL = 3.0
_FONTS = {Voice.PLAIN: BODY.font, Voice.BOLD: SEMIBOLD, Voice.KEY: MONO}


def write(
    stream: BinaryIO, article: Article, tr: Catalog, *, version: str, is_working: bool = False, paper: Paper = A4
) -> int:
    """Write a guide and return its number of pages; a working translation says on each that it is one."""
    register()
    height = paper.bottom - edges.FOOT - _BODY_TOP
    for size in _SIZES:
        setting = _Setting(size=size, room=paper.room)
        pages = paginate(chain.from_iterable(map(setting.pieces, article.parts)), height)
        if len(pages) <= PAGES:
            break
    canvas = StreamedCanvas(stream, (paper.width, paper.height), language=article.language, title=article.title)
    left = [(f"MineRisk {version}", SMALL_STRONG), (LANGUAGES.get(article.language, article.language), SMALL)]
    middle = [(tr("What the authority of your country says comes before this guide."), SMALL)]
    if is_working:
        middle.append((tr("Working translation, not yet read by a native speaker"), SMALL_STRONG))
    for number, page in enumerate(pages, 1):
        count = fit(tr("Page {number} of {count}", number=number, count=len(pages)), SMALL_STRONG, edges.FOOT_ROOM)
        edge = [*_header(article, paper), *edges.foot(paper, left, middle, [count])]
        body = ((paper.left, _BODY_TOP + top, piece.marks) for top, piece in page.pieces)
        draw(canvas, paper, chain([(0.0, 0.0, edge)], body))
        canvas.showPage()
    canvas.save()
    return len(pages)


def _header(article: Article, paper: Paper) -> list[Mark]:
    y = edges.TOP + 16
    return [
        Text(paper.left, y, *fit(article.title, _TITLE, paper.room)),
        Rule(paper.left, y + 8, paper.right, y + 8, HEAVY),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """Sets the parts of an article in one size of letters."""

    size: float
    room: float

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.size * 1.3

    def pieces(self, part: Part) -> Iterator[Piece]:
        """Give a part as pieces for pages."""
        match part:
            case Heading():
                yield self._heading(part)
            case Paragraph():
                yield self._block(part.line, 0, space=self.size * 0.4)
            case Points():
                yield from self._points(part)
            case Grid():
                yield from self._grid(part)

    def _heading(self, heading: Heading) -> Piece:
        style = Style(SEMIBOLD, self.size + (2 if heading.level == 2 else 0.5), self.leading * 1.15)
        text = Text(0, style.size, *fit(heading.text, style, self.room))
        return Piece(style.leading, (text,), space=self.size * (1.0 if heading.level == 2 else 0.7), keep=True)

    def _block(self, line: Line, indent: float, *, space: float) -> Piece:
        marks, height = self._lines(line, self.room - indent)
        return Piece(height, tuple(moved(marks, indent, 0)), space=space)

    def _points(self, points: Points) -> Iterator[Piece]:
        """Give a list; neither its first entry nor its last stands alone on a page."""
        for number, line in enumerate(points.lines, 1):
            sign = Text(1, self.size, f"{number}." if points.is_numbered else "•", BODY.at(self.size))
            block = self._block(line, _INDENT, space=self.size * 0.2)
            yield replace(block, marks=(sign, *block.marks), keep=number in {1, len(points.lines) - 1})

    def _grid(self, grid: Grid) -> Iterator[Piece]:
        """Give a table row by row; its headings stay with the first row, and come again on another page."""
        shares = _shares(grid)
        heads = tuple(tuple(replace(run, voice=Voice.BOLD) for run in line) for line in grid.heads)
        head = replace(self._row(heads, shares), space=self.size * 0.6, keep=True)
        yield head
        for row in grid.rows:
            last = row is grid.rows[-1]
            yield replace(self._row(row, shares), again=replace(head, space=0), keep=row is grid.rows[0] and not last)

    def _row(self, cells: Sequence[Line], shares: Sequence[float]) -> Piece:
        marks: list[Mark] = []
        tallest, left = 0.0, 0.0
        for line, share in zip(cells, shares, strict=True):
            wide = self.room * share
            lines, height = self._lines(line, wide - 10)
            marks += moved(lines, left, _CELL)
            tallest, left = max(tallest, height), left + wide
        bottom = tallest + 2 * _CELL
        return Piece(bottom, (*marks, Rule(0, bottom, self.room, bottom, THIN)))

    def _lines(self, line: Line, room: float) -> tuple[list[Mark], float]:
        """Return the words of a line from the top left, broken where there is no room, and how tall they are."""
        marks: list[Mark] = []
        x, y, space = 0.0, self.size, width(" ", BODY.font, self.size)
        for word in _words(line):
            wide = sum(self._wide(run) for run in word)
            if x and x + wide > room:
                x, y = 0.0, y + self.leading
            for run in word:
                marks.append(Text(x, y, run.text, self._style(run)))
                x += self._wide(run)
            x += space
        return marks, y + self.leading - self.size

    def _style(self, run: Run) -> Style:
        size = self.size * (0.95 if run.voice is Voice.KEY else 1)
        return Style(_FONTS[run.voice], size, self.leading)

    def _wide(self, run: Run) -> float:
        style = self._style(run)
        return width(run.text, style.font, style.size)


def _words(line: Line) -> Iterator[tuple[Run, ...]]:
    """Give the words of a line; a word may have several voices, such as a bold one and its comma."""
    word: list[Run] = []
    for run in line:
        for place, text in enumerate(run.text.split(" ")):
            if place and word:
                yield tuple(word)
                word = []
            if text:
                word.append(replace(run, text=text))
    if word:
        yield tuple(word)


def _shares(grid: Grid) -> tuple[float, ...]:
    """Return how the columns share the width: by how much they say, and none less than a fifth."""
    said = [max(len(words(row[column])) for row in (grid.heads, *grid.rows)) for column in range(len(grid.heads))]
    whole = sum(min(max(length, 14), 60) for length in said)
    return tuple(min(max(length, 14), 60) / whole for length in said)
