"""Works out again what a change touches, in the order in which rules look at each other, until nothing changes."""

import math
from collections.abc import Callable, Iterable

from minerisk.domain.answer import Answer, question_path, repeat_of, within
from minerisk.domain.filling.given import Given
from minerisk.domain.filling.nodes import State, View
from minerisk.domain.filling.plan import Dependent
from minerisk.domain.filling.stored import stored, truth
from minerisk.domain.filling.work import Work
from minerisk.domain.form import (
    CHOSEN,
    Action,
    Choice,
    Event,
    Item,
    Outcome,
    Preload,
    Question,
    QuestionType,
    Repeat,
    Rule,
)

MOST_ITEMS = 10_000
"""More items than this are not made of a number, however large it is."""

_MOST_TIMES = 50
"""How often one thing is worked out again at most, where rules look at each other in a circle."""


class Settling:
    """Keeps the state of a form true to what was typed.

    Attributes:
        required: answer paths of the questions that are; ``read_only`` those of questions, groups and repeats.
        calculated: what the calculations said last.
    """

    def __init__(self, state: State, typed: dict[str, Answer], given: Given, new_id: Callable[[], str]) -> None:
        self._state = state
        self._typed = typed
        self._given = given
        self._new_id = new_id
        self.required: set[str] = set()
        self.read_only: set[str] = set()
        self.calculated: dict[str, str] = {}

    def begin(self) -> None:
        """Let the form begin with what it answers by itself."""
        work = Work()
        self._begin(work, "", frozenset({Event.FIRST_LOAD}))
        self._run(work)

    def begin_item(self, item: str) -> frozenset[str]:
        """Let an item that was added begin; return the paths of all that changed."""
        work = Work()
        self._begin(work, item, frozenset({Event.NEW_ITEM}))
        self._spread_items(work, repeat_of(item))
        return self._run(work)

    def settle(self, paths: Iterable[str], *, moved: str = "") -> frozenset[str]:
        """Work out ``paths``, and whatever depends on what changes there.

        Args:
            paths: answer paths of questions, groups and repeats.
            moved: a repeat of which items came, went or moved.

        Returns:
            The paths of all questions, groups and repeats of which something changed.
        """
        work = Work()
        self._add(work, paths)
        if moved:
            self._spread_items(work, moved)
        return self._run(work)

    # Beginning

    def _begin(self, work: Work, above: str, events: frozenset[Event]) -> None:
        """Give everything below an item its first answer, in the order of the form, and let it wait."""
        started = self._start(above)
        if self._state.form.actions:
            before, work.beginning = work.beginning, True
            for path in started:
                self._decide(work, path)
                self._act(work, path, events)
            work.beginning = before
        self._add(work, started)

    def _act(self, work: Work, path: str, events: frozenset[Event]) -> None:
        """Do the actions that give a relevant question its first answer."""
        for action in self._state.plan.beginnings.get(question_path(path), ()):
            if action.events & events and self._state.relevant[path]:
                self._do(action, path)
                self._decide(work, path)

    def _start(self, above: str) -> list[str]:
        """Make the items that repeats begin with and give the answers that are known beforehand."""
        started: list[str] = []
        for path, item in self._state.walk(self._state.children(above), above):
            started.append(path)
            if isinstance(item, Question):
                self._give(item, path)
            elif isinstance(item, Repeat) and item.count is None:
                for _ in range(item.new_with if above else item.starts_with):
                    self._state.items.add(path, self._new_id())
        return started

    def _give(self, question: Question, path: str) -> None:
        text = question.default
        if question.preload is not None and question.preload is not Preload.END:
            text = self._given.answer(question.preload) or text
        if text and path not in self._typed:
            if question.calculation is None:
                self._typed[path] = text
            else:
                self.calculated[path] = text
            self._keep(path, stored(question, text))

    # Actions

    def _do(self, action: Action, path: str) -> None:
        """Set the answer that an action is for."""
        question = self._state.plan.items[action.target]
        text = ""
        if action.value is not None and isinstance(question, Question):
            text = stored(question, action.value(View.at(self._state, path)))
        if text:
            self._typed[path] = text
        else:
            self._typed.pop(path, None)

    def _fire(self, work: Work) -> None:
        """Do the actions of the answers that changed."""
        fired, work.fired = work.fired, {}
        for path, (before, beginning) in fired.items():
            source = question_path(path)
            for action in self._state.plan.triggers[source] if self._state.values.get(path, "") != before else ():
                if not beginning or self._state.plan.place[action.target] < self._state.plan.place[source]:
                    for target in self._state.places(action.target, near=path):
                        self._do(action, target)
                        work.add(self._state.plan.rank[action.target], target)

    # Working out

    def _run(self, work: Work) -> frozenset[str]:
        for _ in range(_MOST_TIMES):
            while work.waiting:
                describes, path = work.take()
                if describes:
                    self._describe(work, path)
                elif work.times[path] < _MOST_TIMES:
                    work.times[path] += 1
                    self._decide(work, path)
            if not work.fired:
                break
            self._fire(work)
        return frozenset(work.changed)

    def _add(self, work: Work, paths: Iterable[str]) -> None:
        rank = self._state.plan.rank
        for path in paths:
            work.add(rank[question_path(path)], path)
            work.add(len(rank), path, describes=True)

    def _decide(self, work: Work, path: str) -> None:
        """Work out whether something is relevant, what it offers, its value, and how many items it has."""
        place = question_path(path)
        item = self._state.plan.items[place]
        was_relevant = self._state.relevant.get(path, True)
        relevant = self._state.is_open(path) and self._is_asked(work, item, path)
        self._state.relevant[path] = relevant
        if relevant is not was_relevant:
            work.changed.add(path)
        if isinstance(item, Question):
            if self._offer(item, path):
                work.changed.add(path)
            value = self._value(item, path, regained=not was_relevant) if relevant else ""
            self._show(work, place, path, value)
            return
        if isinstance(item, Repeat) and item.count is not None:
            self._count(work, item.count, path)
        if relevant is not was_relevant:
            self._wait_below(work, item, path)

    def _is_asked(self, work: Work, item: Item, path: str) -> bool:
        """Return whether something is asked for; each item for itself, where the rule looks into it."""
        rule = item.relevant
        if rule is None or item.path not in self._state.plan.inward:
            return self._holds(rule, path)
        items = self._state.items.of(path) if isinstance(item, Repeat) else ()
        for one in items:
            before = self._state.relevant.get(one, True)
            self._state.relevant[one] = self._holds_inward(rule, one)
            if self._state.relevant[one] is not before:
                work.changed.add(one)
                self._wait_below(work, item, one)
        return any(self._state.relevant[one] for one in items) if items else self._holds_inward(rule, path)

    def _holds_inward(self, rule: Rule, path: str) -> bool:
        """Return what a rule says that looks at what stands in its own place: at first it sees no answers there."""
        values = self._state.values
        below = () if path in self._state.relevant else (path, *self._state.below(path))
        unseen = {one: values.pop(one) for one in below if one in values}
        holds = self._holds(rule, path)
        values.update(unseen)
        return holds

    def _wait_below(self, work: Work, item: Item, path: str) -> None:
        """Let what stands right in a group, a repeat or an item wait."""
        for child in () if isinstance(item, Question) else item.children:
            for below in self._state.places(child.path, near=path):
                work.add(self._state.plan.rank[child.path], below)

    def _describe(self, work: Work, path: str) -> None:
        """Work out whether something is required and whether it is read only."""
        item = self._state.plan.items[question_path(path)]
        required = item.required if isinstance(item, Question) else None
        for paths, rule in ((self.required, required), (self.read_only, item.read_only)):
            holds = rule is not None and self._holds(rule, path)
            if holds is not (path in paths):
                paths.symmetric_difference_update({path})
                work.changed.add(path)

    def _show(self, work: Work, place: str, path: str, value: str) -> None:
        """Let rules see a value, and whatever looks at it wait."""
        before = self._state.values.get(path, "")
        if value == before:
            return
        self._keep(path, value)
        work.changed.add(path)
        if place in self._state.plan.triggers:
            work.fired.setdefault(path, (before, work.beginning))
        self._spread(work, place, path)

    def _spread(self, work: Work, place: str, path: str) -> None:
        """Let everything wait that depends on what changed at ``path``."""
        for dependent in self._state.plan.dependents.get(place, ()):
            self._wait(work, dependent, path)

    def _wait(self, work: Work, dependent: Dependent, path: str) -> None:
        rank = self._state.plan.rank[dependent.path] if dependent.decides else len(self._state.plan.rank)
        for target in self._state.places(dependent.path, near="" if dependent.across else path):
            if target != path or target not in self.calculated:
                work.add(rank, target, describes=not dependent.decides)

    def _spread_items(self, work: Work, repeat: str) -> None:
        """Let everything wait that sees which items there are; what looks at its own item alone does not."""
        place = question_path(repeat)
        work.changed.add(repeat)
        self._spread(work, place, repeat)
        if place in self._state.plan.inward:
            work.add(self._state.plan.rank[place], repeat)
        for source in self._state.plan.below[place]:
            for dependent in self._state.plan.dependents.get(source, ()):
                if dependent.across or not within(dependent.path, place):
                    self._wait(work, dependent, repeat)

    def _holds(self, rule: Rule | None, path: str) -> bool:
        return rule is None or truth(rule(View.at(self._state, path)))

    def _offer(self, question: Question, path: str) -> bool:
        """Work out the choices of a question; return whether they changed."""
        if question.choice_filter is None:
            return False
        before = self._state.choices.get(path)
        found = self._state.choices[path] = question.choice_filter(View.at(self._state, path), question.choices)
        return before != found

    def _count(self, work: Work, rule: Rule, path: str) -> None:
        """Have as many items as a rule says; what it says nothing sensible about stays as it is."""
        items = self._state.items
        before = items.of(path)
        number = _number(rule(View.at(self._state, path)))
        if number is None:
            if items.is_counted(path):
                return
            number = 0
        missing = items.count(path, number)
        back = [item for item in items.of(path) if item not in before]
        new = [items.add(path, self._new_id()) for _ in range(missing)]
        for item in back:
            self._add(work, self._state.below(item))
        for item in new:
            self._begin(work, item, frozenset({Event.FIRST_LOAD, Event.NEW_ITEM}))
        if items.of(path) != before:
            self._spread_items(work, path)

    def _value(self, question: Question, path: str, *, regained: bool) -> str:
        if question.calculation is not None:
            self._calculate(question, question.calculation, path, regained=regained)
        typed = self._typed.get(path, self.calculated.get(path))
        text = stored(question, typed) if isinstance(typed, str) else ""
        if question.type not in CHOSEN or not text:
            return text
        return _chosen(question.type, text, self._state.offered(path))

    def _calculate(self, question: Question, rule: Rule, path: str, *, regained: bool) -> None:
        """Work out a calculation; what a person or an action put in its place holds until it says something else."""
        former = self.calculated.get(path)
        if question.path in self._state.plan.remembered:
            self._keep(path, self._own(path))
        found = self.calculated[path] = stored(question, rule(View.at(self._state, path)))
        if former is not None and (found != former or regained):
            self._typed.pop(path, None)

    def _own(self, path: str) -> str:
        """Return what a calculation sees that looks at its own former value."""
        typed = self._typed.get(path, self.calculated.get(path))
        return typed if isinstance(typed, str) else ""

    def _keep(self, path: str, value: str) -> None:
        if value:
            self._state.values[path] = value
        else:
            self._state.values.pop(path, None)


def _chosen(kind: QuestionType, text: str, choices: tuple[Choice, ...]) -> str:
    """Return the codes of an answer that are offered; those of a rank are followed by all that are not in it."""
    names = {choice.name: None for choice in choices}
    if kind is QuestionType.SELECT_ONE:
        return text if text in names else ""
    codes = [code for code in text.split() if code in names]
    return " ".join(dict.fromkeys([*codes, *names]) if kind is QuestionType.RANK else codes)


def _number(value: Outcome) -> int | None:
    """Return how many items a rule asks for, or None where it does not say."""
    try:
        number = float(value)
    except ValueError:
        return None
    return min(max(math.floor(number), 0), MOST_ITEMS) if math.isfinite(number) else None
