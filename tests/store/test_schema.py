"""The version of the tables: refused when newer, brought up to date whole or not at all, also when killed."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from minerisk import paths
from minerisk.domain.form import Form
from minerisk.domain.revision import Revision
from minerisk.errors import UserError
from minerisk.keys import key_file
from minerisk.keys.key_file import KeyFile
from minerisk.store import forms, revisions, schema
from minerisk.store.database import Database, upgrade
from minerisk.store.engine import open_engine
from minerisk.store.rows import Row

SOURCE = Path(__file__).parents[2] / "src"
MIGRATIONS = paths.bundled("database", "migrations")

MORE = schema.VERSION + 1
NEXT = """
import os
import sqlalchemy as sa
from alembic import op

revision = "{next:04}"
down_revision = "{newest:04}"


def upgrade() -> None:
    op.create_table("extra", sa.Column("id", sa.Integer(), primary_key=True))
    with op.batch_alter_table("revision") as table:
        table.add_column(sa.Column("colour", sa.String(), nullable=True))
    {end}
"""


@pytest.fixture(scope="module")
def keys() -> KeyFile:
    return key_file.new()


@pytest.fixture
def empty(tmp_path: Path, keys: KeyFile) -> Iterator[Engine]:
    """An engine on a file without tables."""
    (tmp_path / "data.db").touch()
    engine = open_engine(tmp_path / "data.db", keys, is_there=lambda: None)
    yield engine
    engine.dispose()


@pytest.fixture
def scripts(tmp_path: Path) -> Callable[[str], Path]:
    """The migrations, with one more that ends as it is told."""

    def make(end: str) -> Path:
        folder = tmp_path / "migrations"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(MIGRATIONS, folder)
        (folder / "versions" / "9999_more.py").write_text(NEXT.format(next=MORE, newest=schema.VERSION, end=end))
        return folder

    return make


def _tables(connection: Connection) -> dict[str, list[str]]:
    """Return what each table is made of; the order of its constraints says nothing."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").all()
    pieces = {name: re.sub(r"[()]", " ", sql).split(",") for name, sql in rows}
    return {name: sorted(" ".join(piece.split()) for piece in each) for name, each in pieces.items()}


def _fill(engine: Engine, form: Form, made: list[Revision]) -> None:
    with engine.execution_options(write=True).begin() as connection:
        forms.keep(connection, form, "<xform/>")
        revisions.add(connection, made)


def _content(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        return [*revisions.every(connection), [*connection.exec_driver_sql("SELECT * FROM identity").all()]]


def test_the_migrations_make_the_tables_that_a_new_database_has(empty: Engine, tmp_path: Path):
    schema.migrate(empty)
    new = Database.create(tmp_path / "new")
    with empty.connect() as migrated, new.read() as made:
        assert _tables(migrated) == _tables(made)
        for pragma in ("user_version", "application_id"):
            value = made.exec_driver_sql(f"PRAGMA {pragma}").scalar()
            assert migrated.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    new.close()


def test_the_migrations_make_the_tables_that_the_program_expects(empty: Engine):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def is_ours(_object: object, name: str | None, _type: str, _reflected: object, _compared: object) -> bool:
        return not (name or "").startswith("search")

    schema.migrate(empty)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours})
        assert compare_metadata(context, Row.metadata) == []


def test_the_newest_version_is_the_number_of_the_newest_migration():
    newest = max(int(file.name[:4]) for file in (MIGRATIONS / "versions").glob("*.py"))
    assert newest == schema.VERSION


def test_a_later_migration_keeps_every_row(
    empty: Engine, form: Form, revise: Callable[..., Revision], scripts: Callable[[str], Path]
):
    schema.migrate(empty)
    _fill(empty, form, [revise(number, {"device": "mine"}, names={"name": "Əli"}) for number in range(1, 20)])
    before = _content(empty)
    schema.migrate(empty, to=MORE, scripts=scripts("pass"))
    assert _content(empty) == before
    with empty.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM extra").scalar() == 0
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == MORE
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


@pytest.mark.parametrize(
    ("end", "error"),
    [
        ('raise LookupError("half way")', LookupError),
        ('op.execute("DELETE FROM form")', RuntimeError),
    ],
    ids=["fails", "leaves rows that point nowhere"],
)
def test_a_migration_that_fails_leaves_everything_as_it_was_and_can_be_tried_again(
    empty: Engine, form: Form, revise: Callable[..., Revision], scripts: Callable[[str], Path], end: str, error: type
):
    schema.migrate(empty)
    _fill(empty, form, [revise(1, {"device": "mine"})])
    with empty.connect() as connection:
        tables = _tables(connection)
    before = _content(empty)
    with pytest.raises(error):
        schema.migrate(empty, to=MORE, scripts=scripts(end))
    with empty.connect() as connection:
        assert _tables(connection) == tables
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == schema.VERSION
    schema.migrate(empty, to=MORE, scripts=scripts("pass"))
    assert _content(empty) == before


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_migration_that_is_killed_leaves_everything_as_it_was_and_can_be_tried_again(
    db: Database, revise: Callable[..., Revision], scripts: Callable[[str], Path]
):
    with db.write() as connection:
        revisions.add(connection, [revise(number, {"device": "mine"}) for number in range(1, 20)])
    db.close()
    killing = scripts("os.kill(os.getpid(), 9)")
    code = f"""
from pathlib import Path
from minerisk.keys import key_file
from minerisk.store import schema
from minerisk.store.engine import open_engine
folder = Path({str(db.folder)!r})
(keys,) = key_file.read(folder)
schema.migrate(open_engine(folder / "data.db", keys, is_there=lambda: None), {MORE}, Path({str(killing)!r}))
"""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)
    assert done.returncode == -9
    again = Database.open(db.folder)
    with again.read() as connection:
        assert len(list(revisions.every(connection))) == 19
    assert again.check_file() == []
    schema.migrate(again._engine, MORE, scripts("pass"))
    again.close()


def _set_header(folder: Path, pragma: str, value: int) -> None:
    engine = open_engine(folder / "data.db", key_file.read(folder)[0], is_there=lambda: None)
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA {pragma} = {value}")
        connection.commit()
    engine.dispose()


@pytest.mark.parametrize(
    ("pragma", "value", "sentence"),
    [
        ("user_version", schema.VERSION + 6, f"version {schema.VERSION + 6}, this program knows {schema.VERSION}"),
        ("application_id", 1, "another program"),
    ],
)
def test_a_newer_or_foreign_database_is_refused_and_not_touched(db: Database, pragma: str, value: int, sentence: str):
    db.close()
    _set_header(db.folder, pragma, value)
    before = {file.name: file.read_bytes() for file in db.folder.iterdir() if file.is_file()}
    with pytest.raises(UserError, match=sentence):
        Database.open(db.folder)
    assert {name: (db.folder / name).read_bytes() for name in before} == before


def test_an_older_database_is_brought_up_to_date_after_a_backup(
    tmp_path: Path, form: Form, revise: Callable[..., Revision]
):
    db = Database.create(tmp_path / "old")
    db.close()
    _set_header(db.folder, "user_version", 0)
    opened = Database.open(db.folder)
    with opened.read() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == schema.VERSION
    opened.close()
    (backup,) = (db.folder / "backups").iterdir()
    assert backup.name == f"before-version-{schema.VERSION}-from-0-saves-0000000001.minerisk"
    upgrade(db.folder, key_file.read(db.folder)[0])
    assert len(list((db.folder / "backups").iterdir())) == 2
