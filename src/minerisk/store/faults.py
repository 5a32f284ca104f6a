"""What a fault of the disk or the file means to a person, and what to do about it."""

import errno
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from minerisk.errors import UserError
from minerisk.i18n import N_

FREE_MB = 100
"""Room that is asked for when a disk is full: many times what a day of work needs."""


class FolderGone(UserError):  # noqa: N818  (it says what happened)
    """The database folder is no longer where it was opened; the open window still has everything."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            N_(
                "The database folder {folder} was moved or deleted while it was open. This window still has "
                "everything, but keeps nothing there any more: save a rescue copy to another folder now."
            ),
            folder=folder,
        )


class Damaged(UserError):  # noqa: N818  (it says what happened)
    """Something in the file is not what was written there."""


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn faults of the database in ``folder`` and of its disk into sentences; anything else passes."""
    try:
        yield
    except DBAPIError as error:
        sentence = _sentence(error.orig, folder)
        if sentence is None:
            raise
        raise sentence from error
    except sqlcipher.Error as error:
        sentence = _sentence(error, folder)
        if sentence is None:
            raise
        raise sentence from error
    except OSError as error:
        raise refused(error, folder) from error


def refused(error: OSError, folder: Path) -> UserError:
    """Return the sentence for a file or folder that the system does not give."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return full(folder)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return read_only(folder)
    return UserError(
        N_("{folder} cannot be used: {reason}. Check its name and its disk, then try again."),
        folder=folder,
        reason=error.strerror or type(error).__name__,
    )


@contextmanager
def told_while_open(folder: Path) -> Iterator[None]:
    """Do as ``told`` for a database that was found good when it was opened: some of it still is."""
    try:
        with told(folder):
            yield
    except Damaged as error:
        raise Damaged(
            N_(
                "Part of the database in {folder} is damaged, and what lies there cannot be shown. Finish what you are "
                "writing and print it. Then close the program, keep this folder as it is, and open the newest copy "
                "from its folder backups or from your own backups."
            ),
            folder=folder,
        ) from error


def damaged(folder: Path) -> Damaged:
    """Return the sentence for a database that cannot be read as it is."""
    return Damaged(
        N_(
            "The database in {folder} is damaged or was replaced by something else. Nothing in it was changed. "
            "Keep the folder as it is, and open the newest copy from its folder backups or from your own backups."
        ),
        folder=folder,
    )


def read_only(folder: Path) -> UserError:
    """Return the sentence for a medium that takes no changes."""
    return UserError(
        N_("{folder} cannot be written to. Copy the folder to the laptop's own disk, and open the copy."),
        folder=folder,
    )


def full(folder: Path) -> UserError:
    """Return the sentence for a disk without room."""
    return UserError(
        N_(
            "The disk with {folder} is full, so this was not saved. Nothing that you typed is lost: it is still in "
            "this window. Free at least {megabytes} MB, then save again."
        ),
        folder=folder,
        megabytes=FREE_MB,
    )


def _sentence(error: object, folder: Path) -> UserError | None:
    name = getattr(error, "sqlite_errorname", None) or ""
    if not folder.exists():
        return FolderGone(folder)
    if "CHECK constraint failed" in str(error):  # the one way to tell it from other constraints
        return _too_long(folder)
    sentence = _SENTENCES.get(name.split("_")[1] if "_" in name else "")
    return sentence and sentence(folder)


def _not_taken(folder: Path) -> UserError:
    return UserError(
        N_(
            "The disk with {folder} did not take what was saved. Nothing that you typed is lost: it is still in this "
            "window. Check the disk and free at least {megabytes} MB, then save again."
        ),
        folder=folder,
        megabytes=FREE_MB,
    )


def _busy(folder: Path) -> UserError:
    return UserError(
        N_("Another program is using the database in {folder}, so this was not saved. Close it, then save again."),
        folder=folder,
    )


def _too_long(folder: Path) -> UserError:
    return UserError(
        N_(
            "A text is longer than {folder} can keep, so this was not saved. Nothing that you typed is lost: it is "
            "still in this window. Shorten the longest text, then save again."
        ),
        folder=folder,
    )


_SENTENCES: Mapping[str, Callable[[Path], UserError]] = {
    "FULL": full,
    "IOERR": _not_taken,
    "CORRUPT": damaged,
    "NOTADB": damaged,
    "READONLY": read_only,
    "CANTOPEN": read_only,
    "PERM": read_only,
    "BUSY": _busy,
    "LOCKED": _busy,
}
"""By the name that SQLite gives the error, without what follows its first word."""
