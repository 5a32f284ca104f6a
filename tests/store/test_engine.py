import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from minerisk.errors import UserError
from minerisk.keys import key_file
from minerisk.keys.key_file import KeyFile
from minerisk.store import engine
from minerisk.store.database import Database


@pytest.fixture(scope="module")
def keys() -> KeyFile:
    return key_file.new()


def test_a_sqlite_that_can_damage_databases_is_not_used():
    engine.require_safe_library()
    with pytest.raises(RuntimeError, match="older"):
        engine.require_safe_library((3, 51, 2))


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
    ],
)
def test_every_connection_has_the_settings_that_keep_data(db: Database, setting: str, value: object):
    with db.read() as one, db.read() as other:
        assert one.exec_driver_sql(f"PRAGMA {setting}").scalar() == value
        assert other.exec_driver_sql(f"PRAGMA {setting}").scalar() == value


def test_nothing_in_the_file_can_be_read_without_the_key(tmp_path: Path, keys: KeyFile):
    file = tmp_path / "data.db"
    connection = engine.connect(file, keys, mode="rwc")
    connection.execute("CREATE TABLE t (name)")
    connection.execute("INSERT INTO t VALUES ('Marker Name')")
    connection.close()
    content = file.read_bytes()
    assert b"SQLite" not in content
    assert b"Marker" not in content
    other = engine.connect(file, key_file.new())
    with pytest.raises(engine.Error, match="not a database"):
        other.execute("SELECT * FROM t")
    other.close()


def test_a_missing_file_is_not_made_by_the_way(tmp_path: Path, keys: KeyFile):
    with pytest.raises(engine.Error):
        engine.connect(tmp_path / "data.db", keys).execute("SELECT 1")
    assert not (tmp_path / "data.db").exists()


def test_an_error_does_not_tell_what_was_written(db: Database):
    with pytest.raises(DBAPIError) as error, db.read() as connection:
        connection.exec_driver_sql("INSERT INTO setting (name, value) VALUES (?, ?)", ("Marker", None))
    assert "Marker" not in str(error.value)


def test_a_disk_that_keeps_no_log_of_saves_is_not_used(tmp_path: Path):
    connection = sqlite3.connect(":memory:")
    with pytest.raises(UserError, match="cannot keep a database safely"):
        engine.require_log(connection, tmp_path)
    connection.close()


def test_a_connection_that_cannot_be_set_up_is_closed(tmp_path: Path, keys: KeyFile):
    (tmp_path / "data.db").write_bytes(b"x" * 8192)
    opened = engine.open_engine(tmp_path / "data.db", keys, is_there=lambda: None)
    with pytest.raises(DBAPIError, match="not a database"):
        opened.connect()
    opened.dispose()
