"""What depends on what in a form: worked out once for each form, so that a change reaches only what it touches."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter

from minerisk.domain.form import Form, Item, Question, Repeat, Ruled
from minerisk.errors import UserError
from minerisk.i18n import N_


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
        rank: a place for each of them, after everything that it depends on.
        dependents: what depends on each of them.
        repeats: the repeats that each of them stands in, outer before inner.
        remembered: questions whose calculation looks at its own former value.
    """

    items: Mapping[str, Item]
    rank: Mapping[str, int]
    dependents: Mapping[str, tuple[Dependent, ...]]
    repeats: Mapping[str, tuple[str, ...]]
    remembered: frozenset[str]

    def below(self, path: str) -> tuple[str, ...]:
        """Return everything that stands below ``path``; an empty path stands for the whole form."""
        return tuple(one for one in self.items if not path or one.startswith(f"{path}/"))


@lru_cache(maxsize=16)
def plan(form: Form) -> Plan:
    """Return the dependencies of a form.

    Raises:
        UserError: a rule looks at a question that does not exist, or rules depend on each other in a circle.
    """
    items = {item.path: item for item in _items(form.children)}
    repeats = {path: _repeats_around(path, items) for path in items}
    for item in items.values():
        _check(item, items)
    return Plan(
        items=items,
        rank={path: rank for rank, path in enumerate(_sorted(items))},
        dependents=_dependents(items),
        repeats=repeats,
        remembered=frozenset(path for path, item in items.items() if _remembers(item)),
    )


def deciding(item: Item) -> Iterator[Ruled]:
    """Give the rules that decide whether something is relevant, and its value."""
    rules: list[Ruled | None] = [item.relevant]
    if isinstance(item, Question):
        rules += [item.calculation, item.choice_filter]
    yield from (rule for rule in rules if rule is not None)


def describing(item: Item) -> Iterator[Ruled]:
    """Give the rules that say whether a question is required or read only: no other rule can see that."""
    if isinstance(item, Question):
        yield from (rule for rule in (item.required, item.read_only) if rule is not None)


def _items(children: tuple[Item, ...]) -> Iterator[Item]:
    for child in children:
        yield child
        if not isinstance(child, Question):
            yield from _items(child.children)


def _repeats_around(path: str, items: Mapping[str, Item]) -> tuple[str, ...]:
    steps = path.split("/")[:-1]
    above = ("/".join(steps[: count + 1]) for count in range(len(steps)))
    return tuple(one for one in above if isinstance(items[one], Repeat))


def _remembers(item: Item) -> bool:
    return isinstance(item, Question) and item.calculation is not None and item.path in item.calculation.dependencies


def _check(item: Item, items: Mapping[str, Item]) -> None:
    rules = [*deciding(item), *describing(item)]
    if isinstance(item, Question):
        rules += [item.constraint] if item.constraint is not None else []
    for rule in rules:
        for path in sorted(rule.dependencies - items.keys()):
            text = N_("The form cannot be used: a rule of “{question}” looks at “{path}”, which is not in it.")
            raise UserError(text, question=item.path, path=path)


def _sorted(items: Mapping[str, Item]) -> Iterator[str]:
    needs: dict[str, set[str]] = {}
    for path, item in items.items():
        found = {path for rule in deciding(item) for path in rule.dependencies}
        if _remembers(item) and not (item.relevant and path in item.relevant.dependencies):
            found.discard(path)
        parent = path.rpartition("/")[0]
        needs[path] = found | {parent} if parent else found
    try:
        yield from TopologicalSorter(needs).static_order()
    except CycleError as error:
        circle = " → ".join(dict.fromkeys(error.args[1]))
        text = N_("The form cannot be used: the rules of these questions depend on each other in a circle: {circle}.")
        raise UserError(text, circle=circle) from error


def _dependents(items: Mapping[str, Item]) -> Mapping[str, tuple[Dependent, ...]]:
    found = defaultdict[str, dict[Dependent, None]](dict)
    for path, item in items.items():
        for decides, rules in ((True, deciding(item)), (False, describing(item))):
            for rule in rules:
                for source in rule.dependencies - ({path} if decides else set()):
                    found[source][Dependent(path=path, across=source in rule.across, decides=decides)] = None
    return {source: tuple(dependents) for source, dependents in found.items()}
