"""One column of a table as it is recognised: what is in its cells, counted once."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from minerisk.domain.conversion.dates import read_date
from minerisk.domain.folding import fold
from minerisk.domain.numbers import read_number
from minerisk.domain.places import coordinates
from minerisk.domain.recognition.headers import Header, header
from minerisk.domain.tables.table import Table
from minerisk.errors import UserError

_SAMPLE = 500
"""Different texts that are looked at, the most frequent ones."""
_FEW = 20
"""Those among them that are looked at where looking takes time."""
_LISTED = 200
"""A column with more different texts than this is no list of answers."""
_NEARLY_ALL = 0.95
MOST = 0.8
"""Share of what a column holds from which on it is what its header says; the rest is named to a person."""
_DAY = re.compile(
    r"(?=[\d./-]*\d{4})(?:(?P<year>\d{4})|(?P<first>\d{1,2}))[-./](?P<second>\d{1,2})(?P<mark>[-./])\d{1,4}(?:[T ].*)?"
)
_YEAR_FIRST = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:[T ].*)?)?)?")
_CONTACT = re.compile(r"\S+@\S+\.\w+|\+\d[\d ()-]{7,}")
_WRAPPING = "()[] "
_LAST_MONTH, _LONGEST_EXAMPLE, _EXAMPLES, _DIGITS = 12, 40, 3, 10


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
    def is_full(self) -> bool:
        """Whether nearly every row has a text."""
        return self.filled >= _NEARLY_ALL * len(self.cells)

    @property
    def differs(self) -> bool:
        """Whether no text stands in two rows."""
        return 0 < self.filled == self.different

    @property
    def unique(self) -> bool:
        """Whether nearly every row has a text of its own, and none that of another."""
        return self.is_full and self.differs

    @property
    def listed(self) -> bool:
        """Whether its texts can be answers to choose from."""
        return bool(self.known) and self.different <= _LISTED

    @property
    def examples(self) -> str:
        """A few of its texts, the most frequent first."""
        return _examples(self.known)

    @property
    def long(self) -> bool:
        """Whether people wrote sentences into it, most of them different."""
        letters = sum(len(text) * n for text, n in self.known.items())
        return letters >= 60 * (self.known.total() or 1) and self.different > self.filled / 2

    @property
    def free(self) -> bool:
        """Whether people wrote into it what they wanted: words, most of them different."""
        return self.different > self.filled / 2 and self.share(lambda text: any(map(str.isalpha, text))) > 0.5

    def share(self, fits: Callable[[str], bool]) -> float:
        """Return the share of the known cells that fit."""
        return sum(n for text, n in self.known.items() if fits(text)) / (self.known.total() or 1)

    def within(self, *ranges: range) -> bool:
        """Return whether nearly all of it is whole numbers within ``ranges``."""
        return self.share(lambda text: any(whole(text) in each for each in ranges)) >= _NEARLY_ALL

    def counts(self, numbers: range) -> bool:
        """Return whether most of it is one of ``numbers``."""
        return bool(self.known) and self.share(lambda text: self.is_number(text, numbers)) >= MOST

    def is_number(self, text: str, numbers: range) -> bool:
        """Return whether ``text`` is one of ``numbers``, as conversion reads it."""
        return read_number(text, self.decimal) in numbers

    def only(self, fits: Callable[[str], bool]) -> str:
        """Return a few of its texts that fit, the most frequent first."""
        return _examples(filter(fits, self.known))

    def degrees(self, most: int) -> bool:
        """Return whether nearly all of it is angles of up to ``most`` degrees, some with decimals."""
        angles = [angle for text in self.known if (angle := read_number(text, self.decimal)) is not None]
        fitting = [angle for angle in angles if abs(angle) <= most]
        return len(fitting) >= _NEARLY_ALL * len(self.known) and any(angle % 1 for angle in fitting)

    def contacts(self) -> bool:
        """Return whether most of it is addresses of mail or telephone numbers."""
        return self.share(lambda text: bool(_CONTACT.fullmatch(text.strip()))) > 0.5

    def positions(self) -> bool:
        """Return whether nearly all of it is a latitude and a longitude in one cell."""
        texts = list(self.known)[:_FEW]
        return bool(texts) and sum(map(_is_position, texts)) >= _NEARLY_ALL * len(texts)

    def order(self, least: float = MOST) -> str | None:
        """Return how its dates are written: ``ymd``, ``dmy``, ``mdy``, or empty where it is not clear.

        Between points the day stands first, as conversion reads them.
        None where fewer than the share ``least`` of it are dates that are written so.
        """
        if not self.known or self.share(lambda text: bool(_YEAR_FIRST.fullmatch(text) or _DAY.fullmatch(text))) < least:
            return None
        order = self._order([match for text in self.known if (match := _DAY.fullmatch(text)) and not match["year"]])
        return order if self.share(lambda text: is_date(text, order)) >= least else None

    def _order(self, found: Sequence[re.Match[str]]) -> str:
        if not found:
            return "ymd"
        first, second = (
            sum(self.known[match[0]] for match in found if int(match[part]) > _LAST_MONTH)
            for part in ("first", "second")
        )
        if first > second or all(match["mark"] == "." for match in found):
            return "dmy"
        return "mdy" if second else ""


def is_date(text: str, order: str) -> bool:
    """Return whether ``text`` is a date as conversion reads it; without an order, in one at least."""
    return any(_is_date(text, each) for each in ((order,) if order else ("dmy", "mdy")))


def _is_date(text: str, order: str) -> bool:
    try:
        return bool(read_date(text, order))
    except UserError:
        return False


def columns(table: Table, unknown: Collection[str]) -> tuple[Column, ...]:
    """Return the columns of a table; ``unknown`` are folded texts that say that nothing is known."""
    by_column = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    return tuple(_column(name, cells, table, unknown) for name, cells in zip(table.columns, by_column, strict=True))


def whole(text: str) -> int:
    """Return the whole number that ``text`` is, or -1 where it is none, or one too large to count people or years."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _DIGITS else -1


def _column(name: str, cells: Sequence[str], table: Table, unknown: Collection[str]) -> Column:
    counts = Counter(cells)
    counts.pop("", None)
    common = counts.most_common(_SAMPLE)
    nothing = tuple(text for text, _ in common if fold(text) in unknown)
    return Column(
        name=name,
        header=header(name),
        cells=cells,
        filled=counts.total(),
        different=len(counts),
        known=Counter({text: n for text, n in common if text not in nothing}),
        unknown=nothing,
        decimal=table.reading.decimal or ".",
    )


def _examples(texts: Iterable[str]) -> str:
    cut = (text if len(text) <= _LONGEST_EXAMPLE else f"{text[: _LONGEST_EXAMPLE - 1]}…" for text in texts)
    return ", ".join(islice(cut, _EXAMPLES))


def _is_position(text: str) -> bool:
    try:
        return any(mark in text for mark in ".°'") and bool(coordinates.read(text.strip(_WRAPPING)))
    except UserError:
        return False
