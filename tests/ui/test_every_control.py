"""Every page can be used by keys alone and by ear: names, the way of Tab, the ring, sizes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui import controls, every_page, pseudo
from tests.ui.test_every_page import LARGE, SMALL, Speaking

from minerisk.settings import Settings
from minerisk.ui.look import theme
from minerisk.ui.setup_page import Typed


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return every_page.database(tmp_path_factory.mktemp("controls"))


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, folder: Path, request: pytest.FixtureRequest
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
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.apply(qapp, "light")


WAYS = [("en", "light", SMALL, 18), ("mirrored", "dark", LARGE, 11)]


@pytest.mark.parametrize("window", WAYS, indirect=True, ids=lambda way: f"{way[0]}-{way[1]}-{way[3]}")
def test_every_control_is_found_by_keys_seen_and_said(window: Speaking, qtbot: QtBot):
    found, rings = {}, set[str]()

    def look(name: str) -> None:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        found[name] = [
            *controls.unsaid(window),
            *controls.small(window),
            *controls.sideways(window),
            *controls.mnemonics(window),
            *controls.turned(window),
            *controls.walked(window),
            *controls.unringed(window, rings),
        ]

    shell = window.shell
    assert shell is not None
    for name, go in every_page.PAGES.items():
        go(shell)
        every_page.done(shell)
        look(name)
    window._show_setup(Typed(name="Bərdə", code="BRD", recorder="A. K."))
    every_page.settle()
    look("setup")
    faults = {name: sentences for name, sentences in found.items() if sentences}
    assert not faults, "\n".join(f"{name}: {one}" for name, several in faults.items() for one in several)
