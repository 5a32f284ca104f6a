"""What an expression looks at, found out from its tree before anything is filled."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.functions import FUNCTIONS
from minerisk.forms.xpath.tree import ABOVE, HERE, ROOT, Call, Literal, Negation, Operation, Path, Root, Tree, operands


@dataclass(slots=True, kw_only=True)
class References:
    """What was found.

    Attributes:
        at: the path of the question that the expression belongs to.
        root: what the form's paths begin with, e.g. ``data``.
        lists: the lists that come with the form.
        found: paths of questions, groups and repeats; ``across`` those that are looked up in every item.
    """

    at: str
    root: str
    lists: Collection[str]
    found: set[str] = field(default_factory=set)
    across: set[str] = field(default_factory=set)


def look(tree: Tree, references: References, here: str | None, *, inside: bool = False) -> str | None:
    """Add what ``tree`` looks at to ``references``.

    Args:
        tree: what to look through.
        references: where the expression stands, and what was found so far.
        here: what ``.`` is, or None where it is in a list.
        inside: whether it stands in brackets behind a step.

    Returns:
        The path of the nodes that the tree stands for, or None where it stands for something else.

    Raises:
        XPathError: it names a function, list or root that does not exist.
    """
    match tree:
        case Path():
            return _look_at_path(tree, references, here, inside=inside)
        case Call():
            return _look_at_call(tree, references, here, inside=inside)
        case Operation():
            for operand in operands(tree):
                look(operand, references, here, inside=inside)
        case Negation():
            look(tree.operand, references, here, inside=inside)
        case Root():
            return ""
        case _:
            pass
    return None


def _look_at_call(call: Call, references: References, here: str | None, *, inside: bool) -> str | None:
    function = FUNCTIONS.get(call.name)
    if function is None:
        raise XPathError(f"there is no function “{call.name}”")
    if not function.takes(len(call.arguments)):
        raise XPathError(f"“{call.name}” takes another number of values than {len(call.arguments)}")
    _check_text(call, references)
    for argument in call.arguments:
        look(argument, references, here, inside=inside)
    if call.name == "once":
        references.found.add(references.at)
    return references.at if call.name == "current" else None


def _check_text(call: Call, references: References) -> None:
    """Check the text that a function is called with, where a mistake in it would go unnoticed."""
    last = call.arguments[-1] if call.arguments else None
    if not isinstance(last, Literal) or not isinstance(last.value, str):
        return
    if call.name == "instance" and last.value not in references.lists:
        raise XPathError(f"there is no list “{last.value}”")
    if call.name == "regex":
        try:
            re.compile(last.value)
        except re.error as error:
            raise XPathError(f"“{last.value}” is not a pattern") from error


def _look_at_path(path: Path, references: References, here: str | None, *, inside: bool) -> str | None:
    absolute = path.start is ROOT
    base, steps, free = here, path.steps, inside
    if absolute:
        if steps[0].name != references.root:
            raise XPathError(f"“/{steps[0].name}” is not in this form")
        base, free = "", any(step.predicates for step in steps)
        steps = steps[1:]
    elif path.start is not None:
        base = look(path.start, references, here, inside=inside)
        free = inside and not (isinstance(path.start, Call) and path.start.name == "current")
    for step in steps:
        base, entered = _walk(base, step.name, references)
        free = free or (entered and not absolute)
        for predicate in step.predicates:
            look(predicate, references, base, inside=True)
    if base:
        references.found.add(base)
        if free:
            references.across.add(base)
    return base


def _walk(base: str | None, name: str, references: References) -> tuple[str | None, bool]:
    """Return where a step leads, and whether it enters again what the expression itself stands in."""
    if base is None or name == HERE:
        return base, False
    if name == ABOVE:
        if not base:
            raise XPathError("it leads out of the form")
        return base.rpartition("/")[0], False
    path = f"{base}/{name}" if base else name
    return path, references.at.startswith(f"{path}/")
