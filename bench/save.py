"""Finishing one record, against the very same statements sent again through the bare SQLCipher connection."""

import statistics
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import event
from timing import say, seconds

from minerisk.keys import key_file
from minerisk.services import demo, drafts, forms, records
from minerisk.store import engine


def save(folder: Path, _records: int) -> None:
    """Finishing one record, against the very same statements sent again through the bare SQLCipher connection."""
    db = demo.make(folder / "save.minerisk", 200)
    twin = db.back_up(folder / "twin.minerisk")
    sent: list[tuple[str, Any, bool]] = []
    with db.read() as connection:
        heard = connection.engine

    @event.listens_for(heard, "before_cursor_execute")
    def _hear(_connection: Any, _cursor: Any, sql: str, given: Any, _context: Any, many: bool) -> None:
        sent.append((sql, given, many))

    form = forms.form("incident")
    ours, bare = [], []
    replay = bare_connection(twin)
    for _, answers, _ in demo.incidents(form, 60):
        draft = drafts.save(db, replace(drafts.begin("incident", author="bench"), answers=answers))
        filling = records.filling(db, draft)
        send(replay, sent)  # the twin follows, untimed
        sent.clear()
        ours.append(seconds(lambda d=draft, f=filling: records.finish(db, d, f, author="bench")))
        statements = sent.copy()
        bare.append(seconds(lambda s=statements: send(replay, s)))
        sent.clear()
    replay.close()
    db.close()
    say("one record saved / the same statements sent bare", statistics.median(bare), statistics.median(ours))


def bare_connection(database: Path) -> Any:
    """Return a connection of the driver itself, with the settings that make a save durable."""
    connection = engine.connect(database / "data.db", key_file.read(database)[0])
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def send(connection: Any, statements: list[tuple[str, Any, bool]]) -> None:
    """Send statements, read all they give, and commit."""
    for sql, given, many in statements:
        (connection.executemany if many else connection.execute)(sql, given).fetchall()
    if connection.in_transaction:
        connection.commit()
