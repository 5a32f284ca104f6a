"""What the steps of an import say: uses of a column, ways to read a file, rows that are what."""

from collections.abc import Mapping

from minerisk.domain.form import Form, Question, say
from minerisk.domain.tables import remapping
from minerisk.domain.tables.mapping import Holds
from minerisk.domain.tables.remapping import IN_WORDS, JOINS, KEPT, LEFT_OUT, NOT_KNOWN, Part, Use
from minerisk.domain.wording import offered
from minerisk.i18n import N_, Catalog

STEPS = (N_("Files"), N_("Columns"), N_("Values"), N_("Check"), N_("Import"))
TITLES = (
    N_("Which tables do you have?"),
    N_("What stands in the columns?"),
    N_("What do the words mean?"),
    N_("What will come?"),
    N_("Import"),
)
"""The heading of each step."""

ENCODINGS: Mapping[str, str] = {
    "utf-8": N_("Unicode (UTF-8)"),
    "utf-16": N_("Unicode (UTF-16)"),
    "cp1252": N_("Western European"),
    "cp1250": N_("Central European"),
    "cp1251": N_("Cyrillic"),
    "cp1254": N_("Turkish, Azerbaijani"),
    "cp1256": N_("Arabic"),
}
SEPARATORS: Mapping[str, str] = {",": N_("Comma"), ";": N_("Semicolon"), "\t": N_("Tab"), "|": N_("Upright line")}
DECIMALS: Mapping[str, str] = {".": N_("Point: 1.5"), ",": N_("Comma: 1,5")}
ORDERS: Mapping[str, str] = {
    "": N_("Not said: which comes first?"),
    "dmy": N_("Day, month, year"),
    "mdy": N_("Month, day, year"),
    "ymd": N_("Year, month, day"),
}
ROWS: Mapping[Holds, str] = {Holds.CASUALTY: N_("One casualty"), Holds.INCIDENT: N_("One incident")}

_PARTS: Mapping[Part, str] = {
    Part.YEAR: N_("{question} (year)"),
    Part.MONTH: N_("{question} (month)"),
    Part.DAY: N_("{question} (day)"),
    Part.LATITUDE: N_("{question} (latitude)"),
    Part.LONGITUDE: N_("{question} (longitude)"),
}
_OTHERWISE: Mapping[Use, str] = {
    KEPT: N_("Keep in words"),
    LEFT_OUT: N_("Leave out"),
    JOINS: N_("Joins the tables"),
}


def key_of(use: Use) -> str:
    """Return a text that stands for ``use`` in a list."""
    return f"{use.to}#{use.part}"


def use_of(key: str) -> Use:
    """Return what ``key_of`` was made of."""
    to, _, part = key.partition("#")
    return Use(to=to, part=Part(part))


def uses(form: Form, holds: Holds, tr: Catalog, *, joins: bool) -> dict[str, str]:
    """Return all that a column can become, in words, by key: first the two ways to answer nothing."""
    otherwise = [KEPT, LEFT_OUT, *([JOINS] if joins else [])]
    named = {key_of(use): tr(_OTHERWISE[use]) for use in otherwise}
    sections = {section.path: say(section.label, tr.language) for section in form.sections}
    by_path = {question.path: question for question in form.questions()}
    for use in remapping.offered(form, holds):
        section = sections.get(use.to.partition("/")[0], "")
        question = _part(label(by_path[use.to], tr), use.part, tr)
        named[key_of(use)] = tr("{section}: {question}", section=section, question=question)
    return named


def label(question: Question, tr: Catalog) -> str:
    """Return what a question is called."""
    return say(question.label, tr.language) or question.name


def codes(question: Question, tr: Catalog) -> dict[str, str]:
    """Return what a text can stand for, in words: the choices, and the two ways to have no code."""
    otherwise = {IN_WORDS: tr("No code: keep in words"), NOT_KNOWN: tr("Not known")}
    return {**otherwise, **offered(question.choices, tr.language)}


def _part(question: str, part: Part, tr: Catalog) -> str:
    return tr(_PARTS[part], question=question) if part else question
