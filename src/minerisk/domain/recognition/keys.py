"""Which columns join tables, and which table holds the incidents: the one where the key is different in every row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minerisk.domain.recognition.columns import Column
from minerisk.domain.recognition.sheet import Sheet

_OVERLAP = 0.9
_Rank = tuple[bool, bool, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """How tables belong together.

    Attributes:
        incidents: number of the table that holds the incidents.
        keys: the column that joins each table, by its number.
    """

    incidents: int
    keys: Mapping[int, str]


def join(sheets: Sequence[Sheet]) -> Join | None:
    """Return how all of several tables are joined, or None where that cannot be told."""
    found = [(ranks, each) for number in range(len(sheets)) for ranks, each in [_joined(sheets, number)] if each]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _joined(sheets: Sequence[Sheet], incidents: int) -> tuple[list[_Rank], Join | None]:
    """Return the joins with one table as that of the incidents, over the one column of it that serves them best."""
    others = [number for number in range(len(sheets)) if number != incidents]
    best: tuple[list[_Rank], Join | None] = ([], None)
    unique = [column for column in sheets[incidents].columns if column.unique]
    for key in (column for column in unique if sheets[incidents].question(column) is None):
        pairs = [_best(sheets[incidents], key, sheets[number]) for number in others]
        ranks = [pair[0] for pair in pairs if pair]
        if others and len(ranks) == len(others) and ranks > best[0]:
            keys = {number: pair[1] for number, pair in zip(others, pairs, strict=True) if pair}
            best = ranks, Join(incidents=incidents, keys={incidents: key.name, **keys})
    return best


def _best(incidents: Sheet, key: Column, people: Sheet) -> tuple[_Rank, str] | None:
    """Return the column of ``people`` that points to ``key``, and how surely it does."""
    texts = set(key.cells)
    found = []
    for column in people.columns:
        named = _same_name(key, column) or (_is_number(people, column) and _is_number(incidents, key))
        overlap = _overlap(texts, column) if named else 0
        if overlap >= _OVERLAP:
            found.append(((_same_name(key, column), not column.unique, overlap), column.name))
    return max(found) if found else None


def _overlap(texts: set[str], column: Column) -> float:
    theirs = set(column.cells) - {""}
    return len(theirs & texts) / len(theirs) if theirs and column.filled >= _OVERLAP * len(column.cells) else 0


def _same_name(key: Column, column: Column) -> bool:
    words = tuple(word for word in column.header.words if word != "parent")
    return key.header.words == words


def _is_number(sheet: Sheet, column: Column) -> bool:
    return sheet.meanings[column.name].subject in {"key", "number"}


def says_the_same(incidents: Sheet, people: Sheet, column: Column) -> bool:
    """Return whether a column repeats for each person what the table of the incidents says under the same name."""
    there = next((each for each in incidents.columns if each.name == column.name), None)
    if there is None or column.name == people.key:
        return False
    by_key = dict(zip(incidents.column(incidents.key).cells, there.cells, strict=True))
    keys = people.column(people.key).cells
    same = sum(by_key.get(key) == cell for key, cell in zip(keys, column.cells, strict=True))
    return same >= 0.99 * len(keys)
