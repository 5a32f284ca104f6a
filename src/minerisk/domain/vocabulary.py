"""Which answers of a form mean what the tables, lists and papers of a kind speak of.

A form that declares a kind feeds these values with the questions that bear the names of the vocabulary, provided that
they stand where the vocabulary has them (inside the repeat ``casualty`` or outside it) and offer no code that the
vocabulary does not know. A question of the same name anywhere else means nothing here.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from minerisk.domain.answer import Answers, Reason, inside, question_path
from minerisk.domain.edtf import Edtf
from minerisk.domain.filling.items import Items
from minerisk.domain.form import Form, Question, say
from minerisk.domain.places import coordinates

INCIDENT = "incident"
CASUALTY = "casualty"

CODES: Mapping[str, frozenset[str]] = {
    "record_type": frozenset({"accident", "incident", "near_miss", "unknown"}),
    "device": frozenset(
        "mine cluster uxo axo stored_ammo booby_trap ied other_device erw_unspecified unknown".split()  # noqa: SIM905
    ),
    "outcome": frozenset({"killed", "injured", "unknown_outcome", "unhurt"}),
    "sex": frozenset({"female", "male", "other", "prefer_not", "unknown"}),
    "coordinates_of": frozenset({"accident_site", "place_centre"}),
    "grouping": frozenset({"event", "not_known"}),
}
"""Coded questions that feed typed columns, with every code that those columns know."""

NOT_KNOWN = frozenset({"unknown", "unknown_outcome"})
"""Codes that say that the answer is not known: counted beside the answers that are, and in no percentage."""

UNDER_18, ADULT = "under_18", "adult"
"""Codes of ``age_group``. Source: Convention on the Rights of the Child, article 1."""

BANDS = ("0_5", "6_11", "12_17", "18_59", "60_plus")
"""Codes of ``age_band``, youngest first."""

COARSE_BANDS: Mapping[str, str] = {"0_17": UNDER_18, "18_plus": ADULT}
"""Codes of ``age_band`` where only the age group is known."""

_BEGIN = (0, 6, 12, 18, 60)
_ADULT_FROM = _BEGIN.index(18)


_OUTCOMES = ("killed", "injured", "unhurt")


class Toll(NamedTuple):
    """People by what happened to them; ``unknown`` outcome is a class of its own."""

    killed: int = 0
    injured: int = 0
    unhurt: int = 0
    unknown: int = 0

    @property
    def people(self) -> int:
        """All of them."""
        return sum(self)


class Counted(NamedTuple):
    """People as the recorder counted them; None is a number that was not given."""

    killed: int | None = None
    injured: int | None = None
    unhurt: int | None = None
    unknown: int | None = None


def age_group(band: str) -> str:
    """Return ``under_18`` or ``adult``, or nothing for a band that is not known."""
    if band in BANDS:
        return ADULT if BANDS.index(band) >= _ADULT_FROM else UNDER_18
    return COARSE_BANDS.get(band, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty:
    """One person of an incident, by code. An empty string is an answer that was not given.

    Attributes:
        item: path of the item, e.g. ``people/casualty{9f…}``.
        age: in years, or None.
        age_band: of the age where that is known, or as it was answered.
    """

    item: str
    outcome: str
    sex: str
    age: int | None
    age_band: str
    status: str
    activity: str

    @property
    def age_group(self) -> str:
        """``under_18``, ``adult``, or empty where neither is known."""
        return age_group(self.age_band)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What a record of the kind ``incident`` says, typed.

    Attributes:
        event: EDTF, or empty.
        event_from, event_until: the earliest and the latest day it can have been, or None.
        district: code, or the words where the district is not in the list.
        place: the town or village in the words of the form's first language, or as it was typed.
        coordinates_of: code of what the position shows: the accident site, or the middle of a place.
        grouping: code; ``not_known`` where the record is one person and the event was not told apart.
        counted: people as the recorder counted them, or None where no count was given.
    """

    event: str
    event_from: date | None
    event_until: date | None
    time_of_day: str
    district: str
    place: str
    position: coordinates.Position | None
    coordinates_of: str
    type: str
    device: str
    confidence: str
    grouping: str
    counted: Counted | None
    casualties: tuple[Casualty, ...]

    @property
    def year(self) -> int | None:
        """The year of the event, or None where it may have been in one of several."""
        if self.event_from is None or self.event_until is None or self.event_from.year != self.event_until.year:
            return None
        return self.event_from.year

    @property
    def month(self) -> str:
        """The month of the event, ``2006-03``, or empty where it may have been in one of several."""
        first, last = str(self.event_from or "")[:7], str(self.event_until or "")[:7]
        return first if first == last else ""

    @property
    def toll(self) -> Toll:
        """People as counted; what nobody counted, by the cards of those who are not among the counted."""
        counted = self.counted or Counted()
        outcomes = [casualty.outcome for casualty in self.casualties]
        left = max(0, len(outcomes) - sum(filter(None, counted)))
        toll = []
        for number, outcome in zip(counted[:-1], _OUTCOMES, strict=True):
            here = min(outcomes.count(outcome), left) if number is None else number
            left -= 0 if number is not None else here
            toll.append(here)
        return Toll._make([*toll, left if counted.unknown is None else counted.unknown])


def questions(form: Form) -> tuple[Question, ...]:
    """Return the questions of a form whose answers may mean something here; none where it declares no kind."""
    return tuple(_vocabulary(form).values())


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
        district=said.text("district_other") or said.text("district"),
        place=said.text("town_other") or said.label("town"),
        position=coordinates.from_geopoint(said.text("coordinates")),
        coordinates_of=said.text("coordinates_of"),
        type=said.text("record_type"),
        device=said.text("device"),
        confidence=said.text("confidence"),
        grouping=said.text("grouping"),
        counted=_counted(said),
        casualties=tuple(_casualty(said, item) for item in Items(answers).called(CASUALTY) if said.asks(item)),
    )


class _Said:
    """The answers by the names of the vocabulary, as far as the form feeds it."""

    def __init__(self, form: Form, answers: Answers) -> None:
        self._answers = answers
        self._form = form
        self._questions = _vocabulary(form)

    def asks(self, item: str) -> bool:
        """Return whether the form has the repeat of an item, which an older version of it may have had."""
        return question_path(item) in _repeats(self._form)

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


@lru_cache(maxsize=16)
def _repeats(form: Form) -> frozenset[str]:
    return frozenset(repeat.path for repeat in form.repeats())


def _casualty(said: _Said, item: str) -> Casualty:
    age = said.number("age", item)
    return Casualty(
        item=item,
        outcome=said.text("outcome", item),
        sex=said.text("sex", item),
        age=age,
        age_band=said.text("age_band", item) if age is None else _band(age),
        status=said.text("status", item),
        activity=said.text("activity", item),
    )


def _band(age: int) -> str:
    return BANDS[bisect_right(_BEGIN, age) - 1] if age >= 0 else ""


def _counted(said: _Said) -> Counted | None:
    counted = Counted(*(said.number(name) for name in (*_OUTCOMES, "outcome_unknown")))
    return None if counted == Counted() else counted


def _days(event: str) -> Edtf | None:
    try:
        return Edtf.parse(event)
    except ValueError:
        return None
