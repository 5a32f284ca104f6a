"""One column of a table as it is recognised: what is in its cells, counted once."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from minerisk.domain import coordinates
from minerisk.domain.folding import fold
from minerisk.domain.recognition_headers import Header, header
from minerisk.domain.numbers import read_number
from minerisk.domain.table import Table
from minerisk.errors import UserError

LISTED = 200
"""A column with more different texts than this is no list of answers."""
_SAMPLE = 500
_DAY = re.compile(r"(?P<first>\d{1,4})[-./](?P<second>\d{1,2})(?:[-./](?P<third>\d{1,4}))?(?:[T ].*)?")
_WRAPPED = "()[] "
_LAST_MONTH, _YEAR_DIGITS = 12, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    Attributes:
        cells: all of them, in the order of the rows.
        filled: how many cells are not empty.
        different: how many different texts they hold.
        known: the most frequent texts that say something, each with how often.
        unknown: texts among the most frequent ones that say that nothing is known.
        decimal: the decimal mark of its table.
    """

    name: str
    header: Header
    cells: Sequence[str]
    filled: int
    different: int
    known: Counter[str]
    unknown: tuple[str, ...]
    decimal: str

    @property
    def unique(self) -> bool:
        """Whether every row has a text of its own."""
        return 0 < len(self.cells) == self.filled == self.different

    @property
    def listed(self) -> bool:
        """Whether its texts can be answers to choose from."""
        return 0 < self.different <= LISTED

    @property
    def examples(self) -> str:
        """A few of its texts, the most frequent first."""
        return ", ".join(text if len(text) <= 40 else f"{text[:39]}…" for text in list(self.known)[:3])

    def share(self, fits: Callable[[str], bool]) -> float:
        """Return the share of the known cells that fit."""
        return sum(n for text, n in self.known.items() if fits(text)) / (self.known.total() or 1)

    def whole_numbers(self, least: int, most: int) -> bool:
        """Return whether nearly all of it is whole numbers in a range."""
        return self.share(lambda text: _whole(text) is not None and least <= int(text) <= most) >= 0.95

    def degrees(self, most: float) -> bool:
        """Return whether nearly all of it is numbers that can be an angle up to ``most``; some have decimals."""
        angles = [read_number(text, self.decimal) for text in self.known]
        within = [angle for angle in angles if angle is not None and abs(angle) <= most]
        return len(within) >= 0.9 * len(angles) > 0 and any(angle % 1 for angle in within)

    def positions(self) -> bool:
        """Return whether nearly all of it is a latitude and a longitude in one cell."""
        return self.share(_is_position) >= 0.9

    def order(self) -> str | None:
        """Return how its dates are written: ``ymd``, ``dmy``, ``mdy``, empty where it is not clear; None if no dates."""
        found = [match for text in self.known if (match := _DAY.fullmatch(text.strip()))]
        if len(found) < 0.9 * len(self.known) or not found:
            return None
        if all(len(match["first"]) == _YEAR_DIGITS for match in found):
            return "ymd"
        if any(match["third"] is None for match in found):
            return None
        firsts, seconds = (max(int(match[part]) for match in found) for part in ("first", "second"))
        if firsts > _LAST_MONTH:
            return "dmy" if seconds <= _LAST_MONTH else None
        return "mdy" if seconds > _LAST_MONTH else ""


def columns(table: Table, unknown: Collection[str]) -> tuple[Column, ...]:
    """Return the columns of ``table``.

    Args:
        unknown: folded texts that say that nothing is known.
    """
    by_column = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    return tuple(_column(name, cells, table, unknown) for name, cells in zip(table.columns, by_column, strict=True))


def _column(name: str, cells: Sequence[str], table: Table, unknown: Collection[str]) -> Column:
    counts = Counter(cells)
    counts.pop("", None)
    common = Counter(dict(counts.most_common(_SAMPLE)))
    nothing = tuple(text for text in common if fold(text) in unknown)
    return Column(
        name=name,
        header=header(name),
        cells=cells,
        filled=counts.total(),
        different=len(counts),
        known=Counter({text: n for text, n in common.items() if text not in nothing}),
        unknown=nothing,
        decimal=table.reading.decimal or ".",
    )


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() else None


def _is_position(text: str) -> bool:
    try:
        return bool(coordinates.read(text.strip(_WRAPPED))) and any(mark in text for mark in ".°'")
    except UserError:
        return False
