"""What left the database, and what was taken out of it: written, and never changed."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from minerisk.store.encoding import moment, text
from minerisk.store.rows import LogRow

_LOG = LogRow.__table__.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the log; ``details`` are as they were given."""

    time: datetime
    author: str
    details: Mapping[str, Any]


def add(connection: Connection, time: datetime, author: str, act: str, details: object) -> None:
    """Write down who did what, with ``details`` that JSON can hold: ids and counts, never a name or a place."""
    connection.exec_driver_sql(
        "INSERT INTO log (time, author, act, details) VALUES (?, ?, ?, ?)", (moment(time), author, act, text(details))
    )


def entries(connection: Connection, act: str, most: int) -> Iterator[Entry]:
    """Give the last ``most`` lines about one kind of act, newest first."""
    found = select(_LOG.time, _LOG.author, _LOG.details).where(_LOG.act == act).order_by(_LOG.number.desc()).limit(most)
    for time, author, details in connection.execute(found):
        yield Entry(time=time, author=author, details=json.loads(details))
