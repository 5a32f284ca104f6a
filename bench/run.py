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
from dataclasses import replace
from pathlib import Path
from typing import Any

from minerisk.keys import key_file
from minerisk.services import databases, demo, drafts, forms, printing, records
from minerisk.store import engine

SOURCE = Path(__file__).parents[1] / "src"
EMPTY_WINDOW = """
import sys
import PySide6.QtCore, PySide6.QtGui, PySide6.QtSvg, sqlalchemy, sqlalchemy.orm
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
    """First paint of Home with a database open, against an empty window with the same imports of Qt and SQLAlchemy."""
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
    """Finishing one record, against the very same statements sent again through the bare SQLCipher connection."""
    from sqlalchemy import event

    db = demo.make(folder / "save.minerisk", 200)
    twin = db.back_up(folder / "twin.minerisk")
    sent: list[tuple[str, Any, bool]] = []
    with db.read() as connection:
        heard = connection.engine

    @event.listens_for(heard, "before_cursor_execute")
    def _hear(_connection: Any, _cursor: Any, sql: str, given: Any, _context: Any, many: bool) -> None:
        sent.append((sql, given, many))

    form = forms.form("incident")
    ours, bare = [], []
    replay = bare_connection(twin)
    for _, answers, _ in demo.incidents(form, 60):
        draft = drafts.save(db, replace(drafts.begin("incident", author="bench"), answers=answers))
        filling = records.filling(db, draft)
        send(replay, sent)  # the twin follows, untimed
        sent.clear()
        ours.append(seconds(lambda d=draft, f=filling: records.finish(db, d, f, author="bench")))
        statements = sent.copy()
        bare.append(seconds(lambda s=statements: send(replay, s)))
        sent.clear()
    replay.close()
    db.close()
    say("one record saved / the same statements sent bare", statistics.median(bare), statistics.median(ours))


def bare_connection(database: Path) -> Any:
    """Return a connection of the driver itself, with the settings that make a save durable."""
    connection = engine.connect(database / "data.db", key_file.read(database)[0])
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def send(connection: Any, statements: list[tuple[str, Any, bool]]) -> None:
    """Send statements, read all they give, and commit."""
    for sql, given, many in statements:
        (connection.executemany if many else connection.execute)(sql, given).fetchall()
    if connection.in_transaction:
        connection.commit()


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
