import errno
import os
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from minerisk.errors import UserError
from minerisk.store import faults
from minerisk.store.engine import Error
from minerisk.store.faults import FolderGone


def _fault(name: str) -> Error:
    error = Error("it failed")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("SQLITE_FULL", "is full"),
        ("SQLITE_IOERR_WRITE", "did not take"),
        ("SQLITE_CORRUPT", "is damaged"),
        ("SQLITE_NOTADB", "is damaged"),
        ("SQLITE_READONLY_DIRECTORY", "cannot be written"),
        ("SQLITE_CANTOPEN", "cannot be written"),
        ("SQLITE_BUSY_SNAPSHOT", "Another program"),
    ],
)
def test_a_fault_is_told_in_a_sentence(tmp_path: Path, name: str, sentence: str):
    with pytest.raises(UserError, match=sentence), faults.told(tmp_path):
        raise _fault(name)
    with pytest.raises(UserError, match=sentence), faults.told(tmp_path):
        raise DBAPIError("INSERT", None, _fault(name))


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EACCES, "cannot be written to"),
        (errno.EROFS, "cannot be written to"),
        (errno.EIO, "Check its name and its disk"),
        (None, "OSError"),
    ],
)
def test_what_the_system_refuses_is_told_in_a_sentence(tmp_path: Path, number: int | None, sentence: str):
    with pytest.raises(UserError, match=sentence), faults.told(tmp_path):
        raise OSError(number, os.strerror(number)) if number else OSError


def test_a_folder_that_is_not_there_any_more_is_the_reason(tmp_path: Path):
    with pytest.raises(FolderGone), faults.told(tmp_path / "gone"):
        raise _fault("SQLITE_IOERR_FSTAT")


@pytest.mark.parametrize("name", ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_ERROR", ""])
def test_a_mistake_of_the_program_passes_as_it_is(tmp_path: Path, name: str):
    with pytest.raises(Error), faults.told(tmp_path):
        raise _fault(name)
    with pytest.raises(DBAPIError), faults.told(tmp_path):
        raise DBAPIError("INSERT", None, _fault(name))


@pytest.mark.parametrize("sentence", [faults.full, faults.damaged, faults.read_only])
def test_every_sentence_names_the_folder_and_what_to_do(tmp_path: Path, sentence):  # noqa: ANN001
    told = str(sentence(tmp_path))
    assert str(tmp_path) in told
    assert any(word in told for word in ("Free", "open the", "Copy"))


def test_a_text_that_is_too_long_is_told(tmp_path: Path):
    with pytest.raises(UserError, match="Shorten the longest text"), faults.told(tmp_path):
        raise Error("CHECK constraint failed: ck_revision_reason")
