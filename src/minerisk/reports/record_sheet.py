"""Writes records as sheets of paper that a person would sign, one after the other into one PDF.

Each record is laid out first, so that its pages are counted, and then drawn and written; nothing of it stays.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from minerisk.domain.form import say
from minerisk.i18n import Catalog
from minerisk.reports import blocks, closing, edges, facts, frame
from minerisk.reports.entries import Reader
from minerisk.reports.fonts import register
from minerisk.reports.paper import A4, Paper, Piece, draw, paginate
from minerisk.reports.sheet import Sheet
from minerisk.reports.stream import StreamedCanvas

_APART = Piece(14, ())
"""Stands above questions that have no heading."""


def write(stream: BinaryIO, sheet: Sheet, tr: Catalog, language: str, *, paper: Paper = A4) -> int:
    """Write one record and return its number of pages."""
    return write_all(stream, [sheet], tr, language, paper=paper)


def write_all(stream: BinaryIO, sheets: Iterable[Sheet], tr: Catalog, language: str, *, paper: Paper = A4) -> int:
    """Write records one after the other, each with its own count of pages, and return the number of all pages.

    ``tr`` speaks the program's words, ``language`` chooses among the form's own.
    """
    register()
    canvas = StreamedCanvas(stream, (paper.width, paper.height), language=language, title=tr("MineRisk"))
    written = 0
    for sheet in sheets:
        if not written:
            canvas.setTitle(f"{say(sheet.form.title, language)} {sheet.record.code}")
        written += _write_one(canvas, Reader(sheet, tr, language), paper)
    canvas.save()
    return written


def _write_one(canvas: StreamedCanvas, reader: Reader, paper: Paper) -> int:
    pages = paginate(_pieces(reader, paper.room), edges.body_height(paper))
    header = frame.header(reader, paper)
    for number, page in enumerate(pages, 1):
        frame_of_page = [*header, *frame.footer(reader, paper, number, len(pages))]
        body = ((paper.left, edges.BODY_TOP + top, piece.marks) for top, piece in page.pieces)
        draw(canvas, paper, chain([(0.0, 0.0, frame_of_page)], body))
        canvas.showPage()
    return len(pages)


def _pieces(reader: Reader, room: float) -> Iterator[Piece]:
    if facts.has_facts(reader):
        yield facts.facts(reader, room)
    number = 0
    for section in reader.sections():
        if section.title:
            number += 1
        else:
            yield _APART
        yield from blocks.section(section, number, room)
    if not reader.sheet.is_draft:
        number += 1
        yield from closing.history(reader, number, room)
    yield from closing.signatures(reader, number + 1, room)
