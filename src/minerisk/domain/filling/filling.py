"""A form that is being filled: what is asked, what is answered, what is wrong. Knows no screen and no file.

Whoever shows a form gives it one answer at a time and is told what that changed.
"""

from collections.abc import Callable, Container, Iterator
from datetime import date
from types import MappingProxyType
from uuid import uuid4

from minerisk.domain.answer import Answer, Answers, Reason, item_of, question_path, repeat_of
from minerisk.domain.filling.given import NOTHING_GIVEN, Given
from minerisk.domain.filling.items import Items, is_field
from minerisk.domain.filling.nodes import State, View
from minerisk.domain.filling.plan import plan
from minerisk.domain.filling.problem import MISSING, NOT_ALLOWED, Problem, Progress, misfit
from minerisk.domain.filling.settling import Settling
from minerisk.domain.filling.stored import completed, truth, written
from minerisk.domain.form import (
    Choice,
    Form,
    Preload,
    Protection,
    Question,
    QuestionType,
    Repeat,
    Text,
    say,
)

_NO_ANSWERS: Answers = MappingProxyType({})
_UNANSWERED = frozenset({QuestionType.NOTE, QuestionType.CALCULATE})
_CHOSEN = frozenset({QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE})


def _new_id() -> str:
    return uuid4().hex


