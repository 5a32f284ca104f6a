"""What a record of the kind ``incident`` says, typed: the event, how many people, and each of them."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from minerisk.domain.answer import Answers
from minerisk.domain.filling.items import Items
from minerisk.domain.form import Form
from minerisk.domain.vocabulary.codes import BANDS, CASUALTY, INCIDENT, age_from, age_group
from minerisk.domain.vocabulary.said import Said, When, Where

_BEGIN = tuple(age_from(band) or 0 for band in BANDS)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty:
    """One person of an incident, by code. An empty string is an answer that was not given.

    Attributes:
        item: path of the item, e.g. ``people/casualty{9f…}``.
        age: in years, or None.
        age_band: of the age where that is known, or as it was answered.
        had_eore: whether the person had had risk education.
        died: the day, as EDTF.
        evolution: how the person came through it.
    """

    item: str
    outcome: str
    sex: str
    age: int | None
    age_band: str
    status: str
    activity: str
    had_eore: str = ""
    died: str = ""
    evolution: str = ""

    @property
    def age_group(self) -> str:
        """``under_18``, ``adult``, or empty where neither is known."""
        return age_group(self.age_band)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An incident, by code. An empty string is an answer that was not given.

    Attributes:
        grouping: ``not_known`` where the record is one person and the event was not told apart.
        counted: people as the recorder counted them, or None where no count was given.
    """

    when: When
    where: Where
    time_of_day: str
    type: str
    device: str
    confidence: str
    grouping: str
    counted: Counted | None
    casualties: tuple[Casualty, ...]

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


def read_incident(form: Form, answers: Answers) -> Incident:
    """Return what ``answers`` to ``form`` say of an incident; nothing where the form is of another kind."""
    said = Said(INCIDENT, form, answers)
    people = Items(answers).called(CASUALTY) if form.kind == INCIDENT else ()
    return Incident(
        when=said.when("event_date"),
        where=said.where(),
        time_of_day=said.text("time_of_day"),
        type=said.text("record_type"),
        device=said.text("device"),
        confidence=said.text("confidence"),
        grouping=said.text("grouping"),
        counted=_counted(said),
        casualties=tuple(_casualty(said, item) for item in people if said.asks(item)),
    )


def _casualty(said: Said, item: str) -> Casualty:
    age = said.number("age", item)
    return Casualty(
        item=item,
        outcome=said.text("outcome", item),
        sex=said.text("sex", item),
        age=age,
        age_band=said.text("age_band", item) if age is None else _band(age),
        status=said.text("status", item),
        activity=said.text("activity", item),
        had_eore=said.text("had_eore", item),
        died=said.day("death_date", item),
        evolution=said.text("evolution", item),
    )


def _band(age: int) -> str:
    return BANDS[bisect_right(_BEGIN, age) - 1] if age >= 0 else ""


def _counted(said: Said) -> Counted | None:
    counted = Counted(*(said.number(name) for name in (*_OUTCOMES, "outcome_unknown")))
    return None if counted == Counted() else counted
