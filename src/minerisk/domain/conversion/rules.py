"""What a form asks, takes and calculates, for answers that come in thousands.

Says the same as ``Filling`` does of finished records, but works each rule out once for all answers it can look at.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from minerisk.domain.answer import ORDER, Answer, Answers, within
from minerisk.domain.filling.items import Items
from minerisk.domain.filling.nodes import State, View
from minerisk.domain.filling.plan import deciding, plan
from minerisk.domain.filling.stored import stored, truth
from minerisk.domain.form import Form, Item, Question, Ruled

_NO_ITEM = ("",)

_Key: TypeAlias = Callable[[Answers, str, Sequence[str]], object]
"""Gives the answers that rules look at, in the item they stand in and in all items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A question, group or repeat with rules, and what was worked out for it.

    Attributes:
        path: below the item where it is asked of each: ``/age``; ``repeated`` says so.
        if_answered: whether its rules matter only where it has an answer.
        found: by what its rules look at: its value where it is calculated, and otherwise whether it is asked, and takes
            its answer.
    """

    item: Item
    path: str
    repeated: bool
    if_answered: bool
    key: _Key
    found: dict[object, str | bool] = field(default_factory=dict)


class Asked:
    """The rules of a form that touch what is answered."""

    def __init__(self, form: Form, repeat: str, answered: Container[str], today: date) -> None:
        """Follow the rules.

        Args:
            form: whose rules they are.
            repeat: the only repeat that has items.
            answered: paths of the questions that may have an answer.
            today: for rules that look at it.
        """
        self._form = form
        self._plan = plan(form)
        self._repeat = repeat
        self._today = today
        ordered = sorted(self._plan.items, key=self._plan.rank.__getitem__)
        touched = (self._plan.items[path] for path in ordered)
        self._steps = [self._step(item) for item in touched if any(_rules(item)) and _matters(item, answered)]

    def settle(self, answers: dict[str, Answer], items: Sequence[str]) -> dict[str, Answer]:
        """Take out of ``answers`` what the form does not ask or take, and return that; add what it calculates."""
        out: dict[str, Answer] = {}
        closed: list[str] = []
        for step in self._steps:
            for item in items if step.repeated else _NO_ITEM:
                path = item + step.path
                if (step.if_answered and path not in answers) or (closed and _stands_in(path, closed)):
                    continue
                found = self._find(step, path, item, answers, items)
                if found is False:
                    out |= {one: answers.pop(one) for one in ([path] if step.if_answered else _below(path, answers))}
                    closed += [] if step.if_answered else [path]
                elif found and isinstance(found, str):
                    answers[path] = found
        return out

    def _find(self, step: _Step, path: str, item: str, answers: dict[str, Answer], items: Sequence[str]) -> str | bool:
        key = step.key(answers, item, items)
        found = step.found.get(key)
        if found is None:
            found = step.found[key] = self._work_out(step.item, path, answers, items)
        return found

    def _step(self, item: Item) -> _Step:
        repeated = within(item.path, self._repeat)
        return _Step(
            item=item,
            path=item.path[len(self._repeat) :] if repeated else item.path,
            repeated=repeated,
            if_answered=isinstance(item, Question) and item.calculation is None,
            key=_key(*_looks(item, self._repeat)),
        )

    def _work_out(self, item: Item, path: str, answers: dict[str, Answer], items: Sequence[str]) -> str | bool:
        state = State(
            form=self._form,
            plan=self._plan,
            items=Items({one + ORDER: str(number) for number, one in enumerate(items) if one + ORDER in answers}),
            today=self._today,
            values={one: answer for one, answer in answers.items() if isinstance(answer, str)},
        )
        view = View.at(state, path)
        calculated = isinstance(item, Question) and item.calculation is not None
        if item.relevant is not None and not truth(item.relevant(view)):
            return "" if calculated else False
        if not isinstance(item, Question):
            return True
        if item.calculation is not None:
            return stored(item, item.calculation(view))
        return path not in state.values or _takes(item, view)


def _rules(item: Item) -> Iterator[Ruled]:
    """Give the rules that say whether something is asked, its value, and which answers it takes."""
    yield from deciding(item)
    if isinstance(item, Question) and item.constraint is not None:
        yield item.constraint


def _takes(question: Question, view: View) -> bool:
    """Return whether an answer that is there is offered and allowed."""
    if question.choice_filter is not None:
        offered = {choice.name for choice in question.choice_filter(view, question.choices)}
        if not offered.issuperset(view.node.text().split()):
            return False
    return question.constraint is None or truth(question.constraint(view))


def _looks(item: Item, repeat: str) -> tuple[list[str], list[str], list[str]]:
    """Return what rules look at: outside ``repeat``; in the item they stand in; in every item, both below the item.

    What looks at the items themselves looks at their order.
    """
    rules = tuple(_rules(item))
    looks = {path for rule in rules for path in rule.dependencies}
    if isinstance(item, Question) and (item.choice_filter is not None or item.constraint is not None):
        looks.add(item.path)
    across = {path for rule in rules for path in rule.across} if within(item.path, repeat) else looks
    inner = {path for path in looks if within(path, repeat)}
    return (
        sorted(looks - inner),
        sorted(path[len(repeat) :] or ORDER for path in inner - across),
        sorted(path[len(repeat) :] or ORDER for path in inner & across),
    )


def _key(outside: list[str], here: list[str], everywhere: list[str]) -> _Key:
    """Return what tells apart the cases in which rules may say different things; most look at one answer alone."""

    def whole(answers: Answers, item: str, items: Sequence[str]) -> object:
        seen = [answers.get(path) for path in outside] + [answers.get(item + path) for path in here]
        return (*seen, *[answers.get(one + path) for path in everywhere for one in items])

    match outside, here, everywhere:
        case [only], [], []:
            return lambda answers, _item, _items: answers.get(only)
        case [], [only], []:
            return lambda answers, item, _items: answers.get(item + only)
        case [], [], [only]:
            return lambda answers, _item, items: tuple([answers.get(one + only) for one in items])
        case _:
            return whole


def _below(path: str, answers: Iterable[str]) -> list[str]:
    """Return the paths of all answers in a group, a repeat or an item."""
    return [one for one in answers if within(one, path)]


def _stands_in(path: str, places: Iterable[str]) -> bool:
    return any(within(path, place) for place in places)


def _matters(item: Item, answered: Container[str]) -> bool:
    return not isinstance(item, Question) or item.calculation is not None or item.path in answered
