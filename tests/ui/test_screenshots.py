"""A picture of every page for a person to look at: ``make screenshots`` writes them to ``screenshots/``."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui import every_page
from tests.ui.answering import Answering
from tests.ui.recorded import child

from minerisk.domain.filter import parse
from minerisk.services import records
from minerisk.settings import Settings
from minerisk.ui.look import theme
from minerisk.ui.main_window import MainWindow
from minerisk.ui.printing.print_page import PrintPage
from minerisk.ui.setup_page import SetupPage, Typed

pytestmark = pytest.mark.screenshot

TO = Path("screenshots")
SIZES = {"1366x768": (1366, 768), "911x512": (911, 512)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return every_page.database(tmp_path_factory.mktemp("shots"))


@pytest.fixture(params=["en", "az", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def settings_file(tmp_path: Path, language: str, colours: str) -> Path:
    file = tmp_path / "settings.json"
    Settings(language=language, theme=colours, recorder="A. K.").save(file)
    return file


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, settings_file: Path, folder: Path, size: str) -> Iterator[MainWindow]:
    made = MainWindow(qapp, settings_file)
    qtbot.addWidget(made)
    made.resize(*SIZES[size])
    made.start(folder)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    theme.apply(qapp, "light")


def test_every_page_has_its_picture(window: MainWindow, qtbot: QtBot, language: str, colours: str, size: str):
    assert window.shell is not None
    to = TO / f"{language}-{colours}-{size}"
    to.mkdir(parents=True, exist_ok=True)
    for name, go in every_page.PAGES.items():
        go(window.shell)
        every_page.done(window.shell)
        shown = window.shell._pages.currentWidget()
        if isinstance(shown, PrintPage):
            qtbot.waitUntil(child(shown, QPushButton, "save").isEnabled, timeout=20_000)
            every_page.settle()
        assert window.grab().save(str(to / f"{name}.png"))


def test_the_first_start_has_its_picture(window: MainWindow, language: str, colours: str, size: str):
    to = TO / f"{language}-{colours}-{size}"
    to.mkdir(parents=True, exist_ok=True)
    window._show_setup(Typed(name="Bərdə", code="BRD", recorder="A. K."))
    every_page.settle()
    assert window.findChildren(SetupPage)
    assert window.grab().save(str(to / "00-setup.png"))


def test_the_question_after_a_later_death_has_its_picture(window: MainWindow, language: str, colours: str, size: str):
    shell = window.shell
    assert shell is not None
    to = TO / f"{language}-{colours}-{size}"
    to.mkdir(parents=True, exist_ok=True)
    hurt = records.find(shell._context.db, where=parse("kind = incident and outcome = injured"))
    shell.open_record(records.lines(shell._context.db, hurt[:1])[0].id)
    every_page.done(shell)

    def keep(dialog: QDialog) -> None:
        assert dialog.grab().save(str(to / "42-later-death.png"))
        dialog.reject()

    Answering(keep)
    asks = [made for made in shell.findChildren(QPushButton) if made.objectName().startswith("died-")]
    asks[0].click()
