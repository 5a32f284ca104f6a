"""How a sheet goes from the process that reads workbooks to the program: one line of JSON, then the cells as text.

Cells are kept apart by control characters, which no sheet may hold: nothing is faster to join and to split, and nothing
in it can do anything.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice

from minerisk.domain.tables.table import Cells
from minerisk.exchange.raw import cells
from minerisk.outside.refused import Refused

_CELL, _ROW = "\x1f", "\x1e"
_APART = {ord(_CELL): None, ord(_ROW): None}
_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is known of the sheet that was read.

    Attributes:
        sheets: names of all sheets that hold something.
        formulas: cells with a formula.
        unstored: those whose result was not stored.
        errors: cells with an error, like ``#REF!``.
        merged: groups of merged cells.
        understated: the dimension the sheet gives, where it has cells outside of it.
    """

    name: str
    sheets: tuple[str, ...]
    formulas: int = 0
    unstored: int = 0
    errors: int = 0
    merged: int = 0
    understated: str = ""


def pack(sheet: Sheet, rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """Yield the bytes of a sheet."""
    yield json.dumps(asdict(sheet)).encode() + b"\n"
    lines = map(_line, rows)
    while some := "".join(islice(lines, _AT_ONCE)):
        yield some.encode()


def pack_error(error: Refused) -> bytes:
    """Return the bytes of what went wrong, also half-way through the rows."""
    return json.dumps({"error": error.text, "values": dict(error.values)}).encode() + b"\n"


def unpack(content: bytes) -> tuple[Sheet, list[Cells]]:
    """Return the sheet and its rows.

    Raises:
        Refused: the one that was packed.
        ValueError: this is not what was packed, or not all of it.
    """
    head, _, body = content.partition(b"\n")
    said = json.loads(head)
    if "error" in said:
        raise _refused(said)
    *lines, rest = body.decode().split(_ROW)
    if rest:
        raise _refused(json.loads(rest))
    sheet = Sheet(**said | {"sheets": tuple(said["sheets"])})
    return sheet, [cells(line.split(_CELL)) for line in lines]


def _refused(said: object) -> Refused:
    match said:
        case {"error": text, "values": values}:
            return Refused(text, **values)
        case _:
            raise ValueError("The last row is not whole.")


def _line(row: Sequence[str]) -> str:
    line = _CELL.join(row)
    if _ROW in line or line.count(_CELL) >= len(row):
        line = _CELL.join(cell.translate(_APART) for cell in row)
    return line + _ROW
