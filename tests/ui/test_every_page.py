"""Every page says all its words, in every language and in two that nobody speaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui import every_page, pseudo
from tests.ui.fitting import faults

from minerisk.i18n import Catalog
from minerisk.settings import Settings
from minerisk.ui.look import theme
from minerisk.ui.main_window import MainWindow
from minerisk.ui.setup_page import Typed


class Speaking(MainWindow):
    """The window in a language that cannot be chosen."""

    def __init__(self, app: QApplication, settings_file: Path, catalog: Catalog) -> None:
        self._spoken = catalog
        super().__init__(app, settings_file)

    def _catalog(self) -> Catalog:
        return self._spoken


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return every_page.database(tmp_path_factory.mktemp("pages"))


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, folder: Path, request: pytest.FixtureRequest
) -> Iterator[Speaking]:
    language, size, text_size = request.param
    file = tmp_path / "settings.json"
    Settings(language="en", theme="light", recorder="A. K.", text_size=text_size).save(file)
    made = Speaking(qapp, file, pseudo.language(language))
    qtbot.addWidget(made)
    made.resize(*size)
    made.start(folder)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.apply(qapp, "light")


SMALL, LARGE = (911, 512), (1366, 768)
ALWAYS = [("longer", SMALL, 11), ("longer", LARGE, 11), ("mirrored", SMALL, 11), ("az", SMALL, 11), ("ru", SMALL, 14)]
OTHERS = [
    ("mirrored", LARGE, 11),
    ("az", LARGE, 11),
    ("ru", LARGE, 11),
    ("en", LARGE, 18),
    ("en", SMALL, 11),
    ("en", LARGE, 11),
]
WAYS = [*ALWAYS, *(pytest.param(way, marks=pytest.mark.screenshot) for way in OTHERS)]


@pytest.mark.parametrize("window", WAYS, indirect=True, ids=lambda way: f"{way[0]}-{way[1][0]}-{way[2]}")
def test_every_page_shows_all_its_words(window: Speaking):
    shell, size, found = window.shell, window.size(), {}
    assert shell is not None
    for name, go in every_page.PAGES.items():
        go(shell)
        every_page.done(shell)
        found[name] = faults(window)
    window._show_setup(Typed(name="Bərdə", code="BRD", recorder="A. K."))
    every_page.settle()
    found["setup"] = faults(window)
    assert {name: sentences for name, sentences in found.items() if sentences} == {}
    assert window.size() == size
