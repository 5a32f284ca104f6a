"""What is due is found without looking at all answers."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, insert

from minerisk.store import due
from minerisk.store.database import Database
from minerisk.store.projected_rows import RecordRow

TODAY = date(2026, 7, 20)
MANY = 3_000


def answer(connection: Connection, path: str, days: list[date]) -> None:
    """Give each record from number 1 on such a day."""
    connection.exec_driver_sql(
        "INSERT INTO answer (path, record, item, code, form, number, day) VALUES (?, ?, '', ?, 1, NULL, ?)",
        [(path, number, str(day), str(day)) for number, day in enumerate(days, 1)],
    )


def records(connection: Connection, kind: str, many: int) -> None:
    zero = {column.name: "" if column.type.python_type is str else 0 for column in RecordRow.__table__.columns}
    rest = zero | {"kind": kind, "status": "finished", "updated": datetime(2026, 7, 14, tzinfo=UTC)}
    connection.execute(
        insert(RecordRow),
        [{**rest, "number": number, "id": UUID(int=number), "code": f"{number}"} for number in range(1, many + 1)],
    )


def test_of_thousands_that_nobody_followed_up_few_are_looked_at(db: Database):
    with db.write() as connection:
        records(connection, "session", MANY)
        answer(connection, "after/follow_up_date", [TODAY - timedelta(days=n) for n in range(MANY)])
        answer(connection, "session/session_date", [TODAY] * MANY)
    with db.read() as connection:
        found = due.due(connection, TODAY, date.min, TODAY, 2)
    assert found == [(1, TODAY), (2, TODAY - timedelta(days=1))]


def test_a_date_in_another_kind_of_record_means_nothing(db: Database):
    with db.write() as connection:
        records(connection, "session", 1)
        answer(connection, "about/next_follow_up_date", [TODAY])
    with db.read() as connection:
        assert due.due(connection, TODAY, date.min, TODAY, 2) == []


def test_nothing_is_due_in_an_empty_database(db: Database):
    with db.read() as connection:
        assert due.due(connection, TODAY, date.min, TODAY, 2) == []
