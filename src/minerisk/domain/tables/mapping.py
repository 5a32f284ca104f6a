"""A mapping: how the rows of somebody's tables become records of a form. Kept as TOML by ``exchange``.

Nothing is dropped unsaid: each column of a table is used by a feed, kept in words, or left out for a reason.
"""

import unicodedata
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from enum import StrEnum

from minerisk.i18n import N_


class Read(StrEnum):
    """How a feed makes an answer of one or more cells."""

    CODE = "code"
    """One column; ``values`` says which code each text stands for."""
    TEXT = "text"
    """The cells as they are, joined by a comma and a space where there are several columns."""
    NUMBER = "number"
    """One column with a number."""
    DATE = "date"
    """One column with a date; ``order`` says how an ambiguous one is meant (``dmy``, ``mdy`` or ``ymd``)."""
    DATE_PARTS = "date_parts"
    """Columns year, month and day; the last two may be missing (empty names). 0 is not known. ``values`` may say which
    number a text stands for."""
    POSITION = "position"
    """Columns latitude and longitude, or one column that holds both; WGS 84, in degrees."""


class Holds(StrEnum):
    """What one row of a table is."""

    INCIDENT = "incident"
    CASUALTY = "casualty"


class Why(StrEnum):
    """Why a column is left out."""

    ETHNICITY = "ethnicity"
    RELIGION = "religion"
    AFFILIATION = "affiliation"
    PERPETRATOR = "perpetrator"
    HEALTH = "health"
    IDENTITY = "identity"
    EMPTY = "empty"
    REPEATED = "repeated"
    NOT_ASKED = "not_asked"


WHY: MappingOf[Why, str] = {
    Why.ETHNICITY: N_("Ethnicity is never kept"),
    Why.RELIGION: N_("Religion is never kept"),
    Why.AFFILIATION: N_("Affiliation is never kept"),
    Why.PERPETRATOR: N_("Who may have laid or fired the item is never kept"),
    Why.HEALTH: N_("Sexual violence and health status are never kept"),
    Why.IDENTITY: N_("Could name a person"),
    Why.EMPTY: N_("Nothing in it"),
    Why.REPEATED: N_("Another column says the same"),
    Why.NOT_ASKED: N_("The form does not ask for it"),
}

ORDERS = ("dmy", "mdy", "ymd")
"""What ``order`` of a date can be."""

NEVER_KEPT = frozenset({Why.ETHNICITY, Why.RELIGION, Why.AFFILIATION, Why.PERPETRATOR, Why.HEALTH})
"""Reasons that no person can set aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Where one answer comes from. Several may feed one question: the first that has an answer holds.

    Attributes:
        to: path of the question, e.g. ``people/casualty/outcome``.
        columns: names of columns of the table, as ``read`` wants them.
        values: code of each text, the text as it stands in the table (compared by ``plain``); an empty code where the
            form has none that says it, and the text is kept in words.
        otherwise: code of every other text; where it is empty, such a text has no code, which the report says.
        unknown: texts that mean "not known" here, beside those of the whole mapping; they are not kept in words.
        order: of a date, see ``Read.DATE``.
    """

    to: str
    read: Read
    columns: tuple[str, ...]
    values: MappingOf[str, str] = field(default_factory=dict)
    otherwise: str = ""
    unknown: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One table of a mapping.

    Attributes:
        key: column that joins the tables and is the identity of an incident; empty where a row stands alone.
        feeds: what is made of its columns.
        kept: columns that are kept in words, with the record.
        left_out: columns that are left out, each with the reason.
        always: answers that every row has, by path, unless a feed answers the same question.
    """

    name: str
    holds: Holds
    key: str = ""
    feeds: tuple[Feed, ...] = ()
    kept: tuple[str, ...] = ()
    left_out: MappingOf[str, Why] = field(default_factory=dict)
    always: MappingOf[str, str] = field(default_factory=dict)

    def needed(self) -> frozenset[str]:
        """Return the columns that something is made of, without which a table cannot be converted."""
        return frozenset({self.key, *(name for feed in self.feeds for name in feed.columns)} - {""})

    def columns(self) -> frozenset[str]:
        """Return every column that the mapping knows."""
        return self.needed() | {*self.kept, *self.left_out}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """How tables become records.

    Attributes:
        title: whose tables they are, for people; also kept with every record as the name of the table.
        kind: of the records, e.g. ``incident``.
        event_known: whether all casualties of one event share a key; where not, one row is one casualty, and its
            record says ``grouping: not_known``.
        unknown: texts that mean "not known" in every column.
        sources: the tables, one or more; at most one of them holds incidents.
    """

    title: str
    kind: str = "incident"
    event_known: bool
    unknown: tuple[str, ...] = ()
    sources: tuple[Source, ...]


def plain(text: str) -> str:
    """Return ``text`` as texts of a mapping and of a table are compared: without case, accents and further spaces.

    Punctuation stays, for ``<18`` and ``>18`` are two texts.
    """
    letters = text.casefold()
    if not letters.isascii():
        letters = "".join(one for one in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(one))
    return " ".join(letters.split())
