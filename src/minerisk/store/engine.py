"""SQLCipher under SQLAlchemy: the settings that keep data through kills and power cuts."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.keys.key_file import KeyFile

OLDEST = (3, 53, 4)
"""Older SQLite can damage a database: the WAL-reset bug (until 3.51.2), attached databases (until 3.53.3)."""

_SETTINGS = (
    "foreign_keys = ON",
    "synchronous = FULL",  # NORMAL loses acknowledged saves in a power cut
    "fullfsync = ON",  # without it macOS leaves them in the cache of the drive
    "checkpoint_fullfsync = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "cache_size = -32000",  # 32 MB a connection: what 100,000 people are counted from is not decrypted each time
)
_WAIT_S = 5
_DAMAGE = frozenset({"file is not a database", "database disk image is malformed"})
_FULL = "database or disk is full"
"""What SQLite says where a copy fails: the error has no name then."""

Error = sqlcipher.Error
"""What SQLCipher raises where SQLAlchemy is not between."""


def require_safe_library(version: tuple[int, ...] = sqlcipher.sqlite_version_info) -> None:
    """Make sure that the program was built with a SQLite that does not damage databases."""
    if version < OLDEST:
        raise RuntimeError(f"SQLite {version} is older than {OLDEST}")


def require_log(connection: Any, folder: Path) -> None:  # noqa: ANN401  (sqlcipher3 has no types)
    """Write saves to a log beside the database, and make sure that its disk can do that."""
    if connection.execute("PRAGMA journal_mode = WAL").fetchone() != ("wal",):
        raise UserError(
            N_(
                "The disk with {folder} cannot keep a database safely. Copy the folder to the laptop's own disk, and "
                "open the copy."
            ),
            folder=folder,
        )


def connect(file: Path, keys: KeyFile, *, mode: str = "rw") -> Any:  # noqa: ANN401  (sqlcipher3 has no types)
    """Open ``file`` with its key, and nothing more; the first read tells whether the key fits.

    Args:
        file: a database, or the place for a new one.
        keys: its keys. The salt is not taken from the file, whose first page a torn write may spoil.
        mode: ``rw``, ``ro``, or ``rwc``, the only one that makes a new file.
    """
    connection = sqlcipher.connect(
        f"{file.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_WAIT_S,
        check_same_thread=False,
        isolation_level=None,  # we say BEGIN ourselves
    )
    connection.execute(f"PRAGMA key = \"x'{keys.subkey('database').hex()}{keys.salt.hex()}'\"")
    connection.execute("PRAGMA cipher_log_level = NONE")
    return connection


def open_engine(file: Path, keys: KeyFile, *, is_there: Callable[[], None]) -> Engine:
    """Return the engine of ``file``; ``is_there`` raises where the file is another one than was opened."""
    require_safe_library()

    def creator() -> object:
        is_there()
        with ExitStack() as undo:
            connection = connect(file, keys)
            undo.callback(connection.close)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # checks the first page
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}")
            require_log(connection, file.parent)
            undo.pop_all()
        return connection

    engine = create_engine(
        "sqlite://",
        creator=creator,
        module=sqlcipher,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=0,
        pool_use_lifo=True,
        hide_parameters=True,  # an error's text must not name a person
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _leave_damage_behind)
    return engine


def is_damage(error: object) -> bool:
    """Return whether ``error`` says that the file is not as it was written."""
    name = getattr(error, "sqlite_errorname", None) or ""
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or str(error) in _DAMAGE


def is_full(error: object) -> bool:
    """Return whether ``error`` says that the disk has no room."""
    return getattr(error, "sqlite_errorname", None) == "SQLITE_FULL" or str(error) == _FULL


def _leave_damage_behind(context: ExceptionContext) -> None:
    # After one page that does not pass its check SQLCipher refuses every other page on the same connection.
    if is_damage(context.original_exception):
        context.is_disconnect = True
        context.invalidate_pool_on_disconnect = False


def _begin(connection: Connection) -> None:
    # A writer takes the lock before it reads. Left to itself the driver takes it at the first
    # UPDATE, and two writers that have read the same row overwrite each other without an error.
    writes = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
