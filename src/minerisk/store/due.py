"""Which records are to be followed up, and have not been."""

from datetime import date

from sqlalchemy import Connection

from minerisk.store.encoding import text

_DATES = {"follow_up_date": False, "next_follow_up_date": True}
"""The questions that say when; the second one in a follow-up alone, where the first says when that one was."""

_PATHS = """
    WITH RECURSIVE asked (path) AS (
        SELECT min(path) FROM answer
        UNION ALL
        SELECT (SELECT min(path) FROM answer WHERE path > asked.path) FROM asked WHERE path IS NOT NULL
    )
    SELECT path FROM asked WHERE path IS NOT NULL
"""
"""Each path is looked up once, whatever the number of answers to it."""

_DUE = """
    SELECT number, day
    FROM (
        SELECT record AS number, day, path IN (SELECT value FROM json_each(:next)) AS is_next
        FROM answer
        WHERE path IN (SELECT value FROM json_each(:paths)) AND day BETWEEN :since AND :until
        ORDER BY abs(julianday(day) - julianday(:today)), record
        LIMIT -1
    )
    CROSS JOIN record USING (number)
    WHERE is_next = (kind = 'follow_up') AND CASE is_next
        WHEN 0 THEN NOT EXISTS (
            SELECT 1 FROM link AS naming CROSS JOIN record AS later
            WHERE naming.code = record.code AND later.number = naming.record AND later.kind = 'follow_up'
        )
        ELSE NOT EXISTS (
            SELECT 1 FROM link AS own CROSS JOIN link AS naming CROSS JOIN record AS later
            WHERE own.record = record.number AND naming.code = own.code AND later.number = naming.record
            AND later.kind = 'follow_up' AND (later.event_from, later.number) > (record.event_from, record.number)
        )
    END
    LIMIT :most
"""
"""Looked at by nearness to today until enough are found; tables are joined in the order of their indexes."""


def due(connection: Connection, today: date, since: date, until: date, most: int) -> list[tuple[int, date]]:
    """Return the numbers of records that are to be followed up in a span, each with the day, nearest to today first.

    A record that a follow-up names is done; a follow-up itself is when a later one goes on with the same record.
    """
    asked = connection.exec_driver_sql(_PATHS).scalars()
    paths = [path for path in asked if path.rpartition("/")[2] in _DATES]
    given = {
        "paths": text(paths),
        "next": text([path for path in paths if _DATES[path.rpartition("/")[2]]]),
        "today": today.isoformat(),
        "since": since.isoformat(),
        "until": until.isoformat(),
        "most": most,
    }
    return [(number, date.fromisoformat(day)) for number, day in connection.exec_driver_sql(_DUE, given)]
