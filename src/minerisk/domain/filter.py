"""Which incidents or people are meant: conditions that must all hold, as a person writes or clicks them.

    outcome = killed and year >= 2006 and district in (az_agm, az_fuz) and sex is not known

A field is one that ``services.statistics.fields`` lists: a typed column, or a question of a form by its path or name.
A value with spaces or signs stands in quotation marks; ``"`` inside it is doubled.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Op(StrEnum):
    """How a condition compares."""

    IS = "="
    IS_NOT = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    IN = "in"
    KNOWN = "is known"
    NOT_KNOWN = "is not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One condition. ``values`` has one text; for ``in`` one or more, for the last two none."""

    field: str
    op: Op = Op.IS
    values: tuple[str, ...] = ()


Filter: TypeAlias = tuple[Condition, ...]
EVERYTHING: Filter = ()
