"""Steps of a path: which nodes lie in a direction from a node."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from minerisk.domain.form import Node

Nodes: TypeAlias = tuple[Node, ...]
ANY = {"*", "node()", ".", ".."}


@dataclass(frozen=True, slots=True)
class Document:
    """The node above everything."""

    root: Node
    path: str = "/"
    name: str = ""
    parent: None = None

    def children(self, name: str) -> Nodes:
        """Return the root, where it bears that name."""
        return (self.root,) if name in ("*", self.root.name) else ()

    def text(self) -> str:
        """Return no text: it has none of its own."""
        return ""


def follow(nodes: Nodes, axis: str, name: str) -> Nodes:
    """Return the nodes of a name that lie in a direction from ``nodes``, each once."""
    if axis == "child":
        if len(nodes) == 1:
            return _children(nodes[0], name)
        return tuple(child for node in nodes for child in _children(node, name))
    if name == "text()":
        return ()
    walk = _AXES[axis]
    found = {one.path: one for node in nodes for one in walk(node) if name in ANY or one.name == name}
    return tuple(found.values())


def _children(node: Node, name: str) -> Nodes:
    if name == "text()":
        return (node,) if node.text() and not node.children("*") else ()
    return node.children("*" if name in ANY else name)


def _self(node: Node) -> Iterator[Node]:
    yield node


def _parent(node: Node) -> Iterator[Node]:
    if node.parent is not None:
        yield node.parent


def _ancestors(node: Node) -> Iterator[Node]:
    """Give what a node stands in, the outermost first, as ODK does."""
    if node.parent is not None:
        yield from _ancestors(node.parent)
        yield node.parent


def _descendants(node: Node) -> Iterator[Node]:
    for child in node.children("*"):
        yield child
        yield from _descendants(child)


def _beside(node: Node) -> tuple[list[Node], list[Node]]:
    """Return the nodes before and those behind a node, in the order of the form."""
    all_of_them = node.parent.children("*") if node.parent is not None else (node,)
    place = next((place for place, one in enumerate(all_of_them) if one.path == node.path), 0)
    return list(all_of_them[:place]), list(all_of_them[place + 1 :])


def _preceding(node: Node) -> Iterator[Node]:
    for one in (*_ancestors(node), node):
        for before in _beside(one)[0]:
            yield before
            yield from _descendants(before)


def _following(node: Node) -> Iterator[Node]:
    for one in (node, *reversed(list(_ancestors(node)))):
        for behind in _beside(one)[1]:
            yield behind
            yield from _descendants(behind)


def _none(_: Node) -> Iterator[Node]:
    yield from ()


def _and_self(walk: Callable[[Node], Iterator[Node]], *, first: bool) -> Callable[[Node], Iterator[Node]]:
    return lambda node: iter((node, *walk(node)) if first else (*walk(node), node))


_AXES: Mapping[str, Callable[[Node], Iterator[Node]]] = {
    "ancestor": _ancestors,
    "ancestor-or-self": _and_self(_ancestors, first=False),
    "attribute": _none,
    "descendant": _descendants,
    "descendant-or-self": _and_self(_descendants, first=True),
    "following": _following,
    "following-sibling": lambda node: iter(_beside(node)[1]),
    "namespace": _none,
    "parent": _parent,
    "preceding": _preceding,
    "preceding-sibling": lambda node: iter(_beside(node)[0]),
    "self": _self,
}
