"""Somebody of an incident has died since it was recorded: one step changes outcome, dates and the numbers of people.

The date of the event stays. ``records.restore`` takes the step back, as any other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from minerisk.domain.answer import Answers, inside, question_path
from minerisk.domain.edtf import Edtf
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Question
from minerisk.domain.record import Record
from minerisk.domain.vocabulary.incident import Casualty, Incident, read_incident
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import drafts, records
from minerisk.services.databases import Database

_KILLED, _LATER = "killed", "died_later"
_COUNTED = {"injured": "injured", "unhurt": "unhurt"}
"""In which number of people an outcome is counted; every other one among those whose outcome is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Death:
    """What became known.

    Attributes:
        person: path of the person's item, e.g. ``people/casualty{9f…}``.
        day: as EDTF.
        place: code of the kind of place, or an empty string.
    """

    person: str
    day: str
    place: str = ""


def living(form: Form, answers: Answers) -> tuple[Casualty, ...]:
    """Return the people of a record who are not recorded as killed; nobody where its form does not ask of a death."""
    people = read_incident(form, answers).casualties
    return tuple(one for one in people if one.outcome != _KILLED and "death_date" in questions(form, one.item))


def questions(form: Form, person: str) -> Mapping[str, Question]:
    """Return what a form asks of a person, by the names of its questions."""
    place = f"{question_path(person)}/"
    return {question.name: question for question in form.questions() if question.path.startswith(place)}


def note(db: Database, record: UUID, death: Death, *, author: str, reason: str) -> Record:
    """Keep that a person died later, and return the record with its new version.

    Numbers of people move where they were given; what is calculated is calculated anew.

    Raises:
        UserError: the record has no such person any more, an amendment of it is being written, there is no reason, or
            the date cannot be; nothing was stored.
    """
    if drafts.get(db, record) is not None:
        raise UserError(N_("An amendment of this record is being written. Finish or discard it first."))
    draft = records.amend(db, record, author=author)
    filling = records.filling(db, draft)
    incident = read_incident(filling.form, filling.draft())
    person = next((one for one in living(filling.form, filling.draft()) if one.item == death.person), None)
    if person is None:
        raise UserError(N_("This person is not in the record any more, or is recorded as killed already."))
    _require_possible(death.day, incident, datetime.now().astimezone().date())
    wrong_before = {problem.path for problem in filling.problems()}
    _answer(filling, death)
    _move(filling, person.outcome)
    return records.finish(db, draft, filling, author=author, reason=reason, wrong_before=wrong_before)


def _require_possible(day: str, incident: Incident, today: date) -> None:
    try:
        died = Edtf.parse(day)
    except ValueError:
        raise UserError(N_("Enter the date of death: a day, a month or a year.")) from None
    if died.earliest > today:
        raise UserError(N_("The date of death is in the future."))
    if incident.when.first is not None and died.latest < incident.when.first:
        raise UserError(N_("The date of death is before the day of the incident."))


def _answer(filling: Filling, death: Death) -> None:
    asked = questions(filling.form, death.person)
    answers = {"outcome": _KILLED, "evolution": _LATER, "death_date": death.day, "death_place": death.place}
    for name, answer in answers.items():
        if answer and name in asked:
            filling.answer(inside(asked[name].path, death.person), answer)


def _move(filling: Filling, outcome: str) -> None:
    """Count the person among the killed, where people were counted."""
    for name, step in ((_COUNTED.get(outcome, "outcome_unknown"), -1), (_KILLED, 1)):
        question = filling.form.named(name)
        given = filling.value(question.path) if question else ""
        if question is not None and given.isdecimal():
            filling.answer(question.path, str(max(0, int(given) + step)))
