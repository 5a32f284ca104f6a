"""Rules of a form: XPath expressions that are worked out for a form that is being filled.

An expression becomes a tree (``parsing``), the tree tells what it depends on (``references``) and becomes a function
(``evaluation``).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from minerisk.domain.form import Node, Outcome, Scope
from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.context import Context
from minerisk.forms.xpath.evaluation import Work, ready
from minerisk.forms.xpath.moments import Written
from minerisk.forms.xpath.references import References, look
from minerisk.forms.xpath.values import to_boolean, to_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a form an expression stands.

    Attributes:
        path: of the question, group or repeat that it belongs to.
        root: what the form's paths begin with, e.g. ``data``.
        lists: the lists that come with the form.
        texts: the texts that the form names, in its first language.
        paths: of all questions, groups and repeats of the form; None where they are not known.
    """

    path: str
    root: str
    lists: Mapping[str, Node] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    paths: Collection[str] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A rule.

    Attributes:
        missing: paths that it looks at and that the form does not have: there are never nodes.
    """

    source: str
    dependencies: frozenset[str]
    across: frozenset[str]
    missing: frozenset[str]
    _work: Work = field(repr=False)
    _place: Place = field(repr=False)
    _condition: bool = field(repr=False)

    def __call__(self, scope: Scope) -> Outcome:
        """Return its value; of nodes the text of the first; an empty text where it cannot be worked out."""
        try:
            value = self._work(Context(scope=scope, node=scope.node, lists=self._place.lists, texts=self._place.texts))
        except XPathError:
            return ""
        if self._condition:
            return to_boolean(value)
        return to_text(value) if isinstance(value, tuple | Written) else value


def read(source: str, place: Place, *, condition: bool = False) -> Expression:
    """Return the rule that an expression is.

    Args:
        source: the expression.
        place: where it stands.
        condition: it is asked only whether it holds; a path does where it leads to a node, answered or not.

    Raises:
        XPathError: it cannot be read, or names a function or a list that does not exist.
    """
    from minerisk.forms.xpath.parsing import parse

    tree = parse(source)
    references = References(at=place.path, root=place.root, lists=place.lists.keys(), paths=place.paths)
    look(tree, references, place.path)
    return Expression(
        source,
        frozenset(references.found),
        frozenset(references.across),
        frozenset(references.missing),
        ready(tree),
        place,
        condition,
    )
