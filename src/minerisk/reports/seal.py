"""What ties a sheet of paper to its record: a checksum in words and in a QR code. Neither says who or where."""

import json
from collections.abc import Iterator
from hashlib import sha256
from uuid import UUID

from reportlab.graphics.barcode import qrencoder

from minerisk.domain.answer import Answers, Reason

SCHEME = "EORE1"
_QUIET_MASK = 0
"""The chessboard mask: every reader takes any of the eight, and trying all costs five times as much."""


class _Code(qrencoder.QRCode):  # type: ignore[misc]
    def getBestMaskPattern(self) -> int:  # noqa: N802
        return _QUIET_MASK


def checksum(record: UUID, answers: Answers) -> str:
    """Return the first 8 hexadecimal digits of a SHA-256 over the record's id and all its answers.

    The digest covers ``[id, [[path, value, reason], ...]]`` as JSON in UTF-8 without spaces, paths in code point
    order, ``""`` for the value or the reason that is not there. The id is printed nowhere, so that nobody can try out
    names against the checksum of a copy from which names were left out.
    """
    said = [
        [path, "", answer.value] if isinstance(answer, Reason) else [path, answer, ""]
        for path, answer in sorted(answers.items())
    ]
    text = json.dumps([str(record), said], ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def content(code: str, version: int, check: str) -> str:
    """Return what the QR code says: ``EORE1|BRD2-INC-20260714-01|v3|1a2b3c4d``."""
    return f"{SCHEME}|{code}|v{version}|{check}"


def squares(text: str) -> tuple[int, str]:
    """Return the QR code of ``text`` (level M): its modules a side, and PDF operators that fill the dark ones.

    Whole numbers and one path keep a page small and quick: a rectangle through the canvas costs ten times as much.
    """
    code = _Code(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    size = code.getModuleCount()
    runs = (run for row in range(size) for run in _runs([code.isDark(row, column) for column in range(size)], row))
    return size, " ".join([*(f"{column} {row} {length} 1 re" for row, column, length in runs), "f"])


def _runs(dark: list[bool], row: int) -> Iterator[tuple[int, int, int]]:
    """Give the dark runs of a row: row, column, length."""
    begin = None
    for column, is_dark in enumerate([*dark, False]):
        if is_dark and begin is None:
            begin = column
        elif not is_dark and begin is not None:
            yield row, begin, column - begin
            begin = None
