"""The version of the tables: made new, told apart, and brought up to date all the way or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from minerisk import paths
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.keys.key_file import KeyFile
from minerisk.store import engine
from minerisk.store.projected_rows import create_search
from minerisk.store.rows import Row

VERSION = 4
"""Number of the newest migration in ``database/migrations``."""

APPLICATION = 0x4D_52_53_4B
"""``application_id`` in the header of every database of ours: MRSK."""


def create(connection: Connection) -> None:
    """Make all tables, as the newest migration leaves them."""
    Row.metadata.create_all(connection)
    create_search(connection)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"{VERSION:04}",))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def version(folder: Path, file: Path, keys: KeyFile) -> int:
    """Return the version of the tables in ``file``, which is only read.

    Raises:
        UserError: it is not a database of ours, or a newer program made it.
    """
    connection = engine.connect(file, keys, mode="ro")
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (found,) = connection.execute("PRAGMA user_version").fetchone()
    finally:
        connection.close()
    if application != APPLICATION:
        raise UserError(N_("{folder} holds a database of another program. Nothing was changed."), folder=folder)
    if found > VERSION:
        raise UserError(
            N_(
                "{folder} was made by a newer MineRisk: its tables have version {found}, this program knows {known}. "
                "Install the newer program on this laptop. Nothing was changed."
            ),
            folder=folder,
            found=found,
            known=VERSION,
        )
    return int(found)


def migrate(target: Engine, to: int = VERSION, scripts: Path | None = None) -> None:
    """Bring the tables to version ``to`` in one transaction; an exception leaves them as they were."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts or paths.bundled("database", "migrations")))
    config.set_main_option("path_separator", "os")
    with target.connect().execution_options(write=True) as connection, _foreign_keys_off(connection):
        config.attributes["connection"] = connection
        with connection.begin():
            command.upgrade(config, f"{to:04}")
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise RuntimeError(f"{len(broken)} rows point nowhere")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
            connection.exec_driver_sql(f"PRAGMA user_version = {to}")


@contextmanager
def _foreign_keys_off(connection: Connection) -> Iterator[None]:
    # Alembic changes a table by copying it and dropping the old one. With foreign keys on, that drop
    # deletes every row that points at the table.
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")
