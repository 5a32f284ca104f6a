"""Functions about nodes: the questions of a form, and the rows of its lists."""

from collections.abc import Mapping

from minerisk.domain.form import Node
from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.context import Context, Function, anything, function, nodes, number, text
from minerisk.forms.xpath.values import NAN, Value, to_nodes, to_number, to_text

Nodes = tuple[Node, ...]


def _position(context: Context, *given: Nodes) -> float:
    """Return the place in brackets, or the place of a node among those of its name."""
    if not given:
        return float(context.position)
    if len(given[0]) > 1:
        raise XPathError("“position” takes one node")
    return next((float(_place(node)) for node in given[0]), NAN)


def _place(node: Node) -> int:
    beside = node.parent.children(node.name) if node.parent else ()
    return next((place for place, one in enumerate(beside, start=1) if one.path == node.path), 1)


def _name(context: Context, *given: Nodes) -> str:
    return next((node.name for node in (given[0] if given else (context.node,))), "")


def _local_name(context: Context, *given: Nodes) -> str:
    return _name(context, *given).rpartition(":")[2]


def _instance(context: Context, name: str) -> Nodes:
    found = context.lists.get(name)
    return () if found is None else (found,)


def _pulldata(context: Context, name: str, wanted: str, column: str, key: str) -> str:
    """Return a cell of the first row of a list whose ``column`` says ``key``."""
    rows = (row for root in _instance(context, name) for row in _rows(root))
    for row in rows:
        if any(cell.text() == key for cell in row.children(column)):
            return to_text(row.children(wanted))
    return ""


def _rows(root: Node) -> Nodes:
    return tuple(row for top in root.children("root") for row in top.children("item"))


def _once(context: Context, value: Value) -> str:
    return context.scope.node.text() or to_text(value)


def _indexed_repeat(context: Context, wanted: Nodes, *given: Value) -> Nodes:
    """Return the wanted nodes inside one item of a repeat, or of repeats in repeats, outer or inner first."""
    if not given or len(given) % 2:
        raise XPathError("“indexed-repeat” takes a number for each repeat")
    pairs = [(to_nodes(items), to_number(place, context)) for items, place in zip(given[::2], given[1::2], strict=True)]
    within = ""
    for items, place in sorted(pairs, key=lambda pair: pair[0][0].path.count("/") if pair[0] else 0):
        inside = [item for item in items if item.path.startswith(within)]
        if not (place >= 1 and place == int(min(place, 1e9)) and place <= len(inside)):
            return ()
        within = f"{inside[int(place) - 1].path}/"
    return tuple(node for node in wanted if node.path.startswith(within))


def _count_non_empty(found: Nodes) -> float:
    return float(len([node for node in found if node.text()]))


NODES: Mapping[str, Function] = {
    "count": function(lambda found: float(len(found)), nodes),
    "count-non-empty": function(_count_non_empty, nodes),
    "current": function(lambda context: (context.scope.node,), placed=True),
    "depend": function(lambda value, *_: value, anything, rest=anything),
    "id": function(lambda _: (), anything),
    "indexed-repeat": function(_indexed_repeat, nodes, nodes, number, rest=anything, placed=True),
    "instance": function(_instance, text, placed=True),
    "lang": function(lambda _: False, text),
    "last": function(lambda context: float(context.size), placed=True),
    "local-name": function(_local_name, nodes, least=0, placed=True),
    "name": function(_name, nodes, least=0, placed=True),
    "namespace-uri": function(lambda *_: "", nodes, least=0),
    "once": function(_once, anything, placed=True),
    "position": function(_position, nodes, least=0, placed=True),
    "pulldata": function(_pulldata, text, text, text, text, placed=True),
}
