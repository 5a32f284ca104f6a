"""What in the cells of a table may not be what it seems: wrongly decoded text, decimal marks, lost decimal points."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from minerisk.domain.numbers import MARKS, decimal_mark, has_thousands, is_ambiguous, read_number
from minerisk.domain.table import Cells, Notice
from minerisk.i18n import N_

_SAMPLE = 500
_IN_GROUPS = re.compile(r"(?m)^[-+]?\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?$")
_LARGE = re.compile(r"(?m)^[-+]?\d{3}[\d.,'’\u00a0\u202f ]*$|^[-+]?\d{1,3}(?:[.,]\d{3}){2,}$")
_LARGE_NEGATIVE = re.compile(r"(?m)^-\d{6,}$")
_OF_POSITIONS = re.compile(r"(?i)(?<![a-z])(lat|lon|lng|coord|gps)|latitud|longitud|широт|долгот|^[xy]$")


def _seen_as(encoding: str) -> tuple[str, str]:
    """Return what the first and the following bytes of a letter in UTF-8 look like in another encoding."""
    first, following = (
        "".join(bytes([byte]).decode(encoding, errors="ignore") for byte in span)
        for span in (range(0xC3, 0xE0), range(0x80, 0xC0))
    )
    return f"[{re.escape(first)}]", f"[{re.escape(following)}\x80-\x9f]"


def _wrongly_decoded() -> re.Pattern[str]:
    """One pair of signs that stands in no language, or two pairs that might: ``Ã±``, ``Ð˜``, ``РњРё``."""
    _, following = _seen_as("cp1252")
    pairs = [f"(?:{first}{after}){{2}}" for first, after in map(_seen_as, ("cp1252", "cp1251", "cp1256"))]
    return re.compile("|".join([f"[ÃÂÐÄÅ]{following}", "É™", "â€", "\N{REPLACEMENT CHARACTER}", *pairs]))


_MOJIBAKE = _wrongly_decoded()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """A column whose cells are numbers, most of them.

    Attributes:
        cells: how often each text stands in it.
        text: each of them once, one a line.
        marks: how many of the first ones can only have this decimal mark.
    """

    name: str
    cells: Counter[str]
    text: str
    marks: Counter[str]


def look(columns: Sequence[str], rows: Sequence[Cells], decimal: str, likely: str) -> tuple[str, list[Notice]]:
    """Return the decimal mark of a table and what a person should look at.

    Args:
        columns: names of the columns of ``rows``.
        rows: the cells of the table.
        decimal: the mark that a person named; empty to recognise it.
        likely: the mark where the numbers do not tell.
    """
    counts = [Counter(cells) for cells in zip(*rows, strict=True)]
    named = list(zip(columns, counts, strict=True))
    numeric = [column for name, cells in named if (column := _numeric(name, cells))]
    marks = sum((column.marks for column in numeric), Counter[str]())
    decimal = decimal or (marks.most_common(1)[0][0] if marks else likely)
    notices = list(_decoding(named))
    for column in numeric:
        notices += [*_other_mark(column, decimal), *_thousands(column, decimal), *_positions(column, decimal)]
    return decimal, notices


def _numeric(name: str, cells: Counter[str]) -> _Column | None:
    sample = [text for text in islice(cells, _SAMPLE) if text.strip()]
    if sum(any(read_number(text, mark) is not None for mark in MARKS) for text in sample) < max(1, len(sample) * 0.8):
        return None
    marks = Counter(mark for text in sample if (mark := decimal_mark(text)))
    return _Column(name=name, cells=cells, text="\n".join(cells), marks=marks)


def _decoding(named: Sequence[tuple[str, Counter[str]]]) -> Iterator[Notice]:
    broken = {name: 1 for name, _ in named if _MOJIBAKE.search(name)}
    for _, cells in named:
        broken |= {text: n for text, n in cells.items() if not text.isascii() and _MOJIBAKE.search(text)}
    if broken:
        text = N_("Text was wrongly decoded, here or before it came into this file: {n} cells, like {example}.")
        yield Notice(text=text, values={"n": sum(broken.values()), "example": _short(next(iter(broken)))})


def _other_mark(column: _Column, decimal: str) -> Iterator[Notice]:
    """Tell of numbers that can only have the other decimal mark: they will not be read as numbers."""
    if decimal in column.marks or not column.marks:
        return
    example = next(text for text in column.cells if decimal_mark(text) not in {"", decimal})
    text = N_("Column {column}: numbers like {example} are not read, because the decimal mark is taken to be {decimal}")
    yield Notice(text=text, values={"column": column.name, "example": example, "decimal": decimal})


def _thousands(column: _Column, decimal: str) -> Iterator[Notice]:
    """Tell of numbers that hold thousands together, or seem to."""
    grouped = [text for text in _IN_GROUPS.findall(column.text) if is_ambiguous(text) or has_thousands(text, decimal)]
    if column.marks[decimal] and not any(has_thousands(text, decimal) for text in grouped):
        return  # 12.062 stands among 6.5 and 7.25
    if grouped:
        doubtful = N_("Column {column}: {example} and {n} numbers in all may be thousands; it is read as {number}.")
        certain = N_(
            "Column {column}: {example} and {n} numbers in all have thousands separators; it is read as {number}."
        )
        text = doubtful if any(map(is_ambiguous, grouped)) else certain
        example = next(filter(is_ambiguous, grouped), grouped[0])
        n = sum(column.cells[text] for text in grouped)
        number = read_number(example, decimal)
        yield Notice(text=text, values={"column": column.name, "example": example, "n": n, "number": number})


def _positions(column: _Column, decimal: str) -> Iterator[Notice]:
    """Tell of numbers that are too large for degrees where degrees are to be expected."""
    if _OF_POSITIONS.search(column.name):
        large = [text for text in _LARGE.findall(column.text) if _is_no_degree(text, decimal)]
    else:
        large = _LARGE_NEGATIVE.findall(column.text)
        large = large if len(large) > len(column.cells) / 2 else []
    if large:
        text = N_(
            "Column {column}: {n} numbers like {example} are too large for degrees: the decimal point may be lost."
        )
        n = sum(column.cells[text] for text in large)
        yield Notice(text=text, values={"column": column.name, "n": n, "example": large[0]})


def _is_no_degree(text: str, decimal: str) -> bool:
    number = read_number(text, decimal)
    return number is not None and abs(number) > 180


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
