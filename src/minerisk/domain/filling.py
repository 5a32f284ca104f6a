"""A form that is being filled: what is asked, what is answered, what is wrong. Knows no screen and no file.

Whoever shows a form gives it one answer at a time and is told what that changed.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date
from types import MappingProxyType
from uuid import uuid4

from minerisk.domain.answer import Answer, Answers, Reason, item_of, question_path, repeat_of
from minerisk.domain.form import (
    Choice,
    Event,
    Form,
    Group,
    Item,
    Protection,
    Question,
    QuestionType,
    Repeat,
    Rule,
    Text,
    say,
)
from minerisk.domain.items import Items, is_field
from minerisk.domain.nodes import State, View
from minerisk.domain.plan import plan
from minerisk.domain.problem import MISSING, NOT_ALLOWED, Problem, Progress, misfit
from minerisk.domain.settling import Settling, truth, written

HIDDEN = "…"
"""What stands in a text for an answer that may not be told."""

_NO_ANSWERS: Answers = MappingProxyType({})
_UNANSWERED = frozenset({QuestionType.NOTE, QuestionType.CALCULATE})
_OUTPUT = re.compile(r"\$\{([^}]*)\}")


def _new_id() -> str:
    return uuid4().hex


class Filling:
    """A form and the answers to it so far.

    A path is an answer path (``people/casualty{9f…}/age``). What the form does not have raises ``KeyError``.
    An answer is set aside, not lost, while its question is not relevant or does not offer it: it is in ``draft`` and
    comes back. A question that is calculated takes no answer.
    """

    def __init__(
        self, form: Form, answers: Answers = _NO_ANSWERS, *, today: date, new_id: Callable[[], str] = _new_id
    ) -> None:
        """Continue with ``answers``; without any, begin with what the form answers by itself.

        Raises:
            UserError: the rules of the form cannot work together.
        """
        self.form = form
        self._new_id = new_id
        self._plan = plan(form)
        self._initial = {one.target: one.value for one in form.actions if Event.FIRST_LOAD in one.events}
        self._typed = {path: answer for path, answer in answers.items() if answer and not is_field(path)}
        items = Items(answers)
        self._state = State(form=form, plan=self._plan, items=items, today=today)
        self._settling = Settling(self._state, self._typed)
        if not answers:
            self._begin(self._places("", ""))
        self._settling.settle(self._places("", ""))

    # Answers

    def answer(self, path: str, answer: Answer | None) -> frozenset[str]:
        """Set or clear an answer; return the paths of all questions and groups that this changed."""
        self.question(path)
        if answer:
            self._typed[path] = answer
        else:
            self._typed.pop(path, None)
        return self._settling.settle([path]) | {path}

    def get(self, path: str) -> Answer | None:
        """Return what is typed, chosen or calculated, or the reason why there is no answer."""
        if not self.is_relevant(path):
            return None
        typed = self._typed.get(path)
        if isinstance(typed, Reason) and self.question(path).calculation is None:
            return typed
        return self.value(path) or None

    def value(self, path: str) -> str:
        """Return what rules see; empty where there is no answer."""
        return self._state.values.get(path, "")

    def is_relevant(self, path: str) -> bool:
        """Return whether a question, group, repeat or item is asked for."""
        item = item_of(path)
        if item is not None and self._is_removed(item):
            return False
        return self._state.relevant.get(repeat_of(path) if path.endswith("}") else path, True)

    def is_required(self, path: str) -> bool:
        """Return whether a question wants an answer or a reason."""
        return path in self._settling.required

    def is_read_only(self, path: str) -> bool:
        """Return whether a person cannot answer."""
        return path in self._settling.read_only or self.question(path).calculation is not None

    def choices(self, path: str) -> tuple[Choice, ...]:
        """Return what a question offers, after the answers to others."""
        return self._settling.choices.get(path, self.question(path).choices)

    # Items of repeats

    def items(self, repeat: str) -> tuple[str, ...]:
        """Return the items of a repeat in order, without those that were taken out."""
        return self._state.items.of(repeat)

    def add_item(self, repeat: str) -> str:
        """Add an item at the end and return its path."""
        item = self._state.items.add(repeat, self._new_id())
        self._begin(self._places(question_path(repeat), item))
        self._settle_items(repeat, item)
        return item

    def duplicate_item(self, item: str) -> str:
        """Add an item with the same answers right behind ``item``; answers that identify a person stay behind."""
        repeat = repeat_of(item)
        copy = self._state.items.add(repeat, self._new_id(), after=item)
        paths = {item: copy}
        for inner in sorted(self._state.items.inside(item), key=len):
            if not self._is_removed(inner):
                outer = item_of(repeat_of(inner)) or item
                rest = repeat_of(inner).removeprefix(outer)
                paths[inner] = self._state.items.add(paths[outer] + rest, self._new_id())
        for path, answer in list(self._typed.items()):
            source = item_of(path)
            if source in paths and self.question(path).protection is not Protection.IDENTITY:
                self._typed[paths[source] + path[len(source) :]] = answer
        self._settle_items(repeat, copy)
        return copy

    def remove_item(self, item: str) -> None:
        """Take an item out; ``restore_item`` brings it back as it was."""
        self._state.items.remove(item)
        self._settle_items(repeat_of(item))

    def restore_item(self, item: str) -> None:
        """Bring back an item that was taken out, where it stood."""
        self._state.items.restore(item)
        self._settle_items(repeat_of(item), item)

    def move_item(self, item: str, to: int) -> None:
        """Move an item to another place among those that are there, from 0."""
        self._state.items.move(item, to)
        self._settle_items(repeat_of(item))

    # Questions

    def questions(self, within: str = "") -> tuple[str, ...]:
        """Return the paths of all questions below a group, repeat or item, in the order of the form."""
        place = question_path(within)
        if not place:
            return tuple(self._questions(self.form.children, ""))
        item = self._plan.items[place]
        if isinstance(item, Question):
            return (within,)
        if within.endswith("}"):
            return tuple(self._questions(item.children, within))
        return tuple(self._questions((item,), within.rpartition("/")[0]))

    def question(self, path: str) -> Question:
        """Return the question that stands at a path."""
        found = self._plan.items[question_path(path)]
        if not isinstance(found, Question):
            raise KeyError(path)
        return found

    def words(self, text: Text, path: str, language: str, *, hide: Container[str] = ()) -> str:
        """Return a text of the form in a language, with the answers that it speaks of; ``path`` is where it stands.

        An ellipsis stands for the answers to the questions ``hide``, which may not be told.
        """

        def put(found: re.Match[str]) -> str:
            place = found[1]
            asked = self._plan.items.get(place)
            near = self._settling.places(place, near=item_of(path) or "") if isinstance(asked, Question) else []
            code = self.value(near[0]) if near else ""
            if not code or place in hide:
                return HIDDEN if code else ""
            return next((say(choice.label, language) for choice in self.choices(near[0]) if choice.name == code), code)

        return _OUTPUT.sub(put, say(text, language))

    # What is wrong, what is ready

    def problems(self, within: str = "") -> tuple[Problem, ...]:
        """Return what is wrong with the answers below a group, repeat or item, in the order of the form."""
        found = (self._problem(path, self.question(path)) for path in self.questions(within) if self.is_relevant(path))
        return tuple(problem for problem in found if problem is not None)

    def progress(self, section: str) -> Progress:
        """Return how far a section is: completed where something was answered and nothing is wrong."""
        if not self._is_started(section):
            return Progress.NOT_STARTED
        return Progress.IN_PROGRESS if self.problems(section) else Progress.COMPLETED

    def answers(self) -> dict[str, Answer]:
        """Return what a finished record says: relevant and calculated answers, the order of items, what was removed."""
        found = {path: answer for path in self.questions() if (answer := self.get(path)) is not None}
        found.update({path: answer for path, answer in self._typed.items() if not self._is_known(path)})
        found.update({path: value for path, value in self._state.items.fields() if self.is_relevant(repeat_of(path))})
        return found

    def draft(self) -> dict[str, Answer]:
        """Return everything that was typed, whether it is relevant or not, and the items, removed or not."""
        former = {path: value for path, value in self._settling.former.items() if value}
        return {**self._typed, **former, **dict(self._state.items.fields())}

    # Inside

    def _places(self, below: str, item: str) -> list[str]:
        """Return the answer paths of all that stands below ``below``; within ``item`` alone where one is given."""
        places = self._plan.below(below)
        return [path for place in places for path in self._settling.places(place, near=item)]

    def _settle_items(self, repeat: str, item: str = "") -> None:
        """Work out again what depends on which items there are, and everything in a new or restored one."""
        inside = self._places(question_path(repeat), item) if item else []
        self._settling.settle(inside, moved=repeat)

    def _begin(self, paths: Iterable[str]) -> None:
        for path in paths:
            question = self._plan.items[question_path(path)]
            if isinstance(question, Question) and path not in self._typed:
                value = question.default or self._worked_out(self._initial.get(question.path), path, question)
                if value:
                    self._typed[path] = value

    def _worked_out(self, rule: Rule | None, path: str, question: Question) -> str:
        return "" if rule is None else written(rule(View.at(self._state, path)), question.type)

    def _questions(self, children: tuple[Item, ...], above: str) -> Iterator[str]:
        for child in children:
            name = child.path.rpartition("/")[2]
            path = f"{above}/{name}" if above else name
            match child:
                case Question():
                    yield path
                case Group():
                    yield from self._questions(child.children, path)
                case Repeat():
                    for item in self._state.items.of(path):
                        yield from self._questions(child.children, item)

    def _problem(self, path: str, question: Question) -> Problem | None:
        value = self.value(path)
        if question.type in _UNANSWERED or question.calculation is not None:
            return None
        if not value:
            missing = self.is_required(path) and not isinstance(self._typed.get(path), Reason)
            return Problem(path=path, message=question.required_message, fallback=MISSING) if missing else None
        if (expected := misfit(question, value)) is not None:
            return Problem(path=path, message={}, fallback=expected)
        fits = question.constraint is None or truth(question.constraint(View.at(self._state, path)))
        return None if fits else Problem(path=path, message=question.constraint_message, fallback=NOT_ALLOWED)

    def _is_started(self, section: str) -> bool:
        for path in self.questions(section):
            question = self.question(path)
            answer = None if question.calculation is not None else self.get(path)
            if answer is not None and answer != question.default and question.type not in _UNANSWERED:
                return True
        return any(not self._is_removed(item) for item in self._state.items.inside(section))

    def _is_removed(self, item: str) -> bool:
        outer = item_of(repeat_of(item))
        return self._state.items.is_removed(item) or (outer is not None and self._is_removed(outer))

    def _is_known(self, path: str) -> bool:
        return question_path(path) in self._plan.items
