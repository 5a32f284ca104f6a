import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from minerisk.domain.office import Confirmation, Office
from minerisk.domain.record import Draft, Record
from minerisk.errors import UserError
from minerisk.services import databases, drafts, forms, records
from minerisk.services.databases import Database, FolderGone


@pytest.fixture
def office() -> Office:
    return Office(name="Şuşa", code="SHU", laptop=1)


def test_a_new_database_knows_its_office(tmp_path: Path, office: Office):
    db = databases.create(tmp_path / "D", office)
    assert databases.office(db) == office
    assert databases.saves_missing(db) == 0
    db.close()
    again = databases.open_database(tmp_path / "D")
    assert databases.office(again) == office
    again.close()


@pytest.mark.parametrize("wrong", [{"code": "shu"}, {"code": "ŞUŞ"}, {"code": ""}, {"name": " "}, {"laptop": 0}])
def test_an_office_without_a_proper_name_is_refused_and_nothing_is_made(
    tmp_path: Path, office: Office, wrong: dict[str, object]
):
    with pytest.raises(UserError):
        databases.create(tmp_path / "D", replace(office, **wrong))  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_an_office_can_be_called_otherwise(db: Database, office: Office, finish: Callable[..., Record]):
    before = finish()
    databases.change_office(db, office)
    assert databases.office(db) == office
    assert before.code.startswith("BRD2-INC-")
    assert finish().code.startswith("SHU1-INC-")
    with pytest.raises(UserError):
        databases.change_office(db, replace(office, code="?"))


def test_a_number_is_confirmed_by_somebody_on_a_day_and_the_last_word_counts(db: Database):
    assert databases.confirmations(db) == ()
    first = Confirmation(number="112", by="A. K.", on=date(2026, 7, 1))
    later = replace(first, by="R. M.", on=date(2026, 8, 1))
    other = Confirmation(number="102", by="A. K.", on=date(2026, 7, 2))
    for word in (first, other, later):
        databases.confirm_number(db, word)
    assert databases.confirmations(db) == (other, later)


def test_nobody_is_no_confirmation(db: Database):
    with pytest.raises(UserError, match="who found out"):
        databases.confirm_number(db, Confirmation(number="112", by=" ", on=date(2026, 7, 1)))


def test_everything_is_rescued_when_the_folder_was_deleted_and_the_window_goes_on(
    db: Database, tmp_path: Path, finish: Callable[..., Record], new_draft: Callable[..., Draft]
):
    kept = finish(narrative="before")
    draft = drafts.save(db, new_draft({"device": "mine", "narrative": "after"}))
    shutil.rmtree(db.folder)
    with pytest.raises(FolderGone):
        records.finish(db, draft, records.filling(db, draft), author="Aynur")
    rescued = databases.rescue(db, tmp_path / "rescued", amending=False)
    assert records.get(rescued, kept.id) == kept
    assert drafts.drafts(rescued) == (draft,)
    draft = drafts.save(rescued, draft)
    assert records.finish(rescued, draft, records.filling(rescued, draft), author="Aynur").version == 1
    assert databases.office(rescued).code == "BRD"
    rescued.close()


@pytest.fixture
def damaged(db: Database, finish: Callable[..., Record]) -> Database:
    finish()
    with db.read() as connection:
        root = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'revision'").scalar_one()
    db.close()
    content = bytearray((db.folder / "data.db").read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    (db.folder / "data.db").write_bytes(content)
    return databases.open_database(db.folder)


def test_what_is_typed_goes_on_in_a_fresh_database_when_its_own_is_damaged(damaged: Database, tmp_path: Path):
    office = databases.office(damaged)
    before = (damaged.folder / "data.db").read_bytes()
    rescued = databases.rescue(damaged, tmp_path / "rescued", amending=False)
    draft = drafts.save(rescued, drafts.begin(forms.form("incident"), author="Aynur"))
    assert rescued.is_fresh
    assert databases.office(rescued) == office
    assert drafts.drafts(rescued) == (draft,)
    assert (damaged.folder / "data.db").read_bytes() == before
    rescued.close()


def test_an_amendment_is_worth_nothing_without_the_record(damaged: Database, tmp_path: Path):
    with pytest.raises(UserError, match="damaged"):
        databases.rescue(damaged, tmp_path / "rescued", amending=True)
    damaged.close()


def test_saves_that_are_missing_are_told_until_it_is_acknowledged(
    db: Database, tmp_path: Path, finish: Callable[..., Record]
):
    db.saves_missing = 3
    finish()
    rescued = databases.rescue(db, tmp_path / "rescued", amending=False)
    assert databases.saves_missing(rescued) == 3
    databases.acknowledge_missing(rescued)
    assert databases.saves_missing(rescued) == 0
    rescued.close()
    again = databases.open_database(rescued.folder)
    assert databases.saves_missing(again) == 0
    again.close()
