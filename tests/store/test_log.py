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


def test_the_last_lines_about_one_act_come_newest_first(db: Database):
    with db.write() as connection:
        for day, act in ((1, "export"), (2, "import withdrawn"), (3, "export"), (4, "export")):
            log.add(connection, datetime(2026, 7, day, tzinfo=UTC), "Aynur", act, {"records": day})
    with db.read() as connection:
        found = list(log.entries(connection, "export", 2))
    assert [(entry.time.day, entry.author, entry.details) for entry in found] == [
        (4, "Aynur", {"records": 4}), (3, "Aynur", {"records": 3}),
    ]  # fmt: skip
