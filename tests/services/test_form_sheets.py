from collections.abc import Callable

from minerisk.domain.record import Record
from minerisk.domain.tables.columns import Of, Profile
from minerisk.services import form_sheets, records
from minerisk.services.databases import Database
from minerisk.services.sheets import Wanted

Finish = Callable[..., Record]
FULL = Wanted(of=Of.ANSWERS, profile=Profile.FULL)


def test_only_forms_with_records_are_offered(db: Database, finish: Finish):
    assert form_sheets.forms_with_records(db) == ()
    finish(event_date="2024")
    assert [form.id for form in form_sheets.forms_with_records(db)] == ["small"]


def test_a_record_is_told_with_all_that_a_server_would_tell(db: Database, finish: Finish):
    record = finish(event_date="2024", **{"people/casualty{9f}/outcome": "killed"})
    steps: list[tuple[int, int]] = []
    small, casualty = form_sheets.make(db, records.find(db), FULL, lambda *done: steps.append(done))
    assert (small.name, casualty.name) == ("small", "casualty")
    said = dict(zip(small.headings, next(small.rows()), strict=True))
    assert said["event_date"] == "2024"
    assert said["_uuid"] == str(record.id)
    assert said["_submission_time"] == f"{record.updated:%Y-%m-%dT%H:%M:%S}"
    assert (said["_submitted_by"], said["__version__"], said["_code"]) == ("Aynur", "1", record.code)
    assert (said["_status"], said["_to_check"], said["_index"]) == ("finished", "no", "1")
    assert dict(zip(casualty.headings, next(casualty.rows()), strict=True))["_submission__uuid"] == str(record.id)
    assert steps == [(0, 1)]
