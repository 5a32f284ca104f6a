import os
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from tests.store.conftest import BEGUN, Revise

from minerisk.domain.form import Form
from minerisk.domain.record import Draft
from minerisk.errors import UserError
from minerisk.store import drafts, revisions
from minerisk.store.database import Database
from minerisk.store.faults import FolderGone
from minerisk.store.files import KEPT_S, Files, named_in

PHOTO = b"a photo" * 1_000


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return _files(tmp_path / "D")


def _files(folder: Path, key: bytes = b"k" * 32) -> Files:
    folder.mkdir(parents=True, exist_ok=True)
    return Files(folder, key)


def put(files: Files, content: bytes = PHOTO, ending: str = "jpg") -> str:
    return files.put([content], ending)


def where(files: Files, name: str) -> Path:
    place = files.path(name)
    assert place is not None
    return place


def make_old(file: Path) -> None:
    long_ago = time.time() - KEPT_S - 60
    os.utime(file, (long_ago, long_ago))


def test_a_file_is_kept_under_a_name_that_only_its_content_and_the_key_give(files: Files, tmp_path: Path):
    name = put(files)
    assert len(name) == len("0" * 40 + ".jpg")
    assert files.read(name) == PHOTO
    assert put(_files(tmp_path / "E")) == name
    assert put(_files(tmp_path / "F", b"x" * 32)) != name


def test_the_same_content_twice_is_one_file_and_nothing_else_is_left(files: Files):
    name = put(files)
    make_old(where(files, name))
    assert put(files) == name
    assert [file.name for file in where(files, name).parent.iterdir()] == [name]
    assert time.time() - where(files, name).stat().st_mtime < KEPT_S


def test_attaching_again_mends_a_damaged_file(files: Files):
    name = put(files)
    where(files, name).write_bytes(b"other")
    assert files.path(name) is None
    assert files.read(name) is None
    assert put(files) == name
    assert files.read(name) == PHOTO


@pytest.mark.parametrize("name", ["", "../key.json", "IMG_1.jpg", "0" * 40, "0" * 40 + ".jpg", "0" * 40 + "./../x"])
def test_a_name_that_was_never_given_is_nowhere(files: Files, name: str):
    assert files.path(name) is None


def test_a_disk_that_takes_nothing_leaves_nothing(files: Files, tmp_path: Path):
    (tmp_path / "D" / "files").write_bytes(b"a file in the place of the folder")
    with pytest.raises(UserError):
        put(files)


def test_a_source_that_breaks_off_leaves_nothing(files: Files, tmp_path: Path):
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise UserError("gone")

    with pytest.raises(UserError, match="gone"):
        files.put(broken(), "jpg")
    assert list((tmp_path / "D" / "files").iterdir()) == []


def test_nothing_is_put_where_the_folder_is_gone(files: Files, tmp_path: Path):
    (tmp_path / "D").rename(tmp_path / "elsewhere")
    with pytest.raises(FolderGone):
        put(files)


def test_what_nothing_names_is_swept_after_a_week(files: Files, tmp_path: Path):
    named, old, new = put(files, b"named"), put(files, b"old"), put(files, b"new")
    left_over = tmp_path / "D" / "files" / "0a.part"
    left_over.touch()
    for file in (where(files, named), where(files, old), left_over):
        make_old(file)
    assert files.sweep({named}) == 1
    assert files.names() == {named, new}
    assert not left_over.exists()


def test_backups_share_one_copy_of_each_file(files: Files, tmp_path: Path):
    backups = tmp_path / "D" / "backups"
    name = put(files)
    for number in range(2):
        (backups / f"{number}.part").mkdir(parents=True)
        files.copy_for(backups / f"{number}.part")
    assert [file.relative_to(backups).as_posix() for file in backups.rglob("*.jpg")] == [f"files/{name}"]
    assert _files(backups / "0.part").read(name) == PHOTO


def test_what_is_missing_or_damaged_is_looked_for_among_the_copies(files: Files, tmp_path: Path):
    name = put(files)
    (tmp_path / "D" / "backups").mkdir()
    files.copy_for(tmp_path / "D" / "backups" / "1.part")
    where(files, name).write_bytes(b"other")
    assert files.read(name) == PHOTO
    assert where(files, name).parent.parent.name == "backups"


def test_a_copy_elsewhere_takes_whole_files_along(files: Files, tmp_path: Path):
    whole, damaged = put(files), put(files, b"more")
    where(files, damaged).write_bytes(b"other")
    (tmp_path / "C").mkdir()
    files.copy_for(tmp_path / "C")
    assert _files(tmp_path / "C").names() == {whole}


def test_names_are_found_in_every_revision_and_draft(db: Database, form: Form, revise: Revise):
    first, later, secret, typed = (put(db.files, str(number).encode()) for number in range(4))
    record = revise(1, {"photo": first}, names={"people/casualty{9f}/photo": secret})
    draft = Draft(
        record=UUID(int=2), kind="incident", form=form.digest, begun=BEGUN, updated=BEGUN, author="Aynur",
        answers={"photo": typed, "narrative": "IMG_1.jpg"},
    )  # fmt: skip
    with db.write() as connection:
        assert named_in(connection) == set()
        revisions.add(connection, [record, revise(1, {"photo": later}, record)])
        drafts.save(connection, draft)
        assert named_in(connection) == {first, later, secret, typed}


def test_a_database_tells_which_files_it_misses_and_sweeps_the_others(db: Database, revise: Revise):
    kept, missing, orphan = (put(db.files, str(number).encode()) for number in range(3))
    with db.write() as connection:
        revisions.add(connection, [revise(1, {"photo": kept, "sound": missing})])
    where(db.files, missing).unlink()
    make_old(where(db.files, orphan))
    assert db.files_missing() == (missing,)
    db.close()
    assert db.files.names() == {kept}


def test_a_copy_of_a_database_has_its_files(db: Database, tmp_path: Path):
    name = put(db.files)
    copy = Database.open(db.back_up(tmp_path / "copy"))
    assert copy.files.read(name) == PHOTO
    copy.close()


def test_the_backups_that_closing_makes_have_the_files_too(db: Database, revise: Revise):
    name = put(db.files)
    with db.write() as connection:
        revisions.add(connection, [revise(1, {"photo": name})])
    db.close()
    (backup,) = (db.folder / "backups").glob("saves-*")
    copy = Database.open(backup)
    assert copy.files_missing() == ()
    assert copy.files.read(name) == PHOTO
    copy.close()


def test_a_new_database_can_take_over_files_and_nothing_else(db: Database, tmp_path: Path):
    name = put(db.files)
    other = Database.create(tmp_path / "other", like=db)
    assert other.files.read(name) == PHOTO
    other.close()
