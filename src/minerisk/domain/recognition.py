"""What the columns of somebody's tables probably are, by what their headers say and by what their cells hold.

A guess is a proposal with its reason: a person looks at it before anything is imported. A column that is not
understood is kept in words; a wrong guess is worse than none.
"""

from collections.abc import Mapping as MappingOf
from collections.abc import Sequence
from dataclasses import dataclass

from minerisk.domain.form import Form, say
from minerisk.domain.mapping import Mapping, Read
from minerisk.domain.table import Notice, Table
from minerisk.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What one column probably is.

    Attributes:
        table: name of the table.
        to: path of the question that it answers; empty where it answers none.
        read: how, or None.
        why: one sentence; fill its holes with ``said``.
        sure: whether header and cells agree, so that nobody needs to look twice.
    """

    table: str
    column: str
    to: str
    read: Read | None
    why: Notice
    sure: bool


def said(notice: Notice, language: str) -> MappingOf[str, str]:
    """Return what fills the holes of a guess's sentence; questions are called as the form calls them."""
    return {
        hole: say(value, language) if isinstance(value, dict) else str(value) for hole, value in notice.values.items()
    }


def guess(form: Form, tables: Sequence[Table], words: Words) -> tuple[Mapping, tuple[Guess, ...]]:
    """Propose what the columns of ``tables`` are: a whole mapping, and a sentence for each column."""
    raise NotImplementedError(form, tables, words)
