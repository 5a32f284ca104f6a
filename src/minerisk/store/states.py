"""Many records as they stand, read at a time: for files that leave the database."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, select

from minerisk.domain import merging
from minerisk.domain.field import Wanted
from minerisk.domain.merging import State
from minerisk.store import revisions, selection
from minerisk.store.encoding import text
from minerisk.store.selection import CASUALTY

_OF = "WHERE {key} IN (SELECT value FROM json_each(?))"


def read(connection: Connection, numbers: Sequence[int]) -> list[tuple[int, State]]:
    """Return what the records of these numbers say, in the same order, each with its number."""
    sql = f"SELECT number, id FROM record {_OF.format(key='number')}"  # noqa: S608
    ids = {number: UUID(record) for number, record in connection.exec_driver_sql(sql, (text(list(numbers)),))}
    found = revisions.of_records(connection, list(ids.values()))
    return [(number, merging.fold(found[ids[number]])) for number in numbers if number in ids]


def forms(connection: Connection, numbers: Sequence[int]) -> list[str]:
    """Return the digests of the forms that these records were filled with, the one of the newest record first."""
    sql = f"SELECT form FROM record {_OF.format(key='number')} GROUP BY form ORDER BY max(number) DESC"  # noqa: S608
    return list(connection.exec_driver_sql(sql, (text(list(numbers)),)).scalars())


def people(connection: Connection, numbers: Sequence[int]) -> int:
    """Return how many people these records tell of."""
    sql = f"SELECT count(*) FROM casualty {_OF.format(key='record')}"  # noqa: S608
    return int(connection.exec_driver_sql(sql, (text(list(numbers)),)).scalar_one())


def with_people(connection: Connection, numbers: Sequence[int]) -> list[int]:
    """Return those of the records that tell of people, in the same order."""
    sql = f"SELECT DISTINCT record FROM casualty {_OF.format(key='record')}"  # noqa: S608
    found = set(connection.exec_driver_sql(sql, (text(list(numbers)),)).scalars())
    return [number for number in numbers if number in found]


def people_who(connection: Connection, where: Sequence[Wanted]) -> Mapping[int, set[str]]:
    """Return the people who meet all conditions, as items by the number of their record."""
    found = defaultdict[int, set[str]](set)
    items = select(CASUALTY.c.record, CASUALTY.c.item).where(*selection.holding(CASUALTY, where))
    for record, item in connection.execute(items):
        found[record].add(item)
    return found
