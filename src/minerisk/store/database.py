"""A database: a folder with an encrypted file, its keys, its mark, and room for attached files and backups.

Reading and writing are blocks; every write is one transaction, counted, and known to have reached the folder that was
opened. Faults come out as sentences for a person.
"""

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine

from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.keys import key_file
from minerisk.keys.key_file import KeyFile
from minerisk.store import backup, faults, files, schema, settings
from minerisk.store import engine as engines
from minerisk.store.backup import BACKUPS, DATA
from minerisk.store.engine import open_engine
from minerisk.store.files import Files
from minerisk.store.mark import NAME as MARK
from minerisk.store.mark import Mark

SUFFIX = ".minerisk"
LOCK = "lock"
BACKUPS_KEPT = 10
"""How many of the backups that closing makes are kept."""

_FIRST = 1
"""Save that makes the database."""

_PAGE = 4096

logger = logging.getLogger(__name__)


class Database:
    """One open database. Its blocks may be used from any thread, each block in the thread that opened it.

    Attributes:
        folder: the database folder.
        files: the attached files.
        saves_missing: how many acknowledged saves were lost with the write-ahead log before it was opened, until a
            person has acknowledged it.
        is_fresh: it was made since another one was damaged, and has what was being typed, nothing else.
    """

    def __init__(self, folder: Path, keys: KeyFile, lock: FileLock) -> None:
        """Take the pieces; ``create`` and ``open`` put them together."""
        self.folder = folder
        self._keys = keys
        self._lock = lock
        self._file = _identity(folder / DATA)
        self._engine = open_engine(folder / DATA, keys, is_there=self._require_there)
        self._writing = self._engine.execution_options(write=True)
        self._mark = Mark(folder / MARK)
        self.files = Files(folder, keys.subkey("files"))
        self._has_saved = False
        self.saves_missing = 0
        self.is_fresh = False

    @classmethod
    def create(
        cls, folder: Path, first: Callable[[Connection], None] | None = None, like: "Database | None" = None
    ) -> "Database":
        """Make a new database folder and open it.

        Args:
            folder: gets the ending ``.minerisk`` where it has none.
            first: writes what every opener may rely on, in the same transaction as the tables.
            like: a database whose attached files it is to have, and so its keys; without any of its records.

        Raises:
            UserError: there is something of that name, or the place takes no new folder.
        """
        folder = named(folder)
        if folder.exists():
            raise UserError(N_("{folder} is already there. Open it, or choose another name."), folder=folder)
        keys = key_file.new(like=like._keys if like else None)  # noqa: SLF001  (of this very class)
        part = backup.empty_part(folder)
        with faults.told(part):
            _make(part / DATA, keys, first)
            if like:
                like.files.copy_for(part)
        backup.finish(part, folder, keys, saves=1)
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path) -> "Database":
        """Open the database in ``folder``; what stands against it is told in one sentence, and nothing is changed."""
        with faults.told(folder):
            folder = _existing(folder)
        with ExitStack() as undo, faults.told(folder):
            _require_writable(folder)
            lock = _locked(folder)
            undo.callback(lock.release)
            found = key_file.read(folder)
            _require_file(folder)
            keys, version = _fitting(folder, found)
            _mend(folder, keys)
            if version < schema.VERSION:
                upgrade(folder, keys)
            opened = cls(folder, keys, lock)
            undo.callback(opened._let_go)
            opened.count_missing()
            undo.pop_all()
        return opened

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Look, and change nothing; all that is read is of one moment."""
        with faults.told_while_open(self.folder), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Change all of it or, if an exception leaves the block, none of it.

        Raises:
            UserError: the disk did not take it; nothing was changed, and the database stays usable.
            FolderGone: the folder was moved or deleted; nothing was changed, unless it went away in the last moment.
        """
        with faults.told_while_open(self.folder):
            with self._writing.begin() as connection:
                yield connection
                saves = settings.count_save(connection)
                self._require_there()
            self._has_saved = True
            self._require_there()
            self._keep_mark(saves)

    def back_up(self, target: Path) -> Path:
        """Copy it as it is now into the new database folder ``target``, verified; return that folder.

        This works when its own folder was deleted meanwhile, too.
        """
        target = named(target)
        backup.back_up(self._engine, self._keys, target, origin=self.folder, add_files=self.files.copy_for)
        return target

    def files_missing(self) -> tuple[str, ...]:
        """Return the names of attached files that stand in an answer, and that are not there or not whole."""
        with self.read() as connection:
            wanted = files.named_in(connection)
        return tuple(name for name in sorted(wanted) if self.files.path(name) is None)

    def sweep_files(self) -> int:
        """Delete attached files that no answer names and that are a week old, and return how many."""
        with self.read() as connection:
            wanted = files.named_in(connection)
        return self.files.sweep(wanted)

    def check_file(self) -> list[str]:
        """Return what is wrong with its file, page by page; empty when all is well."""
        self._require_there()
        with faults.told(self.folder):
            return backup.check_file(self.folder / DATA, self._keys)

    def count_missing(self) -> None:
        """Compare the saves in the database with the mark beside it."""
        with self.read() as connection:
            self.saves_missing = max(0, self._mark.read() - settings.saves(connection))
        if self.saves_missing:
            logger.warning("%d saves are missing", self.saves_missing)

    def acknowledge_missing(self) -> None:
        """Forget that saves are missing: a person knows it now."""
        with self.read() as connection:
            saves = settings.saves(connection)
        self.saves_missing = 0
        self._keep_mark(saves)

    def close(self) -> None:
        """Let go of the folder; what was saved since the last backup goes into a new one first."""
        try:
            if self._lock.is_locked:
                self._keep_backup()
        finally:
            self._let_go()

    def _keep_backup(self) -> None:
        try:
            self._require_there()
            with self.read() as connection:
                saves = settings.saves(connection)
            backups, name = self.folder / BACKUPS, f"saves-{saves:010}"
            if self._has_saved or (saves > _FIRST and not named(backups / name).exists()):
                if not self.saves_missing:  # an answer that is missing may name a file
                    self.sweep_files()
                self.back_up(_free(backups, name))
                if not self.saves_missing:  # an older one may have them
                    backup.prune(backups, f"saves-*{SUFFIX}", keep=BACKUPS_KEPT)
                    backup.prune(backups, f"saves-*{SUFFIX}.part", keep=0)
        except (UserError, OSError) as error:
            logger.warning("no backup was made: %s", type(error).__name__)

    def _let_go(self) -> None:
        self._engine.dispose()
        self._mark.close()
        self._lock.release()

    def _keep_mark(self, saves: int) -> None:
        try:
            self._mark.write(saves + self.saves_missing)
        except OSError as error:  # the save itself is safe
            logger.warning("mark not written: %s", error.strerror)

    def _require_there(self) -> None:
        # A deleted file that is open takes every write without an error, and is gone when it is closed.
        if _identity(self.folder / DATA) != self._file:
            raise faults.FolderGone(self.folder)


