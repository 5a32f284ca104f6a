"""Every page says all its words, in every language and in two that nobody speaks.

It can be used by keys alone and by ear, too: names, the way of Tab, the ring, sizes.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui import controls, every_page, pseudo
from tests.ui.fitting import faults

from minerisk.i18n import Catalog
from minerisk.settings import Settings
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
    qapp: QApplication, qtbot: QtBot, usual_look: None, tmp_path: Path, folder: Path, request: pytest.FixtureRequest
) -> Iterator[Speaking]:
    language, look, size, text_size = request.param
    file = tmp_path / "settings.json"
    Settings(language="en", theme=look, recorder="A. K.", text_size=text_size).save(file)
    made = Speaking(qapp, file, pseudo.language(language))
    qtbot.addWidget(made)
    made.resize(*size)
    made.start(folder)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def walk(window: Speaking) -> Iterator[str]:
    """Go to one page after another; give the name of each as soon as all of it is shown."""
    shell = window.shell
    assert shell is not None
    for name, go in every_page.PAGES.items():
        go(shell)
        every_page.done(shell)
        yield name
    window._show_setup(Typed(name="Bərdə", code="BRD", recorder="A. K."))
    every_page.settle()
    yield "setup"


def called(way: tuple[str, str, tuple[int, int], int]) -> str:
    language, look, (width, _), text_size = way
    return f"{language}-{look}-{width}-{text_size}"


SMALL, LARGE = (911, 512), (1366, 768)
ALWAYS = [
    ("longer", "light", SMALL, 11),
    ("longer", "light", LARGE, 11),
    ("mirrored", "light", SMALL, 11),
    ("az", "light", SMALL, 11),
    ("ru", "light", SMALL, 14),
]
OTHERS = [
    ("mirrored", "light", LARGE, 11),
    ("az", "light", LARGE, 11),
    ("ru", "light", LARGE, 11),
    ("en", "light", LARGE, 18),
    ("en", "light", SMALL, 11),
    ("en", "light", LARGE, 11),
]
WAYS = [*ALWAYS, *(pytest.param(way, marks=pytest.mark.screenshot) for way in OTHERS)]
BY_KEYS = [("en", "light", SMALL, 18), ("mirrored", "dark", LARGE, 11)]


@pytest.mark.parametrize("window", WAYS, indirect=True, ids=called)
def test_every_page_shows_all_its_words(window: Speaking):
    size = window.size()
    found = {name: faults(window) for name in walk(window)}
    assert {name: sentences for name, sentences in found.items() if sentences} == {}
    assert window.size() == size


@pytest.mark.parametrize("window", BY_KEYS, indirect=True, ids=called)
def test_every_control_is_found_by_keys_seen_and_said(window: Speaking, qtbot: QtBot):
    found, rings = list[str](), set[str]()
    for name in walk(window):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        sentences = [
            *controls.unsaid(window),
            *controls.small(window),
            *controls.sideways(window),
            *controls.mnemonics(window),
            *controls.turned(window),
            *controls.walked(window),
            *controls.unringed(window, rings),
        ]
        found += (f"{name}: {sentence}" for sentence in sentences)
    assert not found, "\n".join(found)
