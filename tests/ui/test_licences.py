from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog
from minerisk.ui import licences


def test_every_part_that_asks_for_it_is_named_with_its_licence():
    said = licences.texts()
    for words in ("Apache License", "SIL OPEN FONT LICENSE", "MIT License"):
        assert words.lower() in said.lower().replace("sil open font license,", "sil open font license")


def test_the_licences_can_be_read_and_closed(qtbot: QtBot, tr: Catalog):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = licences.LicencesDialog(parent, tr)
    dialog.show()
    assert dialog.findChildren(QPlainTextEdit)[0].isReadOnly()
    dialog.findChildren(QPushButton)[0].click()
    assert not dialog.isVisible()
