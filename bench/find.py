"""Opening, listing, paging and searching a large database."""

import time
from pathlib import Path

from timing import median, say, seconds

from minerisk.services import databases, demo, records


def find(folder: Path, number: int) -> None:
    """Opening, listing, paging and searching a large database."""
    start = time.perf_counter()
    demo.make(folder / "large.minerisk", number).close()
    print(f"{number} incidents, and two thirds as many of the other kinds, made in {time.perf_counter() - start:.1f} s")
    opened: list[databases.Database] = []
    print(
        f"opened in {1000 * seconds(lambda: opened.append(databases.open_database(folder / 'large.minerisk'))):.0f} ms"
    )
    db = opened[0]
    found = records.find(db)
    with db.read() as connection:
        sql = "SELECT number FROM record ORDER BY event_from DESC, number DESC"
        bare = median(lambda: connection.exec_driver_sql(sql).all())
    say("all ids by event / the bare query", bare, median(lambda: records.find(db)))
    page = found[len(found) // 2 :][:128]
    print(f"a page of 128 lines in {1000 * median(lambda: records.lines(db, page)):.2f} ms")
    for words in ("sheep", "tractor field", "Ağdam", "DMO1-INC-2026", "nothing of the kind"):
        seen = len(records.find(db, words))
        print(f"search {words!r}: {1000 * median(lambda w=words: records.find(db, w)):.1f} ms, {seen} found")
    db.close()
