import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.i18n import Catalog
from minerisk.ui.learn.faces import Way
from minerisk.ui.learn.show_choice import ShowChoice


@pytest.fixture
def choice(qtbot: QtBot, tr: Catalog) -> ShowChoice:
    made = ShowChoice(tr)
    qtbot.addWidget(made)
    made.resize(1000, 60)
    made.show()
    return made


def test_with_one_screen_the_laptop_is_turned_round(choice: ShowChoice):
    assert (choice.way, choice.room) == (Way.LAPTOP, "light")
    assert choice.screen_chosen is QGuiApplication.primaryScreen()


def test_screen_and_light_are_chosen(choice: ShowChoice):
    child(choice, QPushButton, "projector").click()
    child(choice, QPushButton, "dark").click()
    assert (choice.way, choice.room) == (Way.PROJECTOR, "dark")


def test_showing_begins_and_goes_on(choice: ShowChoice):
    wanted, again = QSignalSpy(choice.wanted), QSignalSpy(choice.again_wanted)
    show, restart = child(choice, QPushButton, "show"), child(choice, QPushButton, "show-again")
    assert (show.text(), restart.isVisible()) == ("Show to a group", False)
    choice.go_on_from(6)
    assert (show.text(), restart.isVisible()) == ("Go on from slide 7", True)
    show.click()
    restart.click()
    assert (wanted.count(), again.count()) == (1, 1)
    choice.take_focus()
    assert choice.focusWidget() is show


TWO_SCREENS = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from minerisk.i18n import catalog
from minerisk.ui.learn.show_choice import ShowChoice
from tests.ui.learn import taught
from minerisk.ui.learn.present_window import PresentWindow
from minerisk.ui.learn.showing import Showing
from minerisk.ui.learn.slide_view import Style

app = QApplication([])
choice = ShowChoice(catalog("en"))
choice.show()
app.processEvents()
names = [each.text() for each in choice.findChildren(QPushButton) if each.isVisible()]
print("|".join(names), choice.way, choice.screen_chosen.name())
page = QWidget()
window = PresentWindow(page, catalog("en"), Showing(taught.lesson(), Style(), taught.no_calls), taught.pictures())
window.begin(choice.screen_chosen)
print(window.geometry().getRect())
window.close()
"""


@pytest.mark.slow
def test_with_two_screens_the_other_one_is_filled(tmp_path: Path):
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    laptop = {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768, **dots}
    projector = {"name": "Projector", "x": 1366, "y": 0, "width": 1920, "height": 1080, **dots}
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [laptop, projector]}))
    root = Path(__file__).parents[3]
    given = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={file}",
        "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)]),
    }
    done = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS], env=given, cwd=root, capture_output=True, text=True, check=True
    )
    first, second = done.stdout.splitlines()
    assert "This screen|Screen 2, 1920 × 1080" in first
    assert first.endswith("projector Projector")
    assert second == "(1366, 0, 1920, 1080)"
