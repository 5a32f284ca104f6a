"""Works out again what a change touches, each thing once, in the order in which rules look at each other."""

import heapq
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from minerisk.domain.answer import Answer, question_path, repeat_of, within
from minerisk.domain.form import Choice, Outcome, Question, QuestionType, Rule
from minerisk.domain.nodes import State, View
from minerisk.domain.plan import Dependent

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(slots=True)
class _Work:
    """What waits to be worked out, in order, and what was found changed."""

    waiting: list[tuple[int, bool, str]] = field(default_factory=list)
    queued: set[tuple[int, bool, str]] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)

    def add(self, rank: int, path: str, *, describes: bool = False) -> None:
        """Let something wait, unless it does already."""
        entry = (rank, describes, path)
        if entry not in self.queued:
            self.queued.add(entry)
            heapq.heappush(self.waiting, entry)


class Settling:
    """Keeps the state of a form true to what was typed.

    Attributes:
        choices: what questions with a filter offer; ``required`` and ``read_only`` are the paths that are.
        former: the last value of calculations that look at their own, kept while they are not relevant.
    """

    def __init__(self, state: State, typed: Mapping[str, Answer]) -> None:
        self._state = state
        self._typed = typed
        self.choices: dict[str, tuple[Choice, ...]] = {}
        self.required: set[str] = set()
        self.read_only: set[str] = set()
        self.former: dict[str, str] = {}

    def settle(self, paths: Iterable[str], *, moved: str = "") -> frozenset[str]:
        """Work out ``paths``, and whatever depends on what changes there.

        Args:
            paths: answer paths of questions, groups and repeats.
            moved: a repeat of which items came, went or moved.

        Returns:
            The paths of all questions, groups and repeats of which something changed.
        """
        work, plan = _Work(), self._state.plan
        for path in paths:
            work.add(plan.rank[question_path(path)], path)
            work.add(len(plan.rank), path, describes=True)
        if moved:
            self._spread_items(work, moved)
        while work.waiting:
            _, describes, path = heapq.heappop(work.waiting)
            if describes:
                self._describe(work, path)
            else:
                self._decide(work, path)
        return frozenset(work.changed)

    def places(self, place: str, *, near: str = "") -> list[str]:
        """Return the answer paths of a question, group or repeat: near an item that one's, and otherwise all."""
        done, above = "", [""]
        for repeat in self._state.plan.repeats[place]:
            rest = repeat.removeprefix(done)
            found = [item for path in above for item in self._state.items.of(path + rest)]
            own = [item for item in found if within(near, item)] if near else []
            done, above = repeat, own or found
        rest = place.removeprefix(done)
        return [path + rest for path in above]

    def _decide(self, work: _Work, path: str) -> None:
        """Work out whether something is relevant, what it offers and what its value is."""
        place = question_path(path)
        item = self._state.plan.items[place]
        before = (self._state.relevant.get(path, True), self._state.values.get(path, ""))
        relevant = self._is_open(path) and self._holds(item.relevant, path)
        self._state.relevant[path] = relevant
        if isinstance(item, Question):
            if self._offer(item, path, relevant=relevant):
                work.changed.add(path)
            self._keep(path, self._value(item, path) if relevant else "")
        if before == (relevant, self._state.values.get(path, "")):
            return
        work.changed.add(path)
        self._spread(work, place, path)
        if relevant is not before[0] and not isinstance(item, Question):
            for child in item.children:
                for below in self.places(child.path, near=path):
                    work.add(self._state.plan.rank[child.path], below)

    def _describe(self, work: _Work, path: str) -> None:
        """Work out whether a question is required and whether it is read only."""
        item = self._state.plan.items[question_path(path)]
        if isinstance(item, Question):
            for paths, rule in ((self.required, item.required), (self.read_only, item.read_only)):
                holds = rule is not None and self._holds(rule, path)
                if holds is not (path in paths):
                    paths.symmetric_difference_update({path})
                    work.changed.add(path)

    def _spread(self, work: _Work, place: str, path: str) -> None:
        """Let everything wait that depends on what changed at ``path``."""
        for dependent in self._state.plan.dependents.get(place, ()):
            self._wait(work, dependent, path)

    def _wait(self, work: _Work, dependent: Dependent, path: str) -> None:
        rank = self._state.plan.rank[dependent.path] if dependent.decides else len(self._state.plan.rank)
        for target in self.places(dependent.path, near="" if dependent.across else path):
            work.add(rank, target, describes=not dependent.decides)

    def _spread_items(self, work: _Work, repeat: str) -> None:
        """Let everything wait that sees which items there are; what looks at its own item alone does not."""
        place = question_path(repeat)
        self._spread(work, place, repeat)
        for source in self._state.plan.below(place):
            for dependent in self._state.plan.dependents.get(source, ()):
                if dependent.across or not within(dependent.path, place):
                    self._wait(work, dependent, repeat)

    def _is_open(self, path: str) -> bool:
        above = path.rpartition("/")[0]
        return self._state.relevant.get(repeat_of(above) if above.endswith("}") else above, True)

    def _holds(self, rule: Rule | None, path: str) -> bool:
        return rule is None or truth(rule(View.at(self._state, path)))

    def _offer(self, question: Question, path: str, *, relevant: bool) -> bool:
        """Work out the choices of a question; return whether they changed."""
        if question.choice_filter is None or not relevant:
            return False
        before = self.choices.get(path)
        self.choices[path] = question.choice_filter(View.at(self._state, path), question.choices)
        return before != self.choices[path]

    def _value(self, question: Question, path: str) -> str:
        typed = self._typed.get(path)
        if question.calculation is not None:
            if question.path not in self._state.plan.remembered:
                return written(question.calculation(View.at(self._state, path)), question.type)
            self._keep(path, self.former.get(path) or (typed if isinstance(typed, str) else ""))
            self.former[path] = written(question.calculation(View.at(self._state, path)), question.type)
            return self.former[path]
        if not isinstance(typed, str):
            return ""
        return _offered(typed, self.choices[path]) if path in self.choices else typed

    def _keep(self, path: str, value: str) -> None:
        if value:
            self._state.values[path] = value
        else:
            self._state.values.pop(path, None)


def truth(value: Outcome) -> bool:
    """Return whether what a rule says counts as yes."""
    return value != "" if isinstance(value, str) else bool(value) and not math.isnan(value)


def written(value: Outcome, kind: QuestionType) -> str:
    """Return a calculated value as an answer; what cannot be worked out is no answer."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if not math.isfinite(value):
        return ""
    if kind is QuestionType.DATE:
        day = _EPOCH + math.floor(value)
        return date.fromordinal(day).isoformat() if 1 <= day <= date.max.toordinal() else ""
    return str(int(value)) if value == int(value) else f"{value:.15f}".rstrip("0")


def _offered(typed: str, choices: tuple[Choice, ...]) -> str:
    """Return the codes of an answer that are offered."""
    names = {choice.name for choice in choices}
    return " ".join(code for code in typed.split() if code in names)
