import os
import subprocess
import sys
from pathlib import Path

from minerisk.domain.office import Office
from minerisk.services import databases

OPEN = """
import sys
from pathlib import Path
from minerisk.ui import program
print(program.open_pages(Path(sys.argv[1])))
"""
RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from minerisk.ui import program
app = program.application()
program.application = lambda: app
QTimer.singleShot(0, app.quit)
print(app.applicationName(), program.run(Path(sys.argv[1])))
"""


def run(code: str, argument: Path) -> str:
    """Run ``code`` in a process of its own: there is one application in each."""
    here = {**os.environ, "PYTHONPATH": "src", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(argument)], env=here, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_every_page_opens_on_a_database(tmp_path: Path, office: Office):
    db = databases.create(tmp_path / "BRD", office)
    db.close()
    assert int(run(OPEN, db.folder)) >= 4


def test_no_page_opens_where_there_is_no_database(tmp_path: Path):
    assert run(OPEN, tmp_path / "gone.minerisk") == "0"


def test_the_window_runs_until_it_is_closed(tmp_path: Path):
    assert run(RUN, tmp_path / "settings.json") == "MineRisk 0"
