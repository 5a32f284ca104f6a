"""What is wrong with an answer, in the words of the form or of the program: the same in a summary and at the field."""

from collections.abc import Container
from datetime import datetime

from minerisk.domain import code
from minerisk.domain.answer import Answer, Answers
from minerisk.domain.edtf import Edtf
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.problem import NOT_OFFERED, Problem, misfit
from minerisk.domain.form import Question, QuestionType
from minerisk.domain.places import coordinates
from minerisk.domain.text import LONGEST
from minerisk.domain.wording import labels
from minerisk.errors import UserError
from minerisk.i18n import N_, Catalog
from minerisk.ui.form.form_language import spoken
from minerisk.ui.form.inputs import day_words
from minerisk.ui.form.inputs.position import UNREAD

_LONGEST_QUOTE = 60
_IN_FUTURE = N_("Enter a date that is not in the future")
_TOO_LONG = N_("Shorten the answer to “{question}”.")


def find(filling: Filling, *places: str) -> tuple[Problem, ...]:
    """Return what stands in the way of finishing, below some places or in all of the form, in its order.

    Besides what the form says: what is longer than can be kept, and what was typed or chosen and is not offered.
    """
    found = {problem.path: problem for place in places or ("",) for problem in filling.problems(place)}
    paths, typed = [path for place in places or ("",) for path in filling.questions(place)], filling.draft()
    for path in paths:
        fallback = _typed_wrong(filling, path, typed) if filling.is_relevant(path) else ""
        if fallback:
            found[path] = Problem(path=path, message={}, fallback=fallback)
    return tuple(found[path] for path in paths if path in found)


def in_words(problem: Problem, filling: Filling, tr: Catalog) -> str:
    """Return the sentence that says what to do about ``problem``."""
    label = label_of(filling, problem.path, tr)
    value = filling.draft().get(problem.path)
    if isinstance(value, str):
        question, is_offered = filling.question(problem.path), problem.fallback != NOT_OFFERED
        advice = _advice(question, value, tr) if is_offered else _not_offered(question, value, filling, tr)
        if advice:
            return advice
    said = filling.words(problem.message, problem.path, spoken(filling, tr))
    return said or tr(problem.fallback, question=label).removesuffix(".")


def label_of(filling: Filling, path: str, tr: Catalog, *, hide: Container[str] = ()) -> str:
    """Return what a question is called, the answers that its label names filled in, but for the questions ``hide``."""
    question = filling.question(path)
    return filling.words(question.label, path, spoken(filling, tr), hide=hide) or question.name


def _typed_wrong(filling: Filling, path: str, typed: Answers) -> str:
    answer: Answer | None = typed.get(path)
    if not isinstance(answer, str):
        return ""
    if len(answer) > LONGEST:
        return _TOO_LONG
    is_one = filling.question(path).type is QuestionType.SELECT_ONE
    offered = any(choice.name == answer for choice in filling.choices(path))
    return NOT_OFFERED if is_one and not offered else ""


def _advice(question: Question, value: str, tr: Catalog) -> str:
    """Return a closer word than the form's own about what is typed; empty where there is none."""
    if len(value) > LONGEST:
        return tr.count(
            "Shorten this by {n} character: {longest} can be kept",
            "Shorten this by {n} characters: {longest} can be kept",
            len(value) - LONGEST,
            longest=LONGEST,
        )
    if misfit(question, value):
        return _about_type(question, value, tr)
    return tr(_IN_FUTURE) if "edtf" in question.appearance and _is_in_future(value) else ""


def _is_in_future(value: str) -> bool:
    try:
        return Edtf.parse(value).earliest > datetime.now().astimezone().date()
    except ValueError:
        return False


def _about_type(question: Question, value: str, tr: Catalog) -> str:
    if question.type is QuestionType.GEOPOINT:
        return _about_position(value, tr)
    if question.links:
        return _about_code(question, value, tr)
    if question.type is QuestionType.DATE or "edtf" in question.appearance:
        return tr(day_words.advice(value))
    return ""


def _about_code(question: Question, value: str, tr: Catalog) -> str:
    """Return what is wrong with the codes of records, the first thing alone."""
    codes, left = code.read(value)
    if left or not codes:
        return tr("“{typed}” is not the code of a record, such as BRD2-INC-20260714-01", typed=_quote(left or value))
    wrong = next((one for one in codes if code.kind(one) not in question.links), "")
    if wrong:
        return tr("{code} is a record of a kind that is not asked for here", code=wrong)
    return tr("Enter one code here, not several") if "records" not in question.appearance else ""


def _quote(said: str) -> str:
    return said if len(said) <= _LONGEST_QUOTE else f"{said[:_LONGEST_QUOTE]}…"


def _not_offered(question: Question, value: str, filling: Filling, tr: Catalog) -> str:
    """Return what to do about an answer that is in no list, or not in the one that other answers leave."""
    if question.type is not QuestionType.SELECT_ONE:
        return ""
    said = labels(question.choices, [value], spoken(filling, tr))[0]
    return tr("“{typed}” is not in the list: choose from the list, or empty the box", typed=_quote(said))


def _about_position(value: str, tr: Catalog) -> str:
    try:
        coordinates.read(value.removeprefix(UNREAD))
    except UserError as error:
        return tr(error.text, **error.values)
    return tr("Choose which of the readings is meant")
