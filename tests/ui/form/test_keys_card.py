from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog
from minerisk.ui.form import keys_card


def test_the_keys_are_told_with_what_they_do(qtbot: QtBot, tr: Catalog):
    card = keys_card.KeysCard(tr)
    qtbot.addWidget(card)
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert texts[1:3] == ["Ctrl+Down", "Next question"]
    assert texts[-2:] == ["F1", "Help"]
    assert all(QKeySequence(key).count() == 1 for key in (keys_card.NEXT, keys_card.BEFORE, keys_card.SAVE))
