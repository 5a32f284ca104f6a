"""A form that is being filled as the nodes that its rules look at."""

from dataclasses import dataclass, field
from datetime import date, datetime

from minerisk.domain.answer import question_path
from minerisk.domain.form import Form, Question, Repeat, say
from minerisk.domain.items import Items
from minerisk.domain.plan import Plan


@dataclass(slots=True, kw_only=True)
class State:
    """What is known of a form while it is being filled.

    Attributes:
        relevant: whether each question, group and repeat is, by answer path; what is missing is.
        values: the value that rules see, by answer path; what is missing is empty.
    """

    form: Form
    plan: Plan
    items: Items
    today: date
    relevant: dict[str, bool] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spot:
    """One node of the form: the root, a group, an item of a repeat, or a question."""

    state: State
    path: str
    place: str
    """The path without items."""

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.place.rpartition("/")[2]

    @property
    def parent(self) -> "Spot | None":
        """The node it stands in, or None for the root."""
        if not self.place:
            return None
        return Spot(self.state, self.path.rpartition("/")[0], self.place.rpartition("/")[0])

    def children(self, name: str) -> "tuple[Spot, ...]":
        """Return the relevant nodes of that name right below, the items of a repeat in order."""
        place, path = (f"{self.place}/{name}", f"{self.path}/{name}") if self.place else (name, name)
        item = self.state.plan.items.get(place)
        if item is None or not self.state.relevant.get(path, True):
            return ()
        if isinstance(item, Repeat):
            return tuple(Spot(self.state, one, place) for one in self.state.items.of(path))
        return (Spot(self.state, path, place),)

    def text(self) -> str:
        """Return the answer; what has questions below it has none."""
        return self.state.values.get(self.path, "")


@dataclass(frozen=True, slots=True)
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
        """This moment, in the time zone of the computer."""
        return datetime.now().astimezone()

    def label(self, question: str, code: str) -> str:
        """Return what a choice is called in the first language of the form."""
        item = self.state.plan.items.get(question)
        choices = item.choices if isinstance(item, Question) else ()
        return next((say(choice.label, self.state.form.languages[0]) for choice in choices if choice.name == code), "")
