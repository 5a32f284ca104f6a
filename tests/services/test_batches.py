import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.services.importing_data import MAPPING, table

from minerisk.domain.batch import Batch
from minerisk.domain.office import Office
from minerisk.errors import UserError
from minerisk.services import databases, drafts, importing, records, verification
from minerisk.services.databases import Database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    database = databases.create(tmp_path / "D", Office(name="Imported", code="IMP", laptop=1))
    yield database
    database.close()


@pytest.fixture
def batch(db: Database) -> Batch:
    return importing.run(db, [table()], MAPPING, author="Aynur")


def _lines(db: Database, words: str = "") -> list[records.Line]:
    return records.lines(db, records.find(db, words))


def test_what_is_withdrawn_is_gone_and_remembered(db: Database, batch: Batch):
    assert len(_lines(db, "antioquia")) == 2
    assert importing.withdraw(db, batch.id, author="Əli") == 4
    assert _lines(db) == _lines(db, "antioquia") == []
    (kept,) = importing.batches(db)
    assert (kept.id, kept.records, kept.withdrawn_by) == (batch.id, 4, "Əli")
    assert kept.withdrawn is not None
    assert kept.withdrawn > kept.time
    assert verification.verify(db, rebuild=True).problems == ()


def test_a_withdrawal_is_written_into_the_log(db: Database, batch: Batch):
    importing.withdraw(db, batch.id, author="Əli")
    with db.read() as connection:
        ((author, act, details),) = connection.exec_driver_sql("SELECT author, act, details FROM log").all()
    assert (author, act, json.loads(details)) == ("Əli", "import withdrawn", {"batch": batch.id, "records": 4})


def test_a_file_that_was_withdrawn_can_come_again_with_new_codes(db: Database, batch: Batch):
    codes = {line.code for line in _lines(db)}
    importing.withdraw(db, batch.id, author="Aynur")
    again = importing.run(db, [table()], MAPPING, author="Aynur")
    assert (again.records, again.id != batch.id) == (4, True)
    assert codes.isdisjoint(line.code for line in _lines(db))
    assert [each.withdrawn is None for each in importing.batches(db)] == [True, False]


def test_what_came_otherwise_stays(db: Database, batch: Batch):
    other = importing.run(db, [table([("2009", "Cauca", "killed", "M", "")])], MAPPING, author="Aynur")
    importing.withdraw(db, batch.id, author="Aynur")
    assert [line.district for line in _lines(db)] == ["Cauca"]
    importing.withdraw(db, other.id, author="Aynur")


def test_an_import_that_somebody_has_worked_on_stays_whole(db: Database, batch: Batch):
    first, second, *_ = _lines(db)
    draft = records.amend(db, first.id, author="Aynur")
    drafts.save(db, draft)
    drafts.save(db, records.amend(db, second.id, author="Aynur"))
    with pytest.raises(UserError, match=": 2"):
        importing.withdraw(db, batch.id, author="Aynur")
    assert len(_lines(db)) == 4
    drafts.discard(db, first.id)
    drafts.discard(db, second.id)
    assert importing.withdraw(db, batch.id, author="Aynur") == 4


def test_an_import_is_withdrawn_once(db: Database, batch: Batch):
    importing.withdraw(db, batch.id, author="Aynur")
    with pytest.raises(UserError, match="was withdrawn on"):
        importing.withdraw(db, batch.id, author="Aynur")


def test_an_import_of_another_database_is_not_here(db: Database):
    with pytest.raises(UserError, match="not in this database"):
        importing.withdraw(db, "0" * 32, author="Aynur")
