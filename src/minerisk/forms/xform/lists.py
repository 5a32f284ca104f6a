"""The lists that come with a form (its secondary instances), as nodes that expressions can look things up in."""

from collections import defaultdict
from collections.abc import Sequence
from xml.etree.ElementTree import Element


class ListNode:
    """One element of a list; it never changes. What stands below is looked at when it is asked for."""

    __slots__ = ("_children", "_element", "name", "parent", "path")

    def __init__(self, element: Element, path: str, parent: "ListNode | None" = None) -> None:
        self.path = path
        self.name = local(element)
        self.parent = parent
        self._element = element
        self._children: dict[str, tuple[ListNode, ...]] | None = None

    def children(self, name: str) -> "tuple[ListNode, ...]":
        """Return the elements of that name right below, or all for ``*``."""
        if self._children is None:
            self._children = self._below()
        return self._children.get(name, ())

    def text(self) -> str:
        """Return its text, with that of everything below."""
        return ("".join(self._element.itertext()) if len(self._element) else self._element.text or "").strip()

    def columns(self) -> dict[str, str]:
        """Return the text of each element right below, by name."""
        found: dict[str, str] = {}
        for child in self._element:
            found.setdefault(local(child), (child.text or "").strip())
        return found

    def translated(self, name: str) -> dict[str, str]:
        """Return the text of the elements of a name by the language that each says it is in."""
        named = (child for child in self._element if local(child) == name)
        return {child.get("lang", ""): (child.text or "").strip() for child in named}

    def _below(self) -> "dict[str, tuple[ListNode, ...]]":
        found = defaultdict[str, list[ListNode]](list)
        for child in self._element:
            same = found[local(child)]
            same.append(ListNode(child, f"{self.path}/{local(child)}[{len(same) + 1}]", self))
        children = {name: tuple(nodes) for name, nodes in found.items()}
        return {**children, "*": tuple(node for nodes in children.values() for node in nodes)}


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def read(instances: Sequence[Element]) -> dict[str, ListNode]:
    """Return the lists by their names."""
    return {name: ListNode(one, f"instance({name})") for one in instances if (name := one.get("id"))}
