"""Which of some tables belongs to which source of a mapping, told by their columns."""

from collections.abc import Sequence

from minerisk.domain.tables.mapping import Mapping, Source
from minerisk.domain.tables.table import Table


def arranged(mapping: Mapping, tables: Sequence[Table]) -> tuple[Table, ...]:
    """Return ``tables`` in the order of the sources of ``mapping``, each where its columns fit best."""
    left, found = list(tables), []
    for source in mapping.sources[: len(tables)]:
        best = min(left, key=lambda table: _strangeness(source, table))
        left.remove(best)
        found.append(best)
    return (*found, *left)


def fits(mapping: Mapping, tables: Sequence[Table]) -> bool:
    """Return whether ``tables`` are those of ``mapping``: as many, with every column that something is made of."""
    pairs = zip(mapping.sources, arranged(mapping, tables), strict=False)
    return len(tables) == len(mapping.sources) and not any(lacking(*pair) for pair in pairs)


def lacking(source: Source, table: Table) -> tuple[str, ...]:
    """Return the columns that something is made of and that ``table`` does not have."""
    return tuple(sorted(source.needed() - {*table.columns}))


def _strangeness(source: Source, table: Table) -> tuple[int, int]:
    """Return how many columns the table lacks, and how many either knows that the other does not."""
    return len(lacking(source, table)), len(source.columns() ^ frozenset(table.columns))
