"""A verified copy of a database: made in one step while it is in use, checked, and only then given its name."""

import errno
import logging
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from minerisk import files
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.keys import key_file
from minerisk.keys.key_file import KeyFile
from minerisk.store import engine, faults, settings
from minerisk.store.mark import NAME as MARK
from minerisk.store.mark import Mark
from minerisk.store.rows import GIVEN

DATA = "data.db"
FOLDERS = FILES, BACKUPS = "files", "backups"
_SPARE = 5_000_000

logger = logging.getLogger(__name__)


def back_up(source: Engine, keys: KeyFile, target: Path, *, origin: Path, add_files: Callable[[Path], object]) -> None:
    """Copy the open database ``source`` into the new database folder ``target``.

    A copy that was not finished stays behind as ``target`` with ``.part`` after its name. ``origin`` is the folder
    of ``source``, which faults of it are told of. ``add_files`` is given the copy once all that names a file is in it.

    Raises:
        UserError: there is something at ``target``, no room, or the copy is not whole.
    """
    if target.exists():
        raise UserError(N_("{folder} is already there. Choose another name for the copy."), folder=target)
    with _made(target), ExitStack() as reading:
        part = empty_part(target)
        with faults.told(origin):  # the counts and the copy are of one moment
            connection = reading.enter_context(source.begin())
            driver = connection.connection.driver_connection
            held, saves = _counts(driver), settings.saves(connection)
        require_room(driver, part, shutil.disk_usage(part).free)
        _copy(driver, part / DATA, keys, origin)
        reading.close()
        try:
            verify(part / DATA, keys, held)
        except UserError:
            if (origin / DATA).exists() and check_file(origin / DATA, keys):
                raise faults.damaged(origin) from None
            raise
        add_files(part)
        finish(part, target, keys, saves)


def prune(folder: Path, pattern: str, keep: int) -> None:
    """Delete what is in ``folder`` and called like ``pattern`` but the ``keep`` newest."""
    found = sorted(folder.glob(pattern), key=lambda copy: copy.stat().st_mtime_ns, reverse=True)
    for copy in found[keep:]:
        shutil.rmtree(copy, ignore_errors=True)


def empty_part(target: Path) -> Path:
    """Return an empty folder beside ``target``, where it is made until it is whole."""
    part = target.with_name(f"{target.name}.part")
    with _made(target):
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        for name in FOLDERS:
            (part / name).mkdir()
    return part


def finish(part: Path, target: Path, keys: KeyFile, saves: int) -> None:
    """Complete the database folder ``part`` with its keys and its mark, and give it its name."""
    with _made(target):
        key_file.write(part, keys)
        mark = Mark(part / MARK)
        mark.write(saves)
        mark.close()
        files.flush_file(part / DATA)
        files.flush_folder(part)
        part.rename(target)
        files.flush_folder(target.parent)


def check_file(file: Path, keys: KeyFile) -> list[str]:
    """Return what is wrong with the database ``file``; others may go on saving meanwhile."""
    # A save that moves pages while they are checked can look like damage: only what is seen when nobody saves counts.
    return _check_file(file, keys, alone=False) and _check_file(file, keys, alone=True)


def _check_file(file: Path, keys: KeyFile, *, alone: bool) -> list[str]:
    connection = engine.connect(file, keys)
    try:
        # The check of the pages reads the main file alone, so the log is put into it first.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute("BEGIN IMMEDIATE" if alone else "BEGIN")
        found = [str(line) for (line,) in connection.execute("PRAGMA cipher_integrity_check")]
        found += [str(line) for (line,) in connection.execute("PRAGMA integrity_check") if line != "ok"]
        found += [f"{line[0]} {line[1]}: foreign key" for line in connection.execute("PRAGMA foreign_key_check")]
    except engine.Error as error:
        if not engine.is_damage(error):
            raise
        return [str(error)]
    finally:
        connection.close()
    return found


def _copy(source: Any, file: Path, keys: KeyFile, origin: Path) -> None:  # noqa: ANN401  (sqlcipher3 has no types)
    copy = engine.connect(file, keys, mode="rwc")
    try:
        source.backup(copy, pages=-1)  # in smaller steps it starts again after every save, and may never end
    except engine.Error as error:
        if engine.is_damage(error):
            raise faults.damaged(origin) from error
        raise
    finally:
        copy.close()


def _counts(connection: Any) -> Mapping[str, int]:  # noqa: ANN401
    """Return how many rows the tables have that nothing can bring back; an older database has not all of them."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall()}
    tables = [table.name for table in GIVEN if table.name in there]
    return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}  # noqa: S608


def verify(file: Path, keys: KeyFile, held: Mapping[str, int]) -> None:
    """Make sure that the copy ``file`` is whole and has as many rows as are ``held``."""
    wrong = check_file(file, keys)
    if not wrong:
        connection = engine.connect(file, keys)
        counts = _counts(connection)
        connection.close()
        if counts == held:
            return
    logger.warning("copy not whole: %s", wrong[:3] or "rows are missing")
    raise UserError(
        N_("The copy in {folder} is not whole. Try another disk; the database itself was not changed."),
        folder=file.parent,
    )


def require_room(connection: Any, folder: Path, free: int) -> None:  # noqa: ANN401
    """Make sure that ``free`` bytes are enough for a copy in ``folder``."""
    pages, size = (int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
    needed = pages * size * 6 // 5 + _SPARE
    if free < needed:
        raise UserError(
            N_("There is too little room in {folder} for a copy: free at least {megabytes} MB, then try again."),
            folder=folder.parent,
            megabytes=needed // 1_000_000 + 1,
        )


@contextmanager
def _made(target: Path) -> Iterator[None]:
    """Turn what stands against making ``target`` into a sentence."""
    try:
        yield
    except OSError as error:
        raise _cannot_make(target, error.strerror or type(error).__name__) from error
    except engine.Error as error:
        raise _cannot_make(target, os.strerror(errno.ENOSPC if engine.is_full(error) else errno.EIO)) from error


def _cannot_make(target: Path, reason: str) -> UserError:
    return UserError(N_("{folder} cannot be made: {reason}. Choose another place."), folder=target, reason=reason)
