"""What holds for the whole database: single values by name, as JSON."""

import json

from sqlalchemy import Connection

SAVES = "saves"


def get(connection: Connection, name: str) -> object:
    """Return one value, or None."""
    found = connection.exec_driver_sql("SELECT value FROM setting WHERE name = ?", (name,)).scalar()
    return None if found is None else json.loads(found)


def put(connection: Connection, name: str, value: object) -> None:
    """Keep one value in the place of what was there."""
    text = json.dumps(value, ensure_ascii=False)
    connection.exec_driver_sql("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (name, text))


def saves(connection: Connection) -> int:
    """Return how many transactions wrote to this database."""
    found = get(connection, SAVES)
    return found if isinstance(found, int) else 0


def count_save(connection: Connection) -> int:
    """Count the transaction that is under way, and return how many there are now."""
    counted = connection.exec_driver_sql(
        "INSERT INTO setting (name, value) VALUES ('saves', '1') "
        "ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) RETURNING value"
    ).scalar_one()
    return int(counted)
