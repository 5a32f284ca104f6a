"""What passes between the readers: the rows of a file as they stand there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sys import intern

from minerisk.domain.tables.table import Cells, Notice, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Rows of a file, from its first row on, the empty ones too.

    Attributes:
        rows: not all of the same length.
        reading: how they were read; its heading and decimal mark are still as they were given.
        sheets: names of the sheets that hold something.
        notices: what was noticed on the way.
    """

    rows: Sequence[Cells]
    reading: Reading
    sheets: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


def cells(row: Iterable[str]) -> Cells:
    """Return the cells of a row; texts that are repeated take memory once, which is half of it all."""
    return tuple(map(intern, row))
