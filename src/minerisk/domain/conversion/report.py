"""What is told of a conversion: rows, records and people, what was set aside, and what was not understood."""

from collections.abc import Mapping
from dataclasses import dataclass

from minerisk.domain.tables.mapping import Why
from minerisk.domain.tables.table import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A row that becomes neither a record nor a person, and why."""

    table: str
    row: int
    notice: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmapped:
    """A text of a coded column that has no code, kept in words; ``n`` cells hold it."""

    table: str
    column: str
    to: str
    text: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A number, date or position that was not understood, kept in words; ``row`` is the first of ``n``."""

    table: str
    column: str
    to: str
    text: str
    row: int
    n: int
    notice: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAsked:
    """Answers to a question that the form does not ask or take in these records, in words unless they are protected."""

    to: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """How many people a table gives an outcome. Sums of different tables are never added."""

    table: str
    outcome: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of the tables.

    Attributes:
        rows: of each table.
        people: persons with answers of their own; people who were only counted are in ``stated``.
        never_kept: columns that no mapping may keep, by table.
        unused: columns that the mapping does not know, by table; they are left out.
        stated: people by outcome, as each table gives them: killed by case, killed by person.
    """

    rows: Mapping[str, int]
    records: int
    people: int
    set_aside: tuple[SetAside, ...]
    unmapped: tuple[Unmapped, ...]
    unread: tuple[Unread, ...]
    not_asked: tuple[NotAsked, ...]
    never_kept: tuple[tuple[str, str, Why], ...]
    unused: tuple[tuple[str, str], ...]
    stated: tuple[Stated, ...]
