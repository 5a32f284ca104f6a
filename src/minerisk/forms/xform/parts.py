"""What a form consists of, and what it begins with: every group, repeat and question of its first instance."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from minerisk.domain.form import Node, Scope
from minerisk.forms.xform.document import JAVAROSA
from minerisk.forms.xform.lists import local


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A group, a repeat or a question.

    Attributes:
        element: what a new one is made from.
        default: what a new one says.
        starts_with: items of a repeat when the form is begun; ``new_with``: in a new item of the repeat around it.
        again: whether the form has it more than once though it is no repeat.
    """

    path: str
    element: Element
    default: str
    starts_with: int
    new_with: int
    again: bool


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a question says in each of the items that the form begins with.

    Attributes:
        values: by the places of the items that it stands in, outer before inner, from 1.
        depths: how deep in the form those items are.
    """

    values: Mapping[tuple[int, ...], str]
    depths: tuple[int, ...]
    default: str
    dependencies: frozenset[str] = frozenset()
    across: frozenset[str] = frozenset()

    def __call__(self, scope: Scope) -> str:
        """Return what the question at ``scope`` says."""
        above = [scope.node]
        while above[-1].parent is not None:
            above.append(above[-1].parent)
        places = tuple(_place(above[-1 - depth]) for depth in self.depths)
        return self.values.get(places, self.default)


@dataclass(slots=True)
class _Waiting:
    """A part whose children are still to be read; ``first`` is what the form begins with, if it has one."""

    pattern: Element
    first: Element | None
    path: str
    blank: bool


def parts(root: Element, repeats: Container[str], *, meta: bool = False) -> Iterator[Part]:
    """Give every part of a form, outer before inner; what the program writes itself (``meta``) where it is asked for.

    A new item is made from the form's template; where there is none from its first item, without its values.
    """
    waiting = [_Waiting(root, root, "", blank=False)]
    while waiting:
        one = waiting.pop()
        found = [(part, below) for part, below in _below(one, repeats) if meta or part.path != "meta"]
        yield from (part for part, _ in found)
        waiting += [below for part, below in reversed(found) if len(part.element)]


def beginnings(root: Element, defaults: Mapping[str, str], repeats: Container[str]) -> dict[str, Beginning]:
    """Return what questions in repeats begin with, where that is more than their defaults."""
    found: dict[str, dict[tuple[int, ...], str]] = {}
    waiting: list[tuple[Element, str, tuple[int, ...]]] = [(root, "", ())]
    while waiting:
        element, path, places = waiting.pop()
        numbers: dict[str, int] = {}
        for child in element:
            below = f"{path}/{local(child)}" if path else local(child)
            if _is_template(child):
                continue
            numbers[below] = numbers.get(below, 0) + 1
            inner = (*places, numbers[below]) if below in repeats else places
            waiting.append((child, below, inner))
            if inner and not len(child) and _text(child) != defaults.get(below, ""):
                found.setdefault(below, {})[inner] = _text(child)
    return {path: Beginning(values, _depths(path, repeats), defaults.get(path, "")) for path, values in found.items()}


def _below(parent: _Waiting, repeats: Container[str]) -> Iterator[tuple[Part, _Waiting]]:
    firsts = _by_name(parent.first)
    for name, elements in _by_name(parent.pattern).items():
        path = f"{parent.path}/{name}" if parent.path else name
        repeated = path in repeats
        template = next((element for element in elements if _is_template(element)), None) if repeated else None
        pattern = elements[0] if template is None else template
        items = [element for element in firsts.get(name, ()) if not _is_template(element)]
        blank = parent.blank or (repeated and template is None)
        part = Part(
            path=path,
            element=pattern,
            default="" if blank or len(pattern) else _text(pattern),
            starts_with=len(items),
            new_with=len([element for element in elements if not _is_template(element)]),
            again=len(elements) > 1 and not repeated,
        )
        yield part, _Waiting(pattern, items[0] if items else None, path, blank)


def _by_name(element: Element | None) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for child in () if element is None else element:
        found.setdefault(local(child), []).append(child)
    return found


def _is_template(element: Element) -> bool:
    return element.get(f"{JAVAROSA}template") is not None


def _text(element: Element) -> str:
    return (element.text or "").strip()


def _depths(path: str, repeats: Container[str]) -> tuple[int, ...]:
    steps = path.split("/")
    return tuple(depth for depth in range(1, len(steps)) if "/".join(steps[:depth]) in repeats)


def _place(item: Node) -> int:
    items = item.parent.children(item.name) if item.parent else (item,)
    return next((place for place, one in enumerate(items, start=1) if one.path == item.path), 0)
