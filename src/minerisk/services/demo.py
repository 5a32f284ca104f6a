"""Synthetic databases, for trying the program, teaching it and measuring it.

The records are invented and the same for the same number: districts only, nobody's name, no coordinates. The database
is marked as a demonstration, which every page and print shows, and never becomes part of a real one.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from minerisk.domain.answer import ORDER, Answer, Reason
from minerisk.domain.filter import parse
from minerisk.domain.form import Form
from minerisk.domain.office import Office
from minerisk.services import databases, demo_others, forms, records
from minerisk.services.databases import Database
from minerisk.services.inventing import Invented, Inventing, known_in_part, maybe
from minerisk.services.progress import Progress, unwatched

OFFICE = Office(name="Demonstration office", code="DMO", laptop=1, profile="azerbaijan", demonstration=True)

_STORIES = (
    "{who} was looking after sheep. There was an explosion at the edge of the field. Neighbours called 112.",
    "{who} was ploughing a field that had not been worked for years. The tractor set off an item in the ground.",
    "{who} was collecting firewood and stepped off the path. Others stayed on the path and called for help.",
    "{who} found a metal object near an abandoned house and touched it. It exploded.",
    "{who} saw an unknown object by the road, did not touch it and told the village head.",
)
_TIMES = ("early_morning", "morning", "midday", "afternoon", "evening", "night")
_FOLLOWED = 1_000
"""Incidents at most that are followed up."""

_CHILD_ACTIVITIES = ("playing", "herding", "going_school_work", "travel_foot")


def make(folder: Path, number: int, progress: Progress = unwatched) -> Database:
    """Create a demonstration database in ``folder`` with ``number`` incidents and fewer of the other kinds; open it."""
    db = databases.create(folder, OFFICE)
    form = forms.form("incident")
    records.add_finished(db, form, incidents(form, number), progress=progress, total=number)
    happened = records.codes(db, "incident")
    form = forms.form("session")
    records.add_finished(db, form, demo_others.sessions(form, number // 3, happened))
    taught = records.codes(db, "session")
    form = forms.form("sighting")
    records.add_finished(db, form, demo_others.sightings(form, number // 3, happened, taught))
    seen = records.codes(db, "sighting")
    form = forms.form("follow_up")
    records.add_finished(db, form, demo_others.follow_ups(form, number // 10, _injured(db), seen, taught))
    return db


def _injured(db: Database) -> list[str]:
    """Return the codes of incidents in which somebody was injured and nobody killed."""
    found = records.find(db, where=parse("kind = incident and killed = 0 and outcome = injured"))
    return [line.code for line in records.lines(db, found[:_FOLLOWED])]


def incidents(form: Form, number: int) -> Iterator[Invented]:
    """Give ``number`` invented incidents."""
    inventing = Inventing.of(form, number)
    for _ in range(number):
        event = inventing.day()
        yield inventing.record(event, _incident(inventing, event))


def _incident(inventing: Inventing, event: date) -> dict[str, Answer]:
    chance = inventing.chance
    people = _people(inventing)
    outcomes = [person["outcome"] for person in people]
    killed, injured, unhurt = (outcomes.count(outcome) for outcome in ("killed", "injured", "unhurt"))
    day = known_in_part(chance, event)
    digits = day.replace("-", "")
    answers: dict[str, Answer] = {
        "when/event_date": day,
        "when/event_end": day,
        "when/event_first": digits + "0101"[len(digits) - 4 :],
        "when/event_last": digits + "1231"[len(digits) - 4 :],
        "when/time_of_day": maybe(chance, _TIMES),
        "where/safe_to_record": "no",
        "where/place_known_by": "described",
        "where/place_accuracy": "admin2",
        "where/district": inventing.district(),
        "where/town": Reason.WITHHELD,
        "where/area_type": inventing.maybe("area_type"),
        "happened/record_type": "accident" if killed + injured else chance.choice(("incident", "near_miss")),
        "happened/device": chance.choices(
            inventing.codes("device"), [5 if c in {"mine", "uxo", "unknown"} else 1 for c in inventing.codes("device")]
        )[0],
        "happened/device_basis": inventing.maybe("device_basis"),
        "happened/moved_before": chance.choice(("yes", "no", "unknown")),
        "happened/marked_before": inventing.maybe("marked_before"),
        "happened/narrative": chance.choice(_STORIES).format(who="P1" if people else "Somebody"),
        "people/killed": str(killed),
        "people/injured": str(injured),
        "people/unhurt": str(unhurt),
        "people/outcome_unknown": "0",
        "people/casualties_total": str(killed + injured),
        "people/cards_killed": str(killed),
        "people/cards_injured": str(injured),
        "people/cards_unhurt": str(unhurt),
        "people/cards_outcome_unknown": "0",
        "source/source_type": chance.choice(inventing.codes("source_type")),
        "source/knows_how": inventing.maybe("knows_how"),
        "source/confidence": chance.choices(("reported", "cross_checked", "confirmed"), (5, 3, 2))[0],
        "source/reported_to": chance.choice(("n112", "n102", "n112 n102", "nobody")),
    }
    for number, person in enumerate(people, 1):
        item = f"people/casualty{{{chance.getrandbits(128):032x}}}"
        answers[item + ORDER] = str(number)
        answers.update({f"{item}/{name}": answer for name, answer in person.items()})
    return answers


def _people(inventing: Inventing) -> list[dict[str, Answer]]:
    number = inventing.chance.choices((0, 1, 2, 3, 5), (3, 10, 5, 2, 1))[0]
    return [_person(inventing) for _ in range(number)]


def _person(inventing: Inventing) -> dict[str, Answer]:
    chance = inventing.chance
    outcome = chance.choices(("killed", "injured", "unhurt"), (3, 10, 3))[0]
    age = min(88, max(4, int(chance.gammavariate(4, 8))))
    person: dict[str, Answer] = {
        "outcome": outcome,
        "sex": chance.choices(("male", "female", "unknown"), (80, 18, 2))[0],
        "age": str(age) if chance.random() < 0.9 else Reason.NOT_KNOWN,
        "status": "civilian"
        if age < 18 or chance.random() < 0.8
        else chance.choice(("military", "deminer", "unknown")),
        "activity": chance.choice(_CHILD_ACTIVITIES if age < 18 else inventing.codes("activity")),
        "role": inventing.maybe("role"),
        "knew_danger": chance.choice(("yes", "no", "dont_know")),
        "had_eore": chance.choice(("yes", "no", "no", "dont_know")),
        "keep_name": "no",
    }
    if person["age"] == str(age):
        person["is_adult"] = "yes" if age >= 18 else "no"
    if outcome == "injured":
        person["injury"] = chance.choice(inventing.codes("injury"))
        person["care"] = chance.choice(inventing.codes("care"))
    return person
