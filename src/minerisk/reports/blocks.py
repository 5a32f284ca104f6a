"""Sections, cells, long texts and cards of a sheet, set as pieces for pages.

Short answers stand in a grid of two columns, label beside answer; a text of its own runs over the whole width, line
by line, so that it may cross pages; cards stand two abreast, and a card that is too long for that runs down the page.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from minerisk.domain.attachment import Thumbnail
from minerisk.domain.reading import Grid
from minerisk.reports.entries import Card, Entry, Kind, Section
from minerisk.reports.fonts import BODY, FIGURES, HEADING, LABEL, SMALL_STRONG, STRONG, Style, width
from minerisk.reports.lines import fit, wrap
from minerisk.reports.paper import HEAVY, THIN, Box, Ink, Mark, Photo, Piece, Rule, Text, at_end

GUTTER = 16
LABEL_SHARE = 0.54
COUNTS_SHARE = 0.3
PADDING = 9
FIRST_ROWS = 3
"""Rows of a section that never stand alone at the foot of a page."""

TALLEST_CARD = 330
"""In points; a taller card is set over the whole width, where it may cross pages."""

TALLEST_WHOLE = 250
"""In points; a card up to here, two of which fill a page, moves to the next page rather than crossing to it."""

TALLEST_PICTURE = 150
_CELLS = {Kind.CELL, Kind.FIGURES, Kind.CHECK, Kind.PICTURE}
_ASCENT = 10
_BETWEEN_ANGLES = re.compile(r"(?<=[NS]) ")
_BAR = 7
_APART = Piece(8, ())
"""Stands between a group and the questions after it, which are under no heading."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Marks from the top left of a cell, and how tall it is."""

    height: float
    marks: tuple[Mark, ...]


def heading(title: str, number: int, room: float) -> Piece:
    """Return the heading of a section, which stays with what follows."""
    text, style = fit(title, HEADING, room - 20)
    marks = (Text(0, 12, str(number), HEADING), Text(20, 12, text, style), Rule(0, 18, room, 18, 0.8))
    return Piece(24, marks, space=14, keep=True)


def section(given: Section, number: int, room: float) -> Iterator[Piece]:
    """Give a section: its heading, its entries in the order of the form, its cards.

    The heading and the first rows stay with what follows them in the section: no page ends with a few lines of it.
    """
    pieces = list(_content(given, room))
    if given.title:
        yield heading(given.title, number, room)
    for place, piece in enumerate(pieces, 1):
        yield replace(piece, keep=True) if place <= FIRST_ROWS and place < len(pieces) else piece


def _content(given: Section, room: float) -> Iterator[Piece]:
    cells: list[Entry] = []
    for content in given.content:
        if isinstance(content, Entry) and content.kind in _CELLS:
            cells.append(content)
            continue
        yield from grid(cells, room)
        cells = []
        yield from _other(content, room)
    yield from grid(cells, room)


def grid(entries: Sequence[Entry], room: float) -> Iterator[Piece]:
    """Give entries two abreast, row by row."""
    half = (room - GUTTER) / 2
    for at in range(0, len(entries), 2):
        row = [cell(entry, half) for entry in entries[at : at + 2]]
        marks = [mark for place, one in enumerate(row) for mark in moved(one.marks, place * (half + GUTTER), 0)]
        yield Piece(max(one.height for one in row) + 3, tuple(marks))


def cell(entry: Entry, room: float, share: float = LABEL_SHARE) -> Cell:
    """Return a label with its answer beside it, a picture below it; answers to check have a bar before them."""
    if entry.picture:
        return _picture(entry.label, entry.picture, room)
    begin = room * share
    labels = wrap(entry.label, LABEL, begin - 6)
    style = FIGURES if entry.kind is Kind.FIGURES else BODY
    values = _answer(entry, style, room - begin)
    marks: list[Mark] = [*_lines(labels, LABEL, 0, LABEL.leading), *_lines(values, style, begin, style.leading)]
    height = max(len(labels) * LABEL.leading + 1, len(values) * style.leading)
    if entry.kind is Kind.CHECK:
        marks[len(labels)] = Text(begin, _ASCENT, values[0], STRONG)
        marks.append(Rule(begin - _BAR, 0.5, begin - _BAR, len(values) * style.leading, HEAVY))
    return Cell(height, tuple(marks))


