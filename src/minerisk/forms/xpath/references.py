"""What an expression looks at, found out from its tree before anything is filled.

Where a path may lead to more than one question (``//age``, ``*``), all of them count.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.functions import FUNCTIONS
from minerisk.forms.xpath.library.patterns import compiled
from minerisk.forms.xpath.steps import ANY
from minerisk.forms.xpath.tree import ROOT, Call, Literal, Negation, Operation, Path, Root, Step, Tree, operands

Places: TypeAlias = frozenset[str] | None
"""The paths of what a tree may stand for; None for what is not in the form: a value, or rows of a list."""

_DOCUMENT = "/"
_NEAR = {"child", "parent", "self"}
_PASSED_ON = {"depend": slice(1), "if": slice(1, 3), "indexed-repeat": slice(1), "randomize": slice(1)}
"""Which arguments of a function become its value, where they can be nodes."""


@dataclass(slots=True, kw_only=True)
class References:
    """What was found.

    Attributes:
        at: the path of the question that the expression belongs to.
        root: what the form's paths begin with, e.g. ``data``.
        lists: the lists that come with the form.
        paths: of all questions, groups and repeats of the form; None where they are not known.
        found: paths of questions, groups and repeats; ``across`` those that are looked up in every item.
        missing: what the form does not have.
    """

    at: str
    root: str
    lists: Collection[str]
    paths: Collection[str] | None = None
    found: set[str] = field(default_factory=set)
    across: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)


def look(tree: Tree, references: References, here: str | Places, *, inside: bool = False) -> Places:
    """Add what ``tree`` looks at to ``references``.

    Args:
        tree: what to look through.
        references: where the expression stands, and what was found so far.
        here: what ``.`` is, or None where it is in a list.
        inside: whether it stands in brackets behind a step.

    Returns:
        What the tree stands for.

    Raises:
        XPathError: it calls a function that does not exist, or in a way that cannot work.
    """
    at = frozenset([here]) if isinstance(here, str) else here
    match tree:
        case Path():
            return _look_at_path(tree, references, at, inside=inside)
        case Call():
            return _look_at_call(tree, references, at, inside=inside)
        case Operation():
            places = [look(operand, references, at, inside=inside) for operand in operands(tree)]
            return _together(places) if tree.name == "|" else None
        case Negation():
            look(tree.operand, references, at, inside=inside)
        case Root():
            return frozenset([_DOCUMENT])
        case _:
            pass
    return None


def _together(places: Iterable[Places]) -> Places:
    known = [one for one in places if one is not None]
    return frozenset[str]().union(*known) if known else None


def _look_at_call(call: Call, references: References, here: Places, *, inside: bool) -> Places:
    function = FUNCTIONS.get(call.name)
    if function is None:
        raise XPathError(f"there is no function “{call.name}”")
    if not function.takes(len(call.arguments)):
        raise XPathError(f"“{call.name}” takes another number of values than {len(call.arguments)}")
    _check_text(call, references)
    places = [look(argument, references, here, inside=inside) for argument in call.arguments]
    if call.name == "once":
        references.found.add(references.at)
    if call.name == "current":
        return frozenset([references.at])
    return _together(places[_PASSED_ON.get(call.name, slice(0))])


def _check_text(call: Call, references: References) -> None:
    """Check the text that a function is called with, where a mistake in it would go unnoticed."""
    texts = [one.value for one in call.arguments if isinstance(one, Literal) and isinstance(one.value, str)]
    if call.name in {"instance", "pulldata"} and texts and call.arguments[0] == Literal(texts[0]):
        if texts[0] not in references.lists:
            references.missing.add(f"instance('{texts[0]}')")
    elif call.name == "regex" and call.arguments[1] == Literal(texts[-1] if texts else ""):
        compiled(texts[-1])


def _look_at_path(path: Path, references: References, here: Places, *, inside: bool) -> Places:
    places, free = here, inside
    if path.start is ROOT:
        places, free = frozenset([_DOCUMENT]), any(step.predicates for step in path.steps)
    elif path.start is not None:
        places = look(path.start, references, here, inside=inside)
        free = inside and not (isinstance(path.start, Call) and path.start.name == "current")
    for step in path.steps:
        if places is not None:
            places = frozenset(_walk(places, step, references))
            free = free or step.axis not in _NEAR or _enters(step, places, references)
        for predicate in step.predicates:
            look(predicate, references, places, inside=True)
    _note(places, references, free=free)
    return places


def _note(places: Places, references: References, *, free: bool) -> None:
    found = {place for place in places or () if place not in ("", _DOCUMENT)}
    references.found |= found
    if free:
        references.across |= found


def _enters(step: Step, places: Collection[str], references: References) -> bool:
    """Return whether a step down leads again into what the expression itself stands in."""
    return step.axis == "child" and any(place and references.at.startswith(f"{place}/") for place in places)


def _walk(places: Collection[str], step: Step, references: References) -> Iterator[str]:
    """Give where a step may lead from ``places``."""
    for place in places:
        if step.axis == "child" and step.name not in ANY:
            yield from _child(place, step.name, references)
        else:
            yield from (one for one in _along(step.axis, place, references) if _is(one, step.name, references))


def _child(place: str, name: str, references: References) -> Iterator[str]:
    path = f"{place}/{name}" if place else name
    if place == _DOCUMENT:
        path = "" if name == references.root else f"/{name}"
    if path and (path.startswith("/") or (references.paths is not None and path not in references.paths)):
        references.missing.add(path)
    else:
        yield path


def _is(place: str, name: str, references: References) -> bool:
    if name in ANY:
        return True
    return name == (place.rpartition("/")[2] or ("" if place else references.root))


def _along(axis: str, place: str, references: References) -> Iterator[str]:
    """Give what may lie in a direction from a place."""
    if axis == "self" or axis.endswith("-or-self"):
        yield place
    if axis == "parent":
        yield from _above(place)[:1]
    elif axis.startswith("ancestor"):
        yield from _above(place)
    elif axis == "child":
        yield from (one for one in _everything(references) if _above(one)[:1] == [place])
    elif axis.startswith("descendant"):
        yield from (one for one in _everything(references) if place in _above(one))
    elif axis.endswith("-sibling"):
        yield from (one for one in _everything(references) if _above(one)[:1] == _above(place)[:1])
    elif axis in ("following", "preceding"):
        yield from _everything(references)


def _above(place: str) -> list[str]:
    """Return what a place stands in, the nearest first."""
    if place == _DOCUMENT:
        return []
    steps = place.split("/")[:-1]
    inner = ["/".join(steps[:count]) for count in range(len(steps), 0, -1)]
    return [*inner, "", _DOCUMENT] if place else [_DOCUMENT]


def _everything(references: References) -> Iterator[str]:
    yield ""
    yield from references.paths or ()
