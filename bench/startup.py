"""First paint of Home with a database open, against an empty window with the same imports of Qt and SQLAlchemy."""

import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from timing import say, seconds

from minerisk.services import demo

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
