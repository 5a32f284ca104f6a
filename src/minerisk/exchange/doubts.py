"""What in the cells of a table may not be what it seems: wrongly decoded text, decimal marks, lost decimal points."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import filterfalse

from minerisk.domain.numbers import MARKS, decimal_mark, has_thousands, is_ambiguous, read_number
from minerisk.domain.tables.table import Cells, Notice
from minerisk.i18n import N_

_SAMPLE = 500
_IN_GROUPS = re.compile(r"(?m)^ *[-+]?\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)? *$")
_LARGE = re.compile(r"(?m)^[-+]?\d{3}[\d.,'’\u00a0\u202f ]*$|^[-+]?\d{1,3}(?:[.,]\d{3}){2,}$")
_LARGE_NEGATIVE = re.compile(r"(?m)^-\d{6,}$")
_OF_POSITIONS = re.compile(r"(?i)(?<![a-z])(lat|lon|lng|coord|gps)|latitud|longitud|широт|долгот|^[xy]$")
_NO_DEGREES = re.compile(r"(?i)(altitude|precision|accuracy)$")
"""What stands beside a position in metres."""

_NO_SIGN = "[\x80-\x84\x86-\x9f\N{REPLACEMENT CHARACTER}]"


def _seen_as(encoding: str) -> tuple[str, str]:
    """Return what the first and the following bytes of a letter in UTF-8 look like in another encoding."""
    first, following = (
        "".join(bytes([byte]).decode(encoding, errors="ignore") for byte in span)
        for span in (range(0xC3, 0xE0), range(0x80, 0xC0))
    )
    return f"[{re.escape(first)}]", f"[{re.escape(following)}\x80-\x9f]"


def _wrongly_decoded() -> re.Pattern[str]:
    """Signs that stand in no language, ``Ã±``, ``Ð˜``, ``Г±o``, or pairs that might, twice: ``РњРё``."""
    _, following = _seen_as("cp1252")
    pairs = [f"(?:{first}{after}){{2}}" for first, after in map(_seen_as, ("cp1252", "cp1251", "cp1256"))]
    return re.compile(
        "|".join([f"[ÃÂÐÄÅ]{following}", "É™", "â€", r"[^\W\d_][™±‡†‰¤¦©®¬µ¶][^\W\d_]", _NO_SIGN, *pairs])
    )


_MOJIBAKE = _wrongly_decoded()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """A column of a table.

    Attributes:
        cells: as they stand in it.
        texts: each text once, in order.
    """

    name: str
    cells: Cells
    texts: tuple[str, ...]

    def count(self, texts: Collection[str]) -> int:
        """Return how many cells hold one of ``texts``."""
        return sum(map(frozenset(texts).__contains__, self.cells)) if texts else 0


def look(columns: Sequence[str], rows: Sequence[Cells], decimal: str, likely: str) -> tuple[str, list[Notice]]:
    """Return the decimal mark of a table and what a person should look at.

    Args:
        columns: names of the columns of ``rows``.
        rows: the cells of the table.
        decimal: the mark that a person named; empty to recognise it.
        likely: the mark where the numbers do not tell.
    """
    named = zip(columns, zip(*rows, strict=True), strict=True)
    every = [_Column(name=name, cells=cells, texts=tuple(dict.fromkeys(cells))) for name, cells in named]
    numeric = [(column, sample) for column in every if (sample := _numbers(column))]
    marks = Counter(mark for _, sample in numeric for text in sample if (mark := decimal_mark(text)))
    decimal = decimal or (marks.most_common(1)[0][0] if marks else likely)
    notices = list(_decoding(every))
    for column, sample in numeric:
        texts = "\n".join(column.texts)
        of_column = {mark for text in sample if (mark := decimal_mark(text))}
        if of_column and decimal not in of_column:
            notices.append(_other_mark(column, sample, decimal))
        notices += _thousands(column, texts, decimal, sure=decimal in of_column)
        notices += _positions(column, texts, decimal)
    return decimal, notices


def _numbers(column: _Column) -> list[str]:
    """Return the first texts of a column if most of them are numbers, else nothing."""
    sample = [text for text in column.texts[:_SAMPLE] if text.strip()]
    n = sum(any(read_number(text, mark) is not None for mark in MARKS) for text in sample)
    return sample if n >= len(sample) * 0.8 else []


def _decoding(columns: Sequence[_Column]) -> Iterator[Notice]:
    n, example = 0, ""
    for column in columns:
        texts = [text for text in filterfalse(str.isascii, column.texts) if _MOJIBAKE.search(text)]
        names = [column.name] if _MOJIBAKE.search(column.name) else []
        n += column.count(texts) + len(names)
        example = example or next(iter([*names, *texts]), "")
    if n:
        text = N_("Text was wrongly decoded, here or before it came into this file: {n} cells, like {example}.")
        yield Notice(text=text, values={"n": n, "example": _short(example)})


def _other_mark(column: _Column, sample: Sequence[str], decimal: str) -> Notice:
    """Tell of numbers that can only have the other decimal mark: they will not be read as numbers."""
    example = next(text for text in sample if decimal_mark(text))
    text = N_("Column {column}: numbers like {example} are not read; the decimal mark of this table is {decimal}")
    return Notice(text=text, values={"column": column.name, "example": example, "decimal": decimal})


def _thousands(column: _Column, texts: str, decimal: str, *, sure: bool) -> Iterator[Notice]:
    """Tell of numbers that hold thousands together, or seem to.

    Args:
        column: one of numbers.
        texts: each text of it, one a line.
        decimal: the decimal mark of the table.
        sure: whether it stands in this column: then ``12.062`` among ``6.5`` and ``7.25`` is no riddle.
    """
    grouped = _IN_GROUPS.findall(texts)
    grouped = [text for text in grouped if has_thousands(text, decimal) or (is_ambiguous(text) and not sure)]
    if not grouped:
        return
    doubtful = N_("Column {column}: {example} may be thousands or a decimal; it is read as {number}. Such cells: {n}.")
    certain = N_("Column {column}: {example} is read as {number}. Cells with thousands separators: {n}.")
    riddle = next(filter(is_ambiguous, grouped), "")
    example = riddle or grouped[0]
    yield Notice(
        text=doubtful if riddle else certain,
        values={
            "column": column.name,
            "example": example.strip(),
            "number": read_number(example, decimal),
            "n": column.count(grouped),
        },
    )


def _positions(column: _Column, texts: str, decimal: str) -> Iterator[Notice]:
    """Tell of numbers that are too large for degrees, by the name of their column or because they are negative."""
    if _NO_DEGREES.search(column.name):
        return
    if _OF_POSITIONS.search(column.name):
        large = [text for text in _LARGE.findall(texts) if _is_no_degree(text, decimal)]
    else:
        large = _LARGE_NEGATIVE.findall(texts)
        large = large if len(large) > len(column.texts) / 2 else []
    if large:
        lost = N_("Column {column}: {example} is too large for degrees; is the decimal point lost? Such cells: {n}.")
        values = {"column": column.name, "example": large[0].strip(), "n": column.count(large)}
        yield Notice(text=lost, values=values)


def _is_no_degree(text: str, decimal: str) -> bool:
    number = read_number(text, decimal)
    return number is not None and abs(number) > 180


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
