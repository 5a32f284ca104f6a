"""A form that is being filled as the nodes that its rules look at."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from minerisk.domain.answer import question_path, repeat_of
from minerisk.domain.filling.given import computer_clock
from minerisk.domain.filling.items import Items, around
from minerisk.domain.filling.plan import HOLE, Plan
from minerisk.domain.filling.stored import written
from minerisk.domain.form import Choice, Form, Item, Question, Repeat, say

HIDDEN = "…"
"""What stands in a text for an answer that may not be told."""


@dataclass(slots=True, kw_only=True)
class State:
    """What is known of a form while it is being filled.

    Attributes:
        language: the one that the form is filled in; empty for its first.
        clock: tells this moment, in the time zone in which the form is filled.
        relevant: whether each question, group and repeat is, by answer path; what is missing is.
        values: the value that rules see, by answer path; what is missing is empty.
        choices: what questions with a filter offer, by answer path.
        spots_of: the items of repeats as they were seen last, and as nodes.
        named: choices whose names are being told; a name that asks for itself says nothing there.
    """

    form: Form
    plan: Plan
    items: Items
    today: date
    language: str = ""
    clock: Callable[[], datetime] = computer_clock
    relevant: dict[str, bool] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    choices: dict[str, tuple[Choice, ...]] = field(default_factory=dict)
    spots_of: "dict[str, tuple[tuple[str, ...], tuple[Spot, ...]]]" = field(default_factory=dict)
    named: set[tuple[str, str]] = field(default_factory=set)

    def spots(self, repeat: str, place: str) -> "tuple[Spot, ...]":
        """Return the items of a repeat as nodes, in order; made anew only when items came, went or moved."""
        items = self.items.of(repeat)
        known = self.spots_of.get(repeat)
        if known is None or known[0] is not items:
            known = self.spots_of[repeat] = (items, tuple(Spot(self, item, place) for item in items))
        return known[1]

    def offered(self, path: str) -> tuple[Choice, ...]:
        """Return the choices of what stands at an answer path."""
        found = self.choices.get(path)
        if found is not None:
            return found
        item = self.plan.items.get(question_path(path))
        return item.choices if isinstance(item, Question) else ()

    def called(self, path: str, code: str, language: str) -> str:
        """Return what a choice of the question at an answer path is called; empty where it is not offered."""
        return next((say(one.label, language) for one in self.offered(path) if one.name == code), "")

    def is_asked(self, path: str) -> bool:
        """Return whether a question, group, repeat or item is relevant, as far as that was worked out."""
        if path.endswith("}") and not self.relevant.get(repeat_of(path), True):
            return False
        return self.relevant.get(path, True)

    def is_open(self, path: str) -> bool:
        """Return whether what something stands in is relevant."""
        return self.is_asked(path.rpartition("/")[0])

    def below(self, path: str) -> list[str]:
        """Return the answer paths of all that stands below one, an item's too, in the order of the form."""
        return [one for one, _ in self.walk(self.children(path), path)]

    def places(self, place: str, *, near: str = "") -> list[str]:
        """Return the answer paths of a question, group or repeat: near an item that one's, and otherwise all."""
        repeats = self.plan.repeats[place]
        if not repeats:
            return [place]
        done, above = "", [""]
        own = list(around(near))
        for repeat, item in zip(repeats, own, strict=False):
            if question_path(item) != repeat:
                break
            done, above = repeat, [item]
        for repeat in repeats[repeats.index(done) + 1 if done else 0 :]:
            rest = repeat.removeprefix(done)
            done, above = repeat, [item for path in above for item in self.items.of(path + rest)]
        rest = place.removeprefix(done)
        return [path + rest for path in above]

    def children(self, path: str) -> tuple[Item, ...]:
        """Return what the form has right below an answer path; below an empty one all of it."""
        item = self.plan.items[question_path(path)] if path else self.form
        return () if isinstance(item, Question) else item.children

    def walk(self, children: tuple[Item, ...], above: str) -> Iterator[tuple[str, Item]]:
        """Give what stands below an answer path with its own, in the order of the form, item by item."""
        for child in children:
            name = child.path.rpartition("/")[2]
            path = f"{above}/{name}" if above else name
            yield path, child
            match child:
                case Repeat():
                    for item in self.items.of(path):
                        yield from self.walk(child.children, item)
                case Question():
                    pass
                case _:
                    yield from self.walk(child.children, path)


