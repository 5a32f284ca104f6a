"""Reads a text of cells and separators, as spreadsheet programs, databases and hands write it."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from minerisk.domain.tables.table import Cells, Notice, Reading
from minerisk.exchange.raw import Raw, cells
from minerisk.i18n import N_
from minerisk.outside.encoding import GUESSED, decode, is_proven
from minerisk.outside.refused import Refused

SEPARATORS = (",", ";", "\t", "|")

_SAMPLE = 65_536
_FIRST_LINE_OF_EXCEL = re.compile(r"sep=([,;\t|])(?=\n|$)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_DISARMED = re.compile(r"''*\s*[=+\-@\t\r\n]")
_OTHER_KINDS = re.compile(r"\s*(<(!doctype|html|table|\?xml)|%PDF-|\{\s*\"|\[\s*\{)", re.IGNORECASE)


def read(content: bytes, reading: Reading, most: int | None) -> Raw:
    """Read ``content`` as ``reading`` says, and recognise what it does not say.

    Raises:
        Refused: it is no table, or a quotation mark is opened and never closed.
    """
    text, encoding = decode(content, reading.encoding)
    _refuse_what_is_no_text(text)
    notices = []
    if not (reading.encoding or is_proven(encoding)):
        notices.append(Notice(text=GUESSED, values={"encoding": encoding}))
    text, of_text = _tidy(text)
    text, separator = _separator(text)
    separator = reading.separator or separator
    rows, of_quotes = _rows(text, separator, most)
    if _DISARMED.search(text):
        rows = [tuple([cell[1:] if _DISARMED.match(cell) else cell for cell in row]) for row in rows]
    read_with = replace(reading, encoding=encoding, separator=separator, sheet="")
    return Raw(rows=rows, reading=read_with, notices=(*notices, *of_text, *of_quotes))


def _refuse_what_is_no_text(text: str) -> None:
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > len(sample) / 20:
        raise Refused(N_("{file} is no table: it holds data that is not text."))
    if _OTHER_KINDS.match(sample):
        raise Refused(
            N_("{file} is no table, but a web page, XML, JSON or PDF. Save it as XLSX or CSV where it comes from.")
        )


def _tidy(text: str) -> tuple[str, list[Notice]]:
    """Make all line ends the same and leave out NUL; return also what that may have changed."""
    notices = []
    if n := text.count("\0"):
        text = text.replace("\0", "")
        notices.append(Notice(text=N_("Characters without a meaning (NUL) were left out: {n}."), values={"n": n}))
    text = text.replace("\r\r\n", "\n").replace("\r\n", "\n")
    lone = text.count("\r")
    if lone > text.count("\n"):
        text = text.replace("\r", "\n")
    elif lone:
        text = text.replace("\r", " ")
        notices.append(Notice(text=N_("Stray line ends inside rows were read as spaces: {n}."), values={"n": lone}))
    return text, notices


def _separator(text: str) -> tuple[str, str]:
    """Return the text without a first line that only names the separator, and the separator."""
    if named := _FIRST_LINE_OF_EXCEL.match(text):
        return text[named.end() :], named[1]
    sample = text[:_SAMPLE]
    return text, max(SEPARATORS, key=lambda separator: _fit(sample, separator))


def _fit(sample: str, separator: str) -> tuple[float, int]:
    """Return which part of the rows is equally long with this separator, and how long."""
    try:
        widths = [len(row) for row in csv.reader(_lines(sample), delimiter=separator) if row]
    except csv.Error:
        return 0, 1
    several = Counter(width for width in widths if width > 1).most_common(1)
    return (several[0][1] / len(widths), several[0][0]) if several else (0, 1)


def _rows(text: str, separator: str, most: int | None) -> tuple[list[Cells], list[Notice]]:
    rows: list[Cells] = []
    try:
        rows.extend(map(cells, islice(csv.reader(_lines(text), delimiter=separator, strict=True), most)))
    except csv.Error as error:
        row = len(rows) + 1
        if "expected after" not in str(error):
            raise _not_closed(row) from error
        marks = N_("Quotation marks in this row stand where they do not belong; later rows may have them too.")
        return _lenient_rows(text, separator, most), [Notice(text=marks, row=row)]
    return rows, []


def _lenient_rows(text: str, separator: str, most: int | None) -> list[Cells]:
    """Return the rows of a text in which quotation marks stand in odd places."""
    rows: list[Cells] = []
    try:
        rows.extend(map(cells, islice(csv.reader(_lines(text), delimiter=separator), most)))
    except csv.Error as error:
        raise _not_closed(len(rows) + 1) from error
    if rows[-1] and "\n" in rows[-1][-1] and not text.rstrip().endswith('"'):
        raise _not_closed(len(rows))
    return rows


def _lines(text: str) -> Iterator[str]:
    return (f"{line}\n" for line in text.removesuffix("\n").split("\n"))


def _not_closed(row: int) -> Refused:
    return Refused(N_("{file}: row {row} opens a quotation mark that is not closed, or has an endless cell."), row=row)
