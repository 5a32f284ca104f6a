"""Counting casualties by two fields and the eight counts of a dashboard, against bare SQL and against pandas."""

import importlib.util
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from timing import median, say, seconds

from minerisk.domain import filter as filters
from minerisk.domain.tally import Unit
from minerisk.services import databases, demo
from minerisk.services import statistics as counts
from minerisk.services.databases import Database
from minerisk.store import projections
from minerisk.store.projected_rows import CasualtyRow

EIGHT = (
    ("year",), ("month", "outcome"), ("outcome",), ("sex", "age_band"), ("status",), ("device",), ("activity",),
    ("district",),
)  # fmt: skip
FILTERS = ("year = 2014", "district = district_3", "outcome = killed and year >= 2006 and sex = male", "sex = male")
COLUMNS = tuple(CasualtyRow.__table__.columns.keys())


def counting(folder: Path, records: int) -> None:
    """Count ``records`` casualties and ten times as many, one to a record, whose rows are written without records."""
    for number in (records, 10 * records):
        db = databases.create(folder / f"count-{number}", demo.OFFICE)
        rows = list(casualties(number))
        print(f"{number} casualties written in {seconds(lambda r=rows, d=db: write(d, r)):.1f} s")
        compare(db, rows)
        db.close()


def compare(db: Database, rows: list[tuple[Any, ...]]) -> None:
    """Print each count with its ratio to the bare statement, and to pandas where that is at hand."""
    frame = data_frame(rows) if importlib.util.find_spec("pandas") else None
    ours = bare = 0.0
    for by in EIGHT:
        mine, floor = median(lambda b=by: counts.count(db, Unit.CASUALTY, b)), bare_seconds(db, by)
        beside = "" if frame is None else f", pandas {1000 * pandas_seconds(frame, by):.0f} ms"
        say(f"by {' and '.join(by)}{beside}", floor, mine)
        ours, bare = ours + mine, bare + floor
    say("eight counts", bare, ours)
    for text in FILTERS:
        where = filters.parse(text)
        took = sum(median(lambda b=by, w=where: counts.count(db, Unit.CASUALTY, b, w)) for by in EIGHT)
        print(f"eight counts where {text}: {1000 * took:.0f} ms")


def casualties(number: int) -> Iterator[tuple[Any, ...]]:
    """Give the rows of invented casualties, one a record."""
    chance = Random(number)
    places = [f"district_{place}" for place in range(60)]
    for record in range(1, number + 1):
        year, age = 1990 + int(chance.betavariate(3, 2) * 36), chance.choice((None, chance.randint(3, 80)))
        month = f"{year}-{chance.randint(1, 12):02}"
        said = {
            "record": record,
            "item": f"people/casualty{{{chance.getrandbits(128):032x}}}",
            "outcome": chance.choices(("killed", "injured", "unhurt", "unknown_outcome"), (20, 70, 8, 2))[0],
            "sex": chance.choices(("male", "female", "unknown"), (80, 17, 3))[0],
            "age": age,
            "age_band": "" if age is None else chance.choice(("6_11", "12_17", "18_59", "60_plus")),
            "status": chance.choice(("civilian", "military", "deminer")),
            "activity": f"activity_{chance.randrange(20)}",
            "event_from": f"{month}-{chance.randint(1, 28):02}",
            "year": year,
            "month": month,
            "district": chance.choice(places),
            "device": chance.choice(("mine", "cluster", "uxo", "axo", "ied", "unknown")),
        }
        yield tuple(said.get(name, "") for name in COLUMNS)


def write(db: Database, rows: Iterable[tuple[Any, ...]]) -> None:
    """Write rows in one transaction."""
    source = iter(rows)
    with db.write() as connection, projections.bulk(connection):
        while chunk := list(islice(source, 10_000)):
            projections.write(connection, [{"casualty": chunk}])


def bare_seconds(db: Database, by: tuple[str, ...]) -> float:
    """Return how long the statement takes through the bare driver."""
    names = ", ".join(by)
    sql = f"SELECT {names}, count(*) FROM casualty WHERE outcome != 'unhurt' GROUP BY {names}"
    with db.read() as connection:
        driver: Any = connection.connection.driver_connection
        return median(lambda: driver.execute(sql).fetchall())


def data_frame(rows: list[tuple[Any, ...]]) -> Any:
    """Return the rows as pandas holds them."""
    import pandas as pd

    return pd.DataFrame(rows, columns=COLUMNS)


def pandas_seconds(frame: Any, by: tuple[str, ...]) -> float:
    """Return how long pandas takes for the same count."""
    return median(lambda: frame[frame["outcome"] != "unhurt"].groupby(list(by), dropna=False).size())
