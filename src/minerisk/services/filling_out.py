"""Fills a form with answers that come in a file, and says what comes of it: the form's own tools compare with that.

Items of repeats are numbered here, from 1: ``people/casualty[2]/age``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias
from uuid import uuid4

from minerisk.domain.answer import Answer, Reason, within
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.given import NOTHING_GIVEN, Given
from minerisk.domain.filling.problem import Problem
from minerisk.domain.filling.stored import stored, written
from minerisk.domain.form import CHOSEN, Form, Group, Item, Question, QuestionType, Repeat
from minerisk.forms import instance
from minerisk.i18n import N_

Value: TypeAlias = str | float | bool | list[str] | Reason | None

MOST_ITEMS = 1000
"""More items than this are not added for an answer in the last of them."""

_PLACE = re.compile(r"\d{0,9}", re.ASCII)

NO_QUESTION = N_("The form has no such question.")
NO_ITEM = N_("There are not so many items here.")
READ_ONLY = N_("This can only be read.")
NOT_OFFERED = N_("Not all of this is offered.")
NOT_ALL = N_("All choices have to be put in order.")
NO_FIT = N_("This is not the kind of answer that the question takes.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """An answer that was not taken, or not all of it."""

    path: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What came of it, by path with numbers, without what the program writes itself (``meta``)."""

    instance: str
    values: Mapping[str, str]
    relevant: Mapping[str, bool]
    required: Mapping[str, bool]
    read_only: Mapping[str, bool]
    choices: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]
    refused: tuple[Refused, ...]


def fill(form: Form, answers: Iterable[tuple[str, Value]], given: Given = NOTHING_GIVEN) -> Filled:
    """Give answers to a form in their order, and make the items of repeats that they need.

    Raises:
        UserError: the rules of the form cannot work together.
    """
    identity = f"uuid:{uuid4()}"
    filling = Filling(form, today=given.clock().date(), given=replace(given, instance=identity))
    refused = []
    for path, value in answers:
        if why := _answer(filling, path, value):
            refused.append(Refused(path=path, why=why))
    return _filled(filling, identity, tuple(refused))


def _answer(filling: Filling, numbered: str, value: Value) -> str:
    """Give one answer; return why it was not taken or not wholly, or an empty text."""
    path = _find(filling, numbered)
    if path is None:
        return NO_ITEM
    try:
        question = filling.question(path)
    except KeyError:
        return NO_QUESTION
    if filling.is_read_only(path):
        return READ_ONLY
    if not isinstance(value, Reason):
        return _give(filling, path, question, _text(question, value))
    filling.answer(path, value)
    return ""


def _give(filling: Filling, path: str, question: Question, text: str) -> str:
    """Give an answer as ODK's own engine takes it: as it is stored, and only what is offered at that moment."""
    if question.type not in CHOSEN:
        taken = stored(question, text)
        filling.answer(path, taken)
        return NO_FIT if text and not taken else ""
    offered = [choice.name for choice in filling.choices(path)]
    wanted = text.split()
    if question.type is QuestionType.RANK:
        if wanted and not set(offered) <= set(wanted):
            return NOT_ALL
        filling.answer(path, " ".join(wanted))
        return ""
    taken = " ".join(
        [code for code in offered if code in wanted][: None if question.type is QuestionType.SELECT_MULTIPLE else 1]
    )
    filling.answer(path, taken)
    return "" if len(taken.split()) == len(wanted) else NOT_OFFERED


def _find(filling: Filling, numbered: str) -> str | None:
    """Return the answer path of a path with numbers, and add the items on the way; None where there are too few."""
    path = place = ""
    repeats = {repeat.path: repeat for repeat in filling.form.repeats()}
    for step in numbered.split("/"):
        name, _, number = step.removesuffix("]").partition("[")
        place, path = (f"{place}/{name}", f"{path}/{name}") if place else (name, name)
        if place in repeats:
            items = filling.items(path)
            wanted = int(number or "1") if _PLACE.fullmatch(number) else 0
            while len(items) < wanted <= MOST_ITEMS and repeats[place].count is None:
                filling.add_item(path)
                items = filling.items(path)
            if not 0 < wanted <= len(items):
                return None
            path = items[wanted - 1]
    return path


def _text(question: Question, value: Value) -> str:
    match value:
        case bool() if question.type is QuestionType.ACKNOWLEDGE:
            return "OK" if value else ""
        case bool() | float():
            return written(value)
        case list():
            return " ".join(value)
        case _:
            return "" if value is None else str(value)


def _filled(filling: Filling, identity: str, refused: tuple[Refused, ...]) -> Filled:
    numbers = {
        path: number for path, number in _numbered(filling, filling.form.children, "", "") if not within(path, "meta")
    }
    questions = {path: numbers[path] for path in filling.questions() if path in numbers}
    answers: dict[str, Answer] = {path: value for path in questions if (value := filling.value(path))}
    reasons = {path: answer for path in questions if isinstance(answer := filling.get(path), Reason)}
    kept = {path: answer for path, answer in filling.answers().items() if path not in questions}
    problems = [problem for problem in filling.problems() if problem.path in numbers]
    return Filled(
        instance=instance.write(
            filling.form,
            kept | answers | reasons,
            instance.Meta(instance=identity, name=filling.name()),
            relevant=filling.is_relevant,
        ),
        values={numbered: filling.value(path) for path, numbered in questions.items()},
        relevant={numbered: filling.is_relevant(path) for path, numbered in numbers.items()},
        required={numbered: filling.is_required(path) for path, numbered in questions.items()},
        read_only={numbered: filling.is_read_only(path) for path, numbered in questions.items()},
        choices={
            numbered: tuple(choice.name for choice in filling.choices(path))
            for path, numbered in questions.items()
            if filling.question(path).type in CHOSEN
        },
        problems=tuple(replace(problem, path=numbers[problem.path]) for problem in problems),
        refused=refused,
    )


def _numbered(filling: Filling, children: tuple[Item, ...], above: str, shown: str) -> Iterator[tuple[str, str]]:
    """Give the answer path of every question, group and item, and the same with numbers."""
    for child in children:
        name = child.path.rpartition("/")[2]
        path, numbered = (f"{above}/{name}", f"{shown}/{name}") if above else (name, name)
        if isinstance(child, Repeat):
            for number, item in enumerate(filling.items(path), start=1):
                yield item, f"{numbered}[{number}]"
                yield from _numbered(filling, child.children, item, f"{numbered}[{number}]")
            continue
        yield path, numbered
        if isinstance(child, Group):
            yield from _numbered(filling, child.children, path, numbered)
