"""Reads XPath expressions as ODK forms write them (XPath 1.0 without axes) into a tree.

Import it where an expression is read, not at the top of a module: it brings lark with it.
"""

import re
from functools import cache

import lark

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.tree import ROOT, Call, Literal, Negation, Operation, Path, Step, Tree

_LONGEST = 20_000
_DEEPEST = 60
_NESTING = re.compile(r"'[^']*'|\"[^\"]*\"|[(\[)\]]|-(?:\s*-)+")
_GRAMMAR = r"""
?start: or
?or: and | or OR and -> operation
?and: equality | and AND equality -> operation
?equality: relation | equality EQUAL relation -> operation
?relation: sum | relation ORDER sum -> operation
?sum: product | sum (PLUS | MINUS) product -> operation
?product: unary | product PRODUCT unary -> operation
?unary: union | "-" unary -> negation
?union: path | union UNION path -> operation
?path: location | filtered
    | filtered "/" steps -> continued
location: steps -> relative
    | "/" steps -> absolute
    | "/" -> root
?filtered: primary | primary predicate+ -> filtered
?primary: "(" or ")" | call
    | NUMBER -> number
    | TEXT -> text
call: NAME "(" [or ("," or)*] ")"
steps: step ("/" step)*
step: (NAME | ABOVE | HERE) predicate*
?predicate: "[" or "]"

OR.2: /or(?![\w.\-])/
AND.2: /and(?![\w.\-])/
PRODUCT.2: /\*|(?:div|mod)(?![\w.\-])/
EQUAL: /!?=/
ORDER: /[<>]=?/
PLUS: "+"
MINUS: "-"
UNION: "|"
ABOVE: ".."
HERE: "."
NAME: /[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?/
NUMBER: /\d+(?:\.\d*)?|\.\d+/
TEXT: /'[^']*'|"[^"]*"/
%ignore /\s+/
"""


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
    """Return how deep the brackets of ``source`` are nested; a row of minus signs nests too."""
    depth = deepest = 0
    for found in _NESTING.findall(source):
        if found in "([":
            depth += 1
        elif found in ")]":
            depth -= 1
        elif found[0] == "-":
            deepest = max(deepest, depth + len(found))
        deepest = max(deepest, depth)
    return deepest


@lark.v_args(inline=True)
class _Builder(lark.Transformer[lark.Token, Tree]):
    """Makes our tree; one method for each rule of the grammar, by its name."""

    def operation(self, left: Tree, name: lark.Token, right: Tree) -> Tree:
        return Operation(str(name), left, right)

    def negation(self, operand: Tree) -> Tree:
        return Negation(operand)

    def relative(self, steps: tuple[Step, ...]) -> Tree:
        return Path(None, steps)

    def absolute(self, steps: tuple[Step, ...]) -> Tree:
        return Path(ROOT, steps)

    def root(self) -> Tree:
        return ROOT

    def continued(self, start: Tree, steps: tuple[Step, ...]) -> Tree:
        return Path(start, steps)

    def filtered(self, start: Tree, *predicates: Tree) -> Tree:
        return Path(start, (Step(".", predicates),))

    def call(self, name: lark.Token, *arguments: Tree | None) -> Tree:
        return Call(str(name), tuple(argument for argument in arguments if argument is not None))

    def steps(self, *steps: Step) -> tuple[Step, ...]:
        return steps

    def step(self, name: lark.Token, *predicates: Tree) -> Step:
        return Step(str(name), predicates)

    def number(self, token: lark.Token) -> Tree:
        return Literal(float(token))

    def text(self, token: lark.Token) -> Tree:
        return Literal(str(token)[1:-1])


@cache
def _parser() -> lark.Lark:
    return lark.Lark(_GRAMMAR, parser="lalr", transformer=_Builder())
