"""What stands in the way of finishing a form, and how far each section is."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from minerisk.domain import code
from minerisk.domain.edtf import Edtf
from minerisk.domain.filling.stored import stored
from minerisk.domain.form import CHOSEN, Question, QuestionType, Text
from minerisk.domain.places import coordinates
from minerisk.domain.text import LONGEST
from minerisk.i18n import N_

MISSING = N_("Answer “{question}”, or say why there is no answer.")
NOT_ALLOWED = N_("Change the answer to “{question}”: it does not fit the other answers.")
TOO_LONG = N_("Shorten the answer to “{question}”: it is longer than can be kept.")
NO_CODE = N_("Write the code of a record for “{question}”, for example BRD2-INC-20260714-01.")
NOT_OFFERED = N_("Choose the answer to “{question}” from the list.")

_INTEGER = re.compile(r"-?\d{1,10}", re.ASCII)
_TOO_LARGE = 2**31
_DECIMAL = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
_TIME = re.compile(r"\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)


class Progress(StrEnum):
    """How far a section is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An answer that is missing or cannot stay.

    Attributes:
        message: the form's own words, if it has any.
        fallback: the program's words, with a hole ``{question}`` for the question's label.
    """

    path: str
    message: Text
    fallback: str


def misfit(question: Question, value: str) -> str | None:
    """Return what to tell a person whose answer is not of the question's type, or None where it is."""
    if len(value) > LONGEST:
        return TOO_LONG
    if "edtf" in question.appearance:
        return None if _is_edtf(value) else _EXPECTED[QuestionType.DATE]
    if question.links:
        return None if _are_codes(question, value.split()) else NO_CODE
    if question.type in CHOSEN:
        chosen = [value] if question.type is QuestionType.SELECT_ONE else value.split()
        return None if {choice.name for choice in question.choices}.issuperset(chosen) else NOT_OFFERED
    fits = _TESTS.get(question.type, bool)(value) and stored(question, value)
    return None if fits else _EXPECTED.get(question.type)


def _are_codes(question: Question, codes: Sequence[str]) -> bool:
    most = len(codes) if "records" in question.appearance else 1
    return len(codes) <= most and all(code.kind(one) in question.links for one in codes)


def _is_edtf(value: str) -> bool:
    try:
        Edtf.parse(value)
    except ValueError:
        return False
    return True


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_time(value: str) -> bool:
    try:
        return bool(_TIME.fullmatch(value)) and isinstance(time.fromisoformat(value), time)
    except ValueError:
        return False


_TESTS: Mapping[QuestionType, Callable[[str], bool]] = {
    QuestionType.INTEGER: lambda value: bool(_INTEGER.fullmatch(value)) and abs(int(value)) < _TOO_LARGE,
    QuestionType.DECIMAL: lambda value: _DECIMAL.fullmatch(value) is not None,
    QuestionType.DATE: _is_date,
    QuestionType.TIME: _is_time,
    QuestionType.GEOPOINT: lambda value: coordinates.from_geopoint(value) is not None,
}

_EXPECTED: Mapping[QuestionType, str] = {
    QuestionType.INTEGER: N_("Write a whole number for “{question}”, for example 12."),
    QuestionType.DECIMAL: N_("Write a number for “{question}”, for example 12.5."),
    QuestionType.RANGE: N_("Choose a number on the scale for “{question}”."),
    QuestionType.DATE: N_("Write a date for “{question}”, for example 27 3 2024."),
    QuestionType.TIME: N_("Write a time for “{question}”, for example 14:30."),
    QuestionType.DATETIME: N_("Write a date and a time for “{question}”, for example 27 3 2024, 14:30."),
    QuestionType.GEOTRACE: N_("Give at least two different places for the line “{question}”."),
    QuestionType.GEOSHAPE: N_("Give at least three different places for the area “{question}”, and end at the first."),
    QuestionType.GEOPOINT: N_("Write the coordinates for “{question}”, for example 40.3652, 46.9587."),
}
