from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tests.ui.recorded import ANSWERS, PERSON, finished

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.record import Record
from minerisk.errors import UserError
from minerisk.services import drafts, forms, later_death, records
from minerisk.services.databases import Database
from minerisk.services.later_death import Death

SECOND = "people/casualty{a1}"


def recorded(db: Database, **changes: Answer) -> Record:
    return finished(db, {**ANSWERS, **{path.replace("__", "/"): answer for path, answer in changes.items()}})


def died(db: Database, record: Record, day: str = "2026-07-20", person: str = PERSON, place: str = "") -> Record:
    death = Death(person=person, day=day, place=place)
    return later_death.note(db, record.id, death, author="R. M.", reason="The family told us")


def test_outcome_both_dates_and_numbers_move_in_one_step(db: Database):
    record = recorded(db)
    after = died(db, record, place="in_facility")
    said = after.answers
    assert after.version == 2
    assert said["when/event_date"] == "2026-07"
    assert said[f"{PERSON}/outcome"] == "killed"
    assert said[f"{PERSON}/death_date"] == "2026-07-20"
    assert said[f"{PERSON}/death_place"] == "in_facility"
    assert (said["people/killed"], said["people/injured"]) == ("1", "0")
    assert said["people/cards_killed"] == "1"
    (line,) = records.lines(db, records.find(db))
    assert (line.killed, line.injured) == (1, 0)


def test_that_it_was_later_and_the_injuries_stay_in_the_record(db: Database):
    said = died(db, recorded(db, **{f"{PERSON}/injury".replace("/", "__"): "wound_face"})).answers
    assert (said[f"{PERSON}/evolution"], said[f"{PERSON}/injury"]) == ("died_later", "wound_face")


def test_the_reason_stands_in_the_history_and_the_step_is_taken_back_as_any_other(db: Database):
    record = recorded(db)
    died(db, record)
    _, (newest, first) = records.read(db, record.id)
    assert (newest.reason, newest.author) == ("The family told us", "R. M.")
    back = records.restore(db, record.id, first.revision, author="R. M.", reason="It was another person")
    assert back.answers == record.answers


@pytest.mark.parametrize(
    ("outcome", "counted"),
    [
        ("injured", "injured"),
        ("unhurt", "unhurt"),
        ("unknown_outcome", "outcome_unknown"),
        (Reason.REFUSED, "outcome_unknown"),
    ],
)
def test_the_person_is_taken_from_those_among_whom_it_was_counted(db: Database, outcome: Answer, counted: str):
    others = {f"people/{name}": "2" for name in ("injured", "unhurt", "outcome_unknown")}
    record = finished(db, {**ANSWERS, **others, f"{PERSON}/outcome": outcome})
    said = died(db, record).answers
    assert {path: said[path] for path in others} == {**others, f"people/{counted}": "1"}
    assert said["people/killed"] == "1"


@pytest.mark.parametrize(("given", "after"), [("0", "0"), (Reason.NOT_KNOWN, Reason.NOT_KNOWN)])
def test_a_number_that_was_not_given_stays_away_and_none_falls_below_0(db: Database, given: Answer, after: Answer):
    record = recorded(db, people__injured=given, people__killed=Reason.NOT_KNOWN)
    said = died(db, record).answers
    assert (said["people/injured"], said["people/killed"]) == (after, Reason.NOT_KNOWN)


def test_what_was_wrong_in_the_record_before_does_not_hinder(db: Database):
    answers = {path: answer for path, answer in ANSWERS.items() if path != "source/source_type"}
    assert died(db, finished(db, answers)).version == 2


@pytest.mark.parametrize("day", ["2026-07", "2026", "2026-07-31~", "2026-07-01/2026-08-01"])
def test_a_death_may_be_known_in_part_and_on_the_day_itself(db: Database, day: str):
    assert died(db, recorded(db), day).answers[f"{PERSON}/death_date"] == day


def test_a_day_before_the_event_is_refused(db: Database):
    record = recorded(db)
    with pytest.raises(UserError, match="before the day of the incident"):
        died(db, record, "2026-06-30")
    assert records.get(db, record.id).version == 1


def test_without_a_day_of_the_event_any_past_day_is_taken(db: Database):
    record = recorded(db, when__event_date=Reason.NOT_KNOWN)
    assert died(db, record, "1999-01-01").version == 2


def test_a_day_in_the_future_is_refused(db: Database):
    tomorrow = datetime.now().astimezone().date() + timedelta(days=1)
    with pytest.raises(UserError, match="in the future"):
        died(db, recorded(db), tomorrow.isoformat())


@pytest.mark.parametrize("day", ["", "soon", "2026-02-31"])
def test_what_is_no_date_is_refused(db: Database, day: str):
    with pytest.raises(UserError, match="Enter the date of death"):
        died(db, recorded(db), day)


def test_somebody_who_is_not_there_or_killed_already_is_refused(db: Database):
    record = recorded(db)
    with pytest.raises(UserError, match="not in the record"):
        died(db, record, person=SECOND)
    died(db, record)
    with pytest.raises(UserError, match="killed already"):
        died(db, record)


def test_while_an_amendment_is_written_it_is_refused(db: Database):
    record = recorded(db)
    drafts.save(db, records.amend(db, record.id, author="A. K."))
    with pytest.raises(UserError, match="Finish or discard it first"):
        died(db, record)


def test_without_a_reason_it_is_refused(db: Database):
    record = recorded(db)
    death = Death(person=PERSON, day="2026-07-20")
    with pytest.raises(UserError, match="Say why"):
        later_death.note(db, record.id, death, author="R. M.", reason=" ")
    assert drafts.get(db, record.id) is None


def test_who_is_not_recorded_as_killed_may_have_died_later():
    answers: Mapping[str, Answer] = {
        **ANSWERS,
        f"{SECOND}@order": "2",
        f"{SECOND}/outcome": "killed",
    }
    form = forms.form("incident")
    assert [one.item for one in later_death.living(form, answers)] == [PERSON]
    assert later_death.living(replace(form, kind=None), answers) == ()
