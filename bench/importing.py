"""Bringing a table in, against the csv module and the same rows sent to the bare SQLCipher connection."""

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from timing import say, seconds

from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source
from minerisk.domain.tables.table import Table
from minerisk.services import databases, demo
from minerisk.services import importing as imports
from minerisk.services.databases import Database

CODES = {
    "people/casualty/outcome": ("killed", "injured", "unhurt"),
    "people/casualty/sex": ("male", "female"),
    "people/casualty/status": ("civilian", "military", "deminer"),
    "people/casualty/activity": ("herding", "playing", "travel_foot"),
    "happened/device": ("mine", "uxo", "unknown"),
}
COLUMNS = ("date", "district", "age", *(path.rpartition("/")[2] for path in CODES))
FEEDS = (
    Feed(to="when/event_date", read=Read.DATE, columns=("date",)),
    Feed(to="where/district", read=Read.CODE, columns=("district",), otherwise="other_district"),
    Feed(to="where/district_other", read=Read.TEXT, columns=("district",)),
    Feed(to="people/casualty/age", read=Read.NUMBER, columns=("age",)),
    *(
        Feed(to=path, read=Read.CODE, columns=(path.rpartition("/")[2],), values=dict(zip(codes, codes, strict=True)))
        for path, codes in CODES.items()
    ),
)
PEOPLE = Source(name="People", holds=Holds.CASUALTY, feeds=FEEDS, always={"where/safe_to_record": "no"})
MAPPING = Mapping(title="Casualties", event_known=False, sources=(PEOPLE,))


def importing(folder: Path, number: int) -> None:
    """Import ``number`` casualties as CSV and as a workbook; each is a record."""
    rows = list(casualties(number))
    files = folder / "people.csv", folder / "people.xlsx"
    write_csv(files[0], rows)
    write_xlsx(files[1], rows)
    floor = bare_seconds(folder, files[0])
    took = [import_seconds(folder, file) for file in files]
    say(f"{number} casualties from CSV / csv module and bare inserts", floor, took[0])
    say(f"{number} casualties from XLSX / from CSV", *took)


def casualties(number: int) -> Iterator[tuple[str, ...]]:
    """Give the rows of invented casualties."""
    chance = Random(number)
    for _ in range(number):
        day = f"{chance.randint(1990, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        said = (chance.choice(codes) for codes in CODES.values())
        yield day, f"District {chance.randrange(60)}", str(chance.randint(3, 80)), *said


def write_csv(file: Path, rows: list[tuple[str, ...]]) -> None:
    """Write the table as text."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([COLUMNS, *rows])


def write_xlsx(file: Path, rows: list[tuple[str, ...]]) -> None:
    """Write the table as a workbook."""
    import xlsxwriter

    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate([COLUMNS, *rows]):
            sheet.write_row(place, 0, row)


def import_seconds(folder: Path, file: Path) -> float:
    """Return how long the file takes to be read, converted and stored in a new database."""
    db = databases.create(folder / file.suffix[1:], demo.OFFICE)
    tables: list[Table] = []
    read = seconds(lambda: tables.extend(imports.read([file])))
    stored = seconds(lambda: imports.run(db, tables, MAPPING, author="bench"))
    print(f"{file.name}: read in {read:.1f} s, stored in {stored:.1f} s, {size(db) / 1e6:.0f} MB")
    db.close()
    return read + stored


def bare_seconds(folder: Path, file: Path) -> float:
    """Return how long it takes to read the rows and to send them to the bare driver."""
    db = databases.create(folder / "bare", demo.OFFICE)
    holes = ", ".join("?" * len(COLUMNS))

    def store() -> None:
        with db.write() as connection, file.open(encoding="utf-8", newline="") as stream:
            driver: Any = connection.connection.driver_connection
            driver.execute(f"CREATE TABLE bare ({', '.join(COLUMNS)})")
            driver.executemany(f"INSERT INTO bare VALUES ({holes})", csv.reader(stream))

    took = seconds(store)
    db.close()
    return took


def size(db: Database) -> int:
    """Return how many bytes the database takes on the disk."""
    return sum(file.stat().st_size for file in db.folder.glob("data.db*"))