def _picture(label: str, picture: Thumbnail, room: float) -> Cell:
    labels = wrap(label, LABEL, room)
    top = len(labels) * LABEL.leading + 3
    scale = min(room / picture.width, TALLEST_PICTURE / picture.height)
    photo = Photo(0, top, picture.width * scale, picture.height * scale, picture)
    return Cell(top + photo.height + 5, (*_lines(labels, LABEL, 0, LABEL.leading), photo))


def counts(given: Grid, room: float) -> Iterator[Piece]:
    """Give a grid of counts: its heading, the headings of its columns, a row for each, sums last."""
    begin = room * COUNTS_SHARE
    wide = (room - begin) / len(given.columns)
    yield _subheading(given.label, room)
    for number, (label, cells) in enumerate((("", given.columns), *given.rows)):
        is_last, style = number == len(given.rows), LABEL if number == 0 else BODY
        style = STRONG if is_last else style
        marks: list[Mark] = [Text(0, _ASCENT, *fit(label, style, begin - 6))]
        for place, words in enumerate(cells):
            marks.append(at_end(begin + wide * (place + 1), _ASCENT, *fit(words, style, wide - 6)))
        yield Piece(BODY.leading + 2, (*marks, Rule(0, BODY.leading + 1, room, BODY.leading + 1)), keep=not is_last)
    yield Piece(6, ())


def text_rows(entry: Entry, room: float) -> Iterator[Piece]:
    """Give a label and below it a text over the whole width, a piece for each line."""
    labels = wrap(entry.label, LABEL, room)
    height = LABEL.leading * len(labels) + 2
    yield Piece(height, tuple(_lines(labels, LABEL, 0, LABEL.leading)), space=3, keep=True)
    lines = wrap(entry.value, BODY, room)
    for number, line in enumerate(lines):
        alone = number in {0, len(lines) - 2} and len(lines) > 1
        yield Piece(BODY.leading, tuple(_lines([line], BODY, 0, 0)), keep=alone)
    yield Piece(5, ())


def cards(given: Sequence[Card], room: float) -> Iterator[Piece]:
    """Give cards two abreast; longer ones, and one that is left alone, over the whole width."""
    half = (room - GUTTER) / 2
    waiting: list[tuple[Card, Cell]] = []
    for card in given:
        short = _card(card, half)
        if short is not None:
            waiting.append((card, short))
        if len(waiting) == 2:
            yield _abreast([cell for _, cell in waiting], half)
            waiting = []
        if short is None:
            yield from (piece for alone, _ in waiting for piece in _long_card(alone, room))
            yield from _long_card(card, room)
            waiting = []
    yield from (piece for alone, _ in waiting for piece in _long_card(alone, room))


def moved(marks: Iterable[Mark], x: float, y: float) -> Iterator[Mark]:
    """Give marks moved to the right and down."""
    for mark in marks:
        match mark:
            case Text():
                yield Text(mark.x + x, mark.y + y, mark.text, mark.style)
            case Rule():
                yield Rule(mark.x + x, mark.y + y, mark.to_x + x, mark.to_y + y, mark.weight)
            case Box():
                yield Box(mark.x + x, mark.y + y, mark.width, mark.height, mark.weight)
            case Ink():
                yield Ink(mark.x + x, mark.y + y, mark.operators)
            case Photo():
                yield replace(mark, x=mark.x + x, y=mark.y + y)
            case _:
                raise TypeError(mark)


def _other(content: Entry | Grid | tuple[Card, ...], room: float) -> Iterator[Piece]:
    if isinstance(content, tuple):
        yield from cards(content, room)
    elif isinstance(content, Grid):
        yield from counts(content, room)
    elif content.kind is Kind.HEADING:
        yield _subheading(content.label, room) if content.label else _APART
    elif content.kind is Kind.ASIDE:
        yield _aside(content.value, room)
    else:
        yield from text_rows(content, room)


def _subheading(text: str, room: float) -> Piece:
    return Piece(15, (Text(0, _ASCENT, *fit(text, STRONG, room)),), space=5, keep=True)


