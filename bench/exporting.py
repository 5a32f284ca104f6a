"""Speed of taking records out, against the least that has to be done: the answers read, the same cells written."""

import csv
import json
from pathlib import Path

from timing import seconds

from minerisk.domain.tables.sheet import Sheet
from minerisk.services import demo, records, sheets
from minerisk.services import exporting as exports
from minerisk.services.databases import Database
from minerisk.services.exporting import Export, Format, Of
from minerisk.services.sheets import Wanted


def exporting(folder: Path, number: int) -> None:
    """People with their incidents as CSV and as a workbook, both read back; pandas writes the other workbook."""
    db = demo.make(folder / "exporting.minerisk", number)
    numbers, people = records.find(db), exports.selected(db, Export()).people
    made: list[Sheet] = []
    ours = seconds(lambda: made.extend(sheets.make(db, numbers, Wanted(of=Of.CASUALTIES))))
    read = seconds(lambda: _read(db))
    print(f"{people} people made of revisions / answers read as JSON: {ours / read:.2f} ({ours:.1f} s / {read:.1f} s)")
    for kind, bare in ((Format.CSV, _csv), (Format.XLSX, _pandas)):
        target = folder / f"people.{kind}"
        ours = seconds(lambda k=kind, t=target: exports.save(db, Export(format=k), t, author="bench"))
        floor = read + seconds(lambda b=bare, t=target: b(made[0], t.with_stem("bare")))
        print(
            f"{people} people as {kind}, read back / answers read and cells written: {ours / floor:.2f} "
            f"({ours:.1f} s / {floor:.1f} s), {target.stat().st_size / 1e6:.0f} MB"
        )
    db.close()


def _read(db: Database) -> None:
    with db.read() as connection:
        for (text,) in connection.exec_driver_sql("SELECT answers FROM revision ORDER BY seq"):
            json.loads(text)


def _csv(sheet: Sheet, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="") as text:
        csv.writer(text, quoting=csv.QUOTE_ALL).writerows([sheet.headings, *sheet.rows()])


def _pandas(sheet: Sheet, target: Path) -> None:
    import pandas as pd

    frame = pd.DataFrame({column.heading: column.cells for column in sheet.columns})
    frame.to_excel(target, index=False, engine="xlsxwriter")
