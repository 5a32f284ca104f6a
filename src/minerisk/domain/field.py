"""What can be counted by and filtered by: a typed column, or a question of a form.

``Wanted`` is a condition on such a field, its values read: what a person wrote as a number is one.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from minerisk.domain import edtf
from minerisk.domain.edtf import Edtf, Translate
from minerisk.domain.filter import Condition, Op
from minerisk.domain.form import Text, say
from minerisk.domain.vocabulary.codes import NOT_KNOWN
from minerisk.errors import UserError
from minerisk.i18n import N_

Label: TypeAlias = Text | str
"""Words of a form by language, or a sentence of the program that is not translated yet."""


class Kind(StrEnum):
    """What the values of a field are."""

    CODED = "coded"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"


class Scope(StrEnum):
    """What a field speaks of."""

    PERSON = "person"
    EVENT = "event"
    SIGHTING = "sighting"
    SESSION = "session"
    COUNT = "count"
    """People of one age and sex who came to a session."""
    RECORD = "record"


ORDERING = frozenset({Op.LESS, Op.AT_MOST, Op.MORE, Op.AT_LEAST})
"""Comparisons that put values in order."""

YEAR, MONTH, DAY = 4, 7, 10
"""How many characters of a date are told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field.

    Attributes:
        name: as it stands in a filter.
        choices: labels of its codes, in the order of the form.
        is_closed: whether no other codes than these are answers.
        several: whether it takes several answers.
        countable: whether it can be counted by, and not only filtered by.
        path: of the question, or empty for a typed column.
        precision: of a date, ``YEAR``, ``MONTH`` or ``DAY``.
    """

    name: str
    label: Label
    kind: Kind
    scope: Scope
    choices: Mapping[str, Label] = field(default_factory=dict)
    is_closed: bool = False
    several: bool = False
    countable: bool = True
    path: str = ""
    precision: int = YEAR

    @property
    def typed(self) -> bool:
        """Whether it is a typed column, and no question of one form."""
        return not self.path

    @property
    def is_open(self) -> bool:
        """Whether people may have written values that no form has."""
        return self.typed and self.countable and not self.is_closed and self.kind in {Kind.CODED, Kind.TEXT}

    @property
    def is_by_first_day(self) -> bool:
        """Whether it is a date that is put in order by the first day that it can be."""
        return self.kind is Kind.DATE and (not self.typed or self.precision == DAY)

    def key(self, value: object) -> str | None:
        """Return what a stored value is counted as; None is not known."""
        match self.kind:
            case Kind.NUMBER:
                return _written(value) if isinstance(value, int | float) else None
            case Kind.DATE:
                return _shortened(str(value or ""), self.precision)
            case _:
                return None if is_unknown(str(value or "")) else str(value)


Range: TypeAlias = tuple[str, str] | tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A condition on a field. Each value is a range: a date of a year is any of its days.

    Of a date that is known in part, all days that it can be have to be in the range to be equal to it, and the first of
    them is compared otherwise.
    """

    field: Field
    op: Op
    ranges: tuple[Range, ...]


def is_unknown(code: str) -> bool:
    """Return whether a code says nothing: none, one that says so, or a reason for no answer."""
    return not code or code in NOT_KNOWN or code.startswith("@")


def wanted(of: Field, condition: Condition) -> Wanted:
    """Return ``condition`` with its values read as the field takes them.

    Raises:
        UserError: the field cannot be compared so, or does not take such a value.
    """
    has_order = of.kind in {Kind.NUMBER, Kind.DATE}
    if condition.op in ORDERING and not has_order:
        raise UserError(
            N_("“{field}” has no order; it can be compared with =, != and in, and be known or not."), field=of.name
        )
    ranges = tuple(_range(of, value) for value in condition.values)
    return Wanted(field=of, op=condition.op, ranges=ranges)


def said(label: Label, tr: Translate, language: str) -> str:
    """Return a label in a language."""
    return tr(label) if isinstance(label, str) else say(label, language)


_COMPARED = {
    Op.IS: N_("{field}: {values}"),
    Op.IN: N_("{field}: {values}"),
    Op.IS_NOT: N_("{field}: not {values}"),
    Op.LESS: N_("{field} less than {values}"),
    Op.AT_MOST: N_("{field} {values} or less"),
    Op.MORE: N_("{field} more than {values}"),
    Op.AT_LEAST: N_("{field} {values} or more"),
    Op.KNOWN: N_("{field} known"),
    Op.NOT_KNOWN: N_("{field} not known"),
}
_IN_TIME = _COMPARED | {
    Op.LESS: N_("{field} before {values}"),
    Op.AT_MOST: N_("{field} {values} or earlier"),
    Op.MORE: N_("{field} after {values}"),
    Op.AT_LEAST: N_("{field} {values} or later"),
}


def ordered(of: Field, tr: Translate, language: str) -> str:
    """Return what a field is called where its values are put in order: ``Age``, ``Date (first possible day)``."""
    name = said(of.label, tr, language) or of.name
    return tr("{field} (first possible day)", field=name) if of.is_by_first_day else name


def words(condition: Condition, of: Field, tr: Translate, language: str) -> str:
    """Return a condition in words: ``Outcome: Killed``, ``Year 2006 or later``, ``Sex not known``."""
    in_time = of.kind is Kind.DATE or of.name == "year"
    sentences = _IN_TIME if in_time else _COMPARED
    values = ", ".join(named(of, value, tr, language) for value in condition.values)
    name = ordered(of, tr, language) if condition.op in ORDERING else said(of.label, tr, language) or of.name
    return tr(sentences[condition.op], field=name, values=values)


def named(of: Field, value: str, tr: Translate, language: str) -> str:
    """Return what a value of a field is called."""
    if of.kind is Kind.DATE:
        return edtf.short(value, tr)
    return said(of.choices.get(value, ""), tr, language) or value


def _written(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


def _range(of: Field, value: str) -> Range:
    match of.kind:
        case Kind.NUMBER:
            return _number(of, value), _number(of, value)
        case Kind.DATE:
            return _days(of, value)
        case _:
            _require_choice(of, value)
            return value, value


def _number(of: Field, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise UserError(N_("“{field}” is a number, and “{value}” is none."), field=of.name, value=value)
    return number


def _days(of: Field, value: str) -> tuple[str, str]:
    try:
        known = Edtf.parse(value)
    except ValueError as error:
        raise UserError(
            N_("“{field}” is a date, and “{value}” is none; write it as 2024, 2024-07 or 2024-07-14."),
            field=of.name,
            value=value,
        ) from error
    return known.earliest.isoformat()[: of.precision], known.latest.isoformat()[: of.precision]


def _require_choice(of: Field, value: str) -> None:
    if of.is_closed and value not in of.choices and not is_unknown(value):
        raise UserError(
            N_("“{field}” has no value “{value}”; it has {values}."),
            field=of.name,
            value=value,
            values=", ".join(of.choices),
        )


@lru_cache(maxsize=10_000)
def _shortened(day: str, precision: int) -> str | None:
    """Return as much of an EDTF date as is certain, or None where that is less than ``precision``."""
    try:
        known = Edtf.parse(day)
    except ValueError:
        return None
    first, last = known.earliest.isoformat()[:precision], known.latest.isoformat()[:precision]
    return first if first == last else None
