"""Reads rules as word processors and other tools turn them, where they cannot be read as they are."""

import re
from collections.abc import Mapping
from dataclasses import replace

from minerisk.forms.errors import XPathError
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row, Sheet
from minerisk.forms.xpath import expression
from minerisk.i18n import N_

RULES = (
    "bind::relevant", "bind::required", "bind::readonly", "bind::constraint", "bind::calculate", "choice_filter",
    "control::jr:count",
)  # fmt: skip
"""The columns of the survey that hold rules."""

_READ_AS = N_("“{said}” is read as “{found}”.")

_ANYWHERE = expression.Place(path="a", root="a")
_REFERENCE = re.compile(r"\$\{[^}]*\}")
_TEXT = r"'[^']*'|\"[^\"]*\""
_QUOTES = str.maketrans("‘’“”", "''\"\"")
"""What pyxform puts right by itself."""
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`", "'"), **dict.fromkeys("“”„‟″«»", '"'),
        "≤": "<=", "≥": ">=", "≠": "!=", "–": "-", "−": "-", "×": "*", "÷": " div ",
    }
)  # fmt: skip
_WORDS: Mapping[str, str] = {
    r"==+": "=", r"<>": "!=", r"=<": "<=", r"=>": ">=", r"&&": " and ", r"\|\|": " or ", r";": ",",
    r"\bAND\b": "and", r"\bOR\b": "or", r"\bNOT(?=\s*\()": "not", r"\bIF(?=\s*\()": "if", r"\bTODAY(?=\s*\()": "today",
    r"\btrim(?=\s*\()": "normalize-space",
}  # fmt: skip


def read(book: Book, notes: Notes) -> Book:
    """Return the book with rules that can be read, where it is plain what they mean."""
    survey = book.sheet("survey")
    return book.having(replace(survey, rows=tuple(_read(survey, row, notes) for row in survey.rows)))


def fault(rule: str) -> str:
    """Return why a rule cannot be read, or an empty text."""
    try:
        expression.read(_REFERENCE.sub(" /a ", rule.translate(_QUOTES)), _ANYWHERE)
    except XPathError as error:
        return str(error)
    return ""


def _read(survey: Sheet, row: Row, notes: Notes) -> Row:
    found: dict[str, str] = {}
    for column in RULES:
        said = row.get(column)
        if said and fault(said):
            mended = _mended(said)
            if mended != said and not fault(mended):
                found[column] = mended
                notes.differently(survey, row, column, _READ_AS, said=said, found=mended)
    return row.having(found) if found else row


def _mended(said: str) -> str:
    """Return a rule with the signs of XPath; texts in quotes stay as they are."""
    signs = said.translate(_SIGNS)
    parts = re.split(rf"({_TEXT})", signs)
    for pattern, sign in _WORDS.items():
        parts = [part if part[:1] in {"'", '"'} else re.sub(pattern, sign, part) for part in parts]
    return _closed("".join(parts))


def _closed(rule: str) -> str:
    """Return a rule without the brackets at its end that nothing opens."""
    outside = re.sub(_TEXT, "", rule)
    too_many = outside.count(")") - outside.count("(")
    while too_many > 0 and rule.endswith(")"):
        rule, too_many = rule[:-1].rstrip(), too_many - 1
    return rule
