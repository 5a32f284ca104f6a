"""Invented sessions, items found and follow-ups, some of which name each other and the incidents of the same database.

Like the incidents they name nobody and no exact place.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from minerisk.domain.answer import ORDER, Answer
from minerisk.domain.form import Form
from minerisk.services.inventing import Invented, Inventing, known_in_part

_SEEN = (
    "A rusty metal object beside the canal. Nobody touched it.",
    "Something round in the grass at the edge of the field. The shepherd turned back.",
    "Metal pieces in the cellar of an empty house. The family stays away from it.",
    "An unknown object by the road after the rain. It was told to the village head.",
)
_COUNTED = ("age_6_11/female", "age_6_11/male", "age_12_17/female", "age_12_17/male", "age_18_59/female",
            "age_18_59/male", "age_60_plus/female", "age_18_59/sex_unknown")  # fmt: skip
_LESSON = 45
"""Minutes."""


def sessions(form: Form, number: int, incidents: Sequence[str]) -> Iterator[Invented]:
    """Give ``number`` invented sessions; in some of them people spoke of one of the ``incidents``, by code."""
    inventing = Inventing.of(form, number)
    for _ in range(number):
        category = inventing.chance.choices(("direct", "indirect", "training"), (16, 2, 1))[0]
        heard = inventing.chance.choice(incidents) if incidents and inventing.chance.random() < 0.1 else None
        day = _after(inventing, heard) if heard else inventing.day()
        answers = {
            "category": category,
            "activity_type": _activity(inventing, category),
            "languages": "az",
            "session_date": day.isoformat(),
            "district": inventing.district(),
            "audience": inventing.maybe("audience"),
            "messages": inventing.some("messages", 6),
            **(_by_media(inventing) if category == "indirect" else _in_a_room(inventing, heard)),
        }
        yield inventing.record(day, answers)


def sightings(form: Form, number: int, incidents: Sequence[str], told_in: Sequence[str]) -> Iterator[Invented]:
    """Give ``number`` invented reports of items; some were ``told_in`` a session, or are near an incident, by code."""
    inventing = Inventing.of(form, number)
    chance = inventing.chance
    for _ in range(number):
        session = chance.choice(told_in) if told_in and chance.random() < 0.25 else None
        day = _begun(session) - timedelta(days=chance.randrange(30)) if session else inventing.day()
        written = known_in_part(chance, day)
        digits = written.replace("-", "")
        source = chance.choice([code for code in inventing.codes("source_type") if code != "re_session"])
        answers = {
            "called_112": chance.choice(inventing.codes("called_112")),
            "anyone_hurt": "no",
            "seen_on": written,
            "seen_first": digits + "0101"[len(digits) - 4 :],
            "what_seen": chance.choice(_SEEN),
            "device": chance.choice(inventing.codes("device")),
            "items_seen": str(chance.choice((1, 1, 1, 2, 3))),
            "safe_to_record": "no",
            "district": inventing.district(),
            "area_type": inventing.maybe("area_type"),
            "urgency": inventing.maybe("urgency"),
            "source_type": "re_session" if session else source,
            "heard_in_session": session,
            "same_event": chance.choice(incidents) if incidents and chance.random() < 0.1 else None,
            "confidence": chance.choice(("reported", "reported", "cross_checked")),
            **_passed_on(inventing, day),
        }
        yield inventing.record(day, answers)


def follow_ups(
    form: Form, number: int, injured: Sequence[str], seen: Sequence[str], taught: Sequence[str]
) -> Iterator[Invented]:
    """Give ``number`` invented follow-ups of incidents with somebody injured, of items and of sessions, by code."""
    inventing = Inventing.of(form, number)
    kinds = {"incident": (injured, _of_person), "sighting": (seen, _of_item), "session": (taught, _of_session)}
    possible = [kind for kind, (codes, _) in kinds.items() if codes]
    for _ in range(number if possible else 0):
        kind = inventing.chance.choice(possible)
        codes, said = kinds[kind]
        about = inventing.chance.choice(codes)
        day = _after(inventing, about)
        answers = {
            "about_kind": kind,
            "about_record": about,
            "follow_up_date": day.isoformat(),
            "follow_up_by": inventing.maybe("follow_up_by"),
            "follow_up_how": inventing.maybe("follow_up_how"),
            **said(inventing, day),
        }
        yield inventing.record(day, answers)


def _begun(code: str) -> date:
    """Return the day on which a record was begun."""
    return datetime.strptime(code.split("-")[2], "%Y%m%d").replace(tzinfo=UTC).date()


def _after(inventing: Inventing, code: str) -> date:
    """Return a day some weeks after a record was begun, and none to come."""
    day = _begun(code) + timedelta(days=inventing.chance.randint(3, 30))
    return min(day, datetime.now().astimezone().date())


def _activity(inventing: Inventing, category: str) -> str:
    of_category = [c.name for c in inventing.choices["activity_type"] if c.columns["category"] == category]
    return inventing.chance.choice(of_category)


def _in_a_room(inventing: Inventing, heard: str | None) -> Mapping[str, Answer | None]:
    """Return what is said of people who were taught: at most 25 in each of the sessions."""
    chance = inventing.chance
    held, hour = chance.choice((1, 1, 2, 3)), chance.randrange(9, 17)
    counts = {cell: chance.randint(0, 3) for cell in _COUNTED}
    people, disabled = sum(counts.values()), chance.choice((None, 0, 1))
    return {
        "method": chance.choice([code for code in inventing.codes("method") if code != "other"]),
        "sessions_held": str(held),
        "start_time": f"{hour:02}:00:00.000",
        "end_time": f"{hour:02}:{_LESSON}:00.000",
        "minutes": str(_LESSON),
        "venue": chance.choice([code for code in inventing.codes("venue") if code != "other"]),
        **_people("brief", counts),
        "first_time": str(people - chance.randint(0, people)),
        "disability_female": None if disabled is None else str(disabled),
        "with_disability": None if disabled is None else str(disabled),
        "phases": " ".join(inventing.codes("phases")),
        "materials_used": inventing.some("materials_used", 3),
        "accidents_heard": "1" if heard else "0",
        "heard_records": heard,
    }


def _by_media(inventing: Inventing) -> Mapping[str, Answer | None]:
    """Return what is said of people who were reached: an estimate, and nobody's age and sex."""
    return {
        "sessions_held": "1",
        "is_estimate": "yes",
        "estimate_method": "As the station or shop told",
        **_people("brief", {"age_unknown/sex_unknown": 50 * inventing.chance.randint(1, 40)}),
    }


