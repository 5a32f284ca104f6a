"""Which incidents or people are meant: conditions that must all hold, as a person writes or clicks them.

    outcome = killed and year >= 2006 and district in (az_agm, az_fuz) and sex is not known

A field is one that ``services.statistics.fields`` lists: a typed column, or a question of a form by its path or name.
A value with spaces or signs stands in quotation marks; ``"`` inside it is doubled.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn, TypeAlias

from minerisk.errors import UserError
from minerisk.i18n import N_


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
    """One condition. ``values`` has one text; for ``in`` one or more, for the last two none.

    ``!=`` holds where the answer is known and another one: of what is not known nothing can be said.
    """

    field: str
    op: Op = Op.IS
    values: tuple[str, ...] = ()


Filter: TypeAlias = tuple[Condition, ...]
EVERYTHING: Filter = ()

_FIELD = N_("The filter “{filter}” needs the name of a field at character {place}, such as outcome.")
_COMPARISON = N_(
    "The filter “{filter}” needs a comparison at character {place}: =, !=, <, <=, >, >=, in, is known or is not known."
)
_VALUE = N_("The filter “{filter}” needs a value at character {place}.")
_AND = N_("The filter “{filter}” needs the word “and” at character {place}, between two conditions.")
_KNOWN = N_("The filter “{filter}” needs “known” or “not known” at character {place}.")
_OPENING = N_("The filter “{filter}” needs a list at character {place}, such as (mine, uxo).")
_CLOSING = N_("The filter “{filter}” needs a comma or a closing bracket at character {place}.")
_QUOTE = N_("The filter “{filter}” has a quotation mark at character {place} that is not closed.")

_PLAIN = r'[^\s"(),=!<>]+'
_TOKEN = re.compile(rf'(?P<word>{_PLAIN})|"(?P<quoted>(?:[^"]|"")*)"|(?P<sign>[!<>]=|[=<>(),])|(?P<open>")')
_KEYWORDS = frozenset({"and", "in", "is", "not", "known"})


def only(where: Filter, field: str) -> str:
    """Return the one value that a filter leaves of a field, or an empty text where it leaves several or asks none."""
    asked = [set(each.values) for each in where if each.field == field and each.op in {Op.IS, Op.IN}]
    left = set.intersection(*asked) if asked else set()
    return left.pop() if len(left) == 1 else ""


def parse(written: str) -> Filter:
    """Return the conditions that a person wrote; nothing written is everything.

    Raises:
        UserError: it cannot be read; the sentence names the place and what is expected there.
    """
    reader = _Reader(written)
    conditions: list[Condition] = []
    while not reader.is_at_end:
        if conditions:
            reader.need("and", _AND)
        conditions.append(_condition(reader))
    return tuple(conditions)


def text(conditions: Filter) -> str:
    """Return the conditions as a person would write them; ``parse`` reads them back."""
    return " and ".join(map(_written, conditions))


class _Reader:
    """Takes a filter apart, piece by piece."""

    def __init__(self, written: str) -> None:
        self._written = written
        self._at = 0
        self._skip()

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self._at == len(self._written)

    def takes(self, *wanted: str) -> str:
        """Step over one of these words or signs if it comes next; return it, or an empty string."""
        found = _TOKEN.match(self._written, self._at)
        here = found[0].lower() if found else ""
        if here not in wanted:
            return ""
        self._step(len(here))
        return here

    def need(self, wanted: str, sentence: str) -> None:
        """Step over a word or sign that has to come next."""
        if not self.takes(wanted):
            self.fail(sentence)

    def value(self, sentence: str) -> str:
        """Step over a word, or a text in quotation marks, and return it."""
        found = _TOKEN.match(self._written, self._at)
        if found is None or found["sign"]:
            self.fail(sentence)
        if found["open"]:
            self.fail(_QUOTE)
        self._step(len(found[0]))
        return found["word"] or found["quoted"].replace('""', '"')

    def fail(self, sentence: str) -> NoReturn:
        """Say what is expected here."""
        raise UserError(sentence, filter=self._written.strip(), place=self._at + 1)

    def _step(self, length: int) -> None:
        self._at += length
        self._skip()

    def _skip(self) -> None:
        self._at = len(self._written) - len(self._written[self._at :].lstrip())


def _condition(reader: _Reader) -> Condition:
    field = reader.value(_FIELD)
    if sign := reader.takes("=", "!=", "<", "<=", ">", ">="):
        return Condition(field=field, op=Op(sign), values=(reader.value(_VALUE),))
    if reader.takes("in"):
        return Condition(field=field, op=Op.IN, values=_list(reader))
    if not reader.takes("is"):
        reader.fail(_COMPARISON)
    op = Op.NOT_KNOWN if reader.takes("not") else Op.KNOWN
    reader.need("known", _KNOWN)
    return Condition(field=field, op=op)


def _list(reader: _Reader) -> tuple[str, ...]:
    reader.need("(", _OPENING)
    values = [reader.value(_VALUE)]
    while reader.takes(","):
        values.append(reader.value(_VALUE))
    reader.need(")", _CLOSING)
    return tuple(values)


def _written(condition: Condition) -> str:
    values = [_quoted(value) for value in condition.values]
    listed = [f"({', '.join(values)})"] if condition.op is Op.IN else values
    return " ".join((_quoted(condition.field), condition.op, *listed))


def _quoted(value: str) -> str:
    if re.fullmatch(_PLAIN, value) and value.lower() not in _KEYWORDS:
        return value
    return '"{}"'.format(value.replace('"', '""'))
