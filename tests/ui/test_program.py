import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.recorded import finished, of_kind

from minerisk.domain.office import Office
from minerisk.errors import UserError
from minerisk.services import databases
from minerisk.ui import program

RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from minerisk.ui import program
app = program.application()
QTimer.singleShot(0, app.quit)
print(app.applicationName(), program.run(Path(sys.argv[1]), app))
"""


def test_every_page_opens_on_a_database(qapp: QApplication, tmp_path: Path, office: Office):
    db = databases.create(tmp_path / "BRD", office)
    finished(db)
    for kind in ("sighting", "session", "follow_up"):
        of_kind(db, kind)
    db.close()
    assert program.open_pages(db.folder, qapp) == 27


def test_no_page_of_a_record_opens_where_there_is_none(qapp: QApplication, tmp_path: Path, office: Office):
    databases.create(tmp_path / "BRD", office).close()
    assert program.open_pages(tmp_path / "BRD.minerisk", qapp) == 19


def test_no_page_opens_where_there_is_no_database(qapp: QApplication, tmp_path: Path):
    with pytest.raises(UserError, match="gone"):
        program.open_pages(tmp_path / "gone.minerisk", qapp)


def test_the_window_runs_until_it_is_closed(tmp_path: Path):
    # In a process of its own: once an application was told to quit, no event loop in it runs any more.
    here = {**os.environ, "PYTHONPATH": "src", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", RUN, str(tmp_path / "settings.json")]
    done = subprocess.run(command, env=here, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "MineRisk 0"
