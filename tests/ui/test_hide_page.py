import re

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import shown

from minerisk.i18n import Catalog
from minerisk.ui.hide_page import HidePage


def test_a_hidden_screen_shows_the_time_and_the_way_back(qtbot: QtBot, tr: Catalog):
    page = HidePage(tr)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    again = QSignalSpy(page.shown_again)
    assert re.match(r"\d\d:\d\d\n\w+ \d+ \w+ \d{4}", shown(page))
    assert not page.grab().isNull()
    page.findChildren(QPushButton)[0].click()
    page.hide()
    assert again.count() == 1
