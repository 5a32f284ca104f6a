import json
from datetime import UTC, datetime

from minerisk.store import log
from minerisk.store.database import Database


def test_what_was_done_is_written_down_in_the_order_it_was_done(db: Database):
    with db.write() as connection:
        log.add(connection, datetime(2026, 7, 14, tzinfo=UTC), "Aynur", "import withdrawn", {"records": 2})
        log.add(connection, datetime(2026, 7, 13, tzinfo=UTC), "Əli", "export", {})
    with db.read() as connection:
        found = connection.exec_driver_sql("SELECT author, act, details FROM log ORDER BY number").all()
    assert [(row.author, row.act, json.loads(row.details)) for row in found] == [
        ("Aynur", "import withdrawn", {"records": 2}),
        ("Əli", "export", {}),
    ]
