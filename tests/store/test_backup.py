import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from minerisk.domain.revision import Revision
from minerisk.errors import UserError
from minerisk.keys import key_file
from minerisk.store import backup, drafts, engine, revisions, settings
from minerisk.store.database import Database

Revise = Callable[..., Revision]


@pytest.fixture
def filled(db: Database, revise: Revise) -> Database:
    with db.write() as connection:
        revisions.add(connection, [revise(number, {"device": "mine"}) for number in range(1, 200)])
    return db


def test_a_copy_is_a_database_that_opens(filled: Database, tmp_path: Path, revise: Revise):
    copy = Database.open(filled.back_up(tmp_path / "copy"))
    with copy.read() as connection, filled.read() as original:
        assert list(revisions.every(connection)) == list(revisions.every(original))
        assert settings.saves(connection) == settings.saves(original)
    assert copy.saves_missing == 0
    assert copy.check_file() == []
    copy.close()


def test_nothing_else_is_left_beside_the_copy(filled: Database, tmp_path: Path):
    filled.back_up(tmp_path / "to" / "copy")
    (only,) = (tmp_path / "to").iterdir()
    assert sorted(file.name for file in only.iterdir()) == [
        "backups", "data.db", "files", "key.2.json", "key.json", "mark",
    ]  # fmt: skip


def test_a_copy_never_replaces_anything(filled: Database, tmp_path: Path):
    (tmp_path / "copy.minerisk").mkdir()
    with pytest.raises(UserError, match="already there"):
        filled.back_up(tmp_path / "copy")


def test_a_copy_that_was_not_finished_is_made_anew(filled: Database, tmp_path: Path):
    (tmp_path / "copy.minerisk.part").mkdir()
    (tmp_path / "copy.minerisk.part" / "data.db").write_bytes(b"half")
    Database.open(filled.back_up(tmp_path / "copy")).close()
    assert not (tmp_path / "copy.minerisk.part").exists()


def test_a_copy_is_of_one_moment_while_others_save(filled: Database, tmp_path: Path, revise: Revise):
    stop = Event()

    def save() -> None:
        for number in range(1_000, 9_000):
            if stop.is_set():
                return
            with filled.write() as connection:
                revisions.add(connection, [revise(number, {})])

    saving = Thread(target=save)
    saving.start()
    copies = [filled.back_up(tmp_path / f"copy{number}") for number in range(5)]
    stop.set()
    saving.join()
    for folder in copies:
        copy = Database.open(folder)
        with copy.read() as connection:
            assert connection.exec_driver_sql("SELECT count(*) - max(seq) FROM revision").scalar_one() == 0
            assert connection.exec_driver_sql("SELECT max(seq) FROM revision").scalar_one() >= 199
        copy.close()


def test_a_place_that_takes_no_folder_is_told(filled: Database, tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserError, match="Choose another place"):
        filled.back_up(tmp_path / "file" / "copy")


def test_damage_of_the_database_is_told_of_the_database_and_not_of_the_copy(filled: Database, tmp_path: Path):
    with filled.read() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    filled._engine.dispose()
    file = filled.folder / "data.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(UserError, match="is damaged") as error:
        filled.back_up(tmp_path / "elsewhere" / "copy")
    assert error.value.values["folder"] == filled.folder


def test_a_database_that_cannot_be_read_is_told_of_the_database(filled: Database, tmp_path: Path):
    unreadable = engine.connect(filled.folder / "data.db", key_file.new())
    with pytest.raises(UserError, match="is damaged") as error:
        backup._copy(unreadable, tmp_path / "data.db", filled._keys, filled.folder)
    unreadable.close()
    assert error.value.values["folder"] == filled.folder


def test_a_disk_that_is_full_before_the_copy_is_whole_is_told(filled: Database, tmp_path: Path):
    named = engine.Error("full")
    named.sqlite_errorname = "SQLITE_FULL"
    full = engine.Error("database or disk is full")
    for fault, reason in ((named, errno.ENOSPC), (full, errno.ENOSPC), (engine.Error("gone"), errno.EIO)):
        with pytest.raises(UserError, match=os.strerror(reason)), backup._made(tmp_path / "copy"):
            raise fault


def test_a_copy_needs_room(filled: Database, tmp_path: Path):
    with filled.read() as connection, pytest.raises(UserError, match="free at least"):
        backup.require_room(connection.connection.driver_connection, tmp_path, free=1_000_000)


@pytest.mark.parametrize("harm", ["flip", "cut", "zero", "replace"])
def test_a_damaged_copy_is_never_called_whole(filled: Database, tmp_path: Path, harm: str):
    copy = filled.back_up(tmp_path / "copy")
    file = copy / "data.db"
    content = bytearray(file.read_bytes())
    match harm:
        case "flip":
            content[len(content) // 2] ^= 1
        case "cut":
            content = content[: len(content) * 6 // 10 // 4096 * 4096]
        case "zero":
            content[8192:12288] = bytes(4096)
        case _:
            content = bytearray(b"x" * len(content))
    file.write_bytes(content)
    assert backup.check_file(file, filled._keys) != []
    with pytest.raises(UserError, match="not whole"):
        backup.verify(file, filled._keys, {})


def test_missing_rows_are_noticed(filled: Database, tmp_path: Path):
    copy = filled.back_up(tmp_path / "copy")
    with pytest.raises(UserError, match="is not whole"):
        backup.verify(copy / "data.db", filled._keys, {"revision": 200})


def test_the_folder_can_be_gone_meanwhile(filled: Database, tmp_path: Path):
    shutil.rmtree(filled.folder)
    copy = Database.open(filled.back_up(tmp_path / "copy"))
    with copy.read() as connection:
        assert len(list(revisions.every(connection))) == 199
        assert drafts.every(connection) == ()
    copy.close()


def test_a_busy_database_is_not_called_damaged(filled: Database, revise: Revise):
    with filled.write() as connection:
        revisions.add(connection, [revise(500, {})])
        assert filled.check_file() == []


def test_a_disk_that_goes_away_half_way_is_told(filled: Database, tmp_path: Path):
    with pytest.raises(UserError, match="Choose another place"):
        backup.finish(tmp_path / "gone", tmp_path / "copy", filled._keys, saves=1)


def test_a_file_that_is_not_there_is_no_damage(filled: Database, tmp_path: Path):
    with pytest.raises(engine.Error):
        backup.check_file(tmp_path / "data.db", filled._keys)
