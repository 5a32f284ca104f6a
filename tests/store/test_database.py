"""The database folder in hostile situations: each has one clear sentence, and nothing is lost."""

import logging
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from threading import Thread

import pytest

from minerisk.errors import UserError
from minerisk.keys import key_file
from minerisk.store import settings
from minerisk.store.database import Database, named
from minerisk.store.faults import FolderGone

SOURCE = Path(__file__).parents[2] / "src"


@pytest.fixture
def closed(db: Database) -> Path:
    """A database folder that is not open, with some saves, none of them in the log any more."""
    _save(db, 5)
    db.close()
    return db.folder


def _save(db: Database, times: int, text: str = "x" * 2_000) -> None:
    for number in range(times):
        with db.write() as connection:
            settings.put(connection, f"note {number}", text)


def _note(db: Database, number: int) -> object:
    with db.read() as connection:
        return settings.get(connection, f"note {number}")


def _contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


# Making and opening


def test_a_new_database_is_a_folder_that_opens_again(folder: Path):
    Database.create(folder).close()
    db = Database.open(folder)
    _save(db, 1, "kept")
    db.close()
    again = Database.open(folder)
    assert _note(again, 0) == "kept"
    assert again.saves_missing == 0
    again.close()


def test_the_ending_of_the_name_is_added_and_need_not_be_given(tmp_path: Path):
    db = Database.create(tmp_path / "Bərdə")
    db.close()
    assert db.folder == tmp_path / "Bərdə.minerisk" == named(db.folder)
    Database.open(tmp_path / "Bərdə").close()


def test_a_name_with_signs_of_a_web_address_is_a_name(tmp_path: Path):
    db = Database.create(tmp_path / "a?b#c%20d&mode=ro")
    _save(db, 1)
    db.close()
    again = Database.open(db.folder)
    assert _note(again, 0) is not None
    again.close()


def test_an_existing_folder_is_never_written_over(closed: Path):
    before = _contents(closed)
    with pytest.raises(UserError, match="already there"):
        Database.create(closed)
    assert _contents(closed) == before


def test_a_making_that_failed_leaves_nothing_of_that_name(folder: Path):
    def fail(_connection: object) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        Database.create(folder, fail)
    assert not folder.exists()
    Database.create(folder).close()


def test_a_place_that_takes_no_folder_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserError, match="Choose another place"):
        Database.create(tmp_path / "file" / "D")


def test_a_folder_that_is_not_there(folder: Path):
    with pytest.raises(UserError, match="no database folder"):
        Database.open(folder)


def test_a_name_that_no_disk_takes_is_told(tmp_path: Path):
    with pytest.raises(UserError, match="Check its name"):
        Database.open(tmp_path / ("x" * 300))


def test_a_mark_that_cannot_be_opened_is_told(closed: Path):
    (closed / "mark").unlink()
    (closed / "mark").mkdir()
    with pytest.raises(UserError, match="cannot be used"):
        Database.open(closed)


def test_a_folder_with_something_else_in_it(tmp_path: Path):
    with pytest.raises(UserError, match="is not a database folder"):
        Database.open(tmp_path)


@pytest.mark.parametrize("inside", [True, False])
def test_a_lone_file_is_refused_and_the_sentence_says_why(closed: Path, tmp_path: Path, inside: bool):
    file = closed / "data.db" if inside else Path(shutil.copy(closed / "data.db", tmp_path))
    with pytest.raises(UserError, match="without the key files beside it"):
        Database.open(file)


def test_a_second_window_is_refused_and_the_first_goes_on(db: Database):
    with pytest.raises(UserError, match="another MineRisk window"):
        Database.open(db.folder)
    _save(db, 1)
    db.close()
    Database.open(db.folder).close()


def test_a_second_program_is_refused(db: Database):
    done = _python(f"""
from pathlib import Path
from minerisk.store.database import Database
Database.open(Path({str(db.folder)!r}))
""")
    assert "another MineRisk window" in done.stderr


def test_a_half_copied_folder_without_keys(closed: Path):
    for name in key_file.NAMES:
        (closed / name).unlink()
    with pytest.raises(UserError, match=r"key files .* are missing"):
        Database.open(closed)


def test_a_half_copied_folder_without_the_database(closed: Path):
    (closed / "data.db").unlink()
    with pytest.raises(UserError, match="is damaged"):
        Database.open(closed)
    assert not (closed / "data.db").exists()


# Keys


