"""Incidents of a small office, to be summed up: in 2026, in the half year before it, and on a day that nobody knows."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from minerisk.domain import period
from minerisk.domain.answer import Answer
from minerisk.domain.filter import parse
from minerisk.domain.period import Period
from minerisk.domain.tally import Unit
from minerisk.i18n import catalog
from minerisk.services import databases, forms, records, statistics
from minerisk.services.charts import Maker
from minerisk.services.databases import Database
from minerisk.services.demo import OFFICE
from minerisk.services.period_counts import Counts

Answers = dict[str, Answer]
HALF_YEAR = period.read("2026-01-01", "2026-06-30")

_numbers = count(1)


def person(outcome: str = "injured", sex: str = "male", age: str = "34", activity: str = "herding") -> Answers:
    item = f"people/casualty{{{next(_numbers):032x}}}"
    answers: Answers = {"outcome": outcome, "sex": sex, "age": age, "activity": activity, "status": "civilian"}
    return {f"{item}@order": "1"} | {f"{item}/{name}": answer for name, answer in answers.items()}


def incident(day: str, *people: Answers, district: str = "az_tar", device: str = "mine", **more: Answer) -> Answers:
    found: Answers = {"where/district": district, "happened/device": device}
    if day:
        found["when/event_date"] = day
    for one in (*people, {name.replace("__", "/"): answer for name, answer in more.items()}):
        found |= one
    return found


def office() -> Iterator[Answers]:
    """Give 9 incidents of the half year with 14 casualties, 4 of the one before with 5, and one without a date."""
    for month in (1, 2, 3):
        yield incident(f"2026-{month:02}-05", person(), person("killed", age="40"), person(sex="female", age="9"))
    for day in (1, 2, 3):
        yield incident(f"2026-04-{day:02}", person(activity="farming_ploughing"), district="az_agm", device="uxo")
    yield incident("2026", person("killed"), device="unknown")
    yield incident("2026-05-09", person(age=""), district="az_fuz")
    yield incident("2026-06-30", happened__record_type="near_miss")
    for day in (1, 2, 3):
        yield incident(f"2025-08-{day:02}", person())
    yield incident("2025-12", person("killed"), person("killed"))
    yield incident("", person())


def database(folder: Path, *incidents: Answers) -> Database:
    """Make a database with these incidents, or with those of the office."""
    made = databases.create(folder, OFFICE)
    begun = datetime(2026, 7, 14, 9, tzinfo=UTC)
    wanted = incidents or tuple(office())
    records.add_finished(made, forms.form("incident"), [(begun, answers, "A. K.") for answers in wanted])
    return made


def counts(db: Database, of: Period = HALF_YEAR, where: str = "") -> Counts:
    return Counts(db=db, period=of, chosen=parse(where))


def maker(counted: Counts, language: str = "en") -> Maker:
    fields = {field.name: field for field in statistics.fields(counted.db, Unit.CASUALTY)}
    return Maker(tr=catalog(language), where=counted.where, fields=fields)