def _people(scheme: str, counts: Mapping[str, int]) -> Mapping[str, Answer]:
    total = str(sum(counts.values()))
    cells: dict[str, Answer] = {f"who/counts_{scheme}/{cell}": str(n) for cell, n in counts.items()}
    return cells | {"age_scheme": scheme, f"participants_{scheme}": total, "participants": total}


def _passed_on(inventing: Inventing, seen: date) -> Mapping[str, Answer | None]:
    """Return how far a report is: passed on within days, and the people there told within weeks."""
    status = inventing.chance.choice(inventing.codes("report_status"))
    if status == "received":
        return {"report_status": status}
    passed_on = seen + timedelta(days=inventing.chance.randint(0, 5))
    told = passed_on + timedelta(days=inventing.chance.randint(1, 40))
    return {
        "report_status": status,
        "passed_on_to": "n112 authority",
        "passed_on_date": passed_on.isoformat(),
        "told_community_date": told.isoformat() if status in {"visited", "resolved"} else None,
    }


def _of_person(inventing: Inventing, _day: date) -> Mapping[str, Answer | None]:
    item = f"people/person{{{inventing.chance.getrandbits(128):032x}}}"
    needs = inventing.some("needs", 3)
    return {
        item + ORDER: "1",
        f"{item}/person_code": "P1",
        f"{item}/consent_now": "given",
        f"{item}/evolution": inventing.chance.choice(("recovered", "recovering", "permanent_impairment")),
        f"{item}/needs": needs,
        f"{item}/needs_now/needs_received": needs.split()[0],
        f"{item}/needs_met": "partly",
        f"{item}/hinders": inventing.some("hinders", 2),
    }


def _of_item(inventing: Inventing, day: date) -> Mapping[str, Answer | None]:
    return {
        "item/passed_on_to": "authority",
        "item/passed_on_date": day.isoformat(),
        "item/report_status": inventing.chance.choice(("acknowledged", "visited", "resolved")),
        "item/told_community_date": day.isoformat(),
        "item/told_how": inventing.some("told_how", 2),
    }


def _of_session(inventing: Inventing, _day: date) -> Mapping[str, Answer | None]:
    asked = inventing.chance.randint(5, 12)
    remembered = {name: str(inventing.chance.randint(asked // 2, asked)) for name in (
        "unprompted_do_not_touch", "unprompted_go_back", "unprompted_report",
    )}  # fmt: skip
    return {"people_asked": str(asked), **remembered, "materials_left": inventing.maybe("materials_left")}
