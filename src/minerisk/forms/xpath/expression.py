"""Rules of a form: XPath expressions that are worked out for a form that is being filled.

An expression becomes a tree (``parsing``), the tree tells what it depends on (``references``), and is worked out here.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from minerisk.domain.form import Node, Scope
from minerisk.forms.xpath.functions import FUNCTIONS, Context
from minerisk.forms.xpath.references import References, look
from minerisk.forms.xpath.tree import ABOVE, HERE, ROOT, Call, Literal, Negation, Operation, Path, Step, Tree
from minerisk.forms.xpath.values import NAN, Value, to_boolean, to_nodes, to_number, to_text

_TOLERANCE = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a form an expression stands.

    Attributes:
        path: of the question, group or repeat that it belongs to.
        root: what the form's paths begin with, e.g. ``data``.
        lists: the lists that come with the form.
    """

    path: str
    root: str
    lists: Mapping[str, Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A rule."""

    source: str
    dependencies: frozenset[str]
    across: frozenset[str]
    _tree: Tree = field(repr=False)
    _lists: Mapping[str, Node] = field(repr=False)

    def __call__(self, scope: Scope) -> str | float | bool:
        """Return its value; of nodes the text of the first."""
        value = evaluate(self._tree, Context(scope=scope, node=scope.node, lists=self._lists))
        return to_text(value) if isinstance(value, tuple) else value


def read(source: str, place: Place) -> Expression:
    """Return the rule that an expression is.

    Raises:
        XPathError: it cannot be read, or names what does not exist.
    """
    from minerisk.forms.xpath.parsing import parse

    tree = parse(source)
    references = References(at=place.path, root=place.root, lists=place.lists.keys())
    look(tree, references, place.path)
    return Expression(source, frozenset(references.found), frozenset(references.across), tree, place.lists)


def evaluate(tree: Tree, context: Context) -> Value:
    """Return the value of a tree; every expression has one, whatever the answers are."""
    value: Value
    match tree:
        case Path():
            value = _nodes(tree, context)
        case Literal():
            value = tree.value
        case Call():
            given = [evaluate(argument, context) for argument in tree.arguments]
            value = FUNCTIONS[tree.name].work(context, given)
        case Operation():
            value = _operate(tree, context)
        case Negation():
            value = -to_number(evaluate(tree.operand, context))
        case _:
            value = (context.scope.root,)
    return value


def choose(nodes: Sequence[Node], predicates: Sequence[Tree], context: Context) -> tuple[Node, ...]:
    """Return the nodes for which all conditions hold; a number stands for a place among them."""
    for predicate in predicates:
        size = len(nodes)
        nodes = [node for place, node in enumerate(nodes, 1) if _holds(predicate, context.at(node, place, size))]
    return tuple(nodes)


def _holds(predicate: Tree, context: Context) -> bool:
    value = evaluate(predicate, context)
    return value == context.position if isinstance(value, float) else to_boolean(value)


def _operate(tree: Operation, context: Context) -> Value:
    """Work out a chain of operations from the left, without going deeper for each."""
    waiting: list[Operation] = []
    left: Tree = tree
    while isinstance(left, Operation):
        waiting.append(left)
        left = left.left
    value = evaluate(left, context)
    for operation in reversed(waiting):
        if operation.name in _LOGIC:
            settled = to_boolean(value)
            value = settled if settled is _LOGIC[operation.name] else to_boolean(evaluate(operation.right, context))
        else:
            value = _OPERATIONS[operation.name](value, evaluate(operation.right, context))
    return value


def _nodes(path: Path, context: Context) -> tuple[Node, ...]:
    if path.start is None:
        return _follow((context.node,), path.steps, context)
    if path.start is not ROOT:
        return _follow(to_nodes(evaluate(path.start, context)), path.steps, context)
    nodes: tuple[Node, ...] = (context.scope.root,)
    steps = path.steps[1:]
    for place, step in enumerate(steps, start=1):
        nodes = _follow(nodes, (step,), context)
        if len(nodes) > 1 and place < len(steps) and not step.predicates:
            nodes = _own(nodes, context.scope.node) or nodes
    return nodes


def _own(nodes: tuple[Node, ...], node: Node | None) -> tuple[Node, ...]:
    """Return the one of ``nodes`` that ``node`` stands in: an absolute path means the item that its rule is in."""
    paths = {one.path: one for one in nodes}
    while node is not None:
        if node.path in paths:
            return (paths[node.path],)
        node = node.parent
    return ()


def _follow(nodes: tuple[Node, ...], steps: Sequence[Step], context: Context) -> tuple[Node, ...]:
    for step in steps:
        if step.name == HERE:
            nodes = choose(nodes, step.predicates, context)
        elif len(nodes) == 1:
            nodes = choose(_step(nodes[0], step.name), step.predicates, context)
        else:
            found = {n.path: n for node in nodes for n in choose(_step(node, step.name), step.predicates, context)}
            nodes = tuple(found.values())
    return nodes


def _step(node: Node, name: str) -> tuple[Node, ...]:
    if name == ABOVE:
        return () if node.parent is None else (node.parent,)
    return node.children(name)


def _union(left: Value, right: Value) -> Value:
    return tuple({node.path: node for node in (*to_nodes(left), *to_nodes(right))}.values())


def _divide(left: float, right: float) -> float:
    if right == 0:
        return NAN if left == 0 or math.isnan(left) else math.copysign(math.inf, left) * math.copysign(1, right)
    return left / right


def _remainder(left: float, right: float) -> float:
    return NAN if right == 0 or math.isinf(left) else math.fmod(left, right)


def _arithmetic(work: Callable[[float, float], float]) -> Callable[[Value, Value], Value]:
    return lambda left, right: work(to_number(left), to_number(right))


def _each(value: Value, other: Value) -> Iterator[Value]:
    """Give the values that a comparison tries: nodes one by one, but against a truth value as a whole.

    Where there is no node (it is not relevant), an empty text is compared, as ODK Collect does.
    """
    if isinstance(value, tuple) and not isinstance(other, bool):
        yield from [node.text() for node in value] or [""]
    else:
        yield value


def _comparison(work: Callable[[Value, Value], bool]) -> Callable[[Value, Value], Value]:
    return lambda left, right: any(work(a, b) for a in _each(left, right) for b in _each(right, left))


def _equal(left: Value, right: Value) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    if isinstance(left, float) or isinstance(right, float):
        return _same_number(to_number(left), to_number(right))
    return to_text(left) == to_text(right)


def _same_number(left: float, right: float) -> bool:
    """Compare as ODK Collect does: 6.1 - 7.8 is -1.7."""
    return left == right or abs(left - right) < _TOLERANCE


_LOGIC: Mapping[str, bool] = {"or": True, "and": False}
"""Which value on the left settles the matter."""

_OPERATIONS: Mapping[str, Callable[[Value, Value], Value]] = {
    "+": _arithmetic(lambda a, b: a + b),
    "-": _arithmetic(lambda a, b: a - b),
    "*": _arithmetic(lambda a, b: a * b),
    "div": _arithmetic(_divide),
    "mod": _arithmetic(_remainder),
    "=": _comparison(_equal),
    "!=": _comparison(lambda a, b: not _equal(a, b)),
    "<": _comparison(lambda a, b: to_number(a) < to_number(b)),
    "<=": _comparison(lambda a, b: to_number(a) <= to_number(b)),
    ">": _comparison(lambda a, b: to_number(a) > to_number(b)),
    ">=": _comparison(lambda a, b: to_number(a) >= to_number(b)),
    "|": _union,
}
