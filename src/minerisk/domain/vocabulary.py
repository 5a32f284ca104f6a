"""Which answers of a form mean what the tables, lists and papers of a kind speak of.

A form that declares a kind feeds these values with the questions that bear the names of the vocabulary, provided that
they stand where the vocabulary has them (inside the repeat ``casualty`` or outside it) and offer no code that the
vocabulary does not know. A question of the same name anywhere else means nothing here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from minerisk.domain import coordinates
from minerisk.domain.answer import Answers, Reason, inside
from minerisk.domain.edtf import Edtf
from minerisk.domain.form import Form, Question, say
from minerisk.domain.items import Items

INCIDENT = "incident"
CASUALTY = "casualty"

CODES: Mapping[str, frozenset[str]] = {
    "record_type": frozenset({"accident", "incident", "near_miss", "unknown"}),
    "device": frozenset(
        "mine cluster uxo axo stored_ammo booby_trap ied other_device erw_unspecified unknown".split()  # noqa: SIM905
    ),
    "outcome": frozenset({"killed", "injured", "unknown_outcome", "unhurt"}),
    "sex": frozenset({"female", "male", "other", "prefer_not", "unknown"}),
}
"""Coded questions that feed typed columns, with every code that those columns know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """People by what happened to them; ``unknown`` outcome is a class of its own."""

    killed: int = 0
    injured: int = 0
    unhurt: int = 0
    unknown: int = 0

    @property
    def people(self) -> int:
        """All of them."""
        return self.killed + self.injured + self.unhurt + self.unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty:
    """One person of an incident, by code. An empty string is an answer that was not given.

    Attributes:
        item: path of the item, e.g. ``people/casualty{9f…}``.
        age: in years, or None.
    """

    item: str
    outcome: str
    sex: str
    age: int | None
    age_band: str
    status: str
    activity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What a record of the kind ``incident`` says, typed.

    Attributes:
        event: EDTF, or empty.
        event_from, event_until: the earliest and the latest day it can have been, or None.
        district: code.
        place: the town or village in the words of the form's first language, or as it was typed.
        counted: people as the recorder counted them, or None where no count was given.
    """

    event: str
    event_from: date | None
    event_until: date | None
    time_of_day: str
    district: str
    place: str
    position: coordinates.Position | None
    type: str
    device: str
    confidence: str
    counted: Toll | None
    casualties: tuple[Casualty, ...]

    @property
    def year(self) -> int | None:
        """The year of the event, or None where it may have been in one of several."""
        if self.event_from is None or self.event_until is None or self.event_from.year != self.event_until.year:
            return None
        return self.event_from.year

    @property
    def toll(self) -> Toll:
        """People as counted; where nobody counted, by their cards."""
        if self.counted is not None:
            return self.counted
        outcomes = [casualty.outcome for casualty in self.casualties]
        return Toll(
            killed=outcomes.count("killed"),
            injured=outcomes.count("injured"),
            unhurt=outcomes.count("unhurt"),
            unknown=len(outcomes) - sum(map(outcomes.count, ("killed", "injured", "unhurt"))),
        )


def incident(form: Form, answers: Answers) -> Incident:
    """Return what ``answers`` to ``form`` say, in the vocabulary of an incident."""
    said = _Said(form, answers)
    event = said.text("event_date")
    days = _days(event)
    return Incident(
        event=event,
        event_from=days.earliest if days else None,
        event_until=days.latest if days else None,
        time_of_day=said.text("time_of_day"),
        district=said.text("district"),
        place=said.text("town_other") or said.label("town"),
        position=coordinates.from_geopoint(said.text("coordinates")),
        type=said.text("record_type"),
        device=said.text("device"),
        confidence=said.text("confidence"),
        counted=_counted(said),
        casualties=tuple(_casualty(said, item) for item in Items(answers).called(CASUALTY)),
    )


class _Said:
    """The answers by the names of the vocabulary, as far as the form feeds it."""

    def __init__(self, form: Form, answers: Answers) -> None:
        self._answers = answers
        self._form = form
        self._questions = _vocabulary(form)

    def text(self, name: str, item: str = "") -> str:
        """Return the answer to a question, or an empty string; inside ``item`` where one is given."""
        question = self._questions.get((CASUALTY if item else "", name))
        if question is None:
            return ""
        answer = self._answers.get(inside(question.path, item), "")
        return "" if isinstance(answer, Reason) else answer

    def number(self, name: str, item: str = "") -> int | None:
        """Return the answer as a whole number, or None."""
        text = self.text(name, item)
        return int(text) if text.lstrip("-").isdecimal() else None

    def label(self, name: str) -> str:
        """Return the label of the chosen answer in the form's first language."""
        code = self.text(name)
        question = self._questions.get(("", name))
        choices = question.choices if question else ()
        return next((say(c.label, self._form.languages[0]) for c in choices if c.name == code), code)


@lru_cache(maxsize=16)
def _vocabulary(form: Form) -> dict[tuple[str, str], Question]:
    """Return the questions that feed the vocabulary, by the repeat they stand in and their name."""
    if form.kind is None:
        return {}
    repeats = {repeat.path for repeat in form.repeats()}
    found: dict[tuple[str, str], Question] = {}
    for question in form.questions():
        around = [path for path in repeats if question.path.startswith(f"{path}/")]
        known = CODES.get(question.name)
        if len(around) <= 1 and (known is None or known.issuperset(c.name for c in question.choices)):
            found.setdefault((around[0].rpartition("/")[2] if around else "", question.name), question)
    return found


def _casualty(said: _Said, item: str) -> Casualty:
    return Casualty(
        item=item,
        outcome=said.text("outcome", item),
        sex=said.text("sex", item),
        age=said.number("age", item),
        age_band=said.text("age_band", item),
        status=said.text("status", item),
        activity=said.text("activity", item),
    )


def _counted(said: _Said) -> Toll | None:
    counts = [said.number(name) for name in ("killed", "injured", "unhurt", "outcome_unknown")]
    if all(count is None for count in counts):
        return None
    killed, injured, unhurt, unknown = (count or 0 for count in counts)
    return Toll(killed=killed, injured=injured, unhurt=unhurt, unknown=unknown)


def _days(event: str) -> Edtf | None:
    try:
        return Edtf.parse(event)
    except ValueError:
        return None
