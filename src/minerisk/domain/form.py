"""A form: what is asked, in which order and under which rules. Made by ``forms``; knows no file format.

Groups at the top are the sections of the form. Texts are in the languages of the form, by language code.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Protocol, TypeAlias

Text: TypeAlias = Mapping[str, str]
Outcome: TypeAlias = str | float | bool
"""What a rule says."""


class QuestionType(StrEnum):
    """How a question is answered. The engine reads more XForm types than it tells apart here."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    DATE = "date"
    TIME = "time"
    GEOPOINT = "geopoint"
    NOTE = "note"
    ACKNOWLEDGE = "acknowledge"
    CALCULATE = "calculate"


class Protection(StrEnum):
    """What an answer may give away, and so where it is kept and printed."""

    IDENTITY = "identity"
    """Names, contacts, addresses, dates of birth, documents: kept apart, and in no copy but the full one."""
    PRECISE = "precise"
    """An exact place: left out of copies that go to the field."""


class Node(Protocol):
    """One node of a form that is being filled, or of a list that comes with the form, as a rule sees it."""

    @property
    def path(self) -> str:
        """Where it is; no two nodes of a form share one."""

    @property
    def parent(self) -> "Node | None":
        """The node it stands in, or None for the root."""

    def children(self, name: str) -> "tuple[Node, ...]":
        """Return the nodes of that name right below, the items of a repeat in order; only relevant ones."""

    def text(self) -> str:
        """Return its string value; empty where there is no answer."""


class Scope(Protocol):
    """What a rule can see from the place where it stands."""

    @property
    def node(self) -> Node:
        """The node that the rule belongs to."""

    @property
    def root(self) -> Node:
        """The node that everything stands in."""

    @property
    def today(self) -> date:
        """The day on which the form is filled."""

    def label(self, question: str, code: str) -> str:
        """Return what a choice of a question is called, or an empty string."""


class Ruled(Protocol):
    """What every rule says about itself."""

    @property
    def dependencies(self) -> frozenset[str]:
        """The paths of questions, groups and repeats that its value depends on."""

    @property
    def across(self) -> frozenset[str]:
        """Those among them that it looks up in every item of a repeat, not only in the item it stands in."""


class Rule(Ruled, Protocol):
    """An expression of a form, ready to be evaluated."""

    def __call__(self, scope: Scope) -> Outcome:
        """Return its value."""


class Filter(Ruled, Protocol):
    """A rule that tells which choices a question offers."""

    def __call__(self, scope: Scope, choices: "tuple[Choice, ...]") -> "tuple[Choice, ...]":
        """Return the choices that are offered, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the answers that a question offers.

    Attributes:
        columns: further cells of its row, which a ``choice_filter`` may use.
    """

    name: str
    label: Text
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question.

    Attributes:
        path: e.g. ``people/casualty/age``.
        default: the answer it starts with; ``initial`` likewise, worked out when the form or item is begun.
        typed: path of the question that keeps this one's answer exactly as it was typed, or None.
        label: like every text, may hold ``${path}``, which stands for the answer of another question.
    """

    path: str
    type: QuestionType
    label: Text
    hint: Text = field(default_factory=dict)
    appearance: frozenset[str] = frozenset()
    choices: tuple[Choice, ...] = ()
    default: str = ""
    protection: Protection | None = None
    typed: str | None = None
    relevant: Rule | None = None
    required: Rule | None = None
    read_only: Rule | None = None
    constraint: Rule | None = None
    calculation: Rule | None = None
    choice_filter: Filter | None = None
    initial: Rule | None = None
    required_message: Text = field(default_factory=dict)
    constraint_message: Text = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its own name, without the groups it stands in."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Questions that belong together. A group at the top of a form is a section."""

    path: str
    label: Text
    children: "tuple[Item, ...]"
    hint: Text = field(default_factory=dict)
    appearance: frozenset[str] = frozenset()
    relevant: Rule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Questions that are asked again for each item, e.g. for each casualty."""

    path: str
    label: Text
    children: "tuple[Item, ...]"
    appearance: frozenset[str] = frozenset()
    relevant: Rule | None = None


Item: TypeAlias = Question | Group | Repeat


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Form:
    """A form. Two forms are the same when they are one object; compare digests otherwise.

    Attributes:
        digest: SHA-256 of its XForm, in hexadecimal: its identity.
        kind: ``incident`` where its questions feed the tables of that kind, or None.
        languages: codes, e.g. ``("en", "az", "ru")``; the first is the one to fall back to.
        root: name of the node that all others stand in, in the form's own files.
    """

    id: str
    version: str
    digest: str
    title: Text
    kind: str | None
    languages: tuple[str, ...]
    children: tuple[Item, ...]
    root: str = "data"

    @property
    def sections(self) -> tuple[Group, ...]:
        """The groups at the top."""
        return tuple(child for child in self.children if isinstance(child, Group))

    def questions(self) -> Iterator[Question]:
        """Give every question, in the order of the form."""
        return _questions(self.children)

    def named(self, name: str) -> Question | None:
        """Return the first question that bears a name, one outside repeats before one inside, or None."""
        return _by_name(self).get(name)

    def repeats(self) -> Iterator[Repeat]:
        """Give every repeat, outer before inner."""
        return _repeats(self.children)


def say(text: Text, language: str) -> str:
    """Return ``text`` in ``language``, or in the first language it has, or an empty string."""
    return text.get(language) or next(iter(text.values()), "")


@lru_cache(maxsize=16)
def _by_name(form: Form) -> Mapping[str, Question]:
    repeats = tuple(f"{repeat.path}/" for repeat in form.repeats())
    outside_first = sorted(form.questions(), key=lambda question: question.path.startswith(repeats))
    return {question.name: question for question in reversed(outside_first)}


def _questions(items: tuple[Item, ...]) -> Iterator[Question]:
    for item in items:
        if isinstance(item, Question):
            yield item
        else:
            yield from _questions(item.children)


def _repeats(items: tuple[Item, ...]) -> Iterator[Repeat]:
    for item in items:
        if isinstance(item, Repeat):
            yield item
        if not isinstance(item, Question):
            yield from _repeats(item.children)
