from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.i18n import Catalog
from minerisk.ui.unopened_page import UnopenedPage


@pytest.fixture
def page(qtbot: QtBot, tr: Catalog) -> UnopenedPage:
    made = UnopenedPage(tr, Path("/media/stick/BRD.minerisk"), "There is no folder.")
    qtbot.addWidget(made)
    made.resize(911, 512)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_page_says_what_is_not_open_and_why(page: UnopenedPage):
    said = shown(page)
    for words in ("This database cannot be opened", "There is no folder.", "/media/stick/BRD.minerisk"):
        assert words in said


def test_trying_again_is_what_return_does(page: UnopenedPage):
    assert child(page, QPushButton, "again").hasFocus()


def test_each_way_on_is_asked_for(page: UnopenedPage):
    ways = {"again": page.again_wanted, "other": page.open_wanted, "make-new": page.make_wanted}
    for name, signal in ways.items():
        wanted = QSignalSpy(signal)
        child(page, QPushButton, name).click()
        assert wanted.count() == 1