@pytest.fixture
def foreign(tmp_path: Path) -> bytes:
    """Whole keys of another database, written more often than any of ours."""
    other = key_file.write(tmp_path, key_file.KeyFile(**{**asdict(key_file.new()), "generation": 7}))
    return key_file._encode(other)


@pytest.mark.parametrize("name", key_file.NAMES)
def test_keys_of_another_database_beside_the_right_ones_do_no_harm(closed: Path, foreign: bytes, name: str):
    right = (closed / name).read_bytes()
    (closed / name).write_bytes(foreign)
    db = Database.open(closed)
    assert _note(db, 1) is not None
    db.close()
    other = next(other for other in key_file.NAMES if other != name)
    assert ((closed / other).read_bytes(), (closed / name).read_bytes()) == (right, foreign)


def test_keys_of_another_database_alone_open_nothing_and_stay(closed: Path, foreign: bytes):
    for name in key_file.NAMES:
        (closed / name).write_bytes(foreign)
    with pytest.raises(UserError, match="is damaged or was replaced"):
        Database.open(closed)
    assert {(closed / name).read_bytes() for name in key_file.NAMES} == {foreign}


def test_a_damaged_copy_of_the_keys_is_mended(closed: Path):
    right = (closed / "key.json").read_bytes()
    (closed / "key.json").write_bytes(b"")
    Database.open(closed).close()
    assert (closed / "key.json").read_bytes() == right


def test_a_copy_of_the_keys_that_cannot_be_mended_stops_nothing(closed: Path, caplog: pytest.LogCaptureFixture):
    (closed / "key.json").write_bytes(b"x")
    (closed / "key.json.part").mkdir()
    db = Database.open(closed)
    assert _note(db, 1) is not None
    assert "key file not mended" in caplog.text
    db.close()


# Damage


