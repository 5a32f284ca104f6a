"""Makes a function of a tree, which gives the value of the expression wherever it is worked out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.context import Context
from minerisk.forms.xpath.functions import FUNCTIONS
from minerisk.forms.xpath.lookups import Rows, lookup, several
from minerisk.forms.xpath.operators import DECIDED, OPERATORS
from minerisk.forms.xpath.steps import ANY, Document, Nodes, follow
from minerisk.forms.xpath.tree import HERE, ROOT, Call, Literal, Negation, Operation, Path, Step, Tree
from minerisk.forms.xpath.values import Value, texts, to_boolean, to_nodes, to_number

Work: TypeAlias = Callable[[Context], Value]
Walk: TypeAlias = Callable[[Nodes, Context], Nodes]


def choose(nodes: Nodes, conditions: Sequence[Work], context: Context) -> Nodes:
    """Return the nodes for which all conditions hold; a number stands for a place among them."""
    for condition in conditions:
        size = len(nodes)
        nodes = tuple(n for place, n in enumerate(nodes, 1) if _holds(condition(context.at(n, place, size)), place))
    return nodes


def ready(tree: Tree) -> Work:
    """Return the function that works a tree out."""
    work: Work
    match tree:
        case Literal(value):
            work = lambda _: value  # noqa: E731  # a constant is a function like all others
        case Path():
            work = _path(tree)
        case Call():
            work = _call(tree)
        case Operation():
            work = _operation(tree)
        case Negation():
            work = _negation(ready(tree.operand))
        case _:
            work = lambda context: (Document(context.scope.root),)  # noqa: E731
    return work


def _negation(operand: Work) -> Work:
    return lambda context: -to_number(operand(context), context)


def _call(call: Call) -> Work:
    function, arguments = FUNCTIONS.get(call.name), [ready(argument) for argument in call.arguments]
    if function is None:
        return _wrong(f"there is no function “{call.name}”")
    if not function.takes(len(arguments)):
        return _wrong(f"“{call.name}” takes another number of values than {len(arguments)}")
    if call.name == "if":
        holds, yes, no = arguments
        return lambda context: (yes if to_boolean(holds(context)) else no)(context)
    return lambda context: function(context, [argument(context) for argument in arguments])


def _wrong(reason: str) -> Work:
    def fail(_: Context) -> Value:
        raise XPathError(reason)

    return fail


def _operation(tree: Operation) -> Work:
    """Work out a chain of operations from the left, without going deeper for each."""
    waiting: list[tuple[str, Work]] = []
    left: Tree = tree
    while isinstance(left, Operation):
        waiting.append((left.name, ready(left.right)))
        left = left.left
    first, rest = ready(left), waiting[::-1]
    if len(rest) == 1 and rest[0][0] not in DECIDED:
        work, second = OPERATORS[rest[0][0]], rest[0][1]
        return lambda context: work(first(context), second(context), context)

    def chain(context: Context) -> Value:
        value = first(context)
        for name, right in rest:
            if name in DECIDED:
                settled = to_boolean(value)
                value = settled if settled is DECIDED[name] else to_boolean(right(context))
            else:
                value = OPERATORS[name](value, right(context), context)
        return value

    return chain


def _path(path: Path) -> Work:
    start, steps = path.start, path.steps
    if start is None:
        return _walk(lambda context: (context.node,), steps)
    if start is ROOT and steps[0].axis == "child":
        return _walk(_root(steps[0].name), (replace(steps[0], name=HERE), *steps[1:]))
    if isinstance(start, Call) and start.name == "instance":
        return _walk(ready(start), steps, fixed=True)
    return _walk(ready(start), steps)


def _root(name: str) -> Work:
    """Return what gives the root, where it bears that name: faster than a step from the node above it."""

    def begin(context: Context) -> Value:
        root = context.scope.root
        return (root,) if name in ANY or name == root.name else ()

    return begin


def _walk(begin: Work, steps: Sequence[Step], *, fixed: bool = False) -> Work:
    """Return what goes along ``steps``; ``fixed`` are nodes that never change."""
    walks = [(fixed and _find(step)) or _step(step) for step in steps if step.name != HERE or step.predicates]

    def walk(context: Context) -> Value:
        nodes = to_nodes(begin(context))
        for step in walks:
            nodes = step(nodes, context)
        return nodes

    return walk


def _find(step: Step) -> Walk | None:
    """Return what finds the rows of a list without trying each, or None where the step says something else."""
    first = step.predicates[0] if step.predicates and step.axis == "child" and step.name not in ANY else ROOT
    wanted = [(column, ready(tree)) for column, tree in lookup(first)]
    if not wanted:
        return None
    rows, try_each = Rows(step.name), _step(step)
    rest = [ready(predicate) for predicate in step.predicates if predicate is not first or several(first)]

    def find(nodes: Nodes, context: Context) -> Nodes:
        values = [(column, work(context)) for column, work in wanted]
        if not all(isinstance(value, str | tuple) for _, value in values):
            return try_each(nodes, context)
        return choose(rows.find(nodes, [(column, texts([value])) for column, value in values]), rest, context)

    return find


def _step(step: Step) -> Walk:
    axis, name = step.axis, step.name
    predicates = [ready(predicate) for predicate in step.predicates]
    if name == HERE:
        return lambda nodes, context: choose(nodes, predicates, context)
    if predicates:
        return lambda nodes, context: choose(follow(nodes, axis, name), predicates, context)
    return lambda nodes, _: follow(nodes, axis, name)


def _holds(value: Value, place: int) -> bool:
    return value == place if isinstance(value, float) else to_boolean(value)