def _aside(words: str, room: float) -> Piece:
    lines = wrap(words, LABEL, room)
    return Piece(len(lines) * LABEL.leading + 3, tuple(_lines(lines, LABEL, 0, LABEL.leading)), space=2)


def _lines(lines: Sequence[str], style: Style, x: float, leading: float) -> Iterator[Text]:
    return (Text(x, _ASCENT + number * leading, line, style) for number, line in enumerate(lines) if line)


def _answer(entry: Entry, style: Style, room: float) -> list[str]:
    """Return the lines of a cell's answer; coordinates break between latitude and longitude only."""
    text = _BETWEEN_ANGLES.sub("\n", entry.value) if entry.kind is Kind.FIGURES else entry.value
    return wrap(text, style, room)


def _title(card: Card, room: float) -> tuple[Mark, ...]:
    code, strong = fit(card.code, STRONG, 40)
    begin = width(code, strong.font, strong.size) + 6
    outcome, outcome_style = fit(card.outcome, STRONG, room * 0.45)
    taken = width(outcome, outcome_style.font, outcome_style.size)
    who, who_style = fit(card.who, BODY, room - begin - taken - 8)
    marks: list[Mark] = [Text(0, _ASCENT, code, strong), Text(begin, _ASCENT, who, who_style)]
    if outcome:
        marks.append(at_end(room, _ASCENT, outcome, outcome_style))
    return (*marks, Rule(0, 16, room, 16, THIN))


def _card(card: Card, wide: float) -> Cell | None:
    """Return a card of half the width without its frame, or None where it is too long for that."""
    room = wide - 2 * PADDING
    pieces = list(_card_rows(card, room))
    height = sum(piece.space + piece.height for piece in pieces)
    if height > TALLEST_CARD:
        return None
    marks, top = list(moved(_title(card, room), PADDING, PADDING)), PADDING + 21.0
    for piece in pieces:
        marks += moved(piece.marks, PADDING, top + piece.space)
        top += piece.space + piece.height
    return Cell(top + PADDING - 3, tuple(marks))


def _card_rows(card: Card, room: float) -> Iterator[Piece]:
    for entry in card.entries:
        if isinstance(entry, Grid):
            yield from counts(entry, room)
        elif entry.kind is Kind.HEADING and not entry.label:
            yield _APART
        elif entry.kind is Kind.HEADING:
            yield Piece(14, (Text(0, _ASCENT, *fit(entry.label, SMALL_STRONG, room)),), space=3)
        elif entry.kind is Kind.ASIDE:
            yield _aside(entry.value, room)
        elif entry.kind is Kind.TEXT:
            yield from text_rows(entry, room)
        else:
            one = cell(entry, room)
            yield Piece(one.height + 2, one.marks)


def _abreast(short: Sequence[Cell], wide: float) -> Piece:
    height = max(card.height for card in short)
    marks: list[Mark] = []
    for place, card in enumerate(short):
        marks += moved((Box(0, 0, wide, height, 0.8), *card.marks), place * (wide + GUTTER), 0)
    return Piece(height, tuple(marks), space=10)


def _long_card(card: Card, wide: float) -> Iterator[Piece]:
    """Give a card as pieces, each with its part of the frame; where it crosses to a page, its title comes again."""
    room = wide - 2 * PADDING
    rows = list(section(Section("", card.entries), 0, room))
    whole = sum(row.space + row.height for row in rows) <= TALLEST_WHOLE
    title = (*_sides(wide, 30), *moved(_title(card, room), PADDING, PADDING))
    again = Piece(30, title)
    yield Piece(30, (Rule(0, 0, wide, 0, 0.8), *title), space=10, keep=True)
    for row in rows:
        height = row.space + row.height
        marks = (*_sides(wide, height), *moved(row.marks, PADDING, row.space))
        yield Piece(height, marks, keep=whole or row.keep or row is rows[-1], again=again)
    yield Piece(5, (*_sides(wide, 5), Rule(0, 5, wide, 5, 0.8)))


def _sides(wide: float, height: float) -> tuple[Mark, ...]:
    return Rule(0, 0, 0, height, 0.8), Rule(wide, 0, wide, height, 0.8)
