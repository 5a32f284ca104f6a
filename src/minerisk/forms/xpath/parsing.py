"""Reads XPath 1.0 expressions as ODK forms write them into a tree.

Import it where an expression is read, not at the top of a module: it brings lark with it.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

import lark

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.tree import ABOVE, ANY, HERE, ROOT, Call, Literal, Negation, Operation, Path, Step, Tree

_LONGEST = 100_000
_DEEPEST = 150
_NESTING = re.compile(r"'[^']*'|\"[^\"]*\"|[(\[)\]]")
_GRAMMAR = r"""
?start: expression
expression: signed ((OPERATOR | MINUS) signed)*
signed: MINUS* union
?union: path ("|" path)*
?path: primary
    | primary predicate+ -> filtered
    | primary predicate* "/" steps -> continued
    | primary predicate* DEEP steps -> continued
    | steps -> relative
    | "/" -> root
    | "/" steps -> absolute
    | DEEP steps -> absolute
?primary: "(" expression ")"
    | NAME "(" [expression ("," expression)*] ")" -> call
    | NUMBER -> number
    | TEXT -> text
steps: step (("/" | DEEP) step)*
step: (AXIS | AT)? (NAME | WILD | NODES) predicate*
    | (HERE | ABOVE) predicate*
?predicate: "[" expression "]"

OPERATOR.2: /(?:or|and|div|mod)(?![^\W\d])|[!<>]?=|[<>+*]/
MINUS: "-"
DEEP: "//"
AXIS.4: /(?:ancestor|ancestor-or-self|attribute|child|descendant|descendant-or-self|following|following-sibling|namespace|parent|preceding|preceding-sibling|self)\s*::/
AT: "@"
NODES.4: /(?:node|text|comment|processing-instruction)\s*\(\s*(?:'[^']*'|"[^"]*")?\s*\)/
WILD.4: /(?:[^\W\d][\w.\-]*:)?\*/
ABOVE: ".."
HERE: "."
NAME.3: /[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?/
NUMBER: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+\-]?\d+)?/
TEXT: /'[^']*'|"[^"]*"/
%ignore /\s+/
"""  # noqa: E501  # a terminal stands in one line

_RANK: Mapping[str, int] = {
    "or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "div": 6, "mod": 6,
}  # fmt: skip
"""What binds closer has a higher rank."""


@lru_cache(maxsize=4096)
def parse(source: str) -> Tree:
    """Return the tree of an expression.

    Raises:
        XPathError: it is not an expression.
    """
    if len(source) > _LONGEST:
        raise XPathError("it is too long")
    if _depth(source) > _DEEPEST:
        raise XPathError("it is nested too deeply")
    try:
        return _parser().parse(source)  # type: ignore[return-value]  # the builder turns lark's tree into ours
    except lark.UnexpectedCharacters as error:
        raise XPathError(f"“{source[error.pos_in_stream :][:20]}” cannot stand there") from error
    except lark.UnexpectedToken as error:
        found = str(error.token)
        raise XPathError(f"“{found}” cannot stand there" if found else "it ends too early") from error


def _depth(source: str) -> int:
    """Return how deep the brackets of ``source`` are nested; what stands in square ones takes more to work out."""
    depth = deepest = 0
    for found in _NESTING.findall(source):
        depth += {"(": 1, "[": 5, ")": -1, "]": -5}.get(found, 0)
        deepest = max(deepest, depth)
    return deepest


@lark.v_args(inline=True)
class _Builder(lark.Transformer[lark.Token, Tree]):
    """Makes our tree; one method for each rule of the grammar, by its name."""

    def expression(self, first: Tree, *more: lark.Token | Tree) -> Tree:
        operands, waiting = [first], list[str]()
        for name, operand in zip(more[::2], more[1::2], strict=True):
            _join(operands, waiting, _RANK[str(name)])
            waiting.append(str(name))
            operands.append(operand)  # type: ignore[arg-type]  # operators and operands take turns
        _join(operands, waiting, 0)
        return operands[0]

    def signed(self, *parts: Tree) -> Tree:
        operand = parts[-1]
        if len(parts) == 1:
            return operand
        return Negation(operand) if len(parts) % 2 == 0 else Negation(Negation(operand))

    def union(self, first: Tree, *others: Tree) -> Tree:
        for other in others:
            first = Operation("|", first, other)
        return first

    def relative(self, steps: tuple[Step, ...]) -> Tree:
        return Path(None, steps)

    def absolute(self, *parts: tuple[Step, ...]) -> Tree:
        return Path(ROOT, (*([_DEEP] if len(parts) > 1 else []), *parts[-1]))

    def root(self) -> Tree:
        return ROOT

    def continued(self, start: Tree, *parts: Tree | lark.Token | tuple[Step, ...]) -> Tree:
        *predicates, steps = parts
        deep = bool(predicates) and isinstance(predicates[-1], lark.Token)
        found: list[Tree] = predicates[: len(predicates) - deep]  # type: ignore[assignment]
        before = (*([Step(HERE, tuple(found), "self")] if found else []), *([_DEEP] if deep else []))
        return Path(start, (*before, *steps))  # type: ignore[misc]  # the last part is the steps

    def filtered(self, start: Tree, *predicates: Tree) -> Tree:
        return Path(start, (Step(HERE, predicates, "self"),))

    def call(self, name: lark.Token, *arguments: Tree | None) -> Tree:
        given = tuple(argument for argument in arguments if argument is not None)
        if str(name) == "jr:choice-name" and len(given) == 2 and isinstance(given[1], Literal):
            given = (given[0], _parser().parse(str(given[1].value)))  # type: ignore[assignment]
        return Call(str(name), given)

    def steps(self, *parts: Step | lark.Token) -> tuple[Step, ...]:
        return tuple(_DEEP if isinstance(part, lark.Token) else part for part in parts)

    def step(self, *parts: lark.Token | Tree) -> Step:
        names = [str(part) for part in parts if isinstance(part, lark.Token)]
        predicates: tuple[Tree, ...] = parts[len(names) :]  # type: ignore[assignment]
        return _step(names, predicates)

    def number(self, token: lark.Token) -> Tree:
        return Literal(float(token))

    def text(self, token: lark.Token) -> Tree:
        return Literal(str(token)[1:-1])


_DEEP = Step(ANY, (), "descendant-or-self")
"""What ``//`` stands for."""


def _join(operands: list[Tree], waiting: list[str], rank: int) -> None:
    """Put together the operands at the end whose operators bind at least as close as ``rank``."""
    while waiting and _RANK[waiting[-1]] >= rank:
        right = operands.pop()
        operands.append(Operation(waiting.pop(), operands.pop(), right))


def _step(names: list[str], predicates: tuple[Tree, ...]) -> Step:
    name = names[-1]
    if name == HERE:
        return Step(name, predicates, "self")
    if name == ABOVE:
        return Step(name, predicates, "parent")
    axis = "attribute" if names[0] == "@" else names[0].rstrip(": \t\r\n") if len(names) > 1 else "child"
    return Step("".join(name.split()), predicates, axis)


@cache
def _parser() -> lark.Lark:
    return lark.Lark(_GRAMMAR, parser="lalr", transformer=_Builder())