def named(folder: Path) -> Path:
    """Return ``folder`` with the ending of a database folder."""
    return folder if folder.suffix == SUFFIX else folder.with_name(folder.name + SUFFIX)


def upgrade(folder: Path, keys: KeyFile) -> None:
    """Bring an older database up to date, after a verified backup into its own folder ``backups``."""
    engine = open_engine(folder / DATA, keys, is_there=lambda: None)
    try:
        with engine.connect() as connection:
            old = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            saves = settings.saves(connection)
        name = f"before-version-{schema.VERSION}-from-{old}-saves-{saves:010}"
        attached = Files(folder, keys.subkey("files"))
        backup.back_up(engine, keys, _free(folder / BACKUPS, name), origin=folder, add_files=attached.copy_for)
        schema.migrate(engine)
    finally:
        engine.dispose()


def _free(folder: Path, name: str) -> Path:
    """Return the place for a new database folder, with a number behind the name where that is taken."""
    numbered = (folder / f"{name}{f'-{number}' if number > 1 else ''}{SUFFIX}" for number in count(1))
    return next(place for place in numbered if not place.exists())


def _make(file: Path, keys: KeyFile, first: Callable[[Connection], None] | None) -> None:
    file.touch()
    engine: Engine = open_engine(file, keys, is_there=lambda: None)
    try:
        with engine.execution_options(write=True).begin() as connection:
            schema.create(connection)
            settings.count_save(connection)
            if first is not None:
                first(connection)
    finally:
        engine.dispose()


def _existing(folder: Path) -> Path:
    """Return the database folder that a person means by ``folder``."""
    if folder.is_file():
        raise UserError(
            N_(
                "{file} is one file out of a database. It cannot be read without the key files beside it: "
                "open the folder whose name ends in .minerisk."
            ),
            file=folder,
        )
    if not folder.exists() and named(folder).is_dir():
        return named(folder)
    if not folder.is_dir():
        raise UserError(N_("There is no database folder {folder}. Check the name, or make a new one."), folder=folder)
    if not any((folder / name).exists() for name in (DATA, *key_file.NAMES)):
        raise UserError(
            N_("{folder} is not a database folder. Open the folder whose name ends in .minerisk."), folder=folder
        )
    return folder


def _require_writable(folder: Path) -> None:
    there = [file for file in (folder, folder / DATA) if file.exists()]
    if not all(os.access(file, os.W_OK) for file in there):
        raise faults.read_only(folder)


def _fitting(folder: Path, found: Sequence[KeyFile]) -> tuple[KeyFile, int]:
    """Return the keys that open the database, the newest of them, and the version of its tables."""
    for keys in found[:-1]:
        try:
            return keys, schema.version(folder, folder / DATA, keys)
        except engines.Error as error:
            if not engines.is_damage(error):
                raise
    return found[-1], schema.version(folder, folder / DATA, found[-1])


def _mend(folder: Path, keys: KeyFile) -> None:
    try:
        key_file.mend(folder, keys)
    except OSError as error:  # the other copy is good
        logger.warning("key file not mended: %s", error.strerror)


def _locked(folder: Path) -> FileLock:
    lock = FileLock(folder / LOCK, blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise UserError(
            N_("{folder} is open in another MineRisk window. Go on in that window, or close it first."), folder=folder
        ) from error
    except OSError as error:
        raise faults.read_only(folder) from error
    return lock


def _require_file(folder: Path) -> None:
    """Refuse a file that SQLite would take for a new, empty database, and one that ends within a page."""
    file = folder / DATA
    size = file.stat().st_size if file.exists() else 0
    log = file.with_name(f"{DATA}-wal")
    if size == 0 or (size % _PAGE and not (log.exists() and log.stat().st_size)):
        raise faults.damaged(folder)


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)
