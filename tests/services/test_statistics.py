"""Counting as a person asks for it: by any field, with any filter, and never one thing for another."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minerisk.domain import filter as filters
from minerisk.domain.answer import Answer, Reason
from minerisk.domain.record import Record
from minerisk.domain.tally import Tally
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.services import databases, forms, records, statistics
from minerisk.services.databases import Database
from minerisk.services.demo import OFFICE
from minerisk.services.statistics import Unit

Answers = dict[str, Answer]


def _person(number: int, **answers: Answer) -> Answers:
    item = f"people/casualty{{{number:032x}}}"
    return {f"{item}@order": str(number)} | {f"{item}/{name}": answer for name, answer in answers.items()}


INCIDENTS: tuple[Answers, ...] = (
    {
        "when/event_date": "2024-05-06",
        "happened/device": "mine",
        "happened/cause": "stepped_on nearby_blast",
        "source/reported_on": "2024-05-09",
        "people/killed": "2",
        **_person(1, outcome="killed", sex="male", age="34", injury="burn"),
        **_person(2, outcome="injured", sex="female", age="9", injury="burn hearing", had_eore="no"),
    },
    {
        "when/event_date": "2025",
        "happened/device": "unknown",
        "happened/cause": Reason.NOT_KNOWN,
        **_person(3, outcome="killed", sex="unknown", age="100"),
        **_person(4, outcome="unhurt", sex="female", age=Reason.REFUSED),
    },
    {
        "when/event_date": "2025-11/2026-02",
        "happened/device": "uxo",
        "happened/cause": "stepped_on unknown",
        "where/district": "other_district",
        "where/district_other": "Yuxarı",
        **_person(5, outcome="unknown_outcome", sex="male", age_band="0_17"),
    },
)


@pytest.fixture
def add() -> Callable[..., None]:
    def make(db: Database, *incidents: Answers) -> None:
        begun = datetime(2026, 7, 14, 9, tzinfo=UTC)
        records.add_finished(db, forms.form("incident"), [(begun, answers, "A. K.") for answers in incidents])

    return make


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    db = databases.create(tmp_path_factory.mktemp("counted") / "D.minerisk", OFFICE)
    begun = datetime(2026, 7, 14, 9, tzinfo=UTC)
    records.add_finished(db, forms.form("incident"), [(begun, answers, "A. K.") for answers in INCIDENTS])
    yield db
    db.close()


def _count(db: Database, of: str, by: str = "", where: str = "") -> Tally:
    return statistics.count(db, Unit(of), by.split(",") if by else (), filters.parse(where))


def _rows(db: Database, of: str, by: str, where: str = "") -> list[tuple[str | int | None, ...]]:
    return [(*row.keys, row.n) for row in _count(db, of, by, where).rows]


# What is counted


def test_people_unhurt_are_no_casualties_and_events_are_no_people(counted: Database):
    assert [_count(counted, of).units for of in ("casualty", "person", "incident", "record")] == [4, 5, 3, 3]
    assert _rows(counted, "person", "outcome") == [("injured", 1), ("killed", 2), ("unhurt", 1), (None, 1)]
    assert _count(counted, "casualty").rows == ()


def test_what_is_not_known_is_a_class_of_its_own_and_in_no_percentage(counted: Database):
    by_sex = _count(counted, "casualty", "sex")
    assert [(*row.keys, row.n) for row in by_sex.rows] == [("female", 1), ("male", 2), (None, 1)]
    assert (by_sex.units, by_sex.not_known, by_sex.of_known) == (4, 1, 3)
    assert by_sex.share(by_sex.rows[0]).of == 3


@pytest.mark.parametrize(
    ("of", "by", "rows"),
    [
        ("casualty", "age", [("9", 1), ("34", 1), ("100", 1), (None, 1)]),
        ("casualty", "age_group", [("adult", 2), ("under_18", 2)]),
        ("incident", "year,device", [("2024", "mine", 1), ("2025", None, 1), (None, "uxo", 1)]),
        ("casualty", "month", [("2024-05", 2), (None, 2)]),
        ("casualty", "had_eore", [("no", 1), (None, 3)]),
        ("casualty", "happened/device", [("mine", 2), ("uxo", 1), (None, 1)]),
        ("incident", "device", [("mine", 1), ("uxo", 1), (None, 1)]),
        ("incident", "killed", [("2", 1), (None, 2)]),
        ("incident", "district", [("Yuxarı", 1), (None, 2)]),
        ("casualty", "killed", [("2", 2), (None, 2)]),
        ("record", "device", [("mine", 1), ("uxo", 1), (None, 1)]),
        ("incident", "people/killed", [("2", 1), (None, 2)]),
        ("incident", "event_date", [("2024", 1), ("2025", 1), (None, 1)]),
        ("incident", "event_date.month", [("2024-05", 1), (None, 2)]),
        ("incident", "reported_on.day", [("2024-05-09", 1), (None, 2)]),
        ("incident", "reported_on.year", [("2024", 1), (None, 2)]),
        ("record", "kind,form,status", [("incident", "minerisk_incident", "finished", 3)]),
        ("record", "year,district", [("2024", None, 1), ("2025", None, 1), (None, "Yuxarı", 1)]),
    ],
)  # fmt: skip
def test_every_field_can_be_counted_by(counted: Database, of: str, by: str, rows: list[tuple[object, ...]]):
    assert _rows(counted, of, by) == rows
    assert sum(n for *_, n in _rows(counted, of, by)) == _count(counted, of).units  # type: ignore[misc]


def test_several_answers_add_up_to_more_than_there_are(counted: Database):
    by_injury = _count(counted, "casualty", "injury")
    assert by_injury.several
    assert [(*row.keys, row.n) for row in by_injury.rows] == [("burn", 2), ("hearing", 1), (None, 2)]
    assert (by_injury.units, by_injury.not_known, by_injury.share(by_injury.rows[0]).percent) == (4, 2, 100)


def test_who_gave_one_answer_that_says_something_is_known(counted: Database):
    by_cause = _count(counted, "incident", "cause")
    assert [(*row.keys, row.n) for row in by_cause.rows] == [("nearby_blast", 1), ("stepped_on", 2), (None, 2)]
    assert (by_cause.units, by_cause.not_known) == (3, 1)


# Filters


@pytest.mark.parametrize(
    ("of", "where", "n"),
    [
        ("casualty", "outcome = killed", 2),
        ("casualty", "outcome != killed", 1),
        ("casualty", "outcome in (killed, injured) and sex is known", 2),
        ("casualty", "sex is not known", 1),
        ("casualty", "age < 18", 1),
        ("casualty", "age <= 34 and age > 9", 1),
        ("casualty", "age >= 34", 2),
        ("casualty", "age != 34", 2),
        ("casualty", "year >= 2025", 1),
        ("casualty", "event >= 2025-02", 1),
        ("casualty", "event < 2025-02", 3),
        ("casualty", "event = 2024", 2),
        ("casualty", "event = 2024-05", 2),
        ("casualty", "event = 2024-05-06", 2),
        ("casualty", "event = 2024-05-07", 0),
        ("casualty", "event = 2025", 1),
        ("casualty", "event = 2025-01", 0),
        ("casualty", "event = 2025-01-01", 0),
        ("casualty", "event = 2025-11/2026-02", 1),
        ("casualty", "event = 9999-12", 0),
        ("casualty", "event in (2024-05, 2025)", 3),
        ("casualty", "event != 2024", 2),
        ("casualty", "event != 2025-03", 3),
        ("casualty", "reported_on = 2024-05", 2),
        ("casualty", "reported_on != 2024-05-09", 0),
        ("casualty", "when/event_date = 2025-01", 0),
        ("casualty", "when/event_date = 2025", 1),
        ("casualty", "when/event_date != 2025-03", 3),
        ("incident", "event = 2025", 1),
        ("record", "event = 2025", 1),
        ("casualty", "event > 2024-05-06 and event <= 2025", 2),
        ("casualty", "month = 2024", 2),
        ("casualty", "month is not known", 2),
        ("casualty", "injury = burn", 2),
        ("casualty", "injury != hearing", 1),
        ("casualty", "injury is known", 2),
        ("casualty", "injury is not known", 2),
        ("casualty", "people/casualty/age < 18", 1),
        ("casualty", "cause = stepped_on", 3),
        ("casualty", "cause != nearby_blast", 1),
        ("casualty", "reported_on >= 2024-05-09", 2),
        ("casualty", "reported_on is not known", 2),
        ("casualty", "district = Yuxarı", 1),
        ("casualty", "killed > 1", 2),
        ("casualty", "form = minerisk_incident and kind = incident", 4),
        ("casualty", "code != DMO1-INC-20260714-01", 2),
        ("incident", "sex = female", 1),
        ("incident", "sex = female and outcome = injured", 1),
        ("incident", "sex = female and outcome = killed", 0),
        ("incident", "outcome = unhurt and sex = female", 1),
        ("incident", "code = DMO1-INC-20260714-02", 1),
        ("record", "status = finished and year is known", 2),
        ("record", "had_eore = no", 1),
    ],
)
def test_a_filter_selects(counted: Database, of: str, where: str, n: int):
    assert _count(counted, of, "", where).units == n


@pytest.mark.parametrize(
    ("where", "codes"),
    [
        ("sex = male", {"01", "03"}),
        ("sex = female", {"01"}),
        ("sex = male and outcome = injured", set()),
        ("sex = male and device = mine", {"01"}),
        ("outcome in (unhurt, injured)", {"01", "02"}),
        ("device = unknown", {"02"}),
        ("had_eore = no and cause = stepped_on", {"01"}),
        ("code = DMO1-INC-20260714-03", {"03"}),
    ],
)
def test_records_behind_a_count_are_found(counted: Database, where: str, codes: set[str]):
    found = records.find(counted, where=filters.parse(where))
    assert {line.code[-2:] for line in records.lines(counted, found)} == codes


def test_words_and_a_filter_find_together(counted: Database):
    assert len(records.find(counted, "DMO1-INC-20260714-01", where=filters.parse("sex = male"))) == 1
    assert len(records.find(counted, "DMO1-INC-20260714-02", where=filters.parse("sex = male"))) == 0


# What cannot be counted


@pytest.mark.parametrize(
    ("of", "by", "where", "sentence"),
    [
        ("incident", "injury", "", "asked of each person"),
        ("incident", "sex", "", "asked of each person"),
        ("casualty", "religion", "", "these fields can be used: outcome, sex"),
        ("casualty", "name", "", "these fields can be used"),
        ("casualty", "event", "", "these fields can be used"),
        ("casualty", "cause.month", "", "these fields can be used"),
        ("casualty", "reported_on.week", "", "these fields can be used"),
        ("casualty", "", "religion = x", "no field religion"),
        ("casualty", "", "sex < male", "no order"),
        ("casualty", "", "sex = Male", "it has female, male"),
        ("casualty", "", "age = old", "is a number"),
        ("casualty", "", "age = inf", "is a number"),
        ("casualty", "", "event > soon", "is a date"),
    ],
)
def test_what_cannot_be_counted_is_said(counted: Database, of: str, by: str, where: str, sentence: str):
    with pytest.raises(UserError, match=sentence):
        _count(counted, of, by, where)


def test_records_of_one_person_each_are_not_counted_as_incidents(db: Database, add: Callable[..., None]):
    dataset: Answers = {"source/source_type": "dataset", "happened/device": "mine"}
    alone = [dataset | {"source/grouping": "not_known"} | _person(n, outcome="killed", sex="male") for n in (1, 2)]
    add(db, *alone, dataset | {"source/grouping": "event"})
    incidents = _count(db, "incident", "device")
    assert (incidents.units, incidents.ungrouped, incidents.rows[0].n) == (1, 2, 1)
    assert _count(db, "incident", "", "outcome = killed").ungrouped == 2
    assert _count(db, "casualty").units == 2
    assert _count(db, "record", "", "grouping = not_known").units == 2


def test_killed_as_counted_and_as_cards_are_stated_apart(counted: Database, db: Database):
    assert statistics.stated(counted) is None
    assert statistics.stated(counted, filters.parse("device = mine")) == (2, 1)
    assert statistics.stated(counted, filters.parse("device = mine and sex = male")) is None
    assert statistics.stated(db) is None


# Fields


def test_fields_are_offered_typed_first_then_the_questions_of_forms_that_are_here(counted: Database):
    fields = statistics.fields(counted, Unit.CASUALTY)
    names = [field.name for field in fields]
    assert names[:4] == ["outcome", "sex", "age", "age_band"]
    assert [field.typed for field in fields] == sorted((field.typed for field in fields), reverse=True)
    assert {"cause", "injury", "reported_on"} <= set(names)
    assert not {"name", "record_type", "event_date", "cards_killed", "age_check", "informant_name"} & set(names)
    assert len(names) == len(set(names))


def test_a_database_without_records_offers_the_typed_fields(tmp_path: Path):
    db = databases.create(tmp_path / "E.minerisk", OFFICE)
    fields = statistics.fields(db, Unit.INCIDENT)
    db.close()
    assert all(field.typed for field in fields)
    device = next(field for field in fields if field.name == "device")
    assert device.choices["mine"] == {"en": "Mine", "az": "Mina", "ru": "Мина"}


def test_every_field_that_is_offered_can_be_counted_and_filtered(counted: Database):
    for of in set(Unit) - {Unit.PARTICIPANT}:
        for field in statistics.fields(counted, of):
            if field.countable:
                assert statistics.count(counted, of, [field.name]).units == _count(counted, of).units
            both = [_count(counted, of, "", f'"{field.name}" is {state}').units for state in ("known", "not known")]
            assert sum(both) == _count(counted, of).units or not field.countable


def test_a_question_of_a_form_of_ones_own_is_counted_beside(db: Database, finish: Callable[..., Record]):
    finish(device="uxo", score="3", event_date="2026-05")
    finish(device="uxo", score="2")
    finish(device="mine", score=Reason.REFUSED)
    assert _rows(db, "record", "score") == [("2", 1), ("3", 1), (None, 1)]
    assert _rows(db, "record", "doubled") == [("4", 1), ("6", 1), (None, 1)]
    assert _count(db, "incident", "", "score >= 3").units == 1
    assert "phone" not in {field.name for field in statistics.fields(db, Unit.RECORD)}


# Words


@pytest.mark.parametrize(
    ("where", "language", "words"),
    [
        ("outcome = killed", "en", "Outcome: Killed"),
        ("outcome != killed", "en", "Outcome: not Killed"),
        ("district in (az_agm, Yuxarı)", "en", "District: Ağdam, Yuxarı"),
        ("year >= 2006", "en", "Year 2006 or later"),
        ("event = 2026-05", "en", "Date: May 2026"),
        ("event < 2026-05", "en", "Date (first possible day) before May 2026"),
        ("month >= 2026-05", "en", "Month May 2026 or later"),
        ("age < 18", "en", "Age less than 18"),
        ("age_group = adult", "en", "Age group: 18 and over"),
        ("sex is not known", "en", "Sex not known"),
        ("happened/cause is known", "en", "What led to the explosion? known"),
        ("gone = x", "en", "gone: x"),
        ("cards_killed = 1", "en", "cards_killed: 1"),
    ],
)
def test_a_condition_is_said_in_words(counted: Database, where: str, language: str, words: str):
    (condition,) = filters.parse(where)
    known = statistics.fields(counted, Unit.CASUALTY)
    assert statistics.words(condition, known, catalog(language), language) == words


def test_a_label_is_said_in_the_language_of_the_form(counted: Database):
    (condition,) = filters.parse("cause = stepped_on")
    known = statistics.fields(counted, Unit.CASUALTY)
    assert statistics.words(condition, known, catalog("en"), "az").startswith("Partlayışa nə səbəb olub?: ")


def test_what_was_written_in_an_open_field_is_offered_the_frequent_first(db: Database, add: Callable[..., None]):
    add(
        db, *({"where/district": "other_district", "where/district_other": name} for name in ("META", "CAUCA", "CAUCA"))
    )
    offered = {field.name: statistics.values(db, field) for field in statistics.fields(db, Unit.CASUALTY)}
    assert offered["district"][:2] == ("CAUCA", "META")
    assert (offered["outcome"], offered["code"], offered["year"]) == ((), (), ())
