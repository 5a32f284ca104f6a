"""Writes the summary of a period: numbers and a time line, then who and how, then an annex on how it was counted."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO

from minerisk.domain import wording
from minerisk.domain.figures import figure
from minerisk.i18n import LANGUAGES, Catalog
from minerisk.reports import charts, edges
from minerisk.reports.blocks import cell, moved
from minerisk.reports.entries import Entry
from minerisk.reports.fonts import BODY, BOLD, HEADING, LABEL, SMALL, SMALL_STRONG, STRONG, TITLE, Style, register
from minerisk.reports.lines import fit, wrap
from minerisk.reports.paper import A4, THIN, Box, Mark, Page, Paper, Piece, Rule, Text, at_end, draw, paginate
from minerisk.reports.stream import StreamedCanvas
from minerisk.reports.summary import Note, Summary, Tile, Unknown

_GAP = 18
_PERIOD = Style(BOLD, 15, 20)
_FIGURE = Style(BOLD, 17, 21)
_NOTE = BODY.at(9.5)
_HEADING = 26
_TILE = 62
_BAR = 22
_TALLEST_LINE = 280
_UNKNOWN_ROW = 15
_NUMBERS = (0.72, 1.0)
"""Where the columns of what is known and what is not end, as parts of the width."""


def write(stream: BinaryIO, summary: Summary, tr: Catalog, language: str, *, paper: Paper = A4) -> int:
    """Write a summary and return its number of pages: two, and those of the annex."""
    register()
    title = f"{tr('Summary of recorded casualties')}, {summary.period}"
    canvas = StreamedCanvas(stream, (paper.width, paper.height), language=language, title=title)
    height = edges.body_height(paper)
    first, second = Page(), Page()
    first.add(_glance(summary, tr, paper.room, height))
    second.add(_details(summary, tr, paper.room, height))
    pages = [first, second, *paginate(_annex(summary.notes, tr, paper.room), height)]
    header = _header(summary, tr, paper)
    for number, page in enumerate(pages, 1):
        edge = [*header, *_footer(summary, tr, paper, (number, len(pages)))]
        body = ((paper.left, edges.BODY_TOP + top, piece.marks) for top, piece in page.pieces)
        draw(canvas, paper, chain([(0.0, 0.0, edge)], body))
        canvas.showPage()
    canvas.save()
    return len(pages)


def _header(summary: Summary, tr: Catalog, paper: Paper) -> list[Mark]:
    left, y = paper.left, edges.TOP + 60
    words = [tr("Provisional"), *([tr("Demonstration")] if summary.office.demonstration else [])]
    chips = sum(edges.chip_width(word) + 8 for word in words)
    period = fit(summary.period, _PERIOD, paper.room - chips - 8)
    marks: list[Mark] = [
        Text(left, edges.TOP + 11, *fit(summary.office.name, BODY, paper.room)),
        Text(left, edges.TOP + 34, *fit(tr("Summary of recorded casualties"), TITLE, paper.room)),
        Text(left, y, *period),
    ]
    x = left + edges.wide(period) + 12
    for word in words:
        marks += edges.chip(word, x, y)
        x += edges.chip_width(word) + 8
    if summary.public:
        return [*marks, *edges.strip(paper, tr("Public"), tr("Numbers under 3 are not shown"), "")]
    return [*marks, *edges.strip(paper, tr("Restricted"), tr("All numbers, also small ones"), tr("Do not publish"))]


def _footer(summary: Summary, tr: Catalog, paper: Paper, pages: tuple[int, int]) -> list[Mark]:
    time = wording.moment(summary.made_at, tr, summary.made_at.tzinfo)
    language = LANGUAGES.get(tr.language, tr.language)
    by = tr("Printed by {name}", name=summary.made_by) if summary.made_by else ""
    return edges.foot(
        paper,
        [
            fit(tr("Public version") if summary.public else tr("Internal version"), SMALL_STRONG, edges.FOOT_ROOM),
            fit(tr("Printed {time}, {language}", time=time, language=language), SMALL, edges.FOOT_ROOM),
        ],
        [
            (tr("Recorded casualties are never all casualties."), SMALL),
            (tr("No number here means that a place is safe."), SMALL_STRONG),
        ],
        [
            fit(tr("Page {number} of {count}", number=pages[0], count=pages[1]), SMALL_STRONG, edges.FOOT_ROOM),
            fit(by, SMALL, edges.FOOT_ROOM * 0.6),
        ],
    )


def _glance(summary: Summary, tr: Catalog, room: float, height: float) -> list[Piece]:
    """Return the first page; the time line takes what room is left."""
    low = charts.HEAD + _BAR * max(1, len(summary.outcome.slots))
    before = [
        _heading(tr("At a glance"), room),
        *_facts(summary, tr, room),
        _tiles(summary.tiles, room),
    ]
    outcome = Piece(low, charts.panel(summary.outcome, room, low, shares=not summary.public), space=_GAP)
    taken = sum(piece.space + piece.height for piece in (*before, outcome))
    tall = min(_TALLEST_LINE, height - taken - _GAP)
    return [*before, Piece(tall, charts.panel(summary.timeline, room, tall), space=_GAP), outcome]


def _details(summary: Summary, tr: Catalog, room: float, height: float) -> list[Piece]:
    """Return the second page: charts and a table, two abreast."""
    half, tall = (room - _GAP) / 2, (height - _HEADING - 3 * 12) / 3
    panels = [charts.panel(chart, half, tall, shares=not summary.public) for chart in summary.charts]
    panels.append(tuple(_unknowns(summary.unknowns, tr, half)))
    rows = [
        Piece(tall, (*panels[at], *moved(panels[at + 1], half + _GAP, 0)), space=12) for at in range(0, len(panels), 2)
    ]
    return [_heading(tr("Who was harmed, how and where"), room), *rows]


def _annex(notes: Sequence[Note], tr: Catalog, room: float) -> Iterator[Piece]:
    yield _heading(tr("Annex: how this was counted"), room)
    for note in notes:
        yield Piece(15, (Text(0, 11, *fit(note.title, STRONG, room)),), space=7, keep=True)
        for sentence in note.sentences:
            lines = wrap(sentence, _NOTE, room)
            marks = tuple(Text(0, 10 + at * _NOTE.leading, line, _NOTE) for at, line in enumerate(lines))
            yield Piece(len(lines) * _NOTE.leading + 2, marks, keep=sentence is not note.sentences[-1])


def _heading(title: str, room: float) -> Piece:
    return Piece(_HEADING, (Text(0, 12, *fit(title, HEADING, room)), Rule(0, 18, room, 18, 0.8)), keep=True)


def _facts(summary: Summary, tr: Catalog, room: float) -> Iterator[Piece]:
    """Give what was counted, as far as which day it is known, and which records were chosen."""
    known = wording.moment(summary.made_at, tr, summary.made_at.tzinfo)
    entries = [
        Entry(tr("Counted"), tr("Recorded casualties: people killed or injured of whom this office has a record.")),
        Entry(tr("Known up to"), known),
        Entry(tr("Records"), summary.selected or tr("All of this period")),
    ]
    if summary.came_from:
        entries.append(Entry(tr("Records from"), summary.came_from))
    if summary.is_empty:
        entries.append(Entry(tr("Result"), tr("No incident and no casualty is recorded in this period.")))
    for entry in entries:
        one = cell(entry, room, 0.16)
        yield Piece(one.height + 2, one.marks)


def _tiles(tiles: Sequence[Tile], room: float) -> Piece:
    gap = 10.0
    wide = (room - gap * (len(tiles) - 1)) / len(tiles)
    marks: list[Mark] = []
    for place, tile in enumerate(tiles):
        inner = wide - 18
        content = (
            Box(0, 0, wide, _TILE, THIN),
            Text(9, 22, *fit(tile.number, _FIGURE, inner)),
            Text(9, 36, *fit(tile.label, STRONG, inner)),
            Text(9, 51, *fit(tile.note, LABEL, inner, 0.8)),
        )
        marks += moved(content, place * (wide + gap), 0)
    return Piece(_TILE, tuple(marks), space=12)


def _unknowns(unknowns: Sequence[Unknown], tr: Catalog, room: float) -> Iterator[Mark]:
    """Give a table of how much is known of the casualties."""
    known, not_known = (room * end for end in _NUMBERS)
    yield Text(0, 10, *fit(tr("What is known of the casualties"), STRONG, room))
    yield at_end(known, 26, *fit(tr("Known"), LABEL, room * 0.25))
    yield at_end(not_known, 26, *fit(tr("Not known"), LABEL, room * 0.27))
    yield Rule(0, 31, room, 31, THIN)
    for row, unknown in enumerate(unknowns):
        y = 43 + row * _UNKNOWN_ROW
        yield Text(0, y, *fit(unknown.label, SMALL.at(8.5), room * 0.45))
        for end, n in ((known, unknown.known), (not_known, unknown.not_known)):
            yield at_end(end, y, *fit(tr("Not shown") if n is None else figure(n), SMALL.at(8.5), room * 0.27))