@dataclass(slots=True)
class Spot:
    """One node of the form: the root, a group, an item of a repeat, or a question; relevant or not."""

    state: State
    path: str
    place: str
    """The path without items."""

    @property
    def name(self) -> str:
        """The last part of its path; of the root what the form calls it."""
        return self.place.rpartition("/")[2] or self.state.form.root

    @property
    def parent(self) -> "Spot | None":
        """The node it stands in, or None for the root."""
        if not self.place:
            return None
        return Spot(self.state, self.path.rpartition("/")[0], self.place.rpartition("/")[0])

    def children(self, name: str) -> "tuple[Spot, ...]":
        """Return the nodes of that name right below, or all for ``*``; the items of a repeat in order."""
        if name == "*":
            return tuple(spot for one in self._names() for spot in self.children(one))
        place, path = (f"{self.place}/{name}", f"{self.path}/{name}") if self.place else (name, name)
        item = self.state.plan.items.get(place)
        if item is None:
            return ()
        if isinstance(item, Repeat):
            return self.state.spots(path, place)
        return (Spot(self.state, path, place),)

    def text(self) -> str:
        """Return the answer; of what has questions below it all their answers, one behind the other."""
        value = self.state.values.get(self.path)
        if value is not None:
            return value
        return "".join(child.text() for child in self.children("*")) if self._names() else ""

    def _names(self) -> tuple[str, ...]:
        item = self.state.plan.items.get(self.place)
        if isinstance(item, Question):
            return ()
        below = self.state.form.children if item is None else item.children
        return tuple(child.path.rpartition("/")[2] for child in below)


@dataclass(slots=True)
class View:
    """What a rule sees from where it stands."""

    state: State
    node: Spot

    @classmethod
    def at(cls, state: State, path: str) -> "View":
        """Return what a rule of the question, group or repeat at ``path`` sees."""
        return cls(state, Spot(state, path, question_path(path)))

    @property
    def root(self) -> Spot:
        """The node that everything stands in."""
        return Spot(self.state, "", "")

    @property
    def today(self) -> date:
        """The day on which the form is filled."""
        return self.state.today

    @property
    def now(self) -> datetime:
        """This moment, in the time zone in which the form is filled."""
        return self.state.clock()

    def label(self, question: str, code: str) -> str:
        """Return what a choice of the question at an answer path is called, in the language of the filling."""
        language, choice = self.state.language or self.state.form.languages[0], (question, code)
        if choice in self.state.named:
            return ""
        self.state.named.add(choice)
        try:
            return View.at(self.state, question).said(self.state.called(question, code, language), language)
        finally:
            self.state.named.discard(choice)

    def said(self, text: str, language: str, *, hide: Container[str] = ()) -> str:
        """Return a text that stands here, with the answers that its holes speak of but for those to ``hide``."""
        return HOLE.sub(lambda hole: self._told(hole[1], language, hide), text) if "${" in text else text

    def _told(self, hole: str, language: str, hide: Container[str]) -> str:
        rule = self.state.form.outputs.get(hole)
        if rule is None:
            return self._answer(hole, language, hide)
        if any(one in hide for one in rule.dependencies):
            return HIDDEN
        return written(rule(self))

    def _answer(self, place: str, language: str, hide: Container[str]) -> str:
        """Return what is told of the answer to a question: of a choice what it is called."""
        asked = self.state.plan.items.get(place)
        near = self.state.places(place, near=self.node.path) if isinstance(asked, Question) else []
        code = self.state.values.get(near[0], "") if near else ""
        if not code or place in hide:
            return HIDDEN if code else ""
        return self.state.called(near[0], code, language) or code
