"""A form: what is asked, in which order and under which rules. Made by ``forms``; knows no file format.

Groups at the top are the sections of the form. Texts are in the languages of the form, by language code.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Protocol, TypeAlias

Text: TypeAlias = Mapping[str, str]
Outcome: TypeAlias = str | float | bool
"""What a rule says."""


class QuestionType(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    RANGE = "range"
    """A number between two others, in steps: ``start``, ``end`` and ``step`` among the parameters."""
    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    RANK = "rank"
    """All choices, in the order that a person gives them."""
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    GEOPOINT = "geopoint"
    GEOTRACE = "geotrace"
    GEOSHAPE = "geoshape"
    BARCODE = "barcode"
    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    FILE = "file"
    NOTE = "note"
    ACKNOWLEDGE = "acknowledge"
    CALCULATE = "calculate"
    """Nothing is asked: calculated, set by an action, given by the program, or kept from the start."""


CHOSEN = frozenset({QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE, QuestionType.RANK})
"""Answered by choices from a list."""

NUMBERS = frozenset({QuestionType.INTEGER, QuestionType.DECIMAL})
"""Answered by a number that is typed."""


class Data(StrEnum):
    """What the value of a question is, whoever gives it."""

    TEXT = "string"
    INTEGER = "int"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"
    TIME = "time"
    DATETIME = "dateTime"
    GEOPOINT = "geopoint"
    GEOTRACE = "geotrace"
    GEOSHAPE = "geoshape"
    BINARY = "binary"


class Preload(StrEnum):
    """What the program answers by itself (``jr:preload``)."""

    START = "start"
    END = "end"
    TODAY = "today"
    DEVICE = "deviceid"
    USER = "username"
    EMAIL = "email"
    PHONE = "phonenumber"
    INSTANCE = "uid"


class Event(StrEnum):
    """When an action is done."""

    FIRST_LOAD = "odk-instance-first-load"
    LOAD = "odk-instance-load"
    """Each time a form is opened, also to go on with it."""
    NEW_ITEM = "odk-new-repeat"
    CHANGED = "xforms-value-changed"


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
    def name(self) -> str:
        """The last part of its path, without a number or an identity; empty for the root."""

    @property
    def parent(self) -> "Node | None":
        """The node it stands in, or None for the root."""

    def children(self, name: str) -> "tuple[Node, ...]":
        """Return the nodes of that name right below, or all for ``*``; in order, the items of a repeat too."""

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

    @property
    def now(self) -> datetime:
        """This moment, in the time zone in which the form is filled."""

    def label(self, question: str, code: str) -> str:
        """Return what a choice of the question at an answer path is called, or an empty string."""


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
        """Return the choices that are offered, in their order.

        Some of ``choices``, which are all of a list; or choices made of the items of a repeat, whatever is given.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """Files that are shown or played with a label, each by language and by its name alone: ``fuse.png``."""

    image: Text = field(default_factory=dict)
    big_image: Text = field(default_factory=dict)
    audio: Text = field(default_factory=dict)
    video: Text = field(default_factory=dict)


NO_MEDIA = Media()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the answers that a question offers.

    Attributes:
        columns: further cells of its row, which a ``choice_filter`` may use.
    """

    name: str
    label: Text
    columns: Mapping[str, str] = field(default_factory=dict)
    media: Media = NO_MEDIA


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Sets an answer when something happens (``setvalue``).

    Attributes:
        target: path of the question whose answer is set.
        value: what it is set to; None clears it.
        events: when.
        source: the question or repeat it happens to; None for the form itself.
    """

    target: str
    value: Rule | None
    events: frozenset[Event]
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question.

    Attributes:
        path: e.g. ``people/casualty/age``.
        data: what its value is.
        default: the answer it starts with; one that has to be worked out is an action of the form.
        guidance: what is told only to those who ask for more.
        parameters: as the form says them, e.g. ``{"start": "0", "end": "10", "step": "1"}``.
        preload: what the program answers by itself.
        typed: path of the question that keeps this one's answer exactly as it was typed, or None.
        short: whether it belongs to the short report.
        links: the kinds of records that it names by their codes; empty where it names none.
        label: like every text, may have holes: ``${path}`` stands for the answer to a question, and ``${1}``, a number,
            for what the output of the form that is called so says where the text stands.
    """

    path: str
    type: QuestionType
    label: Text
    data: Data = Data.TEXT
    hint: Text = field(default_factory=dict)
    guidance: Text = field(default_factory=dict)
    media: Media = NO_MEDIA
    appearance: frozenset[str] = frozenset()
    parameters: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    default: str = ""
    preload: Preload | None = None
    protection: Protection | None = None
    typed: str | None = None
    short: bool = False
    links: tuple[str, ...] = ()
    relevant: Rule | None = None
    required: Rule | None = None
    read_only: Rule | None = None
    constraint: Rule | None = None
    calculation: Rule | None = None
    choice_filter: Filter | None = None
    required_message: Text = field(default_factory=dict)
    constraint_message: Text = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its own name, without the groups it stands in."""
        return self.path.rpartition("/")[2]

    @property
    def is_check(self) -> bool:
        """Whether it only asks if an unlikely answer is right; any other acknowledgement is what a person agrees to."""
        return self.type is QuestionType.ACKNOWLEDGE and "check" in self.appearance


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Questions that belong together. A group at the top of a form is a section.

    Attributes:
        opens: whether a new record begins at this section, and not at the list of sections.
        short: whether it belongs to the short report.
    """

    path: str
    label: Text
    children: "tuple[Item, ...]"
    hint: Text = field(default_factory=dict)
    media: Media = NO_MEDIA
    appearance: frozenset[str] = frozenset()
    opens: bool = False
    short: bool = False
    relevant: Rule | None = None
    read_only: Rule | None = None

    @property
    def is_folded(self) -> bool:
        """Whether it is closed until a person opens it; a section is a page of its own, and never is."""
        return "compact" in self.appearance and "/" in self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Questions that are asked again for each item, e.g. for each casualty.

    Attributes:
        count: how many items there are; None where a person adds and removes them.
        starts_with: how many items are there when the form is begun.
        new_with: how many are there in an item that is added to the repeat around it.
    """

    path: str
    label: Text
    children: "tuple[Item, ...]"
    hint: Text = field(default_factory=dict)
    media: Media = NO_MEDIA
    appearance: frozenset[str] = frozenset()
    relevant: Rule | None = None
    read_only: Rule | None = None
    count: Rule | None = None
    starts_with: int = 0
    new_with: int = 0


Item: TypeAlias = Question | Group | Repeat


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Form:
    """A form. Two forms are the same when they are one object; compare digests otherwise.

    Attributes:
        digest: SHA-256 of its XForm, in hexadecimal: its identity.
        kind: ``incident`` where its questions feed the tables of that kind, or None.
        languages: codes, e.g. ``("en", "az", "ru")``; the first is the one to fall back to.
        root: name of the node that all others stand in, in the form's own files.
        actions: what is set when something happens, in the order of the form.
        outputs: what holes in texts say that are more than the path of a question, by their numbers: ``{"1": rule}``.
        instance_name: what a record is called by the form itself.
        style: how the form wants to be shown, e.g. ``pages``.
    """

    id: str
    version: str
    digest: str
    title: Text
    kind: str | None
    languages: tuple[str, ...]
    children: tuple[Item, ...]
    root: str = "data"
    actions: tuple[Action, ...] = ()
    outputs: Mapping[str, Rule] = field(default_factory=dict)
    instance_name: Rule | None = None
    style: frozenset[str] = frozenset()

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