class Filling:
    """A form and the answers to it so far.

    A path is an answer path (``people/casualty{9f…}/age``). What the form does not have raises ``KeyError``.
    An answer is set aside, not lost, while its question is not relevant or does not offer it: it is in ``draft`` and
    comes back, and so do the items that are more than a form counts. A question that is only calculated takes no
    answer; where one can be typed as well, it holds until the calculation says something else.
    """

    def __init__(
        self,
        form: Form,
        answers: Answers = _NO_ANSWERS,
        *,
        today: date,
        given: Given = NOTHING_GIVEN,
        language: str = "",
        new_id: Callable[[], str] = _new_id,
    ) -> None:
        """Continue with ``answers``; without any, begin with what the form answers by itself.

        Args:
            form: what is filled.
            answers: of a draft or a record.
            today: the day on which it is filled.
            given: what the program answers by itself, and its clock.
            language: the one that it is filled in, where rules ask what a choice is called; empty for the first.
            new_id: gives each item of a repeat its identity.

        Raises:
            UserError: the rules of the form cannot work together.
        """
        self.form = form
        self._new_id = new_id
        self._given = given
        self._plan = plan(form)
        self._typed = {path: answer for path, answer in answers.items() if answer and not is_field(path)}
        self._state = State(
            form=form, plan=self._plan, items=Items(answers), today=today, language=language, clock=given.clock
        )
        self._settling = Settling(self._state, self._typed, given, new_id)
        for path in [path for path in self._typed if self._is_calculated(path)]:
            former = self._typed.pop(path)
            if question_path(path) in self._plan.remembered and isinstance(former, str):
                self._settling.calculated[path] = former
        if answers:
            self._settling.settle(self._state.below(""))
        else:
            self._settling.begin()

    @property
    def language(self) -> str:
        """The language that the form is filled in; empty for its first."""
        return self._state.language

    def speak(self, language: str) -> frozenset[str]:
        """Go on in another language; return the paths of all questions and groups that this changed."""
        self._state.language = language
        return self._settling.settle(self._state.below(""))

    # Answers

    def answer(self, path: str, answer: Answer | None) -> frozenset[str]:
        """Set or clear an answer; return the paths of all questions and groups that this changed."""
        question = self.question(path)
        if self._is_calculated(path):
            return frozenset({path})
        if answer:
            self._typed[path] = completed(question, answer) if isinstance(answer, str) else answer
        elif question.calculation is not None:
            self._typed[path] = ""
        else:
            self._typed.pop(path, None)
        return self._settling.settle([path]) | {path}

    def end(self) -> frozenset[str]:
        """Answer what a form asks the program when it is finished; return the paths of all that this changed."""
        paths = [one.path for one in self.form.questions() if one.preload is Preload.END]
        ended = [path for place in paths for path in self._state.places(place)]
        self._typed.update(dict.fromkeys(ended, self._given.answer(Preload.END)))
        return self._settling.settle(ended)

    def get(self, path: str) -> Answer | None:
        """Return what is typed, chosen or calculated, or the reason why there is no answer."""
        if not self.is_relevant(path):
            return None
        typed, question = self._typed.get(path), self.question(path)
        if isinstance(typed, Reason) or (typed and question.choice_filter is None):
            return typed
        return self.value(path) or None

    def value(self, path: str) -> str:
        """Return what rules see, as it is stored; empty where there is no answer, or none of its kind."""
        return self._state.values.get(path, "")

    def is_relevant(self, path: str) -> bool:
        """Return whether a question, group, repeat or item is asked for."""
        return self._state.items.is_here(path) and self._state.is_asked(path)

    def is_required(self, path: str) -> bool:
        """Return whether a question wants an answer or a reason."""
        return path in self._settling.required

    def is_read_only(self, path: str) -> bool:
        """Return whether a person cannot answer: it is not asked, or read only, or stands in what is."""
        not_asked = self.question(path).type in _UNANSWERED
        return not_asked or any(one in self._settling.read_only for one in _standing_in(path))

    def choices(self, path: str) -> tuple[Choice, ...]:
        """Return what a question offers, after the answers to others."""
        self.question(path)
        return self._state.offered(path)

    # Items of repeats

    def items(self, repeat: str) -> tuple[str, ...]:
        """Return the items of a repeat in order, without those that were taken out."""
        return self._state.items.of(repeat)

    def add_item(self, repeat: str) -> str:
        """Add an item at the end and return its path."""
        item = self._state.items.add(repeat, self._new_id())
        self._settling.begin_item(item)
        return item

    def duplicate_item(self, item: str) -> str:
        """Add an item with the same answers right behind ``item``; answers that identify a person stay behind."""
        repeat = repeat_of(item)
        copy = self._state.items.add(repeat, self._new_id(), after=item)
        paths = {item: copy}
        for inner in sorted(self._state.items.inside(item), key=len):
            if self._state.items.is_here(inner):
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
        if not within:
            found = self._state.walk(self.form.children, "")
        elif isinstance(item := self._plan.items[question_path(within)], Question):
            return (within,)
        elif within.endswith("}"):
            found = self._state.walk(item.children, within)
        else:
            found = self._state.walk((item,), within.rpartition("/")[0])
        return tuple(path for path, one in found if isinstance(one, Question))

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
        return View.at(self._state, path).said(say(text, language), language, hide=hide)

    def name(self) -> str:
        """Return what the form itself calls this record, or an empty string."""
        rule = self.form.instance_name
        return "" if rule is None else written(rule(View.at(self._state, "")))

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
        found.update({path: value for path, value in self._state.items.fields() if self._is_told(path)})
        return found

    def draft(self) -> dict[str, Answer]:
        """Return everything that was typed, whether it is relevant or not, and the items, removed or not."""
        calculated, remembered = self._settling.calculated, self._plan.remembered
        former = {path: value for path, value in calculated.items() if value and question_path(path) in remembered}
        typed = {path: answer for path, answer in self._typed.items() if answer}
        return {**former, **typed, **dict(self._state.items.fields())}

    # Inside

    def _settle_items(self, repeat: str, item: str = "") -> None:
        """Work out again what depends on which items there are, and everything in a restored or copied one."""
        self._settling.settle(self._state.below(item) if item else (), moved=repeat)

    def _is_calculated(self, path: str) -> bool:
        """Return whether a value is only calculated, so that nobody can type one."""
        found = self._plan.items.get(question_path(path))
        return isinstance(found, Question) and found.calculation is not None and found.type in _UNANSWERED

    def _problem(self, path: str, question: Question) -> Problem | None:
        if not _can_be_answered(question):
            return None
        value, answer = self.value(path), self.get(path)
        if isinstance(answer, str) and (expected := misfit(question, answer)) is not None:
            return Problem(path=path, message={}, fallback=expected)
        if not value:
            missing = self.is_required(path) and answer is None
            return Problem(path=path, message=question.required_message, fallback=MISSING) if missing else None
        fits = question.constraint is None or truth(question.constraint(View.at(self._state, path)))
        return None if fits else Problem(path=path, message=question.constraint_message, fallback=NOT_ALLOWED)

    def _is_started(self, section: str) -> bool:
        for path in self.questions(section):
            question = self.question(path)
            answer = None if question.calculation is not None else self.get(path)
            if answer is not None and answer != question.default and question.type not in _UNANSWERED:
                return True
        added = (item for item in self._state.items.inside(section) if self._state.items.is_here(item))
        return any(self._is_added(question_path(repeat_of(item))) for item in added)

    def _is_added(self, repeat: str) -> bool:
        """Return whether a person adds the items of a repeat, and all of them."""
        found = self._plan.items.get(repeat)
        return isinstance(found, Repeat) and found.count is None and not found.starts_with

    def _is_told(self, field: str) -> bool:
        """Return whether a finished record says of an item where it stands, or that it was taken out."""
        item = field[: field.rindex("}") + 1]
        items = self._state.items
        return self.is_relevant(repeat_of(item)) and (items.is_here(item) or items.is_removed(item))

    def _is_known(self, path: str) -> bool:
        return question_path(path) in self._plan.items


def _can_be_answered(question: Question) -> bool:
    """Return whether a person can answer a question: it is seen, and more of it than its words."""
    return not (
        question.type in _UNANSWERED
        or "hidden" in question.appearance
        or ("label" in question.appearance and question.type in _CHOSEN)
        or ("url" in question.appearance and question.type is QuestionType.TEXT)
    )


def _standing_in(path: str) -> Iterator[str]:
    """Give a path and those of all that it stands in, without items."""
    while path:
        yield path
        path = path.rpartition("/")[0]
        path = repeat_of(path) if path.endswith("}") else path
