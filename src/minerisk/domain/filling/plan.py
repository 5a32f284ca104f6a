"""What depends on what in a form: worked out once for each form, so that a change reaches only what it touches."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from minerisk.domain.answer import within
from minerisk.domain.form import Action, Event, Form, Group, Item, Question, Repeat, Rule, Ruled
from minerisk.errors import UserError
from minerisk.i18n import N_

HOLE = re.compile(r"\$\{([^}]*)\}")
"""What stands in a text for an answer or an output of the form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependent:
    """Something that has to be worked out again.

    Attributes:
        across: in all items of a repeat, not only in the one where the change was.
        decides: its value or whether it is relevant, and not only whether it is required or read only.
    """

    path: str
    across: bool
    decides: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The dependencies of a form. All paths are those of questions, groups and repeats, without items.

    Attributes:
        items: every question, group and repeat, in the order of the form.
        place: the number of each of them in that order.
        rank: a place for each of them, after everything that it depends on.
        dependents: what depends on each of them.
        below: everything that stands below each of them, and below an empty path everything there is.
        repeats: the repeats that each of them stands in, outer before inner.
        remembered: questions whose calculation looks at its own former value.
        inward: what is relevant after answers in its own place.
        beginnings: actions that set an answer when the form or an item is begun, by the question they set.
        triggers: actions that are done when an answer changes, by the question whose answer that is.
    """

    items: Mapping[str, Item]
    place: Mapping[str, int]
    rank: Mapping[str, int]
    dependents: Mapping[str, tuple[Dependent, ...]]
    below: Mapping[str, tuple[str, ...]]
    repeats: Mapping[str, tuple[str, ...]]
    remembered: frozenset[str]
    inward: frozenset[str]
    beginnings: Mapping[str, tuple[Action, ...]]
    triggers: Mapping[str, tuple[Action, ...]]


@lru_cache(maxsize=16)
def plan(form: Form) -> Plan:
    """Return the dependencies of a form.

    Raises:
        UserError: questions are calculated from each other in a circle.
    """
    items = {item.path: item for item in _items(form.children)}
    beginnings, triggers = defaultdict[str, list[Action]](list), defaultdict[str, list[Action]](list)
    for action in form.actions:
        if action.target in items:
            if action.events & {Event.FIRST_LOAD, Event.NEW_ITEM}:
                beginnings[action.target].append(action)
            if Event.CHANGED in action.events and action.source in items:
                triggers[action.source].append(action)
    return Plan(
        items=items,
        place={path: place for place, path in enumerate(items)},
        rank={path: rank for rank, path in enumerate(_sorted(items))},
        dependents=_dependents(items, form.outputs),
        below={"": tuple(items)} | {path: _below(item) for path, item in items.items()},
        repeats={path: _repeats_around(path, items) for path in items},
        remembered=frozenset(path for path, item in items.items() if _remembers(item)),
        inward=frozenset(path for path, item in items.items() if _looks_inward(item)),
        beginnings={path: tuple(actions) for path, actions in beginnings.items()},
        triggers={path: tuple(actions) for path, actions in triggers.items()},
    )


def deciding(item: Item) -> Iterator[Ruled]:
    """Give the rules that decide whether something is relevant, its value, and how many items it has."""
    rules: list[Ruled | None] = [item.relevant]
    match item:
        case Question():
            rules += [item.calculation, item.choice_filter]
        case Repeat():
            rules.append(item.count)
        case _:
            pass
    yield from (rule for rule in rules if rule is not None)


def describing(item: Item) -> Iterator[Ruled]:
    """Give the rules that say whether a question is required or read only: no other rule can see that."""
    if item.read_only is not None:
        yield item.read_only
    if isinstance(item, Question) and item.required is not None:
        yield item.required


def _items(children: tuple[Item, ...]) -> Iterator[Item]:
    for child in children:
        yield child
        if not isinstance(child, Question):
            yield from _items(child.children)


def _below(item: Item) -> tuple[str, ...]:
    return () if isinstance(item, Question) else tuple(one.path for one in _items(item.children))


def _repeats_around(path: str, items: Mapping[str, Item]) -> tuple[str, ...]:
    steps = path.split("/")[:-1]
    above = ("/".join(steps[: count + 1]) for count in range(len(steps)))
    return tuple(one for one in above if isinstance(items[one], Repeat))


def _remembers(item: Item) -> bool:
    rule = item.calculation if isinstance(item, Question) else None
    return rule is not None and item.path in rule.dependencies - rule.across


def _looks_inward(item: Item) -> bool:
    return item.relevant is not None and any(within(path, item.path) for path in item.relevant.dependencies)


def _seen(rule: Ruled, at: str, items: Mapping[str, Item]) -> Iterator[str]:
    """Give what a rule depends on: of a group as a whole, and of ``*``, everything in it; nothing that is not there."""
    for path in rule.dependencies:
        if path.endswith("/*") or (isinstance(items.get(path), Group) and not at.startswith(f"{path}/")):
            yield from (one for one in items if one.startswith(path.removesuffix("*").rstrip("/") + "/"))
        elif path in items:
            yield path


def _sorted(items: Mapping[str, Item]) -> list[str]:
    """Return all paths, each after what it depends on.

    Where rules look at each other in a circle, the last change decides; but no value comes of calculations that do.
    """
    needs = {path: _needs(item, items) for path, item in items.items()}
    while True:
        try:
            return list(TopologicalSorter(needs).static_order())
        except CycleError as error:
            circle = list(pairwise(error.args[1]))
            loose = [(one, other) for one, other in circle if not _is_calculated_from(items[other], one)]
            if not loose:
                text = N_(
                    "The form cannot be used: the rules of these questions depend on each other in a circle: {circle}."
                )
                raise UserError(text, circle=" → ".join(one for one, _ in circle)) from error
            for one, other in loose:
                needs[other].discard(one)


def _needs(item: Item, items: Mapping[str, Item]) -> set[str]:
    found = {path for rule in deciding(item) for path in _seen(rule, item.path, items)}
    parent = item.path.rpartition("/")[0]
    return (found | {parent} if parent else found) - {item.path}


def _is_calculated_from(item: Item, path: str) -> bool:
    """Return whether a value is calculated from one other value, and not from those in the items of a repeat."""
    rule = item.calculation if isinstance(item, Question) else None
    return rule is not None and path in rule.dependencies - rule.across


def _dependents(items: Mapping[str, Item], outputs: Mapping[str, Rule]) -> Mapping[str, tuple[Dependent, ...]]:
    found = defaultdict[str, dict[Dependent, None]](dict)
    told = dict[str, frozenset[str]]()
    for path, item in items.items():
        for decides, rules in ((True, deciding(item)), (False, describing(item))):
            for rule in rules:
                for source in _seen(rule, path, items):
                    if source not in told:
                        told[source] = _told_by(items[source], outputs)
                    for one in told[source]:
                        found[one][Dependent(path=path, across=True, decides=decides)] = None
                    dependent = Dependent(path=path, across=_looks_across(rule, source), decides=decides)
                    if source != path or dependent.across or not _remembers(item) or not decides:
                        found[source][dependent] = None
    return {source: tuple(dependents) for source, dependents in found.items()}


def _told_by(item: Item, outputs: Mapping[str, Rule]) -> frozenset[str]:
    """Return the questions that the names of its choices speak of."""
    choices = item.choices if isinstance(item, Question) else ()
    holes = {hole for one in choices for said in one.label.values() if "${" in said for hole in HOLE.findall(said)}
    return frozenset[str]().union(*(outputs[hole].dependencies if hole in outputs else (hole,) for hole in holes))


def _looks_across(rule: Ruled, source: str) -> bool:
    return source in rule.across or any(source.startswith(path.rstrip("*").rstrip("/") + "/") for path in rule.across)
