"""What passes between the readers: the rows of a file as they stand there, or why they cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from minerisk.domain.table import Notice, Reading


class Refused(Exception):  # noqa: N818  (the file is at fault)
    """A file cannot be read. ``tables`` makes a ``UserError`` of it, and fills the hole ``{file}``."""

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Rows of a file, from its first row on, the empty ones too.

    Attributes:
        rows: not all of the same length.
        reading: how they were read; its heading and decimal mark are still as they were given.
        sheets: names of the sheets that hold something.
        notices: what was noticed on the way.
    """

    rows: Sequence[Sequence[str]]
    reading: Reading
    sheets: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