def _cut(content: bytes) -> bytes:
    return content[: len(content) * 6 // 10 // 4096 * 4096]


def _flip_first_page(content: bytes) -> bytes:
    return content[:500] + bytes([content[500] ^ 1]) + content[501:]


@pytest.mark.parametrize(
    "harm",
    [
        _cut,
        lambda content: content[: len(content) * 6 // 10 // 4096 * 4096 + 7],
        lambda content: content[:100],
        lambda content: b"",
        lambda content: b"This is a text.\n" * (len(content) // 16),
        lambda content: os.urandom(len(content)),
        _flip_first_page,
    ],
    ids=["to 60 %", "within a page", "100 bytes", "no bytes", "text file", "another key", "byte"],
)
def test_a_damaged_file_is_refused_and_left_as_it_is(closed: Path, harm: Callable[[bytes], bytes]):
    spoilt = harm((closed / "data.db").read_bytes())
    (closed / "data.db").write_bytes(spoilt)
    with pytest.raises(UserError, match="is damaged or was replaced"):
        Database.open(closed)
    assert (closed / "data.db").read_bytes() == spoilt


def test_a_plain_sqlite_file_is_refused(closed: Path):
    (closed / "data.db").unlink()
    plain = sqlite3.connect(closed / "data.db")
    plain.execute("CREATE TABLE setting (name, value)")
    plain.commit()
    plain.close()
    with pytest.raises(UserError, match="is damaged or was replaced"):
        Database.open(closed)


def test_every_flipped_byte_is_found(closed: Path):
    content = (closed / "data.db").read_bytes()
    # The first 16 bytes would hold the salt, which is in the key file: they say nothing.
    for place in range(16, len(content), len(content) // 40):
        (closed / "data.db").write_bytes(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :])
        try:
            db = Database.open(closed)
        except UserError as error:
            assert "is damaged" in str(error)  # noqa: PT017
            continue
        assert db.check_file() != []
        db.close()


def test_a_page_of_zeros_is_told_when_it_is_read_and_found_by_the_check(closed: Path):
    db = Database.open(closed)
    with db.read() as connection:
        root = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'revision'").scalar_one()
    db.close()
    content = bytearray((closed / "data.db").read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    (closed / "data.db").write_bytes(content)
    db = Database.open(closed)
    with pytest.raises(UserError, match="is damaged"), db.read() as connection:
        connection.exec_driver_sql("SELECT * FROM revision")
    assert db.check_file() != []
    assert _note(db, 1) is not None
    db.close()


# The log of the last saves


@pytest.fixture
def log(db: Database, tmp_path: Path) -> Path:
    """A folder as a power cut leaves it: the last 12 saves are in the log alone."""
    _save(db, 3)
    with db.read() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    _save(db, 12)
    copy = tmp_path / "cut.minerisk"
    shutil.copytree(db.folder, copy)
    return copy / "data.db-wal"


def test_saves_in_the_log_are_there_after_a_power_cut(log: Path):
    db = Database.open(log.parent)
    assert db.saves_missing == 0
    assert db.check_file() == []
    db.close()


def test_a_lost_log_is_noticed_and_the_number_of_missing_saves_is_exact(log: Path, caplog: pytest.LogCaptureFixture):
    log.unlink()
    with caplog.at_level(logging.WARNING):
        db = Database.open(log.parent)
    assert db.saves_missing == 12
    assert "12 saves are missing" in caplog.text
    db.close()


@pytest.mark.parametrize("harm", ["flip", "cut", "zero"])
def test_a_damaged_log_is_noticed(log: Path, harm: str):
    content = bytearray(log.read_bytes())
    match harm:
        case "flip":
            content[len(content) // 2] ^= 1
        case "cut":
            content = content[: len(content) // 2]
        case _:
            content = bytearray(len(content))
    log.write_bytes(content)
    db = Database.open(log.parent)
    assert 0 < db.saves_missing <= 12
    _save(db, 1)
    db.close()


def test_lost_saves_are_told_until_a_person_has_acknowledged_it(log: Path):
    log.unlink()
    for _ in range(2):
        db = Database.open(log.parent)
        assert db.saves_missing == 12
        _save(db, 1)
        db.close()
    db = Database.open(log.parent)
    db.acknowledge_missing()
    assert db.saves_missing == 0
    _save(db, 1)
    db.close()
    db = Database.open(log.parent)
    assert db.saves_missing == 0
    db.close()


def test_a_copy_without_its_log_is_noticed(log: Path):
    for name in ("data.db-wal", "data.db-shm"):
        (log.parent / name).unlink()
    db = Database.open(log.parent)
    assert db.saves_missing == 12
    db.close()


# The disk


def test_a_full_disk_loses_nothing_and_the_database_stays_usable(db: Database):
    _save(db, 3, "before")
    with db.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 10}")
    with pytest.raises(UserError, match="Free at least 100 MB") as error:
        _save(db, 1, "x" * 400_000)
    assert "Nothing that you typed is lost" in str(error.value)
    assert [_note(db, number) for number in range(3)] == ["before"] * 3
    with db.read() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages * 100}")
    _save(db, 1, "after" * 80_000)
    assert _note(db, 0) == "after" * 80_000


@pytest.mark.skipif(os.name != "posix", reason="limits of file sizes are set with resource")
def test_a_quota_is_told_and_saving_works_again_once_there_is_room(closed: Path):
    done = _python(f"""
import resource
from pathlib import Path
from minerisk.errors import UserError
from minerisk.store import settings
from minerisk.store.database import Database
db = Database.open(Path({str(closed)!r}))
def save(name, text):
    with db.write() as connection:
        settings.put(connection, name, text)
save("first", "1")
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, unlimited[1]))
try:
    save("second", "2" * 500_000)
except UserError as error:
    print(error)
with db.read() as connection:
    print(settings.get(connection, "first"), settings.get(connection, "second"))
resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
save("third", "3" * 500_000)
print(db.check_file())
db.close()
""")
    told, kept, whole = done.stdout.splitlines()
    assert "Nothing that you typed is lost" in told
    assert (kept, whole) == ("1 None", "[]")


@pytest.mark.skipif(os.name != "posix", reason="rights are set with chmod")
@pytest.mark.parametrize("part", ["folder", "file"])
def test_a_read_only_medium_is_told_and_never_touched(closed: Path, part: str):
    before = _contents(closed)
    target = closed if part == "folder" else closed / "data.db"
    rights = target.stat().st_mode
    for above in (closed.parent, *closed.parent.parents[:3]):
        if above.is_dir() and above.owner() == Path.home().owner():
            above.chmod(above.stat().st_mode | 0o055)
    target.chmod(0o555)
    done = _python(f"""
import os
from pathlib import Path
from minerisk.store.database import Database
if os.getuid() == 0:
    os.setuid(65534)
Database.open(Path({str(closed)!r}))
""")
    target.chmod(rights)
    assert "laptop's own disk, and open the copy" in done.stderr
    assert _contents(closed) == before


@pytest.mark.skipif(os.name != "posix", reason="Windows does not delete open files")
@pytest.mark.parametrize("how", ["deleted", "moved"])
def test_a_folder_that_goes_away_while_open_is_told_and_everything_can_be_rescued(
    db: Database, tmp_path: Path, how: str
):
    _save(db, 2, "before")
    if how == "deleted":
        shutil.rmtree(db.folder)
    else:
        db.folder.rename(tmp_path / "elsewhere")
    with pytest.raises(FolderGone, match="rescue copy"):
        _save(db, 1, "after")
    rescued = Database.open(db.back_up(tmp_path / "rescued"))
    assert [_note(rescued, number) for number in range(2)] == ["before", "before"]
    assert rescued.check_file() == []
    rescued.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows does not delete open files")
def test_another_database_in_its_place_is_not_taken_for_it(db: Database, tmp_path: Path):
    shutil.rmtree(db.folder)
    Database.create(db.folder).close()
    with pytest.raises(FolderGone):
        _save(db, 1)
    with pytest.raises(FolderGone), db.read(), db.read(), db.read():
        pass


@pytest.mark.skipif(os.name != "posix", reason="Windows does not delete open files")
def test_a_folder_that_is_gone_takes_no_transaction(db: Database, tmp_path: Path):
    db.folder.rename(tmp_path / "elsewhere")
    with pytest.raises(FolderGone), db.write() as connection:
        settings.put(connection, "note 0", "half")
    (tmp_path / "elsewhere").rename(db.folder)
    assert _note(db, 0) is None


# Backups that closing makes


def _backups(folder: Path) -> list[str]:
    return sorted(copy.name for copy in (folder / "backups").iterdir())


def test_closing_makes_a_verified_backup_of_what_was_saved(db: Database):
    _save(db, 3, "kept")
    db.close()
    db.close()
    assert _backups(db.folder) == ["saves-0000000004.minerisk"]
    copy = Database.open(db.folder / "backups" / "saves-0000000004.minerisk")
    assert [_note(copy, number) for number in range(3)] == ["kept"] * 3
    copy.close()


def test_where_nothing_was_saved_there_is_no_new_backup(db: Database):
    db.close()
    assert _backups(db.folder) == []
    opened = Database.open(db.folder)
    _save(opened, 1)
    opened.close()
    Database.open(db.folder).close()
    assert len(_backups(db.folder)) == 1


def test_the_last_ten_backups_are_kept_and_others_left_alone(db: Database):
    (db.folder / "backups" / "mine.minerisk").mkdir()
    db.close()
    for _ in range(12):
        opened = Database.open(db.folder)
        _save(opened, 1)
        opened.close()
    assert _backups(db.folder) == ["mine.minerisk", *(f"saves-{saves:010}.minerisk" for saves in range(4, 14))]


def test_no_backup_is_deleted_while_saves_are_missing(log: Path):
    log.unlink()
    for number in range(11):
        (log.parent / "backups" / f"saves-{number:010}.minerisk").mkdir()
    db = Database.open(log.parent)
    _save(db, 1)
    db.close()
    assert len(_backups(log.parent)) == 12


def test_a_backup_that_cannot_be_made_does_not_stop_closing(db: Database, caplog: pytest.LogCaptureFixture):
    shutil.rmtree(db.folder / "backups")
    (db.folder / "backups").write_text("in the way")
    _save(db, 1)
    db.close()
    assert "no backup was made" in caplog.text
    Database.open(db.folder).close()


def test_a_mark_that_cannot_be_written_does_not_fail_the_save(db: Database, caplog: pytest.LogCaptureFixture):
    db._mark._file.close()
    db._mark._file = (db.folder / "mark").open("rb", buffering=0)
    _save(db, 1, "kept")
    assert _note(db, 0) == "kept"
    assert "mark not written" in caplog.text


# Transactions


def test_an_exception_leaves_nothing(db: Database):
    with pytest.raises(LookupError), db.write() as connection:
        settings.put(connection, "note 0", "half")
        raise LookupError
    assert _note(db, 0) is None


def test_what_is_read_is_of_one_moment(db: Database):
    with db.read() as connection:
        assert settings.get(connection, "note 0") is None
        _save(db, 1)
        assert settings.get(connection, "note 0") is None
    assert _note(db, 0) is not None


def test_writers_do_not_overwrite_each_other(db: Database):
    def add() -> None:
        for _ in range(25):
            with db.write() as connection:
                now = settings.get(connection, "count") or 0
                assert isinstance(now, int)
                settings.put(connection, "count", now + 1)

    writers = [Thread(target=add) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with db.read() as connection:
        assert settings.get(connection, "count") == 100


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        check=False,
    )


def test_a_lock_that_cannot_be_made_is_told(closed: Path):
    (closed / "lock").unlink(missing_ok=True)
    (closed / "lock").mkdir()
    with pytest.raises(UserError, match="cannot be written to"):
        Database.open(closed)
