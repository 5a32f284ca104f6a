"""A form: what is asked, in which order and under which rules. Made by ``forms``; knows no file format.

Groups at the top are the sections of the form. Texts are in the languages of the form, by language code.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TypeAlias

Text: TypeAlias = Mapping[str, str]

XValue: TypeAlias = "str | float | bool | tuple[Node, ...]"


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
    """One node of a form that is being filled, as a rule sees it."""

    @property
    def path(self) -> str:
        """Where it is."""

    def text(self) -> str:
        """Return its string value; empty where there is no answer or the node is not relevant."""


class Scope(Protocol):
    """What a rule can see from the place where it stands."""

    def nodes(self, question: str) -> tuple[Node, ...]:
        """Return the nodes of a question path, the own item's alone where the rule stands in the same repeat."""


class Rule(Protocol):
    """An expression of a form, ready to be evaluated."""

    @property
    def dependencies(self) -> frozenset[str]:
        """The question paths that its value depends on."""

    def __call__(self, scope: Scope) -> "str | float | bool":
        """Return its value."""


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
        typed: path of the question that keeps this one's answer exactly as it was typed, or None.
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
    choice_filter: Rule | None = None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form.

    Attributes:
        digest: SHA-256 of its XForm, in hexadecimal: its identity.
        kind: ``incident`` where its questions feed the tables of that kind, or None.
        languages: codes, e.g. ``("en", "az", "ru")``; the first is the one to fall back to.
    """

    id: str
    version: str
    digest: str
    title: Text
    kind: str | None
    languages: tuple[str, ...]
    children: tuple[Item, ...]

    @property
    def sections(self) -> tuple[Group, ...]:
        """The groups at the top."""
        return tuple(child for child in self.children if isinstance(child, Group))

    def questions(self) -> Iterator[Question]:
        """Give every question, in the order of the form."""
        return _questions(self.children)

    def repeats(self) -> Iterator[Repeat]:
        """Give every repeat, outer before inner."""
        return _repeats(self.children)


def say(text: Text, language: str) -> str:
    """Return ``text`` in ``language``, or in the first language it has, or an empty string."""
    return text.get(language) or next(iter(text.values()), "")


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
