"""Pages of a PDF as pictures for the screen, and how many there are. The only module that knows pypdfium2."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import pypdfium2

_one_at_a_time = Lock()
"""PDFium may not be used by two threads at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A page as a picture.

    Attributes:
        pixels: four bytes each (blue, green, red, unused), row by row from the top, ``width * 4`` bytes a row.
    """

    width: int
    height: int
    pixels: bytes


def pages(pdf: bytes | Path) -> int:
    """Return how many pages a PDF has."""
    with _opened(pdf) as document:
        return len(document)


def render_page(pdf: bytes | Path, number: int, pixels_wide: int) -> Picture:
    """Return page ``number``, from 1, so many pixels wide."""
    with _opened(pdf) as document:
        page = document[number - 1]
        bitmap = page.render(scale=pixels_wide / page.get_width(), prefer_bgrx=True)
        try:
            return Picture(width=bitmap.width, height=bitmap.height, pixels=bytes(bitmap.buffer))
        finally:
            bitmap.close()
            page.close()


def text(pdf: bytes | Path, number: int) -> str:
    """Return the text of page ``number``, from 1, as a reader would copy it."""
    with _opened(pdf) as document:
        page = document[number - 1]
        found = page.get_textpage()
        try:
            return str(found.get_text_range())
        finally:
            found.close()
            page.close()


@contextmanager
def _opened(pdf: bytes | Path) -> Iterator[pypdfium2.PdfDocument]:
    with _one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
