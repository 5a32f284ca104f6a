"""Answers in words: the same on screen, on paper and in the history.

``tr`` speaks the program's words, ``language`` chooses among the form's own.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, tzinfo

from minerisk.domain import attachment, edtf
from minerisk.domain.answer import REASONS, Answer, Answers, Reason
from minerisk.domain.edtf import Translate
from minerisk.domain.form import Choice, Form, Question, QuestionType, Text, say
from minerisk.domain.places import coordinates
from minerisk.domain.vocabulary.incident import Casualty
from minerisk.i18n import N_

_HOLE = re.compile(r"\$\{[^}]*\}")
NOT_ANSWERED = N_("Not answered")
CHILD = 18
"""Age at which a boy is a man: a child is a person under 18 (Convention on the Rights of the Child, article 1)."""

YOUNG_BANDS = frozenset({"0_5", "6_11", "12_17"})
_NOUNS = {
    ("female", "young"): N_("girl"),
    ("female", "grown"): N_("woman"),
    ("female", ""): N_("female"),
    ("male", "young"): N_("boy"),
    ("male", "grown"): N_("man"),
    ("male", ""): N_("male"),
    ("", "young"): N_("child"),
    ("", "grown"): N_("adult"),
    ("", ""): N_("person"),
}


def show(question: Question, answer: Answer | None, tr: Translate, language: str) -> str:
    """Return an answer in words; a missing one as ``Not answered``, a reason by its name."""
    if not answer:
        return tr(NOT_ANSWERED)
    if isinstance(answer, Reason):
        return tr(REASONS[answer])
    if question.choices:
        return listed(labels(question.choices, answer.split(), language))
    return _show_typed(question, answer, tr)


def listed(words: Sequence[str]) -> str:
    """Return several answers in one line, told apart also where one of them has a comma of its own."""
    return ("; " if any("," in one for one in words) else ", ").join(words)


def unfilled(text: Text, language: str) -> str:
    """Return a text of a form on one line, an ellipsis in the place of every answer that it speaks of."""
    return " ".join(_HOLE.sub("…", say(text, language)).split())


def labels(choices: Sequence[Choice], codes: Sequence[str], language: str) -> list[str]:
    """Return the labels of ``codes``; a code that is not offered stands for itself."""
    by_code = offered(choices, language)
    return [by_code.get(code, code) for code in codes]


def offered(choices: Sequence[Choice], language: str) -> dict[str, str]:
    """Return the labels of choices by their codes, in order; a choice without a label is called by its code."""
    return {choice.name: say(choice.label, language) or choice.name for choice in choices}


def told_apart(names: Mapping[str, str]) -> dict[str, str]:
    """Return names by their codes; where several have the same one, each with its code behind it."""
    times = Counter(names.values())
    return {code: name if times[name] == 1 else f"{name} ({code})" for code, name in names.items()}


def person(casualty: Casualty, tr: Translate) -> str:
    """Return who somebody is without a name: ``woman, 34``, ``boy, 12``, ``person, age not known``."""
    if casualty.age is None:
        band = casualty.age_band.replace("_plus", "+").replace("_", "–")
        age = band if band and band != "unknown" else tr("age not known")
    else:
        age = str(casualty.age)
    return f"{tr(_noun(casualty))}, {age}"


def coded(form: Form, name: str, code: str, language: str) -> str:
    """Return the label that the question called ``name`` gives to ``code``; empty for an empty code."""
    question = form.named(name)
    return labels(question.choices, [code], language)[0] if question and code else code


def moment(when: datetime, tr: Translate, zone: tzinfo | None = None) -> str:
    """Return a time as a clock in ``zone`` shows it, or one on this laptop's wall: ``14 July 2026, 14:32``."""
    there = when.astimezone(zone)
    return tr("{day}, {clock}", day=edtf.words(there.date().isoformat(), tr), clock=f"{there:%H:%M}")


def left_out(answers: Answers) -> dict[Reason, int]:
    """Return how many answers are missing for each reason."""
    given = [answer for answer in answers.values() if isinstance(answer, Reason)]
    return {reason: given.count(reason) for reason in Reason if reason in given}


def _show_typed(question: Question, answer: str, tr: Translate) -> str:
    if question.type in attachment.NOUNS:
        return attachment.words(question.type, answer, tr)
    if question.type is QuestionType.ACKNOWLEDGE:
        return tr("Kept as it is") if question.is_check else tr("I have read this")
    show_it = edtf.words if "edtf" in question.appearance else _SHOWN.get(question.type)
    try:
        return show_it(answer, tr) if show_it else answer
    except ValueError:  # it is kept as it came
        return answer


def _places(answer: str, _: Translate) -> str:
    """Return the points of a line or an area, one a line.

    Raises:
        ValueError: one of them is none.
    """
    found = [coordinates.from_geopoint(point) for point in answer.rstrip("; ").split(";")]
    known = [coordinates.decimal(point) for point in found if point]
    if len(known) < len(found):
        raise ValueError("No place.")
    return "\n".join(known)


def _place(answer: str, tr: Translate) -> str:
    position = coordinates.from_geopoint(answer)
    return f"{_places(answer, tr)}\n{coordinates.degrees(position)}" if position else answer


def _clock(answer: str, _: Translate) -> str:
    return f"{time.fromisoformat(answer):%H:%M:%S}".removesuffix(":00")


def _moment(answer: str, tr: Translate) -> str:
    """Return a moment as the clock showed it where the answer was given."""
    given = datetime.fromisoformat(answer)
    return moment(given, tr, given.tzinfo)


_SHOWN: Mapping[QuestionType, Callable[[str, Translate], str]] = {
    QuestionType.DATE: edtf.words,
    QuestionType.TIME: _clock,
    QuestionType.DATETIME: _moment,
    QuestionType.GEOPOINT: _place,
    QuestionType.GEOTRACE: _places,
    QuestionType.GEOSHAPE: _places,
}
"""How answers are written that a person does not read as they are kept."""


def _noun(casualty: Casualty) -> str:
    if casualty.age is None:
        age = {"": "", "unknown": ""}.get(casualty.age_band, "young" if casualty.age_band in YOUNG_BANDS else "grown")
    else:
        age = "young" if casualty.age < CHILD else "grown"
    return _NOUNS.get((casualty.sex, age)) or _NOUNS["", age]
