"""Speed as ratios: each thing we do against the fastest known way to do it, both measured in the same run.

    python bench/run.py [--records 100000] [startup] [save] [find] [paper]

Absolute times depend on the machine; the ratios are what to look at.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from minerisk.services import databases, demo, drafts, forms, printing, records

SOURCE = Path(__file__).parents[1] / "src"
EMPTY_WINDOW = """
import sys
import PySide6.QtCore, PySide6.QtGui, PySide6.QtSvg, sqlalchemy
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QApplication.quit()
app = QApplication(sys.argv[:1])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
OUR_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from minerisk.ui import program
from minerisk.ui.main_window import MainWindow
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            app.quit()
        return False
app = program.application()
window = MainWindow(app, Path(sys.argv[1]))
window.start(Path(sys.argv[2]))
watch = Painted()
window.shell.installEventFilter(watch)
window.show()
app.exec()
"""


def main() -> None:
    """Measure what is asked for, or everything."""
    parts = {"startup": startup, "save": save, "find": find, "paper": paper}
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", choices=[*parts, []], metavar="PART")
    parser.add_argument("--records", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="minerisk-bench-") as folder:
        for name in given.parts or parts:
            parts[name](Path(folder), given.records)


def startup(folder: Path, _records: int) -> None:
    """First paint of Home with a database open, against an empty window with the same Qt modules and SQLAlchemy."""
    database = folder / "start.minerisk"
    demo.make(database, 20).close()
    environment = os.environ | {"PYTHONPATH": str(SOURCE), "QT_QPA_PLATFORM": "offscreen"}
    settings = folder / "settings.json"

    def run(code: str) -> Callable[[], object]:
        return lambda: subprocess.run(
            [sys.executable, "-c", code, str(settings), str(database)], env=environment, check=True
        )

    floor, ours = run(EMPTY_WINDOW), run(OUR_WINDOW)
    floor(), ours()
    pairs = [(seconds(floor), seconds(ours)) for _ in range(9)]
    say("start-up to first paint / empty window", *map(statistics.median, zip(*pairs, strict=True)))


def save(folder: Path, _records: int) -> None:
    """Finishing one record, against the same rows written through the bare SQLCipher connection."""
    db = demo.make(folder / "save.minerisk", 200)
    form = forms.form("incident")
    made = [answers for _, answers, _ in demo.incidents(form, 60)]
    fillings = []
    for answers in made:
        draft = drafts.begin(db, "incident", author="bench")
        fillings.append((draft, records.Filling(form, answers, today=draft.begun.date())))
    before = rows(db)
    ours = [seconds(lambda d=draft, f=filling: records.finish(db, d, f, author="bench")) for draft, filling in fillings]
    added = max(1, (rows(db) - before) // len(made))
    bare = bare_inserts(folder, added, 60)
    db.close()
    say(f"one record saved / {added} bare rows", statistics.median(bare), statistics.median(ours))


def rows(db: databases.Database) -> int:
    """Return how many rows the tables hold that a save writes to."""
    tables = ("revision", "identity", "record", "incident", "casualty", "answer", "search")
    with db.read() as connection:
        return sum(connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in tables)


def bare_inserts(folder: Path, number: int, times: int) -> list[float]:
    """Return the seconds that ``number`` inserted rows take, in one durable SQLCipher transaction."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(folder / "bare.db"), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{'ab' * 48}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, record INT, path TEXT, code TEXT)")
    connection.execute("CREATE INDEX i ON t (record, path)")
    connection.execute("CREATE TABLE body (id INTEGER PRIMARY KEY, answers TEXT)")

    def once() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO body (answers) VALUES (?)", ("x" * 3000,))
        connection.executemany(
            "INSERT INTO t (record, path, code) VALUES (?, ?, ?)",
            [(n, "people/casualty/activity", "collecting_forest_products") for n in range(number)],
        )
        connection.execute("COMMIT")

    found = [seconds(once) for _ in range(times)]
    connection.close()
    return found


def find(folder: Path, number: int) -> None:
    """Opening, listing, paging and searching a large database."""
    start = time.perf_counter()
    demo.make(folder / "large.minerisk", number).close()
    print(f"{number} records made in {time.perf_counter() - start:.1f} s")
    opened: list[databases.Database] = []
    print(
        f"opened in {1000 * seconds(lambda: opened.append(databases.open_database(folder / 'large.minerisk'))):.0f} ms"
    )
    db = opened[0]
    found = records.find(db)
    with db.read() as connection:
        sql = "SELECT number FROM record ORDER BY event_from DESC, number DESC"
        bare = [seconds(lambda: connection.exec_driver_sql(sql).all()) for _ in range(5)]
    say("all ids by event / the bare query", statistics.median(bare), median(lambda: records.find(db)))
    page = found[len(found) // 2 :][:128]
    print(f"a page of 128 lines in {1000 * median(lambda: records.lines(db, page)):.2f} ms")
    for words in ("sheep", "tractor field", "Ağdam", "DMO1-INC-2026", "nothing of the kind"):
        seen = len(records.find(db, words))
        print(f"search {words!r}: {1000 * median(lambda w=words: records.find(db, w)):.1f} ms, {seen} found")
    db.close()


def paper(folder: Path, _records: int) -> None:
    """Records printed into one file, a second."""
    db = demo.make(folder / "paper.minerisk", 400)
    ids = [line.id for line in records.lines(db, records.find(db))]
    target = folder / "all.pdf"
    took = seconds(
        lambda: printing.print_all(db, ids, target, profile=printing.Profile.FULL, language="az", printed_by="bench")
    )
    print(
        f"paper: {len(ids) / took:.0f} records a second, {printing.pages(target)} pages, {target.stat().st_size} bytes"
    )
    db.close()


def seconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(work: Callable[[], object]) -> float:
    """Return the median of seven runs, in seconds."""
    return statistics.median(seconds(work) for _ in range(7))


def say(what: str, floor: float, ours: float) -> None:
    """Print both times and their ratio."""
    print(f"{what}: {ours / floor:.2f} ({1000 * ours:.1f} ms / {1000 * floor:.1f} ms)")


if __name__ == "__main__":
    main()
