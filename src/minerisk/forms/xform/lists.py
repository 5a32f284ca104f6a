"""The lists that come with a form (its secondary instances), as nodes that expressions can look things up in."""

from collections import defaultdict
from collections.abc import Sequence
from xml.etree.ElementTree import Element


class ListNode:
    """One element of a list; it never changes."""

    def __init__(self, element: Element, path: str, parent: "ListNode | None" = None) -> None:
        self.path = path
        self.name = local(element)
        self.parent = parent
        self._text = (element.text or "").strip()
        children = defaultdict[str, list[ListNode]](list)
        for child in element:
            name = local(child)
            same = children[name]
            same.append(ListNode(child, f"{path}/{name}[{len(same) + 1}]", self))
        self._children = {name: tuple(nodes) for name, nodes in children.items()}

    def children(self, name: str) -> "tuple[ListNode, ...]":
        """Return the elements of that name right below."""
        return self._children.get(name, ())

    def text(self) -> str:
        """Return its own text."""
        return self._text

    def columns(self) -> dict[str, str]:
        """Return the text of each element right below, by name."""
        return {name: nodes[0].text() for name, nodes in self._children.items()}


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def read(instances: Sequence[Element]) -> dict[str, ListNode]:
    """Return the lists by their names."""
    return {name: ListNode(one, f"instance({name})") for one in instances if (name := one.get("id"))}
