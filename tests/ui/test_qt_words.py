from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from minerisk.i18n import catalog
from minerisk.ui.qt_words import WORDS, QtWords


@pytest.fixture
def words(qapp: QApplication) -> Iterator[QtWords]:
    made = QtWords(catalog("en"))
    qapp.installTranslator(made)
    yield made
    qapp.removeTranslator(made)


def test_the_menu_of_a_text_box_has_our_words(words: QtWords, qtbot: QtBot):
    box = QLineEdit("x")
    qtbot.addWidget(box)
    menu = box.createStandardContextMenu()
    assert menu is not None
    said = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert said == ["Undo", "Redo", "Cut", "Copy", "Paste", "Delete", "Select all"]


def test_the_buttons_of_dialogs_have_our_words(words: QtWords, qtbot: QtBot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancel"


def test_what_we_have_no_word_for_stays_as_it_is(words: QtWords):
    assert QCoreApplication.translate("QFileDialog", "Unheard of") == "Unheard of"


def test_every_word_keeps_the_holes_that_qt_fills(words: QtWords):
    assert all(("%1" in asked) == ("{file}" in given) for asked, given in WORDS.items())
    replace = next(asked for asked in WORDS if "replace" in asked)
    assert QCoreApplication.translate("QFileDialog", replace) == "%1 is already there. Replace it?"
