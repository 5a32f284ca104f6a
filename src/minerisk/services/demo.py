"""Synthetic databases, for trying the program, teaching it and measuring it.

The records are invented and the same for the same number: districts only, nobody's name, no coordinates. The database
is marked as a demonstration, which every page and print shows, and never becomes part of a real one.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from minerisk.domain.answer import ORDER, Answer, Reason
from minerisk.domain.form import Form
from minerisk.domain.office import Office
from minerisk.services import databases, forms, records
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched

OFFICE = Office(name="Demonstration office", code="DMO", laptop=1, profile="azerbaijan", demonstration=True)

_LAST_DAY = date(2026, 6, 30)
_YEARS = 6
_STORIES = (
    "{who} was looking after sheep. There was an explosion at the edge of the field. Neighbours called 112.",
    "{who} was ploughing a field that had not been worked for years. The tractor set off an item in the ground.",
    "{who} was collecting firewood and stepped off the path. Others stayed on the path and called for help.",
    "{who} found a metal object near an abandoned house and touched it. It exploded.",
    "{who} saw an unknown object by the road, did not touch it and told the village head.",
)
_CHILD_ACTIVITIES = ("playing", "herding", "going_school_work", "travel_foot")


def make(folder: Path, number: int, progress: Progress = unwatched) -> Database:
    """Create a demonstration database in ``folder`` with ``number`` incidents, and open it."""
    db = databases.create(folder, OFFICE)
    form = forms.form("incident")
    records.add_finished(db, form, incidents(form, number), progress=progress, total=number)
    return db


def incidents(form: Form, number: int) -> Iterator[tuple[datetime, dict[str, Answer], str]]:
    """Give ``number`` invented incidents: when the record was begun, its answers, and who wrote it."""
    chance = Random(number)  # noqa: S311  (invented data is to be the same each time)
    codes = {question.name: [choice.name for choice in question.choices] for question in form.questions()}
    codes["time_of_day"] = [code for code in codes["time_of_day"] if code not in {"exact", "unknown"}]
    districts = [code for code in codes["district"] if code.startswith("az_")]
    for _ in range(number):
        event = _LAST_DAY - timedelta(days=int(chance.betavariate(1, 1.6) * 365 * _YEARS))
        begun = datetime(event.year, event.month, event.day, 9, tzinfo=UTC) + timedelta(
            days=chance.randrange(20), minutes=chance.randrange(480)
        )
        yield (
            begun,
            _incident(chance, codes, event, chance.choice(districts)),
            chance.choice(("A. K.", "R. M.", "S. Ə.")),
        )


def _incident(chance: Random, codes: dict[str, list[str]], event: date, district: str) -> dict[str, Answer]:
    people = _people(chance, codes)
    outcomes = [person["outcome"] for person in people]
    killed, injured, unhurt = (outcomes.count(outcome) for outcome in ("killed", "injured", "unhurt"))
    day = _date(chance, event)
    digits = day.replace("-", "")
    answers: dict[str, Answer] = {
        "when/event_date": day,
        "when/event_end": day,
        "when/event_first": digits + "0101"[len(digits) - 4 :],
        "when/event_last": digits + "1231"[len(digits) - 4 :],
        "when/time_of_day": _maybe(chance, codes["time_of_day"]),
        "where/safe_to_record": "no",
        "where/place_known_by": "described",
        "where/place_accuracy": "district",
        "where/district": district,
        "where/town": Reason.WITHHELD,
        "where/area_type": _maybe(chance, codes["area_type"]),
        "happened/record_type": "accident" if killed + injured else chance.choice(("incident", "near_miss")),
        "happened/device": chance.choices(
            codes["device"], [5 if c in {"mine", "uxo", "unknown"} else 1 for c in codes["device"]]
        )[0],
        "happened/device_basis": _maybe(chance, codes["device_basis"]),
        "happened/moved_before": chance.choice(("yes", "no", "unknown")),
        "happened/marked_before": _maybe(chance, codes["marked_before"]),
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
        "source/source_type": chance.choice(codes["source_type"]),
        "source/knows_how": _maybe(chance, codes["knows_how"]),
        "source/confidence": chance.choices(("reported", "cross_checked", "confirmed"), (5, 3, 2))[0],
        "source/reported_to": chance.choice(("n112", "n102", "n112 n102", "nobody")),
    }
    for number, person in enumerate(people, 1):
        item = f"people/casualty{{{chance.getrandbits(128):032x}}}"
        answers[item + ORDER] = str(number)
        answers.update({f"{item}/{name}": answer for name, answer in person.items()})
    return answers


def _people(chance: Random, codes: dict[str, list[str]]) -> list[dict[str, Answer]]:
    number = chance.choices((0, 1, 2, 3, 5), (3, 10, 5, 2, 1))[0]
    return [_person(chance, codes) for _ in range(number)]


def _person(chance: Random, codes: dict[str, list[str]]) -> dict[str, Answer]:
    outcome = chance.choices(("killed", "injured", "unhurt"), (3, 10, 3))[0]
    age = min(88, max(4, int(chance.gammavariate(4, 8))))
    person: dict[str, Answer] = {
        "outcome": outcome,
        "sex": chance.choices(("male", "female", "unknown"), (80, 18, 2))[0],
        "age": str(age) if chance.random() < 0.9 else Reason.NOT_KNOWN,
        "status": "civilian"
        if age < 18 or chance.random() < 0.8
        else chance.choice(("military", "deminer", "unknown")),
        "activity": chance.choice(_CHILD_ACTIVITIES if age < 18 else codes["activity"]),
        "role": _maybe(chance, codes["role"]),
        "knew_danger": chance.choice(("yes", "no", "dont_know")),
        "had_eore": chance.choice(("yes", "no", "no", "dont_know")),
        "keep_name": "no",
    }
    if person["age"] == str(age):
        person["is_adult"] = "yes" if age >= 18 else "no"
    if outcome == "injured":
        person["injury"] = chance.choice(codes["injury"])
        person["care"] = chance.choice(codes["care"])
    return person


def _maybe(chance: Random, codes: Sequence[str]) -> Answer:
    return Reason.NOT_KNOWN if chance.random() < 0.15 else chance.choice(codes)


def _date(chance: Random, event: date) -> str:
    """Return the day, or only its month or year: one in eight is not known exactly."""
    return event.isoformat()[: chance.choices((10, 7, 4), (14, 1.5, 0.5))[0]]
